//! The result over the canvas: why it is so, what carries it, and what comes next.

texts! {
    // The result bar.
    RESULT_IN_VIEW: "{}, level {} of 5. Show how it comes about",
        "{}, Stufe {} von 5. Zeigen, wie es zustande kommt";
    NO_RESULT_YET: "{}. Show how it comes about", "{}. Zeigen, wie es zustande kommt";
    MARKETS_OPEN: "Markets open", "Märkte offen";
    SHORT_DIRECT: "direct", "direkt";
    SHORT_DIRECT_TO_PRIVATE: "direct to private customers", "direkt an Privatkunden";
    SHORT_D2C: "D2C", "D2C";
    SHORT_OWN: "own", "eigene Kanäle";
    SHORT_MARKETPLACE: "marketplace", "Marktplatz";
    SHORT_THIRD_PARTY: "third parties", "Dritte";
    ROUTE_IS_OPEN: "route open", "Vertriebsweg offen";
    WHOSE_RESULT: "Whose result is shown", "Wessen Ergebnis gezeigt wird";
    ALL_CUSTOMERS: "All", "Alle";
    ALL_CUSTOMERS_LONG: "All customers", "Alle Kunden";
    RESULT_OF_MARKET: "{}: {}, level {} of 5", "{}: {}, Stufe {} von 5";
    VIEW_SHOWN: "View shown", "Gezeigte Ansicht";
    HOW_IT_COMES_ABOUT: "How it comes about", "Wie es zustande kommt";
    RULE_NONE: "None of your channels sells in this view, so there is no model yet.",
        "Keiner Ihrer Kanäle verkauft in dieser Ansicht; darum gibt es noch kein Modell.";
    RULE_SINGLE: "One channel sells, or several that count as one.",
        "Ein Kanal verkauft, oder mehrere, die als einer zählen.";
    RULE_MULTICHANNEL:
        "Several channels sell, but no two different ones for the same customers share orders or \
         data.",
        "Mehrere Kanäle verkaufen, aber keine zwei verschiedenen teilen für dieselben Kunden \
         Bestellungen oder Daten.";
    RULE_OMNICHANNEL: "At least three channels, online and offline, all interlock.",
        "Mindestens drei Kanäle, online und offline, greifen alle ineinander.";
    RULE_EVERYWHERE: "All channels interlock, and all that can sell do, a medium among them.",
        "Alle Kanäle greifen ineinander, und alle, die verkaufen können, verkaufen, darunter ein \
         Medium.";
    RULE_CROSSCHANNEL:
        "Selling channels interlock, but not everything is there that omnichannel asks for.",
        "Verkaufende Kanäle greifen ineinander, aber nicht alles, was Omnichannel verlangt, ist \
         da.";
    INTERLOCKED_CHANNELS: "Interlocked", "Verzahnt";
    INTERLOCKED_ABOUT: "Interlocked: they share purchases or data", "Verzahnt: teilen Käufe oder Daten";
    ALONE_CHANNELS: "Sell on their own", "Verkaufen für sich";
    UNATTACHED_CHANNELS: "Linked to no channel that sells",
        "Mit keinem verkaufenden Kanal verbunden";
    MORE_GROUPS: "{} more groups", "{} weitere Gruppen";
    NOT_SELLING_CHANNELS: "Inform only", "Informieren nur";

    // Panels: why.
    WHY_SHOW_ON_CANVAS: "{}. Show on the canvas", "{}. Auf der Zeichenfläche zeigen";
    CHANNELS_IN_VIEW: "Channels in this view", "Kanäle in dieser Ansicht";
    WHAT_IS_MISSING: "What keeps it from the next level", "Was zur nächsten Stufe fehlt";
    WHY_EMPTY: "No model yet", "Noch kein Modell";
    WHY_EMPTY_HINT:
        "Draw the channels over which you sell; here you will read what they add up to and why.",
        "Zeichnen Sie die Kanäle, über die Sie verkaufen; hier lesen Sie, was sie ergeben und \
         warum.";
    HOLD_OFF: "Leave out (what if)", "Wegdenken (was wäre wenn)";
    END: "End", "Beenden";
    HOLD_OFF_HINT: "Shows what remains without it. Nothing in the plan changes.",
        "Zeigt, was ohne dieses Element bleibt. Am Plan ändert sich nichts.";
    HOLD_OFF_HINT_MANY: "Shows what remains without them. Nothing in the plan changes.",
        "Zeigt, was ohne diese Elemente bleibt. Am Plan ändert sich nichts.";
    WITHOUT_IT: "Without it", "Wegdenken";
    WITHOUT_IT_NAMED: "Without it: {}", "Wegdenken: {}";
    HELD_OFF: "held off", "weggedacht";
    HELD_OFF_LINK: ", held off", ", weggedacht";
    INSTEAD: "What if: without {}, {} instead of {}", "Was wäre wenn: ohne {} {} statt {}";
    STILL: "What if: without {}, still {}", "Was wäre wenn: ohne {} weiterhin {}";
    STILL_BUT: "What if: without {}, still {}, but {} instead of {}",
        "Was wäre wenn: ohne {} weiterhin {}, aber {} statt {}";
    WOULD_BE_IN_VIEW: "{}, level {} of 5, instead of {}, level {}. Show how it comes about",
        "{}, Stufe {} von 5, statt {}, Stufe {}. Zeigen, wie es zustande kommt";
    END_TO_PLAN: "Proposals can be planned once the what if has ended",
        "Einplanen lassen sich die Vorschläge, wenn Was-wäre-wenn beendet ist";
    LOST: "What is lost", "Was verloren geht";
    GAINED: "What is gained", "Was gewonnen wird";
    NOTHING_LOST: "Nothing is lost", "Es geht nichts verloren";
    NOBODY_ELSE_SELLS: "{} can no longer buy anywhere", "{} können nirgends mehr kaufen";
    LOST_DATA: "What channels share", "Was Kanäle teilen";
    LOST_TEAMWORK: "Marketing and sales", "Marketing und Vertrieb";
    LOST_EXPECTATIONS: "Expectations", "Erwartungen";
    MODEL_INSTEAD: "{} instead of {}", "{} statt {}";
    NOBODY_BUYS: "Nobody can buy from your channels any more",
        "Über Ihre Kanäle kann niemand mehr kaufen";
    THEY_BUY_NOWHERE: "{} can no longer buy through any channel of yours",
        "{} können über keinen Ihrer Kanäle mehr kaufen";
    SHARE_NO_MORE: "{} and {} no longer share {}", "{} und {} teilen nicht mehr: {}";
    JOURNEY_BREAKS: "The journey “{}” breaks", "Die Kundenreise „{}“ bricht ab";
    ADDRESSED_NOWHERE: "{} is addressed nowhere any more", "{}: nirgends mehr angesprochen";
    SMARKETING_FALLS: "No longer: {}", "Nicht mehr: {}";
    SMARKETING_GAINED: "Now: {}", "Jetzt: {}";
    EXPECTATION_GONE: "The rating of {} goes with it: {}", "Die Bewertung von {} entfällt: {}";
    ONE_OF: "one of these", "eines davon";
    THIS_ONE: "this element", "dieses Element";
    TO_BEGIN_SELLING: "To begin selling", "So beginnt der Verkauf";
    TO_REACH_MULTICHANNEL: "To reach multichannel", "So erreichen Sie Multichannel";
    TO_REACH_CROSSCHANNEL: "To reach crosschannel", "So erreichen Sie Crosschannel";
    TO_REACH_OMNICHANNEL: "To reach omnichannel", "So erreichen Sie Omnichannel";
    TO_REACH_EVERYWHERE: "To reach everywhere commerce", "So erreichen Sie Everywhere Commerce";
    PLANNED_ALREADY: "Planned already", "Schon geplant";
    IN_STEP: "{} in step {}", "{} in Schritt {}";
    PLANNED_LEADS_TO: "What is planned leads to {}", "Das Geplante führt zu {}";
    PLANNED_CHANGES_NO_MODEL: "What is planned does not change the model",
        "Das Geplante ändert das Modell nicht";
    GOES_ON_FROM_TARGET: "What is proposed below goes on from the target and is planned, not built.",
        "Die Vorschläge darunter setzen beim Soll an; sie werden geplant, nicht als vorhanden \
         eingetragen.";
    NEXT_LEVEL_IS_SOUGHT: "Looking for the way to the next level…",
        "Der Weg zur nächsten Stufe wird gesucht…";
    HIGHEST_LEVEL: "This is the highest level. What remains is to keep it.",
        "Das ist die höchste Stufe. Jetzt gilt es, sie zu halten.";
    IN_THE_WAY:
        "Nothing that makes sense to propose reaches a higher level while these channels are as \
         they are: {}",
        "Kein sinnvoller Vorschlag erreicht eine höhere Stufe, solange diese Kanäle so bleiben: {}";
    HAS_TO_CHANGE_OR_END: "What cannot sell, or goes, has to become something else, or end",
        "Was nicht verkaufen kann oder entfällt, muss etwas anderes werden oder enden";
    NOT_EVERYTHING_TRIED:
        "With so much in the plan, not everything was tried. There may be a way that takes less.",
        "Bei so viel im Plan wurde nicht alles geprüft. Es kann einen Weg mit weniger Aufwand \
         geben.";
    CHANGES_AND_EFFORT: "{} changes, {}", "{} Änderungen, {}";
    EFFORT_IS_USUAL:
        "In person-days, as it usually takes. That of a link can be changed in the inspector.",
        "Üblicher Aufwand in Personentagen. Bei Verbindungen lässt er sich in den Eigenschaften \
         ändern.";
    EFFORT_FROM_DEFAULTS: "Days from planning defaults, ± 40 %", "Tage nach Richtwerten, ± 40 %";
    EFFORT_PARTLY_FROM_DEFAULTS: "Days as written, others from planning defaults, ± 40 %",
        "Tage wie angegeben, sonst nach Richtwerten, ± 40 %";
    EFFORT_FROM_EFFORTS_OF: "Days from the efforts of {}, ± 40 %",
        "Tage nach den Aufwänden von {}, ± 40 %";
    EFFORT_PARTLY_FROM_EFFORTS_OF: "Days as written, others from the efforts of {}, ± 40 %",
        "Tage wie angegeben, sonst nach den Aufwänden von {}, ± 40 %";
    FROM_DEFAULTS: "from planning defaults", "nach Richtwerten";
    PARTLY_FROM_DEFAULTS: "partly as written, else from planning defaults",
        "teils wie angegeben, sonst nach Richtwerten";
    FROM_EFFORTS_OF: "from the efforts of {}", "nach den Aufwänden von {}";
    PARTLY_FROM_EFFORTS_OF: "partly as written, else from the efforts of {}",
        "teils wie angegeben, sonst nach den Aufwänden von {}";
    PLAN_IT: "Plan it in step {}", "In Schritt {} einplanen";
    PLAN_IT_NAMED: "Plan it in step {}: {}", "In Schritt {} einplanen: {}";
    PLAN_ALL: "Plan all in step {}", "Alle in Schritt {} einplanen";
    NEW_CHANNEL: "New channel: {}", "Neuer Kanal: {}";
    NEW_CHANNEL_FOR: "New channel: {}, for {}", "Neuer Kanal: {}, für {}";
    NEW_CHANNEL_OF_PARTNER: "{}, run by a partner", "{}, von einem Partner betrieben";
    BOTH_CUSTOMERS: "business and private customers", "Geschäfts- und Privatkunden";
    GAIN_NEW_SELLER: "{} can buy through “{}” too", "{} können auch über „{}“ kaufen";
    NEW_SYSTEM: "New system: {}", "Neues System: {}";
    BEGINS_TO_SELL: "{} begins to sell", "{} beginnt zu verkaufen";
    OPENS_TO: "{} opens to {}", "{} öffnet sich für {}";
    STOPS_SELLING: "{} stops selling", "{} verkauft nicht mehr";
    NO_LONGER_SERVES: "{} no longer serves {}", "{} bedient {} nicht mehr";
    ENDS: "{}: {} ends", "{}: {} entfällt";
    TAKES_OVER: "{}: sell there ourselves instead of the reseller",
        "{}: dort selbst verkaufen statt über den Wiederverkäufer";
    GAIN_TAKEOVER:
        "{} buy from us on “{}”: orders and prices are ours, the customer stays with the \
         marketplace",
        "{} kaufen auf „{}“ bei uns: Bestellungen und Preise sind unsere, der Kunde bleibt beim \
         Marktplatz";
    GAIN_SELLS: "What {} see in “{}” they can buy right there",
        "Was {} in „{}“ sehen, können sie gleich dort kaufen";
    SO_ORDERS: "what customers order through one is known in the others",
        "Was Kunden über einen bestellen, kennen die anderen";
    SO_CUSTOMERS: "customers are known there as through the other channels on it",
        "Kunden werden dort erkannt wie über die anderen angebundenen Kanäle";
    SO_STOCK:
        "customers get the same answer there on what is in stock as through the other channels \
         on it",
        "Kunden erfahren dort denselben Bestand wie über die anderen angebundenen Kanäle";
    SO_PRICES: "customers pay the same price there as through the other channels on it",
        "Kunden zahlen dort denselben Preis wie über die anderen angebundenen Kanäle";
    SO_PRODUCTS:
        "customers find the same about the goods there as through the other channels on it",
        "Kunden finden dort dieselben Angaben zur Ware wie über die anderen angebundenen Kanäle";
    SO_HAND_OVER: "customers are led from one to the other",
        "Kunden werden vom einen zum anderen geführt";
    USES_SYSTEM: "{} uses {}", "{} nutzt {}";
    GAIN_USES: "“{}” shares {} with the others through “{}”",
        "„{}“ teilt {} über „{}“ mit den anderen";
    REST_RESTS_ON: "This alone is missing. The rest is there and rests on {}",
        "Nur das fehlt. Das Übrige ist da und beruht auf {}";
    RAISES: "Then to be thought of as well: {}", "Dann ebenfalls zu bedenken: {}";
    NO_SINGLE_IN_THE_WAY:
        "Nothing that makes sense to propose leads beyond {}, and no single channel is in the way",
        "Kein sinnvoller Vorschlag führt über {} hinaus, und kein einzelner Kanal steht im Weg";
    NO_AUDIENCE_OF:
        "The plan has no audience of {}, so no new channel is proposed for them: add who they \
         are, then more can be proposed",
        "Im Plan steht keine Zielgruppe der {}, darum wird für sie kein neuer Kanal \
         vorgeschlagen: Tragen Sie sie ein, dann lässt sich mehr vorschlagen";
    GAIN_INTERFACE: "“{}” and “{}” exchange {}", "„{}“ und „{}“ tauschen {} aus";
    WHAT_CARRIES: "What carries this model", "Was dieses Modell trägt";
    WITHOUT_NONE: "Without {} customers could not buy anywhere",
        "Ohne {} könnten Kunden nirgends kaufen";
    WITHOUT_SINGLE: "Without {} this would be a single channel", "Ohne {} wäre dies nur ein Kanal";
    WITHOUT_MULTICHANNEL: "Without {} this would be multichannel", "Ohne {} wäre dies Multichannel";
    WITHOUT_CROSSCHANNEL: "Without {} this would be crosschannel", "Ohne {} wäre dies Crosschannel";
    WITHOUT_OMNICHANNEL: "Without {} this would be omnichannel", "Ohne {} wäre dies Omnichannel";
    CARRIED_BY_MANY: "It rests on {} elements, each of which it needs",
        "Es beruht auf {} Elementen; keines davon darf fehlen";
}
