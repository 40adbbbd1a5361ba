//! Long work beside the window: on a thread of its own, with progress, and stopped when
//! nobody waits for it any more.
//!
//! Deliberately absent: what the work is. It gets copies of what it needs and gives a value.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, TryRecvError, channel};
use std::time::Duration;

use crate::report::{Cancelled, Task};

/// Where long work is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Workplace {
    /// On a thread of its own, while the window goes on.
    #[default]
    Aside,
    /// At once, before the window goes on: for tests, in which nothing may depend on speed.
    AtOnce,
}

/// Work that was begun; dropping it stops the work at its next report.
#[derive(Debug)]
pub struct Job<T> {
    result: Receiver<T>,
    shared: Arc<Shared>,
}

/// How a job stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum JobState<T> {
    /// It goes on.
    Running {
        /// How much is done, 0 to 1.
        fraction: f32,
    },
    /// It is done; it says so once.
    Done(T),
    /// It ended without a result, which only a mistake in it explains.
    Lost,
}

#[derive(Debug, Default)]
struct Shared {
    done: AtomicU64,
    all: AtomicU64,
    is_unwanted: AtomicBool,
}

impl<T: Send + 'static> Job<T> {
    /// Begins `work` under a name that debuggers show. The window is woken when it reports
    /// and when it ends.
    pub fn start(
        name: &str,
        place: Workplace,
        ctx: &egui::Context,
        work: impl FnOnce(&mut dyn Task) -> T + Send + 'static,
    ) -> Self {
        let (sender, result) = channel();
        let shared = Arc::new(Shared::default());
        let mut watcher = Watcher {
            shared: Arc::clone(&shared),
            ctx: ctx.clone(),
        };
        let run = move || {
            // Nobody listens any more where the window was closed meanwhile.
            let _ = sender.send(work(&mut watcher));
            watcher.ctx.request_repaint();
        };
        match place {
            Workplace::AtOnce => run(),
            Workplace::Aside => {
                // Without a thread the job is lost, and says so.
                let _ = std::thread::Builder::new().name(name.to_owned()).spawn(run);
            }
        }
        Self { result, shared }
    }

    /// How it stands.
    pub fn state(&self) -> JobState<T> {
        match self.result.try_recv() {
            Ok(value) => JobState::Done(value),
            Err(TryRecvError::Disconnected) => JobState::Lost,
            Err(TryRecvError::Empty) => JobState::Running {
                fraction: self.fraction(),
            },
        }
    }

    /// How it stands when it has ended, or when that took longer than `patience`.
    pub fn state_within(&self, patience: Duration) -> JobState<T> {
        match self.result.recv_timeout(patience) {
            Ok(value) => JobState::Done(value),
            Err(RecvTimeoutError::Disconnected) => JobState::Lost,
            Err(RecvTimeoutError::Timeout) => JobState::Running {
                fraction: self.fraction(),
            },
        }
    }

    /// What the work gives, waited for; nothing where it ended without.
    #[must_use]
    pub fn wait(self) -> Option<T> {
        self.result.recv().ok()
    }

    fn fraction(&self) -> f32 {
        let done = self.shared.done.load(Ordering::Relaxed);
        let all = self.shared.all.load(Ordering::Relaxed);
        if all == 0 {
            0.0
        } else {
            (done as f32 / all as f32).min(1.0)
        }
    }
}

impl<T> Drop for Job<T> {
    fn drop(&mut self) {
        self.shared.is_unwanted.store(true, Ordering::Relaxed);
    }
}

/// The worker's end: keeps what it reports, and hears that nobody waits any more.
struct Watcher {
    shared: Arc<Shared>,
    ctx: egui::Context,
}

impl Task for Watcher {
    fn report(&mut self, done: u64, all: u64) -> Result<(), Cancelled> {
        let before = self.shared.done.swap(done, Ordering::Relaxed);
        self.shared.all.store(all, Ordering::Relaxed);
        if self.shared.is_unwanted.load(Ordering::Relaxed) {
            return Err(Cancelled);
        }
        // A frame for every hundredth part, not for every step.
        if all > 0 && before * 100 / all != done * 100 / all {
            self.ctx.request_repaint();
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn work_gives_its_result_once_and_says_how_far_it_is() {
        let ctx = egui::Context::default();
        let job = Job::start("test", Workplace::AtOnce, &ctx, |task| {
            task.report(1, 4).map(|()| 7)
        });
        assert!((job.fraction() - 0.25).abs() < f32::EPSILON);
        assert_eq!(job.state(), JobState::Done(Ok(7)));
        assert_eq!(job.state(), JobState::Lost, "the result is given once");
    }

    #[test]
    fn work_that_is_waited_for_comes_to_its_end() {
        let ctx = egui::Context::default();
        let (begin, wait) = channel::<()>();
        let job = Job::start("test", Workplace::Aside, &ctx, move |_| wait.recv());
        begin.send(()).unwrap();
        assert_eq!(job.wait(), Some(Ok(())));
    }

    #[test]
    fn work_that_nobody_waits_for_is_told_to_stop() {
        let ctx = egui::Context::default();
        let (begin, wait) = channel::<()>();
        let (sender, heard) = channel();
        let job = Job::start("test", Workplace::Aside, &ctx, move |task| {
            let _ = wait.recv();
            let _ = sender.send(task.report(1, 2));
        });
        assert_eq!(job.state(), JobState::Running { fraction: 0.0 });
        drop(job);
        begin.send(()).unwrap();
        assert_eq!(heard.recv(), Ok(Err(Cancelled)));
    }
}
