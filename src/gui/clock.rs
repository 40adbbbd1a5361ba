//! Where the window takes the time from, so that tests can set it.

use crate::time::Timestamp;

/// Gives the present moment.
pub type Clock = Box<dyn Fn() -> Timestamp>;
