//! Words of the palette.

use super::Text;

/// “Find an element”.
pub const FIND_AN_ELEMENT: Text = Text::new("Find an element", "Element suchen");
/// “Channels”.
pub const PALETTE_CHANNELS: Text = Text::new("Channels", "Kanäle");
/// “Systems”.
pub const PALETTE_SYSTEMS: Text = Text::new("Systems", "Systeme");
/// “People and work”.
pub const PALETTE_PEOPLE: Text = Text::new("People and work", "Menschen und Arbeit");
/// “Canvas”.
pub const PALETTE_CANVAS: Text = Text::new("Canvas", "Zeichenfläche");
/// “{} more”.
pub const MORE: Text = Text::new("{} more", "{} weitere");
/// “{}: {} more”.
pub const MORE_OF: Text = Text::new("{}: {} more", "{}: {} weitere");
/// “{}: show fewer”.
pub const FEWER_OF: Text = Text::new("{}: show fewer", "{}: weniger zeigen");
/// “Show fewer”.
pub const FEWER: Text = Text::new("Show fewer", "Weniger zeigen");
/// “Audience”.
pub const AUDIENCE_ITEM: Text = Text::new("Audience", "Zielgruppe");
/// “Team”.
pub const TEAM_ITEM: Text = Text::new("Team", "Team");
/// “Activity”.
pub const ACTIVITY_ITEM: Text = Text::new("Activity", "Aktivität");
/// “Note”.
pub const NOTE_ITEM: Text = Text::new("Note", "Notiz");
/// “Frame”.
pub const FRAME_ITEM: Text = Text::new("Frame", "Rahmen");
/// “Customers with something in common, served today or wanted.”.
pub const ABOUT_AUDIENCE: Text = Text::new(
    "Customers with something in common, served today or wanted.",
    "Kunden mit etwas Gemeinsamem, die Sie bedienen oder gewinnen wollen.",
);
/// “Free text anywhere on the canvas.”.
pub const ABOUT_NOTE: Text =
    Text::new("Free text anywhere on the canvas.", "Freier Text an beliebiger Stelle.");
/// “A titled area; what lies in it moves with it.”.
pub const ABOUT_FRAME: Text = Text::new(
    "A titled area; what lies in it moves with it.",
    "Ein Bereich mit Titel; was darin liegt, bewegt sich mit.",
);
/// “Drag onto the canvas or click to place”.
pub const DRAG_OR_CLICK: Text = Text::new(
    "Drag onto the canvas or click to place",
    "Auf die Zeichenfläche ziehen oder zum Platzieren klicken",
);
/// “Nothing is called “{}”.
pub const NOTHING_CALLED: Text = Text::new("Nothing is called “{}”", "Nichts heißt „{}“");
/// “Clear the search”.
pub const CLEAR_SEARCH: Text = Text::new("Clear the search", "Suche leeren");
