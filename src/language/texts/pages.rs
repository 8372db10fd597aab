//! Pages to hand on: what stands around a drawing, and what its signs mean.

texts! {
    // The paper, as the dialog offers it.
    PAGE: "Page", "Seite";
    DRAWING_ALONE: "Drawing alone", "Nur die Zeichnung";
    SLIDE: "16:9 slide", "Folie 16:9";
    A4_LANDSCAPE: "A4", "A4";
    A4_PORTRAIT: "A4 upright", "A4 hoch";
    A3_LANDSCAPE: "A3", "A3";
    A3_PORTRAIT: "A3 upright", "A3 hoch";

    // What stands around the drawing.
    UNNAMED_PLAN: "Sales plan", "Vertriebsplan";
    WHY: "Why it is so", "Warum das so ist";
    NEXT_STEP: "The next step", "Der nächste Schritt";
    WHAT_CHANGES: "What changes", "Was sich ändert";
    SIGNS: "Legend", "Legende";
    PAGE_OF: "Page {} of {}", "Seite {} von {}";
    SENTENCE: "{}.", "{}.";

    // What the signs mean.
    ONLINE_CHANNEL: "Online channel", "Online-Kanal";
    OFFLINE_CHANNEL: "Store, people, phone", "Laden, Personen, Telefon";
    MEDIUM: "Medium (touchpoint)", "Medium (Touchpoint)";
    INTERLOCKED_AREA: "Interlocked channels", "Verzahnte Kanäle";
    LINK_PURCHASE: "Purchase across channels", "Kauf über Kanäle hinweg";
    LINK_CONTACT: "Contact before the purchase", "Kontakt vor dem Kauf";
    LINK_SYSTEM_ORDERS: "Orders in a system", "Bestellungen im System";
    LINK_TEAMWORK: "Teams work together", "Teams arbeiten zusammen";
    LINK_SUPPORTS: "Supports channel or team", "Unterstützt Kanal oder Team";
    LINK_BY_HAND: "Passed on by hand", "Von Hand weitergegeben";
    LINK_UNCHANGED: "Unchanged link", "Unveränderte Verbindung";
    NEW_IN_STEP: "New in this step", "Neu in diesem Schritt";
    NEW_IN_LAST_STEP: "New in the last step", "Neu im letzten Schritt";
    NEW_IN_VISION: "New in the vision", "Neu in der Vision";
    GOES: "Ends in a later step", "Endet in späterem Schritt";
    CHANGED: "Changes in between", "Ändert sich dazwischen";
}
