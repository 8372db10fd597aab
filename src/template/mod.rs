//! Plans to begin with, which are part of the program: a template for each trade, told in both
//! languages, and samples that show what a plan can hold. Nothing here knows who shows them.

use std::sync::{Arc, LazyLock};

use serde::Deserialize;

use crate::catalogue::bilingual;
use crate::file::{self, Reading};
use crate::language::{Language, Text};

/// What is said of a template where one is chosen.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Template {
    /// What the command line calls it.
    pub name: &'static str,
    /// Whose plan it is.
    #[serde(deserialize_with = "bilingual")]
    pub title: Text,
    /// What it holds, and whom it suits.
    #[serde(deserialize_with = "bilingual")]
    pub about: Text,
}

static TEMPLATES: LazyLock<Vec<Template>> = LazyLock::new(|| {
    let source = include_str!("../../assets/templates/templates.ron");
    ron::from_str(source)
        .unwrap_or_else(|fault| unreachable!("a test reads the templates: {fault}"))
});

/// The texts of plans by name, in the order of the languages.
macro_rules! plans {
    ($($name:literal),+ $(,)?) => {
        &[$((
            $name,
            [
                include_str!(concat!("../../assets/templates/", $name, ".en.commerce")),
                include_str!(concat!("../../assets/templates/", $name, ".de.commerce")),
            ],
        )),+]
    };
}

const PLANS: &[(&str, [&str; 2])] = plans![
    "dealer-manufacturer",
    "technical-wholesaler",
    "direct-maker",
    "fashion-retailer",
    "food-producer",
    "furniture-kitchens",
    "spare-parts",
    "craft-firm",
    "publisher",
    "pharmacy",
    "marketplace-seller",
    "direct-selling",
];

/// The samples by name: each in the language in which it was drawn.
const SAMPLES: &[(&str, &str)] = &[
    ("brightleaf", include_str!("../../saves/brightleaf.commerce")),
    ("everywhere", include_str!("../../saves/everywhere.commerce")),
    ("holzwerk", include_str!("../../saves/holzwerk.commerce")),
    ("modehaus-lindner", include_str!("../../saves/modehaus-lindner.commerce")),
    ("musterhaus", include_str!("../../saves/musterhaus.commerce")),
    ("werkzeug-berger", include_str!("../../saves/werkzeug-berger.commerce")),
];

/// The name of the plan in which there is nothing.
pub const EMPTY: &str = "empty";

/// The names of all that a plan can begin with, in the order in which they are shown.
pub fn names() -> Vec<&'static str> {
    let templates = templates().iter().map(|template| template.name);
    std::iter::once(EMPTY).chain(templates).chain(samples()).collect()
}

/// This name as the program has it, if a plan can begin with it.
pub fn named(name: &str) -> Option<&'static str> {
    names().into_iter().find(|known| *known == name)
}

/// All templates, in the order in which they are shown.
pub fn templates() -> &'static [Template] {
    &TEMPLATES
}

/// The names of all samples.
pub fn samples() -> impl Iterator<Item = &'static str> {
    SAMPLES.iter().map(|(name, _)| *name)
}

/// The text of the template or sample with this name, as a plan file holds it.
pub fn text_of(name: &str, language: Language) -> Option<&'static str> {
    let template = PLANS.iter().find(|(known, _)| *known == name);
    let sample = || SAMPLES.iter().find(|(known, _)| *known == name).map(|(_, text)| *text);
    template.map(|(_, texts)| texts[language as usize]).or_else(sample)
}

/// The plan of the template or sample with this name.
pub fn plan_of(name: &str, language: Language) -> Option<Arc<Reading>> {
    let reading = file::read(text_of(name, language)?.as_bytes());
    Some(Arc::new(reading.unwrap_or_else(|fault| unreachable!("a test reads all: {fault}"))))
}
