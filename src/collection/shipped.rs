//! The decks that come with the program.

/// A shipped deck: its file, as problems name it, and its text.
macro_rules! shipped {
    ($($file:literal),+ $(,)?) => {
        &[$(($file, include_str!(concat!("../../decks/", $file)))),+]
    };
}

/// File names and texts of the facts that shipped decks were made from.
pub const SHIPPED_FACTS: &[(&str, &str)] = shipped!["alash-semey/facts.ron"];

/// File names and texts of the shipped decks.
pub const SHIPPED: &[(&str, &str)] = shipped![
    "alash-semey/all-kazakh-congresses.ron",
    "alash-semey/alashorda-government.ron",
    "alash-semey/army-and-acts-1918.ron",
    "alash-semey/beginnings.ron",
    "alash-semey/congresses-1917.ron",
    "alash-semey/diplomacy-and-allies.ron",
    "alash-semey/eastern-branch.ron",
    "alash-semey/end-and-fates.ron",
    "alash-semey/people-and-memory.ron",
    "alash-semey/press-and-societies.ron",
];
