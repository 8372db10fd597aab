//! Words of the plan: sorts, markets, lifecycles, resources, fits, steps and views.
//!
//! Only the texts are here; `catalogue::words` says which value each is for.
#![expect(missing_docs, reason = "each text says what it is for")]

use super::Text;

// The sorts of nodes, one and many, and the links between them.
pub const CHANNEL: Text = Text::new("Channel", "Kanal");
pub const CHANNELS: Text = Text::new("Channels", "Kanäle");
pub const AUDIENCE: Text = Text::new("Audience", "Zielgruppe");
pub const AUDIENCES: Text = Text::new("Audiences", "Zielgruppen");
pub const SYSTEM: Text = Text::new("System", "System");
pub const SYSTEMS: Text = Text::new("Systems", "Systeme");
pub const TEAM: Text = Text::new("Team", "Team");
pub const TEAMS: Text = Text::new("Teams", "Teams");
pub const ACTIVITY: Text = Text::new("Activity", "Aktivität");
pub const ACTIVITIES: Text = Text::new("Activities", "Aktivitäten");
pub const NOTE: Text = Text::new("Note", "Notiz");
pub const NOTES: Text = Text::new("Notes", "Notizen");
pub const FRAME: Text = Text::new("Frame", "Rahmen");
pub const FRAMES: Text = Text::new("Frames", "Rahmen");
pub const LINKS: Text = Text::new("Links", "Verbindungen");
pub const JOURNEY: Text = Text::new("Journey", "Kundenreise");
pub const JOURNEYS: Text = Text::new("Journeys", "Kundenreisen");
pub const MEASURE: Text = Text::new("Measure", "Maßnahme");
pub const MEASURES: Text = Text::new("Measures", "Maßnahmen");
pub const STEP: Text = Text::new("Step", "Schritt");
pub const STEPS: Text = Text::new("Steps", "Schritte");

// Markets.
pub const B2B: Text = Text::new("B2B", "B2B");
pub const B2C: Text = Text::new("B2C", "B2C");
pub const BUSINESSES: Text = Text::new("Business customers", "Geschäftskunden");
pub const CONSUMERS: Text = Text::new("Private customers", "Privatkunden");

// Whether an audience is served.
pub const SERVED: Text = Text::new("Served", "Bedient");
pub const WANTED: Text = Text::new("Wanted", "Gewünscht");

// Who runs a channel.
pub const OWN: Text = Text::new("Our own", "Eigener Kanal");
pub const PARTNER: Text = Text::new("Run by {}", "Betrieben von {}");
pub const UNNAMED_PARTNER: Text = Text::new("Run by a partner", "Betrieben von einem Partner");

// Where customers meet a channel, and whether they can buy there.
pub const ONLINE: Text = Text::new("Online", "Online");
pub const OFFLINE: Text = Text::new("Offline", "Offline");
pub const TOUCHPOINT: Text = Text::new("Touchpoint", "Touchpoint");
pub const SELLS: Text = Text::new("Sells", "Verkauft");
pub const INFORMS: Text = Text::new("Informs only", "Informiert nur");

// Lifecycles.
pub const EXISTING: Text = Text::new("Existing", "Vorhanden");
pub const PLANNED: Text = Text::new("Planned for step {}", "Geplant für Schritt {}");
pub const RETIRING: Text = Text::new("Until step {}", "Bis Schritt {}");

// Availabilities.
pub const AVAILABLE: Text = Text::new("Yes", "Ja");
pub const UNAVAILABLE: Text = Text::new("No", "Nein");
pub const AVAILABLE_FROM: Text = Text::new("From step {}", "Ab Schritt {}");
pub const AVAILABLE_UNTIL: Text = Text::new("Until step {}", "Bis Schritt {}");

// Views; a step that has a name is shown with it.
pub const TODAY: Text = Text::new("Today", "Ist");
pub const TARGET: Text = Text::new("Target", "Soll");
pub const STEP_NUMBER: Text = Text::new("Step {}", "Schritt {}");
pub const STEP_NAMED: Text = Text::new("Step {}: {}", "Schritt {}: {}");

// Resources, as what is shared.
pub const ORDERS: Text = Text::new("Orders", "Bestellungen");
pub const RESERVATIONS: Text = Text::new("Reservations", "Reservierungen");
pub const BASKET: Text = Text::new("Basket", "Warenkorb");
pub const PAYMENT: Text = Text::new("Payment", "Zahlung");
pub const RETURNS: Text = Text::new("Returns", "Rückgaben");
pub const CUSTOMER_DATA: Text = Text::new("Customer data", "Kundendaten");
pub const STOCK: Text = Text::new("Stock", "Bestand");
pub const PRICES: Text = Text::new("Prices", "Preise");
pub const PRODUCT_DATA: Text = Text::new("Product data", "Produktdaten");
pub const CONTENT: Text = Text::new("Content", "Inhalte");
pub const LEADS: Text = Text::new("Leads", "Leads");

// Classes of links: how deep sharing goes.
pub const TRANSACTION: Text = Text::new("Purchase", "Kauf");
pub const DATA: Text = Text::new("Shared data", "Gemeinsame Daten");
pub const HAND_OVER: Text = Text::new("Before the purchase", "Vor dem Kauf");
pub const NOTHING_SHARED: Text = Text::new("Shares nothing", "Teilt nichts");

// How well something fits.
pub const FIT_GOOD: Text = Text::new("Fits well", "Passt gut");
pub const FIT_PARTIAL: Text = Text::new("Fits partly", "Passt teilweise");
pub const FIT_POOR: Text = Text::new("Fits poorly", "Passt schlecht");
pub const FIT_UNKNOWN: Text = Text::new("Not known", "Nicht bekannt");

// What becomes of a channel by the year of the vision.
pub const OUTLOOK_UNKNOWN: Text = Text::new("Not known", "Nicht bekannt");
pub const OUTLOOK_GROWING: Text = Text::new("Will matter more", "Wird wichtiger");
pub const OUTLOOK_STEADY: Text = Text::new("Will matter as today", "Bleibt so wichtig wie heute");
pub const OUTLOOK_SHRINKING: Text = Text::new("Will matter less", "Wird unwichtiger");
pub const OUTLOOK_GONE: Text = Text::new("Will be gone", "Wird es nicht mehr geben");

// Answers.
pub const ANSWER_UNKNOWN: Text = Text::new("Not known", "Nicht bekannt");
pub const ANSWER_YES: Text = Text::new("Yes", "Ja");
pub const ANSWER_NO: Text = Text::new("No", "Nein");

// What a channel offers to business customers.
pub const SEVERAL_USERS: Text = Text::new("Several users per company", "Mehrere Benutzer je Firma");
pub const INDIVIDUAL_PRICES: Text = Text::new("Individual prices", "Individuelle Preise");
pub const VOLUME_DISCOUNTS: Text = Text::new("Volume discounts", "Mengenrabatte");
pub const APPROVAL: Text = Text::new("Order approval", "Bestellfreigabe");
pub const QUOTES: Text = Text::new("Quotes on request", "Angebote auf Anfrage");
pub const QUICK_ORDER: Text =
    Text::new("Quick order by article number", "Schnellbestellung per Artikelnummer");
pub const PUNCH_OUT: Text = Text::new("Punch-out", "Punch-out");

// What customers expect of a channel.
pub const PRODUCT_INFORMATION: Text =
    Text::new("Complete product information", "Vollständige Produktinformationen");
pub const PRICE_INFORMATION: Text =
    Text::new("Complete price information", "Vollständige Preisinformationen");
pub const SIMPLE_REGISTRATION: Text = Text::new("Simple registration", "Einfache Registrierung");
pub const SIMPLE_PURCHASE: Text = Text::new("Purchase in few clicks", "Kauf mit wenigen Klicks");
pub const DELIVERY_DAYS: Text = Text::new("Days until delivery", "Tage bis zur Lieferung");

// Colours of notes and frames.
pub const GREY: Text = Text::new("Grey", "Grau");
pub const RED: Text = Text::new("Red", "Rot");
pub const ORANGE: Text = Text::new("Orange", "Orange");
pub const YELLOW: Text = Text::new("Yellow", "Gelb");
pub const GREEN: Text = Text::new("Green", "Grün");
pub const BLUE: Text = Text::new("Blue", "Blau");
pub const VIOLET: Text = Text::new("Violet", "Violett");

// Who gave feedback.
pub const SOURCE_CUSTOMER: Text = Text::new("Customer", "Kunde");
pub const SOURCE_PROSPECT: Text = Text::new("Prospect", "Interessent");
pub const SOURCE_TEAM: Text = Text::new("Team", "Team");
pub const SOURCE_PARTNER: Text = Text::new("Partner", "Partner");

// How feedback was meant.
pub const PRAISE: Text = Text::new("Praise", "Lob");
pub const WISH: Text = Text::new("Wish", "Wunsch");
pub const COMPLAINT: Text = Text::new("Complaint", "Beschwerde");

// What a customer does at a stop.
pub const DISCOVER: Text = Text::new("Discover", "Entdecken");
pub const RESEARCH: Text = Text::new("Research", "Informieren");
pub const PURCHASE: Text = Text::new("Buy", "Kaufen");
pub const PAY: Text = Text::new("Pay", "Bezahlen");
pub const RECEIVE: Text = Text::new("Receive", "Erhalten");
pub const RETURN: Text = Text::new("Return", "Zurückgeben");
pub const SERVICE: Text = Text::new("Get help", "Hilfe bekommen");
pub const REPEAT: Text = Text::new("Buy again", "Wieder kaufen");

// How far a measure is.
pub const OPEN: Text = Text::new("Open", "Offen");
pub const DOING: Text = Text::new("Under way", "In Arbeit");
pub const DONE: Text = Text::new("Done", "Erledigt");
pub const DROPPED: Text = Text::new("Dropped", "Verworfen");
