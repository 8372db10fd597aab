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

// Notices.

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

// Files.

/// “Open a plan”.
pub const OPEN_TITLE: Text = Text::new("Open a plan", "Plan öffnen");
/// “Save the plan”.
pub const SAVE_TITLE: Text = Text::new("Save the plan", "Plan speichern");
/// “Export the image”.
pub const EXPORT_TITLE: Text = Text::new("Export the image", "Bild exportieren");
/// “The plan could not be opened”.
pub const NOT_OPENED: Text =
    Text::new("The plan could not be opened", "Der Plan konnte nicht geöffnet werden");
/// “The plan could not be saved”.
pub const NOT_SAVED: Text =
    Text::new("The plan could not be saved", "Der Plan konnte nicht gespeichert werden");
/// “The image could not be saved”.
pub const NOT_EXPORTED: Text =
    Text::new("The image could not be saved", "Das Bild konnte nicht gespeichert werden");
/// “Nothing is lost: your changes are still here.”.
pub const NOTHING_IS_LOST: Text = Text::new(
    "Nothing is lost: your changes are still here.",
    "Es ist nichts verloren: Ihre Änderungen sind noch da.",
);
/// “Commerce Canvas found no graphics adapter to draw its window with. A software adapter is enough: on Debian or Ubuntu install the package mesa-vulkan-drivers. The command line works without one (commerce-canvas --help).”.
pub const NO_ADAPTER: Text = Text::new(
    "Commerce Canvas found no graphics adapter to draw its window with. A software adapter is enough: on Debian or Ubuntu install the package mesa-vulkan-drivers. The command line works without one (commerce-canvas --help).",
    "Commerce Canvas hat keinen Grafikadapter gefunden, um sein Fenster zu zeichnen. Ein Software-Adapter genügt: Installieren Sie unter Debian oder Ubuntu das Paket mesa-vulkan-drivers. Die Befehlszeile funktioniert auch ohne (commerce-canvas --help).",
);
/// “Commerce Canvas could not open a window: {}. The command line works without one (commerce-canvas --help).”.
pub const NO_WINDOW: Text = Text::new(
    "Commerce Canvas could not open a window: {}. The command line works without one (commerce-canvas --help).",
    "Commerce Canvas konnte kein Fenster öffnen: {}. Die Befehlszeile funktioniert auch ohne (commerce-canvas --help).",
);

// Panels: the palette.

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

// Panels: the menu bar.

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

// Panels: the result bar.

/// “{}, level {} of 5. Show how it comes about”.
pub const RESULT_IN_VIEW: Text = Text::new(
    "{}, level {} of 5. Show how it comes about",
    "{}, Stufe {} von 5. Zeigen, wie es zustande kommt",
);
/// “{}. Show how it comes about”.
pub const NO_RESULT_YET: Text =
    Text::new("{}. Show how it comes about", "{}. Zeigen, wie es zustande kommt");
/// “Markets open”.
pub const MARKETS_OPEN: Text = Text::new("Markets open", "Märkte offen");
/// “direct”.
pub const SHORT_DIRECT: Text = Text::new("direct", "direkt");
/// “D2C”.
pub const SHORT_D2C: Text = Text::new("D2C", "D2C");
/// “own”.
pub const SHORT_OWN: Text = Text::new("own", "eigene Kanäle");
/// “marketplace”.
pub const SHORT_MARKETPLACE: Text = Text::new("marketplace", "Marktplatz");
/// “third parties”.
pub const SHORT_THIRD_PARTY: Text = Text::new("third parties", "Dritte");
/// “route open”.
pub const ROUTE_IS_OPEN: Text = Text::new("route open", "Vertriebsweg offen");
/// “View shown”.
pub const VIEW_SHOWN: Text = Text::new("View shown", "Gezeigte Ansicht");
/// “How it comes about”.
pub const HOW_IT_COMES_ABOUT: Text = Text::new("How it comes about", "Wie es zustande kommt");
/// “No channel sells in this view, so there is no model yet.”.
pub const RULE_NONE: Text = Text::new(
    "No channel sells in this view, so there is no model yet.",
    "In dieser Ansicht verkauft kein Kanal; darum gibt es noch kein Modell.",
);
/// “One channel sells, or several that count as one.”.
pub const RULE_SINGLE: Text = Text::new(
    "One channel sells, or several that count as one.",
    "Ein Kanal verkauft, oder mehrere, die als einer zählen.",
);
/// “Several channels sell, but no two of them share orders or data.”.
pub const RULE_MULTICHANNEL: Text = Text::new(
    "Several channels sell, but no two of them share orders or data.",
    "Mehrere Kanäle verkaufen, aber keine zwei teilen Bestellungen oder Daten.",
);
/// “At least three channels, online and offline, all interlock.”.
pub const RULE_OMNICHANNEL: Text = Text::new(
    "At least three channels, online and offline, all interlock.",
    "Mindestens drei Kanäle, online und offline, greifen alle ineinander.",
);
/// “All channels interlock and sell, a medium among them.”.
pub const RULE_EVERYWHERE: Text = Text::new(
    "All channels interlock and sell, a medium among them.",
    "Alle Kanäle greifen ineinander und verkaufen, darunter ein Medium.",
);
/// “Selling channels interlock, but not everything is there that omnichannel asks for.”.
pub const RULE_CROSSCHANNEL: Text = Text::new(
    "Selling channels interlock, but not everything is there that omnichannel asks for.",
    "Verkaufende Kanäle greifen ineinander, aber nicht alles, was Omnichannel verlangt, ist da.",
);
/// “Interlocked”.
pub const INTERLOCKED_CHANNELS: Text = Text::new("Interlocked", "Verzahnt");
/// “Sell on their own”.
pub const ALONE_CHANNELS: Text = Text::new("Sell on their own", "Verkaufen für sich");
/// “Linked to no channel that sells”.
pub const UNATTACHED_CHANNELS: Text =
    Text::new("Linked to no channel that sells", "Mit keinem verkaufenden Kanal verbunden");
/// How many groups of a long list are not shown.
pub const MORE_GROUPS: Text = Text::new("{} more groups", "{} weitere Gruppen");
/// “Inform only”.
pub const NOT_SELLING_CHANNELS: Text = Text::new("Inform only", "Informieren nur");

// Panels: the side panel.

/// “Strategy”.
pub const TAB_STRATEGY: Text = Text::new("Strategy", "Strategie");
/// “Why”.
pub const TAB_WHY: Text = Text::new("Why", "Warum");
/// “Inspector”.
pub const TAB_INSPECTOR: Text = Text::new("Inspector", "Eigenschaften");
/// “Untitled”.
pub const UNTITLED: Text = Text::new("Untitled", "Ohne Namen");

// Panels: strategy.

/// “Where to?”.
pub const STRATEGY_HEAD: Text = Text::new("Where to?", "Wohin?");
/// “What the company wants comes before channels and systems.”.
pub const STRATEGY_LEAD: Text = Text::new(
    "What the company wants comes before channels and systems.",
    "Was das Unternehmen will, kommt vor Kanälen und Systemen.",
);
/// “Company”.
pub const COMPANY: Text = Text::new("Company", "Unternehmen");
/// “Name of the company”.
pub const COMPANY_HINT: Text = Text::new("Name of the company", "Name des Unternehmens");
/// “Mission”.
pub const MISSION: Text = Text::new("Mission", "Mission");
/// “What do you want to have achieved in three to five years?”.
pub const MISSION_HINT: Text = Text::new(
    "What do you want to have achieved in three to five years?",
    "Was wollen Sie in drei bis fünf Jahren erreicht haben?",
);
/// “Mission by”.
pub const MISSION_YEAR: Text = Text::new("Mission by", "Mission bis");
/// “Vision”.
pub const VISION: Text = Text::new("Vision", "Vision");
/// “Where do you want to be in ten years?”.
pub const VISION_HINT: Text =
    Text::new("Where do you want to be in ten years?", "Wo wollen Sie in zehn Jahren stehen?");
/// “Vision for”.
pub const VISION_YEAR: Text = Text::new("Vision for", "Vision für");
/// “Year”.
pub const YEAR_HINT: Text = Text::new("Year", "Jahr");
/// “Delivery within (days)”.
pub const DELIVERY_TARGET: Text = Text::new("Delivery within (days)", "Lieferung binnen (Tagen)");
/// “Chances”.
pub const CHANCES: Text = Text::new("Chances", "Chancen");
/// “Chance {}”.
pub const CHANCE_NUMBER: Text = Text::new("Chance {}", "Chance {}");
/// “What speaks for it?”.
pub const CHANCE_HINT: Text = Text::new("What speaks for it?", "Was spricht dafür?");
/// “Add a chance”.
pub const ADD_CHANCE: Text = Text::new("Add a chance", "Chance hinzufügen");
/// “Risks”.
pub const RISKS: Text = Text::new("Risks", "Risiken");
/// “Risk {}”.
pub const RISK_NUMBER: Text = Text::new("Risk {}", "Risiko {}");
/// “What may go wrong?”.
pub const RISK_HINT: Text = Text::new("What may go wrong?", "Was kann schiefgehen?");
/// “Add a risk”.
pub const ADD_RISK: Text = Text::new("Add a risk", "Risiko hinzufügen");
/// “Competitors”.
pub const COMPETITORS: Text = Text::new("Competitors", "Wettbewerber");
/// “Competitor {}”.
pub const COMPETITOR_NUMBER: Text = Text::new("Competitor {}", "Wettbewerber {}");
/// “Name of the competitor”.
pub const COMPETITOR_HINT: Text = Text::new("Name of the competitor", "Name des Wettbewerbers");
/// “How far competitor {} is”.
pub const COMPETITOR_MODEL: Text =
    Text::new("How far competitor {} is", "Wie weit Wettbewerber {} ist");
/// “About competitor {}”.
pub const COMPETITOR_NOTE: Text = Text::new("About competitor {}", "Zu Wettbewerber {}");
/// “What do they do better?”.
pub const COMPETITOR_NOTE_HINT: Text =
    Text::new("What do they do better?", "Was machen sie besser?");
/// “Add a competitor”.
pub const ADD_COMPETITOR: Text = Text::new("Add a competitor", "Wettbewerber hinzufügen");
/// “Model not known”.
pub const MODEL_NOT_KNOWN: Text = Text::new("Model not known", "Modell nicht bekannt");
/// “Remove {}”.
pub const REMOVE_ENTRY: Text = Text::new("Remove {}", "{} entfernen");

// Panels: the inspector.

/// “Select something on the canvas to see and change everything about it.”.
pub const PLAN_SUMMARY_HINT: Text = Text::new(
    "Select something on the canvas to see and change everything about it.",
    "Wählen Sie etwas auf der Zeichenfläche aus, um alles darüber zu sehen und zu ändern.",
);
/// “Nothing drawn yet”.
pub const PLAN_IS_EMPTY: Text = Text::new("Nothing drawn yet", "Noch nichts gezeichnet");
/// “Drag a channel from the palette onto the canvas, best where you sell today.”.
pub const PLAN_IS_EMPTY_HINT: Text = Text::new(
    "Drag a channel from the palette onto the canvas, best where you sell today.",
    "Ziehen Sie einen Kanal aus der Palette auf die Zeichenfläche, am besten den, über den Sie heute verkaufen.",
);
/// “In this plan”.
pub const IN_THIS_PLAN: Text = Text::new("In this plan", "In diesem Plan");
/// “Steps”.
pub const LAST_STEP: Text = Text::new("Steps", "Schritte");
/// “Name”.
pub const FIELD_NAME: Text = Text::new("Name", "Name");
/// “Text”.
pub const FIELD_TEXT: Text = Text::new("Text", "Text");
/// “Title”.
pub const FIELD_TITLE: Text = Text::new("Title", "Titel");
/// “Kind”.
pub const FIELD_KIND: Text = Text::new("Kind", "Art");
/// “Colour”.
pub const FIELD_COLOUR: Text = Text::new("Colour", "Farbe");
/// “Sells”.
pub const FIELD_SELLS: Text = Text::new("Sells", "Verkauft");
/// “Run by”.
pub const FIELD_OPERATOR: Text = Text::new("Run by", "Betreiber");
/// “Us”.
pub const OPERATOR_OWN: Text = Text::new("Us", "Wir selbst");
/// “A partner”.
pub const OPERATOR_PARTNER: Text = Text::new("A partner", "Ein Partner");
/// “Partner”.
pub const FIELD_PARTNER: Text = Text::new("Partner", "Partner");
/// “For example Amazon”.
pub const PARTNER_HINT: Text = Text::new("For example Amazon", "Zum Beispiel Amazon");
/// “Businesses (B2B)”.
pub const FIELD_B2B: Text = Text::new("Businesses (B2B)", "Firmen (B2B)");
/// “Private (B2C)”.
pub const FIELD_B2C: Text = Text::new("Private (B2C)", "Private (B2C)");
/// “B2B functions”.
pub const SECTION_FEATURES: Text = Text::new("B2B functions", "B2B-Funktionen");
/// “Customer expectations”.
pub const SECTION_EXPECTATIONS: Text = Text::new("Customer expectations", "Kundenerwartungen");
/// “In {}”.
pub const FIELD_OUTLOOK: Text = Text::new("In {}", "Im Jahr {}");
/// “In the year of the vision”.
pub const FIELD_OUTLOOK_OPEN: Text = Text::new("In the year of the vision", "Im Jahr der Vision");
/// “Market”.
pub const FIELD_MARKET: Text = Text::new("Market", "Markt");
/// “Reach”.
pub const FIELD_REACH: Text = Text::new("Reach", "Stand");
/// “Shares with the channels that use it”.
pub const FIELD_SHARES: Text =
    Text::new("Shares with the channels that use it", "Teilt mit den Kanälen, die es nutzen");
/// “Fit today”.
pub const FIELD_FIT: Text = Text::new("Fit today", "Passung im Ist");
/// “Fit in the target”.
pub const FIELD_FIT_TARGET: Text = Text::new("Fit in the target", "Passung im Soll");
/// “Hurdle”.
pub const FIELD_HURDLE: Text = Text::new("Hurdle", "Hürde");
/// “What stands in the way?”.
pub const HURDLE_HINT: Text = Text::new("What stands in the way?", "Was steht im Weg?");
/// “Status”.
pub const FIELD_LIFECYCLE: Text = Text::new("Status", "Status");
/// “Note”.
pub const FIELD_NOTE: Text = Text::new("Note", "Notiz");
/// “Anything else worth knowing”.
pub const NOTE_HINT: Text = Text::new("Anything else worth knowing", "Was man sonst wissen sollte");
/// “Feedback”.
pub const SECTION_FEEDBACK: Text = Text::new("Feedback", "Rückmeldungen");
/// “What do customers and prospects say?”.
pub const FEEDBACK_HINT: Text =
    Text::new("What do customers and prospects say?", "Was sagen Kunden und Interessenten?");
/// “Add feedback”.
pub const ADD_FEEDBACK: Text = Text::new("Add feedback", "Rückmeldung hinzufügen");
/// “Feedback {}”.
pub const FEEDBACK_TEXT: Text = Text::new("Feedback {}", "Rückmeldung {}");
/// “Date of feedback {}”.
pub const FEEDBACK_DATE: Text = Text::new("Date of feedback {}", "Datum der Rückmeldung {}");
/// “Source of feedback {}”.
pub const FEEDBACK_SOURCE: Text = Text::new("Source of feedback {}", "Quelle der Rückmeldung {}");
/// “Tone of feedback {}”.
pub const FEEDBACK_TONE: Text = Text::new("Tone of feedback {}", "Ton der Rückmeldung {}");
/// “YYYY-MM-DD”.
pub const DATE_HINT: Text = Text::new("YYYY-MM-DD", "TT.MM.JJJJ");
/// “Place and size”.
pub const SECTION_PLACE: Text = Text::new("Place and size", "Lage und Größe");
/// “X”.
pub const FIELD_X: Text = Text::new("X", "X");
/// “Y”.
pub const FIELD_Y: Text = Text::new("Y", "Y");
/// “Width”.
pub const FIELD_WIDTH: Text = Text::new("Width", "Breite");
/// “Height”.
pub const FIELD_HEIGHT: Text = Text::new("Height", "Höhe");
/// “auto”.
pub const AUTOMATIC: Text = Text::new("auto", "auto");
/// “Lock position”.
pub const FIELD_LOCKED: Text = Text::new("Lock position", "Position sperren");
/// “Direction”.
pub const FIELD_FROM_TO: Text = Text::new("Direction", "Richtung");
/// “Reverse”.
pub const REVERSE: Text = Text::new("Reverse", "Umkehren");
/// “Label”.
pub const FIELD_LABEL: Text = Text::new("Label", "Beschriftung");
/// “Shares”.
pub const FIELD_RESOURCES: Text = Text::new("Shares", "Teilt");
/// “As usual for this kind”.
pub const RESOURCES_BY_DEFAULT: Text =
    Text::new("As usual for this kind", "Wie bei dieser Art üblich");
/// “Your own choice”.
pub const RESOURCES_BY_CHOICE: Text = Text::new("Your own choice", "Eigene Auswahl");
/// “Back to the usual”.
pub const BACK_TO_DEFAULT: Text = Text::new("Back to the usual", "Zurück zum Üblichen");
/// “Effort (person-days)”.
pub const FIELD_EFFORT: Text = Text::new("Effort (person-days)", "Aufwand (Personentage)");
/// “Unusual for these two”.
pub const UNUSUAL_LINK: Text = Text::new("Unusual for these two", "Für diese beiden unüblich");
/// “{} selected”.
pub const SELECTED: Text = Text::new("{} selected", "{} ausgewählt");
/// “Different”.
pub const DIFFERENT: Text = Text::new("Different", "Verschieden");
/// “Link”.
pub const ONE_LINK: Text = Text::new("Link", "Verbindung");
/// “Links”.
pub const MANY_LINKS: Text = Text::new("Links", "Verbindungen");

// Panels: why.

/// “{}. Show on the canvas”.
pub const WHY_SHOW_ON_CANVAS: Text =
    Text::new("{}. Show on the canvas", "{}. Auf der Zeichenfläche zeigen");
/// “Channels in this view”.
pub const CHANNELS_IN_VIEW: Text = Text::new("Channels in this view", "Kanäle in dieser Ansicht");
/// “What keeps it from the next level”.
pub const WHAT_IS_MISSING: Text =
    Text::new("What keeps it from the next level", "Was zur nächsten Stufe fehlt");
/// “No model yet”.
pub const WHY_EMPTY: Text = Text::new("No model yet", "Noch kein Modell");
/// “Draw the channels over which you sell; here you will read what they add up to and why.”.
pub const WHY_EMPTY_HINT: Text = Text::new(
    "Draw the channels over which you sell; here you will read what they add up to and why.",
    "Zeichnen Sie die Kanäle, über die Sie verkaufen; hier lesen Sie, was sie ergeben und warum.",
);

// Panels: the next level.

/// “To begin selling”.
pub const TO_BEGIN_SELLING: Text = Text::new("To begin selling", "So beginnt der Verkauf");
/// “To reach multichannel”.
pub const TO_REACH_MULTICHANNEL: Text =
    Text::new("To reach multichannel", "So erreichen Sie Multichannel");
/// “To reach crosschannel”.
pub const TO_REACH_CROSSCHANNEL: Text =
    Text::new("To reach crosschannel", "So erreichen Sie Crosschannel");
/// “To reach omnichannel”.
pub const TO_REACH_OMNICHANNEL: Text =
    Text::new("To reach omnichannel", "So erreichen Sie Omnichannel");
/// “To reach everywhere commerce”.
pub const TO_REACH_EVERYWHERE: Text =
    Text::new("To reach everywhere commerce", "So erreichen Sie Everywhere Commerce");
/// “Looking for the way to the next level…”.
pub const NEXT_LEVEL_IS_SOUGHT: Text =
    Text::new("Looking for the way to the next level…", "Der Weg zur nächsten Stufe wird gesucht…");
/// “This is the highest level. What remains is to keep it.”.
pub const HIGHEST_LEVEL: Text = Text::new(
    "This is the highest level. What remains is to keep it.",
    "Das ist die höchste Stufe. Jetzt gilt es, sie zu halten.",
);
/// “{} changes, {}”.
pub const CHANGES_AND_EFFORT: Text = Text::new("{} changes, {}", "{} Änderungen, {}");
/// “Person-days, as this usually takes”.
pub const EFFORT_IS_USUAL: Text = Text::new(
    "In person-days, as it usually takes. You can change it in the inspector.",
    "In Personentagen, wie üblich. In den Eigenschaften können Sie ihn ändern.",
);
/// “Plan it in step {}”.
pub const PLAN_IT: Text = Text::new("Plan it in step {}", "In Schritt {} einplanen");
/// “Plan it in step {}: {}”.
pub const PLAN_IT_NAMED: Text = Text::new("Plan it in step {}: {}", "In Schritt {} einplanen: {}");
/// “Plan all in step {}”.
pub const PLAN_ALL: Text = Text::new("Plan all in step {}", "Alle in Schritt {} einplanen");
/// “Show {} more”.
pub const SHOW_MORE: Text = Text::new("Show {} more", "{} weitere zeigen");
/// “Show fewer”.
pub const SHOW_FEWER: Text = Text::new("Show fewer", "Weniger zeigen");
/// “New channel: {}”.
pub const NEW_CHANNEL: Text = Text::new("New channel: {}", "Neuer Kanal: {}");
/// “New system: {}”.
pub const NEW_SYSTEM: Text = Text::new("New system: {}", "Neues System: {}");
/// “{} begins to sell”.
pub const BEGINS_TO_SELL: Text = Text::new("{} begins to sell", "{} beginnt zu verkaufen");
/// “What customers see in “{}” they can buy right there”.
pub const GAIN_SELLS: Text = Text::new(
    "What customers see in “{}” they can buy right there",
    "Was Kunden in „{}“ sehen, können sie gleich dort kaufen",
);
/// “{} uses {}”.
pub const USES_SYSTEM: Text = Text::new("{} uses {}", "{} nutzt {}");
/// ““{}” shares {} with the others through “{}””.
pub const GAIN_USES: Text = Text::new(
    "“{}” shares {} with the others through “{}”",
    "„{}“ teilt {} über „{}“ mit den anderen",
);
/// ““{}” and “{}” exchange {}”.
pub const GAIN_INTERFACE: Text =
    Text::new("“{}” and “{}” exchange {}", "„{}“ und „{}“ tauschen {} aus");

/// “What carries this model”.
pub const WHAT_CARRIES: Text = Text::new("What carries this model", "Was dieses Modell trägt");
/// “Without {} customers could not buy anywhere”.
pub const WITHOUT_NONE: Text = Text::new(
    "Without {} customers could not buy anywhere",
    "Ohne {} könnten Kunden nirgends kaufen",
);
/// “Without {} this would be a single channel”.
pub const WITHOUT_SINGLE: Text =
    Text::new("Without {} this would be a single channel", "Ohne {} wäre dies nur ein Kanal");
/// “Without {} this would be multichannel”.
pub const WITHOUT_MULTICHANNEL: Text =
    Text::new("Without {} this would be multichannel", "Ohne {} wäre dies Multichannel");
/// “Without {} this would be crosschannel”.
pub const WITHOUT_CROSSCHANNEL: Text =
    Text::new("Without {} this would be crosschannel", "Ohne {} wäre dies Crosschannel");
/// “Without {} this would be omnichannel”.
pub const WITHOUT_OMNICHANNEL: Text =
    Text::new("Without {} this would be omnichannel", "Ohne {} wäre dies Omnichannel");
/// “It rests on {} elements, each of which it needs”.
pub const CARRIED_BY_MANY: Text = Text::new(
    "It rests on {} elements, each of which it needs",
    "Es ruht auf {} Elementen, von denen es jedes braucht",
);

// Panels: the status bar.

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

// Dialogs.

/// “Cancel”.
pub const CANCEL: Text = Text::new("Cancel", "Abbrechen");
/// “Close”.
pub const CLOSE: Text = Text::new("Close", "Schließen");
/// “OK”.
pub const OK: Text = Text::new("OK", "OK");
/// “Save changes to “{}”?”.
pub const UNSAVED_HEAD: Text = Text::new("Save changes to “{}”?", "Änderungen an „{}“ speichern?");
/// “Otherwise what you changed since the last save is lost.”.
pub const UNSAVED_TEXT: Text = Text::new(
    "Otherwise what you changed since the last save is lost.",
    "Sonst geht verloren, was Sie seit dem letzten Speichern geändert haben.",
);
/// “Don’t save”.
pub const DO_NOT_SAVE: Text = Text::new("Don’t save", "Nicht speichern");
/// “Open a plan”.
pub const PATH_OPEN_HEAD: Text = Text::new("Open a plan", "Plan öffnen");
/// “Save the plan”.
pub const PATH_SAVE_HEAD: Text = Text::new("Save the plan", "Plan speichern");
/// “Save the image”.
pub const PATH_EXPORT_HEAD: Text = Text::new("Save the image", "Bild speichern");
/// “The file dialog of the system does not answer. Type the path here.”.
pub const PATH_TEXT: Text = Text::new(
    "The file dialog of the system does not answer. Type the path here.",
    "Der Dateidialog des Systems antwortet nicht. Geben Sie den Pfad hier ein.",
);
/// “Path”.
pub const PATH_FIELD: Text = Text::new("Path", "Pfad");
/// “/home/…/plan.commerce”.
pub const PATH_HINT: Text = Text::new("/home/…/plan.commerce", "/home/…/plan.commerce");
/// “Type a path”.
pub const PATH_EMPTY: Text = Text::new("Type a path", "Geben Sie einen Pfad ein");
/// “The path must be complete, from the root on”.
pub const PATH_NOT_ABSOLUTE: Text = Text::new(
    "The path must be complete, from the root on",
    "Der Pfad muss vollständig sein, von der Wurzel an",
);
/// “There is no file at this path”.
pub const PATH_NO_FILE: Text =
    Text::new("There is no file at this path", "Unter diesem Pfad gibt es keine Datei");
/// “The folder does not exist”.
pub const PATH_NO_FOLDER: Text = Text::new("The folder does not exist", "Den Ordner gibt es nicht");
/// “This is a folder; add a file name”.
pub const PATH_IS_FOLDER: Text = Text::new(
    "This is a folder; add a file name",
    "Das ist ein Ordner; ergänzen Sie einen Dateinamen",
);
/// “This file exists and will be replaced”.
pub const PATH_REPLACES: Text = Text::new(
    "This file exists and will be replaced",
    "Diese Datei gibt es schon; sie wird ersetzt",
);
/// “Open”.
pub const OPEN_IT: Text = Text::new("Open", "Öffnen");
/// “Export image”.
pub const EXPORT_HEAD: Text = Text::new("Export image", "Bild exportieren");
/// “Format”.
pub const EXPORT_FORMAT: Text = Text::new("Format", "Format");
/// “Size”.
pub const EXPORT_SCALE: Text = Text::new("Size", "Größe");
/// “{}×”.
pub const EXPORT_SCALE_TIMES: Text = Text::new("{}×", "{}×");
/// “{} × {} pixels”.
pub const EXPORT_PIXELS: Text = Text::new("{} × {} pixels", "{} × {} Pixel");
/// “View”.
pub const EXPORT_VIEW: Text = Text::new("View", "Ansicht");
/// “Look”.
pub const EXPORT_LOOK: Text = Text::new("Look", "Darstellung");
/// “Transparent background”.
pub const EXPORT_TRANSPARENT: Text =
    Text::new("Transparent background", "Transparenter Hintergrund");
/// “Export…”.
pub const EXPORT_IT: Text = Text::new("Export…", "Exportieren…");
/// “Too large for one image; choose a smaller size”.
pub const EXPORT_TOO_LARGE: Text = Text::new(
    "Too large for one image; choose a smaller size",
    "Zu groß für ein Bild; wählen Sie eine kleinere Größe",
);
/// “{}” has faulty parts”.
pub const FAULTS_HEAD: Text = Text::new("“{}” has faulty parts", "„{}“ hat fehlerhafte Teile");
/// “The rest can be opened. The file itself stays as it is; saving asks for a new place.”.
pub const FAULTS_TEXT: Text = Text::new(
    "The rest can be opened. The file itself stays as it is; saving asks for a new place.",
    "Der Rest lässt sich öffnen. Die Datei selbst bleibt, wie sie ist; beim Speichern wählen Sie einen neuen Ort.",
);
/// “{} faults”.
pub const FAULTS_COUNT: Text = Text::new("{} faults", "{} Fehler");
/// “1 fault”.
pub const FAULTS_ONE: Text = Text::new("1 fault", "1 Fehler");
/// “Open without the faulty parts”.
pub const OPEN_WITHOUT_FAULTS: Text =
    Text::new("Open without the faulty parts", "Ohne die fehlerhaften Teile öffnen");
/// “A canvas on which a company plans its digital sales. The drawing is the model.”.
pub const ABOUT_TEXT: Text = Text::new(
    "A canvas on which a company plans its digital sales. The drawing is the model.",
    "Eine Zeichenfläche, auf der ein Unternehmen seinen digitalen Vertrieb plant. Die Zeichnung ist das Modell.",
);
/// “Version {}”.
pub const ABOUT_VERSION: Text = Text::new("Version {}", "Version {}");
/// “MIT licence. Typeface: Inter, SIL Open Font License.”.
pub const ABOUT_LICENCE: Text = Text::new(
    "MIT licence. Typeface: Inter, SIL Open Font License.",
    "MIT-Lizenz. Schrift: Inter, SIL Open Font License.",
);
/// “No account, no network: your plans stay on your disk.”.
pub const ABOUT_PRIVACY: Text = Text::new(
    "No account, no network: your plans stay on your disk.",
    "Kein Konto, kein Netz: Ihre Pläne bleiben auf Ihrer Festplatte.",
);
/// “The image would be too large. Up to a scale of {} it can be made.”.
pub const IMAGE_TOO_LARGE: Text = Text::new(
    "The image would be too large. Up to a scale of {} it can be made.",
    "Das Bild würde zu groß. Bis zum Maßstab {} lässt es sich erzeugen.",
);
/// “The image could not be made. Try another scale, or SVG.”.
pub const IMAGE_NOT_MADE: Text = Text::new(
    "The image could not be made. Try another scale, or SVG.",
    "Das Bild ließ sich nicht erzeugen. Versuchen Sie einen anderen Maßstab oder SVG.",
);
/// “This file has comments. Saving will not keep them.”.
pub const COMMENTS_GO: Text = Text::new(
    "This file has comments. Saving will not keep them.",
    "Diese Datei enthält Kommentare. Beim Speichern gehen sie verloren.",
);
