//! Words of the notices that say what was done, and what could not be done.

use super::Text;

/// “Planned for step {}, because you are looking at it. Switch to Today to draw what exists.”.
pub const PLANNED_IN_STEP: Text = Text::new(
    "Planned for step {}, because you are looking at it. Switch to Today to draw what exists.",
    "Für Schritt {} geplant, weil Sie ihn gerade ansehen. Wechseln Sie zu „Ist“, um Bestehendes zu zeichnen.",
);
/// “Ends in step {}; it stays in Today. Switch to Today to delete it altogether.”.
pub const RETIRES_IN_STEP: Text = Text::new(
    "Ends in step {}; it stays in Today. Switch to Today to delete it altogether.",
    "Endet mit Schritt {} und bleibt in „Ist“. Wechseln Sie zu „Ist“, um es ganz zu löschen.",
);
/// “Planned for step {}: {}”.
pub const PLANNED: Text = Text::new("Planned for step {}: {}", "Für Schritt {} eingeplant: {}");
/// “Planned for step {}: {}. You are now looking at the target.”.
pub const PLANNED_AND_SHOWN: Text = Text::new(
    "Planned for step {}: {}. You are now looking at the target.",
    "Für Schritt {} eingeplant: {}. Sie sehen jetzt das Soll.",
);
/// “This is already planned”.
pub const ALREADY_PLANNED: Text =
    Text::new("This is already planned", "Das ist bereits eingeplant");
/// “Saved”.
pub const SAVED: Text = Text::new("Saved", "Gespeichert");
/// “Image saved as {}”.
pub const EXPORTED: Text = Text::new("Image saved as {}", "Bild gespeichert als {}");
/// “{} copied”.
pub const COPIED: Text = Text::new("{} copied", "{} kopiert");
/// “There is nothing to paste”.
pub const NOTHING_TO_PASTE: Text =
    Text::new("There is nothing to paste", "Es gibt nichts einzufügen");
/// “This field is full. 1 letter was left out.”.
pub const LETTER_LEFT_OUT: Text = Text::new(
    "This field is full. 1 letter was left out.",
    "Dieses Feld ist voll. 1 Zeichen wurde weggelassen.",
);
/// “This field is full. {} letters were left out.”.
pub const LETTERS_LEFT_OUT: Text = Text::new(
    "This field is full. {} letters were left out.",
    "Dieses Feld ist voll. {} Zeichen wurden weggelassen.",
);
/// “The text is longer than a note can be. Letters left out: {}”.
pub const NOTE_IS_FULL: Text = Text::new(
    "The text is longer than a note can be. Letters left out: {}",
    "Der Text ist länger, als eine Notiz sein kann. Weggelassene Zeichen: {}",
);
/// “Undone: {}”.
pub const UNDONE: Text = Text::new("Undone: {}", "Rückgängig gemacht: {}");
/// “Done again: {}”.
pub const REDONE: Text = Text::new("Done again: {}", "Wiederholt: {}");
/// “These two cannot be linked this way”.
pub const NOT_LINKED: Text =
    Text::new("These two cannot be linked this way", "Diese beiden lassen sich so nicht verbinden");
/// “Locked. Unlock it in the inspector to move it.”.
pub const LOCKED: Text = Text::new(
    "Locked. Unlock it in the inspector to move it.",
    "Gesperrt. Zum Verschieben in den Eigenschaften entsperren.",
);
/// “The plan has reached its limit of {} elements. Nothing was added.”.
pub const PLAN_IS_FULL: Text = Text::new(
    "The plan has reached its limit of {} elements. Nothing was added.",
    "Der Plan hat die Grenze von {} Elementen erreicht. Es wurde nichts hinzugefügt.",
);
