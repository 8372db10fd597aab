//! Any bytes: they are no plan, with a fault that has words, or a sound plan that is written and
//! read again unchanged.

#![no_main]

use commerce_canvas::file::{diff, lines, read, write};
use commerce_canvas::language::Language;
use commerce_canvas::session::fault_text;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| match read(bytes) {
    Err(fault) => {
        for language in Language::ALL {
            assert!(!fault_text::syntax_fault(&fault, language).is_empty());
        }
    }
    Ok(reading) => {
        assert_eq!(reading.plan.violations(), []);
        for fault in &reading.faults {
            assert!(!fault_text::semantic_fault(fault, Language::German).is_empty());
        }
        let text = write(&reading.plan);
        let again = read(text.as_bytes()).expect("what was written can be read");
        assert_eq!(again.faults, []);
        assert!(diff(&reading.plan, &again.plan).is_empty());
        assert_eq!(write(&again.plan), text);
        assert!(!lines(&again.plan).is_empty());
    }
});
