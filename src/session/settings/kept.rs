//! Settings as a text to keep, and back: what cannot be read loses only itself.

use std::collections::BTreeMap;
use std::fmt;
use std::path::PathBuf;

use ron::extensions::Extensions;
use ron::value::RawValue;
use serde::de::{DeserializeOwned, Deserializer, MapAccess, Visitor};
use serde::{Deserialize, Serialize, Serializer};

/// What may be missing stands without `Some`.
fn notation() -> ron::Options {
    ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME)
}

/// A value as a text. Nothing that settings hold cannot be written.
pub(super) fn write(value: &impl Serialize) -> String {
    notation().to_string(value).unwrap_or_else(|fault| {
        log::error!("the settings cannot be kept: {fault}");
        String::new()
    })
}

/// A value from a text with named fields, each of which is read by itself. `None` if the text has
/// no fields at all.
pub(super) fn read<T: DeserializeOwned>(text: &str) -> Option<T> {
    let read = |fields: &str| notation().from_str::<T>(&format!("({fields})"));
    let fields: Fields = notation()
        .from_str(text)
        .inspect_err(|fault| log::warn!("what was kept cannot be read: {fault}"))
        .ok()?;
    let fields = fields.0.into_iter().map(|(name, value)| format!("{name}:{}", value.get_ron()));
    let readable = fields.filter(|field| {
        let read = read(field);
        read.inspect_err(|fault| log::warn!("a setting cannot be read: {field}: {fault}")).is_ok()
    });
    read(&readable.collect::<Vec<_>>().join(",")).ok()
}

/// A group of settings within the settings, each of which is read by itself.
pub(super) fn read_group<'de, D: Deserializer<'de>, T: DeserializeOwned + Default>(
    deserializer: D,
) -> Result<T, D::Error> {
    let group: Box<RawValue> = Deserialize::deserialize(deserializer)?;
    Ok(read(group.get_ron()).unwrap_or_default())
}

/// A list without what cannot be read of it.
pub(super) fn read_list<'de, D: Deserializer<'de>, T: DeserializeOwned>(
    deserializer: D,
) -> Result<Vec<T>, D::Error> {
    let list: Vec<Box<RawValue>> = Deserialize::deserialize(deserializer)?;
    Ok(list.iter().filter_map(|one| notation().from_str(one.get_ron()).ok()).collect())
}

/// Paths without those that are no text, which the notation cannot hold.
pub(super) fn write_paths<S: Serializer>(paths: &[PathBuf], to: S) -> Result<S::Ok, S::Error> {
    to.collect_seq(paths.iter().filter_map(|path| path.to_str()))
}

/// Whether a path is none, or is no text, which the notation cannot hold.
pub(super) fn is_no_text(path: &Option<PathBuf>) -> bool {
    path.as_ref().is_none_or(|path| path.to_str().is_none())
}

/// Values by the names of their fields, not read yet.
struct Fields(BTreeMap<String, Box<RawValue>>);

impl<'de> Deserialize<'de> for Fields {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_struct("", &[], FieldsVisitor)
    }
}

struct FieldsVisitor;

impl<'de> Visitor<'de> for FieldsVisitor {
    type Value = Fields;

    fn expecting(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("named fields")
    }

    fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Fields, M::Error> {
        let mut fields = BTreeMap::new();
        while let Some((name, value)) = map.next_entry()? {
            fields.insert(name, value);
        }
        Ok(Fields(fields))
    }
}
