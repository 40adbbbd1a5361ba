//! A question with its key as one JSON object.

use serde_json::{Value, json};

use crate::facts::Value as Number;
use crate::lang::{LocalText, Words};
use crate::session::{Body, Choice, Given, Question, feedback_view, mark_response};
use crate::text::plain;

/// A question in one language. `key` is what is right: the number of an option from 0, true
/// or false, numbers of options, forms of a text, a date as EDTF, a number or two, the items
/// in their order, the partner of each item on the left.
pub(super) fn line(number: usize, question: &Question, words: &Words) -> Value {
    let text = |text: &LocalText| plain(text.get(words.lang()));
    let texts = |texts: Vec<&LocalText>| texts.into_iter().map(text).collect::<Vec<_>>();
    let skipped = Given::default();
    let marked = mark_response(question, &skipped.response, words.lang());
    let told = feedback_view(question, &skipped, &marked, words);
    let mut line = json!({
        "number": number,
        "kind": question.body.kind().name(),
        "deck": question.topic.deck,
        "cards": question.cards,
        "importance": question.importance,
        "question": text(&question.stem),
        "answer": told.answer,
    });
    let mut add = |name: &str, value: Value| {
        line[name] = value;
    };
    if let Some(context) = &question.context {
        add("context", json!(text(context)));
    }
    if let Some(citation) = told.citation {
        add("citation", json!(citation));
    }
    let because = |options: &[Choice]| {
        let told = options.iter().map(|it| it.because.as_ref().map(text));
        json!(told.collect::<Vec<_>>())
    };
    let option_texts =
        |options: &[Choice]| options.iter().map(|it| text(&it.text)).collect::<Vec<_>>();
    match &question.body {
        Body::Choice { options, key } => {
            add("options", json!(option_texts(options)));
            add("because", because(options));
            add("key", json!(key));
        }
        Body::Truth { is_true, truth, .. } => {
            add("key", json!(is_true));
            add("truth", json!(text(truth)));
        }
        Body::Several { options, key } => {
            let right = key.iter().enumerate().filter(|(_, right)| **right);
            add("options", json!(option_texts(options)));
            add("because", because(options));
            add("key", json!(right.map(|(at, _)| at).collect::<Vec<_>>()));
        }
        Body::Typed(wanted) | Body::Gap(wanted) => {
            let expected = wanted.expected(words.lang());
            let forms = std::iter::once(expected.canonical).chain(expected.aliases);
            add("key", json!(forms.collect::<Vec<_>>()));
        }
        Body::Date { date, .. } => {
            add("key", json!(date.to_string()));
            add("calendar", json!(date.calendar));
        }
        Body::Number { value, .. } => add("key", number_key(*value)),
        Body::Order { items } => {
            let mut order: Vec<usize> = (0..items.len()).collect();
            order.sort_by_key(|at| items[*at].place);
            add(
                "items",
                json!(texts(items.iter().map(|it| &it.text).collect())),
            );
            add(
                "dates",
                json!(texts(items.iter().map(|it| &it.date).collect())),
            );
            add("key", json!(order));
        }
        Body::Match { pairs, right } => {
            add(
                "left",
                json!(texts(pairs.iter().map(|pair| &pair.left).collect())),
            );
            add("right", json!(texts(right.iter().collect())));
            add(
                "key",
                json!(pairs.iter().map(|pair| pair.key).collect::<Vec<_>>()),
            );
        }
    }
    line
}

fn number_key(value: Number) -> Value {
    match value {
        Number::Exactly(number) => json!(number),
        Number::About(number) => json!({ "about": number }),
        Number::UpTo(number) => json!({ "up_to": number }),
        Number::Between(low, high) => json!([low, high]),
    }
}
