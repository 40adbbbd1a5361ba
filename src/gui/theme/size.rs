//! The sizes of the window, in points; the grid is 4.

/// The window margin, and the space between panels.
pub const MARGIN: f32 = 32.0;
/// The same below [`WIDE`].
pub const MARGIN_NARROW: f32 = 24.0;
/// Between panels that belong together.
pub const GAP: f32 = 16.0;
/// Between panels.
pub const GAP_WIDE: f32 = 24.0;
/// Inside panels.
pub const PANEL_PAD: f32 = 20.0;
/// Inside the main panel of a screen.
pub const MAIN_PAD: f32 = 24.0;
/// Key caps.
pub const RADIUS_CAP: u8 = 4;
/// Buttons, rows, notes.
pub const RADIUS_BUTTON: u8 = 8;
/// Panels and cards.
pub const RADIUS_PANEL: u8 = 12;
/// The line of an outline.
pub const OUTLINE: f32 = 1.0;
/// The line of the focus ring, and its distance from the control.
pub const FOCUS: f32 = 2.0;
/// The rule beside a source, and the bar of the chosen row.
pub const RULE: f32 = 3.0;
/// The strip of a rating.
pub const STRIP: f32 = 6.0;
/// An ordinary button.
pub const BUTTON: f32 = 40.0;
/// A small button, and the least size of anything to click.
pub const BUTTON_SMALL: f32 = 32.0;
/// The main action of a session.
pub const BUTTON_MAIN: f32 = 56.0;
/// A rating button in a high window.
pub const RATING: f32 = 64.0;
/// A chip.
pub const CHIP: f32 = 24.0;
/// A key cap.
pub const KEY_CAP: f32 = 20.0;
/// An icon.
pub const ICON: f32 = 20.0;
/// An icon in a small button.
pub const ICON_SMALL: f32 = 18.0;
/// An icon in text.
pub const ICON_TEXT: f32 = 16.0;
/// A row of a list.
pub const ROW: f32 = 40.0;
/// A row with a second line.
pub const ROW_HIGH: f32 = 52.0;
/// The left rail, unfolded.
pub const RAIL: f32 = 208.0;
/// The left rail, folded.
pub const RAIL_FOLDED: f32 = 56.0;
/// Below this width the rail folds and side columns go under the main one.
pub const WIDE: f32 = 1100.0;
/// Below this height the review screen is set closer.
pub const HIGH: f32 = 720.0;
/// The content of a screen stops here.
pub const CONTENT: f32 = 1240.0;
/// The right column of Today.
pub const SIDE_COLUMN: f32 = 328.0;
/// The flashcard.
pub const CARD: f32 = 720.0;
/// The column of a quiz.
pub const QUIZ: f32 = 880.0;
/// The least height of a flashcard's front.
pub const CARD_FRONT: f32 = 360.0;
/// The bar of progress or of the day's parts.
pub const BAR: f32 = 8.0;
/// The bar of the day's parts.
pub const BAR_DAY: f32 = 12.0;
/// A day of the activity grid.
pub const DAY: f32 = 12.0;
/// From one day of the activity grid to the next.
pub const DAY_STEP: f32 = 16.0;
/// The ornament of empty states.
pub const ROSETTE: f32 = 80.0;
/// The ornament of the divider.
pub const ORNAMENT: f32 = 28.0;
