//! What a whole history leads to: answers and acts, one after another.

use super::options::SchedulingOptions;
use super::state::outcome;
use crate::progress::{ActKind, Answer, CardProgress, CardState, Marks, Standing};
use crate::time::StudyDay;

/// Something that happened to a card.
#[derive(Debug, Clone, Copy)]
pub enum Event<'a> {
    /// It was answered under these options.
    Answered(&'a Answer, &'a SchedulingOptions),
    /// Something was done to it on this day.
    Acted(&'a ActKind, StudyDay),
}

/// Where a card stands after all this.
#[must_use]
pub fn replay<'a>(events: impl IntoIterator<Item = Event<'a>>) -> Standing {
    events
        .into_iter()
        .fold(Standing::default(), |before, it| after_event(&before, it))
}

/// Where a card stands after one event.
#[must_use]
pub fn after_event(before: &Standing, event: Event) -> Standing {
    match event {
        Event::Answered(answer, options) => Standing {
            progress: outcome(&before.progress, answer, options).after,
            ..*before
        },
        Event::Acted(kind, day) => after_act(before, kind, day),
    }
}

/// Where a card stands after something was done to it on `day`; as before where that changes
/// nothing.
///
/// A card put on a day keeps its memory: its next answer is weighed by the days that have
/// really passed. One in steps leaves them; a new one, of which nothing can be forgotten yet,
/// stays new. Tags are kept beside a standing.
#[must_use]
pub fn after_act(before: &Standing, kind: &ActKind, day: StudyDay) -> Standing {
    let Standing { progress, marks } = *before;
    let marked = |marks: Marks| Standing { progress, marks };
    match *kind {
        ActKind::Suspend | ActKind::Unsuspend => marked(Marks {
            suspended: *kind == ActKind::Suspend,
            ..marks
        }),
        ActKind::Bury(until) => marked(Marks {
            buried_until: Some(until),
            ..marks
        }),
        ActKind::Unbury if marks.is_buried(day) => marked(Marks {
            buried_until: None,
            ..marks
        }),
        ActKind::Flag(flag) => marked(Marks {
            flag: Some(flag),
            ..marks
        }),
        ActKind::Unflag => marked(Marks {
            flag: None,
            ..marks
        }),
        ActKind::Reschedule(due) => Standing {
            progress: put_on(&progress, due),
            marks,
        },
        ActKind::Forget => Standing {
            progress: CardProgress::default(),
            marks,
        },
        ActKind::Unbury | ActKind::Tag(_) | ActKind::Untag(_) => *before,
    }
}

fn put_on(progress: &CardProgress, due: StudyDay) -> CardProgress {
    let Some(memory) = progress.memory() else {
        return *progress;
    };
    let since = progress.last_day.map_or(1, |last| due.days_since(last));
    CardProgress {
        state: CardState::Review {
            due,
            interval_days: since.max(1),
            memory,
        },
        ..*progress
    }
}
