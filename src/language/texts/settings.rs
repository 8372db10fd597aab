//! The page of the settings.

texts! {
    ABOUT: "They hold for all plans, and at once.", "Sie gelten für alle Pläne und sofort.";
    AS_SYSTEM: "As the system", "Wie das System";
    SIZE: "Size of everything", "Größe von allem";
    START: "At the start", "Beim Start";
    START_PAGE: "Show the page with templates and the plans of last time",
        "Die Seite mit Vorlagen und zuletzt bearbeiteten Plänen zeigen";
    FORGET_RECENT: "Forget the plans of last time", "Zuletzt bearbeitete Pläne vergessen";
    EFFORTS: "Efforts that plans are counted with", "Aufwände, mit denen Pläne gerechnet werden";
    EFFORTS_USUAL: "The planning defaults of the program", "Die Richtwerte des Programms";
    DATA: "The program’s data", "Daten des Programms";
    DATA_ABOUT:
        "Work that is not saved yet and earlier versions of plans. Nothing of it leaves this machine.",
        "Noch nicht gespeicherte Arbeit und frühere Stände von Plänen. Nichts davon verlässt dieses \
         Gerät.";
    OPEN_DATA: "Open the folder", "Ordner öffnen";
    FORGET_VERSIONS: "Delete earlier versions", "Frühere Stände löschen";
    FORGET_SURELY: "Delete them for ever", "Endgültig löschen";
    FORGOTTEN_ONE: "1 earlier version was deleted", "1 früherer Stand wurde gelöscht";
    FORGOTTEN: "{} earlier versions were deleted", "{} frühere Stände wurden gelöscht";
    NOT_FORGOTTEN: "Earlier versions could not be deleted", "Frühere Stände ließen sich nicht löschen";
    AUTOSAVE: "Save plans by themselves, ten seconds after the last change",
        "Pläne von selbst speichern, zehn Sekunden nach der letzten Änderung";
    AUTOSAVE_ABOUT:
        "Only plans that have a file already. Without it unsaved work is kept, too, and offered at the \
         next start.",
        "Nur Pläne, die schon eine Datei haben. Auch ohne das bleibt nicht gespeicherte Arbeit erhalten \
         und wird beim nächsten Start angeboten.";
}
