//! Words of the outlook of channels, and of the presets that fill a channel.
#![expect(missing_docs, reason = "each text says what it is for")]

use super::Text;

pub const SHOW_OUTLOOK: Text = Text::new("Outlook on the cards", "Ausblick auf den Karten");
pub const SECTION: Text = Text::new("Channels in {}", "Die Kanäle im Jahr {}");
pub const SECTION_OPEN: Text =
    Text::new("Channels in the year of the vision", "Die Kanäle im Jahr der Vision");
pub const LEAD: Text = Text::new(
    "Which channels will matter then, which less, which no more?",
    "Welche Kanäle zählen dann, welche weniger, welche gar nicht mehr?",
);
pub const NO_CHANNEL: Text = Text::new(
    "As soon as there are channels, their outlook stands here.",
    "Sobald es Kanäle gibt, steht hier ihr Ausblick.",
);
pub const OUTLOOK_OF: Text = Text::new("Outlook of {}", "Ausblick von {}");
pub const ALL_SHOWN: Text = Text::new("Show on the cards", "Auf den Karten zeigen");

// On the cards.
pub const GROWING: Text = Text::new("Matters more", "Wird wichtiger");
pub const STEADY: Text = Text::new("As today", "Wie heute");
pub const SHRINKING: Text = Text::new("Matters less", "Wird unwichtiger");
pub const GONE: Text = Text::new("Gone", "Entfällt");
pub const UNKNOWN: Text = Text::new("Outlook open", "Ausblick offen");

// Presets.
pub const KNOWN_MARKETPLACES: Text = Text::new("Known marketplaces", "Bekannte Marktplätze");
pub const FIELD_MARKETPLACE: Text = Text::new("Marketplace", "Marktplatz");
pub const OTHER_MARKETPLACE: Text = Text::new("Another one", "Ein anderer");
