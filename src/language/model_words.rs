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
