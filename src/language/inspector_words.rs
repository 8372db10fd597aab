//! Words of the panel that shows and changes the properties of what is selected.

use super::Text;

/// “Select something on the canvas to see and change everything about it.”.
pub const PLAN_SUMMARY_HINT: Text = Text::new(
    "Select something on the canvas to see and change everything about it.",
    "Wählen Sie etwas auf der Zeichenfläche aus, um alles darüber zu sehen und zu ändern.",
);
/// “Nothing drawn yet”.
pub const PLAN_IS_EMPTY: Text = Text::new("Nothing drawn yet", "Noch nichts gezeichnet");
/// “Drag a channel from the palette onto the canvas, best where you sell today.”.
pub const PLAN_IS_EMPTY_HINT: Text = Text::new(
    "Drag a channel from the palette onto the canvas, best where you sell today.",
    "Ziehen Sie einen Kanal aus der Palette auf die Zeichenfläche, am besten den, über den Sie heute verkaufen.",
);
/// “In this plan”.
pub const IN_THIS_PLAN: Text = Text::new("In this plan", "In diesem Plan");
/// “Steps”.
pub const LAST_STEP: Text = Text::new("Steps", "Schritte");
/// “Name”.
pub const FIELD_NAME: Text = Text::new("Name", "Name");
/// “Text”.
pub const FIELD_TEXT: Text = Text::new("Text", "Text");
/// “Title”.
pub const FIELD_TITLE: Text = Text::new("Title", "Titel");
/// “Kind”.
pub const FIELD_KIND: Text = Text::new("Kind", "Art");
/// “Colour”.
pub const FIELD_COLOUR: Text = Text::new("Colour", "Farbe");
/// “Sells”.
pub const FIELD_SELLS: Text = Text::new("Sells", "Verkauft");
/// “Run by”.
pub const FIELD_OPERATOR: Text = Text::new("Run by", "Betreiber");
/// “Us”.
pub const OPERATOR_OWN: Text = Text::new("Us", "Wir selbst");
/// “A partner”.
pub const OPERATOR_PARTNER: Text = Text::new("A partner", "Ein Partner");
/// “Partner”.
pub const FIELD_PARTNER: Text = Text::new("Partner", "Partner");
/// “For example Amazon”.
pub const PARTNER_HINT: Text = Text::new("For example Amazon", "Zum Beispiel Amazon");
/// “Businesses (B2B)”.
pub const FIELD_B2B: Text = Text::new("Businesses (B2B)", "Firmen (B2B)");
/// “Private (B2C)”.
pub const FIELD_B2C: Text = Text::new("Private (B2C)", "Private (B2C)");
/// “B2B functions”.
pub const SECTION_FEATURES: Text = Text::new("B2B functions", "B2B-Funktionen");
/// “Customer expectations”.
pub const SECTION_EXPECTATIONS: Text = Text::new("Customer expectations", "Kundenerwartungen");
/// “In {}”.
pub const FIELD_OUTLOOK: Text = Text::new("In {}", "Im Jahr {}");
/// “In the year of the vision”.
pub const FIELD_OUTLOOK_OPEN: Text = Text::new("In the year of the vision", "Im Jahr der Vision");
/// “Market”.
pub const FIELD_MARKET: Text = Text::new("Market", "Markt");
/// “Reach”.
pub const FIELD_REACH: Text = Text::new("Reach", "Stand");
/// “Shares with the channels that use it”.
pub const FIELD_SHARES: Text =
    Text::new("Shares with the channels that use it", "Teilt mit den Kanälen, die es nutzen");
/// “Fit today”.
pub const FIELD_FIT: Text = Text::new("Fit today", "Passung im Ist");
/// “Fit in the target”.
pub const FIELD_FIT_TARGET: Text = Text::new("Fit in the target", "Passung im Soll");
/// “Hurdle”.
pub const FIELD_HURDLE: Text = Text::new("Hurdle", "Hürde");
/// “What stands in the way?”.
pub const HURDLE_HINT: Text = Text::new("What stands in the way?", "Was steht im Weg?");
/// “Status”.
pub const FIELD_LIFECYCLE: Text = Text::new("Status", "Status");
/// “Note”.
pub const FIELD_NOTE: Text = Text::new("Note", "Notiz");
/// “Anything else worth knowing”.
pub const NOTE_HINT: Text = Text::new("Anything else worth knowing", "Was man sonst wissen sollte");
/// “Feedback”.
pub const SECTION_FEEDBACK: Text = Text::new("Feedback", "Rückmeldungen");
/// “What do customers and prospects say?”.
pub const FEEDBACK_HINT: Text =
    Text::new("What do customers and prospects say?", "Was sagen Kunden und Interessenten?");
/// “Add feedback”.
pub const ADD_FEEDBACK: Text = Text::new("Add feedback", "Rückmeldung hinzufügen");
/// “Feedback {}”.
pub const FEEDBACK_TEXT: Text = Text::new("Feedback {}", "Rückmeldung {}");
/// “Date of feedback {}”.
pub const FEEDBACK_DATE: Text = Text::new("Date of feedback {}", "Datum der Rückmeldung {}");
/// “Source of feedback {}”.
pub const FEEDBACK_SOURCE: Text = Text::new("Source of feedback {}", "Quelle der Rückmeldung {}");
/// “Tone of feedback {}”.
pub const FEEDBACK_TONE: Text = Text::new("Tone of feedback {}", "Ton der Rückmeldung {}");
/// “YYYY-MM-DD”.
pub const DATE_HINT: Text = Text::new("YYYY-MM-DD", "TT.MM.JJJJ");
/// “Place and size”.
pub const SECTION_PLACE: Text = Text::new("Place and size", "Lage und Größe");
/// “X”.
pub const FIELD_X: Text = Text::new("X", "X");
/// “Y”.
pub const FIELD_Y: Text = Text::new("Y", "Y");
/// “Width”.
pub const FIELD_WIDTH: Text = Text::new("Width", "Breite");
/// “Height”.
pub const FIELD_HEIGHT: Text = Text::new("Height", "Höhe");
/// “auto”.
pub const AUTOMATIC: Text = Text::new("auto", "auto");
/// “Lock position”.
pub const FIELD_LOCKED: Text = Text::new("Lock position", "Position sperren");
/// “Direction”.
pub const FIELD_FROM_TO: Text = Text::new("Direction", "Richtung");
/// “Reverse”.
pub const REVERSE: Text = Text::new("Reverse", "Umkehren");
/// “Label”.
pub const FIELD_LABEL: Text = Text::new("Label", "Beschriftung");
/// “Shares”.
pub const FIELD_RESOURCES: Text = Text::new("Shares", "Teilt");
/// “As usual for this kind”.
pub const RESOURCES_BY_DEFAULT: Text =
    Text::new("As usual for this kind", "Wie bei dieser Art üblich");
/// “Your own choice”.
pub const RESOURCES_BY_CHOICE: Text = Text::new("Your own choice", "Eigene Auswahl");
/// “Back to the usual”.
pub const BACK_TO_DEFAULT: Text = Text::new("Back to the usual", "Zurück zum Üblichen");
/// “Effort (person-days)”.
pub const FIELD_EFFORT: Text = Text::new("Effort (person-days)", "Aufwand (Personentage)");
/// “Unusual for these two”.
pub const UNUSUAL_LINK: Text = Text::new("Unusual for these two", "Für diese beiden unüblich");
/// “{} selected”.
pub const SELECTED: Text = Text::new("{} selected", "{} ausgewählt");
/// “Different”.
pub const DIFFERENT: Text = Text::new("Different", "Verschieden");
/// “Link”.
pub const ONE_LINK: Text = Text::new("Link", "Verbindung");
/// “Links”.
pub const MANY_LINKS: Text = Text::new("Links", "Verbindungen");
