//! Where in the source a statement stands.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A place in the source: section, paragraph within it, bracketed references.
///
/// Written `"emergence 8 [9]"`: the section's id, the paragraph counted from 1, and the
/// reference numbers the source prints there, if any.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Citation {
    /// The id of a section of the source.
    pub section: String,
    /// The paragraph within the section, from 1.
    pub paragraph: u16,
    /// Numbers of the source's own list of references.
    pub references: Vec<u16>,
}

impl Citation {
    /// Reads `section paragraph [n] [m]`.
    ///
    /// ```
    /// use zhanar::facts::Citation;
    /// let citation = Citation::parse("emergence 8 [9]").unwrap();
    /// assert_eq!((citation.paragraph, citation.references.as_slice()), (8, [9].as_slice()));
    /// assert_eq!(Citation::parse("emergence"), None);
    /// ```
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut words = text.split_whitespace();
        let section = words.next()?.to_owned();
        let paragraph = words
            .next()?
            .parse()
            .ok()
            .filter(|paragraph| *paragraph > 0)?;
        let references = words
            .map(|word| word.strip_prefix('[')?.strip_suffix(']')?.parse().ok())
            .collect::<Option<Vec<u16>>>()?;
        Some(Self {
            section,
            paragraph,
            references,
        })
    }
}

impl fmt::Display for Citation {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{} {}", self.section, self.paragraph)?;
        self.references
            .iter()
            .try_for_each(|reference| write!(f, " [{reference}]"))
    }
}

impl Serialize for Citation {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Citation {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| {
            serde::de::Error::custom(format_args!(
                "`{text}` is not a citation; write section, paragraph and references, as in \"emergence 8 [9]\""
            ))
        })
    }
}
