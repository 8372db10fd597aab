//! Journeys, expectations, smarketing and feedback.

texts! {
    NO_JOURNEYS:
        "How do customers get from the first contact to the purchase? Add a template, or draw a \
         journey by pressing the channels in their order.",
        "Wie kommen Kunden vom ersten Kontakt zum Kauf? Fügen Sie eine Vorlage hinzu oder zeichnen \
         Sie eine Reise, indem Sie die Kanäle der Reihe nach anklicken.";
    ADD_READY_MADE: "Add a template", "Vorlage hinzufügen";
    DRAW: "Draw", "Zeichnen";
    CHOOSE_JOURNEY: "Choose a journey to see it over the drawing",
        "Wählen Sie eine Kundenreise, um sie über der Zeichnung zu sehen";
    OTHER_REMEDIES: "Other ways to mend it", "Andere Wege, es zu beheben";
    DONE: "Done", "Fertig";
    ADD_STOPS: "Add stops", "Stationen anfügen";
    JOURNEY_NUMBER: "Journey {}", "Kundenreise {}";
    NAME: "Name of the journey", "Name der Kundenreise";
    ANYBODY: "Anybody", "Alle";
    ONLY_CHANNELS: "A journey leads over channels only", "Eine Kundenreise führt nur über Kanäle";
    CLOSE: "Close the journeys", "Customer Journeys schließen";
    HINT_JOURNEY: "Press the channels in the order in which customers go · Esc when done",
        "Klicken Sie die Kanäle in der Reihenfolge an, in der Kunden sie nutzen · Esc beendet";
    HOLDS_IN: "“{}”, {}: smooth", "„{}“, {}: nahtlos";
    BREAKS_IN: "“{}”, {}: breaks {}×", "„{}“, {}: bricht {}-mal ab";
    STAGE_OF: "Stage of stop {}", "Phase der Station {}";
    REMOVE_STOP: "Remove stop {}", "Station {} entfernen";
    MOVE_STOP_LEFT: "Move stop {} to the left", "Station {} nach links";
    MOVE_STOP_RIGHT: "Move stop {} to the right", "Station {} nach rechts";
    STOP_SMOOTH: "{}. {} at {}: smooth", "{}. {} bei {}: nahtlos";
    STOP_BROKEN: "{}. {} at {}: {}", "{}. {} bei {}: {}";
    SMOOTH: "smooth", "nahtlos";
    BREAK: "break", "Bruch";
    BY_HAND:
        "works, but only because somebody passes it on on paper, by fax, e-mail or typing over",
        "gelingt nur, weil jemand es auf Papier, per Fax, per E-Mail oder durch Abtippen \
         weitergibt";
    MENDED_IN_TARGET: "Smooth by what is planned", "Durch das Geplante nahtlos";
    MENDED_IN_STEP: "Mended in step {}", "In Schritt {} behoben";
    BREAKS_FROM_STEP: "Breaks from step {} on: {}", "Bricht ab Schritt {} ab: {}";
    SMOOTH_FROM_STEP: "smooth from step {} on", "ab Schritt {} nahtlos";
    STILL_BREAKS: "in the target it still breaks at {}", "bricht im Soll noch ab bei {}";
    STOP_NUMBERED: "stop {} ({})", "Station {} ({})";
    NO_REMEDY: "Nothing that makes sense to propose mends this",
        "Kein sinnvoller Vorschlag behebt das";
    PLAN_REMEDY: "{} · {}", "{} · {}";
    KEEP: "Keep {}", "{} behalten";
    ROPO_HEAD:
        "Looked up online and bought on site, or the other way round (ROPO): checked for every \
         audience",
        "Online informieren, vor Ort kaufen, und umgekehrt (ROPO): für jede Zielgruppe geprüft";
    AMAZONISATION: "Amazonisation", "Amazonisierung";
    ROPO_TERM: "Research online, purchase offline (ROPO)", "Online informieren, offline kaufen (ROPO)";
    ROPO_OUT: "{}: look up online, buy on site", "{}: online informieren, vor Ort kaufen";
    ROPO_IN: "{}: look on site, buy online", "{}: vor Ort ansehen, online kaufen";
    ROPO_BROKEN: "breaks: {} → {}", "bricht ab: {} → {}";
    ROPO_NONE: "no channels for this way", "keine Kanäle für diesen Weg";
    ROPO_SUMMARY: "Online and on site (ROPO): {} of {} ways smooth",
        "Online und vor Ort (ROPO): {} von {} Wegen nahtlos";
    EXPECTATIONS: "What customers expect", "Was Kunden erwarten";
    EXPECTATIONS_ABOUT:
        "Competitors are only clicks away: does every selling channel give what customers expect?",
        "Der Wettbewerb ist nur wenige Klicks entfernt: Bietet jeder Verkaufskanal, was Kunden \
         erwarten?";
    DELIVERY_WITHIN: "Delivery (target {} days)", "Lieferung (Ziel {} Tage)";
    DELIVERY_WITHIN_ONE: "Delivery (target 1 day)", "Lieferung (Ziel 1 Tag)";
    FROM_STEP: "from {}", "ab {}";
    UNTIL_STEP: "until {}", "bis {}";
    CELL: "{}, {}: {}", "{}, {}: {}";
    DAYS_OF: "Delivery of {} in days", "Lieferung von {} in Tagen";
    UNKNOWN_DAYS: "unknown", "unbekannt";
    WEAKEST: "Weakest channel: {} misses {} of {} expectations",
        "Schwächster Kanal: {} verfehlt {} von {} Erwartungen";
    WEAKEST_SEVERAL: "Weakest channels: {} (expectations missed by each: {})",
        "Schwächste Kanäle: {} (verfehlte Erwartungen: je {})";
    NOTHING_KNOWN: "No channel has been rated yet. Click a field to say what customers find there",
        "Noch ist kein Kanal bewertet. Klicken Sie ein Feld an, um festzulegen, was Kunden dort \
         vorfinden";
    NOTHING_MISSED: "No channel that was rated misses an expectation",
        "Kein bewerteter Kanal verfehlt eine Erwartung";
    NO_SELLERS: "Channels that sell will be listed here. In this view none does.",
        "Hier stehen die Kanäle, die verkaufen. In dieser Ansicht verkauft keiner.";
    COMPETITORS: "Competitors, only a few clicks away", "Wettbewerber, nur wenige Klicks entfernt";
    OURSELVES: "Ourselves, {}", "Wir selbst, {}";
    UNKNOWN_MODEL: "model unknown", "Modell unbekannt";
    NO_COMPETITORS: "Competitors from the strategy will stand here beside your own model.",
        "Hier stehen die Wettbewerber aus der Strategie neben dem eigenen Modell.";
    SMARKETING: "Smarketing: marketing together with sales",
        "Smarketing: Marketing gemeinsam mit dem Vertrieb";
    SMARKETING_ABOUT:
        "Marketing and sales plan together, with one base of customers that customer service uses \
         too.",
        "Marketing und Vertrieb planen gemeinsam, mit einem Kundenstamm, den auch der \
         Kundenservice nutzt.";
    SCORE: "{} of 6", "{} von 6";
    BOTH_TEAMS: "Sales and marketing are there as teams",
        "Vertrieb und Marketing sind als Teams eingetragen";
    SHARED_CUSTOMERS: "Both work with the same customers",
        "Beide arbeiten mit denselben Kundendaten";
    SUPPORT_TOO: "Customer service works with them too", "Auch der Kundenservice arbeitet damit";
    COMMUNICATION: "Communication is synchronised", "Die Kommunikation ist abgestimmt";
    CAMPAIGNS: "Campaigns are joint", "Kampagnen laufen gemeinsam";
    RESTS_ON: "Rests on {}", "Beruht auf {}";
    SO_FAR: "So far {}", "Bisher {}";
    MISSING_TEAMS: "One of the two teams is missing in the drawing",
        "Eines der beiden Teams fehlt in der Zeichnung";
    MISSING_CUSTOMERS: "They use no common system that holds customers, such as a CRM",
        "Sie nutzen kein gemeinsames System mit Kundendaten, etwa ein CRM";
    MISSING_SUPPORT: "Customer service cannot see what sales and marketing know of customers",
        "Der Kundenservice sieht nicht, was Vertrieb und Marketing über Kunden wissen";
    MISSING_LEADS: "Marketing hands no leads over to sales",
        "Das Marketing übergibt dem Vertrieb keine Leads";
    MISSING_COMMUNICATION: "Customers may hear one thing from marketing and another from sales",
        "Kunden hören vom Marketing womöglich anderes als vom Vertrieb";
    MISSING_CAMPAIGNS: "Each team runs campaigns of its own", "Jedes Team führt eigene Kampagnen";
    TEAMS_FIRST: "Add both teams first", "Zuerst beide Teams anlegen";
    QUESTION_HOLDS: "{}: yes", "{}: ja";
    QUESTION_FAILS: "{}: no", "{}: nein";
    SHOW_ON_CANVAS: "Show on the canvas", "Auf der Zeichenfläche zeigen";
    FEEDBACK: "What customers say", "Was Kunden sagen";
    NO_FEEDBACK:
        "What prospects, customers, partners and teams say about a channel or a system is noted in \
         the inspector and listed here.",
        "Was Interessenten, Kunden, Partner und Teams über einen Kanal oder ein System sagen, wird \
         in den Eigenschaften notiert und hier aufgelistet.";
    NOTHING_FILTERED: "Nothing matches these filters", "Nichts passt zu diesen Filtern";
    TO_MEASURE: "Make it a measure", "Zur Maßnahme machen";
    IS_MEASURE: "Is a measure", "Ist eine Maßnahme";
    ROPO: "Research online, purchase offline", "Online informieren, vor Ort kaufen";
    ABOUT_ROPO: "Looks the goods up on a screen and buys them in the store",
        "Informiert sich am Bildschirm und kauft in der Filiale";
    SHOWROOMING: "See it in the store, order online", "Vor Ort ansehen, online bestellen";
    ABOUT_SHOWROOMING: "Looks at the goods in the store and orders them on a screen",
        "Sieht sich die Ware vor Ort an und bestellt sie online";
    CLICK_AND_COLLECT: "Order online, collect in the store", "Online bestellen, vor Ort abholen";
    ABOUT_CLICK_AND_COLLECT: "Orders on a screen and collects the goods in the store",
        "Bestellt am Bildschirm und holt die Ware in der Filiale ab";
    RETURN_IN_STORE: "Order online, return in the store", "Online bestellen, vor Ort zurückgeben";
    ABOUT_RETURN_IN_STORE: "Orders on a screen and gives back in the store what does not suit",
        "Bestellt am Bildschirm und gibt in der Filiale zurück, was nicht gefällt";
    CATALOGUE_TO_SHOP: "From the catalogue to the order", "Vom Katalog zur Bestellung";
    ABOUT_CATALOGUE_TO_SHOP: "Leafs through the catalogue and orders in the shop",
        "Blättert im Katalog und bestellt im Shop";
    SOCIAL_TO_PURCHASE: "From social media to the purchase", "Von Social Media zum Kauf";
    ABOUT_SOCIAL_TO_PURCHASE: "Sees something in a social network and buys it at once",
        "Sieht etwas im sozialen Netz und kauft es gleich";
    REQUISITION: "Requisition by a business", "Bestellung aus dem Einkaufssystem";
    ABOUT_REQUISITION: "A business orders out of its own procurement system, by EDI or punch-out",
        "Ein Unternehmen bestellt aus seinem Einkaufssystem, per EDI oder Punch-out";
    REGULAR_CUSTOMER: "Regular customer", "Stammkunde";
    ABOUT_REGULAR_CUSTOMER: "Comes back through another channel and is known there",
        "Kommt über einen anderen Kanal wieder und wird dort erkannt";
    TAKES_BOTH_WORLDS: "takes a channel on a screen and one on site",
        "braucht einen Kanal online und einen vor Ort";
    TAKES_SHOP_AND_STORE: "takes a shop and a store", "braucht einen Shop und eine Filiale";
    TAKES_CATALOGUE: "takes a catalogue and a shop or telephone",
        "braucht einen Katalog und einen Shop oder ein Telefon";
    TAKES_SOCIAL: "takes a social network and a place to buy online",
        "braucht ein soziales Netz und einen Ort zum Kaufen online";
    TAKES_EDI: "takes EDI or a shop with punch-out", "braucht EDI oder einen Shop mit Punch-out";
    TAKES_TWO_SELLERS: "takes two channels that sell", "braucht zwei verkaufende Kanäle";
    ADD_TEAM: "Add the team: {}", "Team hinzufügen: {}";
    ADDED_TEAM: "Added the team “{}”", "Team „{}“ hinzugefügt";
    SHARE_CUSTOMERS: "Work together in {}", "Gemeinsam mit {} arbeiten";
    SHARED_CUSTOMERS_IN: "The teams work together in “{}”", "Die Teams arbeiten gemeinsam mit „{}“";
    CHANNEL_MISSING: "The channel is not there", "Den Kanal gibt es nicht";
    CHANNEL_COMES: "The channel only comes in step {}", "Den Kanal gibt es erst ab Schritt {}";
    CHANNEL_GONE: "The channel is gone from step {} on",
        "Den Kanal gibt es ab Schritt {} nicht mehr";
    DOES_NOT_SELL: "Customers cannot buy here", "Hier können Kunden nicht kaufen";
    DOES_NOT_SERVE: "Is not for them: {} are not served here",
        "Nicht für sie: {} werden hier nicht bedient";
    OTHER_CUSTOMERS: "Serves other customers than the stop before",
        "Bedient andere Kunden als die Station davor";
    NOTHING_SHARED: "Shares nothing with {} that is needed here: {}",
        "Teilt mit {} nichts, was hier nötig ist: {}";
    ONE_OF: "{} or {}", "{} oder {}";
    TOGETHER: "{} with {}", "{} mit {}";
    NOTE_FEEDBACK: "Note feedback", "Rückmeldung notieren";
    PASTE_VOICES: "Paste a list", "Liste einfügen";
    PASTE_VOICES_ABOUT:
        "One voice on each line, as text or in columns from a spreadsheet. Columns may say the day, who \
         said it, how it was meant and what it is about, in any order.",
        "Je Zeile eine Stimme, als Text oder in Spalten aus einer Tabelle. Spalten können den Tag, die \
         Quelle, den Ton und das Thema nennen, in beliebiger Reihenfolge.";
    PASTED_VOICES: "List of what customers say", "Liste der Rückmeldungen";
    PASTED_VOICES_HINT: "2026-11-03\tCustomer\tAfter five nobody answers the phone",
        "03.11.2026\tKunde\tNach fünf geht niemand ans Telefon";
    ELSE_ABOUT: "What the others are about", "Worum es sonst geht";
    VOICES_FOUND: "Voices found: {}, of which {} name an element of the plan",
        "Gefundene Stimmen: {}, davon nennen {} ein Element des Plans";
    ADD_VOICES: "Add them: {}", "Hinzufügen: {}";
    FEEDBACK_ABOUT: "What is it about?", "Worum geht es?";
    DRAW_FIRST: "Draw a channel or an audience first, then note here what was said about it.",
        "Zeichnen Sie zuerst einen Kanal oder eine Zielgruppe; dann notieren Sie hier, was darüber \
         gesagt wurde.";
    READY_FOR_PLAN: "These suit your channels:", "Diese passen zu Ihren Kanälen:";
    ADD_NAMED: "Add “{}”", "„{}“ hinzufügen";
}
