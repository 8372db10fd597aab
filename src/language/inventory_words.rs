//! Words of the inventory: its tables, their columns, and what is done with them.
#![expect(missing_docs, reason = "each text says what it is for")]

use super::Text;

pub const INVENTORY: Text = Text::new("Inventory", "Bestandsaufnahme");
pub const SHOW_INVENTORY: Text = Text::new("Show inventory", "Bestandsaufnahme zeigen");

// Tables.
pub const CHANNELS: Text = Text::new("Channels", "Kanäle");
pub const LINKS: Text = Text::new("Links", "Verbindungen");
pub const SYSTEMS: Text = Text::new("Systems", "Systeme");
pub const ACTIVITIES: Text = Text::new("Activities", "Aktivitäten");
pub const AUDIENCES: Text = Text::new("Audiences", "Zielgruppen");
pub const TEAMS: Text = Text::new("Teams", "Teams");
pub const MEASURES: Text = Text::new("Measures", "Maßnahmen");
pub const STEPS: Text = Text::new("Steps", "Schritte");

// Columns.
pub const COLUMN_B2B: Text = Text::new("B2B", "B2B");
pub const COLUMN_B2C: Text = Text::new("B2C", "B2C");
pub const COLUMN_FUNCTIONS: Text = Text::new("Shop functions", "Shopfunktionen");
pub const COLUMN_OUTLOOK: Text = Text::new("Outlook", "Ausblick");
pub const COLUMN_SYSTEMS: Text = Text::new("Works with", "Arbeitet mit");
pub const COLUMN_FROM: Text = Text::new("From", "Von");
pub const COLUMN_TO: Text = Text::new("To", "Nach");
pub const COLUMN_LABEL: Text = Text::new("Label", "Beschriftung");
pub const COLUMN_FIT: Text = Text::new("Fit today", "Passung im Ist");
pub const COLUMN_FIT_TARGET: Text = Text::new("Fit in the target", "Passung im Soll");
pub const COLUMN_EFFORT: Text = Text::new("Person-days", "Personentage");
pub const COLUMN_USED_BY: Text = Text::new("Used by", "Genutzt von");
pub const COLUMN_SUPPORTS: Text = Text::new("Supports", "Unterstützt");
pub const COLUMN_REACH: Text = Text::new("Reach", "Stand");
pub const COLUMN_CHANNELS: Text = Text::new("Addressed in", "Angesprochen über");
pub const COLUMN_TITLE: Text = Text::new("What is to be done", "Was zu tun ist");
pub const COLUMN_ABOUT: Text = Text::new("About", "Betrifft");
pub const COLUMN_STEP: Text = Text::new("Step", "Schritt");
pub const COLUMN_STEP_NAME: Text = Text::new("Name of the step", "Name des Schritts");
pub const COLUMN_OWNER: Text = Text::new("Owner", "Verantwortlich");
pub const COLUMN_STATUS: Text = Text::new("Status", "Status");
pub const COLUMN_UNTIL: Text = Text::new("Done by", "Fertig bis");
pub const COLUMN_MODEL: Text = Text::new("Model after it", "Modell danach");
pub const COLUMN_ELEMENTS: Text = Text::new("Elements that change", "Elemente, die sich ändern");

// The head.
pub const FILTER: Text = Text::new("Filter the table", "Tabelle filtern");
pub const ONLY_IN_VIEW: Text =
    Text::new("Only what is in this view", "Nur was in dieser Ansicht ist");
pub const ALL_VIEWS: Text = Text::new("All views", "Alle Ansichten");
pub const CHOOSE_COLUMNS: Text = Text::new("Choose columns", "Spalten auswählen");
pub const ENLARGE: Text = Text::new("Show over the whole window", "Im ganzen Fenster zeigen");
pub const SHRINK: Text = Text::new("Show under the canvas", "Unter der Zeichnung zeigen");
pub const CLOSE: Text = Text::new("Close the inventory", "Bestandsaufnahme schließen");
pub const SORT_BY: Text = Text::new("Sort by {}", "Sortieren nach {}");
pub const SORTED_UP: Text =
    Text::new("Sort by {}, ascending now", "Sortieren nach {}, jetzt aufsteigend");
pub const SORTED_DOWN: Text =
    Text::new("Sort by {}, descending now", "Sortieren nach {}, jetzt absteigend");

// Rows.
pub const SELECT_ROW: Text = Text::new("Select {}", "Auswählen: {}");
pub const CELL_OF: Text = Text::new("{} of {}", "{}: {}");
pub const BY_KIND: Text = Text::new("{} (by its kind)", "{} (nach Art)");

// While there is nothing.
pub const NOTHING_FITS: Text = Text::new("No row fits the filter", "Keine Zeile passt zum Filter");
pub const NOTHING_FITS_HINT: Text = Text::new(
    "Type fewer words, or show all views.",
    "Geben Sie weniger Wörter ein, oder zeigen Sie alle Ansichten.",
);
pub const NOTHING_YET: Text = Text::new("Nothing here yet", "Hier ist noch nichts");
pub const NOTHING_YET_HINT: Text = Text::new(
    "What you draw on the canvas stands here, to be compared and filled in row by row.",
    "Was Sie auf der Zeichenfläche zeichnen, steht hier und lässt sich Zeile für Zeile vergleichen und ergänzen.",
);
