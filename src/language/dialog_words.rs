//! Words of the dialogs and of what they say about files.

use super::Text;

// Files.

/// “Open a plan”.
pub const OPEN_TITLE: Text = Text::new("Open a plan", "Plan öffnen");
/// “Save the plan”.
pub const SAVE_TITLE: Text = Text::new("Save the plan", "Plan speichern");
/// “Export the image”.
pub const EXPORT_TITLE: Text = Text::new("Export the image", "Bild exportieren");
/// “The plan could not be opened”.
pub const NOT_OPENED: Text =
    Text::new("The plan could not be opened", "Der Plan konnte nicht geöffnet werden");
/// “The plan could not be saved”.
pub const NOT_SAVED: Text =
    Text::new("The plan could not be saved", "Der Plan konnte nicht gespeichert werden");
/// “The image could not be saved”.
pub const NOT_EXPORTED: Text =
    Text::new("The image could not be saved", "Das Bild konnte nicht gespeichert werden");
/// “Nothing is lost: your changes are still here.”.
pub const NOTHING_IS_LOST: Text = Text::new(
    "Nothing is lost: your changes are still here.",
    "Es ist nichts verloren: Ihre Änderungen sind noch da.",
);
/// “Commerce Canvas found no graphics adapter to draw its window with. A software adapter is enough: on Debian or Ubuntu install the package mesa-vulkan-drivers. The command line works without one (commerce-canvas --help).”.
pub const NO_ADAPTER: Text = Text::new(
    "Commerce Canvas found no graphics adapter to draw its window with. A software adapter is enough: on Debian or Ubuntu install the package mesa-vulkan-drivers. The command line works without one (commerce-canvas --help).",
    "Commerce Canvas hat keinen Grafikadapter gefunden, um sein Fenster zu zeichnen. Ein Software-Adapter genügt: Installieren Sie unter Debian oder Ubuntu das Paket mesa-vulkan-drivers. Die Befehlszeile funktioniert auch ohne (commerce-canvas --help).",
);
/// “Commerce Canvas could not open a window: {}. The command line works without one (commerce-canvas --help).”.
pub const NO_WINDOW: Text = Text::new(
    "Commerce Canvas could not open a window: {}. The command line works without one (commerce-canvas --help).",
    "Commerce Canvas konnte kein Fenster öffnen: {}. Die Befehlszeile funktioniert auch ohne (commerce-canvas --help).",
);

// Dialogs.

/// “Cancel”.
pub const CANCEL: Text = Text::new("Cancel", "Abbrechen");
/// “Close”.
pub const CLOSE: Text = Text::new("Close", "Schließen");
/// “OK”.
pub const OK: Text = Text::new("OK", "OK");
/// “Save changes to “{}”?”.
pub const UNSAVED_HEAD: Text = Text::new("Save changes to “{}”?", "Änderungen an „{}“ speichern?");
/// “Otherwise what you changed since the last save is lost.”.
pub const UNSAVED_TEXT: Text = Text::new(
    "Otherwise what you changed since the last save is lost.",
    "Sonst geht verloren, was Sie seit dem letzten Speichern geändert haben.",
);
/// “Don’t save”.
pub const DO_NOT_SAVE: Text = Text::new("Don’t save", "Nicht speichern");
/// “Open a plan”.
pub const PATH_OPEN_HEAD: Text = Text::new("Open a plan", "Plan öffnen");
/// “Save the plan”.
pub const PATH_SAVE_HEAD: Text = Text::new("Save the plan", "Plan speichern");
/// “Save the image”.
pub const PATH_EXPORT_HEAD: Text = Text::new("Save the image", "Bild speichern");
/// “The file dialog of the system does not answer. Type the path here.”.
pub const PATH_TEXT: Text = Text::new(
    "The file dialog of the system does not answer. Type the path here.",
    "Der Dateidialog des Systems antwortet nicht. Geben Sie den Pfad hier ein.",
);
/// “Path”.
pub const PATH_FIELD: Text = Text::new("Path", "Pfad");
/// “/home/…/plan.commerce”.
pub const PATH_HINT: Text = Text::new("/home/…/plan.commerce", "/home/…/plan.commerce");
/// “Type a path”.
pub const PATH_EMPTY: Text = Text::new("Type a path", "Geben Sie einen Pfad ein");
/// “The path must be complete, from the root on”.
pub const PATH_NOT_ABSOLUTE: Text = Text::new(
    "The path must be complete, from the root on",
    "Der Pfad muss vollständig sein, von der Wurzel an",
);
/// “There is no file at this path”.
pub const PATH_NO_FILE: Text =
    Text::new("There is no file at this path", "Unter diesem Pfad gibt es keine Datei");
/// “The folder does not exist”.
pub const PATH_NO_FOLDER: Text = Text::new("The folder does not exist", "Den Ordner gibt es nicht");
/// “This is a folder; add a file name”.
pub const PATH_IS_FOLDER: Text = Text::new(
    "This is a folder; add a file name",
    "Das ist ein Ordner; ergänzen Sie einen Dateinamen",
);
/// “This file exists and will be replaced”.
pub const PATH_REPLACES: Text =
    Text::new("“{}” exists and will be replaced", "„{}“ gibt es schon und wird ersetzt");
/// “Open”.
pub const OPEN_IT: Text = Text::new("Open", "Öffnen");
/// “Export image”.
pub const EXPORT_HEAD: Text = Text::new("Export image", "Bild exportieren");
/// “Format”.
pub const EXPORT_FORMAT: Text = Text::new("Format", "Format");
/// “Size”.
pub const EXPORT_SCALE: Text = Text::new("Size", "Größe");
/// “{}×”.
pub const EXPORT_SCALE_TIMES: Text = Text::new("{}×", "{}×");
/// “{} × {} pixels”.
pub const EXPORT_PIXELS: Text = Text::new("{} × {} pixels", "{} × {} Pixel");
/// “View”.
pub const EXPORT_VIEW: Text = Text::new("View", "Ansicht");
/// “Look”.
pub const EXPORT_LOOK: Text = Text::new("Look", "Darstellung");
/// “Transparent background”.
pub const EXPORT_TRANSPARENT: Text =
    Text::new("Transparent background", "Transparenter Hintergrund");
/// “Export…”.
pub const EXPORT_IT: Text = Text::new("Export…", "Exportieren…");
/// “Too large for one image; choose a smaller size”.
pub const EXPORT_TOO_LARGE: Text = Text::new(
    "Too large for one image; choose a smaller size",
    "Zu groß für ein Bild; wählen Sie eine kleinere Größe",
);
/// “{}” has faulty parts”.
pub const FAULTS_HEAD: Text = Text::new("“{}” has faulty parts", "„{}“ hat fehlerhafte Teile");
/// “The rest can be opened. The file itself stays as it is; saving asks for a new place.”.
pub const FAULTS_TEXT: Text = Text::new(
    "The rest can be opened. The file itself stays as it is; saving asks for a new place.",
    "Der Rest lässt sich öffnen. Die Datei selbst bleibt, wie sie ist; beim Speichern wählen Sie einen neuen Ort.",
);
/// “{} faults”.
pub const FAULTS_COUNT: Text = Text::new("{} faults", "{} Fehler");
/// “1 fault”.
pub const FAULTS_ONE: Text = Text::new("1 fault", "1 Fehler");
/// “Open without the faulty parts”.
pub const OPEN_WITHOUT_FAULTS: Text =
    Text::new("Open without the faulty parts", "Ohne die fehlerhaften Teile öffnen");
/// “A canvas on which a company plans its digital sales. The drawing is the model.”.
pub const ABOUT_TEXT: Text = Text::new(
    "A canvas on which a company plans its digital sales. The drawing is the model.",
    "Eine Zeichenfläche, auf der ein Unternehmen seinen digitalen Vertrieb plant. Die Zeichnung ist das Modell.",
);
/// “Version {}”.
pub const ABOUT_VERSION: Text = Text::new("Version {}", "Version {}");
/// “MIT licence. Typeface: Inter, SIL Open Font License.”.
pub const ABOUT_LICENCE: Text = Text::new(
    "MIT licence. Typeface: Inter, SIL Open Font License.",
    "MIT-Lizenz. Schrift: Inter, SIL Open Font License.",
);
/// “No account, no network: your plans stay on your disk.”.
pub const ABOUT_PRIVACY: Text = Text::new(
    "No account, no network: your plans stay on your disk.",
    "Kein Konto, kein Netz: Ihre Pläne bleiben auf Ihrer Festplatte.",
);
/// “The image would be too large. Up to a scale of {} it can be made.”.
pub const IMAGE_TOO_LARGE: Text = Text::new(
    "The image would be too large. Up to a scale of {} it can be made.",
    "Das Bild würde zu groß. Bis zum Maßstab {} lässt es sich erzeugen.",
);
/// “The image could not be made. Try another scale, or SVG.”.
pub const IMAGE_NOT_MADE: Text = Text::new(
    "The image could not be made. Try another scale, or SVG.",
    "Das Bild ließ sich nicht erzeugen. Versuchen Sie einen anderen Maßstab oder SVG.",
);
/// “This file has comments. Saving will not keep them.”.
pub const COMMENTS_GO: Text = Text::new(
    "This file has comments. Saving will not keep them.",
    "Diese Datei enthält Kommentare. Beim Speichern gehen sie verloren.",
);
