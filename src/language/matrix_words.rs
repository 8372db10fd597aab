//! Words of the table of channels and what they share.

use super::Text;

/// How far the selling channels interlock: pairs that do, all pairs.
pub const PROGRESS: Text = Text::new(
    "{} of {} pairs of selling channels interlock",
    "{} von {} Paaren verkaufender Kanäle greifen ineinander",
);
/// The same where there is one pair.
pub const PROGRESS_NO: Text = Text::new(
    "The two selling channels do not interlock",
    "Die beiden verkaufenden Kanäle greifen nicht ineinander",
);
/// The same where there is one pair.
pub const PROGRESS_YES: Text = Text::new(
    "The two selling channels interlock",
    "Die beiden verkaufenden Kanäle greifen ineinander",
);

/// Over the table.
pub const TITLE: Text = Text::new("Who shares what", "Wer was teilt");
/// Opens the table over the window.
pub const OPEN: Text = Text::new("Open as a table", "Als Tabelle öffnen");
/// Under the first rows.
pub const MORE: Text = Text::new("and {} more channels", "und {} weitere Kanäle");
/// Under the first rows, where one is left.
pub const ONE_MORE: Text = Text::new("and 1 more channel", "und 1 weiterer Kanal");
/// The columns of the customer's purchase.
pub const PURCHASE: Text = Text::new("Purchase", "Einkauf");
/// The columns of data that operations share.
pub const DATA: Text = Text::new("Data", "Daten");
/// The columns of what is before the purchase.
pub const BEFORE: Text = Text::new("Before", "Vorher");

/// The heads of the columns, short.
pub const ORDERS: Text = Text::new("Orders", "Bestellungen");
/// The head of a column.
pub const RESERVATIONS: Text = Text::new("Reservations", "Reservierungen");
/// The head of a column.
pub const BASKET: Text = Text::new("Basket", "Warenkorb");
/// The head of a column.
pub const PAYMENT: Text = Text::new("Payment", "Zahlung");
/// The head of a column.
pub const RETURNS: Text = Text::new("Returns", "Retouren");
/// The head of a column.
pub const CUSTOMERS: Text = Text::new("Customers", "Kunden");
/// The head of a column.
pub const STOCK: Text = Text::new("Stock", "Bestand");
/// The head of a column.
pub const PRICES: Text = Text::new("Prices", "Preise");
/// The head of a column.
pub const PRODUCTS: Text = Text::new("Products", "Produkte");
/// The head of a column.
pub const CONTENT: Text = Text::new("Content", "Inhalte");
/// The head of a column.
pub const LEADS: Text = Text::new("Leads", "Leads");

/// In the legend: shared with other channels.
pub const LEGEND_SHARED: Text = Text::new("shared", "geteilt");
/// In the legend: shared within groups that a number tells apart.
pub const LEGEND_GROUPS: Text = Text::new("shared within group 1, 2 …", "geteilt in Gruppe 1, 2 …");
/// In the legend: linked, but shared with no channel.
pub const LEGEND_ALONE: Text = Text::new("linked, but alone", "angebunden, aber allein");
/// In the legend: not linked.
pub const LEGEND_NOTHING: Text = Text::new("not linked", "nicht angebunden");
/// Until a cell is pointed at.
pub const POINT_AT_A_CELL: Text = Text::new(
    "Point at a mark to see with whom and through what",
    "Zeigen Sie auf eine Marke, um zu sehen, mit wem und worüber",
);

/// A cell to a screen reader: channel, resource, with how many others.
pub const CELL_SHARED: Text =
    Text::new("{}, {}: shared with {} more", "{}, {}: geteilt mit {} weiteren");
/// A cell to a screen reader where there are several groups; the last gap is the group.
pub const CELL_SHARED_IN_GROUP: Text = Text::new(
    "{}, {}: shared with {} more, group {}",
    "{}, {}: geteilt mit {} weiteren, Gruppe {}",
);
/// A cell to a screen reader.
pub const CELL_ALONE: Text =
    Text::new("{}, {}: linked, but alone", "{}, {}: angebunden, aber allein");
/// A cell to a screen reader.
pub const CELL_NOTHING: Text = Text::new("{}, {}: not linked", "{}, {}: nicht angebunden");

/// What a cell says: resource, channel, others, what is in between.
pub const SHARED_THROUGH: Text =
    Text::new("{}: {} shares with {} through {}", "{}: {} teilt mit {} über {}");
/// Behind that: others that are reached step by step.
pub const AND_FURTHER: Text =
    Text::new("{}, and step by step with {}", "{}, und schrittweise mit {}");
/// What a cell says of a channel that is alone: resource, channel, systems.
pub const ALONE_IN: Text = Text::new(
    "{}: {} uses {} for it, but no other channel does",
    "{}: {} nutzt dafür {}, aber kein anderer Kanal",
);
/// What a cell says of a channel that shares nothing: resource, channel.
pub const NOT_LINKED: Text = Text::new("{}: {} shares nothing here", "{}: {} teilt hier nichts");
