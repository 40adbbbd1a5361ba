//! Nothing is lost: what was acknowledged outlasts kills, failing disks, damaged files and
//! clocks that go wrong, and what cannot be saved is told in one sentence.

#[cfg(target_os = "linux")]
mod disk;
#[cfg(target_os = "linux")]
mod failing_disk;
mod kill;
mod restore;
#[cfg(feature = "gui")]
mod window;
mod work;
