//! Words of measures and steps: in their tables, in the history, and what is noticed about them.
#![expect(missing_docs, reason = "each text says what it is for")]

use super::Text;

// Commands.
pub const ADD_MEASURE: Text = Text::new("Add a measure", "Maßnahme hinzufügen");
pub const EDIT_STEPS: Text = Text::new("Edit the steps", "Schritte bearbeiten");

// The history.
pub const DID_ADD_MEASURE: Text = Text::new("Add measure", "Maßnahme hinzufügen");
pub const DID_CHANGE_MEASURE: Text = Text::new("Change measure", "Maßnahme ändern");
pub const DID_REMOVE_MEASURE: Text = Text::new("Delete measure", "Maßnahme löschen");
pub const DID_CHANGE_STEP: Text = Text::new("Change step", "Schritt ändern");
pub const DID_ADD_STEP: Text = Text::new("Add step", "Schritt hinzufügen");
pub const DID_REMOVE_STEP: Text = Text::new("Remove step", "Schritt entfernen");

// Measures.
pub const NEW_MEASURE: Text = Text::new("New measure", "Neue Maßnahme");
pub const MEASURE_ABOUT_SELECTION: Text =
    Text::new("Measure about the selection", "Maßnahme zur Auswahl");
pub const ADD_ONE: Text = Text::new("Add measure", "Maßnahme hinzufügen");
pub const REMOVE_MEASURE: Text = Text::new("Delete the measure {}", "Maßnahme löschen: {}");
pub const ABOUT_SELECTION: Text =
    Text::new("Make it about the selection: {}", "Auf die Auswahl beziehen: {}");
pub const ABOUT_NOTHING: Text = Text::new("The plan as a whole", "Den Plan als Ganzes");
pub const ABOUT_AND_MORE: Text = Text::new("{} and {} more", "{} und {} weitere");
pub const NO_STEP: Text = Text::new("No step yet", "Noch ohne Schritt");
pub const NO_MEASURES: Text = Text::new("No measures yet", "Noch keine Maßnahmen");
pub const NO_MEASURES_HINT: Text = Text::new(
    "A measure says what is to be done, by whom and in which step: train the store team, clean the product data, agree on commission.",
    "Eine Maßnahme hält fest, was zu tun ist, von wem und in welchem Schritt: das Filialteam schulen, die Produktdaten bereinigen, die Provision regeln.",
);

// Steps.
pub const ADD_STEP: Text = Text::new("Add step", "Schritt hinzufügen");
pub const INSERT_STEP: Text =
    Text::new("Insert a step after step {}", "Nach Schritt {} einen Schritt einfügen");
pub const REMOVE_STEP: Text = Text::new("Remove step {}", "Schritt {} entfernen");
pub const NAME_OF_STEP: Text = Text::new("For example: MVP", "Zum Beispiel: MVP");
pub const NO_STEPS: Text = Text::new("No steps yet", "Noch keine Schritte");
pub const NO_STEPS_HINT: Text = Text::new(
    "Steps lead from today to the target: first the smallest offer that works (MVP), then one improvement after the other.",
    "Schritte führen vom Ist zum Soll: zuerst das kleinste Angebot, das funktioniert (MVP), dann eine Verbesserung nach der anderen.",
);

// Findings.
pub const WITHOUT_OWNER: Text =
    Text::new("Nobody is named who sees to “{}”", "Für „{}“ ist niemand als zuständig benannt");
pub const WITHOUT_OWNER_REMEDY: Text = Text::new(
    "Name one person or team that answers for it",
    "Benennen Sie eine Person oder ein Team, das dafür einsteht",
);
pub const WITHOUT_STEP: Text =
    Text::new("“{}” is in no step yet", "„{}“ gehört noch zu keinem Schritt");
pub const WITHOUT_STEP_REMEDY: Text = Text::new(
    "Choose the step in which it is done, or drop it",
    "Wählen Sie den Schritt, in dem sie erledigt wird, oder verwerfen Sie sie",
);
pub const ABOUT_WHAT_IS_GONE: Text = Text::new(
    "“{}” is about {}, which is gone by step {}",
    "„{}“ betrifft {}; das ist bis Schritt {} schon entfallen",
);
pub const ABOUT_WHAT_IS_GONE_REMEDY: Text = Text::new(
    "Do it in an earlier step, or make it about what comes instead",
    "Erledigen Sie sie in einem früheren Schritt, oder beziehen Sie sie auf den Nachfolger",
);
pub const POOR_FIT_WITHOUT_MEASURE: Text = Text::new(
    "{} fits poorly and stays, but no measure is about it",
    "{} passt schlecht und bleibt, aber keine Maßnahme betrifft es",
);
pub const POOR_FIT_WITHOUT_MEASURE_REMEDY: Text = Text::new(
    "Add a measure that improves it, let it end in a step, or say that it will fit in the target",
    "Planen Sie eine Maßnahme, die es verbessert, oder lassen Sie es mit einem Schritt enden",
);
pub const FIT_NOT_RATED: Text = Text::new(
    "How well {} fits today is not rated, while other systems are",
    "Wie gut {} heute passt, ist nicht bewertet; andere Systeme sind es",
);
pub const FIT_NOT_RATED_REMEDY: Text = Text::new(
    "Ask those who work with it, and rate it",
    "Fragen Sie die Menschen, die damit arbeiten, und bewerten Sie es",
);
pub const GO_TO_MEASURE: Text = Text::new("Open the measure", "Maßnahme öffnen");
