//! The colours and sizes of the window, and the egui styles made from them.
//!
//! Deliberately absent: no other file of the window names a colour or a size of its own.

pub mod size;

use egui::{Color32, CornerRadius, Shadow, Stroke, Style, Theme, Ui, Visuals};

use super::fonts::TypeRole;

/// Every colour of one theme, by its role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tokens {
    /// The window.
    pub bg: Color32,
    /// Cards, panels, fields.
    pub surface: Color32,
    /// Rail, bottom bar, chips.
    pub sunken: Color32,
    /// Separators and panel edges.
    pub line: Color32,
    /// Outlines of controls.
    pub border: Color32,
    /// Words.
    pub text: Color32,
    /// Labels and notes.
    pub text2: Color32,
    /// Disabled words, placeholders, dashes.
    pub text3: Color32,
    /// The primary action, focus, links, what is right, Good.
    pub accent: Color32,
    /// A hovered or pressed primary action.
    pub accent_hover: Color32,
    /// A selected row, a right answer.
    pub accent_soft: Color32,
    /// Words on `accent`.
    pub on_accent: Color32,
    /// The underline of found passages.
    pub sky: Color32,
    /// The ornament, the source rule, the underline of highlighted words.
    pub gold: Color32,
    /// Behind highlighted words and notes.
    pub gold_soft: Color32,
    /// Words of such notes.
    pub gold_text: Color32,
    /// What is wrong, errors, Again.
    pub wrong: Color32,
    /// Behind errors.
    pub wrong_soft: Color32,
    /// Partly right, learning, Hard: words and icons.
    pub part: Color32,
    /// Partly right, learning, Hard: fills.
    pub part_fill: Color32,
    /// Easy.
    pub easy: Color32,
    /// Behind Easy.
    pub easy_soft: Color32,
    /// Mastery and activity, from new to mastered.
    pub mastery: [Color32; 5],
    /// The four flags: red, orange, green, blue.
    pub flags: [Color32; 4],
    /// The shadow of the flashcard, dialogs and notices.
    pub shadow: Color32,
    /// What darkens the window behind a dialog.
    pub veil: Color32,
}

impl Tokens {
    /// The colours of the light theme.
    #[must_use]
    pub const fn light() -> Self {
        Self {
            bg: rgb(0xF7_F4EE),
            surface: rgb(0xFF_FFFF),
            sunken: rgb(0xEF_EBE2),
            line: rgb(0xE1_DACC),
            border: rgb(0x87_8071),
            text: rgb(0x1F_2429),
            text2: rgb(0x56_5A5E),
            text3: rgb(0x68_6A67),
            accent: rgb(0x0B_6A83),
            accent_hover: rgb(0x08_5569),
            accent_soft: rgb(0xDF_EEF2),
            on_accent: rgb(0xFF_FFFF),
            sky: rgb(0x35_A9C9),
            gold: rgb(0xC0_8A14),
            gold_soft: rgb(0xF8_EDD0),
            gold_text: rgb(0x76_5100),
            wrong: rgb(0xA8_371A),
            wrong_soft: rgb(0xF9_E6DE),
            part: rgb(0x7A_5300),
            part_fill: rgb(0xE3_A92C),
            easy: rgb(0x5B_4A9E),
            easy_soft: rgb(0xEA_E6F5),
            mastery: [
                rgb(0xEF_EBE1),
                rgb(0xB5_DAE5),
                rgb(0x7D_BBCE),
                rgb(0x42_99B4),
                rgb(0x0B_6A83),
            ],
            flags: [
                rgb(0xA8_371A),
                rgb(0xC2_7B0F),
                rgb(0x3E_7D4F),
                rgb(0x0B_6A83),
            ],
            shadow: Color32::from_rgba_premultiplied(4, 2, 0, 23),
            veil: Color32::from_rgba_premultiplied(10, 8, 5, 90),
        }
    }

    /// The colours of the dark theme.
    #[must_use]
    pub const fn dark() -> Self {
        Self {
            bg: rgb(0x14_181C),
            surface: rgb(0x1C_2126),
            sunken: rgb(0x10_1417),
            line: rgb(0x30_383F),
            border: rgb(0x77_818A),
            text: rgb(0xEC_E6DA),
            text2: rgb(0xB7_B4AC),
            text3: rgb(0x98_9A98),
            accent: rgb(0x6B_C5DB),
            accent_hover: rgb(0x8F_D6E6),
            accent_soft: rgb(0x1B_3740),
            on_accent: rgb(0x06_222A),
            sky: rgb(0x3E_9DB8),
            gold: rgb(0xC9_9A35),
            gold_soft: rgb(0x35_2C18),
            gold_text: rgb(0xE9_C46E),
            wrong: rgb(0xF0_805F),
            wrong_soft: rgb(0x3B_241C),
            part: rgb(0xE9_C46E),
            part_fill: rgb(0xF4_D06F),
            easy: rgb(0xA4_8FF2),
            easy_soft: rgb(0x2B_2843),
            mastery: [
                rgb(0x26_2C32),
                rgb(0x22_4A56),
                rgb(0x2D_6575),
                rgb(0x42_96AD),
                rgb(0x83_D2E4),
            ],
            flags: [
                rgb(0xF0_805F),
                rgb(0xF4_D06F),
                rgb(0x7C_C48F),
                rgb(0x6B_C5DB),
            ],
            shadow: Color32::from_black_alpha(115),
            veil: Color32::from_black_alpha(140),
        }
    }

    /// The colours of `theme`.
    #[must_use]
    pub const fn for_theme(theme: Theme) -> Self {
        match theme {
            Theme::Light => Self::light(),
            Theme::Dark => Self::dark(),
        }
    }

    /// The colours of the theme in which `ui` is drawn.
    #[must_use]
    pub fn of(ui: &Ui) -> Self {
        if ui.visuals().dark_mode {
            Self::dark()
        } else {
            Self::light()
        }
    }

    /// The shadow under the flashcard, dialogs and notices.
    #[must_use]
    pub const fn lift(&self) -> Shadow {
        Shadow {
            offset: [0, 2],
            blur: 8,
            spread: 0,
            color: self.shadow,
        }
    }

    /// The outline of a control.
    #[must_use]
    pub fn outline(&self) -> Stroke {
        Stroke::new(size::OUTLINE, self.border)
    }

    /// The edge of a panel, or a separator.
    #[must_use]
    pub fn edge(&self) -> Stroke {
        Stroke::new(size::OUTLINE, self.line)
    }
}

/// Sets the styles of both themes and lets the system choose between them.
pub fn install(ctx: &egui::Context) {
    for theme in [Theme::Light, Theme::Dark] {
        ctx.style_mut_of(theme, |style| dress(style, theme));
    }
    ctx.options_mut(|options| {
        options.zoom_with_keyboard = false;
        options.fallback_theme = Theme::Light;
    });
    ctx.set_theme(egui::ThemePreference::System);
}

const fn rgb(hex: u32) -> Color32 {
    let [_, r, g, b] = hex.to_be_bytes();
    Color32::from_rgb(r, g, b)
}

fn dress(style: &mut Style, theme: Theme) {
    let t = Tokens::for_theme(theme);
    style.text_styles = [
        (egui::TextStyle::Heading, TypeRole::Heading.font()),
        (egui::TextStyle::Body, TypeRole::Body.font()),
        (egui::TextStyle::Button, TypeRole::Strong.font()),
        (egui::TextStyle::Small, TypeRole::Small.font()),
        (egui::TextStyle::Monospace, TypeRole::Small.font()),
    ]
    .into();
    style.animation_time = 0.0;
    style.scroll_animation = egui::style::ScrollAnimation::none();
    style.interaction.selectable_labels = false;
    style.interaction.tooltip_delay = 0.3;
    style.spacing.item_spacing = egui::vec2(8.0, 8.0);
    style.spacing.interact_size.y = size::BUTTON_SMALL;
    style.spacing.menu_margin = egui::Margin::same(8);
    style.spacing.tooltip_width = 360.0;
    style.spacing.scroll = scroll_bars();
    style.visuals = visuals(&t, theme);
}

/// Bars that take no room and stay visible, so that a cut text shows that it goes on.
fn scroll_bars() -> egui::style::ScrollStyle {
    egui::style::ScrollStyle {
        bar_width: 8.0,
        floating_width: 4.0,
        dormant_handle_opacity: 0.3,
        active_handle_opacity: 0.3,
        interact_handle_opacity: 0.6,
        active_background_opacity: 0.0,
        interact_background_opacity: 0.0,
        bar_outer_margin: 2.0,
        ..egui::style::ScrollStyle::floating()
    }
}

fn visuals(t: &Tokens, theme: Theme) -> Visuals {
    let mut v = theme.default_visuals();
    v.text_options.font_hinting = false;
    v.override_text_color = Some(t.text);
    v.weak_text_color = Some(t.text2);
    v.hyperlink_color = t.accent;
    v.panel_fill = t.bg;
    v.window_fill = t.surface;
    v.window_stroke = t.edge();
    v.window_shadow = t.lift();
    v.popup_shadow = t.lift();
    v.window_corner_radius = CornerRadius::same(size::RADIUS_PANEL);
    v.menu_corner_radius = CornerRadius::same(size::RADIUS_BUTTON);
    v.extreme_bg_color = t.surface;
    v.faint_bg_color = t.sunken;
    v.code_bg_color = t.sunken;
    v.warn_fg_color = t.part;
    v.error_fg_color = t.wrong;
    v.selection.bg_fill = t.accent_soft;
    v.selection.stroke = Stroke::new(size::FOCUS, t.accent);
    dress_widgets(&mut v.widgets, t);
    v
}

fn dress_widgets(widgets: &mut egui::style::Widgets, t: &Tokens) {
    let all = [
        (&mut widgets.noninteractive, t.surface, t.edge()),
        (&mut widgets.inactive, t.surface, t.outline()),
        (&mut widgets.hovered, t.accent_soft, t.outline()),
        (
            &mut widgets.active,
            t.accent_soft,
            Stroke::new(size::FOCUS, t.accent),
        ),
        (&mut widgets.open, t.accent_soft, t.outline()),
    ];
    for (widget, fill, stroke) in all {
        widget.bg_fill = fill;
        widget.weak_bg_fill = fill;
        widget.bg_stroke = stroke;
        widget.corner_radius = CornerRadius::same(size::RADIUS_BUTTON);
        widget.fg_stroke = Stroke::new(1.5, t.text);
        widget.expansion = 0.0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn luminance(color: Color32) -> f64 {
        let [r, g, b, _] = color.to_array().map(|channel| {
            let c = f64::from(channel) / 255.0;
            if c <= 0.040_45 {
                c / 12.92
            } else {
                ((c + 0.055) / 1.055).powf(2.4)
            }
        });
        0.2126 * r + 0.7152 * g + 0.0722 * b
    }

    fn contrast(a: Color32, b: Color32) -> f64 {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    fn check(what: &str, front: Color32, backs: &[Color32], least: f64) {
        let worst = backs
            .iter()
            .map(|back| contrast(front, *back))
            .fold(f64::MAX, f64::min);
        // The promised figures are rounded.
        assert!(
            worst > least - 0.06,
            "{what}: {worst:.2} instead of {least}"
        );
    }

    /// Per theme: what `text text2 text3 accent accent_hover border gold_text wrong part easy`
    /// reach on the window, panels and the rail.
    const PROMISED: [[f64; 10]; 2] = [
        [13.1, 5.8, 4.6, 5.2, 7.0, 3.3, 6.0, 5.5, 5.8, 6.1],
        [13.1, 7.8, 5.7, 8.2, 10.0, 4.1, 9.7, 6.2, 9.7, 6.0],
    ];

    #[test]
    fn every_word_has_the_promised_contrast_on_every_ground() {
        for (t, promised) in [Tokens::light(), Tokens::dark()].into_iter().zip(PROMISED) {
            let grounds = [t.bg, t.surface, t.sunken];
            let fronts = [
                t.text,
                t.text2,
                t.text3,
                t.accent,
                t.accent_hover,
                t.border,
                t.gold_text,
                t.wrong,
                t.part,
                t.easy,
            ];
            for (place, (front, least)) in fronts.into_iter().zip(promised).enumerate() {
                check(&format!("colour {place}"), front, &grounds, least);
            }
        }
    }

    #[test]
    fn words_on_coloured_grounds_have_the_promised_contrast() {
        let promised = [
            [6.2, 13.1, 13.4, 6.1, 13.0, 5.4, 5.9],
            [8.4, 10.1, 11.1, 8.3, 11.6, 5.5, 5.2],
        ];
        for (t, p) in [Tokens::light(), Tokens::dark()].into_iter().zip(promised) {
            check("words on accent", t.on_accent, &[t.accent], p[0]);
            check("words on accent_soft", t.text, &[t.accent_soft], p[1]);
            check("words on gold_soft", t.text, &[t.gold_soft], p[2]);
            check("gold words on gold_soft", t.gold_text, &[t.gold_soft], p[3]);
            check("words on wrong_soft", t.text, &[t.wrong_soft], p[4]);
            check("wrong on wrong_soft", t.wrong, &[t.wrong_soft], p[5]);
            check("easy on easy_soft", t.easy, &[t.easy_soft], p[6]);
        }
    }
}
