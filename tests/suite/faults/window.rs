//! The window over a collection that cannot be read.

use std::fs;

use egui::Key;
use egui_kittest::kittest::Queryable as _;

use super::restore::{cut_in_half, file, with_a_backup};
use crate::common::Learner;
use crate::window::Window;

/// Spoils a page that studying does not read: an index that only taking back looks into.
pub fn spoil_a_page(learner: &Learner) {
    let page: usize = rusqlite::Connection::open(file(learner))
        .and_then(|conn| {
            let sql = "SELECT rootpage FROM sqlite_schema WHERE name = 'acts_by_cause'";
            conn.query_row(sql, [], |row| row.get::<_, i64>(0))
        })
        .map(|page| usize::try_from(page).expect("a page"))
        .expect("its page");
    let mut bytes = fs::read(file(learner)).expect("the collection");
    bytes[(page - 1) * 4096..page * 4096].fill(0x5a);
    fs::write(file(learner), bytes).expect("a spoiled file");
}

#[test]
fn enter_restores_the_newest_backup_of_a_collection_that_cannot_be_read() {
    let learner = with_a_backup();
    let half = cut_in_half(&learner);
    let mut window = Window::open(&learner);
    assert!(window.shows("Your answers cannot be read"));
    assert!(window.shows("18\u{a0}February\u{a0}2026: 4 answers"));
    assert!(
        fs::read(file(&learner)).expect("the file") == half,
        "told before anything is done"
    );
    window.press(Key::Enter);
    assert!(window.shows("The backup of 18\u{a0}February\u{a0}2026 is in place"));
    assert_eq!(window.reviews(), 4);
    let kept = learner.path().join("collection.sqlite3.damaged-1");
    assert!(fs::read(kept).expect("the damaged file") == half);
    let collection = window.harness.state().collection().expect("a collection");
    assert_eq!(collection.read_only(), None);
}

#[test]
fn a_collection_that_is_back_opens_when_it_is_tried_again() {
    let learner = with_a_backup();
    let away = learner.path().join("away");
    fs::rename(file(&learner), &away).expect("a file taken away");
    let mut window = Window::open(&learner);
    assert!(window.shows("Your answers cannot be read"));
    fs::rename(&away, file(&learner)).expect("a file brought back");
    window.click("Try again");
    assert_eq!(window.reviews(), 6);
}

#[test]
fn damage_found_by_the_backup_of_the_day_is_told_and_studying_can_go_on() {
    let learner = with_a_backup();
    spoil_a_page(&learner);
    let mut window = Window::open(&learner);
    assert!(window.shows("The file of your answers is damaged; the answers are not"));
    window.click("Go on for now");
    assert!(!window.shows("The file of your answers is damaged; the answers are not"));
    assert!(window.harness.state().collection().is_some());
    drop(window);
    let mut window = Window::open(&learner);
    assert!(window.shows("The answers can still be read"));
    window.press(Key::Enter);
    assert!(window.shows("Your answers are in a sound file again"));
    assert_eq!(window.reviews(), 6, "none is lost");
}

#[test]
fn without_a_sound_backup_an_empty_collection_takes_a_second_step() {
    let learner = with_a_backup();
    let half = cut_in_half(&learner);
    fs::remove_dir_all(learner.path().join("backups")).expect("no backups");
    let mut window = Window::open(&learner);
    assert!(window.shows("There is no sound backup"));
    window.press(Key::Enter);
    assert!(
        window.shows("There is no sound backup"),
        "Enter tries again"
    );
    window.click("Start anew");
    assert!(window.shows("Begin an empty collection?"));
    window.press(Key::Enter);
    assert!(window.shows("There is no sound backup"), "Enter goes back");
    assert!(fs::read(file(&learner)).expect("the file") == half);
    window.click("Start anew");
    window
        .harness
        .get_by_label("Begin an empty collection")
        .click();
    window.settle();
    assert_eq!(window.reviews(), 0);
    let kept = learner.path().join("collection.sqlite3.damaged-1");
    assert!(fs::read(kept).expect("the damaged file") == half);
}
