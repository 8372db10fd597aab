//! Views, two of them compared, and their steps played or presented.

texts! {
    SLIDE_SPOKEN: "{}, {}, slide {} of {}", "{}, {}, Folie {} von {}";
    PRESENT_HINT: "Arrow keys turn the pages, N shows notes, Esc ends",
        "Pfeiltasten blättern, N zeigt Notizen, Esc beendet";

    // On the canvas.
    NEW: "New", "Neu";
    GONE: "Gone", "Entfällt";
    CHANGED: "Changed", "Geändert";

    // Commands.
    COMPARE_VIEWS: "Compare views", "Ansichten vergleichen";
    COMPARE: "Compare", "Vergleich";
    STOP_PLAYING: "Stop playing the steps", "Abspielen anhalten";

    // The bar of a comparison.
    COMPARED_FROM: "Compare from", "Vergleichen von";
    COMPARED_TO: "Compare with", "Vergleichen mit";
    SLIDE_STEPS: "Move through the steps", "Durch die Schritte gehen";
    SWAP_SIDES: "Swap the two views", "Ansichten tauschen";
    END_COMPARISON: "End the comparison", "Vergleich beenden";
    RESULT_OF: "{}: {}, level {} of 5, {}, {}", "{}: {}, Stufe {} von 5, {}, {}";
    COUNT_NEW: "{} new", "{} neu";
    COUNT_GONE: "{} gone", "{} entfallen";
    SELECT_NEW: "Select what is new: {}", "Neues auswählen: {}";
    SELECT_CHANGED: "Select what is changed: {}", "Geändertes auswählen: {}";
    SELECT_GONE: "Select what is gone: {}", "Entfallendes auswählen: {}";

    // The difference in words.
    COMPARED: "{} and {} compared", "{} und {} im Vergleich";
    VIEWS_ARE_ALIKE: "The two views are the same: nothing comes, goes or changes between them.",
        "Beide Ansichten sind gleich: Dazwischen kommt nichts hinzu, entfällt nichts und ändert \
         sich nichts.";
    MODEL_RISES: "The model rises from {} to {}.", "Das Modell steigt von {} auf {}.";
    MODEL_FALLS: "The model falls from {} to {}.", "Das Modell fällt von {} auf {}.";
    MODEL_STAYS: "The model stays {}.", "Das Modell bleibt {}.";
    MARKETS_TURN: "Markets: {} → {}.", "Märkte: {} → {}.";
    ROUTE_TURNS: "Route: {} → {}.", "Vertriebsweg: {} → {}.";
    ISLANDS_TURN: "Groups of interlocked channels: {} → {}.", "Gruppen verzahnter Kanäle: {} → {}.";
    COSTS: "Together the changes take {}.", "Zusammen kosten die Änderungen {}.";
    SECTION_NEW: "New ({})", "Neu ({})";
    SECTION_CHANGED: "Changed ({})", "Geändert ({})";
    SECTION_GONE: "Gone ({})", "Entfällt ({})";
    DELIVERY: "Delivery", "Lieferung";
    SALES_SHARE: "Share of sales", "Umsatzanteil";
    NOW_SELLS: "sells", "verkauft";
    SELLS_NO_MORE: "no longer sells", "verkauft nicht mehr";
    NOW_SERVES: "serves {}", "bedient {}";
    SERVES_NO_MORE: "no longer serves {}", "bedient {} nicht mehr";
    NOW_OFFERS: "offers {}", "bietet {}";
    OFFERS_NO_MORE: "no longer offers {}", "bietet {} nicht mehr";
}
