//! The terms that are explained, as they are called.
#![expect(missing_docs, reason = "each text says what it is for")]

use super::Text;

pub const MARKETS: Text = Text::new("Markets", "Märkte");
pub const ROUTE: Text = Text::new("Route to the customer", "Vertriebsweg");
pub const THROUGH: Text = Text::new("Through whom", "Über wen");
pub const SELLS: Text = Text::new("Sells or informs", "Verkauft oder informiert");
pub const INTERLOCKING: Text = Text::new("Interlocking", "Ineinandergreifen");
pub const NUMEROUS: Text = Text::new("Numerous channels", "Zahlreiche Kanäle");
pub const BOTH_SIDES: Text = Text::new("Online and offline", "Online und offline");
pub const ATTACHED: Text = Text::new("Attached", "Angebunden");
pub const FULL_INTERACTION: Text = Text::new("Full interaction", "Volle Interaktion");
pub const FULL_INTEGRATION: Text = Text::new("Full integration", "Volle Integration");
pub const TOUCHPOINT: Text = Text::new("Touchpoint", "Touchpoint");
pub const OPERATOR: Text = Text::new("Operator", "Betreiber");
pub const OUTLOOK: Text = Text::new("Outlook", "Ausblick");
pub const FIT: Text = Text::new("Fit", "Passung");
pub const SERVED: Text = Text::new("Served", "Bedient");
pub const WANTED: Text = Text::new("Wanted", "Gewünscht");
pub const BOTH_TEAMS: Text =
    Text::new("Sales and marketing are there", "Vertrieb und Marketing sind da");
pub const ONE_CUSTOMER_BASE: Text = Text::new("One customer base", "Ein Kundenstamm");
pub const SUPPORT_TOO: Text = Text::new("Service uses it, too", "Auch der Service nutzt ihn");
pub const LEADS_EXCHANGED: Text = Text::new("Leads are exchanged", "Leads werden ausgetauscht");
pub const ONE_VOICE: Text = Text::new("One voice", "Eine Stimme");
pub const JOINT_CAMPAIGNS: Text = Text::new("Joint campaigns", "Gemeinsame Kampagnen");
