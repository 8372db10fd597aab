//! The tour of the window.

texts! {
    PALETTE: "What you have", "Was Sie haben";
    PALETTE_TEXT:
        "Drag shops, stores, marketplaces and audiences onto the canvas, or press one: it finds its place. \
         With A you type names, such as “Amazon, Instagram, SAP”.",
        "Ziehen Sie Shops, Filialen, Marktplätze und Zielgruppen auf die Zeichenfläche oder drücken Sie \
         darauf: Alles findet seinen Platz. Mit A tippen Sie Namen, etwa „Amazon, Instagram, SAP“.";
    CANVAS: "How it works together", "Wie es zusammenarbeitet";
    CANVAS_TEXT:
        "Drag from the edge of a card to another to link the two. What a link shares (orders, stock, \
         customers) makes the model.",
        "Ziehen Sie vom Rand einer Karte zu einer anderen, um beide zu verbinden. Was eine Verbindung teilt \
         (Bestellungen, Bestand, Kundendaten), macht das Modell.";
    RESULT: "What it adds up to", "Was daraus wird";
    RESULT_TEXT:
        "Which commerce model the drawing is stands here while you draw, for each market. Press it for the \
         evidence.",
        "Welches Commerce-Modell die Zeichnung ist, steht hier, während Sie zeichnen, je Markt. Drücken Sie \
         darauf, um die Belege zu sehen.";
    VIEWS: "Today, the steps, the target", "Ist, Schritte, Soll";
    VIEWS_TEXT:
        "One plan in several views: as it is, after each step, and as it shall be. What differs between them \
         is your roadmap.",
        "Ein Plan in mehreren Ansichten: wie es ist, nach jedem Schritt und wie es werden soll. Was sie \
         unterscheidet, ist Ihre Roadmap.";
    SIDE_PANEL: "Why, and what next", "Warum, und wie weiter";
    SIDE_PANEL_TEXT:
        "Here stands what is missing to the next level and the shortest way there. The guide leads you on \
         with its questions.",
        "Hier steht, was zur nächsten Stufe fehlt, und der kürzeste Weg dorthin. Der Leitfaden führt Sie mit \
         seinen Fragen weiter.";
    LEAVE: "Leave the tour", "Rundgang beenden";
    NEXT: "Go on", "Weiter";
    BACK: "Back", "Zurück";
    END: "Begin", "Loslegen";
}
