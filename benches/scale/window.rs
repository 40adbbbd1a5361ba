//! Frames of the window, laid out and cut into triangles without a graphics card.

use std::path::Path;
use std::time::Duration;

use criterion::{BatchSize, Criterion};
use eframe::App as _;
use egui::{
    Context, Event, Key, Modifiers, MouseWheelSource, MouseWheelUnit, RawInput, Rect, TouchPhase,
    pos2, vec2,
};
use zhanar::gui;
use zhanar::gui::app::App;
use zhanar::lang::Lang;

use crate::making::{NOW, opening};

/// The screens, with the digit that `Ctrl` opens them by.
const SCREENS: [(&str, Key); 4] = [
    ("Today", Key::Num1),
    ("Statistics", Key::Num4),
    ("Cards", Key::Num6),
    ("Settings", Key::Comma),
];

/// How long the first frame takes, with Today's counts, once the collection is read: the fonts
/// are prepared in it.
pub fn first_frame(criterion: &mut Criterion, name: &str, dir: &Path) {
    std::fs::write(dir.join("settings.ron"), "()").expect("settings");
    let window = || {
        let ctx = Context::default();
        gui::install(&ctx);
        (ctx, App::new(opening(dir), Lang::En, Box::new(|| NOW)))
    };
    let mut group = criterion.benchmark_group(name);
    group.sample_size(20);
    group.bench_function("first frame, once read", |bench| {
        bench.iter_batched_ref(
            window,
            |(ctx, app)| frame(ctx, app, Vec::new()),
            BatchSize::PerIteration,
        );
    });
    group.finish();
}

/// How long a frame of each screen takes, at 1280 by 800.
pub fn frames(criterion: &mut Criterion, name: &str, dir: &Path) {
    std::fs::write(dir.join("settings.ron"), "()").expect("settings");
    let mut group = criterion.benchmark_group(format!("{name}: a frame of"));
    for (screen, key) in SCREENS {
        let ctx = Context::default();
        gui::install(&ctx);
        let mut app = App::new(opening(dir), Lang::En, Box::new(|| NOW));
        let press = Event::Key {
            key,
            physical_key: None,
            pressed: true,
            repeat: false,
            modifiers: Modifiers::COMMAND,
        };
        for _ in 0..3 {
            frame(&ctx, &mut app, Vec::new());
        }
        frame(&ctx, &mut app, vec![press]);
        // What the screen shows is made beside the window.
        for _ in 0..100 {
            frame(&ctx, &mut app, Vec::new());
            std::thread::sleep(Duration::from_millis(30));
        }
        group.bench_function(screen, |bench| {
            bench.iter(|| frame(&ctx, &mut app, Vec::new()));
        });
        if screen == "Cards" {
            let wheel = || Event::MouseWheel {
                unit: MouseWheelUnit::Line,
                source: MouseWheelSource::Wheel,
                delta: vec2(0.0, -3.0),
                phase: TouchPhase::Move,
                modifiers: Modifiers::NONE,
            };
            let over = || Event::PointerMoved(pos2(500.0, 500.0));
            group.bench_function("Cards while they scroll", |bench| {
                bench.iter(|| frame(&ctx, &mut app, vec![over(), wheel()]));
            });
        }
    }
    group.finish();
}

fn frame(ctx: &Context, app: &mut App, events: Vec<Event>) -> usize {
    let input = RawInput {
        screen_rect: Some(Rect::from_min_size(pos2(0.0, 0.0), vec2(1280.0, 800.0))),
        events,
        ..RawInput::default()
    };
    let mut of_system = eframe::Frame::_new_kittest();
    app.logic(ctx, &mut of_system);
    let output = ctx.run_ui(input, |ui| app.ui(ui, &mut of_system));
    ctx.tessellate(output.shapes, output.pixels_per_point).len()
}
