//! What a new plan may begin with.

/// What a new plan begins with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Template {
    /// Nothing.
    #[default]
    Empty,
    /// The plan in this file, one of the samples.
    Sample(&'static str),
}

/// All templates by name.
const TEMPLATES: [(&str, Template); 7] = [
    ("empty", Template::Empty),
    ("brightleaf", Template::Sample(include_str!("../../saves/brightleaf.commerce"))),
    ("everywhere", Template::Sample(include_str!("../../saves/everywhere.commerce"))),
    ("holzwerk", Template::Sample(include_str!("../../saves/holzwerk.commerce"))),
    ("modehaus-lindner", Template::Sample(include_str!("../../saves/modehaus-lindner.commerce"))),
    ("musterhaus", Template::Sample(include_str!("../../saves/musterhaus.commerce"))),
    ("werkzeug-berger", Template::Sample(include_str!("../../saves/werkzeug-berger.commerce"))),
];

impl Template {
    /// The template with this name.
    pub fn named(name: &str) -> Option<Self> {
        TEMPLATES.into_iter().find(|(known, _)| *known == name).map(|(_, template)| template)
    }

    /// The names of all templates.
    pub fn names() -> Vec<&'static str> {
        TEMPLATES.map(|(name, _)| name).to_vec()
    }
}
