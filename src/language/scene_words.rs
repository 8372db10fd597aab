//! Words on the canvas.

use super::Text;

/// A channel where customers can buy.
pub const SELLS: Text = Text::new("Sells", "Verkauft");
/// A channel where customers cannot buy.
pub const INFORMS: Text = Text::new("Informs", "Informiert");
/// An audience that the company serves, in front of its market.
pub const SERVED: Text = Text::new("{}, served", "{}, bedient");
/// An audience that the company wants to reach, in front of its market.
pub const WANTED: Text = Text::new("{}, wanted", "{}, gewünscht");
/// A team that is called what its kind is called.
pub const TEAM: Text = Text::new("Team", "Team");
/// An activity that is called what its kind is called.
pub const ACTIVITY: Text = Text::new("Activity", "Aktivität");
/// A system that is called what its kind is called and shares nothing.
pub const SHARES_NOTHING: Text = Text::new("Shares nothing", "Teilt nichts");

/// The tag of what goes in a step.
pub const RETIRING: Text = Text::new("Until step {}", "Bis Schritt {}");
/// Behind the name on a link that comes in a step.
pub const PLANNED_LINK: Text = Text::new(", step {}", ", Schritt {}");
/// Behind the name on a link that goes in a step.
pub const RETIRING_LINK: Text = Text::new(", until step {}", ", bis Schritt {}");

/// The name of an area of channels that share something.
pub const INTERLOCKED: Text = Text::new("Interlocked", "Verzahnt");
/// The name of such an area where there are several; counts from 1.
pub const INTERLOCKED_NUMBERED: Text = Text::new("Interlocked {}", "Verzahnt {}");

/// On the link of someone who works with a system.
pub const USES: Text = Text::new("uses", "nutzt");

/// What a system shares, on its card.
pub const ORDER: Text = Text::new("orders", "Aufträge");
/// What a system shares, on its card.
pub const RESERVATION: Text = Text::new("reservations", "Reservierungen");
/// What a system shares, on its card.
pub const BASKET: Text = Text::new("baskets", "Warenkörbe");
/// What a system shares, on its card.
pub const PAYMENT: Text = Text::new("payments", "Zahlungen");
/// What a system shares, on its card.
pub const RETURN: Text = Text::new("returns", "Retouren");
/// What a system shares, on its card.
pub const CUSTOMER: Text = Text::new("customers", "Kunden");
/// What a system shares, on its card.
pub const STOCK: Text = Text::new("stock", "Bestand");
/// What a system shares, on its card.
pub const PRICE: Text = Text::new("prices", "Preise");
/// What a system shares, on its card.
pub const PRODUCT: Text = Text::new("products", "Produkte");
/// What a system shares, on its card.
pub const CONTENT: Text = Text::new("content", "Inhalte");
/// What a system shares, on its card.
pub const LEAD: Text = Text::new("leads", "Leads");
