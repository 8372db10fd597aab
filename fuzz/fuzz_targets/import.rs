//! Any bytes as a file of any format, which the first of them says: they are no file of it, with a fault
//! that has words, or become a sound plan that can be written.

#![no_main]

use commerce_canvas::file::write_checked;
use commerce_canvas::interchange::{Import, Source, import, import_fault_text, report_text};
use commerce_canvas::language::Language;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Some((format, bytes)) = bytes.split_first() else { return };
    let source = Source::ALL[usize::from(*format) % Source::ALL.len()];
    match import(&Import { bytes, name: "", source: Some(source) }, Language::German) {
        Err(fault) => {
            for language in Language::ALL {
                assert!(!import_fault_text(&fault, language).is_empty());
            }
        }
        Ok(imported) => {
            assert_eq!(imported.plan.violations(), []);
            write_checked(&imported.plan).expect("what was imported can be opened again");
            assert!(!report_text(&imported.report, Language::English).is_empty());
        }
    }
});
