//! Words for what a step of the history did, and the names of fresh elements.

use super::Text;

// What a step of the history did.

/// “Add {}”.
pub const DID_ADD: Text = Text::new("Add {}", "{} hinzufügen");
/// “Connect”.
pub const DID_CONNECT: Text = Text::new("Connect", "Verbinden");
/// “Move {}”.
pub const DID_MOVE: Text = Text::new("Move {}", "{} verschieben");
/// “Resize”.
pub const DID_RESIZE: Text = Text::new("Resize", "Größe ändern");
/// “Rename”.
pub const DID_RENAME: Text = Text::new("Rename", "Umbenennen");
/// “Change {}”.
pub const DID_CHANGE: Text = Text::new("Change {}", "{} ändern");
/// “Delete {}”.
pub const DID_DELETE: Text = Text::new("Delete {}", "{} löschen");
/// “Let {} end”.
pub const DID_RETIRE: Text = Text::new("Let {} end", "{} auslaufen lassen");
/// “Paste {}”.
pub const DID_PASTE: Text = Text::new("Paste {}", "{} einfügen");
/// “Duplicate {}”.
pub const DID_DUPLICATE: Text = Text::new("Duplicate {}", "{} duplizieren");
/// “Plan {}”.
pub const DID_PLAN: Text = Text::new("Plan {}", "{} einplanen");
/// “Arrange {}”.
pub const DID_ARRANGE: Text = Text::new("Arrange {}", "{} anordnen");
/// “Change the strategy”.
pub const DID_STRATEGY: Text = Text::new("Change the strategy", "Strategie ändern");
/// “Rename the plan”.
pub const DID_NAME_PLAN: Text = Text::new("Rename the plan", "Plan umbenennen");
/// “1 element”.
pub const ONE_ELEMENT: Text = Text::new("1 element", "1 Element");
/// “{} elements”.
pub const MANY_ELEMENTS: Text = Text::new("{} elements", "{} Elemente");
/// “Undo: {}”.
pub const UNDO_STEP: Text = Text::new("Undo: {}", "Rückgängig: {}");
/// “Redo: {}”.
pub const REDO_STEP: Text = Text::new("Redo: {}", "Wiederholen: {}");

// Names of fresh elements.

/// “Untitled plan”.
pub const FRESH_PLAN: Text = Text::new("Untitled plan", "Plan ohne Titel");
/// “Business customers”.
pub const FRESH_AUDIENCE_B2B: Text = Text::new("Business customers", "Geschäftskunden");
/// “Private customers”.
pub const FRESH_AUDIENCE_B2C: Text = Text::new("Private customers", "Privatkunden");
/// “Area”.
pub const FRESH_FRAME: Text = Text::new("Area", "Bereich");
