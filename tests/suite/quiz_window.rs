//! Quizzes in the window, by keyboard alone and by mouse, left and taken up again.

use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use zhanar::dates::{Calendar, HistoricalDate};
use zhanar::deck::{Asks, CardId, DeckId};
use zhanar::facts::{Importance, Value};
use zhanar::session::{
    AnswerKind, Body, Choice, Feedback, OrderItem, Pair, Preset, Question, QuestionKind, Quiz,
    QuizOptions, Response, Source, Topic, Wanted,
};

use crate::common::{Learner, at, plain_deck};
use crate::window::{MORNING, Window};

fn learner() -> Learner {
    let learner = Learner::new();
    learner.deck("mine.ron", &plain_deck("mine", 6));
    learner
}

fn card(number: usize) -> CardId {
    CardId(format!("mine/c{number}"))
}

fn option(text: &str, number: usize) -> Choice {
    Choice {
        text: text.into(),
        card: Some(card(number)),
        because: Some(format!("Answers question {number}").as_str().into()),
        statement: None,
        citation: None,
    }
}

fn question(stem: &str, body: Body) -> Question {
    Question {
        cards: vec![card(0)],
        topic: Topic {
            deck: DeckId("mine".to_owned()),
            title: "mine".into(),
        },
        asks: Asks::What,
        importance: Importance::Useful,
        period: None,
        context: None,
        stem: stem.into(),
        body,
        source: Source {
            gloss: Some("What the **source** says.".into()),
            ..Source::default()
        },
    }
}

fn choice() -> Question {
    let options = ["Reply 1", "Reply 0", "Reply 2", "Reply 3"];
    let numbers = [1, 0, 2, 3];
    let options = options.into_iter().zip(numbers);
    let body = Body::Choice {
        options: options.map(|(text, number)| option(text, number)).collect(),
        key: 1,
    };
    question("Which reply is nought?", body)
}

fn truth() -> Question {
    let body = Body::Truth {
        is_true: true,
        exchanged: None,
        truth: "Nought comes before one.".into(),
    };
    question("Nought comes before one.", body)
}

fn several() -> Question {
    let texts = ["Two", "Three", "Four"];
    let body = Body::Several {
        options: texts.map(|text| option(text, 1)).into(),
        key: vec![true, false, true],
    };
    question("Which are even?", body)
}

fn wanted(answer: &str) -> Wanted {
    Wanted {
        kind: AnswerKind::Term,
        answer: answer.into(),
        accept: Vec::new(),
        rivals: Vec::new(),
    }
}

fn date() -> Question {
    let date = HistoricalDate::parse("1917-04-27", Calendar::Unstated).expect("a date");
    let body = Body::Date {
        date,
        answer: "27 April 1917".into(),
    };
    question("When was it?", body)
}

fn number() -> Question {
    let body = Body::Number {
        value: Value::Exactly(300),
        answer: "300 riders".into(),
    };
    question("How many riders?", body)
}

fn order() -> Question {
    let item = |text: &str, place: usize| OrderItem {
        text: text.into(),
        date: format!("in {}", 1910 + place).as_str().into(),
        place,
        card: card(place),
    };
    let body = Body::Order {
        items: vec![
            item("The second thing", 1),
            item("The first thing", 0),
            item("The third thing", 2),
        ],
    };
    question("Put these in order", body)
}

fn pairs() -> Question {
    let pair = |left: &str, key: usize| Pair {
        left: left.into(),
        key,
        card: card(key),
    };
    let body = Body::Match {
        pairs: vec![pair("One", 1), pair("Two", 0)],
        right: vec!["Deux".into(), "Un".into(), "Trois".into()],
    };
    question("Find the partner", body)
}

fn options(feedback: Feedback) -> QuizOptions {
    QuizOptions {
        preset: Preset::Topic,
        topics: vec![DeckId("mine".to_owned())],
        kinds: Vec::new(),
        count: 10,
        seed: 1,
        time_limit_secs: None,
        feedback,
        asks_sureness: true,
    }
}

/// A window in which this quiz waits for its first answer.
fn sitting(learner: &Learner, questions: Vec<Question>, options: QuizOptions) -> Window {
    let quiz = Quiz { options, questions };
    let mut collection = learner.open(at(MORNING));
    collection.begin_quiz(quiz, at(MORNING)).expect("begun");
    drop(collection);
    go_on(learner)
}

/// A window in which the unfinished quiz goes on.
fn go_on(learner: &Learner) -> Window {
    let mut window = Window::open(learner);
    window.press_with(Modifiers::COMMAND, Key::Num2);
    assert!(window.shows("Go on with the quiz"));
    window.press(Key::Enter);
    assert!(window.shows("Question "));
    window
}

fn at_once(learner: &Learner, questions: Vec<Question>) -> Window {
    sitting(learner, questions, options(Feedback::AtOnce))
}

/// What was answered to each question of the newest quiz.
fn answers(window: &Window) -> Vec<Option<Response>> {
    let collection = window.harness.state().collection().expect("a collection");
    let newest = collection.quizzes().expect("quizzes")[0].id;
    let running = collection.open_quiz(newest).expect("read").expect("a quiz");
    let count = running.session.quiz().questions.len();
    let given = |number| running.session.given(number).map(|it| it.response.clone());
    (0..count).map(given).collect()
}

fn click(window: &mut Window, role: Role, name: &str) {
    window.harness.get_by_role_and_label(role, name).click();
    window.settle();
}

#[test]
fn a_quiz_is_set_up_and_walked_by_keyboard_alone() {
    let learner = learner();
    // High enough for the whole page.
    let mut window = Window::sized(&learner, [1280.0, 1200.0]);
    window.press_with(Modifiers::COMMAND, Key::Num2);
    assert!(window.shows("10 questions from") && window.shows("takes the answers into account"));
    window.press(Key::Enter);
    for number in 1..=10 {
        assert!(window.shows(&format!("Question {number} of 10")));
        window.press_with(Modifiers::COMMAND, Key::Enter);
        assert!(window.shows("Skipped"), "told at once");
        window.press(Key::Enter);
    }
    assert!(window.shows("Quiz result") && window.shows("of 10 marks"));
    assert!(window.shows("0 right · 0 partly · 10 wrong"));
    window.press(Key::Escape);
    assert!(window.shows("Earlier quizzes") && window.shows("10 to look at"));
    window.press(Key::Escape);
    assert!(window.shows("cards today"));
}

#[test]
fn a_wrong_choice_is_told_with_the_reason_of_every_option() {
    let learner = learner();
    let mut window = at_once(&learner, vec![choice(), truth()]);
    assert!(!window.shows("Answers question 1"), "nothing before");
    window.press(Key::F4);
    window.press(Key::A);
    window.press(Key::Enter);
    for told in [
        "Reply 1. Your answer. Answers question 1",
        "Reply 0. Correct answer",
        "Reply 2. Answers question 2",
        "You said Sure",
        "Added to practice: Reply 0 / Reply 1",
        "What the source says.",
    ] {
        assert!(window.shows(told), "{told}");
    }
    let next = window.harness.get_by_label("Next question");
    assert!(next.accesskit_node().is_focused());
    window.press(Key::Enter);
    assert!(window.shows("Question 2 of 2"));
    assert_eq!(answers(&window)[0], Some(Response::Choice(0)));
}

#[test]
fn every_kind_is_answered_by_keyboard_alone() {
    let learner = learner();
    let gap = question("The _____ of things", Body::Gap(wanted("order")));
    let typed = question("What is it called?", Body::Typed(wanted("order")));
    let all = vec![
        choice(),
        truth(),
        several(),
        typed,
        date(),
        number(),
        order(),
        pairs(),
        gap,
    ];
    let mut window = at_once(&learner, all);
    let next = |window: &mut Window| {
        window.press(Key::Enter);
        assert!(window.shows("Next question") || window.shows("See the result"));
        window.press(Key::Enter);
    };
    window.press(Key::ArrowDown);
    window.press(Key::ArrowDown);
    next(&mut window);
    window.press(Key::Num1);
    next(&mut window);
    window.press(Key::A);
    window.press(Key::C);
    next(&mut window);
    window.type_text("order");
    next(&mut window);
    window.type_text("сәуір 1917");
    assert!(window.shows("Read as April\u{a0}1917, a month"));
    window.press(Key::Enter);
    for told in [
        "27 April 1917",
        "Right month",
        "Year 1917: 0.4 of 0.4",
        "Day 27: 0 of 0.3",
    ] {
        assert!(window.shows(told), "{told}");
    }
    window.press(Key::Enter);
    window.type_text("300");
    next(&mut window);
    window.press_with(Modifiers::ALT, Key::ArrowDown);
    next(&mut window);
    window.press(Key::B);
    window.press(Key::A);
    next(&mut window);
    window.type_text("order");
    next(&mut window);
    assert!(window.shows("Quiz result") && window.shows("8 right · 1 partly · 0 wrong"));
    let given = answers(&window);
    assert_eq!(given[6], Some(Response::Order(vec![1, 0, 2])));
    assert_eq!(given[7], Some(Response::Match(vec![Some(1), Some(0)])));
}

#[test]
fn every_kind_is_answered_by_mouse() {
    let learner = learner();
    let mut window = at_once(&learner, vec![choice(), several(), order(), pairs()]);
    let next = |window: &mut Window| {
        click(window, Role::Button, "Check");
        let last = window.shows("See the result");
        let name = if last {
            "See the result"
        } else {
            "Next question"
        };
        click(window, Role::Button, name);
    };
    click(&mut window, Role::RadioButton, "Reply 0");
    click(&mut window, Role::RadioButton, "Think so");
    next(&mut window);
    click(&mut window, Role::CheckBox, "Two");
    click(&mut window, Role::CheckBox, "Three");
    click(&mut window, Role::CheckBox, "Three");
    click(&mut window, Role::CheckBox, "Four");
    next(&mut window);
    let place = |window: &Window, name: &str| {
        let row = window.harness.get_by_role_and_label(Role::ListItem, name);
        row.rect().center()
    };
    let (from, to) = (
        place(&window, "1. The second thing"),
        place(&window, "2. The first thing"),
    );
    window.harness.drag_at(from);
    window.settle();
    for step in [0.3, 0.6, 1.1] {
        window.harness.hover_at(from + (to - from) * step);
        window.settle();
    }
    window.harness.drop_at(from + (to - from) * 1.1);
    window.settle();
    assert!(window.shows("2. The second thing"));
    next(&mut window);
    click(&mut window, Role::RadioButton, "Two");
    click(&mut window, Role::Button, "Deux");
    click(&mut window, Role::Button, "Un");
    next(&mut window);
    assert!(window.shows("4 right · 0 partly · 0 wrong"));
    assert!(window.shows("Nothing to look at again"));
}

#[test]
fn no_answer_is_taken_without_one() {
    let learner = learner();
    let questions = vec![choice(), several(), pairs(), date()];
    let mut window = at_once(&learner, questions);
    for number in 1..=4 {
        window.press(Key::Enter);
        window.press(Key::S);
        window.press(Key::F2);
        assert!(window.shows(&format!("Question {number} of 4")));
        assert!(answers(&window)[number - 1].is_none());
        if number < 4 {
            window.press_with(Modifiers::COMMAND, Key::Enter);
            window.press(Key::Enter);
        }
    }
    window.type_text("soon");
    window.press(Key::Enter);
    assert!(window.shows("No date can be read from this yet. Any of"));
    assert!(answers(&window)[3].is_none(), "it costs nothing");
    window.type_text(" 1917");
    assert!(!window.shows("No date can be read from this yet. Any of"));
}

#[test]
fn a_quiz_that_is_left_goes_on_at_the_same_question_with_the_same_time() {
    let learner = learner();
    let limited = QuizOptions {
        time_limit_secs: Some(600),
        ..options(Feedback::AtOnce)
    };
    let mut window = sitting(&learner, vec![truth(), choice(), truth()], limited);
    assert!(window.shows("Time left: 10:00"));
    window.pass(30);
    window.press(Key::A);
    window.press(Key::Enter);
    window.pass(500);
    window.press(Key::Enter);
    assert!(window.shows("Time left: 9:30"), "reading costs no time");
    window.pass(20);
    window.press(Key::C);
    window.press(Key::Escape);
    assert!(window.shows("1 of 3 answered. Time left: 9:10"));
    window.pass(3600);
    window.press(Key::Enter);
    assert!(window.shows("Question 2 of 3") && window.shows("Time left: 9:10"));
    let chosen = window
        .harness
        .get_by_role_and_label(Role::RadioButton, "Reply 2");
    let is_on = chosen.accesskit_node().toggled();
    assert_eq!(is_on, Some(egui::accesskit::Toggled::True), "half made");
    window.press_with(Modifiers::COMMAND, Key::Comma);
    window.pass(60);
    window.press(Key::Escape);
    assert!(window.shows("Question 2 of 3") && window.shows("Time left: 9:10"));
    window.pass(16);
    window.settle();
    drop(window);
    let window = go_on(&learner);
    assert!(window.shows("Question 2 of 3") && window.shows("Time left: 8:54"));
}

#[test]
fn when_the_time_is_up_the_quiz_says_so_and_can_be_lengthened() {
    let learner = learner();
    let limited = QuizOptions {
        time_limit_secs: Some(60),
        ..options(Feedback::AtEnd)
    };
    let mut window = sitting(&learner, vec![truth(), choice()], limited);
    window.press(Key::A);
    window.press(Key::Enter);
    window.pass(61);
    window.settle();
    assert!(window.shows("The time is up") && window.shows("1 of 2 questions are answered"));
    window.press(Key::A);
    click(&mut window, Role::Button, "Lengthen by 5 minutes");
    assert!(window.shows("Time left: 5:00") && window.shows("Question 2 of 2"));
    window.pass(301);
    window.settle();
    window.press(Key::Enter);
    assert!(window.shows("Quiz result") && window.shows("1 right · 0 partly · 1 wrong"));
}

#[test]
fn with_feedback_at_the_end_nothing_is_told_before_it() {
    let learner = learner();
    let questions = vec![choice(), choice(), truth()];
    let mut window = sitting(&learner, questions, options(Feedback::AtEnd));
    window.press(Key::A);
    window.press(Key::Enter);
    for told in [
        "Correct",
        "Your answer",
        "Answers question",
        "source says",
        "1 wrong",
    ] {
        assert!(!window.shows(told), "{told}");
    }
    assert!(window.shows("Question 2 of 3") && window.shows("1 answered"));
    window.press(Key::B);
    window.press(Key::Enter);
    window.press(Key::B);
    window.press(Key::Enter);
    assert!(window.shows("1 right · 0 partly · 2 wrong"));
    window.click("Which reply is nought?");
    assert!(window.shows("Reply 1. Your answer") && window.shows("Reply 0. Correct answer"));
    window.press(Key::Escape);
    assert!(window.shows("Review these 1") || window.shows("Review this 1 card"));
    window.press(Key::Enter);
    assert!(window.shows("Question 0 of mine?"));
}

#[test]
fn an_answer_that_cannot_be_saved_is_said_and_tried_again() {
    let learner = learner();
    let mut window = at_once(&learner, vec![choice(), truth()]);
    let file = learner.path().join("collection.sqlite3");
    let blocker = rusqlite::Connection::open(file).expect("the file");
    let tables: String = blocker
        .query_row(
            "SELECT group_concat(name) FROM sqlite_master WHERE type = 'table' AND name LIKE 'quiz%'",
            [],
            |row| row.get(0),
        )
        .expect("tables");
    let table = tables
        .split(',')
        .find(|name| name.contains("answer"))
        .expect("a table of answers");
    blocker
        .execute_batch(&format!(
            "CREATE TRIGGER full BEFORE INSERT ON {table} BEGIN SELECT RAISE(ABORT, 'no'); END;"
        ))
        .expect("a trigger");
    window.press(Key::B);
    window.press(Key::Enter);
    assert!(window.shows("This answer is not saved") && window.shows("Question 1 of 2"));
    assert!(!window.shows("Next question"), "nothing is told");
    blocker
        .execute_batch("DROP TRIGGER full")
        .expect("no trigger");
    click(&mut window, Role::Button, "Try again");
    assert!(!window.shows("This answer is not saved") && window.shows("Next question"));
    assert_eq!(answers(&window)[0], Some(Response::Choice(1)));
}

#[test]
fn my_answer_was_right_gives_the_mark() {
    let learner = learner();
    let typed = question("What is it called?", Body::Typed(wanted("order")));
    let mut window = at_once(&learner, vec![typed]);
    window.type_text("sequence");
    window.press(Key::Enter);
    click(&mut window, Role::Button, "My answer was right");
    assert!(window.shows("Counted as right"));
    window.press(Key::Enter);
    assert!(window.shows("1 right · 0 partly · 0 wrong"));
}

#[test]
fn a_quiz_is_finished_early_from_the_menu() {
    let learner = learner();
    let mut window = at_once(&learner, vec![truth(), truth(), truth()]);
    click(&mut window, Role::Button, "More");
    window.press(Key::Escape);
    assert!(window.shows("Question 1 of 3"), "Esc closes the menu alone");
    click(&mut window, Role::Button, "More");
    click(&mut window, Role::Button, "Finish now…");
    assert!(window.shows("3 questions have no answer"));
    window.press(Key::A);
    window.press(Key::Enter);
    assert!(window.shows("Quiz result") && window.shows("0 right · 0 partly · 3 wrong"));
}

#[test]
fn the_set_up_follows_its_choices() {
    let learner = learner();
    let mut window = Window::sized(&learner, [1280.0, 1200.0]);
    window.press_with(Modifiers::COMMAND, Key::Num2);
    click(&mut window, Role::RadioButton, "Full test");
    assert!(window.shows("20 questions from"));
    click(&mut window, Role::RadioButton, "Topic test");
    click(&mut window, Role::CheckBox, "mine");
    assert!(!window.shows("No card suits"));
    click(&mut window, Role::Button, "All");
    click(&mut window, Role::RadioButton, "40");
    assert!(window.shows("40 questions from"));
    for kind in QuestionKind::ALL {
        let name = match kind {
            QuestionKind::Choice => "Choose one",
            QuestionKind::Truth => "True or false",
            QuestionKind::Several => "Several answers",
            QuestionKind::Typed => "Type the answer",
            QuestionKind::Date => "Type the date",
            QuestionKind::Number => "Type the number",
            QuestionKind::Order => "Put in order",
            QuestionKind::Match => "Match",
            QuestionKind::Gap => "Fill the gap",
        };
        click(&mut window, Role::CheckBox, name);
    }
    assert!(window.shows("No card suits these choices"));
    window.press(Key::Enter);
    assert!(window.shows("Start quiz"), "nothing to start");
}

#[test]
fn a_deck_of_today_opens_the_set_up_with_its_topic() {
    let learner = learner();
    let mut window = Window::sized(&learner, [1280.0, 1200.0]);
    // The last row is the learner's own deck.
    window.press(Key::ArrowUp);
    window.press(Key::Q);
    assert!(window.shows("Topic test"));
    let mine = window.harness.get_by_role_and_label(Role::CheckBox, "mine");
    let is_on = mine.accesskit_node().toggled();
    assert_eq!(is_on, Some(egui::accesskit::Toggled::True));
    assert!(window.shows("from 6 cards"));
}

#[test]
fn what_is_confused_stands_on_today_and_is_practised_until_it_is_firm() {
    let learner = learner();
    let mut window = at_once(&learner, vec![choice()]);
    window.press(Key::A);
    window.press(Key::Enter);
    window.press(Key::Enter);
    window.press_with(Modifiers::COMMAND, Key::Num1);
    assert!(window.shows("Often confused") && window.shows("Reply 0 / Reply 1"));
    assert!(window.shows("1 time"));
    click(&mut window, Role::Button, "Practise");
    for _ in 0..4 {
        assert!(window.shows("Question "), "goes on");
        let asked = window.shows("Question 0 of mine?");
        let right = if asked { "Reply 0" } else { "Reply 1" };
        click(&mut window, Role::RadioButton, right);
        window.press(Key::Enter);
        window.press(Key::Enter);
    }
    assert!(window.shows("4 right · 0 partly · 0 wrong"));
    window.press_with(Modifiers::COMMAND, Key::Num1);
    assert!(!window.shows("Often confused"));
}

#[test]
fn whether_answers_count_is_a_setting_that_is_undone_like_the_others() {
    let learner = learner();
    let mut window = Window::sized(&learner, [1280.0, 1400.0]);
    window.press_with(Modifiers::COMMAND, Key::Comma);
    let name = "Quiz answers count for my reviews";
    click(&mut window, Role::Switch, name);
    assert!(!window.harness.state().settings().quiz_teaches);
    assert!(window.shows("Quiz answers count for my reviews: no"));
    window.press_with(Modifiers::COMMAND, Key::Num2);
    assert!(window.shows("Your review schedule stays as it is."));
    window.press_with(Modifiers::COMMAND, Key::Comma);
    window.press_with(Modifiers::COMMAND, Key::Z);
    assert!(window.harness.state().settings().quiz_teaches);
}

#[test]
fn a_quiz_whose_clock_stands_asks_for_no_more_frames() {
    let learner = learner();
    let mut window = at_once(&learner, vec![truth(), truth()]);
    window.settle();
    let rest = |window: &Window| {
        window.harness.output().viewport_output[&egui::ViewportId::ROOT].repaint_delay
    };
    let second = std::time::Duration::from_secs(1);
    assert!(rest(&window) <= second && rest(&window) > second / 2);
    window.press(Key::A);
    window.press(Key::Enter);
    window.harness.run();
    assert_eq!(rest(&window), std::time::Duration::MAX);
}
