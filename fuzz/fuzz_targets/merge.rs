//! Three plans, set apart by a line of dashes: what comes of merging them is sound.

#![no_main]

use commerce_canvas::file::{Choices, Party, merge, merge_with, read, write};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    let plans: Vec<_> = text.split("\n---\n").take(3).map(|part| read(part.as_bytes())).collect();
    let [Ok(base), Ok(ours), Ok(theirs)] = &plans[..] else { return };
    let (base, ours, theirs) = (&base.plan, &ours.plan, &theirs.plan);
    let merged = merge(base, ours, theirs);
    assert_eq!(merged.plan.violations(), []);
    let choices: Choices =
        merged.conflicts.iter().map(|conflict| (conflict.key(), Party::Theirs)).collect();
    let chosen = merge_with(base, ours, theirs, &choices);
    assert_eq!(chosen.plan.violations(), []);
    assert_eq!(merge(base, ours, base).plan, *ours);
    assert_eq!(merge(base, base, theirs).plan, *theirs);
    assert!(read(write(&chosen.plan).as_bytes()).is_ok());
});
