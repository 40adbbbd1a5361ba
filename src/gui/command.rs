//! Every command of the window with its name and keys, in one table.
//!
//! Key caps, tooltips, shortcuts and the list of keys (`F1`) all come from here.

mod chord;

use egui::{Event, Key, Ui};

use crate::lang::Words;
use crate::settings::TEXT_SIZES;

pub use chord::Chord;
use chord::{alone, alt, ctrl, shift};

/// What one press for larger or smaller text changes, in percent.
pub const TEXT_SIZE_STEP: u16 = 10;

/// What can be done by a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Command {
    /// Start a review, of the chosen deck if the list has the focus.
    StartReview,
    /// Choose the deck above.
    DeckAbove,
    /// Choose the deck below.
    DeckBelow,
    /// Fold the chosen group.
    Fold,
    /// Unfold the chosen group.
    Unfold,
    /// Read the deck files again.
    RefreshDecks,
    /// Show the back of the card.
    ShowAnswer,
    /// Rate the answer Again.
    Again,
    /// Rate the answer Hard.
    Hard,
    /// Rate the answer Good.
    Good,
    /// Rate the answer Good with the key that showed it.
    GoodBySpace,
    /// Rate the answer Easy.
    Easy,
    /// Take the last answer back.
    Undo,
    /// Show or hide the full source.
    ToggleSource,
    /// Show why this card comes today.
    WhyToday,
    /// Show what else can be done with the card.
    CardMenu,
    /// Flag the card, or take its flag off.
    FlagCard,
    /// Set the card aside.
    SetAside,
    /// Bury the card till tomorrow.
    BuryCard,
    /// Show other ways to study.
    MoreWays,
    /// Scroll the card up.
    ScrollUp,
    /// Scroll the card down.
    ScrollDown,
    /// Scroll the card up by a page.
    PageUp,
    /// Scroll the card down by a page.
    PageDown,
    /// Leave the review.
    Leave,
    /// Go back to Today when everything is done.
    BackToToday,
    /// Go to Today.
    GoToday,
    /// Go to the set-up of a quiz.
    GoQuiz,
    /// Go to the statistics.
    GoStatistics,
    /// Show the chosen chart as a table, or as a chart again.
    ChartTable,
    /// Copy the chosen chart as CSV.
    CopyCsv,
    /// Choose the chart before.
    ChartBefore,
    /// Choose the next chart.
    ChartNext,
    /// Go to the plan for the exam.
    GoExamPlan,
    /// Save the plan.
    SavePlan,
    /// Set up a quiz of the chosen deck.
    QuizDeck,
    /// Open the options of the chosen deck.
    DeckOptions,
    /// Start the quiz as it is set up.
    StartQuiz,
    /// Choose the option of this place, from 0.
    Option(u8),
    /// Choose the item above.
    ItemAbove,
    /// Choose the item below.
    ItemBelow,
    /// Move the chosen item up.
    MoveUp,
    /// Move the chosen item down.
    MoveDown,
    /// Send the chosen item to this place, from 0.
    SendTo(u8),
    /// Take the partner of the chosen item away.
    Unpair,
    /// Check the answer.
    CheckAnswer,
    /// Go on to the next question.
    NextQuestion,
    /// Skip the question.
    SkipQuestion,
    /// Say that the answer is a guess.
    Guess,
    /// Say that the answer seems right.
    ThinkSo,
    /// Say that the answer is sure.
    Sure,
    /// Leave the quiz; it is kept.
    LeaveQuiz,
    /// Go back to the result.
    BackToResult,
    /// Review the cards that were missed.
    ReviewMissed,
    /// Go to the cards.
    GoCards,
    /// Type a search.
    FindCard,
    /// Choose the card above.
    RowAbove,
    /// Choose the card below.
    RowBelow,
    /// Choose the card above as well.
    ExtendAbove,
    /// Choose the card below as well.
    ExtendBelow,
    /// Go a page of cards up.
    PageOfRowsUp,
    /// Go a page of cards down.
    PageOfRowsDown,
    /// Choose the first card.
    FirstRow,
    /// Choose the last card.
    LastRow,
    /// Choose all cards for a page up.
    ExtendPageUp,
    /// Choose all cards for a page down.
    ExtendPageDown,
    /// Choose all cards up to the first.
    ExtendToFirst,
    /// Choose all cards down to the last.
    ExtendToLast,
    /// Choose all cards found.
    ChooseAll,
    /// Look at the card as in a review.
    Preview,
    /// Put tags on cards, or take them off.
    TagCards,
    /// Make cards new, after a question.
    ForgetCards,
    /// Change between the cards and what is known of one.
    CardDetails,
    /// Go to the settings.
    GoSettings,
    /// Take the last change of a setting back.
    UndoSetting,
    /// Go one step back.
    Back,
    /// Begin, on the first run.
    StartFirst,
    /// Look at Today first, on the first run.
    LookFirst,
    /// Larger text.
    Larger,
    /// Smaller text.
    Smaller,
    /// Text at its usual size.
    UsualSize,
    /// Show the keys of this screen.
    ShowKeys,
}

/// Whether a held key goes on giving the command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Held {
    Once,
    Repeats,
}

impl Command {
    /// The message that names this command.
    #[must_use]
    pub const fn name_key(self) -> &'static str {
        match self {
            Self::StartReview => "command-start-review",
            Self::DeckAbove => "command-deck-above",
            Self::DeckBelow => "command-deck-below",
            Self::Fold => "command-fold",
            Self::Unfold => "command-unfold",
            Self::RefreshDecks => "command-refresh",
            Self::ShowAnswer => "review-show-answer",
            Self::Again => "rating-again",
            Self::Hard => "rating-hard",
            Self::Good | Self::GoodBySpace => "rating-good",
            Self::Easy => "rating-easy",
            Self::Undo => "command-undo",
            Self::ToggleSource => "command-source",
            Self::WhyToday => "command-why-today",
            Self::CardMenu => "command-card-menu",
            Self::FlagCard => "command-flag",
            Self::SetAside => "command-set-aside",
            Self::BuryCard => "command-bury",
            Self::MoreWays => "command-more-ways",
            Self::ScrollUp => "command-scroll-up",
            Self::ScrollDown => "command-scroll-down",
            Self::PageUp | Self::PageOfRowsUp => "command-page-up",
            Self::PageDown | Self::PageOfRowsDown => "command-page-down",
            Self::Leave => "command-leave",
            Self::BackToToday => "review-back-to-today",
            Self::GoToday => "command-go-today",
            Self::GoQuiz => "command-go-quiz",
            Self::GoStatistics => "command-go-statistics",
            Self::ChartTable => "command-chart-table",
            Self::CopyCsv => "command-copy-csv",
            Self::ChartBefore => "command-chart-before",
            Self::ChartNext => "command-chart-next",
            Self::GoExamPlan => "command-go-exam-plan",
            Self::SavePlan => "command-save-plan",
            Self::QuizDeck => "command-quiz-deck",
            Self::DeckOptions => "command-deck-options",
            Self::StartQuiz => "quiz-start",
            Self::Option(_) => "command-option",
            Self::ItemAbove => "command-item-above",
            Self::ItemBelow => "command-item-below",
            Self::MoveUp => "command-move-up",
            Self::MoveDown => "command-move-down",
            Self::SendTo(_) => "command-send-to",
            Self::Unpair => "command-unpair",
            Self::CheckAnswer => "quiz-check",
            Self::NextQuestion => "quiz-next",
            Self::SkipQuestion => "quiz-skip",
            Self::Guess => "command-guess",
            Self::ThinkSo => "command-think-so",
            Self::Sure => "command-sure",
            Self::LeaveQuiz => "command-leave-quiz",
            Self::BackToResult => "quiz-back-to-result",
            Self::ReviewMissed => "command-review-missed",
            Self::GoCards => "command-go-cards",
            Self::FindCard => "command-find-card",
            Self::RowAbove => "command-row-above",
            Self::RowBelow => "command-row-below",
            Self::ExtendAbove => "command-extend-above",
            Self::ExtendBelow => "command-extend-below",
            Self::ExtendPageUp => "command-extend-page-up",
            Self::ExtendPageDown => "command-extend-page-down",
            Self::ExtendToFirst => "command-extend-to-first",
            Self::ExtendToLast => "command-extend-to-last",
            Self::FirstRow => "command-first-row",
            Self::LastRow => "command-last-row",
            Self::ChooseAll => "command-choose-all",
            Self::Preview => "command-preview",
            Self::TagCards => "command-tags",
            Self::ForgetCards => "command-forget",
            Self::CardDetails => "command-details",
            Self::GoSettings => "command-go-settings",
            Self::UndoSetting => "command-undo-setting",
            Self::Back => "command-back",
            Self::StartFirst => "first-start",
            Self::LookFirst => "first-look",
            Self::Larger => "command-larger",
            Self::Smaller => "command-smaller",
            Self::UsualSize => "command-usual-size",
            Self::ShowKeys => "command-keys",
        }
    }

    /// The keys that give this command; the first is the one shown.
    #[must_use]
    pub const fn chords(self) -> &'static [Chord] {
        match self {
            Self::StartReview
            | Self::Preview
            | Self::BackToToday
            | Self::StartFirst
            | Self::StartQuiz
            | Self::CheckAnswer
            | Self::NextQuestion
            | Self::ReviewMissed => const { &[alone(Key::Enter)] },
            Self::BackToResult => const { &[alone(Key::Enter), alone(Key::Escape)] },
            Self::DeckAbove | Self::RowAbove | Self::ScrollUp | Self::ItemAbove => {
                const { &[alone(Key::ArrowUp)] }
            }
            Self::DeckBelow | Self::RowBelow | Self::ScrollDown | Self::ItemBelow => {
                const { &[alone(Key::ArrowDown)] }
            }
            Self::MoveUp => const { &[alt(Key::ArrowUp)] },
            Self::MoveDown => const { &[alt(Key::ArrowDown)] },
            Self::Option(place) => option_chords(place),
            Self::SendTo(place) => place_chords(place),
            Self::Unpair => const { &[alone(Key::Backspace), alone(Key::Delete)] },
            Self::SkipQuestion => const { &[ctrl(Key::Enter)] },
            Self::Guess => const { &[alone(Key::F2)] },
            Self::ThinkSo => const { &[alone(Key::F3)] },
            Self::Sure => const { &[alone(Key::F4)] },
            Self::QuizDeck => const { &[alone(Key::Q)] },
            Self::DeckOptions => const { &[alone(Key::O)] },
            Self::GoQuiz => const { &[ctrl(Key::Num2)] },
            Self::GoStatistics => const { &[ctrl(Key::Num4)] },
            Self::ChartTable | Self::TagCards => const { &[alone(Key::T)] },
            Self::CopyCsv => const { &[alone(Key::C)] },
            Self::ChartBefore => const { &[alone(Key::ArrowUp), alone(Key::ArrowLeft)] },
            Self::ChartNext => const { &[alone(Key::ArrowDown), alone(Key::ArrowRight)] },
            Self::GoExamPlan => const { &[ctrl(Key::Num5)] },
            Self::SavePlan => const { &[ctrl(Key::S)] },
            Self::Fold => const { &[alone(Key::ArrowLeft)] },
            Self::Unfold => const { &[alone(Key::ArrowRight)] },
            Self::RefreshDecks => const { &[alone(Key::F5)] },
            Self::Again => const { &[alone(Key::Num1)] },
            Self::Hard => const { &[alone(Key::Num2)] },
            Self::Good => const { &[alone(Key::Num3)] },
            Self::ShowAnswer | Self::GoodBySpace => {
                const { &[alone(Key::Space), alone(Key::Enter)] }
            }
            Self::Easy => const { &[alone(Key::Num4)] },
            Self::Undo | Self::UndoSetting => const { &[ctrl(Key::Z)] },
            Self::ToggleSource => const { &[alone(Key::S)] },
            Self::WhyToday => const { &[alone(Key::W)] },
            Self::CardMenu | Self::MoreWays => const { &[alone(Key::M)] },
            Self::FlagCard => const { &[alone(Key::F)] },
            Self::SetAside => const { &[alone(Key::P)] },
            Self::BuryCard => const { &[alone(Key::B)] },
            Self::PageUp | Self::PageOfRowsUp => const { &[alone(Key::PageUp)] },
            Self::PageDown | Self::PageOfRowsDown => const { &[alone(Key::PageDown)] },
            Self::Leave | Self::LeaveQuiz | Self::Back | Self::LookFirst => {
                const { &[alone(Key::Escape)] }
            }
            Self::GoToday => const { &[ctrl(Key::Num1)] },
            Self::GoCards => const { &[ctrl(Key::Num6)] },
            Self::FindCard => const { &[alone(Key::Slash), ctrl(Key::F)] },
            Self::ExtendAbove => const { &[shift(Key::ArrowUp)] },
            Self::ExtendBelow => const { &[shift(Key::ArrowDown)] },
            Self::ExtendPageUp => const { &[shift(Key::PageUp)] },
            Self::ExtendPageDown => const { &[shift(Key::PageDown)] },
            Self::ExtendToFirst => const { &[shift(Key::Home)] },
            Self::ExtendToLast => const { &[shift(Key::End)] },
            Self::FirstRow => const { &[alone(Key::Home)] },
            Self::LastRow => const { &[alone(Key::End)] },
            Self::ChooseAll => const { &[ctrl(Key::A)] },
            Self::ForgetCards => const { &[alone(Key::Delete)] },
            Self::CardDetails => const { &[alone(Key::I)] },
            Self::GoSettings => const { &[ctrl(Key::Comma)] },
            Self::Larger => const { &[ctrl(Key::Plus), ctrl(Key::Equals)] },
            Self::Smaller => const { &[ctrl(Key::Minus)] },
            Self::UsualSize => const { &[ctrl(Key::Num0)] },
            Self::ShowKeys => const { &[alone(Key::F1)] },
        }
    }

    /// The key of this command in words, for key caps and tooltips.
    #[must_use]
    pub fn key_words(self, words: &Words) -> String {
        self.chords()
            .first()
            .map(|chord| chord.words(words))
            .unwrap_or_default()
    }

    /// The key of this command as the list of keys has it; of a row of keys, the first and
    /// the last.
    #[must_use]
    pub fn listed_keys(self, words: &Words) -> String {
        let first = self.key_words(words);
        match self {
            Self::Option(_) => format!("{first}–F"),
            Self::SendTo(_) => format!("{first}–9"),
            _ => first,
        }
    }

    /// The name of this command and its key, for tooltips.
    #[must_use]
    pub fn tooltip(self, words: &Words) -> String {
        let name = words.get(self.name_key());
        words.with(
            "tooltip-with-key",
            &[("name", name.into()), ("key", self.key_words(words).into())],
        )
    }

    /// Whether this command's key was pressed; the press is then used up.
    ///
    /// Nothing is taken while the learner types or a dialog is open.
    #[must_use]
    pub fn pressed(self, ui: &Ui) -> bool {
        !ui.text_edit_focused() && self.pressed_anywhere(ui)
    }

    /// The same also while the learner types.
    #[must_use]
    pub fn pressed_anywhere(self, ui: &Ui) -> bool {
        if ui.memory(|memory| memory.top_modal_layer().is_some()) {
            return false;
        }
        ui.input_mut(|input| take(&mut input.events, self.chords(), self.held()))
    }

    const fn held(self) -> Held {
        match self {
            Self::DeckAbove
            | Self::DeckBelow
            | Self::ScrollUp
            | Self::ScrollDown
            | Self::ItemAbove
            | Self::ItemBelow
            | Self::MoveUp
            | Self::MoveDown
            | Self::ChartBefore
            | Self::ChartNext
            | Self::PageUp
            | Self::PageDown
            | Self::RowAbove
            | Self::RowBelow
            | Self::ExtendAbove
            | Self::ExtendBelow
            | Self::ExtendPageUp
            | Self::ExtendPageDown
            | Self::PageOfRowsUp
            | Self::PageOfRowsDown
            | Self::Larger
            | Self::Smaller => Held::Repeats,
            _ => Held::Once,
        }
    }
}

/// Forgets the repeats of held keys that answer, so that a held key acts once.
pub fn ignore_held_keys(ui: &Ui) {
    ui.input_mut(|input| input.events.retain(|event| !answers_again(event)));
}

/// Leaves one press in this frame and keeps those after it for the next ones, in order: on
/// a slow machine a frame may hold Space, 2 and Space again, and each means what it meant
/// when it was pressed.
pub fn one_press_a_frame(ui: &Ui) {
    if ui.text_edit_focused() {
        return;
    }
    let id = egui::Id::unique("presses that wait");
    let mut waiting: Vec<Event> = ui.data_mut(|data| data.remove_temp(id)).unwrap_or_default();
    ui.input_mut(|input| {
        waiting.extend(input.events.extract_if(.., |event| is_press(event)));
        input
            .events
            .extend((!waiting.is_empty()).then(|| waiting.remove(0)));
    });
    if !waiting.is_empty() {
        ui.data_mut(|data| data.insert_temp(id, waiting));
        ui.request_repaint();
    }
}

/// Whether an event is a key going down that a screen acts on. Tab moves the focus before
/// any screen is drawn.
const fn is_press(event: &Event) -> bool {
    matches!(event, Event::Key { key, pressed: true, .. } if !matches!(key, Key::Tab))
}

/// The text size in percent that the keys for it ask for, if its present one is `now`.
#[must_use]
pub fn text_size_asked(ui: &Ui, now: u16) -> Option<u16> {
    let wanted = if Command::UsualSize.pressed_anywhere(ui) {
        100
    } else if Command::Larger.pressed_anywhere(ui) {
        now + TEXT_SIZE_STEP
    } else if Command::Smaller.pressed_anywhere(ui) {
        now - TEXT_SIZE_STEP
    } else {
        return None;
    };
    Some(wanted.clamp(*TEXT_SIZES.start(), *TEXT_SIZES.end())).filter(|wanted| *wanted != now)
}

/// The keys of the option with this number, from 0: a letter or a figure.
const fn option_chords(place: u8) -> &'static [Chord] {
    match place {
        0 => const { &[alone(Key::A), alone(Key::Num1)] },
        1 => const { &[alone(Key::B), alone(Key::Num2)] },
        2 => const { &[alone(Key::C), alone(Key::Num3)] },
        3 => const { &[alone(Key::D), alone(Key::Num4)] },
        4 => const { &[alone(Key::E), alone(Key::Num5)] },
        5 => const { &[alone(Key::F), alone(Key::Num6)] },
        6 => const { &[alone(Key::G), alone(Key::Num7)] },
        7 => const { &[alone(Key::H), alone(Key::Num8)] },
        8 => const { &[alone(Key::I), alone(Key::Num9)] },
        _ => &[],
    }
}

/// The keys that send an item to the place with this number, from 0.
const fn place_chords(place: u8) -> &'static [Chord] {
    match place {
        0 => const { &[alt(Key::Num1)] },
        1 => const { &[alt(Key::Num2)] },
        2 => const { &[alt(Key::Num3)] },
        3 => const { &[alt(Key::Num4)] },
        4 => const { &[alt(Key::Num5)] },
        5 => const { &[alt(Key::Num6)] },
        6 => const { &[alt(Key::Num7)] },
        7 => const { &[alt(Key::Num8)] },
        8 => const { &[alt(Key::Num9)] },
        _ => &[],
    }
}

fn take(events: &mut Vec<Event>, chords: &[Chord], held: Held) -> bool {
    let before = events.len();
    events.retain(|event| {
        let Event::Key {
            key,
            physical_key,
            pressed: true,
            repeat,
            modifiers,
        } = event
        else {
            return true;
        };
        let counts = held == Held::Repeats || !repeat;
        !(counts
            && chords
                .iter()
                .any(|chord| chord.matches(*key, *physical_key, *modifiers)))
    });
    events.len() < before
}

fn answers_again(event: &Event) -> bool {
    let Event::Key {
        key,
        physical_key,
        pressed: true,
        repeat: true,
        modifiers,
    } = event
    else {
        return false;
    };
    let once = [
        Command::ShowAnswer,
        Command::Again,
        Command::Hard,
        Command::Good,
        Command::Easy,
    ];
    once.iter()
        .flat_map(|command| command.chords())
        .any(|chord| chord.matches(*key, *physical_key, *modifiers))
}

#[cfg(test)]
mod tests {
    use egui::Modifiers;

    use super::*;

    fn press(key: Key, physical: Option<Key>, modifiers: Modifiers, repeat: bool) -> Event {
        Event::Key {
            key,
            physical_key: physical,
            pressed: true,
            repeat,
            modifiers,
        }
    }

    fn gives(command: Command, event: Event) -> bool {
        take(&mut vec![event], command.chords(), command.held())
    }

    #[test]
    fn digits_rate_by_their_place_on_every_layout() {
        let none = Modifiers::NONE;
        assert!(gives(
            Command::Hard,
            press(Key::Num2, Some(Key::Num2), none, false)
        ));
        assert!(
            gives(
                Command::Again,
                press(Key::Quote, Some(Key::Num1), none, false)
            ),
            "French and Kazakh"
        );
        assert!(
            gives(Command::Easy, press(Key::Num4, None, none, false)),
            "without a place"
        );
        assert!(
            !gives(
                Command::Easy,
                press(Key::ArrowLeft, Some(Key::Num4), none, false)
            ),
            "keypad as arrows"
        );
        assert!(!gives(
            Command::Easy,
            press(Key::Num4, Some(Key::Num4), Modifiers::CTRL, false)
        ));
    }

    #[test]
    fn letters_follow_latin_layouts_and_places_elsewhere() {
        let command = Modifiers {
            ctrl: true,
            command: true,
            ..Modifiers::NONE
        };
        assert!(gives(
            Command::Undo,
            press(Key::Z, Some(Key::Z), command, false)
        ));
        assert!(
            gives(Command::Undo, press(Key::Z, Some(Key::Y), command, false)),
            "German"
        );
        assert!(
            !gives(Command::Undo, press(Key::W, Some(Key::Z), command, false)),
            "French"
        );
        assert!(gives(
            Command::ToggleSource,
            press(Key::Period, Some(Key::S), Modifiers::NONE, false)
        ));
        assert!(!gives(
            Command::Undo,
            press(Key::Z, Some(Key::Z), Modifiers::NONE, false)
        ));
    }

    #[test]
    fn a_held_key_acts_once_but_goes_on_scrolling() {
        assert!(!gives(
            Command::Good,
            press(Key::Num3, Some(Key::Num3), Modifiers::NONE, true)
        ));
        assert!(answers_again(&press(
            Key::Space,
            Some(Key::Space),
            Modifiers::NONE,
            true
        )));
        assert!(gives(
            Command::ScrollDown,
            press(Key::ArrowDown, None, Modifiers::NONE, true)
        ));
    }
}
