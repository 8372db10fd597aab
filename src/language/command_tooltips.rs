//! What each command does, in one sentence: shown where the pointer rests on it.

use super::Text;

/// “Begins an empty plan in place of the open one.”
pub const NEW_PLAN: Text = Text::new(
    "Begins an empty plan in place of the open one.",
    "Beginnt einen leeren Plan anstelle des geöffneten.",
);
/// “Opens a plan from a file.”
pub const OPEN: Text = Text::new("Opens a plan from a file.", "Öffnet einen Plan aus einer Datei.");
/// “Saves the plan to its file.”
pub const SAVE: Text =
    Text::new("Saves the plan to its file.", "Speichert den Plan in seine Datei.");
/// “Saves the plan to another file, which is its own from then on.”
pub const SAVE_AS: Text = Text::new(
    "Saves the plan to another file, which is its own from then on.",
    "Speichert den Plan in eine andere Datei, die von da an seine ist.",
);
/// “Lists what was saved over and can be had again.”
pub const SHOW_VERSIONS: Text = Text::new(
    "Lists what was saved over and can be had again.",
    "Listet auf, was überschrieben wurde und zurückgeholt werden kann.",
);
/// “Shows how the plan differs from another file, or merges the two.”
pub const COMPARE_WITH: Text = Text::new(
    "Shows how the plan differs from another file, or merges the two.",
    "Zeigt, worin sich der Plan von einer anderen Datei unterscheidet, oder führt beide zusammen.",
);
/// “Saves what the canvas shows as an image.”
pub const EXPORT_IMAGE: Text = Text::new(
    "Saves what the canvas shows as an image.",
    "Speichert als Bild, was die Zeichenfläche zeigt.",
);
/// “Ends the program, after asking about what is not saved.”
pub const QUIT: Text = Text::new(
    "Ends the program, after asking about what is not saved.",
    "Beendet das Programm und fragt vorher nach Ungespeichertem.",
);
/// “Takes the last change back.”
pub const UNDO: Text =
    Text::new("Takes the last change back.", "Nimmt die letzte Änderung zurück.");
/// “Makes the change again that was taken back last.”
pub const REDO: Text = Text::new(
    "Makes the change again that was taken back last.",
    "Macht die zuletzt zurückgenommene Änderung noch einmal.",
);
/// “Moves the selected cards to the clipboard.”
pub const CUT: Text = Text::new(
    "Moves the selected cards to the clipboard.",
    "Verschiebt die ausgewählten Karten in die Zwischenablage.",
);
/// “Puts a copy of the selected cards on the clipboard.”
pub const COPY: Text = Text::new(
    "Puts a copy of the selected cards on the clipboard.",
    "Legt eine Kopie der ausgewählten Karten in die Zwischenablage.",
);
/// “Adds what is on the clipboard to the plan.”
pub const PASTE: Text = Text::new(
    "Adds what is on the clipboard to the plan.",
    "Fügt dem Plan hinzu, was in der Zwischenablage liegt.",
);
/// “Adds a copy of the selected cards beside them.”
pub const DUPLICATE: Text = Text::new(
    "Adds a copy of the selected cards beside them.",
    "Legt eine Kopie der ausgewählten Karten daneben.",
);
/// “Removes what is selected from the plan, or from the shown step on.”
pub const DELETE: Text = Text::new(
    "Removes what is selected from the plan, or from the shown step on.",
    "Entfernt das Ausgewählte aus dem Plan oder ab dem gezeigten Schritt.",
);
/// “Changes the name of the selected element in its place.”
pub const RENAME: Text = Text::new(
    "Changes the name of the selected element in its place.",
    "Ändert den Namen des ausgewählten Elements an Ort und Stelle.",
);
/// “Selects every card of the shown view.”
pub const SELECT_ALL: Text = Text::new(
    "Selects every card of the shown view.",
    "Wählt alle Karten der gezeigten Ansicht aus.",
);
/// “Leaves the tool in use, or else selects nothing any more.”
pub const SELECT_NOTHING: Text = Text::new(
    "Leaves the tool in use, or else selects nothing any more.",
    "Legt das Werkzeug weg oder hebt sonst die Auswahl auf.",
);
/// “Selects everything of the same kind as what is selected.”
pub const SELECT_ALIKE: Text = Text::new(
    "Selects everything of the same kind as what is selected.",
    "Wählt alles aus, was von derselben Art ist wie das Ausgewählte.",
);
/// “Selects everything that links join with what is selected, near and far.”
pub const SELECT_CONNECTED: Text = Text::new(
    "Selects everything that links join with what is selected, near and far.",
    "Wählt alles aus, was über Verbindungen mit dem Ausgewählten zusammenhängt.",
);
/// “Selects what is not selected instead of what is.”
pub const INVERT_SELECTION: Text = Text::new(
    "Selects what is not selected instead of what is.",
    "Wählt statt des Ausgewählten alles Übrige aus.",
);
/// “Finds cards and links by what is written on them.”
pub const FIND_ELEMENT: Text = Text::new(
    "Finds cards and links by what is written on them.",
    "Findet Karten und Verbindungen anhand dessen, was auf ihnen steht.",
);
/// “Finds any command and any element by a few letters.”
pub const FIND_COMMAND: Text = Text::new(
    "Finds any command and any element by a few letters.",
    "Findet jeden Befehl und jedes Element anhand weniger Buchstaben.",
);
/// “Selects and moves what is pointed at.”
pub const USE_SELECT_TOOL: Text = Text::new(
    "Selects and moves what is pointed at.",
    "Wählt aus und verschiebt, worauf gezeigt wird.",
);
/// “Moves the canvas by dragging it.”
pub const USE_HAND_TOOL: Text =
    Text::new("Moves the canvas by dragging it.", "Verschiebt die Zeichenfläche durch Ziehen.");
/// “Links one card with another.”
pub const USE_LINK_TOOL: Text =
    Text::new("Links one card with another.", "Verbindet eine Karte mit einer anderen.");
/// “Writes notes on the canvas.”
pub const USE_NOTE_TOOL: Text =
    Text::new("Writes notes on the canvas.", "Schreibt Notizen auf die Zeichenfläche.");
/// “Draws frames around what belongs together.”
pub const USE_FRAME_TOOL: Text = Text::new(
    "Draws frames around what belongs together.",
    "Zeichnet Rahmen um das, was zusammengehört.",
);
/// “Draws a customer journey from card to card.”
pub const USE_JOURNEY_TOOL: Text = Text::new(
    "Draws a customer journey from card to card.",
    "Zeichnet eine Kundenreise von Karte zu Karte.",
);
/// “Adds something to be done to the plan, about what is selected.”
pub const ADD_MEASURE: Text = Text::new(
    "Adds something to be done to the plan, about what is selected.",
    "Fügt dem Plan eine Maßnahme hinzu, die das Ausgewählte betrifft.",
);
/// “Opens the table in which the steps are named and dated.”
pub const EDIT_STEPS: Text = Text::new(
    "Opens the table in which the steps are named and dated.",
    "Öffnet die Tabelle, in der die Schritte benannt und datiert werden.",
);
/// “Shows everything on the canvas larger.”
pub const ZOOM_IN: Text = Text::new(
    "Shows everything on the canvas larger.",
    "Zeigt alles auf der Zeichenfläche größer.",
);
/// “Shows everything on the canvas smaller.”
pub const ZOOM_OUT: Text = Text::new(
    "Shows everything on the canvas smaller.",
    "Zeigt alles auf der Zeichenfläche kleiner.",
);
/// “Brings the whole drawing into view.”
pub const ZOOM_TO_FIT: Text =
    Text::new("Brings the whole drawing into view.", "Bringt die ganze Zeichnung ins Bild.");
/// “Brings what is selected into view.”
pub const ZOOM_TO_SELECTION: Text =
    Text::new("Brings what is selected into view.", "Bringt das Ausgewählte ins Bild.");
/// “Shows the canvas in its usual size.”
pub const ZOOM_TO_100: Text = Text::new(
    "Shows the canvas in its usual size.",
    "Zeigt die Zeichenfläche in ihrer üblichen Größe.",
);
/// “Shows the company as it is today.”
pub const SHOW_TODAY: Text =
    Text::new("Shows the company as it is today.", "Zeigt das Unternehmen, wie es heute ist.");
/// “Shows the company as it shall be after the last step.”
pub const SHOW_TARGET: Text = Text::new(
    "Shows the company as it shall be after the last step.",
    "Zeigt das Unternehmen, wie es nach dem letzten Schritt sein soll.",
);
/// “Shows the plan one step further on.”
pub const SHOW_NEXT_STEP: Text =
    Text::new("Shows the plan one step further on.", "Zeigt den Plan einen Schritt später.");
/// “Shows the plan one step earlier.”
pub const SHOW_PREVIOUS_STEP: Text =
    Text::new("Shows the plan one step earlier.", "Zeigt den Plan einen Schritt früher.");
/// “Opens the ten questions that lead through the plan.”
pub const SHOW_GUIDE: Text = Text::new(
    "Opens the ten questions that lead through the plan.",
    "Öffnet die zehn Fragen, die durch den Plan führen.",
);
/// “Opens the whole plan as a tree.”
pub const SHOW_OUTLINE: Text =
    Text::new("Opens the whole plan as a tree.", "Öffnet den ganzen Plan als Baum.");
/// “Opens the table of which channel reaches whom.”
pub const SHOW_REACH: Text = Text::new(
    "Opens the table of which channel reaches whom.",
    "Öffnet die Tabelle, welcher Kanal wen erreicht.",
);
/// “Shows two views of the plan in one picture with their results.”
pub const COMPARE_VIEWS: Text = Text::new(
    "Shows two views of the plan in one picture with their results.",
    "Zeigt zwei Ansichten des Plans mit ihren Ergebnissen in einem Bild.",
);
/// “Shows one step after the other.”
pub const PLAY_STEPS: Text =
    Text::new("Shows one step after the other.", "Zeigt einen Schritt nach dem anderen.");
/// “Fills the screen with the plan, slide by slide.”
pub const PRESENT: Text = Text::new(
    "Fills the screen with the plan, slide by slide.",
    "Füllt den Bildschirm mit dem Plan, Folie für Folie.",
);
/// “Shows what would become of the plan without what is selected.”
pub const HOLD_OFF: Text = Text::new(
    "Shows what would become of the plan without what is selected.",
    "Zeigt, was ohne das Ausgewählte aus dem Plan würde.",
);
/// “Takes everything back into the plan that was left out on trial.”
pub const END_WHAT_IF: Text = Text::new(
    "Takes everything back into the plan that was left out on trial.",
    "Nimmt alles zurück in den Plan, was zur Probe weggelassen wurde.",
);
/// “Shows faintly what the plan has in other views only.”
pub const TOGGLE_GHOSTS: Text = Text::new(
    "Shows faintly what the plan has in other views only.",
    "Zeigt blass, was der Plan nur in anderen Ansichten hat.",
);
/// “Marks the cards about which something was noticed.”
pub const TOGGLE_MARKS: Text = Text::new(
    "Marks the cards about which something was noticed.",
    "Kennzeichnet die Karten, zu denen etwas aufgefallen ist.",
);
/// “Shows on each card what is expected of its channel.”
pub const TOGGLE_OUTLOOK: Text = Text::new(
    "Shows on each card what is expected of its channel.",
    "Zeigt auf jeder Karte, was von ihrem Kanal erwartet wird.",
);
/// “Draws the grid on which cards lie.”
pub const TOGGLE_GRID: Text =
    Text::new("Draws the grid on which cards lie.", "Zeichnet das Raster, auf dem Karten liegen.");
/// “Lays what is moved on the grid.”
pub const TOGGLE_SNAP: Text =
    Text::new("Lays what is moved on the grid.", "Legt auf das Raster, was verschoben wird.");
/// “Shows the whole drawing in a corner while not all of it is in sight.”
pub const TOGGLE_MINIMAP: Text = Text::new(
    "Shows the whole drawing in a corner while not all of it is in sight.",
    "Zeigt die ganze Zeichnung in einer Ecke, solange nicht alles zu sehen ist.",
);
/// “Shows at the left what can be placed on the canvas.”
pub const TOGGLE_PALETTE: Text = Text::new(
    "Shows at the left what can be placed on the canvas.",
    "Zeigt links, was auf die Zeichenfläche gesetzt werden kann.",
);
/// “Shows at the right the guide, the results and all about what is selected.”
pub const TOGGLE_SIDE_PANEL: Text = Text::new(
    "Shows at the right the guide, the results and all about what is selected.",
    "Zeigt rechts den Leitfaden, die Ergebnisse und alles zum Ausgewählten.",
);
/// “Shows everything in the plan as tables.”
pub const TOGGLE_INVENTORY: Text = Text::new(
    "Shows everything in the plan as tables.",
    "Zeigt alles, was im Plan ist, in Tabellen.",
);
/// “Keeps everything still that would slide or fade.”
pub const TOGGLE_REDUCED_MOTION: Text = Text::new(
    "Keeps everything still that would slide or fade.",
    "Lässt alles stillstehen, was gleiten oder blenden würde.",
);
/// “Makes the window light or dark as the system is.”
pub const FOLLOW_SYSTEM_THEME: Text = Text::new(
    "Makes the window light or dark as the system is.",
    "Macht das Fenster hell oder dunkel, wie es das System ist.",
);
/// “Makes the window light, whatever the system is.”
pub const USE_LIGHT_THEME: Text = Text::new(
    "Makes the window light, whatever the system is.",
    "Macht das Fenster hell, wie auch immer das System ist.",
);
/// “Makes the window dark, whatever the system is.”
pub const USE_DARK_THEME: Text = Text::new(
    "Makes the window dark, whatever the system is.",
    "Macht das Fenster dunkel, wie auch immer das System ist.",
);
/// “Lets text and marks stand out more than usual.”
pub const TOGGLE_HIGH_CONTRAST: Text = Text::new(
    "Lets text and marks stand out more than usual.",
    "Hebt Text und Zeichen stärker hervor als üblich.",
);
/// “Makes everything in the window larger.”
pub const ENLARGE_INTERFACE: Text =
    Text::new("Makes everything in the window larger.", "Macht alles im Fenster größer.");
/// “Makes everything in the window smaller.”
pub const REDUCE_INTERFACE: Text =
    Text::new("Makes everything in the window smaller.", "Macht alles im Fenster kleiner.");
/// “Gives everything in the window its usual size.”
pub const RESET_INTERFACE: Text = Text::new(
    "Gives everything in the window its usual size.",
    "Gibt allem im Fenster seine übliche Größe.",
);
/// “Has everything in the window in English.”
pub const USE_ENGLISH: Text = Text::new(
    "Has everything in the window in English.",
    "Stellt alles im Fenster auf Englisch um.",
);
/// “Has everything in the window in German.”
pub const USE_GERMAN: Text =
    Text::new("Has everything in the window in German.", "Stellt alles im Fenster auf Deutsch um.");
/// “Lines the left edges of the selected cards up.”
pub const ALIGN_LEFT: Text = Text::new(
    "Lines the left edges of the selected cards up.",
    "Richtet die linken Kanten der ausgewählten Karten aus.",
);
/// “Lines the selected cards up one below the other by their middle.”
pub const ALIGN_CENTER: Text = Text::new(
    "Lines the selected cards up one below the other by their middle.",
    "Richtet die ausgewählten Karten mittig untereinander aus.",
);
/// “Lines the right edges of the selected cards up.”
pub const ALIGN_RIGHT: Text = Text::new(
    "Lines the right edges of the selected cards up.",
    "Richtet die rechten Kanten der ausgewählten Karten aus.",
);
/// “Lines the top edges of the selected cards up.”
pub const ALIGN_TOP: Text = Text::new(
    "Lines the top edges of the selected cards up.",
    "Richtet die oberen Kanten der ausgewählten Karten aus.",
);
/// “Lines the selected cards up side by side by their middle.”
pub const ALIGN_MIDDLE: Text = Text::new(
    "Lines the selected cards up side by side by their middle.",
    "Richtet die ausgewählten Karten mittig nebeneinander aus.",
);
/// “Lines the bottom edges of the selected cards up.”
pub const ALIGN_BOTTOM: Text = Text::new(
    "Lines the bottom edges of the selected cards up.",
    "Richtet die unteren Kanten der ausgewählten Karten aus.",
);
/// “Puts the same gap between the selected cards from left to right.”
pub const DISTRIBUTE_ACROSS: Text = Text::new(
    "Puts the same gap between the selected cards from left to right.",
    "Setzt die ausgewählten Karten von links nach rechts in gleichen Abstand.",
);
/// “Puts the same gap between the selected cards from top to bottom.”
pub const DISTRIBUTE_DOWN: Text = Text::new(
    "Puts the same gap between the selected cards from top to bottom.",
    "Setzt die ausgewählten Karten von oben nach unten in gleichen Abstand.",
);
/// “Makes the selected cards as large as the largest of them.”
pub const MAKE_SAME_SIZE: Text = Text::new(
    "Makes the selected cards as large as the largest of them.",
    "Macht die ausgewählten Karten so groß wie die größte von ihnen.",
);
/// “Lays the cards out in layers along their links.”
pub const TIDY_IN_LAYERS: Text = Text::new(
    "Lays the cards out in layers along their links.",
    "Ordnet die Karten entlang ihrer Verbindungen in Ebenen.",
);
/// “Lays the cards out close to each other.”
pub const TIDY_COMPACTLY: Text =
    Text::new("Lays the cards out close to each other.", "Ordnet die Karten dicht beieinander.");
/// “Puts the selected cards before all others.”
pub const BRING_TO_FRONT: Text = Text::new(
    "Puts the selected cards before all others.",
    "Legt die ausgewählten Karten vor alle anderen.",
);
/// “Puts the selected cards behind all others.”
pub const SEND_TO_BACK: Text = Text::new(
    "Puts the selected cards behind all others.",
    "Legt die ausgewählten Karten hinter alle anderen.",
);
/// “Keeps the selected cards where they are.”
pub const TOGGLE_LOCK: Text = Text::new(
    "Keeps the selected cards where they are.",
    "Hält die ausgewählten Karten an ihrem Platz.",
);
/// “Links the selected card with another that is chosen from a list.”
pub const LINK_TO: Text = Text::new(
    "Links the selected card with another that is chosen from a list.",
    "Verbindet die ausgewählte Karte mit einer anderen aus einer Liste.",
);
/// “Lets the selected link lead the other way round.”
pub const REVERSE_LINK: Text = Text::new(
    "Lets the selected link lead the other way round.",
    "Lässt die ausgewählte Verbindung andersherum führen.",
);
/// “Removes the bends that were drawn into the selected links.”
pub const STRAIGHTEN_LINKS: Text = Text::new(
    "Removes the bends that were drawn into the selected links.",
    "Entfernt die Knicke, die in die ausgewählten Verbindungen gezeichnet wurden.",
);
/// “Draws links with right angles.”
pub const USE_ORTHOGONAL_LINKS: Text =
    Text::new("Draws links with right angles.", "Zeichnet Verbindungen mit rechten Winkeln.");
/// “Draws links as straight lines.”
pub const USE_STRAIGHT_LINKS: Text =
    Text::new("Draws links as straight lines.", "Zeichnet Verbindungen als gerade Linien.");
/// “Draws links as curves.”
pub const USE_CURVED_LINKS: Text =
    Text::new("Draws links as curves.", "Zeichnet Verbindungen als Bögen.");
/// “Shows the customer journeys of the plan.”
pub const TOGGLE_JOURNEYS: Text =
    Text::new("Shows the customer journeys of the plan.", "Zeigt die Kundenreisen des Plans.");
/// “Opens what customers expect of each channel.”
pub const SHOW_EXPECTATIONS: Text = Text::new(
    "Opens what customers expect of each channel.",
    "Öffnet, was Kunden von jedem Kanal erwarten.",
);
/// “Opens how sales and marketing work together.”
pub const SHOW_SMARKETING: Text = Text::new(
    "Opens how sales and marketing work together.",
    "Öffnet, wie Vertrieb und Marketing zusammenarbeiten.",
);
/// “Opens what others said about the plan.”
pub const SHOW_FEEDBACK: Text = Text::new(
    "Opens what others said about the plan.",
    "Öffnet, was andere zum Plan gesagt haben.",
);
/// “Opens the measures of the plan, step by step.”
pub const SHOW_ROADMAP: Text = Text::new(
    "Opens the measures of the plan, step by step.",
    "Öffnet die Maßnahmen des Plans, Schritt für Schritt.",
);
/// “Lists all keys that run commands.”
pub const SHOW_SHORTCUTS: Text = Text::new(
    "Lists all keys that run commands.",
    "Listet alle Tasten auf, die Befehle ausführen.",
);
/// “Tells the version of the program and what it is made of.”
pub const ABOUT: Text = Text::new(
    "Tells the version of the program and what it is made of.",
    "Nennt die Version des Programms und woraus es gemacht ist.",
);
