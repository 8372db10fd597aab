//! `man`: the manual page in both languages. `mandoc -T lint` and `man --warnings` are asked by
//! hand.

use super::environment::TestEnvironment;
use crate::expected;

#[test]
fn the_manual_is_as_it_was() {
    let environment = TestEnvironment::new();
    for language in ["en", "de"] {
        let page = environment.written(&["man", "--lang", language]);
        // The version is another with each release.
        let page = page.replace(env!("CARGO_PKG_VERSION"), "VERSION");
        expected::assert(&format!("tests/data/manual-{language}.1"), &page);
    }
}

#[test]
fn the_manual_says_nothing_by_accident() {
    let environment = TestEnvironment::new();
    for language in ["en", "de"] {
        let page = environment.written(&["man", "--lang", language]);
        assert!(page.is_ascii());
        for line in page.lines() {
            let requests = [".TH ", ".SH ", ".SS ", ".PP", ".TP", ".br"];
            let is_request = requests.iter().any(|request| line.starts_with(request));
            assert!(is_request || !line.starts_with(['.', '\'']), "{line}");
            assert!(!line.is_empty() && line.trim_end() == line, "{line:?}");
        }
    }
}

#[test]
fn the_manual_names_what_the_help_names() {
    let environment = TestEnvironment::new();
    for language in ["en", "de"] {
        let help = environment.written(&["--help", "--lang", language]);
        let page = environment.written(&["man", "--lang", language]).replace("\\-", "-");
        let rows = help.lines().filter_map(|line| line.strip_prefix("  "));
        let options =
            rows.flat_map(|row| row.split([' ', ','])).filter(|word| word.starts_with('-'));
        let mut count = 0;
        for option in options {
            assert!(page.contains(&format!("\\fB{option}\\fR")), "{option}");
            count += 1;
        }
        assert!(count > 20, "{count}");
    }
}
