//! Words around findings in the window: the tab, the offers to do something, the marks on cards.

use super::Text;

/// “Findings”.
pub const TAB_FINDINGS: Text = Text::new("Findings", "Befunde");
/// “What does not go together yet, or is missing, in the target of the plan”.
pub const FINDINGS_LEAD: Text = Text::new(
    "What does not go together yet, or is missing, in the target of the plan",
    "Was im Soll des Plans noch nicht zusammenpasst oder fehlt",
);
/// “Looking through the plan…”.
pub const LOOKING_THROUGH: Text =
    Text::new("Looking through the plan…", "Der Plan wird durchgesehen…");
/// “Warnings”.
pub const WARNINGS: Text = Text::new("Warnings", "Warnungen");
/// “Hints”.
pub const HINTS: Text = Text::new("Hints", "Hinweise");
/// “Warning”.
pub const WARNING: Text = Text::new("Warning", "Warnung");
/// “Hint”.
pub const HINT: Text = Text::new("Hint", "Hinweis");
/// “{}: {}. {}”.
pub const SPOKEN_FINDING: Text = Text::new("{}: {}. {}", "{}: {}. {}");
/// “1 warning”.
pub const ONE_WARNING: Text = Text::new("1 warning", "1 Warnung");
/// “{} warnings”.
pub const MANY_WARNINGS: Text = Text::new("{} warnings", "{} Warnungen");
/// “1 hint”.
pub const ONE_HINT: Text = Text::new("1 hint", "1 Hinweis");
/// “{} hints”.
pub const MANY_HINTS: Text = Text::new("{} hints", "{} Hinweise");
/// “{}, {}”.
pub const TWO_COUNTS: Text = Text::new("{}, {}", "{}, {}");
/// “No findings”.
pub const NO_FINDINGS_SHORT: Text = Text::new("No findings", "Keine Befunde");
/// “{}. Open the findings”.
pub const OPEN_FINDINGS: Text = Text::new("{}. Open the findings", "{}. Befunde öffnen");
/// “Nothing to check yet”.
pub const NOTHING_DRAWN: Text = Text::new("Nothing to check yet", "Noch nichts zu prüfen");
/// “Draw your channels and audiences. What does not go together or is missing will be listed here, with what to do about it.”.
pub const NOTHING_DRAWN_HINT: Text = Text::new(
    "Draw your channels and audiences. What does not go together or is missing will be listed here, with what to do about it.",
    "Zeichnen Sie Ihre Kanäle und Zielgruppen. Was nicht zusammenpasst oder fehlt, steht dann hier, zusammen mit dem, was zu tun ist.",
);
/// “Everything goes together”.
pub const ALL_WELL: Text = Text::new("Everything goes together", "Alles passt zusammen");
/// “Nothing is missing in the target of the plan, as far as the program can tell. What it notices while you go on drawing will be listed here.”.
pub const ALL_WELL_HINT: Text = Text::new(
    "Nothing is missing in the target of the plan, as far as the program can tell. What it notices while you go on drawing will be listed here.",
    "Im Soll des Plans fehlt nichts, soweit das Programm es beurteilen kann. Was ihm beim Weiterzeichnen auffällt, steht dann hier.",
);
/// “Nothing open”.
pub const ALL_ASIDE: Text = Text::new("Nothing open", "Nichts offen");
/// “Everything that was noticed is set aside below.”.
pub const ALL_ASIDE_HINT: Text = Text::new(
    "Everything that was noticed is set aside below.",
    "Alles, was auffiel, ist unten beiseitegelegt.",
);
/// “Nothing was noticed about what you chose”.
pub const NOTHING_ABOUT: Text = Text::new(
    "Nothing was noticed about what you chose",
    "Zu Ihrer Auswahl ist nichts aufgefallen",
);
/// “About {}”.
pub const ONLY_ABOUT: Text = Text::new("About {}", "Zu {}");
/// “About {} elements”.
pub const ONLY_ABOUT_MANY: Text = Text::new("About {} elements", "Zu {} Elementen");
/// “Only for the selection”.
pub const ONLY_SELECTED: Text = Text::new("Only for the selection", "Nur zur Auswahl");
/// “Show all findings again”.
pub const SHOW_ALL_AGAIN: Text = Text::new("Show all findings again", "Wieder alle Befunde zeigen");
/// “Show on the canvas”.
pub const SHOW_ON_CANVAS: Text = Text::new("Show on the canvas", "Auf der Zeichenfläche zeigen");
/// “Write the mission”.
pub const GO_TO_MISSION: Text = Text::new("Write the mission", "Mission schreiben");
/// “Write the vision”.
pub const GO_TO_VISION: Text = Text::new("Write the vision", "Vision schreiben");
/// “Change the year”.
pub const GO_TO_VISION_YEAR: Text = Text::new("Change the year", "Jahr ändern");
/// “Change the name”.
pub const GO_TO_NAME: Text = Text::new("Change the name", "Namen ändern");
/// “Choose another kind”.
pub const GO_TO_KIND: Text = Text::new("Choose another kind", "Andere Art wählen");
/// “Look at the outlook”.
pub const GO_TO_OUTLOOK: Text = Text::new("Look at the outlook", "Ausblick prüfen");
/// “Look at the fit”.
pub const GO_TO_FIT: Text = Text::new("Look at the fit", "Eignung prüfen");
/// “Say whom it serves”.
pub const GO_TO_MARKETS: Text = Text::new("Say whom it serves", "Angeben, wen er bedient");
/// “See the proposals”.
pub const GO_TO_WHY: Text = Text::new("See the proposals", "Vorschläge ansehen");
/// “{}: {}”.
pub const GO_TO_NAMED: Text = Text::new("{}: {}", "{}: {}");
/// “Set aside…”.
pub const SET_ASIDE: Text = Text::new("Set aside…", "Beiseitelegen…");
/// “Set aside: {}”.
pub const SET_ASIDE_NAMED: Text = Text::new("Set aside: {}", "Beiseitelegen: {}");
/// “Why does this not apply?”.
pub const SET_ASIDE_REASON: Text =
    Text::new("Why does this not apply?", "Warum trifft das nicht zu?");
/// “Such as: agreed with sales on Monday”.
pub const SET_ASIDE_REASON_HINT: Text = Text::new(
    "Such as: agreed with sales on Monday",
    "Zum Beispiel: am Montag so mit dem Vertrieb vereinbart",
);
/// “For all {} of this kind”.
pub const SET_ASIDE_ALL: Text = Text::new("For all {} of this kind", "Für alle {} dieser Art");
/// “Set aside”.
pub const SET_ASIDE_NOW: Text = Text::new("Set aside", "Beiseitelegen");
/// “Cancel”.
pub const CANCEL: Text = Text::new("Cancel", "Abbrechen");
/// “Set aside”.
pub const SECTION_ASIDE: Text = Text::new("Set aside", "Beiseitegelegt");
/// “Take back”.
pub const TAKE_BACK: Text = Text::new("Take back", "Zurückholen");
/// “Take back: {}”.
pub const TAKE_BACK_NAMED: Text = Text::new("Take back: {}", "Zurückholen: {}");
/// “And {} more of this kind”.
pub const AND_MORE_OF_RULE: Text =
    Text::new("And {} more of this kind", "Und {} weitere dieser Art");
/// “Show fewer”.
pub const FEWER_OF_RULE: Text = Text::new("Show fewer", "Weniger zeigen");
/// “Do this for all {}”.
pub const FIX_ALL: Text = Text::new("Do this for all {}", "Für alle {} so machen");
/// “{}, {}”.
pub const WITH_EFFORT: Text = Text::new("{}, {}", "{}, {}");
/// “{} (planned for step {})”.
pub const IN_STEP: Text =
    Text::new("{} (planned for step {})", "{} (wird für Schritt {} eingeplant)");
/// “Add return in store”.
pub const ADD_RETURN: Text = Text::new("Add return in store", "Rückgabe in der Filiale hinzufügen");
/// “Add shared stock”.
pub const ADD_STOCK: Text = Text::new("Add shared stock", "Gemeinsamen Bestand hinzufügen");
/// “Add shared product data”.
pub const ADD_PRODUCT_DATA: Text =
    Text::new("Add shared product data", "Gemeinsame Produktdaten hinzufügen");
/// “Add same prices”.
pub const ADD_SAME_PRICES: Text = Text::new("Add same prices", "Einheitliche Preise hinzufügen");
/// “Add store locator”.
pub const ADD_STORE_LOCATOR: Text = Text::new("Add store locator", "Filialfinder hinzufügen");
/// “Add lead exchange”.
pub const ADD_LEAD_EXCHANGE: Text = Text::new("Add lead exchange", "Lead-Austausch hinzufügen");
/// “Add: {}”.
pub const ADD_LINK: Text = Text::new("Add: {}", "Hinzufügen: {}");
/// “{}, {} – {}”.
pub const ADDED_LINK: Text = Text::new("{}, {} – {}", "{}, {} – {}");
/// “Connect {} to {}”.
pub const CONNECT_WITH: Text = Text::new("Connect {} to {}", "{} an {} anbinden");
/// “{} is connected to {}”.
pub const CONNECTED_WITH: Text = Text::new("{} is connected to {}", "{} an {} angebunden");
/// “Address {} in {}”.
pub const ADDRESS_IN: Text = Text::new("Address {} in {}", "{} in {} ansprechen");
/// “{} is addressed in {}”.
pub const ADDRESSED_IN: Text = Text::new("{} is addressed in {}", "{} wird in {} angesprochen");
/// “Add individual prices”.
pub const ADD_PRICES: Text = Text::new("Add individual prices", "Individuelle Preise hinzufügen");
/// “individual prices in {}”.
pub const ADDED_PRICES: Text = Text::new("individual prices in {}", "individuelle Preise in {}");
/// “Open {} to businesses”.
pub const OPEN_TO_B2B: Text = Text::new("Open {} to businesses", "{} für Geschäftskunden öffnen");
/// “{} serves businesses”.
pub const OPENED_TO_B2B: Text = Text::new("{} serves businesses", "{} bedient Geschäftskunden");
/// “Open {} to private customers”.
pub const OPEN_TO_B2C: Text =
    Text::new("Open {} to private customers", "{} für Privatkunden öffnen");
/// “{} serves private customers”.
pub const OPENED_TO_B2C: Text = Text::new("{} serves private customers", "{} bedient Privatkunden");
/// “Turn the link round”.
pub const TURN_LINK: Text = Text::new("Turn the link round", "Verbindung umdrehen");
/// “The link was turned round”.
pub const TURNED_LINK: Text =
    Text::new("The link was turned round", "Die Verbindung wurde umgedreht");
/// “Keep {}”.
pub const KEEP: Text = Text::new("Keep {}", "{} behalten");
/// “{} stays”.
pub const KEPT: Text = Text::new("{} stays", "{} bleibt");
/// “Plan it for step {}”.
pub const PUT_OFF: Text = Text::new("Plan it for step {}", "Für Schritt {} einplanen");
/// “The link is planned for step {}”.
pub const HAS_PUT_OFF: Text =
    Text::new("The link is planned for step {}", "Die Verbindung ist für Schritt {} eingeplant");
/// “Number the names”.
pub const NUMBER: Text = Text::new("Number the names", "Namen nummerieren");
/// “The elements called {} are numbered”.
pub const NUMBERED: Text =
    Text::new("The elements called {} are numbered", "Die Elemente namens {} sind nummeriert");
/// “Call it {}”.
pub const CALL_IT: Text = Text::new("Call it {}", "{} nennen");
/// “Named: {}”.
pub const NAMED: Text = Text::new("Named: {}", "Benannt: {}");
/// “{} and {} more”.
pub const DONE_AND_MORE: Text = Text::new("{} and {} more", "{} und {} weitere");
/// “Act on a finding”.
pub const DID_FIX: Text = Text::new("Act on a finding", "Befund beheben");
/// “Set a finding aside”.
pub const DID_SET_ASIDE: Text = Text::new("Set a finding aside", "Befund beiseitelegen");
/// “Take a finding back”.
pub const DID_TAKE_BACK: Text = Text::new("Take a finding back", "Befund zurückholen");
/// “{} about {}”.
pub const BADGE: Text = Text::new("{} about {}", "{} zu {}");
/// “carries the model”.
pub const CARRIES: Text = Text::new("carries the model", "trägt das Modell");
/// “Carries the model. Without it: {}”.
pub const CARRIES_WITHOUT: Text =
    Text::new("Carries the model. Without it: {}", "Trägt das Modell. Ohne das Element: {}");
/// “Carries the model: without it the level falls”.
pub const CARRIES_ALONE: Text = Text::new(
    "Carries the model: without it the level falls",
    "Trägt das Modell: Ohne das Element sinkt die Stufe",
);
/// “shares nothing with a channel that sells”.
pub const UNATTACHED: Text = Text::new(
    "shares nothing with a channel that sells",
    "teilt nichts mit einem Kanal, der verkauft",
);
/// “Shares nothing with a channel that sells: this keeps the model down”.
pub const UNATTACHED_TIP: Text = Text::new(
    "Shares nothing with a channel that sells: this keeps the model down",
    "Teilt nichts mit einem Kanal, der verkauft: Das hält das Modell unten",
);
/// “Opens the findings”.
pub const OPENS_FINDINGS: Text = Text::new("Opens the findings", "Öffnet die Befunde");
/// “Show findings and marks”.
pub const SHOW_MARKS: Text = Text::new("Show findings and marks", "Befunde und Marken zeigen");
/// “And {} more”.
pub const AND_MORE_ASIDE: Text = Text::new("And {} more", "Und {} weitere");
