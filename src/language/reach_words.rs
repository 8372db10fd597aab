//! Words of the table that says who is addressed where.
#![expect(missing_docs, reason = "each text says what it is for")]

use super::Text;

pub const TITLE: Text = Text::new("Who is addressed where", "Wer wo angesprochen wird");
pub const SHOW: Text = Text::new("Who is addressed where…", "Wer wo angesprochen wird …");
pub const LEAD: Text = Text::new(
    "Press a cell to have an audience addressed in a channel, or no longer. You see: {}.",
    "Ein Feld anklicken, um eine Zielgruppe in einem Kanal anzusprechen oder nicht mehr. Sie sehen: {}.",
);
pub const CHANNEL: Text = Text::new("Channel", "Kanal");
pub const SERVED: Text = Text::new("{}, served", "{}, bedient");
pub const WANTED: Text = Text::new("{}, wanted", "{}, gewünscht");
pub const YES: Text = Text::new("{} are addressed in {}", "{}: angesprochen in {}");
pub const UNSERVED: Text = Text::new(
    "{} are addressed in {}, but it does not serve that market ({})",
    "{}: angesprochen in {}, der Kanal bedient diesen Markt ({}) aber nicht",
);
pub const LATER: Text = Text::new("{} and {}: {}", "{} und {}: {}");
pub const NO: Text = Text::new("{} are not addressed in {}", "{}: nicht angesprochen in {}");
pub const LEGEND_YES: Text = Text::new("Addressed", "Angesprochen");
pub const LEGEND_UNSERVED: Text =
    Text::new("Addressed, market not served", "Angesprochen, Markt nicht bedient");
pub const LEGEND_LATER: Text = Text::new("In another view", "In einer anderen Ansicht");
pub const LEGEND_NO: Text = Text::new("Not addressed", "Nicht angesprochen");
pub const POINT: Text = Text::new(
    "Point at a cell to read what it says; the arrow keys lead from cell to cell",
    "Zeigen Sie auf ein Feld, um zu lesen, was es sagt; die Pfeiltasten führen von Feld zu Feld",
);
pub const NO_AUDIENCE: Text = Text::new("No audience yet", "Noch keine Zielgruppe");
pub const NO_AUDIENCE_HINT: Text = Text::new(
    "Here you say where each audience is addressed. Draw an audience first.",
    "Hier sagen Sie, wo jede Zielgruppe angesprochen wird. Zeichnen Sie zuerst eine Zielgruppe.",
);
pub const NO_CHANNEL: Text = Text::new("No channel yet", "Noch kein Kanal");
pub const NO_CHANNEL_HINT: Text = Text::new(
    "Here you say where each audience is addressed. Draw a channel first.",
    "Hier sagen Sie, wo jede Zielgruppe angesprochen wird. Zeichnen Sie zuerst einen Kanal.",
);
pub const NOT_REACHED: Text = Text::new(
    "The two could not be linked. Nothing was changed.",
    "Die beiden ließen sich nicht verbinden. Es wurde nichts geändert.",
);
