//! Words of the window: commands, panels, dialogs, hints.

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
pub const SHOW_GHOSTS: Text = Text::new("Show what is not in this view", "Auch zeigen, was in dieser Ansicht fehlt");
/// “Show grid”.
pub const SHOW_GRID: Text = Text::new("Show grid", "Raster zeigen");
/// “Show palette”.
pub const SHOW_PALETTE: Text = Text::new("Show palette", "Palette zeigen");
/// “Show side panel”.
pub const SHOW_SIDE_PANEL: Text = Text::new("Show side panel", "Seitenleiste zeigen");
/// “Light or dark as the system”.
pub const THEME_SYSTEM: Text = Text::new("Light or dark as the system", "Hell oder dunkel wie das System");
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

// Notices.

/// “Planned for step {}, because you are looking at it. Switch to Today to draw what exists.”.
pub const PLANNED_IN_STEP: Text = Text::new("Planned for step {}, because you are looking at it. Switch to Today to draw what exists.", "Für Schritt {} geplant, weil Sie ihn gerade ansehen. Wechseln Sie zu „Ist“, um Bestehendes zu zeichnen.");
/// “Ends in step {}; it stays in Today. Switch to Today to delete it altogether.”.
pub const RETIRES_IN_STEP: Text = Text::new("Ends in step {}; it stays in Today. Switch to Today to delete it altogether.", "Endet mit Schritt {} und bleibt in „Ist“. Wechseln Sie zu „Ist“, um es ganz zu löschen.");
/// “Saved”.
pub const SAVED: Text = Text::new("Saved", "Gespeichert");
/// “Image saved as {}”.
pub const EXPORTED: Text = Text::new("Image saved as {}", "Bild gespeichert als {}");
/// “{} copied”.
pub const COPIED: Text = Text::new("{} copied", "{} kopiert");
/// “There is nothing to paste”.
pub const NOTHING_TO_PASTE: Text = Text::new("There is nothing to paste", "Es gibt nichts einzufügen");
/// “Undone: {}”.
pub const UNDONE: Text = Text::new("Undone: {}", "Rückgängig gemacht: {}");
/// “Done again: {}”.
pub const REDONE: Text = Text::new("Done again: {}", "Wiederholt: {}");
/// “These two cannot be linked this way”.
pub const NOT_LINKED: Text = Text::new("These two cannot be linked this way", "Diese beiden lassen sich so nicht verbinden");
/// “Locked. Unlock it in the inspector to move it.”.
pub const LOCKED: Text = Text::new("Locked. Unlock it in the inspector to move it.", "Gesperrt. Zum Verschieben in den Eigenschaften entsperren.");
/// “The plan has reached its limit of {} elements. Nothing was added.”.
pub const PLAN_IS_FULL: Text = Text::new("The plan has reached its limit of {} elements. Nothing was added.", "Der Plan hat die Grenze von {} Elementen erreicht. Es wurde nichts hinzugefügt.");

// Names of fresh elements.

/// “Untitled plan”.
pub const FRESH_PLAN: Text = Text::new("Untitled plan", "Plan ohne Titel");
/// “Business customers”.
pub const FRESH_AUDIENCE_B2B: Text = Text::new("Business customers", "Geschäftskunden");
/// “Private customers”.
pub const FRESH_AUDIENCE_B2C: Text = Text::new("Private customers", "Privatkunden");
/// “Area”.
pub const FRESH_FRAME: Text = Text::new("Area", "Bereich");

// The canvas.

/// “Canvas”.
pub const CANVAS: Text = Text::new("Canvas", "Zeichenfläche");
/// “Drag from the palette to add. Hold space or the middle button to move the canvas.”.
pub const HINT_CANVAS: Text = Text::new("Drag from the palette to add. Hold space or the middle button to move the canvas.", "Ziehen Sie etwas aus der Palette herein. Mit Leertaste oder mittlerer Maustaste verschieben Sie die Fläche.");
/// “Drag a channel from the palette onto the canvas, or click it”.
pub const HINT_EMPTY: Text = Text::new("Drag a channel from the palette onto the canvas, or click it", "Ziehen Sie einen Kanal aus der Palette auf die Fläche oder klicken Sie ihn an");
/// “Drag to move. Drag from a port to link. Double click to rename.”.
pub const HINT_NODE: Text = Text::new("Drag to move. Drag from a port to link. Double click to rename.", "Ziehen verschiebt. Vom Anschluss ziehen verbindet. Doppelklick benennt um.");
/// “Click to select, double click to label”.
pub const HINT_LINK: Text = Text::new("Click to select, double click to label", "Klicken wählt aus, Doppelklick beschriftet");
/// “Drag to another element to link the two”.
pub const HINT_PORT: Text = Text::new("Drag to another element to link the two", "Zum Verbinden auf ein anderes Element ziehen");
/// “Arrow keys move, Del deletes, F2 renames”.
pub const HINT_SELECTED: Text = Text::new("Arrow keys move, Del deletes, F2 renames", "Pfeiltasten verschieben, Entf löscht, F2 benennt um");
/// “Shift keeps to one axis, Esc cancels”.
pub const HINT_MOVING: Text = Text::new("Shift keeps to one axis, Esc cancels", "Umschalt hält die Achse, Esc bricht ab");
/// “To the right selects what lies inside, to the left also what is touched”.
pub const HINT_MARQUEE: Text = Text::new("To the right selects what lies inside, to the left also what is touched", "Nach rechts wählt, was ganz darin liegt, nach links auch, was berührt wird");
/// “Let go over an element to link it, or on the canvas to create one”.
pub const HINT_LINKING: Text = Text::new("Let go over an element to link it, or on the canvas to create one", "Über einem Element loslassen, um es zu verbinden, oder auf der Fläche, um eines anzulegen");
/// “Let go to link”.
pub const HINT_LINKING_OVER: Text = Text::new("Let go to link", "Loslassen verbindet");
/// “Esc cancels”.
pub const HINT_RESIZING: Text = Text::new("Esc cancels", "Esc bricht ab");
/// “Where do you meet your customers today?”.
pub const EMPTY_TITLE: Text = Text::new("Where do you meet your customers today?", "Wo treffen Sie heute Ihre Kunden?");
/// “Drag your channels from the palette onto the canvas: shop, store, marketplace. Then draw between them how they work together. The line at the top says live which commerce model that is.”.
pub const EMPTY_BODY: Text = Text::new("Drag your channels from the palette onto the canvas: shop, store, marketplace. Then draw between them how they work together. The line at the top says live which commerce model that is.", "Ziehen Sie Ihre Kanäle aus der Palette auf die Fläche: Shop, Ladengeschäft, Marktplatz. Zeichnen Sie dann dazwischen, wie sie zusammenarbeiten. Oben steht jederzeit, welches Handelsmodell das ist.");
/// “{} → {}”.
pub const LINK_FROM_TO: Text = Text::new("{} → {}", "{} → {}");
/// “Fits these two”.
pub const LINKS_THAT_FIT: Text = Text::new("Fits these two", "Passt zu diesen beiden");
/// “Unusual between these two”.
pub const LINKS_OTHER: Text = Text::new("Unusual between these two", "Ungewöhnlich zwischen diesen beiden");
/// “1 day”.
pub const ONE_DAY: Text = Text::new("1 day", "1 Tag");
/// “{} days”.
pub const MANY_DAYS: Text = Text::new("{} days", "{} Tage");
/// “Type to filter”.
pub const TYPE_TO_FILTER: Text = Text::new("Type to filter", "Zum Filtern tippen");
/// “Nothing found”.
pub const NOTHING_FOUND: Text = Text::new("Nothing found", "Nichts gefunden");
/// “What lies at the other end?”.
pub const CREATE_LINKED: Text = Text::new("What lies at the other end?", "Was liegt am anderen Ende?");
/// “Name”.
pub const NAME_IN_PLACE: Text = Text::new("Name", "Name");

// Files.

/// “Open a plan”.
pub const OPEN_TITLE: Text = Text::new("Open a plan", "Plan öffnen");
/// “Save the plan”.
pub const SAVE_TITLE: Text = Text::new("Save the plan", "Plan speichern");
/// “Export the image”.
pub const EXPORT_TITLE: Text = Text::new("Export the image", "Bild exportieren");
/// “The plan could not be opened”.
pub const NOT_OPENED: Text = Text::new("The plan could not be opened", "Der Plan konnte nicht geöffnet werden");
/// “The plan could not be saved”.
pub const NOT_SAVED: Text = Text::new("The plan could not be saved", "Der Plan konnte nicht gespeichert werden");
/// “The image could not be saved”.
pub const NOT_EXPORTED: Text = Text::new("The image could not be saved", "Das Bild konnte nicht gespeichert werden");
/// “Nothing is lost: your changes are still here.”.
pub const NOTHING_IS_LOST: Text = Text::new("Nothing is lost: your changes are still here.", "Es ist nichts verloren: Ihre Änderungen sind noch da.");
/// “Commerce Canvas found no graphics adapter to draw its window with. A software adapter is enough: on Debian or Ubuntu install the package mesa-vulkan-drivers. The command line works without one (commerce-canvas --help).”.
pub const NO_ADAPTER: Text = Text::new("Commerce Canvas found no graphics adapter to draw its window with. A software adapter is enough: on Debian or Ubuntu install the package mesa-vulkan-drivers. The command line works without one (commerce-canvas --help).", "Commerce Canvas hat keinen Grafikadapter gefunden, um sein Fenster zu zeichnen. Ein Software-Adapter genügt: Installieren Sie unter Debian oder Ubuntu das Paket mesa-vulkan-drivers. Die Befehlszeile funktioniert auch ohne (commerce-canvas --help).");
/// “Commerce Canvas could not open a window: {}. The command line works without one (commerce-canvas --help).”.
pub const NO_WINDOW: Text = Text::new("Commerce Canvas could not open a window: {}. The command line works without one (commerce-canvas --help).", "Commerce Canvas konnte kein Fenster öffnen: {}. Die Befehlszeile funktioniert auch ohne (commerce-canvas --help).");
