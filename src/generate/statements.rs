//! Recipes for everything that brings its own question: roles, figures, points,
//! contested statements; and for publications.

use super::draft::{About, Draft, Kitchen, upper_first};
use crate::deck::{Asks, Body, Contest};
use crate::facts::{
    Citation, Contested, Figure, Importance, Name, Point, Publication, Role, Value,
};
use crate::lang::{LocalText, Words};

/// Drafts every card these facts can give.
pub(super) fn draft_all(kitchen: &Kitchen, drafts: &mut Vec<Draft>) {
    let facts = kitchen.facts;
    facts
        .publications
        .iter()
        .for_each(|publication| drafts.extend(of_publication(kitchen, publication)));
    facts
        .roles
        .iter()
        .for_each(|role| drafts.extend(of_role(kitchen, role)));
    drafts.extend(
        facts
            .figures
            .iter()
            .map(|figure| of_figure(kitchen, figure)),
    );
    facts
        .points
        .iter()
        .for_each(|point| drafts.extend(of_point(kitchen, point)));
    drafts.extend(
        facts
            .contested
            .iter()
            .map(|contested| of_contested(kitchen, contested)),
    );
}

fn of_role(kitchen: &Kitchen, role: &Role) -> Vec<Draft> {
    let Some(person) = kitchen.facts.entity(&role.person) else {
        return Vec::new();
    };
    let about = About {
        fact: &role.id,
        theme: &role.theme,
        importance: role.importance,
        date: role.date.as_ref(),
        gloss: role.gloss.as_ref(),
        note: role.note.as_ref(),
        cite: &role.cite,
    };
    let body = Body::Basic(role.ask_person.clone(), kitchen.label(person.name));
    let mut drafts = vec![
        kitchen
            .draft(&about, "who", Asks::Who, body)
            .accepting(person.name),
    ];
    if let Some(question) = &role.ask_role {
        let body = Body::Basic(question.clone(), upper_first(&role.role));
        drafts.push(kitchen.draft(&about, "role", Asks::What, body));
    }
    drafts
}

fn of_figure(kitchen: &Kitchen, figure: &Figure) -> Draft {
    let about = About {
        fact: figure.event.as_ref().unwrap_or(&figure.id),
        theme: &figure.theme,
        importance: figure.importance,
        date: figure.date.as_ref(),
        gloss: figure.gloss.as_ref(),
        note: figure.note.as_ref(),
        cite: &figure.cite,
    };
    let answer =
        kitchen.text(|words| value_in_words(words, figure.value, figure.unit.get(words.lang())));
    let mut draft = kitchen.draft(
        &about,
        "how-many",
        Asks::HowMany,
        Body::Basic(figure.ask.clone(), answer),
    );
    draft.entry.id = format!("{}.how-many", figure.id);
    draft.entry.accept = match figure.value {
        Value::Exactly(number) | Value::About(number) | Value::UpTo(number) => {
            vec![number.to_string()]
        }
        Value::Between(low, high) => vec![format!("{low}–{high}")],
    };
    draft
}

fn value_in_words(words: &Words, value: Value, unit: &str) -> String {
    let (key, low, high) = match value {
        Value::Exactly(number) => ("value-exactly", number, number),
        Value::About(number) => ("value-about", number, number),
        Value::UpTo(number) => ("value-up-to", number, number),
        Value::Between(low, high) => ("value-between", low, high),
    };
    let (low, high) = (words.number(low), words.number(high));
    words.with(
        key,
        &[
            ("number", low.into()),
            ("high", high.into()),
            ("unit", unit.into()),
        ],
    )
}

fn of_point(kitchen: &Kitchen, point: &Point) -> Vec<Draft> {
    let about = About {
        fact: &point.id,
        theme: &point.theme,
        importance: point.importance,
        date: point.date.as_ref(),
        gloss: point.gloss.as_ref(),
        note: point.note.as_ref(),
        cite: &point.cite,
    };
    let mut ask = kitchen.draft(
        &about,
        "ask",
        point.asks,
        Body::Basic(point.ask.clone(), point.answer.clone()),
    );
    ask.entry.accept.clone_from(&point.accept);
    ask.entry.wrong.clone_from(&point.wrong);
    let back = point.back.as_ref().map(|(question, answer)| {
        let body = Body::Basic(question.clone(), answer.clone());
        let mut back = kitchen.draft(&about, "back", Asks::What, body);
        back.entry.wrong.clone_from(&point.back_wrong);
        back
    });
    std::iter::once(ask).chain(back).collect()
}

/// All claims on one card, so that none is learned as the truth alone.
fn of_contested(kitchen: &Kitchen, contested: &Contested) -> Draft {
    let first = contested.claims.first().map(|claim| &claim.cite);
    let nowhere = Citation {
        section: String::new(),
        paragraph: 1,
        references: Vec::new(),
    };
    let about = About {
        fact: &contested.id,
        theme: &contested.theme,
        importance: contested.importance,
        date: contested.date.as_ref(),
        gloss: None,
        note: None,
        cite: first.unwrap_or(&nowhere),
    };
    let answer = kitchen.text(|words| {
        let claims = contested.claims.iter().enumerate();
        let lines = claims.map(|(index, claim)| {
            words.with(
                "claim",
                &[
                    ("number", (index + 1).into()),
                    ("says", claim.says.get(words.lang()).into()),
                ],
            )
        });
        lines.collect::<Vec<_>>().join("\n")
    });
    let mut draft = kitchen.draft(
        &about,
        "claims",
        Asks::Claims,
        Body::Basic(contested.ask.clone(), answer),
    );
    let opening = if contested.claims.len() > 2 {
        Contest::SeveralThings
    } else {
        Contest::TwoThings
    };
    draft.entry.contested = Some((opening, contested.takeaway.clone()));
    draft.entry.note = other_places(kitchen, contested);
    draft
}

/// Where the second and later claims stand; the card's own citation is the first's.
fn other_places(kitchen: &Kitchen, contested: &Contested) -> Option<LocalText> {
    let mut others: Vec<&Citation> = contested
        .claims
        .iter()
        .skip(1)
        .map(|claim| &claim.cite)
        .collect();
    others.dedup();
    others.retain(|cite| Some(*cite) != contested.claims.first().map(|claim| &claim.cite));
    (!others.is_empty()).then(|| {
        kitchen.text(|words| {
            let places = others
                .iter()
                .map(|cite| place_in_words(kitchen, words, cite));
            words.with(
                "claims-also",
                &[
                    ("count", others.len().into()),
                    ("places", places.collect::<Vec<_>>().join("; ").into()),
                ],
            )
        })
    })
}

fn place_in_words(kitchen: &Kitchen, words: &Words, cite: &Citation) -> String {
    let (section, paragraph, references) = kitchen.citation(cite);
    let section = section.get(words.lang()).to_owned();
    let place = words.with(
        "citation-paragraph",
        &[("section", section.into()), ("paragraph", paragraph.into())],
    );
    references
        .iter()
        .fold(place, |place, reference| format!("{place} [{reference}]"))
}

fn of_publication(kitchen: &Kitchen, publication: &Publication) -> Vec<Draft> {
    let Some(theme) = &publication.theme else {
        return Vec::new();
    };
    let about = About {
        fact: &publication.id,
        theme,
        importance: Importance::default(),
        date: publication.date.as_ref(),
        gloss: publication.gloss.as_ref(),
        note: None,
        cite: &publication.cite,
    };
    let ask = |key| {
        let name = &publication.name;
        let question = kitchen.message(key, |words| {
            vec![
                ("title", name.phrase(words.lang()).to_owned().into()),
                ("of", name.genitive(words.lang()).to_owned().into()),
                ("gender", name.gender.name().into()),
            ]
        });
        upper_first(&question)
    };
    let named = |recipe, key, asks, id: Option<&String>| {
        let name: &Name = kitchen.facts.entity(id?)?.name;
        Some(
            kitchen
                .draft(
                    &about,
                    recipe,
                    asks,
                    Body::Basic(ask(key), kitchen.label(name)),
                )
                .accepting(name),
        )
    };
    let when = publication
        .date
        .as_ref()
        .filter(|_| !kitchen.facts.is_contested(&publication.id, "date"))
        .map(|date| {
            let mut draft = kitchen.date_draft(&about, "when", ask("ask-published-when"), date);
            draft.entry.period = None;
            draft
        });
    let place = publication
        .place
        .as_ref()
        .filter(|_| !kitchen.facts.is_contested(&publication.id, "place"));
    [
        when,
        named("where", "ask-published-where", Asks::Where, place),
        named(
            "editor",
            "ask-edited",
            Asks::Who,
            publication.editor.as_ref(),
        ),
    ]
    .into_iter()
    .flatten()
    .collect()
}
