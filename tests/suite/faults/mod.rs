//! Nothing is lost: what was acknowledged outlasts kills, failing disks, damaged files and
//! clocks that go wrong, and what cannot be saved is told in one sentence.

mod restore;
