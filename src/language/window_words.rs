//! Words of the window around the panels: the canvas, the menu bar, the tabs and the status bar.

use super::Text;

// The canvas.

/// “Canvas”.
pub const CANVAS: Text = Text::new("Canvas", "Zeichenfläche");
/// “Drag from the palette to add. Hold space or the middle button to move the canvas.”.
pub const HINT_CANVAS: Text = Text::new(
    "Drag from the palette to add. Hold space or the middle button to move the canvas.",
    "Ziehen Sie etwas aus der Palette herein. Mit Leertaste oder mittlerer Maustaste verschieben Sie die Fläche.",
);
/// “Drag a channel from the palette onto the canvas, or click it”.
pub const HINT_EMPTY: Text = Text::new(
    "Drag a channel from the palette onto the canvas, or click it",
    "Ziehen Sie einen Kanal aus der Palette auf die Fläche oder klicken Sie ihn an",
);
/// “Drag to move. Drag from a port to link. Double click to rename.”.
pub const HINT_NODE: Text = Text::new(
    "Drag to move. Drag from a port to link. Double click to rename.",
    "Ziehen verschiebt. Vom Anschluss ziehen verbindet. Doppelklick benennt um.",
);
/// “Click to select, double click to label”.
pub const HINT_LINK: Text = Text::new(
    "Click to select, double click to label",
    "Klicken wählt aus, Doppelklick beschriftet",
);
/// “Drag to another element to link the two”.
pub const HINT_PORT: Text = Text::new(
    "Drag to another element to link the two",
    "Zum Verbinden auf ein anderes Element ziehen",
);
/// “Arrow keys move, Del deletes, F2 renames”.
pub const HINT_SELECTED: Text = Text::new(
    "Arrow keys move, Del deletes, F2 renames",
    "Pfeiltasten verschieben, Entf löscht, F2 benennt um",
);
/// “Shift keeps to one axis, Esc cancels”.
pub const HINT_MOVING: Text =
    Text::new("Shift keeps to one axis, Esc cancels", "Umschalt hält die Achse, Esc bricht ab");
/// “To the right selects what lies inside, to the left also what is touched”.
pub const HINT_MARQUEE: Text = Text::new(
    "To the right selects what lies inside, to the left also what is touched",
    "Nach rechts wählt, was ganz darin liegt, nach links auch, was berührt wird",
);
/// “Let go over an element to link it, or on the canvas to create one”.
pub const HINT_LINKING: Text = Text::new(
    "Let go over an element to link it, or on the canvas to create one",
    "Über einem Element loslassen, um es zu verbinden, oder auf der Fläche, um eines anzulegen",
);
/// “Let go to link”.
pub const HINT_LINKING_OVER: Text = Text::new("Let go to link", "Loslassen verbindet");
/// “Esc cancels”.
pub const HINT_RESIZING: Text = Text::new("Esc cancels", "Esc bricht ab");
/// “Where do you meet your customers today?”.
pub const EMPTY_TITLE: Text =
    Text::new("Where do you meet your customers today?", "Wo treffen Sie heute Ihre Kunden?");
/// “Drag your channels from the palette onto the canvas: shop, store, marketplace. Then draw between them how they work together. The line at the top says live which commerce model that is.”.
pub const EMPTY_BODY: Text = Text::new(
    "Drag your channels from the palette onto the canvas: shop, store, marketplace. Then draw between them how they work together. The line at the top says live which commerce model that is.",
    "Ziehen Sie Ihre Kanäle aus der Palette auf die Fläche: Shop, Ladengeschäft, Marktplatz. Zeichnen Sie dann dazwischen, wie sie zusammenarbeiten. Oben steht jederzeit, welches Handelsmodell das ist.",
);
/// “{} → {}”.
pub const LINK_FROM_TO: Text = Text::new("{} → {}", "{} → {}");
/// “Fits these two”.
pub const LINKS_THAT_FIT: Text = Text::new("Fits these two", "Passt zu diesen beiden");
/// “Unusual between these two”.
pub const LINKS_OTHER: Text =
    Text::new("Unusual between these two", "Ungewöhnlich zwischen diesen beiden");
/// “1 day”.
pub const ONE_DAY: Text = Text::new("1 day", "1 Tag");
/// “{} days”.
pub const MANY_DAYS: Text = Text::new("{} days", "{} Tage");
/// “Type to filter”.
pub const TYPE_TO_FILTER: Text = Text::new("Type to filter", "Zum Filtern tippen");
/// “Nothing found”.
pub const NOTHING_FOUND: Text = Text::new("Nothing found", "Nichts gefunden");
/// “What lies at the other end?”.
pub const CREATE_LINKED: Text =
    Text::new("What lies at the other end?", "Was liegt am anderen Ende?");
/// “Name”.
pub const NAME_IN_PLACE: Text = Text::new("Name in place", "Name an Ort und Stelle");

// The menu bar.

/// “Language”.
pub const LANGUAGE_CHOICE: Text = Text::new("Language", "Sprache");
/// “edited”.
pub const EDITED: Text = Text::new("edited", "bearbeitet");
/// “Click to rename the plan”.
pub const CLICK_TO_RENAME: Text = Text::new("Click to rename the plan", "Zum Umbenennen klicken");
/// “Name of the plan”.
pub const NAME_OF_THE_PLAN: Text = Text::new("Name of the plan", "Name des Plans");
/// “{} ({})”.
pub const WITH_SHORTCUT: Text = Text::new("{} ({})", "{} ({})");

// The side panel.

/// “Strategy”.
pub const TAB_STRATEGY: Text = Text::new("Strategy", "Strategie");
/// “Why”.
pub const TAB_WHY: Text = Text::new("Why", "Warum");
/// “Inspector”.
pub const TAB_INSPECTOR: Text = Text::new("Inspector", "Eigenschaften");
/// “Untitled”.
pub const UNTITLED: Text = Text::new("Untitled", "Ohne Namen");

// The status bar.

/// “Saved”.
pub const SAVED_STATE: Text = Text::new("Saved", "Gespeichert");
/// “Not saved yet”.
pub const UNSAVED_STATE: Text = Text::new("Not saved yet", "Noch nicht gespeichert");
/// “Unsaved changes”.
pub const CHANGED_STATE: Text = Text::new("Unsaved changes", "Ungespeicherte Änderungen");
/// “{} %”.
pub const ZOOM_PERCENT: Text = Text::new("{} %", "{} %");
/// “Zoom {} %”.
pub const ZOOM_NAME: Text = Text::new("Zoom {} %", "Zoom {} %");
