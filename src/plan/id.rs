//! Names by which the elements of a plan refer to each other.

use std::fmt;
use std::sync::Arc;

use thiserror::Error;

/// The greatest length of an id, in bytes.
pub const MAX_BYTES: usize = 64;

/// The id of an element: 1 to 64 bytes without control characters. Ids order by their bytes.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(Arc<str>);

/// Why a text is no id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum IdFault {
    /// It has no characters.
    #[error("the id is empty")]
    Empty,
    /// It has more than 64 bytes.
    #[error("the id has more than {MAX_BYTES} bytes")]
    TooLong,
    /// It holds a control character.
    #[error("the id holds a control character")]
    ControlCharacter,
}

impl Id {
    /// The id with this text.
    ///
    /// # Errors
    /// Says why the text is no id.
    pub fn new(text: &str) -> Result<Self, IdFault> {
        if text.is_empty() {
            Err(IdFault::Empty)
        } else if text.len() > MAX_BYTES {
            Err(IdFault::TooLong)
        } else if text.chars().any(char::is_control) {
            Err(IdFault::ControlCharacter)
        } else {
            Ok(Self(text.into()))
        }
    }

    /// The text of the id.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:?}", &self.0)
    }
}

impl std::borrow::Borrow<str> for Id {
    fn borrow(&self) -> &str {
        &self.0
    }
}

/// The first of `stem`, `stem-2`, `stem-3` … that is an id and not `taken`. What cannot stand
/// in an id is left out of the stem, letters become small, and an empty stem becomes `element`.
pub fn unused(stem: &str, taken: impl Fn(&Id) -> bool) -> Id {
    let mut plain = String::new();
    for character in stem.chars().flat_map(char::to_lowercase) {
        let part = match character {
            'ä' => "ae",
            'ö' => "oe",
            'ü' => "ue",
            'ß' => "ss",
            'a'..='z' | '0'..='9' => {
                plain.push(character);
                continue;
            }
            _ if plain.is_empty() || plain.ends_with('-') => "",
            _ => "-",
        };
        plain.push_str(part);
    }
    plain.truncate(40);
    let plain = match plain.trim_end_matches('-') {
        "" => "element",
        kept => kept,
    };
    let mut candidate = Id(plain.into());
    let mut number = 1;
    while taken(&candidate) {
        number += 1;
        candidate = Id(format!("{plain}-{number}").into());
    }
    candidate
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_have_one_to_64_bytes_without_control_characters() {
        assert!(Id::new("store-ulm").is_ok());
        assert!(Id::new("Filiale Köln").is_ok());
        assert_eq!(Id::new(""), Err(IdFault::Empty));
        assert!(Id::new(&"x".repeat(64)).is_ok());
        assert_eq!(Id::new(&"x".repeat(65)), Err(IdFault::TooLong));
        assert_eq!(Id::new("a\nb"), Err(IdFault::ControlCharacter));
    }

    #[test]
    fn unused_ids_are_plain_and_new() {
        let taken = ["shop".to_owned(), "shop-2".to_owned()];
        let id = |stem: &str| unused(stem, |id| taken.contains(&id.to_string())).to_string();
        assert_eq!(id("Shop"), "shop-3");
        assert_eq!(id("Ladengeschäft Köln"), "ladengeschaeft-koeln");
        assert_eq!(id("??"), "element");
        assert_eq!(id(&"ä".repeat(90)).len(), 40);
    }
}
