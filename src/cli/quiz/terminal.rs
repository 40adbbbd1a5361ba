//! temporary
use super::super::Exit;
use super::super::context::Context;
use crate::collection::Collection;
use crate::lang::Words;
use crate::session::Quiz;

pub(super) fn run(_: &Context, _: Collection, _: Quiz, _: &Words) -> Exit {
    Exit::Clean
}
