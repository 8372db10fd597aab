//! Every edit of the simulation leaves a mark of its own in the plan, so that it can be told
//! whether it is still there: a word `m1`, `m2`, … in a text.

use std::collections::BTreeSet;
use std::sync::Arc;

use commerce_canvas::file;
use commerce_canvas::geometry::GridPoint;
use commerce_canvas::plan::{Body, Color, Id, Node, Note, Plan};

pub type Mark = u32;

/// The marks in a plan.
pub fn of_plan(plan: &Plan) -> BTreeSet<Mark> {
    let texts = plan.nodes.values().map(|node| node.name());
    texts.chain([&*plan.name]).flat_map(of_text).collect()
}

fn of_text(text: &str) -> impl Iterator<Item = Mark> {
    text.split_whitespace().filter_map(|word| word.strip_prefix('m')?.parse().ok())
}

/// The marks in a file, if it is a plan.
pub fn of_file(content: &[u8]) -> BTreeSet<Mark> {
    file::read(content).map(|reading| of_plan(&reading.plan)).unwrap_or_default()
}

/// A plan file with one note more, if it is a plan file.
pub fn with_mark(content: &[u8], mark: Mark) -> Option<Vec<u8>> {
    let mut plan = file::read(content).ok()?.plan;
    let text = format!("m{mark}");
    let id = Id::new(&format!("other-{text}")).ok()?;
    let node = Node::new(note(text), GridPoint::new(mark as i32, 0));
    plan.nodes.insert(id, Arc::new(node));
    Some(file::write(&plan).into_bytes())
}

/// A note with a text.
pub fn note(text: String) -> Body {
    Body::Note(Note { text, color: Color::Grey })
}
