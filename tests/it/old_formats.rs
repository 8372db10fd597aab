//! Every format that was ever released opens for ever: `tests/data/formats` has a sample of each,
//! which is never changed. A new format adds one.

use std::path::Path;

use commerce_canvas::file::{FORMAT, diff, read, write};

#[test]
fn every_released_format_has_a_sample_that_opens() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/formats");
    let samples = std::fs::read_dir(&folder).expect("the samples").count();
    assert_eq!(samples, FORMAT as usize, "one for each format");
    for format in 1..=FORMAT {
        let bytes = std::fs::read(folder.join(format!("{format}.commerce"))).expect("a sample");
        let text = String::from_utf8(bytes).expect("text");
        assert!(text.contains(&format!("format: {format},")));
        let reading = read(text.as_bytes()).expect("it opens");
        assert_eq!(reading.faults, []);
        assert_eq!((reading.plan.nodes.len(), reading.plan.links.len()), (16, 25));
        assert_eq!(reading.plan.strategy.company, "Musterhaus GmbH");
        // What is saved from it is of the newest format and the same plan.
        let saved = write(&reading.plan);
        assert!(saved.contains(&format!("format: {FORMAT},")));
        let again = read(saved.as_bytes()).expect("it opens").plan;
        assert!(diff(&again, &reading.plan).is_empty());
    }
}
