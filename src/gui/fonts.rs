//! The fonts of the window, the type roles set in them, and the icons.

pub mod icon;

use std::sync::Arc;

use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{Color32, FontData, FontDefinitions, FontFamily, FontId};

const FILES: [(&str, &[u8]); 10] = [
    (
        "onest",
        include_bytes!("../../assets/fonts/Onest-Regular.ttf"),
    ),
    (
        "onest-semibold",
        include_bytes!("../../assets/fonts/Onest-SemiBold.ttf"),
    ),
    (
        "figures",
        include_bytes!("../../assets/fonts/OnestFigures-Regular.ttf"),
    ),
    (
        "figures-semibold",
        include_bytes!("../../assets/fonts/OnestFigures-SemiBold.ttf"),
    ),
    (
        "literata",
        include_bytes!("../../assets/fonts/Literata-Regular.ttf"),
    ),
    (
        "literata-semibold",
        include_bytes!("../../assets/fonts/Literata-SemiBold.ttf"),
    ),
    (
        "literata-italic",
        include_bytes!("../../assets/fonts/Literata-Italic.ttf"),
    ),
    (
        "symbols",
        include_bytes!("../../assets/fonts/ZhanarSymbols.ttf"),
    ),
    (
        "icons",
        include_bytes!("../../assets/fonts/ZhanarIcons-Regular.ttf"),
    ),
    (
        "icons-fill",
        include_bytes!("../../assets/fonts/ZhanarIcons-Fill.ttf"),
    ),
];

/// What a text is for; it decides font, size and line height.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TypeRole {
    /// The front of a card, at one of three sizes.
    Question(Length),
    /// The answer on the back of a card, at one of three sizes.
    Answer(Length),
    /// The answer in a low window.
    AnswerLow,
    /// The one large number of a screen.
    Figure,
    /// The title of a screen.
    Title,
    /// The title of a dialog or of an empty state.
    Subtitle,
    /// A sentence of or about the source.
    Quote,
    /// The question repeated on the back of a card.
    Repeated,
    /// The same in a low window.
    RepeatedLow,
    /// A heading, and the words of a session's main button.
    Heading,
    /// Lists and sentences.
    Body,
    /// Buttons, headings of panels, chosen rows.
    Strong,
    /// Numbers in columns.
    Figures,
    /// Numbers in columns that stand out.
    FiguresStrong,
    /// Notes, table heads, chips.
    Small,
    /// Words of small buttons.
    SmallStrong,
    /// Axes and dates.
    Caption,
    /// Month letters and key caps.
    Tiny,
}

/// How long a card's text is; longer texts are set smaller.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Length {
    /// At most 160 letters.
    Short,
    /// At most 300 letters.
    Medium,
    /// More.
    Long,
}

impl Length {
    /// The length of a text with `letters` letters.
    #[must_use]
    pub const fn of(letters: usize) -> Self {
        match letters {
            0..=160 => Self::Short,
            161..=300 => Self::Medium,
            _ => Self::Long,
        }
    }

    const fn size_and_line(self) -> (f32, f32) {
        match self {
            Self::Short => (28.0, 40.0),
            Self::Medium => (24.0, 36.0),
            Self::Long => (20.0, 30.0),
        }
    }
}

impl TypeRole {
    /// The font of this role.
    #[must_use]
    pub fn font(self) -> FontId {
        let (family, size, _) = self.measures();
        FontId::new(size, named(family))
    }

    /// The line height of this role.
    #[must_use]
    pub const fn line(self) -> f32 {
        self.measures().2
    }

    /// This role in `color`, for one stretch of a text.
    #[must_use]
    pub fn format(self, color: Color32) -> TextFormat {
        TextFormat {
            font_id: self.font(),
            line_height: Some(self.line()),
            color,
            ..TextFormat::default()
        }
    }

    /// `text` in this role and colour, wrapped where the place it is laid out in ends.
    #[must_use]
    pub fn job(self, text: &str, color: Color32) -> LayoutJob {
        LayoutJob::single_section(text.to_owned(), self.format(color))
    }

    /// `text` on one line of at most `width`, with … where it is cut.
    #[must_use]
    pub fn one_line(self, text: &str, color: Color32, width: f32) -> LayoutJob {
        LayoutJob {
            wrap: TextWrapping::truncate_at_width(width),
            ..self.job(text, color)
        }
    }

    const fn measures(self) -> (&'static str, f32, f32) {
        match self {
            Self::Question(length) => sized("literata", length.size_and_line()),
            Self::Answer(length) => sized("literata-semibold", length.size_and_line()),
            Self::AnswerLow => ("literata-semibold", 24.0, 32.0),
            Self::Figure => ("literata-semibold", 36.0, 44.0),
            Self::Title => ("literata-semibold", 26.0, 32.0),
            Self::Subtitle => ("literata-semibold", 20.0, 28.0),
            Self::Quote => ("literata", 16.0, 26.0),
            Self::Repeated => ("literata", 17.0, 26.0),
            Self::RepeatedLow => ("literata", 17.0, 24.0),
            Self::Heading => ("onest-semibold", 17.0, 24.0),
            Self::Body => ("onest", 15.0, 24.0),
            Self::Strong => ("onest-semibold", 15.0, 24.0),
            Self::Figures => ("figures", 15.0, 24.0),
            Self::FiguresStrong => ("figures-semibold", 15.0, 24.0),
            Self::Small => ("onest", 14.0, 20.0),
            Self::SmallStrong => ("onest-semibold", 14.0, 20.0),
            Self::Caption => ("onest", 13.0, 16.0),
            Self::Tiny => ("onest", 12.0, 16.0),
        }
    }
}

/// The weight or slant a stretch of a card's text is set in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Face {
    /// As the role has it.
    Plain,
    /// In the heavier weight.
    Strong,
    /// Italic: titles of newspapers.
    Emphasis,
}

impl Face {
    /// The font of `role` in this face.
    #[must_use]
    pub fn font(self, role: TypeRole) -> FontId {
        let (family, size, _) = role.measures();
        let family = match (self, family) {
            (Self::Strong, "literata") => "literata-semibold",
            (Self::Strong, "onest") => "onest-semibold",
            (Self::Emphasis, "literata" | "literata-semibold") => "literata-italic",
            _ => family,
        };
        FontId::new(size, named(family))
    }
}

/// Gives egui our fonts and nothing else.
pub fn install(ctx: &egui::Context) {
    ctx.set_fonts(definitions());
}

/// The outline icons at `size`.
#[must_use]
pub fn icon_font(size: f32) -> FontId {
    FontId::new(size, named("icons"))
}

/// The filled icons at `size`.
#[must_use]
pub fn icon_fill_font(size: f32) -> FontId {
    FontId::new(size, named("icons-fill"))
}

const fn sized(family: &'static str, (size, line): (f32, f32)) -> (&'static str, f32, f32) {
    (family, size, line)
}

fn named(family: &'static str) -> FontFamily {
    if family == "onest" {
        FontFamily::Proportional
    } else {
        FontFamily::Name(family.into())
    }
}

fn definitions() -> FontDefinitions {
    let mut fonts = FontDefinitions::empty();
    for (name, bytes) in FILES {
        let mut data = FontData::from_static(bytes);
        data.tweak.hinting = Some(false);
        fonts.font_data.insert(name.to_owned(), Arc::new(data));
    }
    let chains: [&[&str]; 9] = [
        &["onest", "symbols", "icons"],
        &["onest-semibold", "onest", "symbols", "icons"],
        &["figures", "onest", "symbols", "icons"],
        &["figures-semibold", "onest-semibold", "symbols", "icons"],
        &["literata", "onest", "symbols", "icons"],
        &["literata-semibold", "onest-semibold", "symbols", "icons"],
        &["literata-italic", "literata", "onest", "symbols", "icons"],
        &["icons"],
        &["icons-fill", "icons"],
    ];
    for chain in chains {
        if let Some(first) = chain.first() {
            let family = if *first == "onest" {
                FontFamily::Proportional
            } else {
                FontFamily::Name((*first).into())
            };
            fonts.families.insert(
                family,
                chain.iter().map(|name| (*name).to_owned()).collect(),
            );
        }
    }
    let interface = fonts
        .families
        .get(&FontFamily::Proportional)
        .cloned()
        .unwrap_or_default();
    fonts.families.insert(FontFamily::Monospace, interface);
    fonts
}

#[cfg(test)]
#[allow(clippy::float_cmp, reason = "lengths are whole numbers")]
mod tests {
    use super::*;

    const LETTERS: &str =
        "ӘәҒғҚқҢңӨөҰұҮүҺһІі ЁёЙйЩщЪъЫыЭэ äöüğşñūıŋ ←↑→↓ ₸№«»“”–…✓✗●○◐◑★′″↵⇥ 0123456789";

    fn has(ctx: &egui::Context, font: &FontId, c: char) -> bool {
        ctx.fonts_mut(|fonts| fonts.has_glyph(font, c))
    }

    fn ready() -> egui::Context {
        let ctx = egui::Context::default();
        install(&ctx);
        let mut output = ctx.run_ui(egui::RawInput::default(), |_| {});
        output.textures_delta.clear();
        ctx
    }

    #[test]
    fn every_letter_of_our_languages_is_in_every_text_font() {
        let ctx = ready();
        let roles = [
            TypeRole::Body,
            TypeRole::Strong,
            TypeRole::Quote,
            TypeRole::Title,
            TypeRole::Figures,
        ];
        let mut fonts: Vec<_> = roles.into_iter().map(TypeRole::font).collect();
        fonts.push(Face::Emphasis.font(TypeRole::Quote));
        for font in fonts {
            for c in LETTERS.chars() {
                assert!(has(&ctx, &font, c), "{c} is missing in {:?}", font.family);
            }
        }
    }

    #[test]
    fn every_icon_is_in_its_font() {
        let ctx = ready();
        for c in icon::REGULAR {
            assert!(has(&ctx, &icon_font(20.0), *c), "{c:?}");
        }
        for c in icon::FILLED {
            assert!(has(&ctx, &icon_fill_font(20.0), *c), "{c:?}");
        }
    }

    #[test]
    fn longer_questions_are_set_smaller() {
        assert_eq!(TypeRole::Question(Length::of(160)).line(), 40.0);
        assert_eq!(TypeRole::Question(Length::of(161)).line(), 36.0);
        assert_eq!(TypeRole::Question(Length::of(350)).line(), 30.0);
    }
}
