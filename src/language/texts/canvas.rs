//! The canvas: cards, links, and the hints of what can be done with them.

texts! {
    FIND_HINT: "Name, kind, label or note", "Name, Art, Beschriftung oder Notiz";
    FIND_PREVIOUS: "Previous", "Vorheriges";
    FIND_NEXT: "Next", "Nächstes";
    FIND_CLOSE: "Close the search", "Suche schließen";
    FIND_OR_RUN: "Find or run", "Suchen oder ausführen";
    FIND_OR_RUN_HINT: "A command or an element (Shift: add to the selection)",
        "Befehl oder Element (Umschalt: zur Auswahl hinzufügen)";
    FOUND_RECENT: "Used last", "Zuletzt benutzt";
    FOUND_COMMANDS: "Commands", "Befehle";
    FOUND_ELEMENTS: "On the canvas", "Auf der Fläche";
    NOT_RECONNECTED: "“{}” cannot join these two. The link stays as it was.",
        "„{}“ kann diese beiden nicht verbinden. Die Verbindung bleibt, wie sie war.";
    HINT_MOVING: "Shift keeps one axis, Ctrl moves freely, Alt moves a copy, Esc cancels",
        "Umschalt: nur waagerecht oder senkrecht, Strg bewegt frei, Alt bewegt eine Kopie, Esc \
         bricht ab";
    HINT_LINKING_BY_CLICKS: "Click what it leads to, Esc cancels", "Ziel anklicken, Esc bricht ab";
    HINT_RECONNECTING: "Let go on another card to reconnect, Esc cancels",
        "Auf einer anderen Karte loslassen hängt um, Esc bricht ab";
    HINT_HAND: "Drag to move the canvas, V to select again",
        "Ziehen verschiebt die Fläche, V wählt wieder aus";
    HINT_LINK_TOOL: "Click or drag from one card to another, V to select again",
        "Von einer Karte zur anderen klicken oder ziehen, V wählt wieder aus";
    HINT_NOTE_TOOL: "Click where the note shall be", "Klicken, wo die Notiz liegen soll";
    HINT_FRAME_TOOL: "Drag around what belongs together", "Um das ziehen, was zusammengehört";
    HINT_PORT: "Drag to link, click to create something linked",
        "Ziehen verbindet, Klicken legt etwas Verbundenes an";
    HINT_END: "Drag to reconnect", "Ziehen hängt um";
    HINT_BEND: "Drag to move the bend, double click to remove it",
        "Ziehen verschiebt die Biegung, Doppelklick entfernt sie";
    HINT_LINK: "Click to select, drag to bend, double click to label",
        "Klicken wählt aus, Ziehen biegt, Doppelklick beschriftet";
    BACK_TO_DRAWING: "Back to the drawing", "Zurück zur Zeichnung";
    MINIMAP: "The whole drawing", "Die ganze Zeichnung";
    MINIMAP_HINT: "Press or drag to look elsewhere", "Klicken oder ziehen, um woanders hinzusehen";
    INFORMS: "Informs", "Informiert";
    SHARE: "{} % of sales", "{} % Umsatz";
    ORDERS: "{} orders", "{} Bestellungen";
    CONTACTS: "{} contacts", "{} Kontakte";
    COUNT: "{} customers", "{} Kunden";
    SELLS_OURSELVES: "We sell", "Wir verkaufen";
    RESELLER_SELLS: "A reseller sells", "Ein Wiederverkäufer verkauft";
    SOMEBODY_SELLS: "{} sells", "{} verkauft";
    SERVED: "{}, served", "{}, bedient";
    WANTED: "{}, wanted", "{}, gewünscht";
    PLANNED_LINK: ", step {}", ", Schritt {}";
    ENVISIONED_LINK: ", vision", ", Vision";
    RETIRING_LINK: ", until step {}", ", bis Schritt {}";
    INTERLOCKED_NUMBERED: "Interlocked {}", "Verzahnt {}";
    ORDER: "orders", "Aufträge";
    RESERVATION: "reservations", "Reservierungen";
    BASKET: "baskets", "Warenkörbe";
    PAYMENT: "payments", "Zahlungen";
    RETURN: "returns", "Retouren";
    CUSTOMER: "customers", "Kunden";
    STOCK: "stock", "Bestand";
    PRICE: "prices", "Preise";
    PRODUCT: "products", "Produkte";
    ORDER_DATA: "order data", "Auftragsdaten";
    CONTENT: "content", "Inhalte";
    LEAD: "leads", "Leads";
    CANVAS: "Canvas", "Zeichenfläche";
    HINT_CANVAS:
        "Drag from the palette to add. Hold space or the middle button to move the canvas.",
        "Ziehen Sie etwas aus der Palette herein. Mit Leertaste oder mittlerer Maustaste \
         verschieben Sie die Fläche.";
    HINT_EMPTY: "Drag a channel from the palette onto the canvas, or press A and type names",
        "Ziehen Sie einen Kanal aus der Palette auf die Fläche, oder drücken Sie A und tippen Sie \
         Namen";
    HINT_NODE: "Drag to move. Drag from a port to link. Double click to rename.",
        "Ziehen verschiebt. Vom Punkt am Rand ziehen verbindet. Doppelklick benennt um.";
    HINT_SELECTED: "Arrow keys move, Del deletes, F2 renames",
        "Pfeiltasten verschieben, Entf löscht, F2 benennt um";
    HINT_MARQUEE: "To the right selects what lies inside, to the left also what is touched",
        "Nach rechts wählt, was ganz darin liegt, nach links auch, was berührt wird";
    HINT_LINKING: "Let go over an element to link it, or on the canvas to create one",
        "Über einem Element loslassen, um es zu verbinden, oder auf der Fläche, um eines anzulegen";
    HINT_LINKING_OVER: "Let go to link", "Loslassen verbindet";
    HINT_STRETCHING: "Shift keeps the ratio, Alt the middle, Esc cancels",
        "Umschalt hält das Seitenverhältnis, Alt die Mitte, Esc bricht ab";
    HINT_RESIZING: "Esc cancels", "Esc bricht ab";
    HOW_TOGETHER: "How do they work together?", "Wie arbeiten sie zusammen?";
    EMPTY_TITLE: "Where do you meet your customers today?", "Wo treffen Sie heute Ihre Kunden?";
    SKETCH: "Sketch in 30 seconds", "Skizze in 30 Sekunden";
    SKETCH_ABOUT: "Each answer is drawn in its lane; press it again and it goes.",
        "Jede Antwort wird in ihrer Spur gezeichnet; drücken Sie noch einmal darauf, verschwindet sie.";
    SKETCH_WHO: "Who buys from you?", "Wer kauft bei Ihnen?";
    SKETCH_WHERE: "Where do your customers meet you today?",
        "Wo begegnen Ihnen Ihre Kunden heute?";
    SKETCH_BEHIND: "What works behind it?", "Was arbeitet dahinter?";
    EMPTY_BODY:
        "Drag your channels from the palette onto the canvas: shop, store, marketplace. Then draw \
         between them how they work together. The line at the top says live which commerce model \
         that is.",
        "Ziehen Sie Ihre Kanäle aus der Palette auf die Fläche: Shop, Ladengeschäft, Marktplatz. \
         Zeichnen Sie dann dazwischen, wie sie zusammenarbeiten. Oben steht jederzeit, welches \
         Vertriebsmodell das ist.";
    LINKS_THAT_FIT: "Fits these two", "Passt zu diesen beiden";
    LINKS_OTHER: "Unusual between these two", "Für diese beiden unüblich";
    TYPE_TO_FILTER: "Type to filter", "Zum Filtern tippen";
    CREATE_LINKED: "What lies at the other end?", "Was liegt am anderen Ende?";
    CREATE_HERE: "What shall be here?", "Was soll hier liegen?";
    PLACE_ON_CANVAS: "Place on the canvas", "Auf der Fläche platzieren";

    // Linking by keyboard.
    LINK_TO: "Link to…", "Verbinden mit…";
    LINK_TO_TITLE: "Link {} to", "{} verbinden mit";
    LINK_TO_HINT: "Type a name, Alt and arrows by place", "Name tippen, Alt und Pfeile nach Lage";
    HINT_LINK_TO:
        "Type a name or go by Alt and arrows in their direction, Enter links, Esc cancels",
        "Namen tippen oder mit Alt und Pfeiltaste in deren Richtung, Enter verbindet, Esc bricht \
         ab";
    HINT_LINK_KIND: "Choose what the link is: type or arrows, Enter links, Esc cancels",
        "Art der Verbindung wählen: tippen oder Pfeiltasten, Enter verbindet, Esc bricht ab";
    HINT_LINK_TOOL_SELECTED:
        "Click or drag from one card to another, Shift+L links the selected one by keyboard, V to \
         select again",
        "Von Karte zu Karte klicken oder ziehen, Umschalt+L verbindet die ausgewählte per \
         Tastatur, V wählt wieder aus";
    HINT_FRESH: "Type its name, or drag it to its place",
        "Namen eintippen oder an seinen Platz ziehen";

    // Said of a row of a list: which of how many, and what it is.
    ROW_OF: "{} of {}: {}", "{} von {}: {}";
    BADGE: "{} about {}", "{} zu {}";
    CARRIES_WITHOUT: "Carries the model. Without it: {}", "Trägt das Modell. Ohne das Element: {}";
    CARRIES_ALONE: "Carries the model: without it the level falls",
        "Trägt das Modell: Ohne das Element sinkt die Stufe";
    UNATTACHED_TIP: "This limits the level that can be reached",
        "Das begrenzt die erreichbare Stufe";
    OPENS_FINDINGS: "Opens the findings", "Öffnet die Befunde";
    FEEDBACK_ON: "{}: {} pieces of feedback", "{}: {} Rückmeldungen";
    ONE_FEEDBACK_ON: "{}: 1 piece of feedback", "{}: 1 Rückmeldung";
    OUTLOOK_GROWING: "Matters more", "Wird wichtiger";
    OUTLOOK_STEADY: "As today", "Wie heute";
    OUTLOOK_SHRINKING: "Matters less", "Verliert an Bedeutung";
    OUTLOOK_OPEN: "Outlook undecided", "Ausblick offen";
    NEW_IN_STEP: "New in step {}", "Neu in Schritt {}";
    GONE_IN_STEP: "Gone in step {}", "Entfällt in Schritt {}";
    NO_MARKET: "no market", "kein Markt";
    FUNCTIONS: "{} → {} functions", "{} → {} Funktionen";
    TAKEN_OVER_FROM: "Ours from step {}", "Eigenes Konto ab Schritt {}";
    SELLS_FROM: "Sells from step {}", "Verkauft ab Schritt {}";
    SELLS_UNTIL: "Sells until step {}", "Verkauft bis Schritt {}";
    B2B_FROM: "B2B from step {}", "B2B ab Schritt {}";
    B2B_UNTIL: "B2B until step {}", "B2B bis Schritt {}";
    B2C_FROM: "B2C from step {}", "B2C ab Schritt {}";
    B2C_UNTIL: "B2C until step {}", "B2C bis Schritt {}";
    FUNCTIONS_FROM: "Functions from step {}", "Funktionen ab Schritt {}";
    FUNCTIONS_UNTIL: "Functions until step {}", "Funktionen bis Schritt {}";
    ONE_CARD: "1 card", "1 Karte";
    LANE_REACH: "Reach", "Ansprache";
    LANE_SELL_ONLINE: "Sell online", "Verkauf online";
    LANE_SELL_OFFLINE: "Sell offline", "Verkauf offline";
    LANE_FOOT: "Teams and activities", "Teams und Aktivitäten";
}
