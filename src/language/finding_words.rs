//! Words of the findings: what the program noticed, and what to do about it.
#![expect(missing_docs, reason = "each text says what it is for")]

use super::Text;

pub const TECHNOLOGY_FIRST: Text = Text::new(
    "{} is planned before it is clear for whom and for which channels",
    "{} ist geplant, bevor klar ist, für wen und für welche Kanäle",
);
pub const TECHNOLOGY_FIRST_REMEDY: Text = Text::new(
    "Draw the audiences and at least two channels first; then the systems follow from them",
    "Zeichnen Sie zuerst die Zielgruppen und mindestens zwei Kanäle; daraus ergeben sich die \
     Systeme",
);
pub const UNREACHED_AUDIENCE: Text = Text::new(
    "{} is to be reached, but no channel addresses it",
    "{} soll erreicht werden, aber kein Kanal spricht diese Zielgruppe an",
);
pub const UNREACHED_AUDIENCE_REMEDY: Text = Text::new(
    "Link the audience to a channel that addresses it, or plan one",
    "Verbinden Sie die Zielgruppe mit einem Kanal, der sie anspricht, oder planen Sie einen",
);
pub const UNSERVED_MARKET: Text = Text::new(
    "{} is {}, but no channel that addresses it serves that market: {}",
    "{} ist {}, aber kein Kanal, der diese Zielgruppe anspricht, bedient diesen Markt: {}",
);
pub const UNSERVED_MARKET_REMEDY: Text = Text::new(
    "Open one of these channels to the market, or address the audience in another",
    "Öffnen Sie einen dieser Kanäle für den Markt, oder sprechen Sie die Zielgruppe in einem \
     anderen an",
);
pub const BUSINESS_WITHOUT_FEATURES: Text = Text::new(
    "{} sells to businesses without any of the functions that they need",
    "{} verkauft an Geschäftskunden, ohne eine der Funktionen zu haben, die sie brauchen",
);
pub const BUSINESS_WITHOUT_FEATURES_REMEDY: Text = Text::new(
    "Plan several users per company, individual prices or volume discounts, or connect it to EDI",
    "Planen Sie mehrere Benutzer je Firma, individuelle Preise oder Mengenrabatte, oder binden \
     Sie EDI an",
);
pub const CHANNEL_WITHOUT_AUDIENCE: Text =
    Text::new("{} addresses no audience", "{} spricht keine Zielgruppe an");
pub const CHANNEL_WITHOUT_AUDIENCE_REMEDY: Text = Text::new(
    "Link the audiences that are addressed there, or ask whether the channel is needed",
    "Verbinden Sie die Zielgruppen, die dort angesprochen werden, oder prüfen Sie, ob der Kanal \
     gebraucht wird",
);
pub const COLLECT_WITHOUT_RETURN: Text = Text::new(
    "Customers can collect orders from {} in {}, but not return them there",
    "Kunden können Bestellungen aus {} in {} abholen, dort aber nicht zurückgeben",
);
pub const COLLECT_WITHOUT_RETURN_REMEDY: Text = Text::new(
    "Plan a return in store between the two: who collects there expects it",
    "Planen Sie die Rückgabe in der Filiale zwischen beiden: Wer dort abholt, erwartet sie",
);
pub const STOCK_NOT_SHARED: Text = Text::new(
    "{} and {} show or sell stock that they do not share: it may already be gone",
    "{} und {} zeigen oder verkaufen Bestände, die sie nicht teilen: Sie können schon weg sein",
);
pub const STOCK_NOT_SHARED_REMEDY: Text = Text::new(
    "Link both to one system that shares stock, or plan a shared stock",
    "Verbinden Sie beide mit einem System, das den Bestand teilt, oder planen Sie einen \
     gemeinsamen Bestand",
);
pub const CODE_WITHOUT_PRODUCT_DATA: Text = Text::new(
    "A code in {} leads to {}, but the two do not use the same product data",
    "Ein Code in {} führt zu {}, aber beide nutzen nicht dieselben Produktdaten",
);
pub const CODE_WITHOUT_PRODUCT_DATA_REMEDY: Text = Text::new(
    "Share product data, so that the code leads to the very product",
    "Teilen Sie die Produktdaten, damit der Code genau zu dem Produkt führt",
);
pub const PUNCH_OUT_WITHOUT_PRICES: Text = Text::new(
    "Business customers order in {} by punch-out, but see no prices of their own there",
    "Geschäftskunden bestellen in {} per Punch-out, sehen dort aber keine eigenen Preise",
);
pub const PUNCH_OUT_WITHOUT_PRICES_REMEDY: Text = Text::new(
    "Plan individual prices in the shop: procurement systems expect the agreed ones",
    "Planen Sie individuelle Preise im Shop: Beschaffungssysteme erwarten die vereinbarten",
);
pub const UNFIT_PAIR: Text = Text::new(
    "{} is not meant for a link from {} to {}",
    "{} ist nicht für eine Verbindung von {} nach {} gedacht",
);
pub const UNFIT_PAIR_REMEDY: Text = Text::new(
    "Turn the link round, choose another kind, or set this aside if you know better",
    "Drehen Sie die Verbindung um, wählen Sie eine andere Art, oder legen Sie den Befund beiseite, \
     wenn Sie es besser wissen",
);
pub const GONE_BUT_INVESTED: Text = Text::new(
    "{} will be gone by the year of the vision, but the plan still invests in it",
    "{} wird es im Jahr der Vision nicht mehr geben, aber der Plan investiert noch in diesen Kanal",
);
pub const GONE_BUT_INVESTED_REMEDY: Text = Text::new(
    "Put the effort into channels that stay, or look at the outlook again",
    "Stecken Sie den Aufwand in Kanäle, die bleiben, oder prüfen Sie den Ausblick noch einmal",
);
pub const POOR_FIT_CARRIES: Text = Text::new(
    "{} fits poorly, and the model rests on it",
    "{} passt schlecht, und das Modell ruht darauf",
);
pub const POOR_FIT_CARRIES_REMEDY: Text = Text::new(
    "Replace or improve the system, or link the channels in a second way",
    "Ersetzen oder verbessern Sie das System, oder verbinden Sie die Kanäle auf einem zweiten Weg",
);
pub const RETIRING_BUT_NEEDED: Text = Text::new(
    "{} goes in step {}, but a link that is planned for step {} needs it",
    "{} geht in Schritt {}, aber eine für Schritt {} geplante Verbindung braucht das Element",
);
pub const RETIRING_BUT_NEEDED_REMEDY: Text = Text::new(
    "Link to what replaces it, or keep it",
    "Verbinden Sie mit dem, was an die Stelle tritt, oder behalten Sie es",
);
pub const NO_MISSION: Text = Text::new(
    "The plan has no mission for the middle term",
    "Der Plan hat keine Mission für die mittlere Frist",
);
pub const NO_MISSION_REMEDY: Text = Text::new(
    "Write in the strategy what is to be reached in about three years",
    "Schreiben Sie in die Strategie, was in etwa drei Jahren erreicht sein soll",
);
pub const NO_VISION: Text = Text::new(
    "The plan has no vision for the long term",
    "Der Plan hat keine Vision für die lange Frist",
);
pub const NO_VISION_REMEDY: Text = Text::new(
    "Write in the strategy where the company wants to be in about ten years",
    "Schreiben Sie in die Strategie, wo das Unternehmen in etwa zehn Jahren stehen will",
);
pub const DUPLICATE_NAME: Text = Text::new("{} elements are called {}", "{} Elemente heißen {}");
pub const DUPLICATE_NAME_REMEDY: Text = Text::new(
    "Give each a name of its own, such as the place or the operator",
    "Geben Sie jedem einen eigenen Namen, etwa mit Ort oder Betreiber",
);
pub const MISSING_CHARACTERS: Text = Text::new(
    "The fonts of the program lack characters of {}: {}",
    "Den Schriften des Programms fehlen Zeichen von {}: {}",
);
pub const MISSING_CHARACTERS_REMEDY: Text = Text::new(
    "Exports will show boxes there; write it with other characters",
    "In Exporten stehen dort Kästchen; schreiben Sie es mit anderen Zeichen",
);
pub const NO_MARKET: Text = Text::new(
    "{} sells, but neither to businesses nor to private customers",
    "{} verkauft, aber weder an Geschäfts- noch an Privatkunden",
);
pub const NO_MARKET_REMEDY: Text = Text::new(
    "Say whom the channel serves, or that it does not sell",
    "Geben Sie an, wen der Kanal bedient, oder dass er nicht verkauft",
);
pub const DIFFERENT_PRICES: Text = Text::new(
    "{} and {} sell to the same customers, but their prices can drift apart",
    "{} und {} verkaufen an dieselben Kunden, aber ihre Preise können auseinanderlaufen",
);
pub const DIFFERENT_PRICES_REMEDY: Text = Text::new(
    "Keep the prices in one place; where they shall differ, set this aside and say why",
    "Pflegen Sie die Preise an einer Stelle; sollen sie sich unterscheiden, legen Sie den Befund \
     beiseite und sagen Sie, warum",
);
pub const INVISIBLE_STORE: Text =
    Text::new("Nobody who looks online is led to {}", "Wer online sucht, wird nicht zu {} geführt");
pub const INVISIBLE_STORE_REMEDY: Text = Text::new(
    "Show the store, its hours or its stock online: many who buy there have looked online before",
    "Zeigen Sie Filiale, Öffnungszeiten oder Bestand online: Viele, die dort kaufen, haben vorher \
     online gesucht",
);
pub const GROWING_WITHOUT_PLAN: Text = Text::new(
    "{} is to grow, but the plan does nothing for it",
    "{} soll wachsen, aber der Plan tut nichts dafür",
);
pub const GROWING_WITHOUT_PLAN_REMEDY: Text = Text::new(
    "Plan a link, a function or a measure for the channel, or look at the outlook again",
    "Planen Sie für den Kanal eine Verbindung, eine Funktion oder eine Maßnahme, oder prüfen Sie \
     den Ausblick noch einmal",
);
pub const UNUSED_SYSTEM: Text = Text::new(
    "Nobody uses {}: it is linked with nothing",
    "Niemand nutzt {}: Das System ist mit nichts verbunden",
);
pub const UNUSED_SYSTEM_REMEDY: Text = Text::new(
    "Link the channels and teams that use the system, or take it out of the plan",
    "Verbinden Sie die Kanäle und Teams, die das System nutzen, oder nehmen Sie es aus dem Plan",
);
pub const LINK_BEFORE_ITS_END: Text = Text::new(
    "{} is planned for step {}, but {} comes only in step {}",
    "{} ist für Schritt {} geplant, aber {} kommt erst in Schritt {}",
);
pub const LINK_BEFORE_ITS_END_REMEDY: Text = Text::new(
    "Plan the link for the later step, or what it leads to for the earlier one",
    "Planen Sie die Verbindung für den späteren Schritt oder das, wohin sie führt, für den früheren",
);
pub const NO_LEAD_EXCHANGE: Text =
    Text::new("{} and {} do not exchange leads", "{} und {} tauschen keine Leads aus");
pub const NO_LEAD_EXCHANGE_REMEDY: Text = Text::new(
    "Agree who hands over which contacts, and link the two teams",
    "Vereinbaren Sie, wer welche Kontakte übergibt, und verbinden Sie beide Teams",
);
pub const VISION_BEFORE_MISSION: Text = Text::new(
    "The vision is set for {}, no later than the mission of {}",
    "Die Vision gilt für {} und damit nicht später als die Mission für {}",
);
pub const VISION_BEFORE_MISSION_REMEDY: Text = Text::new(
    "The mission is a stage on the way: give the vision a later year",
    "Die Mission ist eine Etappe auf dem Weg: Geben Sie der Vision ein späteres Jahr",
);
pub const NOTHING_CHANGES: Text = Text::new(
    "The plan has a vision, but its target is the same as today",
    "Der Plan hat eine Vision, aber sein Soll ist dasselbe wie sein Ist",
);
pub const NOTHING_CHANGES_REMEDY: Text = Text::new(
    "Show the target and draw what leads to the vision; the proposals under Why are a start",
    "Zeigen Sie das Soll und zeichnen Sie, was zur Vision führt; die Vorschläge unter Warum sind \
     ein Anfang",
);
pub const COMPETITOR_AHEAD: Text = Text::new(
    "{} has reached {} today, the plan will be {} in its target",
    "{} ist heute schon {}, der Plan ist im Soll erst {}",
);
pub const COMPETITOR_AHEAD_REMEDY: Text = Text::new(
    "See under Why what would reach the next level, or write down why that is not needed",
    "Sehen Sie unter Warum, was zur nächsten Stufe fehlt, oder halten Sie fest, warum das nicht \
     nötig ist",
);
pub const NO_NAME: Text = Text::new("{} without a name", "{} ohne Namen");
pub const NO_NAME_REMEDY: Text = Text::new(
    "Call it what people in the company call it",
    "Nennen Sie es so, wie es im Unternehmen heißt",
);
