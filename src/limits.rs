//! How much is taken of what comes from outside: every bound on files, texts and answers.
//!
//! What goes beyond a bound is told in one sentence with its place, and what can be read of
//! the rest is read. Bounds on what a learner chooses stand with the settings.
//!
//! Deliberately absent: bounds of the window and of time.

/// The largest file of cards, facts, settings or answers, in bytes.
pub const MAX_FILE_BYTES: usize = 64 * 1024 * 1024;

/// The largest log of another program, in bytes: some ten million reviews.
pub const MAX_LOG_BYTES: usize = 512 * 1024 * 1024;

/// The largest entry of a list, in bytes: one card, one fact.
pub const MAX_ENTRY_BYTES: usize = 256 * 1024;

/// The deepest nesting of brackets inside one entry.
pub const MAX_DEPTH: usize = 32;

/// The most fields that are looked for in one struct; none of ours has half as many.
pub const MAX_FIELDS: usize = 256;

/// The most broken entries of a list that are told one by one.
pub const MAX_PROBLEMS: usize = 200;

/// The most problems of one file that are told.
pub const MAX_TOLD: usize = 1_000;

/// How often a list may be read over, counted in lengths of its file, to find what is sound
/// among what is broken.
pub const MAX_PASSES: usize = 8;

/// The most events, or figures, of one name that are compared with one another.
pub const MAX_ALIKE: usize = 50;

/// The most cards in a deck.
pub const MAX_CARDS: usize = 200_000;

/// The most facts, people and things in a file of facts.
pub const MAX_FACTS: usize = 20_000;

/// The most items of a list within one entry: other right answers, wrong ones, tags.
pub const MAX_ITEMS: usize = 200;

/// The longest text of a card, and the longest typed answer, in characters.
pub const MAX_TEXT_CHARS: usize = 4_000;

/// The longest text within an entry, in bytes as it is written: any text of so many
/// characters has room.
pub const MAX_TEXT_BYTES: usize = 4 * MAX_TEXT_CHARS;

/// The most characters that a field of the window takes; nothing that is asked for is longer.
pub const MAX_TYPED_CHARS: usize = 500;

/// The most bytes of what a field takes; longer texts are no dates.
pub const MAX_TYPED_BYTES: usize = 4 * MAX_TYPED_CHARS;

/// The longest id, in characters.
pub const MAX_ID_CHARS: usize = 120;

/// The largest number of a fact, up or down from nought.
pub const MAX_NUMBER: i64 = 1_000_000_000_000;
