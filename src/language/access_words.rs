//! Words for working without a pointer and without seeing the drawing.
#![expect(missing_docs, reason = "each text says what it is for")]

use super::Text;

// Linking by keyboard.
pub const LINK_TO: Text = Text::new("Link to…", "Verbinden mit…");
pub const LINK_TO_TITLE: Text = Text::new("Link {} to", "{} verbinden mit");
pub const LINK_TO_HINT: Text =
    Text::new("Type a name, Alt and arrows by place", "Name tippen, Alt und Pfeile nach Lage");
pub const HINT_LINK_TO: Text = Text::new(
    "Type a name or go by Alt and arrows in their direction, Enter links, Esc cancels",
    "Namen tippen oder mit Alt und Pfeiltaste in deren Richtung, Enter verbindet, Esc bricht ab",
);
pub const HINT_LINK_KIND: Text = Text::new(
    "Choose what the link is: type or arrows, Enter links, Esc cancels",
    "Art der Verbindung wählen: tippen oder Pfeiltasten, Enter verbindet, Esc bricht ab",
);
pub const HINT_LINK_TOOL_SELECTED: Text = Text::new(
    "Click or drag from one card to another, Shift+L links the selected one by keyboard, V to select again",
    "Von Karte zu Karte klicken oder ziehen, Umschalt+L verbindet die ausgewählte per Tastatur, V wählt wieder aus",
);

pub const HINT_FRESH: Text = Text::new(
    "Type its name, or drag it to its place",
    "Namen eintippen oder an seinen Platz ziehen",
);

// Said of a row of a list: which of how many, and what it is.
pub const ROW_OF: Text = Text::new("{} of {}: {}", "{} von {}: {}");

// Seeing better.
pub const HIGH_CONTRAST: Text = Text::new("High contrast", "Hoher Kontrast");
