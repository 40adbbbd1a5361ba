//! The cards, driven through the accessibility tree by keyboard and by mouse.

use egui::{Event, Key, Modifiers, PointerButton, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use zhanar::catalog::CardIndex;
use zhanar::collection::Collection;
use zhanar::deck::{CardId, DeckId};

use crate::common::{Learner, at, plain_deck};
use crate::window::{MORNING, Window};

/// A window on the cards of a learner whose own deck has so many; a search keeps those of the
/// shipped decks out of the way.
fn cards(count: usize) -> (Learner, Window) {
    let learner = Learner::new();
    learner.deck("mine.ron", &plain_deck("mine", count));
    let mut window = Window::open(&learner);
    window.press_with(Modifiers::COMMAND, Key::Num6);
    search(&mut window, "deck:mine");
    window.press(Key::Enter);
    (learner, window)
}

/// Types a search in place of the one there is, and stays in the field.
fn search(window: &mut Window, text: &str) {
    let field = window.harness.get_by_role(Role::TextInput);
    if field.accesskit_node().is_focused() {
        window.press(Key::Escape);
    }
    window.press(Key::Slash);
    // What is in the field is chosen, so that typing begins anew.
    window.type_text(text);
}

fn collection(window: &Window) -> &Collection {
    window.harness.state().collection().expect("a collection")
}

fn index(window: &Window, name: &str) -> CardIndex {
    let id = CardId(format!("mine/{name}"));
    collection(window).catalog().find(&id).expect("a card")
}

/// The questions of the rows in view that are chosen.
fn chosen(window: &Window) -> Vec<String> {
    let rows = window.harness.query_all_by_role(Role::ListItem);
    let rows = rows.filter(|row| row.accesskit_node().is_selected() == Some(true));
    let labels = rows.filter_map(|row| row.accesskit_node().label());
    labels
        .map(|label| label.split('?').next().unwrap_or_default().to_owned())
        .collect()
}

fn rows(window: &Window) -> usize {
    window.harness.query_all_by_role(Role::ListItem).count()
}

fn numbered(numbers: &[usize]) -> Vec<String> {
    let name = |number| format!("Question {number} of mine");
    numbers.iter().map(name).collect()
}

/// Sets a filter, or takes it off.
fn filter(window: &mut Window, name: &str) {
    let filters = &window.harness;
    filters.get_by_role_and_label(Role::CheckBox, name).click();
    window.settle();
}

/// Clicks a row with keys held down.
fn click_with(window: &mut Window, label: &str, modifiers: Modifiers) {
    let node = window.harness.get_by_label_contains(label);
    let pos = node.rect().center();
    window.harness.event(Event::ModifiersChanged(modifiers));
    window.harness.event(Event::PointerMoved(pos));
    for pressed in [true, false] {
        window.harness.event(Event::PointerButton {
            pos,
            button: PointerButton::Primary,
            pressed,
            modifiers,
        });
    }
    window.settle();
    window
        .harness
        .event(Event::ModifiersChanged(Modifiers::NONE));
    window.harness.event(Event::PointerGone);
    window.settle();
}

#[test]
fn a_search_is_typed_and_the_rows_follow_each_letter() {
    let (_learner, mut window) = cards(30);
    assert!(window.shows("30 cards") && window.shows("1 chosen"));
    search(&mut window, "deck:mine question 2");
    assert!(window.shows("12 cards"), "2, 12, 20 to 29");
    window.type_text("9");
    assert!(window.shows("1 card") && rows(&window) == 1);
    assert!(window.shows("Reply 29"));
    window.press(Key::Enter);
    window.press(Key::Slash);
    window.type_text("соғыс xyzzy");
    assert!(window.shows("No card fits “xyzzy”") && window.shows("0 cards"));
    window.click("Clear the search");
    assert!(window.shows("500 cards"), "everything is back");
    assert!(!window.shows("No card fits"));
}

#[test]
fn no_letter_of_a_search_typed_in_haste_is_lost_or_acts() {
    let (_learner, mut window) = cards(5);
    let press = |key| Event::Key {
        key,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers: Modifiers::NONE,
    };
    let text = |text: &str| Event::Text(text.to_owned());
    // A slow frame gets the way into the field and the first letters at once.
    let mut frame = |events: [Event; 4]| {
        window.harness.input_mut().events.extend(events);
        window.harness.step();
    };
    frame([press(Key::Slash), text("/"), press(Key::P), text("p")]);
    frame([press(Key::O), text("o"), press(Key::Space), text(" ")]);
    window.type_text("xyzzy");
    let field = window.harness.get_by_role(Role::TextInput);
    assert_eq!(field.accesskit_node().value().as_deref(), Some("po xyzzy"));
    assert!(window.shows("0 cards"), "it is what was searched for");
    assert!(!window.shows("set aside"), "P was a letter");
}

#[test]
fn nothing_moves_when_the_field_is_typed_in() {
    let (_learner, mut window) = cards(3);
    let top = |window: &Window| {
        let row = window.harness.query_all_by_role(Role::ListItem).next();
        row.expect("a row").rect().top()
    };
    search(&mut window, "deck:mine");
    let typed_in = top(&window);
    window.press(Key::Escape);
    window.press(Key::Slash);
    window.press(Key::Delete);
    assert!(rows(&window) > 3, "the search was emptied");
    assert!((top(&window) - typed_in).abs() < 0.1);
}

#[test]
fn a_search_that_cannot_be_read_keeps_the_list_and_says_why() {
    let (_learner, mut window) = cards(5);
    search(&mut window, "question is:nwe");
    assert!(window.shows("“is” knows: new, learning, due"));
    assert_eq!(rows(&window), 5, "the list stays");
    search(&mut window, "question is:new deck:mine");
    assert!(!window.shows("knows:") && window.shows("5 cards"));
}

#[test]
fn filters_narrow_what_is_shown_and_say_which_leaves_nothing() {
    let (_learner, mut window) = cards(5);
    filter(&mut window, "Due today");
    assert!(window.shows("No card fits “Due today”"), "all are new");
    filter(&mut window, "Due today");
    assert!(window.shows("5 cards"));
    filter(&mut window, "No Kazakh text");
    filter(&mut window, "Sources differ");
    let together = "No card fits “No Kazakh text” together with the rest";
    assert!(
        window.shows(together),
        "the shipped decks have Kazakh texts"
    );
    filter(&mut window, "Sources differ");
    assert!(window.shows("5 cards"));
    filter(&mut window, "No Kazakh text");
    window.click("Empty the field");
    assert!(window.shows("475 cards"));
    window.press(Key::Enter);
    window.click("Decks: All decks");
    let line = window.harness.get_by_role_and_label(Role::Button, "mine");
    line.scroll_to_me();
    window.settle();
    let line = window.harness.get_by_role_and_label(Role::Button, "mine");
    line.click();
    window.settle();
    assert!(window.shows("Decks: mine") && window.shows("5 cards"));
}

#[test]
fn arrows_choose_and_shift_chooses_several() {
    let (_learner, mut window) = cards(40);
    assert_eq!(chosen(&window), numbered(&[0]));
    window.press(Key::ArrowDown);
    assert_eq!(chosen(&window), numbered(&[1]));
    window.press_with(Modifiers::SHIFT, Key::ArrowDown);
    window.press_with(Modifiers::SHIFT, Key::ArrowDown);
    assert_eq!(chosen(&window), numbered(&[1, 2, 3]));
    window.press_with(Modifiers::SHIFT, Key::ArrowUp);
    assert_eq!(chosen(&window), numbered(&[1, 2]));
    assert!(window.shows("2 chosen"));
    window.press(Key::End);
    assert_eq!(chosen(&window), numbered(&[39]), "the last row is in view");
    window.press(Key::Home);
    window.press(Key::PageDown);
    let after_page = chosen(&window);
    assert!(
        after_page != numbered(&[0]) && after_page.len() == 1,
        "{after_page:?}"
    );
    window.press_with(Modifiers::COMMAND, Key::A);
    assert!(window.shows("40 chosen"));
}

#[test]
fn shift_chooses_all_the_way_to_the_first_and_the_last_and_by_pages() {
    let (_learner, mut window) = cards(60);
    window.press(Key::ArrowDown);
    window.press_with(Modifiers::SHIFT, Key::End);
    assert!(window.shows("59 chosen"));
    window.press_with(Modifiers::SHIFT, Key::Home);
    assert!(window.shows("2 chosen"));
    window.press(Key::Home);
    window.press_with(Modifiers::SHIFT, Key::PageDown);
    let paged = chosen(&window).len();
    assert!(paged > 5 && paged < 60, "{paged}");
    window.press_with(Modifiers::SHIFT, Key::PageUp);
    assert!(window.shows("1 chosen"));
}

#[test]
fn decks_are_chosen_by_arrows() {
    let (_learner, mut window) = cards(3);
    window.press(Key::Escape);
    assert!(window.shows("473 cards"));
    window.click("All decks");
    for _ in 0..3 {
        window.press(Key::ArrowDown);
    }
    window.press(Key::ArrowUp);
    window.press(Key::Enter);
    assert!(!window.shows("473 cards"), "some decks only");
}

#[test]
fn the_mouse_chooses_one_several_and_a_stretch() {
    let (_learner, mut window) = cards(10);
    let row = |number| format!("Question {number} of mine? Reply");
    window.click(&row(2));
    assert_eq!(chosen(&window), numbered(&[2]));
    click_with(&mut window, &row(5), Modifiers::SHIFT);
    assert_eq!(chosen(&window), numbered(&[2, 3, 4, 5]));
    click_with(&mut window, &row(3), Modifiers::COMMAND);
    assert_eq!(chosen(&window), numbered(&[2, 4, 5]));
    click_with(&mut window, &row(8), Modifiers::COMMAND);
    assert_eq!(chosen(&window), numbered(&[2, 4, 5, 8]));
}

#[test]
fn acts_reach_every_chosen_card_and_are_undone() {
    let (_learner, mut window) = cards(6);
    window.press_with(Modifiers::SHIFT, Key::ArrowDown);
    window.press(Key::P);
    assert!(window.shows("2 cards set aside"));
    let aside = |window: &Window| {
        let is = |name| collection(window).marks(index(window, name)).suspended;
        ["c0", "c1", "c2"].map(is)
    };
    assert_eq!(aside(&window), [true, true, false]);
    window.press_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(aside(&window), [false, false, false]);
    window.press(Key::F);
    assert!(window.shows("flagged"));
    window.press(Key::F);
    assert!(window.shows("Flags taken off 2 cards"));
    window.press(Key::B);
    assert!(window.shows("buried till tomorrow"));
    window.click("Undo");
    let day = collection(&window).study_day(at(MORNING));
    assert!(
        !collection(&window)
            .marks(index(&window, "c0"))
            .is_buried(day)
    );
    window.press(Key::P);
    window.press(Key::P);
    assert!(window.shows("taken up again"), "the same key takes them up");
}

#[test]
fn cards_are_made_new_only_after_a_question() {
    let (_learner, mut window) = cards(3);
    window.press(Key::Delete);
    assert!(window.shows("Make 1 card new?"));
    window.press(Key::Escape);
    assert!(!window.shows("Make 1 card new?"));
    window.press(Key::Delete);
    window
        .harness
        .get_by_role_and_label(Role::Button, "Make new")
        .click();
    window.settle();
    assert!(window.shows("Nothing changes for 1 card"), "it is new");
}

#[test]
fn tags_are_put_on_found_and_taken_off() {
    let (_learner, mut window) = cards(4);
    window.press_with(Modifiers::SHIFT, Key::ArrowDown);
    window.press(Key::T);
    assert!(window.shows("Tags of 2 cards"));
    window.type_text("билет 7");
    window.press(Key::Enter);
    assert!(window.shows("2 cards tagged “билет 7”"));
    assert!(window.shows("Take off “билет 7”"));
    let long = "ұ".repeat(41);
    window.type_text(&long);
    window.press(Key::Enter);
    assert!(window.shows("at most 40 characters; this one has 41"));
    window.press(Key::Escape);
    search(&mut window, "метка:билет");
    assert!(window.shows("2 cards"));
    window.press(Key::Enter);
    window.press(Key::T);
    window.click("Take off “билет 7”");
    assert!(window.shows("taken off"));
    window.press(Key::Escape);
    let tags: Vec<_> = collection(&window).own_tags(index(&window, "c0")).collect();
    assert!(tags.is_empty(), "{tags:?}");
    window.press_with(Modifiers::COMMAND, Key::Z);
    let tags = collection(&window).own_tags(index(&window, "c0")).count();
    assert_eq!(tags, 1);
}

#[test]
fn a_card_is_looked_at_as_in_a_review() {
    let (_learner, mut window) = cards(4);
    window.press(Key::ArrowDown);
    window.press(Key::Enter);
    assert!(window.shows("Preview") && window.shows("Reply 1") && rows(&window) == 0);
    window.press(Key::Escape);
    assert_eq!(chosen(&window), numbered(&[1]));
    assert_eq!(window.reviews(), 0);
}

#[test]
fn columns_put_the_rows_in_order() {
    let (_learner, mut window) = cards(12);
    window.press(Key::ArrowDown);
    window.press(Key::P);
    assert!(window.shows("1 card set aside"));
    window.press(Key::Home);
    assert_eq!(chosen(&window), numbered(&[0]));
    let header = |window: &mut Window, name: &str| {
        window
            .harness
            .get_by_role_and_label(Role::Button, name)
            .click();
        window.settle();
    };
    header(&mut window, "Question and answer");
    header(&mut window, "Question and answer");
    window.press(Key::Home);
    assert_eq!(
        chosen(&window),
        numbered(&[9]),
        "the last by the alphabet is on top"
    );
    header(&mut window, "Marks");
    window.press(Key::Home);
    assert_eq!(
        chosen(&window),
        numbered(&[1]),
        "what is set aside is on top"
    );
    header(&mut window, "Due");
    window.press(Key::End);
    assert_eq!(chosen(&window), numbered(&[1]), "it comes never");
}

#[test]
fn the_search_and_the_choice_are_kept_on_return() {
    let (_learner, mut window) = cards(9);
    search(&mut window, "deck:mine question 4");
    window.press(Key::Enter);
    window.press_with(Modifiers::COMMAND, Key::Num1);
    assert!(window.shows("today"));
    window.press_with(Modifiers::COMMAND, Key::Num6);
    assert!(window.shows("1 card") && chosen(&window) == numbered(&[4]));
}

#[test]
fn the_first_row_of_a_search_is_the_one_chosen_until_the_learner_chooses_another() {
    let (_learner, mut window) = cards(30);
    search(&mut window, "deck:mine question 29");
    assert_eq!(chosen(&window), numbered(&[29]));
    search(&mut window, "deck:mine question 2");
    assert_eq!(chosen(&window), numbered(&[2]), "29 was nobody's choice");
    window.press(Key::Enter);
    window.press(Key::ArrowDown);
    assert_eq!(chosen(&window), numbered(&[12]));
    search(&mut window, "deck:mine question");
    assert_eq!(chosen(&window), numbered(&[12]), "the learner chose it");
    search(&mut window, "deck:mine question 3");
    assert_eq!(chosen(&window), numbered(&[3]), "it is not among these");
    search(&mut window, "deck:mine question");
    assert_eq!(chosen(&window), numbered(&[0]));
}

#[test]
fn what_a_row_holds_is_told_under_a_pointer_that_moves_and_not_over_rows_moved_to_by_keys() {
    let (_learner, mut window) = cards(9);
    let told = |window: &Window| {
        let of_row = "Question 1 of mine? Reply 1";
        window.harness.query_all_by_label_contains(of_row).count()
    };
    let point = |window: &mut Window, offset: f32| {
        let row = window.harness.query_all_by_role(Role::ListItem).nth(1);
        let at = row.expect("a row").rect().center() + egui::vec2(offset, 0.0);
        window.harness.event(Event::PointerMoved(at));
        window.harness.run_steps(90);
    };
    window.press(Key::ArrowDown);
    // What its mark means is told.
    window.press(Key::F);
    assert_eq!(told(&window), 1, "the row itself");
    point(&mut window, 0.0);
    assert_eq!(told(&window), 2);
    window.press(Key::ArrowDown);
    window.harness.run_steps(90);
    assert_eq!(told(&window), 1);
    point(&mut window, 5.0);
    assert_eq!(told(&window), 2);
}

/// Moves the focus on by Tab until the control of this name has it.
fn tab_to(window: &mut Window, role: Role, name: &str) {
    for _ in 0..40 {
        let node = window.harness.get_by_role_and_label(role, name);
        if node.accesskit_node().is_focused() {
            return;
        }
        window.press(Key::Tab);
    }
    panic!("{name} is not reached");
}

#[test]
fn enter_works_what_has_the_focus() {
    let (_learner, mut window) = cards(5);
    window.press(Key::End);
    let last = chosen(&window);
    for _ in 0..2 {
        tab_to(&mut window, Role::Button, "Question and answer");
        window.press(Key::Enter);
    }
    assert!(!window.shows("Preview of"), "no card is looked at");
    window.press(Key::Home);
    assert_eq!(chosen(&window), last, "the order is turned round");
    tab_to(&mut window, Role::CheckBox, "Due today");
    window.press(Key::Enter);
    assert!(window.shows("0 cards"), "all are new");
}

#[test]
fn the_rows_are_one_stop_of_the_focus() {
    let (_learner, mut window) = cards(9);
    window.press(Key::ArrowDown);
    window.press(Key::ArrowDown);
    let at = chosen(&window);
    window.press(Key::Tab);
    let rows = window.harness.query_all_by_role(Role::ListItem);
    assert_eq!(
        rows.filter(|row| row.accesskit_node().is_focused()).count(),
        0,
        "beyond the rows"
    );
    window.press_with(Modifiers::SHIFT, Key::Tab);
    window.press(Key::P);
    assert!(window.shows("1 card set aside"));
    assert_eq!(chosen(&window), at);
}

#[test]
fn a_card_set_aside_stays_where_it_is_and_the_next_one_is_below() {
    let (_learner, mut window) = cards(30);
    window.press(Key::ArrowDown);
    window.press(Key::P);
    assert_eq!(chosen(&window), numbered(&[1]));
    window.press(Key::ArrowDown);
    assert_eq!(chosen(&window), numbered(&[2]));
    window.press_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(chosen(&window), numbered(&[2]));
    window.press(Key::ArrowUp);
    assert_eq!(chosen(&window), numbered(&[1]));
}

#[test]
fn escape_goes_back_from_a_search_to_all_cards() {
    let (_learner, mut window) = cards(9);
    assert!(window.shows("9 cards"));
    window.press(Key::Escape);
    assert!(window.shows("479 cards"));
    search(&mut window, "xyzzy");
    assert!(window.shows("No card fits “xyzzy”"));
    window.press(Key::Escape);
    assert!(window.shows("No card fits “xyzzy”"), "the field is left");
    window.press(Key::Escape);
    assert!(window.shows("479 cards"));
}

#[test]
fn what_is_wrong_with_a_search_is_all_that_is_said() {
    let (_learner, mut window) = cards(2);
    search(&mut window, "kidn");
    assert!(window.shows("No card fits “kidn”"));
    window.type_text(":who");
    assert!(window.shows("There is no search “kidn:”"));
    assert!(!window.shows("No card fits"));
}

#[test]
fn the_chosen_row_is_wholly_in_a_small_window_with_large_russian_text() {
    let learner = Learner::new();
    let settings = "(language: ru)";
    std::fs::write(learner.path().join("settings.ron"), settings).expect("settings");
    // 900 by 600 at 150 per cent.
    let mut window = Window::sized(&learner, [600.0, 400.0]);
    window.press_with(Modifiers::COMMAND, Key::Num6);
    for key in [Key::ArrowDown, Key::PageDown, Key::ArrowDown, Key::End] {
        window.press(key);
        let rows = window.harness.query_all_by_role(Role::ListItem);
        let mut chosen = rows.filter(|row| row.accesskit_node().is_selected() == Some(true));
        let row = chosen.next().expect("the chosen row").rect();
        let height = 400.0;
        assert!(row.bottom() <= height, "{key:?}: {row} in {height}");
    }
}

#[test]
fn what_is_known_of_a_card_stands_beside_it() {
    let learner = Learner::new();
    learner.deck("mine.ron", &plain_deck("mine", 3));
    let mut open = learner.open(at("2026-02-20T09:00Z"));
    let scope = open.scope_of(&DeckId("mine".to_owned())).expect("a deck");
    let mut session = open
        .start_review(&scope, at("2026-02-20T09:00Z"))
        .expect("a sitting");
    let now = at("2026-02-20T09:01Z");
    session.position(now);
    open.answer(&mut session, zhanar::progress::Rating::Easy, 900, now)
        .expect("saved");
    drop(open);
    let mut window = Window::open(&learner);
    window.press_with(Modifiers::COMMAND, Key::Num6);
    search(&mut window, "deck:mine answers>0");
    for told in [
        "Chance to recall today: ",
        "Stays above 90\u{a0}% for: ",
        "Difficulty: ",
        "Answers, lapses: 1, 0",
        "Easy, 20\u{a0}February\u{a0}2026",
        "Fact mine/c0",
        "Why today: it has been due for",
    ] {
        assert!(window.shows(told), "{told}");
    }
    search(&mut window, "deck:mine is:new");
    assert!(window.shows("Not answered yet"));
}

#[test]
fn of_a_hundred_thousand_cards_only_those_in_view_are_laid_out() {
    let learner = Learner::new();
    for deck in 0..10 {
        let id = format!("big-{deck}");
        learner.deck(&format!("{id}.ron"), &plain_deck(&id, 10_000));
    }
    let mut window = Window::open(&learner);
    window.press_with(Modifiers::COMMAND, Key::Num6);
    assert!(window.shows("100,470 cards"));
    let laid_out = rows(&window);
    assert!((8..24).contains(&laid_out), "{laid_out}");
    search(&mut window, "question 9999 big");
    assert!(window.shows("10 cards"));
    search(&mut window, "deck:big");
    window.press(Key::Enter);
    window.press(Key::End);
    let laid_out = rows(&window);
    assert!((8..24).contains(&laid_out), "{laid_out}");
    window.press_with(Modifiers::COMMAND, Key::A);
    assert!(window.shows("100,000 chosen"));
}

#[test]
fn the_source_of_a_card_that_is_looked_at_is_shown_whole_by_its_key() {
    let learner = Learner::new();
    let mut window = Window::open(&learner);
    window.press_with(Modifiers::COMMAND, Key::Num6);
    window.press(Key::ArrowDown);
    window.press(Key::Enter);
    assert!(window.shows("Full source") && !window.shows("Less"));
    window.press(Key::S);
    assert!(window.shows("Less") && !window.shows("Full source"));
    window.press(Key::S);
    assert!(window.shows("Full source") && !window.shows("Less"));
    window.press(Key::Escape);
    assert!(rows(&window) > 0);
}
