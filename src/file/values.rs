//! The small parts of a written plan: texts with a limit, whole numbers, maps in order.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::fmt;
use std::marker::PhantomData;

use ron::value::RawValue;
use serde::de::{Error, MapAccess, Unexpected, Visitor};
use serde::ser::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::escapes;
use crate::plan::{MAX_ELEMENTS, MAX_NAME_BYTES, MAX_TEXT_BYTES};

/// Messages by which [`super::syntax`] recognises faults that the notation itself does not know.
pub(super) const NAME_TOO_LONG: &str = "name too long";
pub(super) const TEXT_TOO_LONG: &str = "text too long";
pub(super) const DUPLICATE_KEY: &str = "duplicate key";
pub(super) const TOO_MANY_ELEMENTS: &str = "too many elements";
pub(super) const WHOLE_NUMBER: &str = "a whole number";

/// A text of at most `MAX` bytes, borrowed from the file where it stands there without escapes.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Bounded<'a, const MAX: usize>(pub Cow<'a, str>);

/// What something is called.
pub(super) type Name<'a> = Bounded<'a, MAX_NAME_BYTES>;
/// Anything longer that is said about something.
pub(super) type Words<'a> = Bounded<'a, MAX_TEXT_BYTES>;
/// An id as it is written; whether it is one is judged by its meaning.
pub(super) type IdText<'a> = Bounded<'a, { usize::MAX }>;

impl<'a, const MAX: usize> Bounded<'a, MAX> {
    pub fn into_string(self) -> String {
        self.0.into_owned()
    }
}

impl<'a, const MAX: usize> From<&'a str> for Bounded<'a, MAX> {
    fn from(text: &'a str) -> Self {
        Self(Cow::Borrowed(text))
    }
}

impl<const MAX: usize> From<String> for Bounded<'_, MAX> {
    fn from(text: String) -> Self {
        Self(Cow::Owned(text))
    }
}

impl<const MAX: usize> Serialize for Bounded<'_, MAX> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if escapes::is_plain(&self.0) {
            return serializer.serialize_str(&self.0);
        }
        // The notation's own escapes would take many letters for signs.
        let quoted = escapes::quoted(&self.0).into_boxed_str();
        RawValue::from_boxed_ron(quoted).map_err(S::Error::custom)?.serialize(serializer)
    }
}

/// Writes a text that may be left out. (An option of one with escapes would be written as `Some`.)
pub(super) fn serialize_given<S: Serializer, const MAX: usize>(
    text: &Option<Bounded<'_, MAX>>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    match text {
        Some(text) => text.serialize(serializer),
        None => serializer.serialize_none(),
    }
}

impl<'de: 'a, 'a, const MAX: usize> Deserialize<'de> for Bounded<'a, MAX> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Text<const MAX: usize>;
        impl<'de, const MAX: usize> Visitor<'de> for Text<MAX> {
            type Value = Bounded<'de, MAX>;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("a text")
            }

            fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Self::Value, E> {
                bounded(Cow::Borrowed(text))
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
                bounded(Cow::Owned(text.to_owned()))
            }

            fn visit_string<E: Error>(self, text: String) -> Result<Self::Value, E> {
                bounded(Cow::Owned(text))
            }
        }
        deserializer.deserialize_str(Text::<MAX>)
    }
}

fn bounded<E: Error, const MAX: usize>(text: Cow<'_, str>) -> Result<Bounded<'_, MAX>, E> {
    match text.len() <= MAX {
        true => Ok(Bounded(text)),
        false if MAX == MAX_NAME_BYTES => Err(E::custom(NAME_TOO_LONG)),
        false => Err(E::custom(TEXT_TOO_LONG)),
    }
}

/// A whole number as it is written; whether it lies in its range is judged by its meaning, so
/// numbers that do not fit are kept as the nearest that does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Integer(pub i64);

impl From<u32> for Integer {
    fn from(number: u32) -> Self {
        Self(number.into())
    }
}

impl From<i32> for Integer {
    fn from(number: i32) -> Self {
        Self(number.into())
    }
}

impl Serialize for Integer {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_i64(self.0)
    }
}

impl<'de> Deserialize<'de> for Integer {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Number;
        impl Visitor<'_> for Number {
            type Value = Integer;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(WHOLE_NUMBER)
            }

            fn visit_i64<E: Error>(self, number: i64) -> Result<Integer, E> {
                Ok(Integer(number))
            }

            fn visit_u64<E: Error>(self, number: u64) -> Result<Integer, E> {
                Ok(Integer(i64::try_from(number).unwrap_or(i64::MAX)))
            }

            fn visit_i128<E: Error>(self, number: i128) -> Result<Integer, E> {
                let nearest = number.clamp(i64::MIN.into(), i64::MAX.into());
                Ok(Integer(i64::try_from(nearest).unwrap_or_default()))
            }

            fn visit_u128<E: Error>(self, number: u128) -> Result<Integer, E> {
                Ok(Integer(i64::try_from(number).unwrap_or(i64::MAX)))
            }

            /// Whole numbers with more digits than any type holds are read as floating-point.
            fn visit_f64<E: Error>(self, number: f64) -> Result<Integer, E> {
                match number.abs() >= 2.0_f64.powi(63) && number.is_finite() {
                    true => Ok(Integer(number as i64)),
                    false => Err(E::invalid_type(Unexpected::Float(number), &self)),
                }
            }
        }
        deserializer.deserialize_any(Number)
    }
}

/// The entries of a map in the order in which they are written; no key is there twice.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Entries<K, V>(pub Vec<(K, V)>);

impl<K, V> Default for Entries<K, V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<K, V> Entries<K, V> {
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<K, V> FromIterator<(K, V)> for Entries<K, V> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(entries: I) -> Self {
        Self(entries.into_iter().collect())
    }
}

impl<K: Serialize, V: Serialize> Serialize for Entries<K, V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(key, value)| (key, value)))
    }
}

impl<'de, K, V> Deserialize<'de> for Entries<K, V>
where
    K: Deserialize<'de> + Ord + Clone,
    V: Deserialize<'de>,
{
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Map<K, V>(PhantomData<(K, V)>);
        impl<'de, K, V> Visitor<'de> for Map<K, V>
        where
            K: Deserialize<'de> + Ord + Clone,
            V: Deserialize<'de>,
        {
            type Value = Entries<K, V>;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("a map")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut entries: Vec<(K, V)> = Vec::new();
                let mut keys = Keys::default();
                while let Some(key) = map.next_key()? {
                    if !keys.is_new(&key, &entries) {
                        return Err(A::Error::custom(DUPLICATE_KEY));
                    }
                    if entries.len() == MAX_ELEMENTS {
                        return Err(A::Error::custom(TOO_MANY_ELEMENTS));
                    }
                    entries.push((key, map.next_value()?));
                }
                Ok(Entries(entries))
            }
        }
        deserializer.deserialize_map(Map(PhantomData))
    }
}

/// The keys that a map already has. As long as they are in order, as in every file that the
/// program wrote, the last of them is enough.
struct Keys<K>(Option<BTreeSet<K>>);

impl<K> Default for Keys<K> {
    fn default() -> Self {
        Self(None)
    }
}

impl<K: Ord + Clone> Keys<K> {
    fn is_new<V>(&mut self, key: &K, entries: &[(K, V)]) -> bool {
        if let Some(seen) = &mut self.0 {
            return seen.insert(key.clone());
        }
        match entries.last() {
            Some((last, _)) if last >= key => {
                let seen = self.0.insert(entries.iter().map(|(key, _)| key.clone()).collect());
                seen.insert(key.clone())
            }
            _ => true,
        }
    }
}
