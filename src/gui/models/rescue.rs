//! What is told of a collection that cannot be read.

use crate::collection::Opening;
use crate::collection::restoring::{backup_content, backup_day};
use crate::gui::screens::rescue::{RescueAction, RescueView};
use crate::lang::Words;
use crate::storage::restore::Backup;

/// What is wrong with a collection, and what there is to put in its place.
#[derive(Debug, Clone)]
pub(in crate::gui) struct Trouble {
    /// The error in one sentence.
    pub error: String,
    /// Whether the collection can be used as it is: only the backup of the day found damage.
    pub is_usable: bool,
    /// What can best take its place.
    pub backup: Option<Backup>,
}

/// What is told of it, with its ways out.
pub(in crate::gui) fn rescue_view(
    trouble: &Trouble,
    opening: &Opening,
    words: &Words,
) -> RescueView {
    let get = |key: &str| words.get(key).into_owned();
    let title = match &trouble.backup {
        Some(backup) if backup.is_rescued() => "rescue-title-rescued",
        _ if trouble.is_usable => "rescue-title-part",
        _ => "rescue-title",
    };
    let (mut paragraphs, mut buttons) = (vec![trouble.error.clone()], Vec::new());
    if let Some(backup) = &trouble.backup {
        let day = backup_day(backup, words);
        let content = backup_content(backup, opening, words);
        let args = [("day", day.into()), ("content", content.into())];
        let (told, button) = if backup.is_rescued() {
            ("rescue-rescued", "rescue-restore-rescued")
        } else {
            ("rescue-backup", "rescue-restore")
        };
        paragraphs.push(words.with(told, &args));
        paragraphs.push(get("rescue-kept"));
        buttons.push((RescueAction::Restore, words.with(button, &args)));
    } else {
        paragraphs.push(get("rescue-none"));
    }
    buttons.push(if trouble.is_usable {
        (RescueAction::GoOn, get("rescue-go-on"))
    } else {
        (RescueAction::TryAgain, get("failed-try-again"))
    });
    buttons.push((RescueAction::OpenFolder, get("rescue-open-folder")));
    if trouble.backup.is_none() && !trouble.is_usable {
        buttons.push((RescueAction::AskAnew, get("rescue-anew")));
    }
    RescueView {
        title: get(title),
        paragraphs,
        buttons,
        key: get("key-enter"),
    }
}

/// What is told while it is not known yet what can take its place.
pub(in crate::gui) fn searching_view(trouble: &Trouble, words: &Words) -> RescueView {
    let title = if trouble.is_usable {
        "rescue-title-part"
    } else {
        "rescue-title"
    };
    let searching = words.get("rescue-searching").into_owned();
    RescueView {
        title: words.get(title).into_owned(),
        paragraphs: vec![trouble.error.clone(), searching],
        buttons: Vec::new(),
        key: String::new(),
    }
}

/// The question before an empty collection is begun.
pub(in crate::gui) fn anew_view(words: &Words) -> RescueView {
    let get = |key: &str| words.get(key).into_owned();
    RescueView {
        title: get("rescue-anew-title"),
        paragraphs: vec![get("rescue-anew-detail"), get("rescue-kept")],
        buttons: vec![
            (RescueAction::NotAnew, get("rescue-anew-not")),
            (RescueAction::StartAnew, get("rescue-anew-start")),
        ],
        key: get("key-enter"),
    }
}
