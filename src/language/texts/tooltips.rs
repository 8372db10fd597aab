//! What each command does, in one sentence: shown where the pointer rests on it.

texts! {
    NEW_PLAN: "Begins an empty plan in place of the open one.",
        "Beginnt einen leeren Plan anstelle des geöffneten.";
    OPEN: "Opens a plan from a file.", "Öffnet einen Plan aus einer Datei.";
    SAVE: "Saves the plan to its file.", "Speichert den Plan in seine Datei.";
    SAVE_AS: "Saves the plan to another file, which is its own from then on.",
        "Speichert den Plan in eine andere Datei, die von da an seine ist.";
    SHOW_VERSIONS: "Lists what was saved over and can be had again.",
        "Listet auf, was überschrieben wurde und zurückgeholt werden kann.";
    COMPARE_WITH: "Shows how the plan differs from another file, or merges the two.",
        "Zeigt, worin sich der Plan von einer anderen Datei unterscheidet, oder führt beide \
         zusammen.";
    EXPORT_IMAGE: "Saves what the canvas shows as an image.",
        "Speichert als Bild, was die Zeichenfläche zeigt.";
    QUIT: "Ends the program, after asking about what is not saved.",
        "Beendet das Programm und fragt vorher nach Ungespeichertem.";
    UNDO: "Takes the last change back.", "Nimmt die letzte Änderung zurück.";
    REDO: "Makes the change again that was taken back last.",
        "Macht die zuletzt zurückgenommene Änderung noch einmal.";
    CUT: "Moves the selected cards to the clipboard.",
        "Verschiebt die ausgewählten Karten in die Zwischenablage.";
    COPY: "Puts a copy of the selected cards on the clipboard.",
        "Legt eine Kopie der ausgewählten Karten in die Zwischenablage.";
    PASTE: "Adds what is on the clipboard to the plan.",
        "Fügt dem Plan hinzu, was in der Zwischenablage liegt.";
    DUPLICATE: "Adds a copy of the selected cards beside them.",
        "Legt eine Kopie der ausgewählten Karten daneben.";
    DELETE: "Removes what is selected from the plan, or from the shown step on.",
        "Entfernt das Ausgewählte aus dem Plan oder ab dem gezeigten Schritt.";
    RENAME: "Changes the name of the selected element in its place.",
        "Ändert den Namen des ausgewählten Elements an Ort und Stelle.";
    SELECT_ALL: "Selects every card of the shown view.",
        "Wählt alle Karten der gezeigten Ansicht aus.";
    SELECT_NOTHING: "Leaves the tool in use, or else selects nothing any more.",
        "Legt das Werkzeug weg oder hebt sonst die Auswahl auf.";
    SELECT_ALIKE: "Selects everything of the same kind as what is selected.",
        "Wählt alles aus, was von derselben Art ist wie das Ausgewählte.";
    SELECT_CONNECTED: "Selects everything that links join with what is selected, near and far.",
        "Wählt alles aus, was über Verbindungen mit dem Ausgewählten zusammenhängt.";
    INVERT_SELECTION: "Selects what is not selected instead of what is.",
        "Wählt statt des Ausgewählten alles Übrige aus.";
    FIND_ELEMENT: "Finds cards and links by what is written on them.",
        "Findet Karten und Verbindungen anhand dessen, was auf ihnen steht.";
    FIND_COMMAND: "Finds any command and any element by a few letters.",
        "Findet jeden Befehl und jedes Element anhand weniger Buchstaben.";
    USE_SELECT_TOOL: "Selects and moves what is pointed at.",
        "Wählt aus und verschiebt, worauf gezeigt wird.";
    USE_HAND_TOOL: "Moves the canvas by dragging it.", "Verschiebt die Zeichenfläche durch Ziehen.";
    USE_LINK_TOOL: "Links one card with another.", "Verbindet eine Karte mit einer anderen.";
    USE_NOTE_TOOL: "Writes notes on the canvas.", "Schreibt Notizen auf die Zeichenfläche.";
    USE_FRAME_TOOL: "Draws frames around what belongs together.",
        "Zeichnet Rahmen um das, was zusammengehört.";
    USE_JOURNEY_TOOL: "Draws a customer journey from card to card.",
        "Zeichnet eine Kundenreise von Karte zu Karte.";
    ADD_MEASURE: "Adds something to be done to the plan, about what is selected.",
        "Fügt dem Plan eine Maßnahme hinzu, die das Ausgewählte betrifft.";
    EDIT_STEPS: "Opens the table in which the steps are named and dated.",
        "Öffnet die Tabelle, in der die Schritte benannt und datiert werden.";
    ZOOM_IN: "Shows everything on the canvas larger.", "Zeigt alles auf der Zeichenfläche größer.";
    ZOOM_OUT: "Shows everything on the canvas smaller.",
        "Zeigt alles auf der Zeichenfläche kleiner.";
    ZOOM_TO_FIT: "Brings the whole drawing into view.", "Bringt die ganze Zeichnung ins Bild.";
    ZOOM_TO_SELECTION: "Brings what is selected into view.", "Bringt das Ausgewählte ins Bild.";
    ZOOM_TO_100: "Shows the canvas in its usual size.",
        "Zeigt die Zeichenfläche in ihrer üblichen Größe.";
    SHOW_TODAY: "Shows the company as it is today.", "Zeigt das Unternehmen, wie es heute ist.";
    SHOW_TARGET: "Shows the company as it shall be after the last step.",
        "Zeigt das Unternehmen, wie es nach dem letzten Schritt sein soll.";
    SHOW_NEXT_STEP: "Shows the plan one step further on.", "Zeigt den Plan einen Schritt später.";
    SHOW_PREVIOUS_STEP: "Shows the plan one step earlier.", "Zeigt den Plan einen Schritt früher.";
    SHOW_GUIDE: "Opens the ten questions that lead through the plan.",
        "Öffnet die zehn Fragen, die durch den Plan führen.";
    SHOW_OUTLINE: "Opens the whole plan as a tree.", "Öffnet den ganzen Plan als Baum.";
    SHOW_REACH: "Opens the table of which channel reaches whom.",
        "Öffnet die Tabelle, welcher Kanal wen erreicht.";
    COMPARE_VIEWS: "Shows two views of the plan in one picture with their results.",
        "Zeigt zwei Ansichten des Plans mit ihren Ergebnissen in einem Bild.";
    PLAY_STEPS: "Shows one step after the other.", "Zeigt einen Schritt nach dem anderen.";
    PRESENT: "Fills the screen with the plan, slide by slide.",
        "Füllt den Bildschirm mit dem Plan, Folie für Folie.";
    HOLD_OFF: "Shows what would become of the plan without what is selected.",
        "Zeigt, was ohne das Ausgewählte aus dem Plan würde.";
    END_WHAT_IF: "Takes everything back into the plan that was left out on trial.",
        "Nimmt alles zurück in den Plan, was zur Probe weggelassen wurde.";
    TOGGLE_GHOSTS: "Shows faintly what the plan has in other views only.",
        "Zeigt blass, was der Plan nur in anderen Ansichten hat.";
    TOGGLE_MARKS: "Marks the cards about which something was noticed.",
        "Kennzeichnet die Karten, zu denen etwas aufgefallen ist.";
    TOGGLE_OUTLOOK: "Shows on each card what is expected of its channel.",
        "Zeigt auf jeder Karte, was von ihrem Kanal erwartet wird.";
    TOGGLE_GRID: "Draws the grid on which cards lie.",
        "Zeichnet das Raster, auf dem Karten liegen.";
    TOGGLE_SNAP: "Lays what is moved on the grid.", "Legt auf das Raster, was verschoben wird.";
    TOGGLE_MINIMAP: "Shows the whole drawing in a corner while not all of it is in sight.",
        "Zeigt die ganze Zeichnung in einer Ecke, solange nicht alles zu sehen ist.";
    TOGGLE_PALETTE: "Shows at the left what can be placed on the canvas.",
        "Zeigt links, was auf die Zeichenfläche gesetzt werden kann.";
    TOGGLE_SIDE_PANEL: "Shows at the right the guide, the results and all about what is selected.",
        "Zeigt rechts den Leitfaden, die Ergebnisse und alles zum Ausgewählten.";
    TOGGLE_INVENTORY: "Shows everything in the plan as tables.",
        "Zeigt alles, was im Plan ist, in Tabellen.";
    TOGGLE_REDUCED_MOTION: "Keeps everything still that would slide or fade.",
        "Lässt alles stillstehen, was gleiten oder blenden würde.";
    FOLLOW_SYSTEM_THEME: "Makes the window light or dark as the system is.",
        "Macht das Fenster hell oder dunkel, wie es das System ist.";
    USE_LIGHT_THEME: "Makes the window light, whatever the system is.",
        "Macht das Fenster hell, wie auch immer das System ist.";
    USE_DARK_THEME: "Makes the window dark, whatever the system is.",
        "Macht das Fenster dunkel, wie auch immer das System ist.";
    TOGGLE_HIGH_CONTRAST: "Lets text and marks stand out more than usual.",
        "Hebt Text und Zeichen stärker hervor als üblich.";
    ENLARGE_INTERFACE: "Makes everything in the window larger.", "Macht alles im Fenster größer.";
    REDUCE_INTERFACE: "Makes everything in the window smaller.", "Macht alles im Fenster kleiner.";
    RESET_INTERFACE: "Gives everything in the window its usual size.",
        "Gibt allem im Fenster seine übliche Größe.";
    USE_ENGLISH: "Has everything in the window in English.",
        "Stellt alles im Fenster auf Englisch um.";
    USE_GERMAN: "Has everything in the window in German.",
        "Stellt alles im Fenster auf Deutsch um.";
    ALIGN_LEFT: "Lines the left edges of the selected cards up.",
        "Richtet die linken Kanten der ausgewählten Karten aus.";
    ALIGN_CENTER: "Lines the selected cards up one below the other by their middle.",
        "Richtet die ausgewählten Karten mittig untereinander aus.";
    ALIGN_RIGHT: "Lines the right edges of the selected cards up.",
        "Richtet die rechten Kanten der ausgewählten Karten aus.";
    ALIGN_TOP: "Lines the top edges of the selected cards up.",
        "Richtet die oberen Kanten der ausgewählten Karten aus.";
    ALIGN_MIDDLE: "Lines the selected cards up side by side by their middle.",
        "Richtet die ausgewählten Karten mittig nebeneinander aus.";
    ALIGN_BOTTOM: "Lines the bottom edges of the selected cards up.",
        "Richtet die unteren Kanten der ausgewählten Karten aus.";
    DISTRIBUTE_ACROSS: "Puts the same gap between the selected cards from left to right.",
        "Setzt die ausgewählten Karten von links nach rechts in gleichen Abstand.";
    DISTRIBUTE_DOWN: "Puts the same gap between the selected cards from top to bottom.",
        "Setzt die ausgewählten Karten von oben nach unten in gleichen Abstand.";
    MAKE_SAME_SIZE: "Makes the selected cards as large as the largest of them.",
        "Macht die ausgewählten Karten so groß wie die größte von ihnen.";
    TIDY_IN_LAYERS: "Lays the cards out in layers along their links.",
        "Ordnet die Karten entlang ihrer Verbindungen in Ebenen.";
    TIDY_COMPACTLY: "Lays the cards out close to each other.",
        "Ordnet die Karten dicht beieinander.";
    BRING_TO_FRONT: "Puts the selected cards before all others.",
        "Legt die ausgewählten Karten vor alle anderen.";
    SEND_TO_BACK: "Puts the selected cards behind all others.",
        "Legt die ausgewählten Karten hinter alle anderen.";
    TOGGLE_LOCK: "Keeps the selected cards where they are.",
        "Hält die ausgewählten Karten an ihrem Platz.";
    LINK_TO: "Links the selected card with another that is chosen from a list.",
        "Verbindet die ausgewählte Karte mit einer anderen aus einer Liste.";
    REVERSE_LINK: "Lets the selected link lead the other way round.",
        "Lässt die ausgewählte Verbindung andersherum führen.";
    STRAIGHTEN_LINKS: "Removes the bends that were drawn into the selected links.",
        "Entfernt die Knicke, die in die ausgewählten Verbindungen gezeichnet wurden.";
    USE_ORTHOGONAL_LINKS: "Draws links with right angles.",
        "Zeichnet Verbindungen mit rechten Winkeln.";
    USE_STRAIGHT_LINKS: "Draws links as straight lines.",
        "Zeichnet Verbindungen als gerade Linien.";
    USE_CURVED_LINKS: "Draws links as curves.", "Zeichnet Verbindungen als Bögen.";
    TOGGLE_JOURNEYS: "Shows the customer journeys of the plan.",
        "Zeigt die Kundenreisen des Plans.";
    SHOW_EXPECTATIONS: "Opens what customers expect of each channel.",
        "Öffnet, was Kunden von jedem Kanal erwarten.";
    SHOW_SMARKETING: "Opens how sales and marketing work together.",
        "Öffnet, wie Vertrieb und Marketing zusammenarbeiten.";
    SHOW_FEEDBACK: "Opens what others said about the plan.",
        "Öffnet, was andere zum Plan gesagt haben.";
    SHOW_ROADMAP: "Opens the measures of the plan, step by step.",
        "Öffnet die Maßnahmen des Plans, Schritt für Schritt.";
    SHOW_SHORTCUTS: "Lists all keys that run commands.",
        "Listet alle Tasten auf, die Befehle ausführen.";
    ABOUT: "Tells the version of the program and what it is made of.",
        "Nennt die Version des Programms und woraus es gemacht ist.";
}
