use super::*;

fn expected(kind: AnswerKind, canonical: &str, aliases: &[&str], rivals: &[&str]) -> Expected {
    let owned = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
    Expected {
        kind,
        canonical: canonical.to_owned(),
        aliases: owned(aliases),
        rivals: owned(rivals),
    }
}

fn check(expected: &Expected, cases: &[(&str, Verdict)]) {
    for (typed, verdict) in cases {
        let reason = mark(expected, typed);
        assert_eq!(
            reason.verdict(),
            *verdict,
            "{} ← {typed}: {reason:?}",
            expected.canonical
        );
    }
}

use Verdict::{Accepted, Close, Exact, Wrong};

#[test]
fn a_person_is_known_by_the_surname_in_every_alphabet() {
    let leader = expected(
        AnswerKind::Person,
        "Әлихан Бөкейханов",
        &["Әлихан Бөкейхан"],
        &["Ахмет Байтұрсынов", "Халел Досмұхамедов"],
    );
    check(
        &leader,
        &[
            ("ӘЛИХАН БӨКЕЙХАНОВ!", Exact),
            ("Әлихан-Бөкейханов", Exact),
            ("Бөкейханов Әлихан", Accepted),
            ("Ә. Бөкейханов", Accepted),
            ("Ә. Н. Бөкейханов", Accepted),
            ("Алихан Нурмухамедович Букейханов", Accepted),
            ("Álihan Bókeıhanov", Accepted),
            ("Älihan Bökeihan", Accepted),
            ("<jrtq[fyjd", Accepted),
            ("<ekrf", Wrong),
            (",ertq[fyjd", Accepted),
            ("Бөкейхонав", Close),
            ("Бөкейханв", Close),
            ("Әлихан", Close),
            ("Х. Бөкейханов", Close),
            ("Халел Бөкейханов", Close),
            ("Бөкейханова", Close),
            ("Ахмет", Wrong),
            ("Досмухамедов", Wrong),
            ("?!", Wrong),
        ],
    );
}

#[test]
fn a_layout_left_as_it_was_is_recognised() {
    let party = expected(AnswerKind::Org, "Алаш", &[], &["Алашорда"]);
    check(
        &party,
        &[("fkfi", Accepted), ("Fkfi", Accepted), ("fkfijhlf", Wrong)],
    );
    let english = expected(AnswerKind::Place, "Semey", &[], &[]);
    check(&english, &[("ыуьун", Accepted)]);
    let day = expected(AnswerKind::Date, "1917-04-27", &[], &[]);
    check(
        &day,
        &[("27 fghtkz 1917", Accepted), ("27 c2e3h 1917", Accepted)],
    );
}

#[test]
fn a_slip_is_close_unless_it_is_as_near_to_another() {
    let town = expected(AnswerKind::Place, "Омбы", &["Омск"], &["Орал", "Томск"]);
    check(
        &town,
        &[
            ("город Омск", Accepted),
            ("Omby", Accepted),
            ("Омдск", Close),
            ("Томск", Wrong),
            ("Тмск", Wrong),
        ],
    );
    let stance = expected(AnswerKind::Term, "қолдау", &[], &[]);
    check(
        &stance,
        &[("қолдау", Exact), ("колдау", Accepted), ("қолдамау", Wrong)],
    );
    let stance = expected(AnswerKind::Term, "independence", &[], &[]);
    check(&stance, &[("dependence", Wrong), ("indepedence", Close)]);
}

#[test]
fn dates_are_compared_by_what_was_asked() {
    let day = expected(AnswerKind::Date, "1917-04-27", &[], &[]);
    check(
        &day,
        &[
            ("1917 жылғы 27 сәуір", Accepted),
            ("27.04.17", Close),
            ("27 April", Close),
            ("25 апреля 1917", Close),
            ("1917", Close),
            ("27 May 1917", Wrong),
            ("12 April 1917", Wrong),
            ("Алаш", Wrong),
        ],
    );
    let century = expected(AnswerKind::Date, "14XX", &[], &[]);
    check(
        &century,
        &[
            ("14XX", Exact),
            ("XV ғасыр", Accepted),
            ("15", Accepted),
            ("XV", Accepted),
            ("1465", Accepted),
            ("14", Wrong),
        ],
    );
    let about = expected(AnswerKind::Date, "1730~", &[], &[]);
    check(
        &about,
        &[
            ("1730", Accepted),
            ("шамамен 1730", Accepted),
            ("1731", Accepted),
            ("1733", Wrong),
        ],
    );
    let span = expected(AnswerKind::Date, "1917-12-05/1917-12-13", &[], &[]);
    check(
        &span,
        &[
            ("5–13 желтоқсан 1917", Accepted),
            ("5 декабря 1917", Close),
            ("December 1917", Close),
            ("5–13 мая 1917", Wrong),
        ],
    );
    let season = expected(AnswerKind::Date, "1917-23", &[], &[]);
    check(
        &season,
        &[
            ("осень 1917 года", Accepted),
            ("1917 күзі", Accepted),
            ("1917", Close),
            ("лето 1917", Wrong),
        ],
    );
}

#[test]
fn numbers_are_right_or_wrong() {
    let seats = expected(AnswerKind::Number, "25", &[], &[]);
    check(
        &seats,
        &[
            ("25", Exact),
            ("двадцать пять", Accepted),
            ("XXV", Accepted),
            ("26", Wrong),
            ("250", Wrong),
            ("52", Wrong),
        ],
    );
    let range = expected(AnswerKind::Number, "300–500", &[], &[]);
    check(
        &range,
        &[
            ("300-500", Exact),
            ("от 300 до 500", Exact),
            ("300", Close),
            ("400", Wrong),
        ],
    );
}

#[test]
fn no_text_makes_marking_panic_and_the_canonical_is_exact() {
    let texts = [
        "",
        " ",
        "\u{0}",
        "İ",
        "ß",
        "𝔄𝔩𝔞𝔰𝔥",
        "ﬃ",
        "🇰🇿",
        "a\u{301}\u{301}",
        "\u{202e}алаш",
        "1",
        "٣",
        "½",
        "²",
        "-",
        "9999999999999999999",
        "0000",
        "17 г",
        "1917-99-99",
        "1e9",
        "— — —",
        "XXXX",
        "мың мың мың мың мың мың мың",
        "漢字",
        "1.2.3.4.5.6",
        "99 век",
        "'",
        "A.",
        "..",
        "ы",
        "\u{300}",
    ];
    for (_, kind) in AnswerKind::NAMES {
        for canonical in texts {
            let expected = expected(kind, canonical, &texts[..4], &texts[10..14]);
            for typed in texts {
                let _ = mark(&expected, typed);
            }
            if expected.unmarkable().is_none() {
                assert_eq!(
                    mark(&expected, canonical).verdict(),
                    Exact,
                    "{kind:?} {canonical}"
                );
            }
        }
    }
}

#[test]
fn any_unicode_is_marked_in_time() {
    let long: String = (0..20_000_u32)
        .filter_map(|code| char::from_u32(code * 53))
        .collect();
    for (_, kind) in AnswerKind::NAMES {
        for canonical in ["Әлихан Бөкейханов", "1917-04-27", "25"] {
            let _ = mark(&expected(kind, canonical, &["Алаш"], &["Орал"]), &long);
        }
    }
}

#[test]
fn what_is_counted_is_never_another_of_its_kind() {
    let duma = expected(AnswerKind::Org, "II Мемлекеттік дума", &[], &[]);
    check(
        &duma,
        &[
            ("ІІ мемлекеттік дума", Accepted),
            ("2-ші Мемлекеттік дума", Accepted),
            ("Екінші Мемлекеттік дума", Accepted),
            ("I Мемлекеттік дума", Wrong),
            ("III Мемлекеттік дума", Wrong),
        ],
    );
    let ruler = expected(AnswerKind::Person, "Николай II", &[], &[]);
    check(&ruler, &[("Николай I", Close), ("Николай III", Close)]);
    let quarter = expected(AnswerKind::Place, "Алаш-қала", &[], &[]);
    check(&quarter, &[("Alash-Qala", Accepted), ("Алаш", Wrong)]);
    let paper = expected(AnswerKind::Org, "«Қазақ»", &[], &["«Айқап»"]);
    check(
        &paper,
        &[
            ("Қазақ газеті", Accepted),
            ("the newspaper Qazaq", Accepted),
            ("Айқап", Wrong),
        ],
    );
}

#[test]
fn words_beside_a_number_may_make_another_of_it() {
    let seats = expected(AnswerKind::Number, "25", &[], &[]);
    check(
        &seats,
        &[
            ("25 орын", Exact),
            ("25 мың", Wrong),
            ("25 thousand", Wrong),
            ("25 млн", Wrong),
            ("не 25", Wrong),
            ("25 емес", Wrong),
            ("more than 25", Wrong),
            ("жиырма бес жарым", Wrong),
            ("25%", Wrong),
        ],
    );
    let share = expected(AnswerKind::Number, "25%", &[], &[]);
    check(
        &share,
        &[
            ("25%", Exact),
            ("25", Exact),
            ("25 %", Exact),
            (">25%", Wrong),
        ],
    );
    let roubles = expected(AnswerKind::Number, "29000", &[], &[]);
    check(&roubles, &[("29 тыс. руб.", Exact), ("29 мың", Exact)]);
}
