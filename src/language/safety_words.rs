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
pub const TOO_LARGE_TO_SAVE: Text = Text::new(
    "{}: The plan would be larger than 64 MB and could never be opened again. Make it smaller, then save it again; nothing was written.",
    "{}: Der Plan wäre größer als 64 MB und ließe sich nie wieder öffnen. Verkleinern Sie ihn und speichern Sie ihn dann noch einmal; es wurde nichts geschrieben.",
);

// Arguments of `diff`, `merge` and `git-setup`.
pub const FILES_MISSING: Text =
    Text::new("`{}` needs these files: {}.", "`{}` braucht diese Dateien: {}.");
pub const INPUT_TWICE: Text = Text::new(
    "Standard input (`-`) can stand for one file only.",
    "Die Standardeingabe (`-`) kann nur für eine Datei stehen.",
);
pub const WOULD_BE_TOO_LARGE: Text = Text::new(
    "The file would have {} bytes; more than 64 MB could not be opened again, so it was not written. Shorten texts, or make two plans of it.",
    "Die Datei hätte {} Bytes; mehr als 64 MB ließen sich nicht wieder öffnen, deshalb wurde sie nicht geschrieben. Kürzen Sie Texte oder machen Sie zwei Pläne daraus.",
);
pub const WOULD_HAVE_TOO_MANY: Text = Text::new(
    "The plan would have {} elements; more than {} could not be opened again, so it was not written. Make two plans of it.",
    "Der Plan hätte {} Elemente; mehr als {} ließen sich nicht wieder öffnen, deshalb wurde er nicht geschrieben. Machen Sie zwei Pläne daraus.",
);
pub const NAME_WOULD_BE_TOO_LONG: Text = Text::new(
    "A name of “{}” has more than {} bytes and could not be opened again, so the plan was not written. Shorten it.",
    "Ein Name von „{}“ hat mehr als {} Bytes und ließe sich nicht wieder öffnen, deshalb wurde der Plan nicht geschrieben. Kürzen Sie ihn.",
);
pub const TEXT_WOULD_BE_TOO_LONG: Text = Text::new(
    "A text of “{}” has more than {} bytes and could not be opened again, so the plan was not written. Shorten it.",
    "Ein Text von „{}“ hat mehr als {} Bytes und ließe sich nicht wieder öffnen, deshalb wurde der Plan nicht geschrieben. Kürzen Sie ihn.",
);

// Versions of one plan, which is the first value, and what is not in what was made of them.
pub const SIDE_BASE: Text = Text::new("{} (base)", "{} (gemeinsamer Stand)");
pub const SIDE_OURS: Text = Text::new("{} (ours)", "{} (unser Stand)");
pub const SIDE_THEIRS: Text = Text::new("{} (theirs)", "{} (ihr Stand)");
pub const COMMENTS_NOT_MERGED: Text = Text::new(
    "The comments of {} are not in the merged plan.",
    "Die Kommentare von {} stehen nicht im zusammengeführten Plan.",
);
pub const NOT_MERGED: Text = Text::new(
    "{}: NOT MERGED. What the other side (theirs) has is not in this plan. The file holds both sides as they are, between the marks of a conflict, and cannot be opened before one is chosen.",
    "{}: NICHT ZUSAMMENGEFÜHRT. Was die andere Seite (theirs) hat, steht nicht in diesem Plan. Die Datei enthält beide Seiten unverändert zwischen Konfliktmarken und lässt sich erst öffnen, wenn eine gewählt ist.",
);
pub const NOT_MERGED_CHOICES: Text = Text::new(
    "`git checkout --ours -- '{}'` keeps yours and drops theirs, `git checkout --theirs -- '{}'` the other way round; `git add` then ends the conflict.",
    "`git checkout --ours -- '{}'` behält Ihren Stand und verwirft den anderen, `git checkout --theirs -- '{}'` umgekehrt; `git add` beendet danach den Konflikt.",
);
pub const NOT_MERGED_AGAIN: Text = Text::new(
    "If theirs is of a newer version, update this program and merge again with `git checkout -m -- '{}'`. If a side is faulty, give up with `git merge --abort`, mend it there, and merge again.",
    "Stammt der andere Stand von einer neueren Version, aktualisieren Sie dieses Programm und führen Sie mit `git checkout -m -- '{}'` noch einmal zusammen. Ist eine Seite fehlerhaft, brechen Sie mit `git merge --abort` ab, berichtigen Sie sie dort und führen Sie noch einmal zusammen.",
);
pub const DRIVER_STAYS: Text = Text::new(
    "`{}` was set by hand and stays: {}. For the rules of this program it would be: {}",
    "`{}` wurde von Hand gesetzt und bleibt: {}. Für die Regeln dieses Programms wäre es: {}",
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
pub const AS_ITS_KIND_CARRIES: Text = Text::new("what its kind carries", "was ihre Art teilt");
pub const EFFORT_OF_ITS_KIND: Text = Text::new("that of its kind", "der ihrer Art");

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

// Moments; the last value is the time of the day.
pub const TODAY_AT: Text = Text::new("Today, {}", "Heute, {} Uhr");
pub const YESTERDAY_AT: Text = Text::new("Yesterday, {}", "Gestern, {} Uhr");
pub const DAY_AND_TIME: Text = Text::new("{}, {}", "{}, {} Uhr");

// Commands.
pub const VERSIONS: Text = Text::new("Versions…", "Versionen …");
pub const COMPARE_WITH: Text = Text::new("Compare with…", "Vergleichen mit …");
pub const COMPARE_IT: Text = Text::new("Compare", "Vergleichen");
pub const COMPARE_TITLE: Text = Text::new("Plan to compare with", "Plan, mit dem verglichen wird");

// What a step of the history did, and what is told in passing.
pub const DID_MERGE: Text = Text::new("merge {}", "{} zusammenführen");
pub const DID_RELOAD: Text = Text::new("reload {}", "{} neu laden");
pub const DID_RESTORE: Text = Text::new("restore {}", "{} wiederherstellen");
pub const RELOADED: Text = Text::new(
    "The plan on the disk was loaded. Undo brings yours back.",
    "Der gespeicherte Plan wurde geladen. Rückgängig holt Ihren zurück.",
);
pub const MERGED: Text = Text::new(
    "Both versions were merged. Undo brings yours back.",
    "Beide Stände wurden zusammengeführt. Rückgängig holt Ihren zurück.",
);
pub const RESTORED: Text = Text::new(
    "The earlier version was restored. Undo brings the other back.",
    "Die frühere Version wurde wiederhergestellt. Rückgängig holt die andere zurück.",
);
pub const RECOVERED: Text = Text::new(
    "The unsaved work is here again. Save it when you are content with it.",
    "Die nicht gespeicherte Arbeit ist wieder da. Speichern Sie sie, wenn sie stimmt.",
);
pub const RECOVERED_ONE_OF: Text = Text::new(
    "The unsaved work is here again. More was found ({}): it is offered as soon as this is saved.",
    "Die nicht gespeicherte Arbeit ist wieder da. Weitere wurde gefunden ({}): Sie wird angeboten, sobald diese gespeichert ist.",
);
pub const FILE_IS_GONE: Text = Text::new(
    "The file of this plan was deleted or moved. Save writes it anew.",
    "Die Datei dieses Plans wurde gelöscht oder verschoben. Speichern schreibt sie neu.",
);

// Someone else changed the file.
pub const CHANGED_HEAD: Text =
    Text::new("“{}” was changed elsewhere", "„{}“ wurde anderswo geändert");
pub const CHANGED_TEXT: Text = Text::new(
    "The file holds changes that are not in this window, and this window holds changes that are not in the file. Merging keeps both.",
    "Die Datei enthält Änderungen, die dieses Fenster nicht hat, und dieses Fenster Änderungen, die nicht in der Datei stehen. Zusammenführen behält beides.",
);
pub const CHANGED_TEXT_SAVING: Text = Text::new(
    "Nothing was overwritten: the file holds changes that are not in this window. Merging keeps both and saves.",
    "Es wurde nichts überschrieben: Die Datei enthält Änderungen, die dieses Fenster nicht hat. Zusammenführen behält beides und speichert.",
);
pub const CHANGED_TEXT_ONLY_THEIRS: Text = Text::new(
    "The file holds changes that are not in this window. You have changed nothing since, so it can simply be reloaded.",
    "Die Datei enthält Änderungen, die dieses Fenster nicht hat. Sie selbst haben seither nichts geändert, also kann sie einfach neu geladen werden.",
);
pub const BY_THEM: Text = Text::new("In the file: {}", "In der Datei: {}");
pub const BY_US: Text = Text::new("In this window: {}", "In diesem Fenster: {}");
pub const MERGE: Text = Text::new("Merge", "Zusammenführen");
pub const RELOAD: Text = Text::new("Reload", "Neu laden");
pub const KEEP_OURS: Text = Text::new("Keep mine", "Meinen Stand behalten");
pub const UNUSABLE_HEAD: Text =
    Text::new("“{}” is no sound plan any more", "„{}“ ist kein fehlerfreier Plan mehr");
pub const UNUSABLE_TEXT: Text = Text::new(
    "Something else has changed the file. {}\nIt is left as it is, since saving over it could destroy what somebody still needs. Your plan is unharmed in this window: save it under another name, or wait until the file is mended.",
    "Die Datei wurde anderswo geändert. {}\nSie bleibt, wie sie ist, denn Überschreiben könnte etwas zerstören, das noch jemand braucht. Ihr Plan ist unversehrt in diesem Fenster: Speichern Sie ihn unter einem anderen Namen oder warten Sie, bis die Datei wieder in Ordnung ist.",
);

// Who else has a plan open: name, machine, since when.
pub const BESIDE: Text = Text::new(
    "{} has this plan open, too (since: {}). Whoever saves second can merge.",
    "{} hat diesen Plan auch geöffnet (seit: {}). Wer als Zweiter speichert, kann zusammenführen.",
);
pub const BESIDE_AT: Text = Text::new(
    "{} has this plan open, too, on {} (since: {}). Whoever saves second can merge.",
    "{} hat diesen Plan auch geöffnet, an {} (seit: {}). Wer als Zweiter speichert, kann zusammenführen.",
);
pub const SOMEONE_BESIDE: Text = Text::new(
    "Someone else has this plan open, too. Whoever saves second can merge.",
    "Jemand anderes hat diesen Plan auch geöffnet. Wer als Zweiter speichert, kann zusammenführen.",
);

// Conflicts in the window.
pub const CONFLICTS_HEAD_ONE: Text = Text::new("One conflict", "Ein Konflikt");
pub const CONFLICTS_HEAD: Text = Text::new("{} conflicts", "{} Konflikte");
pub const CONFLICTS_TEXT: Text = Text::new(
    "Both sides changed the same thing. Pick what holds; everything else is merged already.",
    "Beide Seiten haben dasselbe geändert. Wählen Sie, was gelten soll; alles andere ist schon zusammengeführt.",
);
pub const OURS: Text = Text::new("In this window", "In diesem Fenster");
pub const THEIRS: Text = Text::new("In the file", "In der Datei");
pub const BEFORE: Text = Text::new("Before: {}", "Vorher: {}");
pub const LINK_LOST_TEXT: Text = Text::new(
    "One of its ends is gone or has become something else, so the link goes with it.",
    "Eines ihrer Enden fehlt oder ist etwas anderes geworden, deshalb fällt die Verbindung weg.",
);

// Unsaved work that was left behind.
pub const RECOVERY_HEAD: Text =
    Text::new("Unsaved work was found", "Nicht gespeicherte Arbeit gefunden");
pub const RECOVERY_TEXT: Text = Text::new(
    "The program was ended before this was saved. It was kept for you.",
    "Das Programm wurde beendet, bevor dies gespeichert war. Es wurde für Sie aufgehoben.",
);
pub const RECOVERY_TEXT_FAILED: Text = Text::new(
    "The program failed, and this was not saved. It was kept for you, with a report of the failure.",
    "Das Programm ist abgestürzt, und dies war nicht gespeichert. Es wurde für Sie aufgehoben, mit einem Bericht über den Absturz.",
);
pub const RECOVERY_TEXT_REPORT: Text = Text::new(
    "The program failed last time. All work was saved; there is a report of the failure.",
    "Das Programm ist beim letzten Mal abgestürzt. Alle Arbeit war gespeichert; es gibt einen Bericht über den Absturz.",
);
pub const PROGRAM_FAILED: Text = Text::new("The program failed", "Das Programm ist abgestürzt");
pub const REPORT_IS_AT: Text = Text::new("Report: {}", "Bericht: {}");
pub const NEVER_SAVED: Text = Text::new("Never saved to a file", "Noch nie gespeichert");
pub const ELEMENTS: Text = Text::new("{} elements", "{} Elemente");
pub const UNSAVED_AT: Text = Text::new("{}: {}", "{}: {}");
pub const RECOVER: Text = Text::new("Recover", "Wiederherstellen");
pub const DISCARD: Text = Text::new("Discard", "Verwerfen");
pub const DISCARD_SURELY: Text = Text::new("Discard for good", "Endgültig verwerfen");
pub const DECIDE_LATER: Text = Text::new("Decide later", "Später entscheiden");
pub const NO_JOURNAL_HEAD: Text =
    Text::new("Unsaved work is not kept", "Nicht gespeicherte Arbeit wird nicht aufgehoben");
pub const NO_JOURNAL: Text = Text::new(
    "{}: Nothing can be written to this folder ({}). Everything works, but save often: after a crash, unsaved changes would be lost.",
    "{}: In diesen Ordner kann nicht geschrieben werden ({}). Alles funktioniert, aber speichern Sie oft: Nach einem Absturz wären nicht gespeicherte Änderungen verloren.",
);
pub const NOT_KEPT_HEAD: Text = Text::new(
    "Unsaved work is not kept for now",
    "Nicht gespeicherte Arbeit wird zurzeit nicht aufgehoben",
);
pub const NOT_KEPT: Text = Text::new(
    "{}\nYour plan is still here. Save it, and free some space: after a crash, unsaved changes would be lost.",
    "{}\nIhr Plan ist noch hier. Speichern Sie ihn und schaffen Sie Platz: Nach einem Absturz wären nicht gespeicherte Änderungen verloren.",
);
pub const KEPT_AGAIN: Text =
    Text::new("Unsaved work is kept again", "Nicht gespeicherte Arbeit wird wieder aufgehoben");
pub const JOB_FAILED_HEAD: Text =
    Text::new("Something failed in the background", "Im Hintergrund ist etwas fehlgeschlagen");
pub const JOB_FAILED: Text = Text::new(
    "Your plan is untouched, and you can go on. Try again what you did last. A report was written: {}",
    "Ihr Plan ist unberührt, und Sie können weiterarbeiten. Versuchen Sie noch einmal, was Sie zuletzt getan haben. Ein Bericht wurde geschrieben: {}",
);

// Earlier versions and comparing.
pub const VERSIONS_HEAD: Text = Text::new("Versions", "Versionen");
pub const VERSIONS_TEXT: Text = Text::new(
    "The last ten saved versions of this plan, kept on this machine only.",
    "Die letzten zehn gespeicherten Versionen dieses Plans, nur auf diesem Rechner.",
);
pub const NO_VERSIONS_HEAD: Text = Text::new("No versions yet", "Noch keine Versionen");
pub const NO_VERSIONS_TEXT: Text = Text::new(
    "Every time you save, the version before it is kept here.",
    "Bei jedem Speichern wird der Stand davor hier aufgehoben.",
);
pub const RESTORE: Text = Text::new("Restore this version", "Diese Version wiederherstellen");
pub const AS_NOW: Text = Text::new("As it is now", "Wie jetzt");
pub const CHANGED_SINCE: Text = Text::new("Changed since", "Seither geändert");
pub const PICTURE_OF_VERSION: Text = Text::new("Picture of this version", "Bild dieser Version");
pub const COMPARED_WITH: Text = Text::new("Compared with “{}”", "Vergleich mit „{}“");
