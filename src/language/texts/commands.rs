//! Menus, commands, and the keys that run them.

texts! {
    SELECT_ALIKE: "Select all of this kind", "Alle dieser Art auswählen";
    SELECT_CONNECTED: "Select all connected", "Alles Verbundene auswählen";
    INVERT_SELECTION: "Invert selection", "Auswahl umkehren";
    FIND_ELEMENT: "Find on the canvas…", "Auf der Fläche suchen…";
    FIND_COMMAND: "Find or run…", "Suchen oder ausführen…";
    ALIGN_LEFT: "Align left", "Linksbündig ausrichten";
    ALIGN_CENTER: "Align centres", "Mittig untereinander ausrichten";
    ALIGN_RIGHT: "Align right", "Rechtsbündig ausrichten";
    ALIGN_TOP: "Align top", "Oben ausrichten";
    ALIGN_MIDDLE: "Align middles", "Mittig nebeneinander ausrichten";
    ALIGN_BOTTOM: "Align bottom", "Unten ausrichten";
    DISTRIBUTE_ACROSS: "Distribute horizontally", "Waagerecht verteilen";
    DISTRIBUTE_DOWN: "Distribute vertically", "Senkrecht verteilen";
    MAKE_SAME_SIZE: "Make the same size", "Auf gleiche Größe bringen";
    TIDY_IN_LAYERS: "Tidy in layers", "In Ebenen aufräumen";
    TIDY_COMPACTLY: "Move closer together", "Enger zusammenrücken";
    KEY_ALT: "Alt", "Alt";
    TOOL_SELECT: "Select", "Auswählen";
    TOOL_HAND: "Move the canvas", "Fläche verschieben";
    TOOL_LINK: "Draw a link", "Verbindung zeichnen";
    TOOL_NOTE: "Place a note", "Notiz platzieren";
    TOOL_FRAME: "Draw a frame", "Rahmen zeichnen";
    SNAP_TO_GRID: "Snap to grid", "Am Raster ausrichten";
    STRAIGHTEN_LINKS: "Remove bends", "Biegungen entfernen";
    SHOW_LANES: "Show lanes", "Bahnen zeigen";
    TOGGLE_LANES_TIP: "Names the lanes in which the cards stand, from the customers to the systems.",
        "Benennt die Bahnen, in denen die Karten stehen, von den Kunden bis zu den Systemen.";
    SHOW_MINIMAP: "Show minimap", "Übersichtskarte zeigen";
    PRESENT: "Present", "Präsentieren";
    LINKS_ORTHOGONAL: "Links at right angles", "Verbindungen rechtwinklig";
    LINKS_STRAIGHT: "Straight links", "Verbindungen gerade";
    LINKS_CURVED: "Curved links", "Verbindungen geschwungen";
    HIGH_CONTRAST: "High contrast", "Hoher Kontrast";
    MENU_FILE: "File", "Datei";
    MENU_EDIT: "Edit", "Bearbeiten";
    MENU_VIEW: "View", "Ansicht";
    MENU_SHOW: "Shown in the window", "Im Fenster gezeigt";
    MENU_LOOK: "Language and look", "Sprache und Aussehen";
    MENU_ARRANGE: "Arrange", "Anordnen";
    MENU_HELP: "Help", "Hilfe";
    NEW_PLAN: "New plan", "Neuer Plan";
    OPEN: "Open…", "Öffnen…";
    OPEN_RECENT: "Open recent", "Zuletzt geöffnet";
    NO_RECENT: "No plans yet", "Noch keine Pläne";
    SAVE: "Save", "Speichern";
    SAVE_AS: "Save as…", "Speichern unter…";
    EXPORT_IMAGE: "Export image or report…", "Bild oder Bericht exportieren…";
    EXPORT_TABLES: "Export tables…", "Tabellen exportieren…";
    PRINT: "Print report…", "Bericht drucken…";
    QUIT: "Quit", "Beenden";
    UNDO: "Undo", "Rückgängig";
    REDO: "Redo", "Wiederholen";
    CUT: "Cut", "Ausschneiden";
    COPY: "Copy", "Kopieren";
    COPY_PICTURE: "Copy as picture", "Als Bild kopieren";
    PASTE: "Paste", "Einfügen";
    PASTE_IN_PLACE: "Paste in place", "An derselben Stelle einfügen";
    DUPLICATE: "Duplicate", "Duplizieren";
    DELETE: "Delete", "Löschen";
    ADD_BY_NAME: "Add by name…", "Nach Namen hinzufügen…";
    ADD_BY_NAME_TIP: "Places what you type: one name, or several with commas between them.",
        "Platziert, was Sie eintippen: einen Namen oder mehrere, durch Kommas getrennt.";
    TURN_INTO: "Turn into…", "Umwandeln in…";
    TURN_INTO_TIP: "Makes another kind of element of what is selected; links stay where they fit.",
        "Macht aus dem Ausgewählten eine andere Art von Element; Verbindungen bleiben, wo sie passen.";
    RENAME: "Rename", "Umbenennen";
    SELECT_ALL: "Select all", "Alles auswählen";
    SELECT_NOTHING: "Select nothing", "Auswahl aufheben";
    ZOOM_IN: "Zoom in", "Vergrößern";
    ZOOM_OUT: "Zoom out", "Verkleinern";
    ZOOM_TO_FIT: "Zoom to fit", "Alles zeigen";
    ZOOM_TO_SELECTION: "Zoom to selection", "Auswahl zeigen";
    ZOOM_TO_100: "Zoom to 100 %", "Originalgröße (100 %)";
    SHOW_TODAY: "Show today", "Ist zeigen";
    SHOW_TARGET: "Show target", "Soll zeigen";
    SHOW_VISION: "Show vision", "Vision zeigen";
    SHOW_NEXT_STEP: "Show next step", "Nächsten Schritt zeigen";
    SHOW_PREVIOUS_STEP: "Show previous step", "Vorigen Schritt zeigen";
    SHOW_GHOSTS: "Show what is not in this view", "Auch zeigen, was in dieser Ansicht fehlt";
    SHOW_GRID: "Show grid", "Raster zeigen";
    SHOW_PALETTE: "Show palette", "Palette zeigen";
    SHOW_SIDE_PANEL: "Show side panel", "Seitenleiste zeigen";
    THEME_SYSTEM: "Light or dark as the system", "Hell oder dunkel wie das System";
    THEME_LIGHT: "Light", "Hell";
    THEME_DARK: "Dark", "Dunkel";
    LANGUAGE_ENGLISH: "English", "English";
    LANGUAGE_GERMAN: "Deutsch", "Deutsch";
    BRING_TO_FRONT: "Bring to front", "In den Vordergrund";
    SEND_TO_BACK: "Send to back", "In den Hintergrund";
    BRING_FORWARD: "Bring forward", "Eine Ebene nach vorn";
    SEND_BACKWARD: "Send backward", "Eine Ebene nach hinten";
    WRAP_IN_FRAME: "Wrap in a frame", "In einen Rahmen fassen";
    SELECT_BEHIND: "Select what lies behind", "Dahinterliegendes auswählen";
    LOCK: "Lock position", "Position sperren";
    REVERSE_LINK: "Reverse direction", "Richtung umkehren";
    SHOW_SETTINGS: "Settings", "Einstellungen";
    SHOW_HELP: "Help", "Hilfe zum Programm";
    KEYBOARD_SHORTCUTS: "Keyboard shortcuts", "Tastenkürzel";
    TAKE_TOUR: "Take the tour", "Rundgang machen";
    TAKE_TOUR_TIP: "Shows five places of the window and what each is for.",
        "Zeigt fünf Stellen des Fensters und wozu jede da ist.";
    ABOUT: "About Commerce Canvas", "Über Commerce Canvas";
    WHY_NOT_NO_STEP: "There is no step to take", "Es gibt keinen solchen Schritt";
    WHY_NOT_EMPTY: "First the plan needs an element", "Dafür braucht der Plan erst ein Element";
    WHY_NOT_UNSELECTED: "First select what it is for", "Dafür zuerst etwas auswählen";
    WHY_NOT_THIS: "Not for what is selected", "Nicht für das Ausgewählte";
    WHY_NOT_NOW: "Not as things are now", "Im Augenblick nicht";
    KEY_COMMAND: "Ctrl", "Strg";
    KEY_SHIFT: "Shift", "Umschalt";
    KEY_DELETE: "Del", "Entf";
    KEY_BACKSPACE: "Backspace", "Rücktaste";
    KEY_ESCAPE: "Esc", "Esc";
    KEY_PAGE_UP: "Page up", "Bild auf";
    KEY_PAGE_DOWN: "Page down", "Bild ab";
    GETTING_ABOUT: "Getting about", "Navigieren";

    // Keys.
    KEY_TAB: "Tab", "Tab";
    KEY_ARROWS: "Arrows", "Pfeile";
    KEYS_TOGETHER: "{}+{}", "{}+{}";

    // What they do.
    NEXT_PART: "Next part of the window, with Shift back", "Nächster Bereich, mit Umschalt zurück";
    NEXT_ONE: "Next control, card or link, with Shift back",
        "Nächstes Bedienelement, nächste Karte oder Verbindung, mit Umschalt zurück";
    WALK: "To the card in that direction", "Zur Karte in dieser Richtung";
    MOVE: "Move what is selected, else the view; with Shift further",
        "Ausgewähltes verschieben, sonst die Ansicht; mit Umschalt weiter";
    SCROLL: "Scroll a panel", "In der Seitenleiste blättern";
    REDUCED_MOTION: "Reduce motion", "Bewegung verringern";
    LARGER: "Larger interface", "Oberfläche größer";
    SMALLER: "Smaller interface", "Oberfläche kleiner";
    USUAL: "Interface at 100 %", "Oberfläche auf 100 %";
    END_WHAT_IF: "End what if", "Was-wäre-wenn beenden";
    SHOW_MARKS: "Show findings and marks", "Befunde und Markierungen zeigen";
    ADD_MEASURE: "Add a measure", "Maßnahme hinzufügen";
    EDIT_STEPS: "Edit the steps", "Schritte bearbeiten";
    TOOL_JOURNEY: "Draw a journey", "Kundenreise zeichnen";
    SHOW_EXPECTATIONS: "Customer expectations…", "Kundenerwartungen…";
    SHOW_SMARKETING: "Smarketing (marketing with sales)…",
        "Smarketing (Marketing mit Vertrieb)…";
    SHOW_FEEDBACK: "Feedback…", "Rückmeldungen…";
    SHOW_GLANCE: "Opportunities, risks and measures at a glance…",
        "Chancen, Risiken und Maßnahmen auf einen Blick…";
    SHOW_CHOICE: "Choice of a solution…", "Auswahl einer Lösung…";
    MENU_WORKSHOP: "Workshop", "Workshop";
    COMPLETE_STEP: "Complete step 1…", "Schritt 1 abschließen…";
    SHOW_ROADMAP: "Roadmap…", "Roadmap…";
    CHOOSE_EFFORTS: "Efforts of your company…", "Aufwände Ihres Unternehmens…";
    USE_PLANNING_DEFAULTS: "Back to planning defaults", "Zurück zu Richtwerten";
    SHOW_FIGURES: "Show figures on cards", "Kennzahlen auf Karten zeigen";
    SHOW_OUTLOOK: "Show outlook on cards", "Ausblick auf Karten zeigen";
    PLAY_STEPS: "Play the steps", "Schritte abspielen";
    VERSIONS: "Versions…", "Versionen…";
    COMPARE_WITH: "Compare with…", "Vergleichen mit…";
    TAKE_OVER_TABLE: "Take over a table…", "Tabelle übernehmen…";
    IMPORT: "Import…", "Importieren…";

    // What each does, in one sentence: shown where the pointer rests on it.
    NEW_PLAN_TIP: "Begins an empty plan in place of the open one.",
        "Beginnt einen leeren Plan anstelle des geöffneten.";
    OPEN_TIP: "Opens a plan from a file.", "Öffnet einen Plan aus einer Datei.";
    SAVE_TIP: "Saves the plan to its file.", "Speichert den Plan in seine Datei.";
    SAVE_AS_TIP: "Saves the plan to another file, which is its own from then on.",
        "Speichert den Plan in eine andere Datei, die von da an seine ist.";
    SHOW_VERSIONS_TIP: "Lists what was saved over and can be had again.",
        "Listet auf, was überschrieben wurde und zurückgeholt werden kann.";
    COMPARE_WITH_TIP: "Shows how the plan differs from another file, or merges the two.",
        "Zeigt, worin sich der Plan von einer anderen Datei unterscheidet, oder führt beide \
         zusammen.";
    EXPORT_TABLES_TIP: "Saves the plan as an Excel workbook, to be filtered and filled in by others.",
        "Speichert den Plan als Excel-Mappe, die andere filtern und ausfüllen können.";
    IMPORT_TIP:
        "Makes cards of what another program wrote: a drawing, a board, an outline or a list.",
        "Macht Karten aus dem, was ein anderes Programm schrieb: Zeichnung, Board, Gliederung oder Liste.";
    TAKE_OVER_TABLE_TIP:
        "Shows what was filled in in an exported table, and takes it over into the plan.",
        "Zeigt, was in einer exportierten Tabelle ausgefüllt wurde, und übernimmt es in den Plan.";
    EXPORT_IMAGE_TIP: "Saves a view as an image, or the whole report as PDF, web page or text.",
        "Speichert eine Ansicht als Bild oder den ganzen Bericht als PDF, Webseite oder Text.";
    PRINT_TIP: "Opens the report as PDF in the viewer of the system, which prints it.",
        "Öffnet den Bericht als PDF im Anzeigeprogramm des Systems, das ihn druckt.";
    QUIT_TIP: "Ends the program, after asking about what is not saved.",
        "Beendet das Programm und fragt vorher nach Ungespeichertem.";
    UNDO_TIP: "Takes the last change back.", "Nimmt die letzte Änderung zurück.";
    REDO_TIP: "Makes the change again that was taken back last.",
        "Macht die zuletzt zurückgenommene Änderung noch einmal.";
    CUT_TIP: "Moves the selected cards to the clipboard.",
        "Verschiebt die ausgewählten Karten in die Zwischenablage.";
    COPY_TIP: "Puts a copy of the selected cards on the clipboard.",
        "Legt eine Kopie der ausgewählten Karten in die Zwischenablage.";
    COPY_PICTURE_TIP:
        "Puts a picture of what is selected on the clipboard, or of the whole view if nothing \
         is, to be pasted into slides and documents.",
        "Legt ein Bild des Ausgewählten in die Zwischenablage, oder der ganzen Ansicht, wenn \
         nichts ausgewählt ist: zum Einfügen in Folien und Dokumente.";
    PASTE_TIP: "Adds what is on the clipboard to the plan.",
        "Fügt dem Plan hinzu, was in der Zwischenablage liegt.";
    PASTE_IN_PLACE_TIP: "Adds what is on the clipboard where it was when it was copied.",
        "Fügt die Zwischenablage dort ein, wo ihr Inhalt beim Kopieren lag.";
    DUPLICATE_TIP: "Adds a copy of the selected cards beside them, as far away as the copy before.",
        "Legt eine Kopie der ausgewählten Karten daneben, so weit entfernt wie die vorige Kopie.";
    DELETE_TIP: "Removes what is selected from the plan, or from the shown step on.",
        "Entfernt das Ausgewählte aus dem Plan oder ab dem gezeigten Schritt.";
    RENAME_TIP: "Changes the name of the selected element in its place.",
        "Ändert den Namen des ausgewählten Elements an Ort und Stelle.";
    SELECT_ALL_TIP: "Selects every card of the shown view.",
        "Wählt alle Karten der gezeigten Ansicht aus.";
    SELECT_NOTHING_TIP: "Leaves the tool in use, or else selects nothing any more.",
        "Legt das Werkzeug weg oder hebt sonst die Auswahl auf.";
    SELECT_ALIKE_TIP: "Selects everything of the same kind as what is selected.",
        "Wählt alles aus, was von derselben Art ist wie das Ausgewählte.";
    SELECT_CONNECTED_TIP: "Selects everything that links join with what is selected, near and far.",
        "Wählt alles aus, was über Verbindungen mit dem Ausgewählten zusammenhängt.";
    INVERT_SELECTION_TIP: "Selects what is not selected instead of what is.",
        "Wählt statt des Ausgewählten alles Übrige aus.";
    FIND_ELEMENT_TIP: "Finds cards and links by what is written on them.",
        "Findet Karten und Verbindungen anhand dessen, was auf ihnen steht.";
    FIND_COMMAND_TIP: "Finds any command and any element by a few letters.",
        "Findet jeden Befehl und jedes Element anhand weniger Buchstaben.";
    USE_SELECT_TOOL_TIP: "Selects and moves what is pointed at.",
        "Wählt aus und verschiebt, worauf gezeigt wird.";
    USE_HAND_TOOL_TIP: "Moves the canvas by dragging it.", "Verschiebt die Zeichenfläche durch Ziehen.";
    USE_LINK_TOOL_TIP: "Links one card with another.", "Verbindet eine Karte mit einer anderen.";
    USE_NOTE_TOOL_TIP: "Writes notes on the canvas.", "Schreibt Notizen auf die Zeichenfläche.";
    USE_FRAME_TOOL_TIP: "Draws frames around what belongs together.",
        "Zeichnet Rahmen um das, was zusammengehört.";
    USE_JOURNEY_TOOL_TIP: "Draws a customer journey from card to card.",
        "Zeichnet eine Kundenreise von Karte zu Karte.";
    ADD_MEASURE_TIP: "Adds something to be done to the plan, about what is selected.",
        "Fügt dem Plan eine Maßnahme hinzu, die das Ausgewählte betrifft.";
    EDIT_STEPS_TIP: "Opens the table in which the steps are named and dated.",
        "Öffnet die Tabelle, in der die Schritte benannt und datiert werden.";
    ZOOM_IN_TIP: "Shows everything on the canvas larger.", "Zeigt alles auf der Zeichenfläche größer.";
    ZOOM_OUT_TIP: "Shows everything on the canvas smaller.",
        "Zeigt alles auf der Zeichenfläche kleiner.";
    ZOOM_TO_FIT_TIP: "Brings the whole drawing into view.", "Bringt die ganze Zeichnung ins Bild.";
    ZOOM_TO_SELECTION_TIP: "Brings what is selected into view.", "Bringt das Ausgewählte ins Bild.";
    ZOOM_TO_100_TIP: "Shows the canvas in its usual size.",
        "Zeigt die Zeichenfläche in ihrer üblichen Größe.";
    SHOW_TODAY_TIP: "Shows the company as it is today.", "Zeigt das Unternehmen, wie es heute ist.";
    SHOW_TARGET_TIP: "Shows the company as it shall be after the last step.",
        "Zeigt das Unternehmen, wie es nach dem letzten Schritt sein soll.";
    SHOW_VISION_TIP:
        "Shows the company as it is imagined for the year of the vision; what is drawn there is in no \
         step yet.",
        "Zeigt das Unternehmen, wie Sie es sich für das Jahr der Vision vorstellen; was Sie dort \
         zeichnen, ist noch in keinem Schritt.";
    SHOW_NEXT_STEP_TIP: "Shows the plan one step further on.", "Zeigt den Plan einen Schritt später.";
    SHOW_PREVIOUS_STEP_TIP: "Shows the plan one step earlier.", "Zeigt den Plan einen Schritt früher.";
    SHOW_GUIDE_TIP: "Opens the ten questions that lead through the plan.",
        "Öffnet die zehn Fragen, die durch den Plan führen.";
    SHOW_OUTLINE_TIP: "Opens the whole plan as a tree.", "Öffnet den ganzen Plan als Baum.";
    SHOW_REACH_TIP: "Opens the table of which channel reaches whom.",
        "Öffnet die Tabelle, welcher Kanal wen erreicht.";
    COMPARE_VIEWS_TIP: "Shows two views of the plan in one picture with their results.",
        "Zeigt zwei Ansichten des Plans mit ihren Ergebnissen in einem Bild.";
    PLAY_STEPS_TIP: "Shows one step after the other.", "Zeigt einen Schritt nach dem anderen.";
    PRESENT_TIP: "Fills the screen with the plan, slide by slide.",
        "Füllt den Bildschirm mit dem Plan, Folie für Folie.";
    HOLD_OFF_TIP: "Shows what would become of the plan without what is selected.",
        "Zeigt, was ohne das Ausgewählte aus dem Plan würde.";
    END_WHAT_IF_TIP: "Takes everything back into the plan that was left out on trial.",
        "Nimmt alles zurück in den Plan, was zur Probe weggelassen wurde.";
    TOGGLE_GHOSTS_TIP: "Shows faintly what the plan has in other views only, and on cards in which step it comes or goes.",
        "Zeigt blass, was der Plan nur in anderen Ansichten hat, und auf Karten, in welchem Schritt es kommt oder geht.";
    TOGGLE_MARKS_TIP: "Marks the cards about which something was noticed.",
        "Kennzeichnet die Karten, zu denen etwas aufgefallen ist.";
    TOGGLE_FIGURES_TIP: "Shows shares of sales, orders, contacts and sizes on the cards that have them.",
        "Zeigt Umsatzanteile, Bestellungen, Kontakte und Größen auf den Karten, die welche haben.";
    TOGGLE_OUTLOOK_TIP: "Shows on each card what is expected of its channel.",
        "Zeigt auf jeder Karte, was von ihrem Kanal erwartet wird.";
    TOGGLE_GRID_TIP: "Draws the grid on which cards lie.",
        "Zeichnet das Raster, auf dem Karten liegen.";
    TOGGLE_SNAP_TIP: "Lays what is moved on the grid.", "Legt auf das Raster, was verschoben wird.";
    TOGGLE_MINIMAP_TIP: "Shows the whole drawing in a corner while not all of it is in sight.",
        "Zeigt die ganze Zeichnung in einer Ecke, solange nicht alles zu sehen ist.";
    TOGGLE_PALETTE_TIP: "Shows at the left what can be placed on the canvas.",
        "Zeigt links, was auf die Zeichenfläche gesetzt werden kann.";
    TOGGLE_SIDE_PANEL_TIP: "Shows at the right the guide, the results and all about what is selected.",
        "Zeigt rechts den Leitfaden, die Ergebnisse und alles zum Ausgewählten.";
    TOGGLE_INVENTORY_TIP: "Shows everything in the plan as tables.",
        "Zeigt alles, was im Plan ist, in Tabellen.";
    TOGGLE_REDUCED_MOTION_TIP: "Keeps everything still that would slide or fade.",
        "Lässt alles stillstehen, was gleiten oder blenden würde.";
    FOLLOW_SYSTEM_THEME_TIP: "Makes the window light or dark as the system is.",
        "Macht das Fenster hell oder dunkel, wie es das System ist.";
    USE_LIGHT_THEME_TIP: "Makes the window light, whatever the system is.",
        "Macht das Fenster hell, wie auch immer das System ist.";
    USE_DARK_THEME_TIP: "Makes the window dark, whatever the system is.",
        "Macht das Fenster dunkel, wie auch immer das System ist.";
    TOGGLE_HIGH_CONTRAST_TIP: "Lets text and marks stand out more than usual.",
        "Hebt Text und Zeichen stärker hervor als üblich.";
    ENLARGE_INTERFACE_TIP: "Makes everything in the window larger.", "Macht alles im Fenster größer.";
    REDUCE_INTERFACE_TIP: "Makes everything in the window smaller.", "Macht alles im Fenster kleiner.";
    RESET_INTERFACE_TIP: "Gives everything in the window its usual size.",
        "Gibt allem im Fenster seine übliche Größe.";
    USE_ENGLISH_TIP: "Has everything in the window in English.",
        "Stellt alles im Fenster auf Englisch um.";
    USE_GERMAN_TIP: "Has everything in the window in German.",
        "Stellt alles im Fenster auf Deutsch um.";
    ALIGN_LEFT_TIP: "Lines the left edges of the selected cards up.",
        "Richtet die linken Kanten der ausgewählten Karten aus.";
    ALIGN_CENTER_TIP: "Lines the selected cards up one below the other by their middle.",
        "Richtet die ausgewählten Karten mittig untereinander aus.";
    ALIGN_RIGHT_TIP: "Lines the right edges of the selected cards up.",
        "Richtet die rechten Kanten der ausgewählten Karten aus.";
    ALIGN_TOP_TIP: "Lines the top edges of the selected cards up.",
        "Richtet die oberen Kanten der ausgewählten Karten aus.";
    ALIGN_MIDDLE_TIP: "Lines the selected cards up side by side by their middle.",
        "Richtet die ausgewählten Karten mittig nebeneinander aus.";
    ALIGN_BOTTOM_TIP: "Lines the bottom edges of the selected cards up.",
        "Richtet die unteren Kanten der ausgewählten Karten aus.";
    DISTRIBUTE_ACROSS_TIP: "Puts the same gap between the selected cards from left to right.",
        "Setzt die ausgewählten Karten von links nach rechts in gleichen Abstand.";
    DISTRIBUTE_DOWN_TIP: "Puts the same gap between the selected cards from top to bottom.",
        "Setzt die ausgewählten Karten von oben nach unten in gleichen Abstand.";
    MAKE_SAME_SIZE_TIP: "Makes the selected cards as large as the largest of them.",
        "Macht die ausgewählten Karten so groß wie die größte von ihnen.";
    TIDY_IN_LAYERS_TIP: "Lays the cards out in layers along their links.",
        "Ordnet die Karten entlang ihrer Verbindungen in Ebenen.";
    TIDY_COMPACTLY_TIP: "Lays the cards out close to each other.",
        "Ordnet die Karten dicht beieinander.";
    BRING_TO_FRONT_TIP: "Puts the selected cards before all others.",
        "Legt die ausgewählten Karten vor alle anderen.";
    SEND_TO_BACK_TIP: "Puts the selected cards behind all others.",
        "Legt die ausgewählten Karten hinter alle anderen.";
    BRING_FORWARD_TIP: "Puts the selected cards before the next one that they overlap.",
        "Legt die ausgewählten Karten vor die nächste, die sie überlappen.";
    SEND_BACKWARD_TIP: "Puts the selected cards behind the next one that they overlap.",
        "Legt die ausgewählten Karten hinter die nächste, die sie überlappen.";
    WRAP_IN_FRAME_TIP: "Draws a frame around the selected cards.",
        "Zeichnet einen Rahmen um die ausgewählten Karten.";
    SELECT_BEHIND_TIP: "Selects the card or frame that lies behind the selected one.",
        "Wählt die Karte oder den Rahmen hinter dem Ausgewählten aus.";
    TOGGLE_LOCK_TIP: "Keeps the selected cards where they are.",
        "Hält die ausgewählten Karten an ihrem Platz.";
    LINK_TO_TIP: "Links the selected card with another that is chosen from a list.",
        "Verbindet die ausgewählte Karte mit einer anderen aus einer Liste.";
    REVERSE_LINK_TIP: "Lets the selected link lead the other way round.",
        "Lässt die ausgewählte Verbindung andersherum führen.";
    STRAIGHTEN_LINKS_TIP: "Removes the bends that were drawn into the selected links.",
        "Entfernt die Knicke, die in die ausgewählten Verbindungen gezeichnet wurden.";
    USE_ORTHOGONAL_LINKS_TIP: "Draws links with right angles.",
        "Zeichnet Verbindungen mit rechten Winkeln.";
    USE_STRAIGHT_LINKS_TIP: "Draws links as straight lines.",
        "Zeichnet Verbindungen als gerade Linien.";
    USE_CURVED_LINKS_TIP: "Draws links as curves.", "Zeichnet Verbindungen als Bögen.";
    TOGGLE_JOURNEYS_TIP: "Shows the customer journeys of the plan.",
        "Zeigt die Kundenreisen des Plans.";
    SHOW_EXPECTATIONS_TIP: "Opens what customers expect of each channel.",
        "Öffnet, was Kunden von jedem Kanal erwarten.";
    SHOW_SMARKETING_TIP: "Opens how sales and marketing work together.",
        "Öffnet, wie Vertrieb und Marketing zusammenarbeiten.";
    SHOW_GLANCE_TIP: "Opens opportunities, risks, hurdles and measures on one page.",
        "Öffnet Chancen, Risiken, Hürden und Maßnahmen auf einer Seite.";
    SHOW_CHOICE_TIP: "Opens the comparison of candidates for a system, with what was decided and why.",
        "Öffnet den Vergleich der Kandidaten für ein System, mit Entscheidung und Begründung.";
    SHOW_FEEDBACK_TIP: "Opens what others said about the plan.",
        "Öffnet, was andere zum Plan gesagt haben.";
    COMPLETE_STEP_TIP:
        "Has what is planned for step 1 exist and what ends with it go, and keeps how the plan stood in a \
         file beside it.",
        "Macht Vorhandenes aus dem, was für Schritt 1 geplant ist, lässt entfallen, was mit ihm endet, \
         und hebt den bisherigen Stand in einer Datei neben dem Plan auf.";
    SHOW_ROADMAP_TIP: "Opens the measures of the plan, step by step.",
        "Öffnet die Maßnahmen des Plans, Schritt für Schritt.";
    CHOOSE_EFFORTS_TIP:
        "Counts next level, findings and roadmap with the days that a file of yours names, in place \
         of planning defaults; what a plan itself says stays.",
        "Rechnet nächste Stufe, Befunde und Roadmap mit den Tagen aus einer eigenen Datei statt mit \
         Richtwerten; was im Plan selbst steht, bleibt.";
    USE_PLANNING_DEFAULTS_TIP:
        "Counts with the usual days again, and forgets the file with the efforts of your company.",
        "Rechnet wieder mit den üblichen Tagen und vergisst die Datei mit den Aufwänden Ihres \
         Unternehmens.";
    SHOW_SETTINGS_TIP: "Language, look, size, the page at the start, and where data is kept.",
        "Sprache, Darstellung, Größe, die Seite beim Start und wo Daten liegen.";
    SHOW_HELP_TIP: "Explains what is selected or shown; everything can be searched.",
        "Erklärt, was ausgewählt oder zu sehen ist; alles lässt sich durchsuchen.";
    SHOW_SHORTCUTS_TIP: "Lists all keys that run commands.",
        "Listet alle Tasten auf, die Befehle ausführen.";
    ABOUT_TIP: "Tells the version of the program and what it is made of.",
        "Nennt die Version des Programms und woraus es gemacht ist.";
}
