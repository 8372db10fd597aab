//! Words of the result: the bar over the canvas, and why it is so.

use super::Text;

// The result bar.

/// “{}, level {} of 5. Show how it comes about”.
pub const RESULT_IN_VIEW: Text = Text::new(
    "{}, level {} of 5. Show how it comes about",
    "{}, Stufe {} von 5. Zeigen, wie es zustande kommt",
);
/// “{}. Show how it comes about”.
pub const NO_RESULT_YET: Text =
    Text::new("{}. Show how it comes about", "{}. Zeigen, wie es zustande kommt");
/// “Markets open”.
pub const MARKETS_OPEN: Text = Text::new("Markets open", "Märkte offen");
/// “direct”.
pub const SHORT_DIRECT: Text = Text::new("direct", "direkt");
/// “D2C”.
pub const SHORT_D2C: Text = Text::new("D2C", "D2C");
/// “own”.
pub const SHORT_OWN: Text = Text::new("own", "eigene Kanäle");
/// “marketplace”.
pub const SHORT_MARKETPLACE: Text = Text::new("marketplace", "Marktplatz");
/// “third parties”.
pub const SHORT_THIRD_PARTY: Text = Text::new("third parties", "Dritte");
/// “route open”.
pub const ROUTE_IS_OPEN: Text = Text::new("route open", "Vertriebsweg offen");
/// “View shown”.
pub const VIEW_SHOWN: Text = Text::new("View shown", "Gezeigte Ansicht");
/// “How it comes about”.
pub const HOW_IT_COMES_ABOUT: Text = Text::new("How it comes about", "Wie es zustande kommt");
/// “No channel sells in this view, so there is no model yet.”.
pub const RULE_NONE: Text = Text::new(
    "No channel sells in this view, so there is no model yet.",
    "In dieser Ansicht verkauft kein Kanal; darum gibt es noch kein Modell.",
);
/// “One channel sells, or several that count as one.”.
pub const RULE_SINGLE: Text = Text::new(
    "One channel sells, or several that count as one.",
    "Ein Kanal verkauft, oder mehrere, die als einer zählen.",
);
/// “Several channels sell, but no two of them share orders or data.”.
pub const RULE_MULTICHANNEL: Text = Text::new(
    "Several channels sell, but no two of them share orders or data.",
    "Mehrere Kanäle verkaufen, aber keine zwei teilen Bestellungen oder Daten.",
);
/// “At least three channels, online and offline, all interlock.”.
pub const RULE_OMNICHANNEL: Text = Text::new(
    "At least three channels, online and offline, all interlock.",
    "Mindestens drei Kanäle, online und offline, greifen alle ineinander.",
);
/// “All channels interlock and sell, a medium among them.”.
pub const RULE_EVERYWHERE: Text = Text::new(
    "All channels interlock and sell, a medium among them.",
    "Alle Kanäle greifen ineinander und verkaufen, darunter ein Medium.",
);
/// “Selling channels interlock, but not everything is there that omnichannel asks for.”.
pub const RULE_CROSSCHANNEL: Text = Text::new(
    "Selling channels interlock, but not everything is there that omnichannel asks for.",
    "Verkaufende Kanäle greifen ineinander, aber nicht alles, was Omnichannel verlangt, ist da.",
);
/// “Interlocked”.
pub const INTERLOCKED_CHANNELS: Text = Text::new("Interlocked", "Verzahnt");
/// “Sell on their own”.
pub const ALONE_CHANNELS: Text = Text::new("Sell on their own", "Verkaufen für sich");
/// “Linked to no channel that sells”.
pub const UNATTACHED_CHANNELS: Text =
    Text::new("Linked to no channel that sells", "Mit keinem verkaufenden Kanal verbunden");
/// How many groups of a long list are not shown.
pub const MORE_GROUPS: Text = Text::new("{} more groups", "{} weitere Gruppen");
/// “Inform only”.
pub const NOT_SELLING_CHANNELS: Text = Text::new("Inform only", "Informieren nur");

// Panels: why.

/// “{}. Show on the canvas”.
pub const WHY_SHOW_ON_CANVAS: Text =
    Text::new("{}. Show on the canvas", "{}. Auf der Zeichenfläche zeigen");
/// “Channels in this view”.
pub const CHANNELS_IN_VIEW: Text = Text::new("Channels in this view", "Kanäle in dieser Ansicht");
/// “What keeps it from the next level”.
pub const WHAT_IS_MISSING: Text =
    Text::new("What keeps it from the next level", "Was zur nächsten Stufe fehlt");
/// “No model yet”.
pub const WHY_EMPTY: Text = Text::new("No model yet", "Noch kein Modell");
/// “Draw the channels over which you sell; here you will read what they add up to and why.”.
pub const WHY_EMPTY_HINT: Text = Text::new(
    "Draw the channels over which you sell; here you will read what they add up to and why.",
    "Zeichnen Sie die Kanäle, über die Sie verkaufen; hier lesen Sie, was sie ergeben und warum.",
);
