//! The training itself, by the crate of the algorithm's authors.

use std::sync::mpsc::{RecvTimeoutError, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use ::fsrs::{
    CombinedProgressState, ComputeParametersInput, FSRSItem, TrainingConfig, compute_parameters,
};

use crate::report::{Cancelled, Task};

/// Answers with the histories before them, and the card of each.
pub(super) type Items = (Vec<FSRSItem>, Vec<i64>);

/// How often all answers are gone through: as often as Anki does. More fits a small log too
/// closely.
const EPOCHS: usize = 8;

/// What decides the order of the batches: the same answers always give the same parameters.
const SEED: u64 = 2023;

/// How long between two looks at how far the training is.
const LOOK: Duration = Duration::from_millis(50);

/// The least and the most of each parameter, as the crate keeps them.
const BOUNDS: [(f32, f32); 21] = [
    (0.001, 100.0),
    (0.001, 100.0),
    (0.001, 100.0),
    (0.001, 100.0),
    (1.0, 10.0),
    (0.001, 4.0),
    (0.001, 4.0),
    (0.001, 0.75),
    (0.0, 4.5),
    (0.0, 0.8),
    (0.001, 3.5),
    (0.001, 5.0),
    (0.001, 0.25),
    (0.001, 0.9),
    (0.0, 4.0),
    (0.0, 1.0),
    (1.0, 6.0),
    (0.0, 2.0),
    (0.0, 2.0),
    (0.01, 0.8),
    (0.1, 0.8),
];

/// Parameters fitted to these answers, which stand in order of time; nothing where the crate
/// finds none.
///
/// The crate says how far it is, and hears that it is to stop, only by a state that another
/// thread looks at: so it works on a thread of its own.
pub(super) fn fit(
    (train_set, card_ids): Items,
    relearning_steps: usize,
    task: &mut dyn Task,
) -> Result<Option<Vec<f32>>, Cancelled> {
    let progress = CombinedProgressState::new_shared();
    let input = ComputeParametersInput {
        train_set,
        card_ids: Some(card_ids),
        progress: Some(Arc::clone(&progress)),
        enable_short_term: true,
        num_relearning_steps: Some(relearning_steps),
        training_config: Some(TrainingConfig {
            num_epochs: EPOCHS,
            seed: SEED,
            ..TrainingConfig::default()
        }),
    };
    thread::scope(|scope| {
        let (ended, end) = channel();
        let work = move || {
            let found = compute_parameters(input);
            // The other end waits for this until it comes.
            let _ = ended.send(());
            found
        };
        let Ok(worker) = thread::Builder::new().spawn_scoped(scope, work) else {
            return Ok(None);
        };
        let mut wanted = Ok(());
        while end.recv_timeout(LOOK) == Err(RecvTimeoutError::Timeout) {
            wanted = wanted.and_then(|()| look(&progress, task));
        }
        let found = worker.join();
        wanted?;
        Ok(found.ok().and_then(Result::ok).and_then(|it| sound(&it)))
    })
}

/// Reports how far the training is, and stops it where nobody wants it any more.
fn look(progress: &Mutex<CombinedProgressState>, task: &mut dyn Task) -> Result<(), Cancelled> {
    let mut state = progress.lock().unwrap_or_else(PoisonError::into_inner);
    let wanted = task.report(state.current() as u64, state.total().max(1) as u64);
    state.want_abort = wanted.is_err();
    wanted
}

/// Parameters within their bounds, to four digits; nothing where they are no parameters.
pub(super) fn sound(parameters: &[f32]) -> Option<Vec<f32>> {
    let is_sound = parameters.len() == BOUNDS.len() && parameters.iter().all(|it| it.is_finite());
    let bounded = parameters.iter().zip(BOUNDS);
    let rounded = |it: f32| (it * 10_000.0).round() / 10_000.0;
    is_sound.then(|| {
        bounded
            .map(|(it, (least, most))| rounded(it.clamp(least, most)))
            .collect()
    })
}
