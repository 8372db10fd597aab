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
}
