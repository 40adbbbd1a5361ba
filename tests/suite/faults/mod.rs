//! Nothing is lost: what was acknowledged outlasts kills, failing disks, damaged files and
//! clocks that go wrong, and what cannot be saved is told in one sentence.

mod damage;
#[cfg(target_os = "linux")]
mod disk;
#[cfg(target_os = "linux")]
mod failing_disk;
mod kill;
#[cfg(target_os = "linux")]
mod places;
pub mod restore;
mod time;
#[cfg(feature = "gui")]
mod window;
mod work;
