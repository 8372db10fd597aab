//! The classification: models, routes, and the reasons for them.

texts! {
    // Commerce models.
    NONE: "No sales yet", "Noch kein Verkauf";
    SINGLE: "Single channel", "Singlechannel";
    MULTICHANNEL: "Multichannel", "Multichannel";
    CROSSCHANNEL: "Crosschannel", "Crosschannel";
    OMNICHANNEL: "Omnichannel", "Omnichannel";
    EVERYWHERE: "Everywhere commerce", "Everywhere Commerce";

    // What each model is, in one sentence for someone who does not know the term.
    ABOUT_NONE: "Customers cannot buy anywhere yet.", "Kunden können noch nirgends kaufen.";
    ABOUT_SINGLE: "Customers can buy through one kind of channel only.",
        "Kunden können nur über eine Art von Kanal kaufen.";
    ABOUT_MULTICHANNEL:
        "There are several channels that sell, but each stands alone: what customers order \
         through one, the other does not know.",
        "Es gibt mehrere Verkaufskanäle, aber jeder steht für sich: Was Kunden über einen \
         bestellen, weiß der andere nicht.";
    ABOUT_CROSSCHANNEL:
        "Some channels work together, so that customers can change between them, but not all do.",
        "Einige Kanäle arbeiten zusammen, sodass Kunden zwischen ihnen wechseln können, aber nicht \
         alle.";
    ABOUT_OMNICHANNEL:
        "All channels, online and offline, work together as one: customers change between them as \
         they like.",
        "Alle Kanäle, online und offline, arbeiten wie einer zusammen: Kunden wechseln zwischen \
         ihnen, wie sie möchten.";
    ABOUT_EVERYWHERE:
        "All channels work together, and customers can buy through every one that can sell, even \
         in social media or a catalogue.",
        "Alle Kanäle arbeiten zusammen, und Kunden können über jeden kaufen, der verkaufen kann, \
         selbst in sozialen Netzen oder im Katalog.";

    // Who sells: the route to the customer.
    ROUTE_OPEN: "Route open", "Vertriebsweg offen";
    ROUTE_DIRECT: "Direct", "Direkt";
    ROUTE_DIRECT_TO_PRIVATE: "Direct to private customers", "Direkt an Privatkunden";
    ROUTE_D2C: "Direct to consumer (D2C)", "Direkt an Verbraucher (D2C)";
    ROUTE_INDIRECT: "Through partners", "Über Partner";
    ROUTE_MIXED: "Direct and through partners", "Direkt und über Partner";

    // Through whom it is sold.
    THROUGH_OWN: "Own channels", "Eigene Kanäle";
    THROUGH_MARKETPLACE: "Marketplaces", "Marktplätze";
    THROUGH_THIRD_PARTY: "Third parties", "Dritte";

    // The first sentence about a plan: where customers can buy.
    NO_CHANNEL: "There is no channel yet through which customers meet the company.",
        "Es gibt noch keinen Kanal, über den Kunden dem Unternehmen begegnen.";
    NOTHING_SELLS: "Customers meet the company through {}, but they cannot buy there.",
        "Kunden begegnen dem Unternehmen über {}, können dort aber nicht kaufen.";
    ONLY_RESOLD:
        "{} can buy through {} only, where a reseller sells; no channel of your own sells.",
        "{} können nur über {} kaufen, wo ein Wiederverkäufer verkauft; ein eigener Kanal \
         verkauft nicht.";
    ALIKE_SELL: "{} can buy through {}, which are all of one kind and count as one.",
        "{} können über {} kaufen; diese Kanäle sind alle von einer Art und zählen als einer.";
    SEVERAL_SELL: "{} can buy through {}.", "{} können über {} kaufen.";
    EACH_BUY: "Business customers can buy through {}, private customers through {}.",
        "Geschäftskunden können über {} kaufen, Privatkunden über {}.";
    EVERYTHING_SELLS: "{} can buy wherever they meet the company: through {}.",
        "{} können überall kaufen, wo sie dem Unternehmen begegnen: über {}.";
    ALL_SELL_THAT_CAN: "{} can buy through every channel that can sell: {}.",
        "{} können über jeden Kanal kaufen, der verkaufen kann: {}.";

    // The second sentence: what that makes of the whole.
    SO_NONE: "A commerce model is about selling, so it begins with the first channel that sells.",
        "Ein Vertriebsmodell beginnt mit dem ersten Kanal, der verkauft.";
    SO_SINGLE: "There is no second channel with which it could work together.",
        "Es gibt keinen zweiten Kanal, mit dem er zusammenarbeiten könnte.";
    SO_MULTICHANNEL:
        "Each stands for itself: what customers do through one, the others do not know.",
        "Jeder steht für sich: Was Kunden über einen tun, wissen die anderen nicht.";
    SO_SINGLE_ALIKE: "There is no other sort of channel with which they could work together.",
        "Es gibt keinen anderen Kanal, mit dem sie zusammenarbeiten könnten.";
    SO_CROSSCHANNEL_JOINED: "What sells works together, but that alone is not yet omnichannel.",
        "Was verkauft, arbeitet zusammen, aber das allein ist noch kein Omnichannel.";
    SO_CROSSCHANNEL: "Some of them work together, but not yet all.",
        "Einige davon arbeiten zusammen, aber noch nicht alle.";
    SO_OMNICHANNEL_BY_PURCHASE: "A purchase can cross all of them, online and offline.",
        "Ein Kauf kann über alle Kanäle hinweg laufen, online wie offline.";
    SO_OMNICHANNEL_BY_DATA:
        "All of them, online and offline, know the same customers, stock and prices.",
        "Alle, online wie offline, kennen dieselben Kunden, Bestände und Preise.";

    // Behind either, where some channels only inform.
    AND_INFORMING: "Whatever only informs leads there.", "Was nur informiert, führt dorthin.";
    SO_EVERYWHERE: "All of it works together as one, and even a medium sells.",
        "Alles arbeitet wie aus einem Guss zusammen, und selbst ein Medium verkauft.";

    // What it is to each market, where that differs.
    MODEL_OF_MARKET: "{}: {}.", "{}: {}.";
    RESOLD: "On {} a reseller sells on their own account; that is none of your channels",
        "Auf {} verkauft ein Wiederverkäufer über sein eigenes Konto; das zählt nicht als Ihr \
         Kanal";

    // What holds.
    HOLDS_SELLS: "Customers can buy through {}", "Kunden können über {} kaufen";
    HOLDS_DIFFERENT: "There are {} different channels that sell",
        "Es gibt {} verschiedene Kanäle, die verkaufen";
    HOLDS_NUMEROUS: "There are {} different channels; omnichannel needs at least 3",
        "Es gibt {} verschiedene Kanäle; Omnichannel braucht mindestens 3";
    HOLDS_BOTH_SIDES: "Customers can buy online ({}) and on site ({})",
        "Kunden können online ({}) und vor Ort ({}) kaufen";
    HOLDS_ATTACHED: "Whatever only informs leads to a channel that sells: {}",
        "Was nur informiert, führt zu einem Kanal, der verkauft: {}";
    HOLDS_INTERACTION:
        "The customer’s purchase can cross all channels that sell: begin in one, go on in another",
        "Ein Kauf kann über alle verkaufenden Kanäle hinweg laufen: in einem beginnen, im anderen \
         weitergehen";
    HOLDS_INTEGRATION: "All channels that sell share customers, stock and prices",
        "Alle verkaufenden Kanäle teilen Kunden, Bestand und Preise";
    HOLDS_ALL_SELL: "Customers can buy through every channel",
        "Kunden können über jeden Kanal kaufen";
    HOLDS_ALL_SELL_THAT_CAN: "Customers can buy through every channel that is able to sell",
        "Kunden können über jeden Kanal kaufen, der dafür geeignet ist";
    HOLDS_TOUCHPOINT:
        "A medium sells: {}. By our reading “every experience is shoppable” takes at least one that \
         does",
        "Ein Medium verkauft: {}. Nach unserer Lesart verlangt „Jedes Erlebnis ist kaufbar“ \
         mindestens eines, das verkauft";
    HOLDS_SHARED_THROUGH: "{} share {} through {}", "{} teilen {} über {}";
    HOLDS_SHARED: "{} and {} share {}", "{} und {} teilen {}";
    HOLDS_MORE: "And {} more ways in which channels work together", "Und {} weitere Verknüpfungen";

    // Why it is not the next level.
    MISSING_CHANNEL: "None of your own channels sells", "Keiner Ihrer eigenen Kanäle verkauft";
    MISSING_SALE: "{} could begin to sell", "{} könnte anfangen zu verkaufen";
    MISSING_SALES: "{} could begin to sell", "{} könnten anfangen zu verkaufen";
    MISSING_SECOND:
        "A second channel that sells is missing: another kind, or one that somebody else runs",
        "Es fehlt ein zweiter Kanal, der verkauft: von anderer Art, oder von jemand anderem betrieben";
    MISSING_INTERLOCK:
        "No two different channels share a purchase or data: an order from one cannot be \
         collected, paid, changed or returned in another",
        "Keine zwei verschiedenen Kanäle teilen Käufe oder Daten: Eine Bestellung aus einem lässt \
         sich in keinem anderen abholen, bezahlen, ändern oder zurückgeben";
    NOT_COUNTED_HAND_OVER: "{} – that is before the purchase and does not yet join them",
        "{} – das ist vor dem Kauf und verbindet sie noch nicht";
    NOT_COUNTED_ALIKE: "{} – but both count as one channel", "{} – aber beide zählen als ein Kanal";
    NOT_COUNTED_BETWEEN: "{} are linked only through {}, which does not sell and passes nothing on",
        "{} sind nur über {} verbunden; dieser Kanal verkauft nicht und gibt nichts weiter";
    NOT_COUNTED_SYSTEM: "{} use {} together, but that alone lets no customer cross between them",
        "{} nutzen gemeinsam {}, aber das allein lässt keinen Kunden zwischen ihnen wechseln";
    MISSING_NUMEROUS: "There are only {} different channels; omnichannel needs at least 3",
        "Es gibt nur {} verschiedene Kanäle; Omnichannel braucht mindestens 3";
    MISSING_ONLINE:
        "Customers cannot buy online: not in a shop, not in an app, not on a marketplace",
        "Kunden können online nicht kaufen: nicht im Onlineshop, nicht in einer App, nicht auf \
         einem Marktplatz";
    MISSING_ONLINE_BUSINESS:
        "Customers cannot buy online: not in a shop, not by EDI, not on a marketplace",
        "Kunden können online nicht kaufen: nicht im Onlineshop, nicht per EDI, nicht auf einem \
         Marktplatz";
    MISSING_OFFLINE:
        "Customers cannot buy on site: not in a store, not from a dealer, not from a \
         representative. Buying by phone or from paper is buying from afar, as on a screen",
        "Kunden können nicht vor Ort kaufen: nicht in der Filiale, nicht beim Händler, nicht \
         beim Außendienst. Am Telefon oder aus dem Katalog kaufen sie aus der Ferne, wie am \
         Bildschirm";
    MISSING_OFFLINE_PRIVATE:
        "Customers cannot buy on site: not in a store, not from a dealer, not from an adviser. \
         Buying by phone or from paper is buying from afar, as on a screen",
        "Kunden können nicht vor Ort kaufen: nicht in der Filiale, nicht beim Händler, nicht \
         beim Berater. Am Telefon oder aus dem Katalog kaufen sie aus der Ferne, wie am \
         Bildschirm";
    MISSING_OFFLINE_BUSINESS:
        "Customers cannot buy on site: not from a representative, not in a store or at a dealer. \
         Buying by phone or from paper is buying from afar, as on a screen",
        "Kunden können nicht vor Ort kaufen: nicht beim Außendienst, nicht in einer Filiale oder \
         beim Händler. Am Telefon oder aus dem Katalog kaufen sie aus der Ferne, wie am \
         Bildschirm";
    MISSING_ATTACHED: "{} leads to no channel that sells", "{} führt zu keinem Kanal, der verkauft";
    MISSING_ATTACHED_MANY: "{} lead to no channel that sells",
        "{} führen zu keinem Kanal, der verkauft";
    MISSING_INTERACTION: "A purchase cannot move between these groups of channels: {}",
        "Ein Kauf lässt sich zwischen diesen Gruppen von Kanälen nicht fortsetzen: {}";
    MISSING_INTEGRATION:
        "Not all channels that sell share {}; to share customer data, stock and prices throughout \
         would do as well",
        "Nicht alle verkaufenden Kanäle teilen {}; Kundendaten, Bestand und Preise durchgehend zu \
         teilen, würde ebenso genügen";
    MISSING_ALL_INTEGRATION:
        "Not all channels that sell share customer data, stock and prices, which would do as well",
        "Nicht alle verkaufenden Kanäle teilen Kundendaten, Bestand und Preise; das würde ebenso \
         genügen";
    MISSING_CROSSING:
        "Everything that sells shares customer data, stock and prices, but no purchase crosses from \
         one channel to another, so customers notice nothing of it",
        "Alles, was verkauft, teilt Kundendaten, Bestand und Preise, aber kein Kauf geht von einem \
         Kanal zum anderen über; Kunden merken davon nichts";
    NOT_COUNTED_MARKET:
        "{} share {}, but serve different customers: whoever may buy through one may not through the other",
        "{} teilen {}, bedienen aber verschiedene Kunden: Wer über den einen kaufen darf, darf es \
         über den anderen nicht";
    GROUPS: "{}; {}", "{}; {}";
    GROUPS_MORE: "{}; {} more", "{}; {} weitere";
    LOWERS_BY_SELLING:
        "{} sells without working together with the others; if it only informed, this would be {}",
        "{} verkauft, ohne mit den anderen zusammenzuarbeiten; würde dieser Kanal nur informieren, \
         wäre dies {}";
    LOWERS_BY_SERVING: "If {} did not serve {}, this would be {}",
        "Würde {} {} nicht bedienen, wäre dies {}";
    PRODUCT_DATA_ALONE:
        "{} share product data alone: customers find the same about the goods, but neither stock nor \
         purchase crosses",
        "{} teilen allein Produktdaten: Kunden finden dieselben Angaben zur Ware, aber weder Bestand \
         noch Kauf reicht vom einen zum anderen";
    LOWERS_BY_BEING_LOOSE: "Without {} this would be {}", "Ohne {} wäre dies {}";
    MISSING_ALL_SELL: "Customers cannot buy through {}",
        "Über {} können Kunden nicht kaufen";
    MISSING_TOUCHPOINT:
        "No medium sells yet: neither social media, a catalogue, a messenger, a newsletter nor TV. By \
         our reading “every experience is shoppable” takes at least one of them",
        "Noch verkauft kein Medium: weder Social Media noch Katalog, Messenger, Newsletter oder TV. \
         Nach unserer Lesart verlangt „Jedes Erlebnis ist kaufbar“ mindestens eines davon";

    // What customers and staff can do because of an integration of which the catalogue says no
    // more.
    DOES_OTHER: "{} and {} work together", "{} und {} arbeiten zusammen";
}
