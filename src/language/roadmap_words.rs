//! Words of the roadmap.

use super::Text;

/// A step by its number and name.
pub const STEP_NAMED: Text = Text::new("Step {}: {}", "Schritt {}: {}");
/// By when a step is done.
pub const UNTIL: Text = Text::new("until {}", "bis {}");
/// A label before the model.
pub const MODEL: Text = Text::new("Model", "Modell");
/// A label before the markets.
pub const MARKETS: Text = Text::new("Markets", "Märkte");
/// A label before the route.
pub const ROUTE: Text = Text::new("Route", "Vertriebsweg");
/// A label before the effort.
pub const EFFORT: Text = Text::new("Effort", "Aufwand");
/// Person-days.
pub const DAYS: Text = Text::new("{} person-days", "{} Personentage");
/// One person-day.
pub const ONE_DAY: Text = Text::new("1 person-day", "1 Personentag");
/// A label before what comes, goes and changes.
pub const ELEMENTS: Text = Text::new("Changes", "Änderungen");
/// A label before the measures.
pub const MEASURES: Text = Text::new("Measures", "Maßnahmen");
/// A label before the journeys.
pub const JOURNEYS: Text = Text::new("Journeys", "Kundenreisen");
/// How many of all journeys hold.
pub const HOLD: Text = Text::new("{} of {} hold", "{} von {} halten");
/// A journey with its first broken stop: name, number of the stop.
pub const BREAKS_AT: Text = Text::new("“{}” breaks at stop {}", "„{}“ bricht an Station {}");
/// Nothing at all.
pub const NOTHING: Text = Text::new("none", "keine");
/// Open markets.
pub const OPEN: Text = Text::new("open", "offen");
