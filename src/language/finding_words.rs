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
