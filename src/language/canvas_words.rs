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
/// “Tidy in columns”.
pub const TIDY_IN_COLUMNS: Text = Text::new("Tidy in columns", "In Spalten aufräumen");
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
/// “A command, or anything on the canvas”.
pub const FIND_OR_RUN_HINT: Text =
    Text::new("A command, or anything on the canvas", "Ein Befehl oder etwas auf der Fläche");
/// “Used last”.
pub const FOUND_RECENT: Text = Text::new("Used last", "Zuletzt benutzt");
/// “Commands”.
pub const FOUND_COMMANDS: Text = Text::new("Commands", "Befehle");
/// “On the canvas”.
pub const FOUND_ELEMENTS: Text = Text::new("On the canvas", "Auf der Fläche");
