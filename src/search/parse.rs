//! From the typed text to a search.

use std::ops::Range;

use super::error::{Mistake, SearchError};
use super::names::{Field, Names};
use super::query::{Comparison, Figure, Needle, Node, Query, State, Term, What};
use super::scan::{Scanner, Token, TokenKind};
use crate::progress::Flag;

/// The longest text that is read as a search, in bytes.
pub const MAX_QUERY_BYTES: usize = 2000;

/// How deep brackets may stand in brackets.
pub const MAX_DEPTH: usize = 30;

/// Words that stand for a condition without any name before them.
const BARE: [(&str, Term); 2] = [
    ("due", Term::Is(State::Due)),
    ("missed", Term::Figure(Figure::Missed, Comparison::More, 0)),
];

/// Reads a search.
///
/// Words stand for cards that have all of them, in any order and inside other words; `"in
/// quotes"` for these words one after another; `-` before a part turns it round; `or` between
/// two asks for one of them; brackets hold together. Names with a colon ask for more:
/// `deck: topic: tag: kind: is: flag: without:`, and figures are compared: `due<7 missed>2`.
///
/// # Errors
/// It cannot be understood; the error names the place.
///
/// ```
/// use zhanar::lang::Lang;
/// use zhanar::search::{Mistake, Names, parse};
/// let names = Names::new(Lang::En);
/// assert_eq!(parse("alash -is:new due<7", &names).unwrap().all.len(), 3);
/// let error = parse("alash \"army", &names).unwrap_err();
/// assert_eq!((error.span, error.mistake), (6..11, Mistake::OpenQuote));
/// ```
pub fn parse(text: &str, names: &Names) -> Result<Query, SearchError> {
    if text.len() > MAX_QUERY_BYTES {
        return Err(mistake(0..text.len(), Mistake::TooLong));
    }
    let tokens = Scanner::new(text, names).tokens()?;
    let mut parser = Parser {
        names,
        tokens: &tokens,
        at: 0,
        end: text.len(),
        depth: 0,
    };
    let node = parser.any()?;
    if let Some(token) = parser.peek() {
        return Err(mistake(token.span.clone(), Mistake::StrayBracket));
    }
    let all = match node {
        None => Vec::new(),
        Some(Node {
            what: What::All(all),
            ..
        }) => all,
        Some(node) => vec![node],
    };
    Ok(Query { all })
}

pub(super) const fn mistake(span: Range<usize>, mistake: Mistake) -> SearchError {
    SearchError { span, mistake }
}

struct Parser<'a> {
    names: &'a Names,
    tokens: &'a [Token],
    at: usize,
    end: usize,
    depth: usize,
}

impl<'a> Parser<'a> {
    fn peek(&self) -> Option<&'a Token> {
        self.tokens.get(self.at)
    }

    /// Alternatives parted by “or”; nothing where there is none.
    fn any(&mut self) -> Result<Option<Node>, SearchError> {
        let mut found = Vec::new();
        let mut last_or: Option<&Token> = None;
        loop {
            let part = self.all()?;
            let or = self.peek().filter(|token| token.kind == TokenKind::Or);
            match (part, or, last_or) {
                (None, Some(or), _) | (None, None, Some(or)) => {
                    return Err(mistake(or.span.clone(), Mistake::OneSidedOr));
                }
                (part, ..) => found.extend(part),
            }
            let Some(or) = or else {
                return Ok(joined(found, What::Any));
            };
            self.at += 1;
            last_or = Some(or);
        }
    }

    /// Parts that all count; nothing where there is none.
    fn all(&mut self) -> Result<Option<Node>, SearchError> {
        let mut found = Vec::new();
        while let Some(token) = self.peek() {
            if matches!(token.kind, TokenKind::Or | TokenKind::Close) {
                break;
            }
            found.extend(self.one()?);
        }
        Ok(joined(found, What::All))
    }

    fn one(&mut self) -> Result<Option<Node>, SearchError> {
        let Some(token) = self.peek() else {
            return Ok(None);
        };
        self.at += 1;
        let span = token.span.clone();
        match &token.kind {
            TokenKind::Not => {
                let follows = self.deeper(span.clone(), Self::one)?;
                Ok(follows.map(|node| Node {
                    span: span.start..node.span.end,
                    what: What::Not(Box::new(node)),
                }))
            }
            TokenKind::Open => {
                let inside = self.deeper(span.clone(), Self::any)?;
                let Some(close) = self.peek() else {
                    return Err(mistake(span.start..self.end, Mistake::OpenBracket));
                };
                self.at += 1;
                let span = span.start..close.span.end;
                let Some(inside) = inside else {
                    return Err(mistake(span, Mistake::EmptyBrackets));
                };
                Ok(Some(Node { span, ..inside }))
            }
            kind => {
                let term = self.term(&span, kind)?;
                let what = term.map(What::Term);
                Ok(what.map(|what| Node { span, what }))
            }
        }
    }

    /// Goes one bracket deeper, as far as that is allowed.
    fn deeper<T>(
        &mut self,
        span: Range<usize>,
        read: impl FnOnce(&mut Self) -> Result<T, SearchError>,
    ) -> Result<T, SearchError> {
        if self.depth == MAX_DEPTH {
            return Err(mistake(span, Mistake::TooDeep));
        }
        self.depth += 1;
        let read = read(self);
        self.depth -= 1;
        read
    }

    /// A condition; nothing where a word has neither letters nor digits.
    fn term(&self, span: &Range<usize>, kind: &TokenKind) -> Result<Option<Term>, SearchError> {
        Ok(match kind {
            TokenKind::Word(word) => {
                let bare = BARE.into_iter().find(|(name, _)| name == word);
                let text = || Term::Text(Needle::part(word));
                Some(bare.map_or_else(text, |(_, term)| term)).filter(asks_something)
            }
            TokenKind::Quoted(words) => {
                Some(Term::Text(Needle::whole(words))).filter(asks_something)
            }
            TokenKind::Named {
                name,
                field,
                comparison,
                value,
                value_span,
            } => {
                let named = Named {
                    names: self.names,
                    name,
                    comparison: *comparison,
                    value: value
                        .as_ref()
                        .map(|(text, quoted)| (text.as_str(), *quoted)),
                    span,
                    value_span,
                };
                Some(named.term(*field)?)
            }
            TokenKind::Not | TokenKind::Or | TokenKind::Open | TokenKind::Close => None,
        })
    }
}

fn asks_something(term: &Term) -> bool {
    !matches!(term, Term::Text(needle) if needle.is_empty())
}

fn joined(mut found: Vec<Node>, join: impl FnOnce(Vec<Node>) -> What) -> Option<Node> {
    let (first, last) = (found.first()?, found.last()?);
    let span = first.span.start..last.span.end;
    if found.len() == 1 {
        return found.pop();
    }
    Some(Node {
        span,
        what: join(found),
    })
}

/// A name with what follows it.
struct Named<'a> {
    names: &'a Names,
    name: &'a str,
    comparison: Option<Comparison>,
    value: Option<(&'a str, bool)>,
    span: &'a Range<usize>,
    value_span: &'a Range<usize>,
}

impl Named<'_> {
    fn term(&self, field: Field) -> Result<Term, SearchError> {
        let Some((value, is_quoted)) = self.value else {
            let missing = Mistake::NoValue(self.name.to_owned());
            return Err(mistake(self.span.clone(), missing));
        };
        if let Field::Figure(figure) = field {
            return self.figure(figure, value);
        }
        if self.comparison.is_some_and(|it| it != Comparison::Equal) {
            let compared = Mistake::NotCompared(self.name.to_owned());
            return Err(mistake(self.span.clone(), compared));
        }
        let needle = if is_quoted {
            Needle::whole
        } else {
            Needle::part
        };
        let names = self.names;
        match field {
            Field::Deck => self.titled(needle(value), Term::Deck),
            Field::Topic => self.titled(needle(value), Term::Topic),
            Field::Tag => self.titled(needle(value), Term::Tag),
            Field::Kind => {
                let kind = names.kinds.get(value).map(Term::Kind);
                kind.ok_or_else(|| self.unknown(names.kinds.offered()))
            }
            Field::Is => {
                let state = names.states.get(value).map(Term::Is);
                state.ok_or_else(|| self.unknown(names.states.offered()))
            }
            Field::Flag => {
                let number = value.parse().ok().and_then(Flag::from_number);
                let flag = number.or_else(|| names.flags.get(value)).map(Term::Flag);
                flag.ok_or_else(|| self.unknown(names.flags.offered()))
            }
            Field::Without => {
                let lang = names.langs.get(value).map(Term::Without);
                lang.ok_or_else(|| self.unknown(names.langs.offered()))
            }
            Field::Figure(figure) => self.figure(figure, value),
        }
    }

    fn titled(&self, needle: Needle, of: impl FnOnce(Needle) -> Term) -> Result<Term, SearchError> {
        if needle.is_empty() {
            let missing = Mistake::NoValue(self.name.to_owned());
            return Err(mistake(self.span.clone(), missing));
        }
        Ok(of(needle))
    }

    fn figure(&self, figure: Figure, value: &str) -> Result<Term, SearchError> {
        let digits = value.trim_end_matches('%');
        let digits = digits
            .strip_prefix('−')
            .map_or_else(|| digits.to_owned(), |it| format!("-{it}"));
        let comparison = self.comparison.unwrap_or(Comparison::Equal);
        // Beyond a million every number says the same.
        let number: Option<i32> = digits.parse().ok().filter(|it: &i32| it.abs() <= 1_000_000);
        let number = number.ok_or_else(|| {
            let other = Mistake::NotANumber(self.name.to_owned(), value.to_owned());
            mistake(self.value_span.clone(), other)
        })?;
        Ok(Term::Figure(figure, comparison, number.into()))
    }

    fn unknown(&self, known: &[String]) -> SearchError {
        let unknown = Mistake::UnknownValue(self.name.to_owned(), known.to_vec());
        mistake(self.value_span.clone(), unknown)
    }
}
