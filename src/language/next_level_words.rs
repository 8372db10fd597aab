//! Words of the way to the next level, and of what carries the model.

use super::Text;

/// “To begin selling”.
pub const TO_BEGIN_SELLING: Text = Text::new("To begin selling", "So beginnt der Verkauf");
/// “To reach multichannel”.
pub const TO_REACH_MULTICHANNEL: Text =
    Text::new("To reach multichannel", "So erreichen Sie Multichannel");
/// “To reach crosschannel”.
pub const TO_REACH_CROSSCHANNEL: Text =
    Text::new("To reach crosschannel", "So erreichen Sie Crosschannel");
/// “To reach omnichannel”.
pub const TO_REACH_OMNICHANNEL: Text =
    Text::new("To reach omnichannel", "So erreichen Sie Omnichannel");
/// “To reach everywhere commerce”.
pub const TO_REACH_EVERYWHERE: Text =
    Text::new("To reach everywhere commerce", "So erreichen Sie Everywhere Commerce");
/// “Looking for the way to the next level…”.
pub const NEXT_LEVEL_IS_SOUGHT: Text =
    Text::new("Looking for the way to the next level…", "Der Weg zur nächsten Stufe wird gesucht…");
/// “This is the highest level. What remains is to keep it.”.
pub const HIGHEST_LEVEL: Text = Text::new(
    "This is the highest level. What remains is to keep it.",
    "Das ist die höchste Stufe. Jetzt gilt es, sie zu halten.",
);
/// “With so much in the plan, not everything was tried. There may be a way that takes less.”.
pub const NOT_EVERYTHING_TRIED: Text = Text::new(
    "With so much in the plan, not everything was tried. There may be a way that takes less.",
    "Bei so viel im Plan wurde nicht alles geprüft. Es kann einen Weg mit weniger Aufwand geben.",
);
/// “{} changes, {}”.
pub const CHANGES_AND_EFFORT: Text = Text::new("{} changes, {}", "{} Änderungen, {}");
/// “Person-days, as this usually takes”.
pub const EFFORT_IS_USUAL: Text = Text::new(
    "In person-days, as it usually takes. You can change it in the inspector.",
    "In Personentagen, wie üblich. In den Eigenschaften können Sie ihn ändern.",
);
/// “Plan it in step {}”.
pub const PLAN_IT: Text = Text::new("Plan it in step {}", "In Schritt {} einplanen");
/// “Plan it in step {}: {}”.
pub const PLAN_IT_NAMED: Text = Text::new("Plan it in step {}: {}", "In Schritt {} einplanen: {}");
/// “Plan all in step {}”.
pub const PLAN_ALL: Text = Text::new("Plan all in step {}", "Alle in Schritt {} einplanen");
/// “Show {} more”.
pub const SHOW_MORE: Text = Text::new("Show {} more", "{} weitere zeigen");
/// “Show fewer”.
pub const SHOW_FEWER: Text = Text::new("Show fewer", "Weniger zeigen");
/// “New channel: {}”.
pub const NEW_CHANNEL: Text = Text::new("New channel: {}", "Neuer Kanal: {}");
/// “New system: {}”.
pub const NEW_SYSTEM: Text = Text::new("New system: {}", "Neues System: {}");
/// “{} begins to sell”.
pub const BEGINS_TO_SELL: Text = Text::new("{} begins to sell", "{} beginnt zu verkaufen");
/// “What customers see in “{}” they can buy right there”.
pub const GAIN_SELLS: Text = Text::new(
    "What customers see in “{}” they can buy right there",
    "Was Kunden in „{}“ sehen, können sie gleich dort kaufen",
);
/// “{} uses {}”.
pub const USES_SYSTEM: Text = Text::new("{} uses {}", "{} nutzt {}");
/// ““{}” shares {} with the others through “{}””.
pub const GAIN_USES: Text = Text::new(
    "“{}” shares {} with the others through “{}”",
    "„{}“ teilt {} über „{}“ mit den anderen",
);
/// ““{}” and “{}” exchange {}”.
pub const GAIN_INTERFACE: Text =
    Text::new("“{}” and “{}” exchange {}", "„{}“ und „{}“ tauschen {} aus");

/// “What carries this model”.
pub const WHAT_CARRIES: Text = Text::new("What carries this model", "Was dieses Modell trägt");
/// “Without {} customers could not buy anywhere”.
pub const WITHOUT_NONE: Text = Text::new(
    "Without {} customers could not buy anywhere",
    "Ohne {} könnten Kunden nirgends kaufen",
);
/// “Without {} this would be a single channel”.
pub const WITHOUT_SINGLE: Text =
    Text::new("Without {} this would be a single channel", "Ohne {} wäre dies nur ein Kanal");
/// “Without {} this would be multichannel”.
pub const WITHOUT_MULTICHANNEL: Text =
    Text::new("Without {} this would be multichannel", "Ohne {} wäre dies Multichannel");
/// “Without {} this would be crosschannel”.
pub const WITHOUT_CROSSCHANNEL: Text =
    Text::new("Without {} this would be crosschannel", "Ohne {} wäre dies Crosschannel");
/// “Without {} this would be omnichannel”.
pub const WITHOUT_OMNICHANNEL: Text =
    Text::new("Without {} this would be omnichannel", "Ohne {} wäre dies Omnichannel");
/// “It rests on {} elements, each of which it needs”.
pub const CARRIED_BY_MANY: Text = Text::new(
    "It rests on {} elements, each of which it needs",
    "Es ruht auf {} Elementen, von denen es jedes braucht",
);
