//! Reading `assets/catalogue.ron`, which is part of the program.

use std::sync::LazyLock;

use serde::{Deserialize, Deserializer};

use super::Catalogue;
use crate::language::Text;
use crate::plan::{Resource, ResourceSet};

static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| {
    let source = include_str!("../../assets/catalogue.ron");
    ron::from_str(source)
        .unwrap_or_else(|fault| unreachable!("a test reads the catalogue: {fault}"))
});

pub(super) fn catalogue() -> &'static Catalogue {
    &CATALOGUE
}

/// A text in English and German. What is part of the program is read once and lives as long as the
/// program, so its texts may too.
pub(crate) fn text<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Text, D::Error> {
    let (english, german) = <(String, String)>::deserialize(deserializer)?;
    Ok(Text::new([english.leak(), german.leak()]))
}

/// The same where it may be left out.
pub(super) fn given<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Text>, D::Error> {
    text(deserializer).map(Some)
}

pub(super) fn resources<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<ResourceSet, D::Error> {
    Ok(Vec::<Resource>::deserialize(deserializer)?.into_iter().collect())
}
