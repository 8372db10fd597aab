//! What the program noticed: on which grounds, and what is offered to do about it.

texts! {
    TECHNOLOGY_FIRST: "{} is planned before it is clear for whom it is",
        "{} ist geplant, bevor klar ist, für wen";
    TECHNOLOGY_FIRST_REMEDY:
        "Draw the audiences first; then the systems follow from whom you serve",
        "Zeichnen Sie zuerst die Zielgruppen; daraus, wen Sie bedienen, ergeben sich die Systeme";
    TECHNOLOGY_BEFORE_CHANNELS: "{} is planned before it is clear for which channels",
        "{} ist geplant, bevor klar ist, für welche Kanäle";
    TECHNOLOGY_BEFORE_CHANNELS_REMEDY:
        "Draw at least two channels first; then the systems follow from what joins them",
        "Zeichnen Sie zuerst mindestens zwei Kanäle; daraus, was sie verbindet, ergeben sich die \
         Systeme";
    UNREACHED_AUDIENCE: "{} is to be reached, but no channel addresses it",
        "{} soll erreicht werden, aber kein Kanal spricht diese Zielgruppe an";
    UNREACHED_AUDIENCE_REMEDY: "Link the audience to a channel that addresses it, or plan one",
        "Verbinden Sie die Zielgruppe mit einem Kanal, der sie anspricht, oder planen Sie einen";
    UNSERVED_MARKET: "{} is {}, but no channel that addresses it serves that market: {}",
        "{} ist {}, aber kein Kanal, der diese Zielgruppe anspricht, bedient diesen Markt: {}";
    UNSERVED_MARKET_REMEDY:
        "Open one of these channels to the market, or address the audience through another",
        "Öffnen Sie einen dieser Kanäle für den Markt, oder sprechen Sie die Zielgruppe über \
         einen anderen an";
    BUSINESS_WITHOUT_FEATURES: "{} sells to businesses without any of the functions that they need",
        "{} verkauft an Geschäftskunden, ohne eine der Funktionen zu haben, die sie brauchen";
    BUSINESS_WITHOUT_FEATURES_REMEDY:
        "Plan several users per company, individual prices or volume discounts, or connect it to \
         EDI",
        "Planen Sie mehrere Benutzer je Firma, individuelle Preise oder Mengenrabatte, oder binden \
         Sie EDI an";
    CHANNEL_WITHOUT_AUDIENCE: "{} addresses no audience", "{} spricht keine Zielgruppe an";
    CHANNEL_WITHOUT_AUDIENCE_REMEDY:
        "Link the audiences that are addressed there, or ask whether the channel is needed",
        "Verbinden Sie die Zielgruppen, die dort angesprochen werden, oder prüfen Sie, ob der \
         Kanal gebraucht wird";
    NO_AUDIENCE_REMEDY: "Add who is addressed there, or ask whether the channel is needed",
        "Fügen Sie hinzu, wer dort angesprochen wird, oder prüfen Sie, ob der Kanal gebraucht wird";
    SELLER_UNKNOWN: "It is open whether we sell on {} ourselves or a reseller does",
        "Offen ist, ob auf {} wir selbst verkaufen oder ein Wiederverkäufer";
    SELLER_UNKNOWN_REMEDY:
        "Say whose account it is: on a reseller’s, orders, customers and prices are not ours, \
         and the channel cannot interlock with ours",
        "Geben Sie an, wessen Konto es ist: Beim Wiederverkäufer gehören uns weder Bestellungen \
         noch Kunden noch Preise, und der Kanal lässt sich nicht mit unseren verzahnen";
    CHANNEL_CONFLICT: "{} sells to private customers, as the dealers do: {}",
        "{} verkauft an Privatkunden, wie auch die Händler: {}";
    CHANNEL_CONFLICT_REMEDY:
        "Give the dealers their part: lead private customers to them by a dealer locator, let them \
         collect their orders there, or sell a range of your own that the dealers do not carry",
        "Geben Sie den Händlern ihren Teil: Führen Sie Privatkunden über eine Händlersuche zu ihnen, \
         lassen Sie Bestellungen dort abholen, oder verkaufen Sie ein eigenes Sortiment, das die \
         Händler nicht führen";
    PRICE_FIXING:
        "The link “{}” from {} sets the prices of {}, where somebody else sells: in the EU that \
         is forbidden (Art. 101 TFEU)",
        "Die Verbindung „{}“ von {} legt die Preise von {} fest, wo ein anderer verkauft: Das \
         ist in der EU verboten (Art. 101 AEUV)";
    PRICE_FIXING_REMEDY:
        "Resellers and dealers set their own prices. Share product data instead; the recommended \
         price may be part of them",
        "Wiederverkäufer und Händler setzen ihre Preise selbst. Teilen Sie stattdessen Produktdaten; \
         die unverbindliche Preisempfehlung darf darin stehen";
    RECOMMEND_PRICES: "Share product data instead", "Stattdessen Produktdaten teilen";
    RECOMMENDS_PRICES: "The link shares product data now, with the recommended price",
        "Die Verbindung teilt jetzt Produktdaten, mit der Preisempfehlung";
    SELLS_AFTER_ALL: "Customers order from {}, but it is said not to sell",
        "Kunden bestellen über {}, aber laut Plan verkauft dieser Kanal nicht";
    SELLS_AFTER_ALL_REMEDY:
        "With order codes or a checkout the channel sells: say so, and the model counts it",
        "Mit Bestellnummern oder Kasse verkauft der Kanal: Geben Sie es an, dann zählt er im Modell";
    GO_TO_SELLER: "Go to who sells there", "Zu „Dort verkauft“";
    COLLECT_WITHOUT_RETURN: "Customers can collect orders from {} at {}, but not return them there",
        "Kunden können Bestellungen aus {} bei {} abholen, dort aber nicht zurückgeben";
    COLLECT_WITHOUT_RETURN_REMEDY:
        "Plan a return in store between the two: who collects there expects it",
        "Planen Sie die Rückgabe in der Filiale zwischen beiden: Wer dort abholt, erwartet sie";
    STOCK_NOT_SHARED: "No system keeps the stock of both {} and {}: the goods may already be gone",
        "Kein System führt den Bestand von {} und {} gemeinsam: Die Ware kann schon verkauft sein";
    STOCK_NOT_SHARED_REMEDY: "Connect both to one system that keeps the stock",
        "Binden Sie beide an ein System an, das den Bestand führt";
    CODE_WITHOUT_PRODUCT_DATA:
        "A code in {} leads to {}, but the two do not use the same product data",
        "Ein Code in {} führt zu {}, aber beide nutzen nicht dieselben Produktdaten";
    CODE_WITHOUT_PRODUCT_DATA_REMEDY:
        "Share product data, so that the code leads to the very product",
        "Teilen Sie die Produktdaten, damit der Code genau zu dem Produkt führt";
    PUNCH_OUT_WITHOUT_PRICES:
        "Business customers order through {} by punch-out, but see no prices of their own there",
        "Geschäftskunden bestellen über {} per Punch-out, sehen dort aber keine eigenen Preise";
    PUNCH_OUT_WITHOUT_PRICES_REMEDY:
        "Plan individual prices in the shop: procurement systems expect the agreed ones",
        "Planen Sie individuelle Preise im Shop: Beschaffungssysteme erwarten die vereinbarten";
    UNFIT_PAIR: "A link “{}” is not meant to lead from {} to {}",
        "Eine Verbindung „{}“ ist nicht von {} nach {} gedacht";
    UNFIT_PAIR_REMEDY:
        "Turn the link round, choose another kind, or set this aside if you know better",
        "Kehren Sie die Richtung um, wählen Sie eine andere Art, oder legen Sie den Befund \
         beiseite, wenn Sie es besser wissen";
    BY_HAND:
        "Between {} and {} work is done by hand, twice: on paper, by fax, e-mail or typing over",
        "Zwischen {} und {} wird von Hand gearbeitet, also doppelt: auf Papier, per Fax, per \
         E-Mail oder durch Abtippen";
    BY_HAND_REMEDY: "Plan the link that does it, and let the work by hand end with it",
        "Planen Sie die Verbindung, die das übernimmt, und lassen Sie die Handarbeit damit enden";
    BY_HAND_REMEDY_BY_AGREEMENT: "Settle who passes it on, by when and in which form",
        "Legen Sie fest, wer es weitergibt, bis wann und in welcher Form";
    REPLACE_BY_HAND: "Replace by: {}", "Ersetzen durch: {}";
    REPLACED_BY_HAND: "Work by hand replaced by: {}", "Handarbeit ersetzt durch: {}";
    GONE_BUT_INVESTED:
        "{} will be gone by the year of the vision, but the plan still invests in it",
        "{} wird es im Jahr der Vision nicht mehr geben, aber der Plan investiert noch in diesen \
         Kanal";
    GONE_BUT_INVESTED_REMEDY:
        "Put the effort into channels that stay, or look at the outlook again",
        "Stecken Sie den Aufwand in Kanäle, die bleiben, oder prüfen Sie den Ausblick noch einmal";
    POOR_FIT_CARRIES: "{} fits poorly, and the model rests on it",
        "{} ist schlecht geeignet, aber das Modell beruht darauf";
    POOR_FIT_CARRIES_REMEDY: "Replace or improve the system, or link the channels in a second way",
        "Ersetzen oder verbessern Sie das System, oder verbinden Sie die Kanäle auf einem zweiten \
         Weg";
    RETIRING_BUT_NEEDED: "{} goes in step {}, but a link that is planned for step {} needs it",
        "{} entfällt in Schritt {}, aber eine für Schritt {} geplante Verbindung braucht das \
         Element";
    RETIRING_BUT_NEEDED_REMEDY: "Link to what replaces it, or keep it",
        "Verbinden Sie mit dem Nachfolger, oder behalten Sie das Element";
    NO_MISSION: "The plan has no mission for the middle term",
        "Dem Plan fehlt eine mittelfristige Mission";
    NO_MISSION_REMEDY: "Write in the strategy what is to be reached in three to five years",
        "Schreiben Sie in die Strategie, was in drei bis fünf Jahren erreicht sein soll";
    NO_VISION: "The plan has no vision for the long term",
        "Dem Plan fehlt eine langfristige Vision";
    NO_VISION_REMEDY: "Write in the strategy where the company wants to be in about ten years",
        "Schreiben Sie in die Strategie, wo das Unternehmen in etwa zehn Jahren stehen will";
    DUPLICATE_NAME: "{} elements are called {}", "{} Elemente heißen {}";
    DUPLICATE_NAME_REMEDY: "Give each a name of its own, such as the place or the operator",
        "Geben Sie jedem einen eigenen Namen, etwa mit Ort oder Betreiber";
    MISSING_CHARACTERS: "The fonts of the program lack characters of {}: {}",
        "Den Schriften des Programms fehlen Zeichen von {}: {}";
    MISSING_CHARACTERS_REMEDY: "Exports will show boxes there; write it with other characters",
        "In Exporten stehen dort Kästchen; schreiben Sie es mit anderen Zeichen";
    NO_MARKET: "{} sells, but neither to businesses nor to private customers",
        "{} verkauft, aber weder an Geschäfts- noch an Privatkunden";
    NO_MARKET_REMEDY: "Say whom the channel serves, or that it does not sell",
        "Geben Sie an, wen der Kanal bedient, oder dass er nicht verkauft";
    DIFFERENT_PRICES: "{} and {} sell to the same customers, but their prices can drift apart",
        "{} und {} verkaufen an dieselben Kunden, aber ihre Preise können auseinanderlaufen";
    DIFFERENT_PRICES_REMEDY:
        "Keep the prices in one place; where they shall differ, set this aside and say why",
        "Pflegen Sie die Preise an einer Stelle; sollen sie sich unterscheiden, legen Sie den \
         Befund beiseite und sagen Sie, warum";
    INVISIBLE_STORE: "Nobody who looks online is led to {}",
        "Wer online sucht, wird nicht zu {} geführt";
    INVISIBLE_STORE_REMEDY:
        "Show the store, its hours or its stock online: many who buy there have looked online \
         before",
        "Zeigen Sie Filiale, Öffnungszeiten oder Bestand online: Viele, die dort kaufen, haben \
         vorher online gesucht";
    GROWING_WITHOUT_PLAN: "{} is to grow, but the plan does nothing for it",
        "{} soll wachsen, aber der Plan tut nichts dafür";
    GROWING_WITHOUT_PLAN_REMEDY:
        "Plan a link, a function or a measure for the channel, or look at the outlook again",
        "Planen Sie für den Kanal eine Verbindung, eine Funktion oder eine Maßnahme, oder prüfen \
         Sie den Ausblick noch einmal";
    UNUSED_SYSTEM: "Nobody uses {}: it is linked with nothing",
        "Niemand nutzt {}: Das System ist mit nichts verbunden";
    UNUSED_SYSTEM_REMEDY:
        "Link the channels and teams that use the system, or take it out of the plan",
        "Verbinden Sie die Kanäle und Teams, die das System nutzen, oder nehmen Sie es aus dem \
         Plan";
    LINK_BEFORE_ITS_END:
        "The link “{}” from {} to {} is planned for step {}, but {} comes only in step {}",
        "Die Verbindung „{}“ von {} zu {} ist für Schritt {} geplant, aber {} kommt erst in \
         Schritt {}";
    LINK_BEFORE_ITS_END_REMEDY:
        "Plan the link for the later step, or what it waits for for the earlier one",
        "Planen Sie die Verbindung für den späteren Schritt, oder das, worauf sie wartet, für \
         den früheren";
    NO_LEAD_EXCHANGE: "{} and {} do not exchange leads", "{} und {} tauschen keine Leads aus";
    NO_LEAD_EXCHANGE_REMEDY: "Agree who hands over which contacts, and link the two teams",
        "Vereinbaren Sie, wer welche Kontakte übergibt, und verbinden Sie beide Teams";
    VISION_BEFORE_MISSION: "The vision is set for {}, no later than the mission of {}",
        "Die Vision gilt für {} und damit nicht später als die Mission für {}";
    VISION_BEFORE_MISSION_REMEDY: "The mission is a stage on the way: give the vision a later year",
        "Die Mission ist eine Etappe auf dem Weg: Geben Sie der Vision ein späteres Jahr";
    NOTHING_CHANGES: "The plan has a vision, but its target is the same as today",
        "Der Plan hat eine Vision, aber sein Soll ist dasselbe wie sein Ist";
    NOTHING_CHANGES_REMEDY:
        "Show the target and draw what leads to the vision; the proposals under Why are a start",
        "Zeigen Sie das Soll und zeichnen Sie, was zur Vision führt; die Vorschläge unter Warum \
         sind ein Anfang";
    AIM_MISSED: "{}: the aim is {}, but the view “{}” leads to {}",
        "{}: Ziel ist {}, die Ansicht „{}“ führt aber zu {}";
    AIM_MISSED_REMEDY: "Plan what leads to the next level, or choose another aim in the strategy",
        "Planen Sie, was zur nächsten Stufe führt, oder wählen Sie in der Strategie ein anderes Ziel";
    AIM_LATE:
        "{}: the aim is {} by {}, but by then it is {}: step {} is done in {} only",
        "{}: Ziel ist {} bis {}, bis dahin ist es aber {}: Schritt {} ist erst {} fertig";
    AIM_LATE_REMEDY: "Bring the step forward, or give the aim more time in the strategy",
        "Ziehen Sie den Schritt vor, oder geben Sie dem Ziel in der Strategie mehr Zeit";
    COMPETITOR_AHEAD: "{} has reached {} today, the plan will be {} in its target",
        "{} ist heute schon {}, der Plan ist im Soll erst {}";
    COMPETITOR_AHEAD_REMEDY:
        "See under Why what would reach the next level, or write down why that is not needed",
        "Sehen Sie unter Warum, was zur nächsten Stufe fehlt, oder halten Sie fest, warum das \
         nicht nötig ist";
    NO_NAME: "{} without a name", "{} ohne Namen";
    NO_NAME_REMEDY: "Call it what people in the company call it",
        "Nennen Sie es so, wie es im Unternehmen heißt";
    TAB_FINDINGS: "Findings", "Befunde";
    FINDINGS_LEAD: "What does not go together yet, or is missing, in the target of the plan",
        "Was im Soll des Plans noch nicht zusammenpasst oder fehlt";
    LOOKING_THROUGH: "Looking through the plan…", "Der Plan wird durchgesehen…";
    WARNINGS: "Warnings", "Warnungen";
    HINTS: "Hints", "Hinweise";
    WARNING: "Warning", "Warnung";
    HINT: "Hint", "Hinweis";
    SPOKEN_FINDING: "{}: {}. {}", "{}: {}. {}";
    ONE_WARNING: "1 warning", "1 Warnung";
    MANY_WARNINGS: "{} warnings", "{} Warnungen";
    ONE_HINT: "1 hint", "1 Hinweis";
    MANY_HINTS: "{} hints", "{} Hinweise";
    NO_FINDINGS_SHORT: "No findings", "Keine Befunde";
    OPEN_FINDINGS: "{}. Open the findings", "{}. Befunde öffnen";
    NOTHING_DRAWN: "Nothing to check yet", "Noch nichts zu prüfen";
    NOTHING_DRAWN_HINT:
        "Draw your channels and audiences. What does not go together or is missing will be listed \
         here, with what to do about it.",
        "Zeichnen Sie Ihre Kanäle und Zielgruppen. Was nicht zusammenpasst oder fehlt, steht dann \
         hier, zusammen mit dem, was zu tun ist.";
    ALL_WELL: "Nothing was noticed", "Nichts aufgefallen";
    ALL_WELL_HINT:
        "None of the rules found anything in the target. Journeys, expectations and how \
         marketing and sales work together are judged on their own sheets.",
        "Keine der Regeln hat im Soll etwas gefunden. Kundenreisen, Erwartungen und die \
         Zusammenarbeit von Marketing und Vertrieb beurteilen eigene Blätter.";
    ALL_ASIDE: "Nothing open", "Nichts offen";
    ALL_ASIDE_HINT: "Everything that was noticed is set aside below.",
        "Alles, was auffiel, ist unten beiseitegelegt.";
    NOTHING_ABOUT: "Nothing was noticed about what you chose",
        "Zu Ihrer Auswahl ist nichts aufgefallen";
    ONLY_ABOUT: "About {}", "Zu {}";
    ONLY_ABOUT_MANY: "About {} elements", "Zu {} Elementen";
    ONLY_SELECTED: "Only for the selection", "Nur zur Auswahl";
    SHOW_ALL_AGAIN: "Show all findings again", "Wieder alle Befunde zeigen";
    GO_TO_MISSION: "Write the mission", "Mission schreiben";
    GO_TO_VISION: "Write the vision", "Vision schreiben";
    GO_TO_VISION_YEAR: "Change the year", "Jahr ändern";
    GO_TO_NAME: "Change the name", "Namen ändern";
    GO_TO_KIND: "Choose another kind", "Andere Art wählen";
    GO_TO_OUTLOOK: "Look at the outlook", "Ausblick prüfen";
    GO_TO_FIT: "Look at the fit", "Eignung prüfen";
    GO_TO_MARKETS: "Say whom it serves", "Angeben, wen er bedient";
    GO_TO_WHY: "See the proposals", "Vorschläge ansehen";
    SET_ASIDE_NAMED: "Set aside: {}", "Beiseitelegen: {}";
    SET_ASIDE_REASON: "Why does this not apply?", "Warum trifft das nicht zu?";
    SET_ASIDE_REASON_HINT: "Such as: agreed with sales on Monday",
        "Zum Beispiel: am Montag so mit dem Vertrieb vereinbart";
    SET_ASIDE_ALL: "For all {} of this kind", "Für alle {} dieser Art";
    SET_ASIDE_NOW: "Set aside", "Beiseitelegen";
    SECTION_ASIDE: "Set aside", "Beiseitegelegt";
    TAKE_BACK: "Take back", "Zurückholen";
    TAKE_BACK_NAMED: "Take back: {}", "Zurückholen: {}";
    AND_MORE_OF_RULE: "And {} more of this kind", "Und {} weitere dieser Art";
    FIX_ALL: "Do this for all {}", "Bei allen {} so vorgehen";
    IN_STEP: "{} (planned for step {})", "{} (wird für Schritt {} eingeplant)";
    ADD_RETURN: "Add return in store", "Rückgabe in der Filiale hinzufügen";
    ADD_STOCK: "Add shared stock", "Gemeinsamen Bestand hinzufügen";
    ADD_PRODUCT_DATA: "Add shared product data", "Gemeinsame Produktdaten hinzufügen";
    ADD_SAME_PRICES: "Add same prices", "Einheitliche Preise hinzufügen";
    ADD_STORE_LOCATOR: "Add store locator", "Filialfinder hinzufügen";
    ADD_LEAD_EXCHANGE: "Add lead exchange", "Lead-Austausch hinzufügen";
    ADD_LINK: "Add: {}", "Hinzufügen: {}";
    ADDED_LINK: "{}, {} – {}", "{}, {} – {}";
    CONNECT_WITH: "Connect {} to {}", "{} an {} anbinden";
    CONNECTED_WITH: "{} is connected to {}", "{} an {} angebunden";
    ADDRESS_IN: "Address {} through {}", "{} über {} ansprechen";
    ADDRESSED_IN: "{} is addressed through {}", "{}: jetzt über {} angesprochen";
    ADD_PRICES: "Add individual prices", "Individuelle Preise hinzufügen";
    ADDED_PRICES: "individual prices in {}", "individuelle Preise in {}";
    OPEN_TO_B2B: "Open {} to businesses", "{} für Geschäftskunden öffnen";
    OPENED_TO_B2B: "{} serves businesses", "{} bedient Geschäftskunden";
    OPEN_TO_B2C: "Open {} to private customers", "{} für Privatkunden öffnen";
    OPENED_TO_B2C: "{} serves private customers", "{} bedient Privatkunden";
    TURN_LINK: "Turn the link round", "Richtung umkehren";
    TURNED_LINK: "The link was turned round", "Die Richtung wurde umgekehrt";
    KEPT: "{} stays", "{} bleibt";
    PUT_OFF: "Plan it for step {}", "Für Schritt {} einplanen";
    HAS_PUT_OFF: "The link is planned for step {}", "Die Verbindung ist für Schritt {} eingeplant";
    NUMBER: "Number the names", "Namen nummerieren";
    NUMBERED: "The elements called {} are numbered", "Die Elemente namens {} sind nummeriert";
    CALL_IT: "Call it {}", "{} nennen";
    NAMED: "Named: {}", "Benannt: {}";
    CARRIES: "carries the model", "trägt das Modell";
    UNATTACHED: "shares nothing with a channel that sells",
        "teilt nichts mit einem Kanal, der verkauft";
    UNATTACHED_FOR: "{}: shares nothing with a channel that sells to them",
        "{}: teilt nichts mit einem Kanal, der an sie verkauft";
    AND_MORE_ASIDE: "And {} more", "Und {} weitere";
    WITHOUT_OWNER: "Nobody is named who sees to “{}”", "Für „{}“ ist niemand als zuständig benannt";
    WITHOUT_OWNER_REMEDY: "Name one person or team that answers for it",
        "Benennen Sie eine Person oder ein Team, das dafür verantwortlich ist";
    WITHOUT_STEP: "“{}” is in no step yet", "„{}“ gehört noch zu keinem Schritt";
    WITHOUT_STEP_REMEDY: "Choose the step in which it is done, or drop it",
        "Wählen Sie den Schritt, in dem sie erledigt wird, oder verwerfen Sie sie";
    ABOUT_WHAT_IS_GONE: "“{}” is about {}, which is gone by step {}",
        "„{}“ betrifft {}; das ist bis Schritt {} schon entfallen";
    ABOUT_WHAT_IS_GONE_REMEDY: "Do it in an earlier step, or make it about what comes instead",
        "Erledigen Sie sie in einem früheren Schritt, oder beziehen Sie sie auf den Nachfolger";
    POOR_FIT_WITHOUT_MEASURE: "{} fits poorly and stays, but no measure is about it",
        "{} ist schlecht geeignet und bleibt, aber keine Maßnahme betrifft es";
    POOR_FIT_WITHOUT_MEASURE_REMEDY:
        "Add a measure that improves it, let it end in a step, or say that it will fit in the \
         target",
        "Planen Sie eine Maßnahme, die es verbessert, oder lassen Sie es mit einem Schritt enden, \
         oder geben Sie an, dass es im Soll passt";
    FIT_NOT_RATED: "How well {} fits today is not rated, while other systems are",
        "Wie gut {} heute passt, ist nicht bewertet; andere Systeme sind es";
    FIT_NOT_RATED_REMEDY: "Ask those who work with it, and rate it",
        "Fragen Sie die Menschen, die damit arbeiten, und bewerten Sie es";
    GO_TO_MEASURE: "Open the measure", "Maßnahme öffnen";
}
