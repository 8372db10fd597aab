//! Words of the panel in which a company says where it wants to be.

use super::Text;

/// “Where to?”.
pub const STRATEGY_HEAD: Text = Text::new("Where to?", "Wohin?");
/// “What the company wants comes before channels and systems.”.
pub const STRATEGY_LEAD: Text = Text::new(
    "What the company wants comes before channels and systems.",
    "Was das Unternehmen will, kommt vor Kanälen und Systemen.",
);
/// “Company”.
pub const COMPANY: Text = Text::new("Company", "Unternehmen");
/// “Name of the company”.
pub const COMPANY_HINT: Text = Text::new("Name of the company", "Name des Unternehmens");
/// “Mission”.
pub const MISSION: Text = Text::new("Mission", "Mission");
/// “What do you want to have achieved in three to five years?”.
pub const MISSION_HINT: Text = Text::new(
    "What do you want to have achieved in three to five years?",
    "Was wollen Sie in drei bis fünf Jahren erreicht haben?",
);
/// “Mission by”.
pub const MISSION_YEAR: Text = Text::new("Mission by", "Mission bis");
/// “Vision”.
pub const VISION: Text = Text::new("Vision", "Vision");
/// “Where do you want to be in ten years?”.
pub const VISION_HINT: Text =
    Text::new("Where do you want to be in ten years?", "Wo wollen Sie in zehn Jahren stehen?");
/// “Vision for”.
pub const VISION_YEAR: Text = Text::new("Vision for", "Vision für");
/// “Year”.
pub const YEAR_HINT: Text = Text::new("Year", "Jahr");
/// “Delivery within (days)”.
pub const DELIVERY_TARGET: Text = Text::new("Delivery within (days)", "Lieferung binnen (Tagen)");
/// “Chances”.
pub const CHANCES: Text = Text::new("Chances", "Chancen");
/// “Chance {}”.
pub const CHANCE_NUMBER: Text = Text::new("Chance {}", "Chance {}");
/// “What speaks for it?”.
pub const CHANCE_HINT: Text = Text::new("What speaks for it?", "Was spricht dafür?");
/// “Add a chance”.
pub const ADD_CHANCE: Text = Text::new("Add a chance", "Chance hinzufügen");
/// “Risks”.
pub const RISKS: Text = Text::new("Risks", "Risiken");
/// “Risk {}”.
pub const RISK_NUMBER: Text = Text::new("Risk {}", "Risiko {}");
/// “What may go wrong?”.
pub const RISK_HINT: Text = Text::new("What may go wrong?", "Was kann schiefgehen?");
/// “Add a risk”.
pub const ADD_RISK: Text = Text::new("Add a risk", "Risiko hinzufügen");
/// “Competitors”.
pub const COMPETITORS: Text = Text::new("Competitors", "Wettbewerber");
/// “Competitor {}”.
pub const COMPETITOR_NUMBER: Text = Text::new("Competitor {}", "Wettbewerber {}");
/// “Name of the competitor”.
pub const COMPETITOR_HINT: Text = Text::new("Name of the competitor", "Name des Wettbewerbers");
/// “How far competitor {} is”.
pub const COMPETITOR_MODEL: Text =
    Text::new("How far competitor {} is", "Wie weit Wettbewerber {} ist");
/// “About competitor {}”.
pub const COMPETITOR_NOTE: Text = Text::new("About competitor {}", "Zu Wettbewerber {}");
/// “What do they do better?”.
pub const COMPETITOR_NOTE_HINT: Text =
    Text::new("What do they do better?", "Was machen sie besser?");
/// “Add a competitor”.
pub const ADD_COMPETITOR: Text = Text::new("Add a competitor", "Wettbewerber hinzufügen");
/// “Model not known”.
pub const MODEL_NOT_KNOWN: Text = Text::new("Model not known", "Modell nicht bekannt");
/// “Remove {}”.
pub const REMOVE_ENTRY: Text = Text::new("Remove {}", "{} entfernen");
