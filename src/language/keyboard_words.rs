//! Words of the keys that are no commands: how the keyboard goes from one thing to the next.
#![expect(missing_docs, reason = "each text says what it is for")]

use super::Text;

pub const GETTING_ABOUT: Text = Text::new("Getting about", "Sich bewegen");

// Keys.
pub const KEY_TAB: Text = Text::new("Tab", "Tab");
pub const KEY_ARROWS: Text = Text::new("Arrows", "Pfeile");
pub const KEY_ENTER: Text = Text::new("Enter", "Eingabe");
pub const KEYS_TOGETHER: Text = Text::new("{}+{}", "{}+{}");

// What they do.
pub const NEXT_PART: Text =
    Text::new("Next part of the window, with Shift back", "Nächster Bereich, mit Umschalt zurück");
pub const NEXT_ONE: Text = Text::new(
    "Next control, card or link, with Shift back",
    "Nächstes Element oder Bedienfeld, mit Umschalt zurück",
);
pub const WALK: Text = Text::new("To the card in that direction", "Zur Karte in dieser Richtung");
pub const MOVE: Text = Text::new(
    "Move what is selected, else the view; with Shift further",
    "Ausgewähltes verschieben, sonst die Ansicht; mit Umschalt weiter",
);
pub const SCROLL: Text = Text::new("Scroll a panel", "Seitenleiste blättern");
