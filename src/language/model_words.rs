//! Words of the classification: models, routes, reasons, proposals, findings.
//!
//! Only the texts are here; `catalogue::words` and `classify` say which value each is for.
#![expect(missing_docs, reason = "each text says what it is for")]

use super::Text;

// Commerce models.
pub const NONE: Text = Text::new("No sales yet", "Noch kein Verkauf");
pub const SINGLE: Text = Text::new("Single channel", "Ein Kanal");
pub const MULTICHANNEL: Text = Text::new("Multichannel", "Multichannel");
pub const CROSSCHANNEL: Text = Text::new("Crosschannel", "Crosschannel");
pub const OMNICHANNEL: Text = Text::new("Omnichannel", "Omnichannel");
pub const EVERYWHERE: Text = Text::new("Everywhere commerce", "Everywhere Commerce");

// What each model is, in one sentence for someone who does not know the term.
pub const ABOUT_NONE: Text =
    Text::new("Customers cannot buy anywhere yet.", "Kunden können noch nirgends kaufen.");
pub const ABOUT_SINGLE: Text = Text::new(
    "Customers can buy in one kind of place only.",
    "Kunden können nur an einer Art von Ort kaufen.",
);
pub const ABOUT_MULTICHANNEL: Text = Text::new(
    "Customers can buy in several channels, but each stands alone: what they order in one, \
     the other does not know.",
    "Kunden können in mehreren Kanälen kaufen, aber jeder steht für sich: Was sie in einem \
     bestellen, weiß der andere nicht.",
);
pub const ABOUT_CROSSCHANNEL: Text = Text::new(
    "Some channels work together, so that customers can change between them, but not all do.",
    "Einige Kanäle arbeiten zusammen, sodass Kunden zwischen ihnen wechseln können, aber nicht \
     alle.",
);
pub const ABOUT_OMNICHANNEL: Text = Text::new(
    "All channels, online and offline, work together as one: customers change between them as \
     they like.",
    "Alle Kanäle, online und offline, arbeiten wie einer zusammen: Kunden wechseln zwischen \
     ihnen, wie sie möchten.",
);
pub const ABOUT_EVERYWHERE: Text = Text::new(
    "All channels work together, and customers can buy wherever they meet the company, even in \
     social media or a catalogue.",
    "Alle Kanäle arbeiten zusammen, und Kunden können überall kaufen, wo sie dem Unternehmen \
     begegnen, selbst in sozialen Netzen oder im Katalog.",
);

// Who sells: the route to the customer.
pub const ROUTE_OPEN: Text = Text::new("Route open", "Vertriebsweg offen");
pub const ROUTE_DIRECT: Text = Text::new("Direct", "Direkt");
pub const ROUTE_D2C: Text = Text::new("Direct to consumer (D2C)", "Direkt an Verbraucher (D2C)");
pub const ROUTE_INDIRECT: Text = Text::new("Through partners", "Über Partner");
pub const ROUTE_MIXED: Text = Text::new("Direct and through partners", "Direkt und über Partner");

// Through whom it is sold.
pub const THROUGH_OWN: Text = Text::new("Own channels", "Eigene Kanäle");
pub const THROUGH_MARKETPLACE: Text = Text::new("Marketplaces", "Marktplätze");
pub const THROUGH_THIRD_PARTY: Text = Text::new("Third parties", "Dritte");

// Lists of names; long ones are shortened.
pub const QUOTED: Text = Text::new("“{}”", "„{}“");
pub const LIST_COMMA: Text = Text::new("{}, {}", "{}, {}");
pub const LIST_PAIR: Text = Text::new("{} and {}", "{} und {}");
pub const LIST_MORE: Text = Text::new("{} and {} more", "{} und {} weitere");

// The first sentence about a plan: where customers can buy.
pub const NO_CHANNEL: Text = Text::new(
    "There is no channel yet in which customers meet the company.",
    "Es gibt noch keinen Kanal, in dem Kunden dem Unternehmen begegnen.",
);
pub const NOTHING_SELLS: Text = Text::new(
    "Customers meet the company in {}, but they cannot buy there.",
    "Kunden begegnen dem Unternehmen in {}, können dort aber nicht kaufen.",
);
pub const ALIKE_SELL: Text = Text::new(
    "Customers can buy in {}, which are all of one kind and count as one.",
    "Kunden können in {} kaufen; diese Kanäle sind alle von einer Art und zählen als einer.",
);
pub const SEVERAL_SELL: Text = Text::new("Customers can buy in {}.", "Kunden können in {} kaufen.");
pub const EVERYTHING_SELLS: Text = Text::new(
    "Customers can buy wherever they meet the company: in {}.",
    "Kunden können überall kaufen, wo sie dem Unternehmen begegnen: in {}.",
);

// The second sentence: what that makes of the whole.
pub const SO_NONE: Text = Text::new(
    "A commerce model is about selling, so it begins with the first channel that sells.",
    "Ein Vertriebsmodell beginnt mit dem ersten Kanal, der verkauft.",
);
pub const SO_SINGLE: Text = Text::new(
    "There is no second channel with which it could work together.",
    "Es gibt keinen zweiten Kanal, mit dem er zusammenarbeiten könnte.",
);
pub const SO_MULTICHANNEL: Text = Text::new(
    "Each stands for itself: what customers do in one, the others do not know.",
    "Jeder steht für sich: Was Kunden in einem tun, wissen die anderen nicht.",
);
pub const SO_SINGLE_ALIKE: Text = Text::new(
    "There is no other sort of channel with which they could work together.",
    "Es gibt keinen anderen Kanal, mit dem sie zusammenarbeiten könnten.",
);
pub const SO_CROSSCHANNEL_JOINED: Text = Text::new(
    "What sells works together, but that alone is not yet omnichannel.",
    "Was verkauft, arbeitet zusammen, aber das allein ist noch kein Omnichannel.",
);
pub const SO_CROSSCHANNEL: Text = Text::new(
    "Some of this works together, but not yet everything.",
    "Manches davon arbeitet zusammen, aber noch nicht alles.",
);
pub const SO_OMNICHANNEL_BY_PURCHASE: Text = Text::new(
    "Their purchase can cross all of them, online and offline.",
    "Ihr Einkauf kann über alle hinweg laufen, online wie offline.",
);
pub const SO_OMNICHANNEL_BY_DATA: Text = Text::new(
    "All of them, online and offline, know the same customers, stock and prices.",
    "Alle, online wie offline, kennen dieselben Kunden, Bestände und Preise.",
);
// Behind either, where some channels only inform.
pub const AND_INFORMING: Text =
    Text::new("Whatever only informs leads there.", "Was nur informiert, führt dorthin.");
pub const SO_EVERYWHERE: Text = Text::new(
    "All of it works together as one, and even a medium sells.",
    "Alles arbeitet wie aus einem Guss zusammen, und selbst ein Medium verkauft.",
);

// What holds.
pub const HOLDS_SELLS: Text = Text::new("Customers can buy in {}", "Kunden können in {} kaufen");
pub const HOLDS_DIFFERENT: Text = Text::new(
    "There are {} different channels that sell",
    "Es gibt {} verschiedene Kanäle, die verkaufen",
);
pub const HOLDS_NUMEROUS: Text = Text::new(
    "There are {} different channels; omnichannel needs at least 3",
    "Es gibt {} verschiedene Kanäle; Omnichannel braucht mindestens 3",
);
pub const HOLDS_BOTH_SIDES: Text = Text::new(
    "Customers can buy online ({}) and offline ({})",
    "Kunden können online ({}) und offline ({}) kaufen",
);
pub const HOLDS_ATTACHED: Text = Text::new(
    "Whatever only informs leads to a channel that sells: {}",
    "Was nur informiert, führt zu einem Kanal, der verkauft: {}",
);
pub const HOLDS_INTERACTION: Text = Text::new(
    "The customer’s purchase can cross all channels that sell: begin in one, go on in another",
    "Der Einkauf kann über alle verkaufenden Kanäle hinweg laufen: in einem beginnen, im anderen weitergehen",
);
pub const HOLDS_INTEGRATION: Text = Text::new(
    "All channels that sell share customers, stock and prices",
    "Alle verkaufenden Kanäle teilen Kunden, Bestand und Preise",
);
pub const HOLDS_ALL_SELL: Text =
    Text::new("Customers can buy in every channel", "Kunden können in jedem Kanal kaufen");
pub const HOLDS_TOUCHPOINT: Text = Text::new(
    "A medium sells: {}. That one must be among the channels is our reading of “every \
     experience is shoppable”",
    "Ein Medium verkauft: {}. Dass eines unter den Kanälen sein muss, ist unsere Lesart von \
     „Jedes Erlebnis ist kaufbar“",
);
pub const HOLDS_SHARED_THROUGH: Text = Text::new("{} share {} through {}", "{} teilen {} über {}");
pub const HOLDS_SHARED: Text = Text::new("{} and {} share {}", "{} und {} teilen {}");
pub const HOLDS_MORE: Text =
    Text::new("And {} more ways in which channels work together", "Und {} weitere Verknüpfungen");

// Why it is not the next level.
pub const MISSING_CHANNEL: Text =
    Text::new("There is no channel that sells", "Es gibt keinen Kanal, der verkauft");
pub const MISSING_SALE: Text =
    Text::new("{} could begin to sell", "{} könnte anfangen zu verkaufen");
pub const MISSING_SALES: Text =
    Text::new("{} could begin to sell", "{} könnten anfangen zu verkaufen");
pub const MISSING_SECOND: Text = Text::new(
    "A second channel that sells is missing: another kind, another operator or other customers",
    "Es fehlt ein zweiter Kanal, der verkauft: von anderer Art, von jemand anderem betrieben oder \
     für andere Kunden",
);
pub const MISSING_INTERLOCK: Text = Text::new(
    "No two different channels share a purchase or data: an order from one cannot be collected, \
     paid, changed or returned in another",
    "Keine zwei verschiedenen Kanäle teilen Einkauf oder Daten: Eine Bestellung aus einem lässt \
     sich in keinem anderen abholen, bezahlen, ändern oder zurückgeben",
);
pub const NOT_COUNTED_HAND_OVER: Text = Text::new(
    "{} – that is before the purchase and does not yet join them",
    "{} – das ist vor dem Kauf und verbindet sie noch nicht",
);
pub const NOT_COUNTED_ALIKE: Text =
    Text::new("{} – but both count as one channel", "{} – aber beide zählen als ein Kanal");
pub const NOT_COUNTED_BETWEEN: Text = Text::new(
    "{} are linked only through {}, which does not sell and passes nothing on",
    "{} sind nur über {} verbunden; dieser Kanal verkauft nicht und gibt nichts weiter",
);
pub const NOT_COUNTED_SYSTEM: Text = Text::new(
    "{} use {} together, but that alone lets no customer cross between them",
    "{} nutzen gemeinsam {}, aber das allein lässt keinen Kunden zwischen ihnen wechseln",
);
pub const MISSING_NUMEROUS: Text = Text::new(
    "There are only {} different channels; omnichannel needs at least 3",
    "Es gibt nur {} verschiedene Kanäle; Omnichannel braucht mindestens 3",
);
pub const MISSING_ONLINE: Text = Text::new(
    "Customers cannot buy online: not in a shop, not in an app, not on a marketplace",
    "Kunden können online nicht kaufen: nicht im Onlineshop, nicht in einer App, nicht auf einem Marktplatz",
);
pub const MISSING_OFFLINE: Text = Text::new(
    "Customers cannot buy offline: not in a store, not by phone, not from a representative",
    "Kunden können offline nicht kaufen: nicht im Geschäft, nicht am Telefon, nicht beim Außendienst",
);
pub const MISSING_ATTACHED: Text =
    Text::new("{} leads to no channel that sells", "{} führt zu keinem Kanal, der verkauft");
pub const MISSING_ATTACHED_MANY: Text =
    Text::new("{} lead to no channel that sells", "{} führen zu keinem Kanal, der verkauft");
pub const MISSING_INTERACTION: Text = Text::new(
    "A purchase cannot move between these groups of channels: {}",
    "Der Einkauf kann nicht zwischen diesen Gruppen von Kanälen wechseln: {}",
);
pub const MISSING_INTEGRATION: Text = Text::new(
    "Not all channels that sell share {}; to share customer data, stock and prices throughout \
     would do as well",
    "Nicht alle verkaufenden Kanäle teilen {}; Kundendaten, Bestand und Preise durchgehend zu \
     teilen, würde ebenso genügen",
);
pub const MISSING_ALL_INTEGRATION: Text = Text::new(
    "Not all channels that sell share customer data, stock and prices, which would do as well",
    "Nicht alle verkaufenden Kanäle teilen Kundendaten, Bestand und Preise; das würde ebenso \
     genügen",
);
pub const GROUPS: Text = Text::new("{}; {}", "{}; {}");
pub const GROUPS_MORE: Text = Text::new("{}; {} more", "{}; {} weitere");
pub const LOWERS_BY_SELLING: Text = Text::new(
    "{} sells without working together with the others; if it only informed, this would be {}",
    "{} verkauft, ohne mit den anderen zusammenzuarbeiten; würde dieser Kanal nur informieren, \
     wäre dies {}",
);
pub const LOWERS_BY_BEING_LOOSE: Text =
    Text::new("Without {} this would be {}", "Ohne {} wäre dies {}");
pub const MISSING_ALL_SELL: Text =
    Text::new("Customers cannot buy in {}", "In {} können Kunden nicht kaufen");
pub const MISSING_TOUCHPOINT: Text = Text::new(
    "No medium sells, such as social media, a catalogue, a messenger, a newsletter or TV. That one \
     must be among the channels is our reading of “every experience is shoppable”",
    "Kein Medium verkauft, etwa Social Media, Katalog, Messenger, Newsletter oder TV. Dass eines \
     unter den Kanälen sein muss, ist unsere Lesart von „Jedes Erlebnis ist kaufbar“",
);

// What customers and staff can do because of an integration of which the catalogue says no more.
pub const DOES_OTHER: Text = Text::new("{} and {} work together", "{} und {} arbeiten zusammen");
