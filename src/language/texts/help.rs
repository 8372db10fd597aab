//! What the program says about itself. A line is a paragraph.

texts! {
    SEARCH: "Search the help", "In der Hilfe suchen";
    NOTHING_FOUND: "Nothing in the help has all of these words.",
        "Nichts in der Hilfe enthält alle diese Wörter.";
    FIRST_STEPS: "First steps", "Erste Schritte";
    METHOD: "The method", "Die Methode";
    WINDOW: "The window", "Das Fenster";
    MODELS: "Models and terms", "Modelle und Begriffe";
    CHANNELS: "Kinds of channels", "Arten von Kanälen";
    LINKS: "Kinds of links", "Arten von Verbindungen";
    PEOPLE: "Audiences, teams, activities", "Zielgruppen, Teams, Aktivitäten";
    SYSTEMS: "Kinds of systems", "Arten von Systemen";
    COMMANDS: "Commands and keys", "Befehle und Tasten";
    PROGRAM: "Files and privacy", "Dateien und Datenschutz";
    EXAMPLE: "For example: {}.", "Zum Beispiel: {}.";
    CANVAS: "The canvas", "Die Zeichenfläche";
    CANVAS_ABOUT:
        "The drawing is the model: every card is a channel, an audience, a system, a team or an activity, and every line says what it does.\nDrag a card to move it, drag from the dot at its edge to link it, double-click the empty canvas to add something. The wheel zooms with Ctrl, the space bar or the middle button moves the view.\nWhat you draw in Today exists. What you draw in the target or a step is planned, and what you delete there retires; today stays as it is.",
        "Die Zeichnung ist das Modell: Jede Karte ist ein Kanal, eine Zielgruppe, ein System, ein Team oder eine Aktivität, und jede Linie sagt, was sie leistet.\nZiehen Sie eine Karte, um sie zu verschieben, ziehen Sie vom Punkt an ihrem Rand, um sie zu verbinden, und klicken Sie doppelt auf die leere Fläche, um etwas hinzuzufügen. Das Rad zoomt mit Strg, Leertaste oder mittlere Maustaste verschieben die Ansicht.\nWas Sie im Ist zeichnen, gibt es. Was Sie im Soll oder in einem Schritt zeichnen, ist geplant, und was Sie dort löschen, entfällt; das Ist bleibt, wie es ist.";
    PALETTE: "The palette", "Die Palette";
    PALETTE_ABOUT:
        "Everything that can be drawn. Drag it onto the canvas, or press it: it is placed in its lane.\nThe search knows some 700 products, marketplaces and everyday words and makes the right card of them.",
        "Alles, was sich zeichnen lässt. Ziehen Sie es auf die Fläche oder klicken Sie darauf: Es kommt in seine Bahn.\nDie Suche kennt rund 700 Produkte, Marktplätze und Alltagswörter und macht daraus die richtige Karte.";
    RESULT_BAR: "The line at the top", "Die Zeile oben";
    RESULT_BAR_ABOUT:
        "It says live which commerce model the view is, which markets it serves and by which route. Press the model to read why.\nBeside it are the views: today, every step, the target, and the comparison of two.",
        "Sie sagt laufend, welches Vertriebsmodell die Ansicht ist, welche Märkte sie bedient und auf welchem Weg. Ein Klick auf das Modell zeigt, warum.\nDaneben liegen die Ansichten: Ist, jeder Schritt, Soll und der Vergleich von zweien.";
    GUIDE_ABOUT:
        "Ten questions in the order in which digital sales are decided. Each says what is missing and leads to where it is answered. Nothing forces the order; what was skipped is shown as open. For each audience it proposes channels that fit, with the study that says so.",
        "Zehn Fragen in der Reihenfolge, in der man digitalen Vertrieb entscheidet. Jede sagt, was fehlt, und führt dorthin, wo man sie beantwortet. Die Reihenfolge ist kein Zwang; was übersprungen wurde, bleibt als offen sichtbar. Zu jeder Zielgruppe schlägt er passende Kanäle vor und nennt die Studie dazu.";
    STRATEGY_ABOUT:
        "What holds for the whole plan: mission and vision, competitors, chances and risks, delivery times to aim at.",
        "Was für den ganzen Plan gilt: Mission und Vision, Wettbewerber, Chancen und Risiken, angestrebte Lieferzeiten.";
    WHY_ABOUT:
        "Why the view is this model: the rule that decided, channel by channel who can pass to whom, and which links carry it.\nUnder that stands the shortest way to the next level with its effort, to be drawn with one press.",
        "Warum die Ansicht dieses Modell ist: die Regel, die entschieden hat, Kanal für Kanal, wer zu wem wechseln kann, und welche Verbindungen das tragen.\nDarunter steht der kürzeste Weg zur nächsten Stufe mit seinem Aufwand; ein Klick zeichnet ihn.";
    INSPECTOR_ABOUT:
        "What is known about the selected: its name, whom it serves, whether it sells, who runs it, since when and until when. Properties are typed in place; several elements can be changed at once. From a system one gets to the choice of a solution and to the measures about it.",
        "Was über das Ausgewählte bekannt ist: sein Name, wen es bedient, ob es verkauft, wer es betreibt, seit wann und bis wann. Eigenschaften werden an Ort und Stelle geändert, auch für mehrere Elemente zugleich. Von einem System geht es zur Auswahl einer Lösung und zu den Maßnahmen dazu.";
    FINDINGS_ABOUT:
        "What a consultant would ask about: gaps, contradictions, and what customers will notice. Some can be mended with one press; what is meant so can be set aside.",
        "Wonach eine Beraterin fragen würde: Lücken, Widersprüche und was Kunden merken werden. Manches behebt ein Klick; was so gewollt ist, lässt sich zurückstellen.";
    OUTLINE_ABOUT:
        "The whole plan as a tree, walked and edited by keys alone, and read aloud by a screen reader.",
        "Der ganze Plan als Baum, allein mit Tasten begehbar und zu ändern, und von einem Vorleseprogramm lesbar.";
    JOURNEYS_ABOUT:
        "The ways that customers take from channel to channel. Where two stops share nothing that the customer needs there, the journey breaks, and it is said from which step on it holds.",
        "Die Wege, die Kunden von Kanal zu Kanal nehmen. Wo zwei Stationen nichts von dem teilen, was der Kunde dort braucht, bricht die Reise ab; dazu steht, ab welchem Schritt sie hält.";
    INVENTORY: "The inventory", "Die Bestandsaufnahme";
    INVENTORY_ABOUT:
        "Channels, systems, activities, measures and more as tables, to be filled in cell by cell, sorted and copied. A workbook that was filled in elsewhere comes back with File, Take over a table.",
        "Kanäle, Systeme, Aktivitäten, Maßnahmen und mehr als Tabellen, die man Zelle für Zelle ausfüllt, sortiert und kopiert. Eine anderswo ausgefüllte Arbeitsmappe kommt über Datei, Tabelle übernehmen zurück.";
    ROADMAP_ABOUT:
        "The difference between today and the target, in steps: what comes, what goes, what it takes, and the model after each step. Cards are dragged from step to step; an order can be proposed.",
        "Der Unterschied zwischen Ist und Soll, in Schritten: was kommt, was geht, was es kostet und welches Modell danach erreicht ist. Karten zieht man von Schritt zu Schritt; eine Reihenfolge lässt sich vorschlagen.";
    REACH_ABOUT:
        "A table of audiences and channels: who is addressed where, today and in the target. A press of a cell changes it.",
        "Eine Tabelle aus Zielgruppen und Kanälen: wer wo angesprochen wird, im Ist und im Soll. Ein Klick auf eine Zelle ändert es.";
    EXPORT_ABOUT:
        "A view as a picture, alone or on a page; the whole report as PDF, slides, web page or text; the tables for Excel; the plan for other programs. The preview shows what will be made.",
        "Eine Ansicht als Bild, allein oder auf einer Seite; der ganze Bericht als PDF, Folien, Webseite oder Text; die Tabellen für Excel; der Plan für andere Programme. Die Vorschau zeigt, was entsteht.";
    IMPORT: "Import", "Import";
    IMPORT_ABOUT:
        "Drawings, boards, outlines and lists of other programs become typed cards and links. A report says what became what, what was guessed and what was left out, before anything changes.",
        "Zeichnungen, Boards, Gliederungen und Listen anderer Programme werden zu Karten und Verbindungen mit Art. Bevor sich etwas ändert, sagt ein Bericht, was woraus wurde, was geraten ist und was wegfiel.";
    FORMATS: "Files that are read and written", "Dateien, die gelesen und geschrieben werden";
    FORMATS_ABOUT:
        "A plan is a readable text file that ends in .commerce. By the ending of a file the program knows what it is.",
        "Ein Plan ist eine lesbare Textdatei mit der Endung .commerce. An der Endung erkennt das Programm, worum es sich handelt.";
    FORMATS_IMAGES: "Pictures of a view", "Bilder einer Ansicht";
    FORMATS_REPORTS: "The whole report", "Der ganze Bericht";
    FORMATS_TABLES: "The tables", "Die Tabellen";
    FORMATS_OTHERS: "The plan for other programs", "Der Plan für andere Programme";
    FORMATS_READ: "Read by import", "Beim Import gelesen";
    PRIVACY: "What leaves this machine", "Was dieses Gerät verlässt";
    PRIVACY_KEPT:
        "What is not saved yet and earlier versions of plans are kept in the folder of the program's data on this machine, so that nothing is lost after a failure.",
        "Noch nicht Gespeichertes und frühere Stände der Pläne liegen im Datenordner des Programms auf diesem Gerät, damit nach einem Ausfall nichts verloren ist.";
}
