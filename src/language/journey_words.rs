//! Words of customers' journeys, of what customers expect, and of teams that plan together.

use super::Text;

/// A ready-made journey.
pub const ROPO: Text =
    Text::new("Research online, purchase offline", "Online informieren, vor Ort kaufen");
/// What happens in it.
pub const ABOUT_ROPO: Text = Text::new(
    "Looks the goods up on a screen and buys them in the store",
    "Informiert sich am Bildschirm und kauft im Geschäft",
);
/// A ready-made journey.
pub const SHOWROOMING: Text =
    Text::new("See it in the store, order online", "Vor Ort ansehen, online bestellen");
/// What happens in it.
pub const ABOUT_SHOWROOMING: Text = Text::new(
    "Looks at the goods in the store and orders them on a screen",
    "Sieht sich die Ware vor Ort an und bestellt sie online",
);
/// A ready-made journey.
pub const CLICK_AND_COLLECT: Text =
    Text::new("Order online, collect in the store", "Online bestellen, vor Ort abholen");
/// What happens in it.
pub const ABOUT_CLICK_AND_COLLECT: Text = Text::new(
    "Orders on a screen and collects the goods in the store",
    "Bestellt am Bildschirm und holt die Ware im Geschäft ab",
);
/// A ready-made journey.
pub const RETURN_IN_STORE: Text =
    Text::new("Order online, return in the store", "Online bestellen, vor Ort zurückgeben");
/// What happens in it.
pub const ABOUT_RETURN_IN_STORE: Text = Text::new(
    "Orders on a screen and gives back in the store what does not suit",
    "Bestellt am Bildschirm und gibt im Geschäft zurück, was nicht gefällt",
);
/// A ready-made journey.
pub const CATALOGUE_TO_SHOP: Text =
    Text::new("From the catalogue to the order", "Vom Katalog zur Bestellung");
/// What happens in it.
pub const ABOUT_CATALOGUE_TO_SHOP: Text = Text::new(
    "Leafs through the catalogue and orders in the shop",
    "Blättert im Katalog und bestellt im Shop",
);
/// A ready-made journey.
pub const SOCIAL_TO_PURCHASE: Text =
    Text::new("From social media to the purchase", "Von Social Media zum Kauf");
/// What happens in it.
pub const ABOUT_SOCIAL_TO_PURCHASE: Text = Text::new(
    "Sees something in a social network and buys it at once",
    "Sieht etwas im sozialen Netz und kauft es gleich",
);
/// A ready-made journey.
pub const REQUISITION: Text =
    Text::new("Requisition by a business", "Bestellung aus dem Einkaufssystem");
/// What happens in it.
pub const ABOUT_REQUISITION: Text = Text::new(
    "A business orders out of its own procurement system, by EDI or punch-out",
    "Ein Unternehmen bestellt aus seinem Einkaufssystem, per EDI oder Punch-out",
);
/// A ready-made journey.
pub const REGULAR_CUSTOMER: Text = Text::new("Regular customer", "Stammkunde");
/// What happens in it.
pub const ABOUT_REGULAR_CUSTOMER: Text = Text::new(
    "Comes back through another channel and is known there",
    "Kommt über einen anderen Kanal wieder und wird dort erkannt",
);
/// What a ready-made journey takes.
pub const TAKES_BOTH_WORLDS: Text = Text::new(
    "takes a channel on a screen and one on site",
    "braucht einen Kanal online und einen vor Ort",
);
/// What a ready-made journey takes.
pub const TAKES_SHOP_AND_STORE: Text =
    Text::new("takes a shop and a store", "braucht einen Shop und ein Geschäft");
/// What a ready-made journey takes.
pub const TAKES_CATALOGUE: Text = Text::new(
    "takes a catalogue and a shop or telephone",
    "braucht einen Katalog und einen Shop oder ein Telefon",
);
/// What a ready-made journey takes.
pub const TAKES_SOCIAL: Text = Text::new(
    "takes a social network and a place to buy online",
    "braucht ein soziales Netz und einen Ort zum Kaufen online",
);
/// What a ready-made journey takes.
pub const TAKES_EDI: Text =
    Text::new("takes EDI or a shop with punch-out", "braucht EDI oder einen Shop mit Punch-out");
/// What a ready-made journey takes.
pub const TAKES_TWO_SELLERS: Text =
    Text::new("takes two channels that sell", "braucht zwei verkaufende Kanäle");

/// A fix that adds a team: its kind.
pub const ADD_TEAM: Text = Text::new("Add the team: {}", "Team hinzufügen: {}");
/// The same, once it is done.
pub const ADDED_TEAM: Text = Text::new("Added the team “{}”", "Team „{}“ hinzugefügt");
/// A fix that has teams use one system: its name.
pub const SHARE_CUSTOMERS: Text = Text::new("Work together in {}", "Gemeinsam mit {} arbeiten");
/// The same, once it is done.
pub const SHARED_CUSTOMERS: Text =
    Text::new("The teams work together in “{}”", "Die Teams arbeiten gemeinsam mit „{}“");

/// Why a journey breaks.
pub const CHANNEL_MISSING: Text = Text::new("The channel is not there", "Den Kanal gibt es nicht");
/// Why a journey breaks, where the channel only comes in a step.
pub const CHANNEL_COMES: Text =
    Text::new("The channel only comes in step {}", "Den Kanal gibt es erst ab Schritt {}");
/// Why a journey breaks, where the channel is gone from a step on.
pub const CHANNEL_GONE: Text =
    Text::new("The channel is gone from step {} on", "Den Kanal gibt es ab Schritt {} nicht mehr");
/// Why a journey breaks.
pub const DOES_NOT_SELL: Text =
    Text::new("Customers cannot buy here", "Hier können Kunden nicht kaufen");
/// Why a journey breaks: the channel before, what would have to be shared.
pub const NOTHING_SHARED: Text = Text::new(
    "Shares nothing with {} that is needed here: {}",
    "Teilt mit {} nichts, was hier nötig ist: {}",
);
/// Ways in which something can be shared, of which one is enough.
pub const ONE_OF: Text = Text::new("{} or {}", "{} oder {}");
/// Two that are only enough together.
pub const TOGETHER: Text = Text::new("{} with {}", "{} mit {}");
