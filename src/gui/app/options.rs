//! The options of decks: presets chosen, made, changed and taken away.

use egui::Ui;

use super::choosing::SettingsScreen;
use super::{App, Screen};
use crate::gui::models::{OfDecks, common_preset, options_view, preset_names};
use crate::gui::screens::options::{self, OptionsAction, OptionsState, OptionsView};
use crate::settings::Settings;

/// The options, and where the learner came from.
#[derive(Default)]
pub(super) struct OptionsScreen {
    state: OptionsState,
    view: Option<OptionsView>,
    /// The decks they are of; nothing where all presets are looked at.
    of_decks: Option<OfDecks>,
    /// The preset that is open where all are looked at.
    looked_at: Option<String>,
    /// The settings they were opened from.
    pub(super) before: Option<Box<SettingsScreen>>,
}

impl OptionsScreen {
    /// Shows what holds now, in the next frame.
    pub(super) fn refresh(&mut self) {
        self.view = None;
    }

    /// The name of the preset that is open.
    fn name(&self, settings: &Settings) -> Option<String> {
        match &self.of_decks {
            Some(of_decks) => common_preset(settings, &of_decks.decks)
                .0
                .map(str::to_owned),
            None => self.looked_at.clone(),
        }
    }
}

impl App {
    /// Shows the options of the deck or group of this row of Today.
    pub(super) fn show_options_of(&mut self, row: &str) {
        let Some(collection) = &self.collection else {
            return;
        };
        if let Some(of_decks) = OfDecks::of_row(collection, row, &self.words) {
            self.screen = Screen::Options(Box::new(OptionsScreen {
                of_decks: Some(of_decks),
                ..OptionsScreen::default()
            }));
        }
    }

    /// Shows all presets; going back leads to the settings.
    pub(super) fn show_all_options(&mut self) {
        let before = std::mem::replace(&mut self.screen, Screen::Today(Box::default()));
        let mut options = Box::<OptionsScreen>::default();
        if let Screen::Settings(settings) = before {
            options.before = Some(settings);
        }
        self.screen = Screen::Options(options);
    }

    pub(super) fn options_ui(&mut self, ui: &mut Ui) {
        let now = (self.clock)();
        let (Screen::Options(screen), Some(collection)) = (&mut self.screen, &self.collection)
        else {
            return;
        };
        let made = screen.view.take().map_or_else(
            || {
                let of = (screen.of_decks.as_ref(), screen.looked_at.as_deref());
                options_view(collection, &self.words, of, self.not_saved.clone(), now)
            },
            Ok,
        );
        let view = match made {
            Ok(view) => view,
            Err(error) => return self.fail(&error),
        };
        let asked = options::show(ui, &view, &self.words, &mut screen.state);
        screen.view = Some(view);
        if let Some(action) = asked {
            self.act_on_options(action);
            ui.request_repaint();
        }
    }

    fn act_on_options(&mut self, action: OptionsAction) {
        let Screen::Options(screen) = &mut self.screen else {
            return;
        };
        let before = self
            .collection
            .as_ref()
            .map_or_else(Settings::default, |it| it.settings().clone());
        let name = screen.name(&before);
        let mut after = before.clone();
        let told = match action {
            OptionsAction::Undo => return self.undo_change(),
            OptionsAction::Go(place) => return self.go(place),
            OptionsAction::Back => return self.leave_options(),
            OptionsAction::Change(change) => {
                let mut preset = before.preset(name.as_deref());
                let told = change.told(&self.words);
                change.apply(&mut preset);
                after.set_preset(name.as_deref(), preset);
                told
            }
            OptionsAction::Choose(place) => {
                let names = preset_names(&before);
                let wanted = names.get(place).copied().flatten();
                give(screen, &mut after, wanted);
                self.preset_told("options-chosen", wanted)
            }
            OptionsAction::Add => {
                let wanted = self.free_name(&before);
                after.set_preset(Some(&wanted), before.preset(name.as_deref()));
                if let Screen::Options(screen) = &mut self.screen {
                    give(screen, &mut after, Some(&wanted));
                    screen.state.asks_name = true;
                }
                self.preset_told("options-added", Some(&wanted))
            }
            OptionsAction::Rename(wanted) => {
                after.rename_preset(name.as_deref().unwrap_or_default(), &wanted);
                if after.presets.contains_key(&wanted) && screen.of_decks.is_none() {
                    screen.looked_at = Some(wanted.clone());
                }
                self.preset_told("options-renamed", Some(&wanted))
            }
            OptionsAction::Remove => {
                after.remove_preset(name.as_deref().unwrap_or_default());
                screen.looked_at = None;
                self.preset_told("options-removed", name.as_deref())
            }
        };
        self.change_to(after, told);
    }

    fn preset_told(&self, key: &str, name: Option<&str>) -> String {
        let all = || self.words.get("options-for-all").into_owned();
        let name = name.map_or_else(all, str::to_owned);
        self.words.with(key, &[("preset", name.into())])
    }

    /// A name that no preset has.
    fn free_name(&self, settings: &Settings) -> String {
        let named = |number: usize| {
            let args = [("number", number.into())];
            self.words.with("options-new-name", &args)
        };
        let mut number = settings.presets.len() + 1;
        while settings.presets.contains_key(&named(number)) {
            number += 1;
        }
        named(number)
    }

    fn leave_options(&mut self) {
        let before = match &mut self.screen {
            Screen::Options(screen) => screen.before.take(),
            _ => None,
        };
        match before {
            Some(mut settings) => {
                settings.refresh();
                self.screen = Screen::Settings(settings);
            }
            None => self.show_today(),
        }
    }
}

/// Gives a preset to the decks of the screen, or opens it where all are looked at.
fn give(screen: &mut OptionsScreen, settings: &mut Settings, name: Option<&str>) {
    let Some(of_decks) = &screen.of_decks else {
        screen.looked_at = name.map(str::to_owned);
        screen.view = None;
        return;
    };
    for deck in &of_decks.decks {
        settings.choose_preset(deck, name);
    }
}
