//! Words of the outline, and of links for whoever does not see them.
#![expect(missing_docs, reason = "each text says what it is for")]

use super::Text;

// The tab and the command.
pub const OUTLINE: Text = Text::new("Outline", "Gliederung");

// Over the tree.
pub const ADD: Text = Text::new("Add…", "Hinzufügen…");
pub const ADD_TITLE: Text = Text::new("What do you want to add?", "Was soll hinzukommen?");
pub const ADD_HINT: Text = Text::new("Type a kind", "Art tippen");
pub const ACTIONS: Text = Text::new("Actions for the selection", "Aktionen für die Auswahl");
pub const OPEN_ALL: Text = Text::new("Expand all", "Alles aufklappen");
pub const CLOSE_ALL: Text = Text::new("Collapse all", "Alles zuklappen");

// A row of the tree.
pub const OPEN_ROW: Text = Text::new("Expand {}", "{} aufklappen");
pub const CLOSE_ROW: Text = Text::new("Collapse {}", "{} zuklappen");
pub const GROUP: Text = Text::new("{}, {}", "{}, {}");
pub const LOCKED: Text = Text::new("Locked", "Gesperrt");

// A link: seen from one end, and with both ends.
pub const LINK_TO_END: Text = Text::new("{} to {}", "{} zu {}");
pub const LINK_FROM_END: Text = Text::new("{} from {}", "{} von {}");
pub const LINK_OF_ENDS: Text = Text::new("{}, from {} to {}", "{}, von {} zu {}");

// At the foot of the window while the tree has the keyboard.
pub const HINT: Text = Text::new(
    "Arrows walk and open, a letter jumps, Enter renames, Del deletes, Shift+L links",
    "Pfeiltasten gehen und klappen auf, Buchstaben springen, Enter benennt um, Entf löscht, Umschalt+L verbindet",
);

// Where nothing is drawn yet.
pub const EMPTY: Text = Text::new("Nothing drawn yet", "Noch nichts gezeichnet");
pub const EMPTY_HINT: Text = Text::new(
    "The outline lists everything on the canvas and lets you change it by keyboard or screen reader. “Add…” draws the first element.",
    "Die Gliederung führt alles auf, was auf der Zeichenfläche liegt, und lässt es per Tastatur oder Screenreader ändern. „Hinzufügen…“ zeichnet das erste Element.",
);
