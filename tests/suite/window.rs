//! A window without a screen, driven through its accessibility tree.

use std::cell::Cell;
use std::rc::Rc;

use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use zhanar::gui;
use zhanar::gui::app::App;
use zhanar::gui::jobs::Workplace;
use zhanar::lang::Lang;
use zhanar::time::Timestamp;

use crate::common::{Learner, at};

/// The moment at which windows open.
pub const MORNING: &str = "2026-03-01T09:00:00Z";

/// A window over a learner's data, with a clock that tests turn.
pub struct Window {
    pub harness: Harness<'static, App>,
    clock: Rc<Cell<Timestamp>>,
}

impl Window {
    pub fn open(learner: &Learner) -> Self {
        Self::sized(learner, [1280.0, 800.0])
    }

    /// A window of a learner who has been here before: the first run is over.
    pub fn sized(learner: &Learner, size: [f32; 2]) -> Self {
        let settings = learner.path().join("settings.ron");
        if !settings.exists() {
            std::fs::write(settings, "()").expect("settings");
        }
        Self::first(learner, size, Lang::En)
    }

    /// The window as it opens over what is there, on a system in `lang`.
    pub fn first(learner: &Learner, size: [f32; 2], lang: Lang) -> Self {
        let clock = Rc::new(Cell::new(at(MORNING)));
        let ticking = Rc::clone(&clock);
        let opening = learner.opening();
        let harness = Harness::builder().with_size(size).build_eframe(move |cc| {
            gui::install(&cc.egui_ctx);
            App::new(opening, lang, Box::new(move || ticking.get()))
                .with_workplace(Workplace::AtOnce)
        });
        let mut window = Self { harness, clock };
        window.harness.run();
        window
    }

    pub fn press(&mut self, key: Key) {
        self.press_with(Modifiers::NONE, key);
    }

    pub fn press_with(&mut self, modifiers: Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.settle();
    }

    pub fn click(&mut self, label: &str) {
        self.harness.get_by_label_contains(label).click();
        self.settle();
    }

    /// Types into the field that has the focus.
    pub fn type_text(&mut self, text: &str) {
        let event = egui::Event::Text(text.to_owned());
        self.harness.event(event);
        self.settle();
    }

    /// Draws until nothing changes; a toast counts its seconds, so steps are counted here.
    pub fn settle(&mut self) {
        self.harness.run_steps(4);
    }

    pub fn pass(&self, secs: i64) {
        self.clock.set(self.clock.get().plus_secs(secs));
    }

    pub fn shows(&self, label: &str) -> bool {
        self.harness
            .query_all_by_label_contains(label)
            .next()
            .is_some()
    }

    pub fn reviews(&self) -> u64 {
        self.harness
            .state()
            .collection()
            .expect("a collection")
            .store()
            .totals()
            .expect("totals")
            .reviews
    }
}
