//! Words about what a document waits for, and what came of something that took time.
//!
//! Only the texts are here.
#![expect(missing_docs, reason = "each text says what it is for")]

use super::Text;

pub const FILE_IS_BACK: Text =
    Text::new("The file of this plan is there again.", "Die Datei dieses Plans ist wieder da.");
// The value is the path that was chosen.
pub const NOT_OPEN_ANY_MORE: Text = Text::new(
    "Nothing was saved to {}: the plan for which you were asked is not open any more.",
    "Unter {} wurde nichts gespeichert: Der Plan, für den gefragt wurde, ist nicht mehr geöffnet.",
);
pub const CLOSES_WHEN_WRITTEN: Text = Text::new(
    "The window closes as soon as everything is written.",
    "Das Fenster schließt sich, sobald alles geschrieben ist.",
);
pub const GOES_ON_WHEN_WRITTEN: Text = Text::new(
    "The plan is still being saved. This goes on as soon as it is.",
    "Der Plan wird noch gespeichert. Danach geht es hiermit weiter.",
);
pub const ANSWER_DIALOG_FIRST: Text = Text::new(
    "A file dialog is still open. Answer it, or close the window once more to leave it.",
    "Ein Dateidialog ist noch offen. Beantworten Sie ihn oder schließen Sie das Fenster noch einmal, um ihn aufzugeben.",
);
pub const DIALOG_IS_OPEN: Text = Text::new(
    "A file dialog is open already. Answer that one first.",
    "Ein Dateidialog ist schon offen. Beantworten Sie zuerst diesen.",
);
pub const QUESTION_WAITS: Text = Text::new(
    "There is something to decide. You are asked when you have finished here.",
    "Es gibt etwas zu entscheiden. Sie werden gefragt, sobald Sie hier fertig sind.",
);
// The value is how many files were not opened.
pub const ONE_PLAN_AT_A_TIME: Text = Text::new(
    "One plan is open at a time: {} more dropped on the window were not opened.",
    "Es ist immer ein Plan geöffnet: {} weitere, die hier abgelegt wurden, wurden nicht geöffnet.",
);
// The value is the file name.
pub const OVERWRITE_HEAD: Text = Text::new("“{}” exists already", "„{}“ gibt es schon");
pub const OVERWRITE_TEXT: Text = Text::new(
    "Saving replaces what this file holds. That is kept among the versions of this plan.",
    "Beim Speichern wird ersetzt, was diese Datei enthält. Das bleibt unter den Versionen dieses Plans erhalten.",
);
pub const OVERWRITE_IMAGE_TEXT: Text = Text::new(
    "Exporting replaces what this file holds.",
    "Beim Exportieren wird ersetzt, was diese Datei enthält.",
);
pub const OVERWRITE: Text = Text::new("Replace", "Ersetzen");
