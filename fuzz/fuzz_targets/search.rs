//! See `search` of the checks.
#![no_main]

#[path = "../../tests/suite/hostile/oracles.rs"]
#[allow(dead_code)]
mod oracles;

libfuzzer_sys::fuzz_target!(|text: &str| oracles::search(text));
