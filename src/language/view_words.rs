//! Words of the views: two of them compared, their steps played, and what channels do from and
//! until a step.
#![expect(missing_docs, reason = "each text says what it is for")]

use super::Text;

// On the canvas.
pub const NEW: Text = Text::new("New", "Neu");
pub const GONE: Text = Text::new("Gone", "Entfällt");
pub const CHANGED: Text = Text::new("Changed", "Geändert");
pub const NEW_IN_STEP: Text = Text::new("New in step {}", "Neu in Schritt {}");
pub const GONE_IN_STEP: Text = Text::new("Gone in step {}", "Entfällt in Schritt {}");
pub const TURNS: Text = Text::new("{} → {}", "{} → {}");
pub const NO_MARKET: Text = Text::new("no market", "kein Markt");
pub const FUNCTIONS: Text = Text::new("{} → {} functions", "{} → {} Funktionen");
pub const SELLS_FROM: Text = Text::new("Sells from step {}", "Verkauft ab Schritt {}");
pub const SELLS_UNTIL: Text = Text::new("Sells until step {}", "Verkauft bis Schritt {}");
pub const B2B_FROM: Text = Text::new("B2B from step {}", "B2B ab Schritt {}");
pub const B2B_UNTIL: Text = Text::new("B2B until step {}", "B2B bis Schritt {}");
pub const B2C_FROM: Text = Text::new("B2C from step {}", "B2C ab Schritt {}");
pub const B2C_UNTIL: Text = Text::new("B2C until step {}", "B2C bis Schritt {}");
pub const FUNCTIONS_FROM: Text = Text::new("Functions from step {}", "Funktionen ab Schritt {}");
pub const FUNCTIONS_UNTIL: Text = Text::new("Functions until step {}", "Funktionen bis Schritt {}");

// Commands.
pub const COMPARE_VIEWS: Text = Text::new("Compare views", "Ansichten vergleichen");
pub const PLAY_STEPS: Text = Text::new("Play the steps", "Schritte abspielen");
pub const COMPARE: Text = Text::new("Compare", "Vergleich");
pub const STOP_PLAYING: Text = Text::new("Stop playing the steps", "Abspielen anhalten");

// The bar of a comparison.
pub const COMPARED_FROM: Text = Text::new("Compare from", "Vergleichen von");
pub const COMPARED_TO: Text = Text::new("Compare with", "Vergleichen mit");
pub const SLIDE_STEPS: Text = Text::new("Move through the steps", "Durch die Schritte gehen");
pub const SWAP_SIDES: Text = Text::new("Swap the two views", "Ansichten tauschen");
pub const END_COMPARISON: Text = Text::new("End the comparison", "Vergleich beenden");
pub const END: Text = Text::new("Done", "Fertig");
pub const RESULT_OF: Text =
    Text::new("{}: {}, level {} of 5, {}, {}", "{}: {}, Stufe {} von 5, {}, {}");
pub const COUNT_NEW: Text = Text::new("{} new", "{} neu");
pub const COUNT_CHANGED: Text = Text::new("{} changed", "{} geändert");
pub const COUNT_GONE: Text = Text::new("{} gone", "{} entfallen");
pub const SELECT_NEW: Text = Text::new("Select what is new: {}", "Neues auswählen: {}");
pub const SELECT_CHANGED: Text =
    Text::new("Select what is changed: {}", "Geändertes auswählen: {}");
pub const SELECT_GONE: Text = Text::new("Select what is gone: {}", "Entfallendes auswählen: {}");

// The difference in words.
pub const COMPARED: Text = Text::new("{} and {} compared", "{} und {} im Vergleich");
pub const VIEWS_ARE_ALIKE: Text = Text::new(
    "The two views are the same: nothing comes, goes or changes between them.",
    "Beide Ansichten sind gleich: Dazwischen kommt nichts hinzu, entfällt nichts und ändert sich nichts.",
);
pub const MODEL_RISES: Text =
    Text::new("The model rises from {} to {}.", "Das Modell steigt von {} auf {}.");
pub const MODEL_FALLS: Text =
    Text::new("The model falls from {} to {}.", "Das Modell fällt von {} auf {}.");
pub const MODEL_STAYS: Text = Text::new("The model stays {}.", "Das Modell bleibt {}.");
pub const MARKETS_TURN: Text = Text::new("Markets: {} → {}.", "Märkte: {} → {}.");
pub const ROUTE_TURNS: Text = Text::new("Route: {} → {}.", "Vertriebsweg: {} → {}.");
pub const ISLANDS_TURN: Text =
    Text::new("Groups of interlocked channels: {} → {}.", "Gruppen verzahnter Kanäle: {} → {}.");
pub const COSTS: Text = Text::new(
    "Together the changes take {} person-days.",
    "Zusammen kosten die Änderungen {} Personentage.",
);
pub const SECTION_NEW: Text = Text::new("New ({})", "Neu ({})");
pub const SECTION_CHANGED: Text = Text::new("Changed ({})", "Geändert ({})");
pub const SECTION_GONE: Text = Text::new("Gone ({})", "Entfällt ({})");
pub const AND_MORE: Text = Text::new("and {} more", "und {} weitere");
pub const WITH_TURNS: Text = Text::new("{}: {}", "{}: {}");
pub const NOW_SELLS: Text = Text::new("sells", "verkauft");
pub const SELLS_NO_MORE: Text = Text::new("no longer sells", "verkauft nicht mehr");
pub const NOW_SERVES: Text = Text::new("serves {}", "bedient {}");
pub const SERVES_NO_MORE: Text = Text::new("no longer serves {}", "bedient {} nicht mehr");
pub const NOW_OFFERS: Text = Text::new("offers {}", "bietet {}");
pub const OFFERS_NO_MORE: Text = Text::new("no longer offers {}", "bietet {} nicht mehr");

// The caption of an exported comparison.

// Notices that can be taken back.
pub const UNDO: Text = Text::new("Undo", "Rückgängig");
