//! Files and dialogs: opening, saving, exporting, recovery, versions, several writers.

texts! {
    // Files.
    OPEN_TITLE: "Open a plan", "Plan öffnen";
    SAVE_TITLE: "Save the plan", "Plan speichern";
    EXPORT_TITLE: "Save the exported file", "Exportierte Datei speichern";
    NOT_OPENED: "The plan could not be opened", "Der Plan konnte nicht geöffnet werden";
    NOT_OPENED_SAFE:
        "Nothing was changed, neither the file nor the plan in this window. Open another file, or \
         mend this one in the place named below.",
        "Es wurde nichts verändert, weder die Datei noch der Plan in diesem Fenster. Öffnen Sie eine \
         andere Datei, oder bessern Sie diese an der Stelle aus, die unten genannt ist.";
    NOT_SAVED: "The plan could not be saved", "Der Plan konnte nicht gespeichert werden";
    NOT_EXPORTED: "The export could not be saved", "Der Export konnte nicht gespeichert werden";
    NOT_PRINTED: "The report could not be opened to print", "Der Bericht ließ sich nicht zum Drucken öffnen";
    NOT_PRINTED_TEXT:
        "No program of the system opened it. The plan is untouched: export the report as PDF instead, \
         open it yourself, and print it there.",
        "Kein Programm des Systems hat ihn geöffnet. Der Plan ist unberührt: Exportieren Sie den \
         Bericht als PDF, öffnen Sie ihn selbst und drucken Sie ihn dort.";
    NOTHING_IS_LOST: "Nothing is lost: your changes are still here.",
        "Es ist nichts verloren: Ihre Änderungen sind noch da.";
    NO_ADAPTER:
        "Commerce Canvas found no OpenGL to draw its window with. One in software is enough: on \
         Debian or Ubuntu install the packages libegl1 and libgl1-mesa-dri. The command line works \
         without it (commerce-canvas --help).",
        "Commerce Canvas hat kein OpenGL gefunden, um sein Fenster zu zeichnen. Eines in Software \
         genügt: Installieren Sie unter Debian oder Ubuntu die Pakete libegl1 und libgl1-mesa-dri. \
         Die Befehlszeile funktioniert auch ohne (commerce-canvas --help).";
    NO_WINDOW:
        "Commerce Canvas could not open a window: {}. The command line works without one \
         (commerce-canvas --help).",
        "Commerce Canvas konnte kein Fenster öffnen: {}. Die Befehlszeile funktioniert auch ohne \
         (commerce-canvas --help).";

    // Dialogs.
    CANCEL: "Cancel", "Abbrechen";
    CLOSE: "Close", "Schließen";
    OK: "OK", "OK";
    UNSAVED_HEAD: "Save changes to “{}”?", "Änderungen an „{}“ speichern?";
    UNSAVED_TEXT: "Otherwise what you changed since the last save is lost.",
        "Sonst geht verloren, was Sie seit dem letzten Speichern geändert haben.";
    DO_NOT_SAVE: "Don’t save", "Nicht speichern";
    PATH_TEXT: "The file dialog of the system does not answer. Type the path here.",
        "Der Dateidialog des Systems antwortet nicht. Geben Sie den Pfad hier ein.";
    PATH_FIELD: "Path", "Pfad";
    PATH_HINT: "/home/…/plan.commerce", "/home/…/plan.commerce";
    PATH_EMPTY: "Type a path", "Geben Sie einen Pfad ein";
    PATH_NOT_ABSOLUTE: "The path must be complete, from the root on",
        "Der Pfad muss vollständig sein, von der Wurzel an";
    PATH_NO_FILE: "There is no file at this path", "Unter diesem Pfad gibt es keine Datei";
    PATH_NO_FOLDER: "The folder does not exist", "Den Ordner gibt es nicht";
    PATH_IS_FOLDER: "This is a folder; add a file name",
        "Das ist ein Ordner; ergänzen Sie einen Dateinamen";
    PATH_REPLACES: "“{}” exists and will be replaced", "„{}“ gibt es schon und wird ersetzt";
    OPEN_IT: "Open", "Öffnen";
    EXPORT_HEAD: "Export", "Exportieren";
    EXPORT_WHAT: "What is exported", "Was exportiert wird";
    EXPORT_VIEW: "Image of a view", "Bild einer Ansicht";
    EXPORT_REPORT: "Whole report", "Ganzer Bericht";
    REPORT_IN_NAME: "Report", "Bericht";
    EXPORT_TABLES: "Tables", "Tabellen";
    EXPORT_WORKBOOK_ABOUT:
        "All tables in one workbook, which comes back filled in.",
        "Alle Tabellen in einer Arbeitsmappe, die ausgefüllt zurückkommen kann.";
    EXPORT_SEPARATED_ABOUT:
        "Text with separators, as the Excel of this language reads it.",
        "Text mit Trennzeichen, wie ihn Excel in dieser Sprache liest.";
    EXPORT_ALL_TABLES: "All that have rows", "Alle mit Zeilen";
    EXPORT_COPY_ABOUT:
        "One table can be pasted into a sheet or a slide at once.",
        "Eine einzelne Tabelle lässt sich gleich in ein Blatt oder eine Folie einfügen.";
    EXPORT_PART: "What of it", "Was davon";
    EXPORT_SELECTED: "What is selected", "Das Ausgewählte";
    EXPORT_FRAME: "The frame “{}”", "Der Rahmen „{}“";
    EXPORT_DESIGN: "Design of the slides", "Gestaltung der Folien";
    EXPORT_CHOOSE_DESIGN: "Take over that of a presentation…", "Von einer Präsentation übernehmen…";
    EXPORT_NO_DESIGN: "Use the plain design", "Schlichte Gestaltung verwenden";
    EXPORT_LOGO: "Logo", "Logo";
    EXPORT_CHOOSE_LOGO: "Choose a logo…", "Logo wählen…";
    EXPORT_NO_LOGO: "Without a logo", "Ohne Logo";
    LOGO_TITLE: "The logo that pages bear", "Logo, das die Seiten tragen";
    LOGO_NOT_READ:
        "The logo “{}” could not be read: {}. Choose another, or none.",
        "Das Logo „{}“ ließ sich nicht lesen: {}. Wählen Sie ein anderes oder keines.";
    LOGO_IS_NONE:
        "The file of the logo holds no picture that can be read (PNG, JPEG, GIF or SVG, at most \
         8 MB). Choose another, or none.",
        "Die Datei des Logos enthält kein lesbares Bild (PNG, JPEG, GIF oder SVG, höchstens 8 \
         MB). Wählen Sie eine andere oder keine.";
    DESIGN_TITLE:
        "The presentation whose design is taken over",
        "Präsentation, deren Gestaltung übernommen wird";
    DESIGN_NOT_READ:
        "The presentation “{}”, whose design the slides should take over, could not be read: {}. \
         Choose another, or the plain design.",
        "Die Präsentation „{}“, deren Gestaltung die Folien übernehmen sollten, ließ sich nicht \
         lesen: {}. Wählen Sie eine andere oder die schlichte Gestaltung.";
    DESIGN_IS_NONE:
        "The file whose design the slides should take over is no presentation, or a damaged one. \
         Choose another, or the plain design.",
        "Die Datei, deren Gestaltung die Folien übernehmen sollten, ist keine Präsentation oder \
         beschädigt. Wählen Sie eine andere oder die schlichte Gestaltung.";
    PREVIEW: "Preview", "Vorschau";
    PREVIEW_COMES: "The preview is being drawn…", "Die Vorschau wird gezeichnet…";
    NO_PREVIEW:
        "A plan as large as this has no preview.",
        "Für einen so großen Plan gibt es keine Vorschau.";
    PAGE_BEFORE: "Page before", "Vorige Seite";
    PAGE_AFTER: "Next page", "Nächste Seite";
    EXPORT_CHAPTERS: "Chapters", "Kapitel";
    EXPORT_EMPTY_LEFT_OUT: "What the plan says nothing about is left out by itself.",
        "Wozu der Plan nichts sagt, bleibt von selbst weg.";
    EXPORT_ATTACH: "Attach the plan", "Plan beilegen";
    EXPORT_ATTACH_HOLDS:
        "Whoever gets the file can then read everything in the plan: notes, feedback, competitors, risks.",
        "Wer die Datei bekommt, kann dann alles im Plan lesen: Notizen, Rückmeldungen, Wettbewerber, \
         Risiken.";
    EXPORT_FORMAT: "Format", "Format";
    EXPORT_SCALE_TIMES: "{}×", "{}×";
    EXPORT_PIXELS: "{} × {} pixels, {}", "{} × {} Pixel, {}";
    EXPORT_FOR_WEB: "enough for a web page", "genug für eine Webseite";
    EXPORT_FOR_SLIDES: "enough for a slide", "genug für eine Folie";
    EXPORT_FOR_POSTERS: "enough for a poster", "genug für ein Plakat";
    EXPORT_LOOK: "Look", "Darstellung";
    EXPORT_TRANSPARENT: "Transparent background", "Transparenter Hintergrund";
    EXPORT_IT: "Export…", "Exportieren…";
    FAULTS_HEAD: "“{}” has faulty parts", "„{}“ hat fehlerhafte Teile";
    FAULTS_TEXT:
        "The rest can be opened. The file itself stays as it is; saving asks for a new place.",
        "Der Rest lässt sich öffnen. Die Datei selbst bleibt, wie sie ist; beim Speichern wählen \
         Sie einen neuen Ort.";
    NEWER_HEAD: "“{}” was saved by a newer version", "„{}“ stammt von einer neueren Version";
    NEWER_TEXT:
        "It can be looked at without what this version does not know. The file itself stays as it is: \
         saving asks for a new place. Update the program to work on it.",
        "Die Datei lässt sich ansehen, ohne das, was diese Version nicht kennt. Sie selbst bleibt, wie sie \
         ist: Beim Speichern wählen Sie einen neuen Ort. Um daran zu arbeiten, aktualisieren Sie das Programm.";
    NEWER_WHOLE: "Nothing in it is unknown to this version", "Diese Version kennt alles, was darin steht";
    NOT_KNOWN_ONE: "1 part is left out", "1 Teil fehlt";
    NOT_KNOWN_COUNT: "{} parts are left out", "{} Teile fehlen";
    OPEN_TO_LOOK: "Open to look at it", "Zum Ansehen öffnen";
    FAULTS_COUNT: "{} faults", "{} Fehler";
    FAULTS_ONE: "1 fault", "1 Fehler";
    OPEN_WITHOUT_FAULTS: "Open without the faulty parts", "Ohne die fehlerhaften Teile öffnen";
    ABOUT_TEXT: "A canvas on which a company plans its digital sales. The drawing is the model.",
        "Eine Zeichenfläche, auf der ein Unternehmen seinen digitalen Vertrieb plant. Die \
         Zeichnung ist das Modell.";
    ABOUT_VERSION: "Version {}", "Version {}";
    ABOUT_LICENCE: "MIT licence. Typeface: Inter, SIL Open Font License.",
        "MIT-Lizenz. Schrift: Inter, SIL Open Font License.";
    ABOUT_PRIVACY: "No account, no network: your plans stay on your disk.",
        "Kein Konto, kein Netz: Ihre Pläne bleiben auf Ihrer Festplatte.";
    IMAGE_TOO_LARGE: "The image would be too large. Up to a scale of {} it can be made.",
        "Das Bild würde zu groß. Bis zum Maßstab {} lässt es sich erzeugen.";
    IMAGE_NOT_MADE: "The image could not be made. Try another scale, or SVG.",
        "Das Bild ließ sich nicht erzeugen. Versuchen Sie einen anderen Maßstab oder SVG.";
    COMMENTS_GO: "This file has comments. Saving will not keep them.",
        "Diese Datei enthält Kommentare. Beim Speichern gehen sie verloren.";
    FILE_IS_BACK: "The file of this plan is there again.", "Die Datei dieses Plans ist wieder da.";

    // The value is the path that was chosen.
    NOT_OPEN_ANY_MORE:
        "Nothing was saved to {}: the plan for which you were asked is not open any more.",
        "Unter {} wurde nichts gespeichert: Der Plan, für den gefragt wurde, ist nicht mehr \
         geöffnet.";
    CLOSES_WHEN_WRITTEN: "The window closes as soon as everything is written.",
        "Das Fenster schließt sich, sobald alles geschrieben ist.";
    GOES_ON_WHEN_WRITTEN: "The plan is still being saved. This goes on as soon as it is.",
        "Der Plan wird noch gespeichert. Danach geht es hiermit weiter.";
    ANSWER_DIALOG_FIRST:
        "A file dialog is still open. Answer it, or close the window once more to leave it.",
        "Ein Dateidialog ist noch offen. Beantworten Sie ihn oder schließen Sie das Fenster noch \
         einmal, um ihn aufzugeben.";
    DIALOG_IS_OPEN: "A file dialog is open already. Answer that one first.",
        "Ein Dateidialog ist schon offen. Beantworten Sie zuerst diesen.";
    QUESTION_WAITS: "There is something to decide. You are asked when you have finished here.",
        "Es gibt etwas zu entscheiden. Sie werden gefragt, sobald Sie hier fertig sind.";

    // The value is how many files were not opened.
    ONE_PLAN_AT_A_TIME:
        "One plan is open at a time: {} more dropped on the window were not opened.",
        "Es ist immer ein Plan geöffnet: {} weitere, die hier abgelegt wurden, wurden nicht \
         geöffnet.";

    // The value is the file name.
    OVERWRITE_HEAD: "“{}” exists already", "„{}“ gibt es schon";
    OVERWRITE_TEXT:
        "Saving replaces what this file holds. That is kept among the versions of this plan.",
        "Beim Speichern wird ersetzt, was diese Datei enthält. Das bleibt unter den Versionen \
         dieses Plans erhalten.";
    OVERWRITE_IMAGE_TEXT: "Exporting replaces what this file holds.",
        "Beim Exportieren wird ersetzt, was diese Datei enthält.";
    OVERWRITE: "Replace", "Ersetzen";

    // Differences.
    NO_DIFFERENCES: "No differences", "Keine Unterschiede";
    MEANING: "Meaning", "Bedeutung";
    LAYOUT: "Layout", "Darstellung";

    // Moments; the last value is the time of the day.
    TODAY_AT: "Today, {}", "Heute, {} Uhr";
    YESTERDAY_AT: "Yesterday, {}", "Gestern, {} Uhr";
    DAY_AND_TIME: "{}, {}", "{}, {} Uhr";

    // Commands.
    COMPARE_IT: "Compare", "Vergleichen";
    COMPARE_TITLE: "Plan to compare with", "Plan, mit dem verglichen wird";
    EFFORTS_TITLE: "File with the efforts of your company",
        "Datei mit den Aufwänden Ihres Unternehmens";
    CHOOSE_IT: "Choose", "Auswählen";

    // The efforts of a firm.
    COUNTS_WITH: "Next level, findings and roadmap now count with the efforts of {}",
        "Nächste Stufe, Befunde und Roadmap rechnen jetzt mit den Aufwänden von {}";
    COUNTS_WITH_DEFAULTS: "Next level, findings and roadmap count with planning defaults again",
        "Nächste Stufe, Befunde und Roadmap rechnen wieder mit Richtwerten";
    EFFORTS_NOT_READ: "The efforts cannot be used", "Die Aufwände lassen sich nicht verwenden";
    EFFORTS_FAILED: "Reading it failed", "Das Lesen ist fehlgeschlagen";
    DEFAULTS_HOLD: "Until then everything counts with planning defaults.",
        "Bis dahin wird mit Richtwerten gerechnet.";

    // What a step of the history did, and what is told in passing.
    RELOADED: "The plan on the disk was loaded. Undo brings yours back.",
        "Der gespeicherte Plan wurde geladen. Rückgängig holt Ihren zurück.";
    MERGED: "Both versions were merged. Undo brings yours back.",
        "Beide Stände wurden zusammengeführt. Rückgängig holt Ihren zurück.";
    RESTORED: "The earlier version was restored. Undo brings the other back.",
        "Die frühere Version wurde wiederhergestellt. Rückgängig holt die andere zurück.";
    RECOVERED: "The unsaved work is here again. Save it when you are content with it.",
        "Die nicht gespeicherte Arbeit ist wieder da. Speichern Sie sie, wenn sie stimmt.";
    RECOVERED_ONE_OF:
        "The unsaved work is here again. More was found ({}): it is offered as soon as this is \
         saved.",
        "Die nicht gespeicherte Arbeit ist wieder da. Weitere wurde gefunden ({}): Sie wird \
         angeboten, sobald diese gespeichert ist.";
    FILE_IS_GONE: "The file of this plan was deleted or moved. Save writes it anew.",
        "Die Datei dieses Plans wurde gelöscht oder verschoben. Speichern schreibt sie neu.";

    // Someone else changed the file.
    CHANGED_HEAD: "“{}” was changed elsewhere", "„{}“ wurde anderswo geändert";
    CHANGED_TEXT:
        "The file holds changes that are not in this window, and this window holds changes that \
         are not in the file. Merging keeps both.",
        "Die Datei enthält Änderungen, die dieses Fenster nicht hat, und dieses Fenster \
         Änderungen, die nicht in der Datei stehen. Zusammenführen behält beides.";
    CHANGED_TEXT_SAVING:
        "Nothing was overwritten: the file holds changes that are not in this window. Merging \
         keeps both and saves.",
        "Es wurde nichts überschrieben: Die Datei enthält Änderungen, die dieses Fenster nicht \
         hat. Zusammenführen behält beides und speichert.";
    CHANGED_TEXT_ONLY_THEIRS:
        "The file holds changes that are not in this window. You have changed nothing since, so it \
         can simply be reloaded.",
        "Die Datei enthält Änderungen, die dieses Fenster nicht hat. Sie selbst haben seither \
         nichts geändert, also kann sie einfach neu geladen werden.";
    BY_THEM: "In the file: {}", "In der Datei: {}";
    BY_US: "In this window: {}", "In diesem Fenster: {}";
    MERGE: "Merge", "Zusammenführen";
    RELOAD: "Reload", "Neu laden";
    KEEP_OURS: "Keep mine", "Meinen Stand behalten";
    UNUSABLE_HEAD: "“{}” is no sound plan any more", "„{}“ ist kein fehlerfreier Plan mehr";
    UNUSABLE_TEXT:
        "Something else has changed the file. {}\nIt is left as it is, since saving over it could \
         destroy what somebody still needs. Your plan is unharmed in this window: save it under \
         another name, or wait until the file is mended.",
        "Die Datei wurde anderswo geändert. {}\nSie bleibt, wie sie ist, denn Überschreiben könnte \
         etwas zerstören, das noch jemand braucht. Ihr Plan ist unversehrt in diesem Fenster: \
         Speichern Sie ihn unter einem anderen Namen oder warten Sie, bis die Datei wieder in \
         Ordnung ist.";

    // Who else has a plan open: name, machine, since when.
    BESIDE: "{} has this plan open, too (since: {}). Whoever saves second can merge.",
        "{} hat diesen Plan auch geöffnet (seit: {}). Wer als Zweiter speichert, kann \
         zusammenführen.";
    BESIDE_AT: "{} has this plan open, too, on {} (since: {}). Whoever saves second can merge.",
        "{} hat diesen Plan auch geöffnet, an {} (seit: {}). Wer als Zweiter speichert, kann \
         zusammenführen.";
    SOMEONE_BESIDE: "Someone else has this plan open, too. Whoever saves second can merge.",
        "Jemand anderes hat diesen Plan auch geöffnet. Wer als Zweiter speichert, kann \
         zusammenführen.";

    // Conflicts in the window.
    CONFLICTS_HEAD_ONE: "One conflict", "Ein Konflikt";
    CONFLICTS_HEAD: "{} conflicts", "{} Konflikte";
    CONFLICTS_TEXT:
        "Both sides changed the same thing. Pick what holds; everything else is merged already.",
        "Beide Seiten haben dasselbe geändert. Wählen Sie, was gelten soll; alles andere ist schon \
         zusammengeführt.";
    OURS: "In this window", "In diesem Fenster";
    THEIRS: "In the file", "In der Datei";
    BEFORE: "Before: {}", "Vorher: {}";
    LINK_LOST_TEXT:
        "One of its ends is gone or has become something else, so the link goes with it.",
        "Eines ihrer Enden fehlt oder ist etwas anderes geworden, deshalb fällt die Verbindung \
         weg.";

    // Unsaved work that was left behind.
    RECOVERY_HEAD: "Unsaved work was found", "Nicht gespeicherte Arbeit gefunden";
    RECOVERY_TEXT: "The program was ended before this was saved. It was kept for you.",
        "Das Programm wurde beendet, bevor dies gespeichert war. Es wurde für Sie gesichert.";
    RECOVERY_TEXT_FAILED:
        "The program failed, and this was not saved. It was kept for you, with a report of the \
         failure.",
        "Das Programm ist abgestürzt, und dies war nicht gespeichert. Es wurde für Sie gesichert, \
         mit einem Bericht über den Absturz.";
    RECOVERY_TEXT_REPORT:
        "The program failed last time. All work was saved; there is a report of the failure.",
        "Das Programm ist beim letzten Mal abgestürzt. Alle Arbeit war gespeichert; es gibt einen \
         Bericht über den Absturz.";
    PROGRAM_FAILED: "The program failed", "Das Programm ist abgestürzt";
    REPORT_IS_AT: "Report: {}", "Bericht: {}";
    NEVER_SAVED: "Never saved to a file", "Noch nie gespeichert";
    RECOVER: "Recover", "Wiederherstellen";
    DISCARD: "Discard", "Verwerfen";
    DISCARD_SURELY: "Discard for good", "Endgültig verwerfen";
    DECIDE_LATER: "Decide later", "Später entscheiden";
    NO_JOURNAL_HEAD: "Unsaved work is not kept", "Nicht gespeicherte Arbeit wird nicht gesichert";
    NO_JOURNAL:
        "{}: Nothing can be written to this folder ({}). Everything works, but save often: after a \
         crash, unsaved changes would be lost.",
        "{}: In diesen Ordner kann nicht geschrieben werden ({}). Alles funktioniert, aber \
         speichern Sie oft: Nach einem Absturz wären nicht gespeicherte Änderungen verloren.";
    NOT_KEPT_HEAD: "Unsaved work is not kept for now",
        "Nicht gespeicherte Arbeit wird zurzeit nicht gesichert";
    NOT_KEPT:
        "{}\nYour plan is still here. Save it, and free some space: after a crash, unsaved changes \
         would be lost.",
        "{}\nIhr Plan ist noch hier. Speichern Sie ihn und schaffen Sie Platz: Nach einem Absturz \
         wären nicht gespeicherte Änderungen verloren.";
    KEPT_AGAIN: "Unsaved work is kept again", "Nicht gespeicherte Arbeit wird wieder gesichert";
    JOB_FAILED_HEAD: "Something failed in the background",
        "Im Hintergrund ist etwas fehlgeschlagen";
    JOB_FAILED:
        "Your plan is untouched, and you can go on. Try again what you did last. A report was \
         written: {}",
        "Ihr Plan ist unberührt, und Sie können weiterarbeiten. Versuchen Sie noch einmal, was Sie \
         zuletzt getan haben. Ein Bericht wurde geschrieben: {}";

    // Earlier versions and comparing.
    VERSIONS_HEAD: "Versions", "Versionen";
    VERSIONS_TEXT: "The last ten saved versions of this plan, kept on this machine only.",
        "Die letzten zehn gespeicherten Versionen dieses Plans, nur auf diesem Rechner.";
    NO_VERSIONS_HEAD: "No versions yet", "Noch keine Versionen";
    NO_VERSIONS_TEXT: "Every time you save, the version before it is kept here.",
        "Bei jedem Speichern wird der Stand davor hier aufbewahrt.";
    RESTORE: "Restore this version", "Diese Version wiederherstellen";
    AS_NOW: "As it is now", "Wie jetzt";
    CHANGED_SINCE: "Changed since", "Seither geändert";
    PICTURE_OF_VERSION: "Picture of this version", "Bild dieser Version";
    COMPARED_WITH: "Compared with “{}”", "Vergleich mit „{}“";
}
