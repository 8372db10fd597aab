//! Words of the canvas as an editor: selecting, arranging, finding.

use super::Text;

/// “Select all of this kind”.
pub const SELECT_ALIKE: Text = Text::new("Select all of this kind", "Alle dieser Art auswählen");
/// “Select all connected”.
pub const SELECT_CONNECTED: Text = Text::new("Select all connected", "Alles Verbundene auswählen");
/// “Invert selection”.
pub const INVERT_SELECTION: Text = Text::new("Invert selection", "Auswahl umkehren");
/// “Find on the canvas…”.
pub const FIND_ELEMENT: Text = Text::new("Find on the canvas…", "Auf der Fläche suchen…");
/// “Find or run…”.
pub const FIND_COMMAND: Text = Text::new("Find or run…", "Suchen oder ausführen…");
/// “Align left”.
pub const ALIGN_LEFT: Text = Text::new("Align left", "Linksbündig ausrichten");
/// “Align centres”.
pub const ALIGN_CENTER: Text = Text::new("Align centres", "Mittig untereinander ausrichten");
/// “Align right”.
pub const ALIGN_RIGHT: Text = Text::new("Align right", "Rechtsbündig ausrichten");
/// “Align top”.
pub const ALIGN_TOP: Text = Text::new("Align top", "Oben ausrichten");
/// “Align middles”.
pub const ALIGN_MIDDLE: Text = Text::new("Align middles", "Mittig nebeneinander ausrichten");
/// “Align bottom”.
pub const ALIGN_BOTTOM: Text = Text::new("Align bottom", "Unten ausrichten");
/// “Distribute horizontally”.
pub const DISTRIBUTE_ACROSS: Text = Text::new("Distribute horizontally", "Waagerecht verteilen");
/// “Distribute vertically”.
pub const DISTRIBUTE_DOWN: Text = Text::new("Distribute vertically", "Senkrecht verteilen");
/// “Make the same size”.
pub const MAKE_SAME_SIZE: Text = Text::new("Make the same size", "Auf gleiche Größe bringen");
/// “Tidy in layers”.
pub const TIDY_IN_LAYERS: Text = Text::new("Tidy in layers", "In Ebenen aufräumen");
/// “Move closer together”.
pub const TIDY_COMPACTLY: Text = Text::new("Move closer together", "Enger zusammenrücken");
/// “Tidy {}”.
pub const DID_TIDY: Text = Text::new("Tidy {}", "{} aufräumen");
/// “Alt”.
pub const KEY_ALT: Text = Text::new("Alt", "Alt");
/// “Name, kind, label or note”.
pub const FIND_HINT: Text =
    Text::new("Name, kind, label or note", "Name, Art, Beschriftung oder Notiz");
/// “{} of {}”.
pub const FOUND_AT: Text = Text::new("{} of {}", "{} von {}");
/// “Previous”.
pub const FIND_PREVIOUS: Text = Text::new("Previous", "Vorheriges");
/// “Next”.
pub const FIND_NEXT: Text = Text::new("Next", "Nächstes");
/// “Close the search”.
pub const FIND_CLOSE: Text = Text::new("Close the search", "Suche schließen");
/// “Find or run”.
pub const FIND_OR_RUN: Text = Text::new("Find or run", "Suchen oder ausführen");
/// “A command or an element, with Shift added”.
pub const FIND_OR_RUN_HINT: Text = Text::new(
    "A command or an element, with Shift added",
    "Befehl oder Element, mit Umschalt dazu",
);
/// “Used last”.
pub const FOUND_RECENT: Text = Text::new("Used last", "Zuletzt benutzt");
/// “Commands”.
pub const FOUND_COMMANDS: Text = Text::new("Commands", "Befehle");
/// “On the canvas”.
pub const FOUND_ELEMENTS: Text = Text::new("On the canvas", "Auf der Fläche");
/// “Bend a link”.
pub const DID_BEND: Text = Text::new("Bend a link", "Verbindung biegen");
/// “Reconnect a link”.
pub const DID_RECONNECT: Text = Text::new("Reconnect a link", "Verbindung umhängen");
/// ““{}” cannot join these two. The link stays as it was.”.
pub const NOT_RECONNECTED: Text = Text::new(
    "“{}” cannot join these two. The link stays as it was.",
    "„{}“ kann diese beiden nicht verbinden. Die Verbindung bleibt, wie sie war.",
);
/// “Select”.
pub const TOOL_SELECT: Text = Text::new("Select", "Auswählen");
/// “Move the canvas”.
pub const TOOL_HAND: Text = Text::new("Move the canvas", "Fläche verschieben");
/// “Draw a link”.
pub const TOOL_LINK: Text = Text::new("Draw a link", "Verbindung zeichnen");
/// “Place a note”.
pub const TOOL_NOTE: Text = Text::new("Place a note", "Notiz platzieren");
/// “Draw a frame”.
pub const TOOL_FRAME: Text = Text::new("Draw a frame", "Rahmen zeichnen");
/// “Snap to grid”.
pub const SNAP_TO_GRID: Text = Text::new("Snap to grid", "Am Raster ausrichten");
/// “Remove bends”.
pub const STRAIGHTEN_LINKS: Text = Text::new("Remove bends", "Biegungen entfernen");
/// “Shift keeps one axis, Ctrl moves freely, Esc cancels”.
pub const HINT_MOVING: Text = Text::new(
    "Shift keeps one axis, Ctrl moves freely, Esc cancels",
    "Umschalt hält die Achse, Strg bewegt frei, Esc bricht ab",
);
/// “Click what it leads to, Esc cancels”.
pub const HINT_LINKING_BY_CLICKS: Text =
    Text::new("Click what it leads to, Esc cancels", "Klicken, wohin sie führt, Esc bricht ab");
/// “Let go on another card to reconnect, Esc cancels”.
pub const HINT_RECONNECTING: Text = Text::new(
    "Let go on another card to reconnect, Esc cancels",
    "Auf einer anderen Karte loslassen hängt um, Esc bricht ab",
);
/// “Drag to move the canvas, V to select again”.
pub const HINT_HAND: Text = Text::new(
    "Drag to move the canvas, V to select again",
    "Ziehen verschiebt die Fläche, V wählt wieder aus",
);
/// “Click or drag from one card to another, V to select again”.
pub const HINT_LINK_TOOL: Text = Text::new(
    "Click or drag from one card to another, V to select again",
    "Von einer Karte zur anderen klicken oder ziehen, V wählt wieder aus",
);
/// “Click where the note shall be”.
pub const HINT_NOTE_TOOL: Text =
    Text::new("Click where the note shall be", "Klicken, wo die Notiz liegen soll");
/// “Drag around what belongs together”.
pub const HINT_FRAME_TOOL: Text =
    Text::new("Drag around what belongs together", "Um das ziehen, was zusammengehört");
/// “Drag to link, click to create something linked”.
pub const HINT_PORT: Text = Text::new(
    "Drag to link, click to create something linked",
    "Ziehen verbindet, Klicken legt etwas Verbundenes an",
);
/// “Drag to reconnect”.
pub const HINT_END: Text = Text::new("Drag to reconnect", "Ziehen hängt um");
/// “Drag to move the bend, double click to remove it”.
pub const HINT_BEND: Text = Text::new(
    "Drag to move the bend, double click to remove it",
    "Ziehen verschiebt die Biegung, Doppelklick entfernt sie",
);
/// “Click to select, drag to bend, double click to label”.
pub const HINT_LINK: Text = Text::new(
    "Click to select, drag to bend, double click to label",
    "Klicken wählt aus, Ziehen biegt, Doppelklick beschriftet",
);
/// “Back to the drawing”.
pub const BACK_TO_DRAWING: Text = Text::new("Back to the drawing", "Zurück zur Zeichnung");
/// “The whole drawing”.
pub const MINIMAP: Text = Text::new("The whole drawing", "Die ganze Zeichnung");
/// “Press or drag to look elsewhere”.
pub const MINIMAP_HINT: Text =
    Text::new("Press or drag to look elsewhere", "Klicken oder ziehen, um woanders hinzusehen");
/// “Show minimap”.
pub const SHOW_MINIMAP: Text = Text::new("Show minimap", "Übersichtskarte zeigen");
/// “Present”.
pub const PRESENT: Text = Text::new("Present", "Präsentieren");
/// “{} of {}”.
pub const SLIDE_OF: Text = Text::new("{} of {}", "{} von {}");
/// “{}, {}, slide {} of {}”.
pub const SLIDE_SPOKEN: Text = Text::new("{}, {}, slide {} of {}", "{}, {}, Folie {} von {}");
/// “Arrow keys turn the pages, Esc ends”.
pub const PRESENT_HINT: Text =
    Text::new("Arrow keys turn the pages, Esc ends", "Pfeiltasten blättern, Esc beendet");
