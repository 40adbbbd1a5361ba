//! What must hold of every text that somebody may hand to the program, one function for each
//! way in. Each panics where it does not hold.
//!
//! The fuzz targets (`fuzz/`) and the tests beside this file call the same functions.
//!
//! Deliberately absent: files, time and chance.

use std::cell::OnceCell;
use std::sync::Arc;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use zhanar::catalog::{Catalog, LoadedDeck};
use zhanar::check::{Checked, check};
use zhanar::collection::{kept_plan_again, mark_text, read_log};
use zhanar::dates::{Calendar, DatePrecision, HistoricalDate, Order};
use zhanar::deck::{Piece, pieces};
use zhanar::facts::{FactBase, Importance, Value};
use zhanar::lang::{DateRead, Lang, LocalText, Words, read_date, read_day, read_steps};
use zhanar::limits::MAX_ITEMS;
use zhanar::quiz::parse_blueprint;
use zhanar::report::{Place, Problem, Unwatched};
use zhanar::ron_source::Source;
use zhanar::scheduler::Model;
use zhanar::search::{self, Index, Names, Present, PresentDeck};
use zhanar::session::{
    AnswerKind, Body, Expected, Question, Response, Topic, Wanted, mark, mark_response,
};
use zhanar::time::{DayRule, StudyDay, Timestamp};
use zhanar::{deck, generate, settings, text};

/// The longest text whose costly checks are made: what is compared pair by pair is small here.
const SHORT: usize = 4_000;

/// Runs `with` with the words of every language, read once.
fn all_words<T>(with: impl FnOnce(&[Words]) -> T) -> T {
    thread_local! {
        static WORDS: OnceCell<Vec<Words>> = const { OnceCell::new() };
    }
    WORDS.with(|words| with(words.get_or_init(|| Lang::ALL.map(Words::new).into())))
}

/// Every problem lies within its text, and is told in one line in every language.
fn sound_problems<'p>(text: &str, problems: impl IntoIterator<Item = &'p Problem>) {
    let lines: Vec<&str> = text.split('\n').collect();
    for (count, problem) in problems.into_iter().enumerate() {
        let place = &problem.place;
        assert!(place.line >= 1 && place.line <= lines.len(), "{problem:?}");
        let column = 1..=lines[place.line - 1].chars().count() + 1;
        assert!(column.contains(&place.column), "{problem:?}");
        if count < 20 {
            all_words(|words| words.iter().for_each(|words| told(problem, words)));
        }
    }
}

fn told(problem: &Problem, words: &Words) {
    let told = [problem.what(words), problem.fix(words)];
    for sentence in told {
        assert!(!sentence.trim().is_empty(), "{problem:?}");
        assert!(!sentence.starts_with("problem-"), "no words: {sentence}");
    }
}

/// A file of cards or of facts, as `zhanar check` and the window read it.
pub fn file(text: &str) {
    let source = Source::new("f.ron", text);
    let (found, problems) = check(&source);
    sound_problems(source.text, &problems);
    match found {
        Checked::Nothing => assert!(!problems.is_empty(), "neither read nor told why"),
        Checked::Facts(base) => made_decks(&base),
        Checked::Deck(deck) => {
            assert!(!deck.cards.is_empty() || !problems.is_empty());
            let mut ids: Vec<&str> = deck.cards.iter().map(|card| card.id.0.as_str()).collect();
            ids.sort_unstable();
            assert!(ids.windows(2).all(|pair| pair[0] != pair[1]), "{ids:?}");
            for card in deck.cards.iter().take(50) {
                for lang in Lang::ALL {
                    assert!(!card.question(lang).is_empty(), "{card:?}");
                    assert!(!card.answer(lang).is_empty(), "{card:?}");
                }
            }
        }
    }
}

/// What is made of facts can be read, card for card.
fn made_decks(base: &FactBase) {
    let made = all_words(|words| {
        let spoken = base.header.languages.iter();
        let first = spoken.filter_map(|lang| words.iter().position(|it| it.lang() == *lang));
        let first = first.min().unwrap_or_default();
        generate::generate(base, &words[first..=first])
    });
    for deck in made.decks {
        let text = deck::write(&deck.deck);
        let read = deck::parse(&Source::new(&deck.file_name, &text));
        let Ok((read, problems)) = read else {
            panic!("what was written is not read: {read:?}\n{text}");
        };
        let kept = read.cards.len() + problems.len();
        assert!(kept >= deck.deck.entries.len(), "{problems:?}\n{text}");
        assert_eq!(text, deck::write(&deck.deck));
    }
}

/// A file of settings: read, written and read again, it is the same.
pub fn settings(text: &str) {
    let source = Source::new("settings.ron", text);
    let (read, problem) = settings::parse(&source);
    sound_problems(source.text, &problem);
    let written = settings::write(&read);
    let (again, problem) = settings::parse(&Source::new("settings.ron", &written));
    assert_eq!(problem, None, "{written}");
    assert_eq!(again, read, "{written}");
    let goal = read.scheduling.desired_retention;
    assert!((0.70..=0.99).contains(&goal));
    let _ = (read.exam_day(), read.goal_percent(), read.rest.days_off());
}

/// A blueprint of a whole test.
pub fn blueprint(text: &str) {
    let source = Source::new("b.ron", text);
    match parse_blueprint(&source) {
        Ok(blueprint) => assert!((1..=10_000).contains(&blueprint.question_count())),
        Err(problem) => sound_problems(source.text, [&problem]),
    }
}

/// The plan of the day: what is kept of it is kept the same again.
pub fn plan(text: &str) {
    if let Some(once) = kept_plan_again(text) {
        assert_eq!(kept_plan_again(&once).as_deref(), Some(once.as_str()));
    }
}

/// A historical date in a file, and one that is typed.
pub fn dates(text: &str) {
    let calendars = [Calendar::Gregorian, Calendar::Julian, Calendar::Unstated];
    let read = calendars.map(|calendar| HistoricalDate::parse(text, calendar));
    for date in read.iter().flatten() {
        sound_date(date);
        for other in read.iter().flatten() {
            let (there, back) = (date.compare(other), other.compare(date));
            assert!(matches!(
                (there, back),
                (Order::Before, Order::After)
                    | (Order::After, Order::Before)
                    | (Order::CannotTell, Order::CannotTell)
            ));
        }
    }
    if let Some(typed) = read_date(text) {
        let edtf = typed.to_edtf();
        let parsed = edtf.map(|edtf| HistoricalDate::parse(&edtf, Calendar::Unstated));
        if let Some(Ok(date)) = parsed {
            sound_date(&date);
        }
    }
    let today = Date::constant(2026, 11, 22);
    if let Ok(day) = read_day(text, today) {
        assert!(day >= today);
        all_words(|words| {
            for words in words {
                let told = words.civil_date(day);
                assert_eq!(read_day(&told, today), Ok(day), "{told}");
            }
        });
    }
}

fn sound_date(date: &HistoricalDate) {
    assert_eq!(date.compare(date), Order::CannotTell);
    let printed = date.to_string();
    let again = HistoricalDate::parse(&printed, date.calendar);
    assert_eq!(again.as_ref(), Ok(date), "{printed}");
    let _ = (date.year(), date.first_day(), date.is_vague());
    all_words(|words| {
        for words in words {
            let told = words.date(date);
            let _ = (words.date_in_sentence(date), words.period(date));
            let is_day = date.precision() == Some(DatePrecision::Day);
            if is_day && !date.is_vague() && date.ends().is_some_and(|ends| ends.1.is_none()) {
                let year = date.year().filter(|year| (1000..=9999).contains(year));
                let known: Option<DateRead> = year.and_then(|_| read_date(&told));
                assert!(year.is_none() || known.is_some(), "{told}");
            }
        }
    });
}

/// Learning steps that are typed.
pub fn steps(text: &str) {
    let Ok(steps) = read_steps(text) else { return };
    assert!(steps.len() <= 10 && steps.iter().all(|secs| (1..=86_400).contains(secs)));
    all_words(|words| {
        for words in words {
            let told = words.steps(&steps);
            assert_eq!(read_steps(&told).as_ref(), Ok(&steps), "{told}");
        }
    });
}

/// An answer that is typed: the first line is what is expected, the next ones other forms and
/// rivals, the last one what was typed.
pub fn answers(text: &str) {
    let mut lines: Vec<&str> = text.split('\n').collect();
    let typed = lines.pop().unwrap_or_default();
    let canonical = lines.first().copied().unwrap_or_default();
    let others = || {
        let kept = lines.iter().skip(1).take(MAX_ITEMS);
        kept.map(|line| (*line).to_owned())
    };
    for (_, kind) in AnswerKind::NAMES {
        let expected = Expected {
            kind,
            canonical: canonical.to_owned(),
            aliases: others().step_by(2).collect(),
            rivals: others().skip(1).step_by(2).collect(),
        };
        told_reason(&mark(&expected, typed));
        if expected.unmarkable().is_none() {
            let reason = mark(&expected, canonical);
            let is_rival = expected
                .rivals
                .iter()
                .any(|it| text::fold(it) == text::fold(canonical));
            assert!(
                is_rival || reason.verdict().is_right(),
                "{expected:?}: {reason:?}"
            );
        }
        let wanted = Wanted {
            kind,
            answer: canonical.into(),
            accept: expected.aliases.clone(),
            rivals: expected.rivals.clone(),
        };
        marks(Body::Typed(wanted), typed);
    }
    typed_dates(canonical, typed);
    for number in canonical.split(' ').filter_map(|word| word.parse().ok()) {
        for value in [
            Value::Exactly(number),
            Value::About(number),
            Value::UpTo(number),
        ] {
            marks(number_body(value), typed);
        }
        marks(
            number_body(Value::Between(number, number.saturating_add(9))),
            typed,
        );
    }
}

fn number_body(value: Value) -> Body {
    Body::Number {
        value,
        answer: "300".into(),
    }
}

fn typed_dates(canonical: &str, typed: &str) {
    for calendar in [Calendar::Gregorian, Calendar::Unstated] {
        if let Ok(date) = HistoricalDate::parse(canonical, calendar) {
            let body = || Body::Date {
                date: date.clone(),
                answer: canonical.into(),
            };
            marks(body(), typed);
        }
    }
}

fn told_reason(reason: &zhanar::session::Reason) {
    all_words(|words| {
        for words in words {
            assert!(!reason.sentence(words).trim().is_empty(), "{reason:?}");
        }
    });
}

/// What an answer earns lies between nothing and the whole, and is the same every time.
fn marks(body: Body, typed: &str) {
    let question = Question {
        cards: Vec::new(),
        topic: Topic {
            deck: deck::DeckId("d".to_owned()),
            title: LocalText::from("D"),
        },
        asks: deck::Asks::What,
        importance: Importance::Useful,
        period: None,
        context: None,
        stem: "?".into(),
        body,
        source: zhanar::session::Source::default(),
    };
    let given = Response::Text(typed.to_owned());
    let earned = Lang::ALL.map(|lang| mark_response(&question, &given, lang).earned);
    assert!((0.0..=1.0).contains(&earned[0]), "{earned:?}");
    assert!(
        earned.iter().all(|it| it.to_bits() == earned[0].to_bits()),
        "{earned:?}"
    );
}

/// A file of answers given elsewhere, one JSON object a line.
pub fn answer_file(text: &str) {
    let bare = text.strip_prefix('\u{feff}').unwrap_or(text);
    let marked = mark_text("a.jsonl", text);
    let lines = bare.lines().filter(|line| !line.trim().is_empty()).count();
    assert_eq!(marked.len(), lines);
    sound_problems(bare, marked.iter().filter_map(|line| line.as_ref().err()));
}

/// A log of reviews of another program.
pub fn log(text: &str) {
    let rule = DayRule {
        zone: TimeZone::UTC,
        rollover_hour: 4,
    };
    let bare = text.strip_prefix('\u{feff}').unwrap_or(text);
    match read_log("log.csv", text, &rule) {
        Ok(log) => {
            let histories = log.in_order();
            assert!(histories.answers() <= histories.reviews());
            assert!(histories.cards() <= histories.reviews());
            assert!(histories.reviews() <= bare.lines().count() + bare.split('\r').count());
        }
        Err(problems) => {
            assert!(!problems.is_empty());
            sound_problems(bare, &problems);
        }
    }
}

/// The deck that is searched.
const SEARCHED: &str = r#"Deck(id: "alash", title: {"en": "The Alash army", "kk": "Алаш әскері"}, languages: [en, kk], cards: [
    Basic(id: "a", question: {"en": "Who led the Alash Orda?", "kk": "Алашорданы кім басқарды?"}, answer: {"en": "Alihan Bökeihan", "kk": "Әлихан Бөкейхан"}, tags: ["war", "exam 2027"]),
    Cloze(id: "b", text: {"en": "The congress met in {{c1::Semey::a town}}.", "kk": "Съезд {{c1::Семейде}} өтті."}),
])"#;

/// What a search looks in: the texts, where the cards stand, and the names in each language.
struct Searched {
    index: Index,
    present: Present,
    names: Vec<Names>,
}

impl Searched {
    fn new() -> Self {
        let (deck, problems) = deck::parse(&Source::new("s.ron", SEARCHED)).expect("a deck");
        let loaded = LoadedDeck {
            place: Place::default(),
            file: "s.ron".into(),
            deck,
            problems,
        };
        let catalog = Catalog::new(vec![loaded], vec![]);
        let deck = PresentDeck {
            standings: Vec::new(),
            model: Arc::new(Model::new(&[], 0.9)),
            leech_lapses: 8,
        };
        Self {
            index: Index::build(&catalog, Lang::En, &mut Unwatched).expect("nobody stops it"),
            present: Present {
                now: Timestamp(0),
                day: StudyDay(0),
                decks: vec![deck],
                tags: [].into(),
            },
            names: Lang::ALL.map(Names::new).into(),
        }
    }
}

/// A search that is typed: carried out, or told where it cannot be understood; with a minus
/// before it in brackets, it finds the other cards.
pub fn search(text: &str) {
    thread_local! {
        static SEARCHED_IN: OnceCell<Searched> = const { OnceCell::new() };
    }
    SEARCHED_IN.with(|searched| {
        let it = searched.get_or_init(Searched::new);
        for names in &it.names {
            match search::parse(text, names) {
                Ok(query) => carried_out(text, &query, names, it),
                Err(error) => {
                    assert!(text.get(error.span.clone()).is_some(), "{error:?}");
                    all_words(|words| {
                        for words in words {
                            let told = error.in_words(words);
                            assert!(!told.trim().is_empty() && !told.starts_with("search-"));
                        }
                    });
                }
            }
        }
    });
}

fn carried_out(text: &str, query: &search::Query, names: &Names, searched: &Searched) {
    let found = search::find(query, &searched.index, &searched.present);
    assert!(found.iter().all(|place| place < searched.index.len()));
    if let Ok(others) = search::parse(&format!("-({text})"), names) {
        let others = search::find(&others, &searched.index, &searched.present);
        assert_eq!(found.count() + others.count(), searched.index.len());
        assert!(found.and(&others).is_empty());
    }
}

/// The texts of cards: what is folded is folded, what is spelt is spelt, and no word is lost.
pub fn words(text: &str) {
    let folded = text::fold(text);
    assert_eq!(text::fold(&folded), folded, "{text:?}");
    let skeleton = text::skeleton(text);
    assert_eq!(text::skeleton(&folded), skeleton);
    let spans = text::spans(text);
    assert!(spans.iter().all(|span| !span.text.is_empty()), "{spans:?}");
    let plain: String = spans.iter().map(|span| span.text.as_str()).collect();
    assert_eq!(text::plain(text), plain);
    assert!(folded.is_empty() || text::contains_words(text, text));
    let _ = (text::mixed_script_word(text), text::roman_numeral(text));
    let words = zhanar::lang::number_in_words(folded.split(' '));
    assert!(words.is_none() || !folded.is_empty());
    cloze(text);
    if text.len() <= SHORT {
        compared(text);
    }
}

/// A cloze text: its pieces hold the words they were read from.
fn cloze(text: &str) {
    let mut left = text;
    for piece in pieces(text) {
        let words = match &piece {
            Piece::Text(words) | Piece::Blank { words, .. } => words,
        };
        let at = left.find(words.as_str()).expect("words of the text");
        left = &left[at + words.len()..];
    }
}

/// Likeness of two texts: the same both ways, and none of a text with itself.
fn compared(text: &str) {
    let half = text.ceil_char_boundary(text.len() / 2);
    let (a, b) = text.split_at(half);
    let distance = text::edit_distance(a, b);
    assert_eq!(distance, text::edit_distance(b, a));
    assert_eq!(text::edit_distance(a, a), 0);
    assert!(distance <= a.chars().count().max(b.chars().count()));
    for limit in 0..4 {
        let within = Some(distance).filter(|distance| *distance <= limit);
        assert_eq!(text::edit_distance_within(a, b, limit), within);
    }
    assert_eq!(text::nearest(a, [a]), Some(a));
    for other in text::on_other_layouts(a) {
        assert_eq!(other.chars().count(), a.chars().count());
    }
}
