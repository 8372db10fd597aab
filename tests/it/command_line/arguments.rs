//! Arguments that are wrong, and what is said about them.

use super::environment::{TestEnvironment, text};

/// Arguments that are wrong, with a part of what is said about it in German.
const WRONG: &[(&[&str], &str)] = &[
    (&["classify"], "`classify` braucht eine Datei"),
    (&["classify", "a.commerce", "b.commerce"], "Das Argument `b.commerce` ist zu viel"),
    (&["classify", "musterhaus.commerce", "--view", "next"], "today, target"),
    (&["classify", "musterhaus.commerce", "--view", "-1"], "Eine Ansicht `-1` gibt es nicht"),
    (&["classify", "musterhaus.commerce", "--view"], "`--view` braucht einen Wert"),
    (
        &["classify", "musterhaus.commerce", "--view", "10000"],
        "Möglich: today, target, vision, 0, 1, 2, 3.",
    ),
    (
        &["classify", "musterhaus.commerce", "--view", "4"],
        "In diesem Plan gibt es keine Ansicht `4`",
    ),
    (&["classify", "base.commerce", "--view", "1"], "Möglich: today, target, vision, 0."),
    (&["export", "musterhaus.commerce", "-o", "x.svg", "--view", "4"], "keine Ansicht `4`"),
    (
        &["export", "musterhaus.commerce", "-o", "x.svg", "--compare", "99999999999"],
        "keine Ansicht `99999999999`",
    ),
    (&["format", "musterhaus.commerce", "--lines", "--check"], "`--lines` und `--check`"),
    (&["classify", "musterhaus.commerce", "--without", "nobody"], "kein Element `nobody`"),
    (&["classify", "musterhaus.commerce", "--scale", "2"], "`classify` hat keine Option `--scale`"),
    (&["classify", "musterhaus.commerce", "--json=yes"], "`--json` nimmt keinen Wert an"),
    (&["classify", "musterhaus.commerce", "-x"], "keine Option `-x`"),
    (&["classify", "missing.commerce"], "Diese Datei gibt es nicht"),
    (&["classify", "."], "Das ist ein Ordner"),
    (
        &["classify", "faulty.commerce"],
        "faulty.commerce: Zeile 12, l1: Die Verbindung führt zu „crm“",
    ),
    (&["classify", "broken.commerce"], "Zeile 3, Spalte 10"),
    (&["format", "faulty.commerce"], "Zeile 6: „2027-02-29“ ist kein Datum"),
    (&["export", "faulty.commerce", "-o", "x.svg"], "Zeile 12, l1"),
    (&["export", "musterhaus.commerce"], "-o DATEI"),
    (&["export", "musterhaus.commerce", "-o", "x"], "Möglich: png, svg"),
    (
        &["export", "musterhaus.commerce", "-o", "x.png", "--scale", "0"],
        "`0` ist keine Zahl über 0",
    ),
    (&["export", "musterhaus.commerce", "-o", "x.png", "--scale", "NaN"], "keine Zahl über 0"),
    (
        &["export", "musterhaus.commerce", "-o", "x.png", "--scale", "100000"],
        "Das Bild würde zu groß",
    ),
    (&["export", "musterhaus.commerce", "-o", "x.svg", "--theme", "pink"], "Möglich: light, dark"),
    (&["export", "musterhaus.commerce", "-o", "nowhere/x.svg"], "Den Ordner dafür gibt es nicht"),
    (&["tidy", "musterhaus.commerce"], "-o DATEI"),
    (&["tidy", "faulty.commerce", "-o", "x.commerce"], "Zeile 12, l1"),
    (
        &["tidy", "musterhaus.commerce", "-o", "nowhere/x.commerce"],
        "Den Ordner dafür gibt es nicht",
    ),
    (&["new"], "-o DATEI"),
    (
        &["new", "-o", "x.commerce", "--template", "none"],
        "Möglich: empty, dealer-manufacturer, technical-wholesaler",
    ),
    (&["new", "-o", "nowhere/x.commerce"], "Den Ordner dafür gibt es nicht"),
    (
        &["forecast", "musterhaus.commerce"],
        "Befehle: classify, check, roadmap, format, new, export",
    ),
    (&["publish"], "Befehle: classify, check, roadmap, format, new, export"),
    (&["import", "filled-in.csv"], "-o DATEI"),
    (
        &["import", "filled-in.csv", "-o", "x.commerce", "--from", "visio"],
        "Möglich: drawio, canvas",
    ),
    (&["import", "filled-in.csv", "-o", "x.commerce"], "hat eine Spalte mit Namen"),
    (&["import", "loose.commerce", "-o", "x.commerce"], "sagen weder Endung noch Inhalt"),
    (&["import", "missing.drawio", "-o", "x.commerce"], "Diese Datei gibt es nicht"),
    (&["export", "musterhaus.commerce", "-o", "x.drawio", "--view", "1"], "`--view` gilt"),
    (&["export", "musterhaus.commerce", "-o", "x.mmd", "--scale", "2"], "`--scale` gilt"),
    (&["--json"], "`commerce-canvas` hat keine Option `--json`"),
    (&["--colour"], "keine Option `--colour`"),
];

#[test]
fn wrong_calls_say_what_is_wrong_and_write_nothing() {
    let environment = TestEnvironment::with_plans();
    let before = std::fs::read_dir(environment.folder()).expect("it can be listed").count();
    for (arguments, expected) in WRONG {
        let output = environment.run(&[["--lang", "de"].as_slice(), arguments].concat());
        let errors = text(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {errors}");
        assert_eq!(text(&output.stdout), "", "{arguments:?}");
        assert!(errors.contains(expected), "{arguments:?}: {errors}");
        assert!(errors.lines().all(|line| line.starts_with("commerce-canvas: ")), "{errors}");
    }
    assert_eq!(std::fs::read_dir(environment.folder()).expect("it can be listed").count(), before);
}
