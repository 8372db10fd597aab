//! Words about what protects a plan: recovery, versions, several writers, differences and merging.
//!
//! Only the texts are here.
#![expect(missing_docs, reason = "each text says what it is for")]

use super::Text;

// Why a file cannot be written; the first value is the path.
pub const FOLDER_DENIED: Text = Text::new(
    "{}: You may not create files in this folder, which saving safely needs. Ask for the right to it, or choose another place; the old file is unharmed.",
    "{}: In diesem Ordner dürfen Sie keine Dateien anlegen, was sicheres Speichern braucht. Lassen Sie sich das Recht dazu geben oder wählen Sie einen anderen Ort; die alte Datei ist unversehrt.",
);
pub const BAD_NAME: Text = Text::new(
    "{}: This name is too long or has characters that are not allowed here. Choose another name.",
    "{}: Dieser Name ist zu lang oder enthält Zeichen, die hier nicht erlaubt sind. Wählen Sie einen anderen Namen.",
);
pub const BUSY: Text = Text::new(
    "{}: Another program is writing this file all the time. Wait a moment and save again.",
    "{}: Ein anderes Programm schreibt ununterbrochen in diese Datei. Warten Sie einen Augenblick und speichern Sie noch einmal.",
);
pub const CHANGED: Text = Text::new(
    "{}: Someone else has changed this file meanwhile. It was not overwritten.",
    "{}: Jemand anderes hat diese Datei inzwischen geändert. Sie wurde nicht überschrieben.",
);

// Arguments of `diff`, `merge` and `git-setup`.
pub const FILES_MISSING: Text =
    Text::new("`{}` needs these files: {}.", "`{}` braucht diese Dateien: {}.");
pub const INPUT_TWICE: Text = Text::new(
    "Standard input (`-`) can stand for one file only.",
    "Die Standardeingabe (`-`) kann nur für eine Datei stehen.",
);
pub const MERGED_TOO_LARGE: Text = Text::new(
    "The merged plan would have more than {} elements, so it was not written.",
    "Der zusammengeführte Plan hätte mehr als {} Elemente, deshalb wurde er nicht geschrieben.",
);
pub const NO_GIT: Text = Text::new(
    "git could not be run ({}). Install it, and see that it is on the path.",
    "git ließ sich nicht starten ({}). Installieren Sie es und achten Sie darauf, dass es im Suchpfad liegt.",
);
pub const GIT_REFUSED: Text = Text::new(
    "git refuses in {}: {}. Name a folder of a git repository.",
    "git weigert sich in {}: {}. Nennen Sie einen Ordner eines Git-Repositorys.",
);
pub const GIT_IS_SET_UP: Text = Text::new(
    "Plans in {} are now merged element by element and compared line by line. Commit .gitattributes; everyone runs this command once in their own copy.",
    "Pläne in {} werden jetzt Element für Element zusammengeführt und Zeile für Zeile verglichen. Committen Sie .gitattributes; alle führen diesen Befehl einmal in ihrer eigenen Kopie aus.",
);

// Differences.
pub const NO_DIFFERENCES: Text = Text::new("No differences", "Keine Unterschiede");
pub const MEANING: Text = Text::new("Meaning", "Bedeutung");
pub const LAYOUT: Text = Text::new("Layout", "Darstellung");
pub const ADDED: Text = Text::new("{} added", "{} neu");
pub const REMOVED: Text = Text::new("{} removed", "{} entfernt");
pub const CHANGED_COUNT: Text = Text::new("{} changed", "{} geändert");
pub const MOVED: Text = Text::new("{} moved or restyled", "{} verschoben oder umgestaltet");
pub const THE_PLAN: Text = Text::new("Plan", "Plan");
pub const SORT_AND_NAME: Text = Text::new("{} “{}”", "{} „{}“");
pub const QUOTED: Text = Text::new("“{}”", "„{}“");
pub const NO_VALUE: Text = Text::new("nothing", "nichts");

// Names of fields that no panel has.
pub const FIELD_SET_ASIDE: Text = Text::new("Finding set aside", "Zurückgestellter Befund");
pub const FIELD_SORT: Text = Text::new("Type of element", "Elementtyp");
pub const FIELD_SYSTEM_SHARES: Text = Text::new("Shares", "Teilt");
pub const FIELD_FEEDBACK: Text = Text::new("Feedback", "Rückmeldungen");
pub const FIELD_AT: Text = Text::new("Position", "Position");
pub const FIELD_SIZE: Text = Text::new("Size", "Größe");
pub const FIELD_Z: Text = Text::new("Order front to back", "Reihenfolge");
pub const FIELD_LOCKED: Text = Text::new("Position locked", "Position gesperrt");
pub const FIELD_BENDS: Text = Text::new("Bends", "Knickpunkte");
pub const FIELD_FROM: Text = Text::new("From", "Von");
pub const FIELD_TO: Text = Text::new("To", "Nach");
pub const FIELD_STOPS: Text = Text::new("Stops", "Stationen");
pub const FIELD_ABOUT: Text = Text::new("Concerns", "Betrifft");
pub const FIELD_OWNER: Text = Text::new("Owner", "Verantwortlich");
pub const FIELD_UNTIL: Text = Text::new("Until", "Bis");
pub const FIELD_COMPANY: Text = Text::new("Company", "Unternehmen");
pub const FIELD_DELIVERY_TARGET: Text = Text::new("Delivery target (days)", "Lieferziel (Tage)");
pub const FIELD_COMPETITORS: Text = Text::new("Competitors", "Wettbewerber");
pub const FIELD_CHANCES: Text = Text::new("Chances", "Chancen");
pub const FIELD_RISKS: Text = Text::new("Risks", "Risiken");

// Conflicts; the first value is the element.
pub const ONE_CONFLICT: Text =
    Text::new("1 conflict; what is written is ours:", "1 Konflikt; geschrieben wurde unser Stand:");
pub const CONFLICTS: Text = Text::new(
    "{} conflicts; what is written is ours:",
    "{} Konflikte; geschrieben wurde unser Stand:",
);
pub const CONFLICT_VALUES: Text = Text::new(
    "{} · {}: ours {}, theirs {} (before: {})",
    "{} · {}: bei uns {}, bei ihnen {} (vorher: {})",
);
pub const CONFLICT_REMOVED_BY_US: Text =
    Text::new("{}: removed by us, changed by them", "{}: von uns entfernt, von ihnen geändert");
pub const CONFLICT_REMOVED_BY_THEM: Text =
    Text::new("{}: changed by us, removed by them", "{}: von uns geändert, von ihnen entfernt");
pub const CONFLICT_SAME_ID: Text = Text::new(
    "{}: both sides added something else under the id {}",
    "{}: beide Seiten haben unter der Kennung {} etwas anderes hinzugefügt",
);
pub const CONFLICT_LINK_LOST: Text = Text::new(
    "{}: removed, because one of its ends is gone or has become something else",
    "{}: entfernt, weil eines ihrer Enden fehlt oder etwas anderes geworden ist",
);
pub const CONFLICT_LINK_ENDS: Text = Text::new(
    "{}: the changes of both sides do not go together",
    "{}: die Änderungen beider Seiten passen nicht zusammen",
);
pub const ABOUT_SAME_ID: Text = Text::new("Added twice", "Doppelt hinzugefügt");
pub const ABOUT_LINK_LOST: Text = Text::new("Removed with its end", "Mit ihrem Ende entfernt");
pub const ABOUT_REMOVED: Text = Text::new("Removed or changed", "Entfernt oder geändert");
pub const IS_REMOVED: Text = Text::new("Removed", "Entfernt");
pub const IS_KEPT: Text = Text::new("Kept, with changes", "Behalten, mit Änderungen");
