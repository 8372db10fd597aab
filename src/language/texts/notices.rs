//! What was done, and what could not be done.

texts! {
    PLANNED_IN_STEP:
        "Planned for step {}, because you are looking at it. Switch to Today to draw what exists.",
        "Für Schritt {} geplant, weil Sie ihn gerade ansehen. Wechseln Sie zu „Ist“, um \
         Bestehendes zu zeichnen.";
    GONE_BY_VISION: "Gone in the vision; the target keeps it",
        "In der Vision entfallen; im Soll bleibt es";
    STAYS_IN_VISION:
        "What is in the target is in the vision, too. Only channels can be gone by then; end the rest in \
         a step.",
        "Was im Soll ist, ist auch in der Vision. Nur Kanäle können bis dahin entfallen; den Rest \
         beenden Sie in einem Schritt.";
    RETIRES_IN_STEP: "Ends in step {}; it stays in Today. Switch to Today to delete it altogether.",
        "Endet mit Schritt {} und bleibt in „Ist“. Wechseln Sie zu „Ist“, um es ganz zu löschen.";
    WHO_SELLS: "Who sells on {}: you or a reseller? Say so in the inspector",
        "Wer verkauft auf {}: Sie oder ein Wiederverkäufer? Legen Sie es in den Eigenschaften fest";
    PLANNED: "Planned for step {}: {}", "Für Schritt {} eingeplant: {}";
    PLANNED_AND_SHOWN: "Planned for step {}: {}. You are now looking at the target.",
        "Für Schritt {} eingeplant: {}. Sie sehen jetzt das Soll.";
    ALREADY_PLANNED: "This is already planned", "Das ist bereits eingeplant";
    EXPORTED: "Saved as {}", "Gespeichert als {}";
    FOLDER_NOT_OPENED: "The system opens no folders here. The data is in {}.",
        "Das System öffnet hier keine Ordner. Die Daten liegen in {}.";
    EXPORTING: "{} is being made …", "{} wird erstellt …";
    EXPORT_GIVEN_UP: "The export was stopped; no file was written.",
        "Der Export wurde abgebrochen; es wurde keine Datei geschrieben.";
    PICTURE_COPIED: "The picture is on the clipboard.", "Das Bild liegt in der Zwischenablage.";
    PICTURE_NOT_COPIED:
        "The picture could not be painted; the clipboard is as it was.",
        "Das Bild ließ sich nicht malen; die Zwischenablage ist, wie sie war.";
    OPENED_TO_PRINT: "The report is open in the viewer of the system: print it there",
        "Der Bericht ist im Anzeigeprogramm geöffnet: Drucken Sie ihn dort";
    COPIED: "{} copied", "{} kopiert";
    NOTHING_TO_PASTE: "There is nothing to paste", "Es gibt nichts einzufügen";
    LETTER_LEFT_OUT: "This field is full. 1 letter was left out.",
        "Dieses Feld ist voll. 1 Zeichen wurde weggelassen.";
    LETTERS_LEFT_OUT: "This field is full. {} letters were left out.",
        "Dieses Feld ist voll. {} Zeichen wurden weggelassen.";
    NOTE_IS_FULL: "The text is longer than a note can be. Letters left out: {}",
        "Der Text ist länger, als eine Notiz sein kann. Weggelassene Zeichen: {}";
    UNDONE: "Undone: {}", "Rückgängig gemacht: {}";
    REDONE: "Done again: {}", "Wiederholt: {}";
    NOT_LINKED: "These two cannot be linked this way",
        "Diese beiden lassen sich so nicht verbinden";
    LOCKED: "Locked. Unlock it in the inspector to move it.",
        "Gesperrt. Zum Verschieben in den Eigenschaften entsperren.";
    LOCKED_STAYS: "What is locked stays. Unlock it to delete it.",
        "Gesperrtes bleibt. Zum Löschen entsperren.";
    LINKED_ALREADY: "These two are linked by “{}” already",
        "Die beiden sind schon durch „{}“ verbunden";
    LINK_TO_ITSELF: "A link leads to another element", "Eine Verbindung führt zu einem anderen Element";
    PLAN_IS_FULL: "The plan has reached its limit of {} elements. Nothing was added.",
        "Der Plan hat die Grenze von {} Elementen erreicht. Es wurde nichts hinzugefügt.";
}
