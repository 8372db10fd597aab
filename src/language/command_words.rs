//! Words of the commands: menus, what they do, and the keys that run them.

use super::Text;

/// “File”.
pub const MENU_FILE: Text = Text::new("File", "Datei");
/// “Edit”.
pub const MENU_EDIT: Text = Text::new("Edit", "Bearbeiten");
/// “View”.
pub const MENU_VIEW: Text = Text::new("View", "Ansicht");
/// “Arrange”.
pub const MENU_ARRANGE: Text = Text::new("Arrange", "Anordnen");
/// “Help”.
pub const MENU_HELP: Text = Text::new("Help", "Hilfe");
/// “New plan”.
pub const NEW_PLAN: Text = Text::new("New plan", "Neuer Plan");
/// “Open…”.
pub const OPEN: Text = Text::new("Open…", "Öffnen…");
/// “Open recent”.
pub const OPEN_RECENT: Text = Text::new("Open recent", "Zuletzt geöffnet");
/// “No plans yet”.
pub const NO_RECENT: Text = Text::new("No plans yet", "Noch keine Pläne");
/// “Save”.
pub const SAVE: Text = Text::new("Save", "Speichern");
/// “Save as…”.
pub const SAVE_AS: Text = Text::new("Save as…", "Speichern unter…");
/// “Export image…”.
pub const EXPORT_IMAGE: Text = Text::new("Export image…", "Bild exportieren…");
/// “Quit”.
pub const QUIT: Text = Text::new("Quit", "Beenden");
/// “Undo”.
pub const UNDO: Text = Text::new("Undo", "Rückgängig");
/// “Redo”.
pub const REDO: Text = Text::new("Redo", "Wiederholen");
/// “Cut”.
pub const CUT: Text = Text::new("Cut", "Ausschneiden");
/// “Copy”.
pub const COPY: Text = Text::new("Copy", "Kopieren");
/// “Paste”.
pub const PASTE: Text = Text::new("Paste", "Einfügen");
/// “Duplicate”.
pub const DUPLICATE: Text = Text::new("Duplicate", "Duplizieren");
/// “Delete”.
pub const DELETE: Text = Text::new("Delete", "Löschen");
/// “Rename”.
pub const RENAME: Text = Text::new("Rename", "Umbenennen");
/// “Select all”.
pub const SELECT_ALL: Text = Text::new("Select all", "Alles auswählen");
/// “Select nothing”.
pub const SELECT_NOTHING: Text = Text::new("Select nothing", "Auswahl aufheben");
/// “Zoom in”.
pub const ZOOM_IN: Text = Text::new("Zoom in", "Vergrößern");
/// “Zoom out”.
pub const ZOOM_OUT: Text = Text::new("Zoom out", "Verkleinern");
/// “Zoom to fit”.
pub const ZOOM_TO_FIT: Text = Text::new("Zoom to fit", "Alles zeigen");
/// “Zoom to selection”.
pub const ZOOM_TO_SELECTION: Text = Text::new("Zoom to selection", "Auswahl zeigen");
/// “Zoom to 100 %”.
pub const ZOOM_TO_100: Text = Text::new("Zoom to 100 %", "Originalgröße (100 %)");
/// “Show today”.
pub const SHOW_TODAY: Text = Text::new("Show today", "Ist zeigen");
/// “Show target”.
pub const SHOW_TARGET: Text = Text::new("Show target", "Soll zeigen");
/// “Show next step”.
pub const SHOW_NEXT_STEP: Text = Text::new("Show next step", "Nächsten Schritt zeigen");
/// “Show previous step”.
pub const SHOW_PREVIOUS_STEP: Text = Text::new("Show previous step", "Vorigen Schritt zeigen");
/// “Show what is not in this view”.
pub const SHOW_GHOSTS: Text =
    Text::new("Show what is not in this view", "Auch zeigen, was in dieser Ansicht fehlt");
/// “Show grid”.
pub const SHOW_GRID: Text = Text::new("Show grid", "Raster zeigen");
/// “Show palette”.
pub const SHOW_PALETTE: Text = Text::new("Show palette", "Palette zeigen");
/// “Show side panel”.
pub const SHOW_SIDE_PANEL: Text = Text::new("Show side panel", "Seitenleiste zeigen");
/// “Light or dark as the system”.
pub const THEME_SYSTEM: Text =
    Text::new("Light or dark as the system", "Hell oder dunkel wie das System");
/// “Light”.
pub const THEME_LIGHT: Text = Text::new("Light", "Hell");
/// “Dark”.
pub const THEME_DARK: Text = Text::new("Dark", "Dunkel");
/// “English”.
pub const LANGUAGE_ENGLISH: Text = Text::new("English", "English");
/// “Deutsch”.
pub const LANGUAGE_GERMAN: Text = Text::new("Deutsch", "Deutsch");
/// “Bring to front”.
pub const BRING_TO_FRONT: Text = Text::new("Bring to front", "In den Vordergrund");
/// “Send to back”.
pub const SEND_TO_BACK: Text = Text::new("Send to back", "In den Hintergrund");
/// “Lock position”.
pub const LOCK: Text = Text::new("Lock position", "Position sperren");
/// “Reverse direction”.
pub const REVERSE_LINK: Text = Text::new("Reverse direction", "Richtung umkehren");
/// “Keyboard shortcuts”.
pub const KEYBOARD_SHORTCUTS: Text = Text::new("Keyboard shortcuts", "Tastenkürzel");
/// “About Commerce Canvas”.
pub const ABOUT: Text = Text::new("About Commerce Canvas", "Über Commerce Canvas");
/// “Ctrl”.
pub const KEY_COMMAND: Text = Text::new("Ctrl", "Strg");
/// “Shift”.
pub const KEY_SHIFT: Text = Text::new("Shift", "Umschalt");
/// “Del”.
pub const KEY_DELETE: Text = Text::new("Del", "Entf");
/// “Backspace”.
pub const KEY_BACKSPACE: Text = Text::new("Backspace", "Rücktaste");
/// “Esc”.
pub const KEY_ESCAPE: Text = Text::new("Esc", "Esc");
/// “Page up”.
pub const KEY_PAGE_UP: Text = Text::new("Page up", "Bild auf");
/// “Page down”.
pub const KEY_PAGE_DOWN: Text = Text::new("Page down", "Bild ab");
