//! The glyphs of the icon fonts, by what they show.

/// A circular arrow: read again.
pub const REFRESH: char = '\u{E036}';
/// Turn back: Again.
pub const AGAIN: char = '\u{E038}';
/// Undo.
pub const UNDO: char = '\u{E08A}';
/// Two ways.
pub const BOTH_WAYS: char = '\u{E0A0}';
/// An open book.
pub const BOOK: char = '\u{E0E6}';
/// A magnifying glass: search.
pub const SEARCH: char = '\u{E30C}';
/// The least last.
pub const CARET_UP: char = '\u{E13C}';
/// Cards.
pub const CARDS: char = '\u{E0F8}';
/// A calendar.
pub const CALENDAR: char = '\u{E10A}';
/// A calendar with a tick: the plan for the exam.
pub const CALENDAR_CHECK: char = '\u{E712}';
/// Unfolded.
pub const CARET_DOWN: char = '\u{E136}';
/// Folded.
pub const CARET_RIGHT: char = '\u{E13A}';
/// Tick: Good.
pub const CHECK: char = '\u{E182}';
/// New; filled: due.
pub const CIRCLE: char = '\u{E18A}';
/// Learning; Hard.
pub const HALF: char = '\u{E18C}';
/// A clock.
pub const CLOCK: char = '\u{E19A}';
/// A text.
pub const TEXT: char = '\u{E23A}';
/// An open folder.
pub const FOLDER: char = '\u{E256}';
/// A number sign: how many.
pub const HASH: char = '\u{E2A2}';
/// A house: Today.
pub const HOUSE: char = '\u{E2C2}';
/// Something to know.
pub const INFO: char = '\u{E2CE}';
/// A flag.
pub const FLAG: char = '\u{E244}';
/// Pause: set aside.
pub const PAUSE: char = '\u{E39E}';
/// A keyboard.
pub const KEYBOARD: char = '\u{E2D8}';
/// A list.
pub const LIST: char = '\u{E2F0}';
/// A place.
pub const PLACE: char = '\u{E316}';
/// The dark theme.
pub const MOON: char = '\u{E330}';
/// A gap in a text.
pub const GAP: char = '\u{E34C}';
/// Start; only filled.
pub const PLAY: char = '\u{E3D0}';
/// A question.
pub const QUESTION: char = '\u{E3E8}';
/// Order.
pub const ORDER: char = '\u{E444}';
/// A source.
pub const QUOTES: char = '\u{E660}';
/// The light theme.
pub const SUN: char = '\u{E472}';
/// A person.
pub const PERSON: char = '\u{E4C2}';
/// Several people.
pub const PEOPLE: char = '\u{E4D6}';
/// A problem.
pub const WARNING: char = '\u{E4E0}';
/// Close.
pub const CLOSE: char = '\u{E4F6}';
/// Seal: Easy.
pub const SEAL: char = '\u{E606}';
/// Sources differ.
pub const SCALES: char = '\u{E750}';
/// More.
pub const PLUS: char = '\u{E3D4}';
/// Less.
pub const MINUS: char = '\u{E32A}';
/// Settings.
pub const GEAR: char = '\u{E272}';
/// Study.
pub const TIMER: char = '\u{E492}';
/// Languages.
pub const TRANSLATE: char = '\u{E4A2}';
/// Data.
pub const DISK: char = '\u{E248}';
/// Decks.
pub const BOOKS: char = '\u{E758}';
/// A quiz.
pub const EXAM: char = '\u{E742}';
/// Weak spots: a short quiz.
pub const BULB: char = '\u{E2DC}';
/// Whole topics.
pub const STACK: char = '\u{E466}';
/// More tools.
pub const MORE: char = '\u{E1FE}';
/// Something to drag.
pub const GRIP: char = '\u{EAE2}';
/// One of several.
pub const CHECKS: char = '\u{EADC}';
/// Several of several.
pub const CHECK_SQUARE: char = '\u{E186}';
/// A cross in a disc; only filled.
pub const CROSS_DISC: char = '\u{E4F8}';
/// A tick in a disc; only filled.
pub const CHECK_DISC: char = '\u{E184}';

/// A chart: statistics.
pub const CHART: char = '\u{E156}';

/// Every icon of the outline font the window uses.
pub const REGULAR: &[char] = &[
    REFRESH,
    AGAIN,
    UNDO,
    BOTH_WAYS,
    BOOK,
    CARDS,
    SEARCH,
    CARET_UP,
    CALENDAR,
    CALENDAR_CHECK,
    CARET_DOWN,
    CARET_RIGHT,
    CHECK,
    CIRCLE,
    HALF,
    CLOCK,
    TEXT,
    FOLDER,
    HASH,
    HOUSE,
    INFO,
    KEYBOARD,
    FLAG,
    PAUSE,
    LIST,
    PLACE,
    MOON,
    GAP,
    QUESTION,
    ORDER,
    QUOTES,
    SUN,
    PERSON,
    PEOPLE,
    WARNING,
    CLOSE,
    SEAL,
    SCALES,
    PLUS,
    MINUS,
    GEAR,
    TIMER,
    TRANSLATE,
    DISK,
    BOOKS,
    EXAM,
    BULB,
    STACK,
    MORE,
    GRIP,
    CHECKS,
    CHECK_SQUARE,
    CHART,
];
/// Every icon of the filled font the window uses.
pub const FILLED: &[char] = &[
    HOUSE,
    CIRCLE,
    HALF,
    INFO,
    WARNING,
    PLAY,
    GEAR,
    TIMER,
    CHECK_DISC,
    CROSS_DISC,
    EXAM,
    CALENDAR_CHECK,
    CHART,
    FLAG,
    CARDS,
];
