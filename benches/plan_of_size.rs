//! Plans of any size for the benches: channels in a jittered grid, each linked with near
//! neighbours, or all of them on five shared systems. The same size gives the same text on every
//! machine.

use std::collections::HashSet;
use std::fmt::Write as _;

/// The distance between two columns and two rows, in world points.
const CELL: (f64, f64) = (260.0, 150.0);
/// How far a channel may lie from its place in the grid, in world points.
const JITTER: (f64, f64) = (40.0, 30.0);
/// The whole grid is about this much wider than high.
const ASPECT: f64 = 16.0 / 9.0;
/// Where the neighbours are with which a channel is linked, in columns and rows.
const OFFSETS: [(i64, i64); 8] = [(1, 0), (0, 1), (1, 1), (-1, 1), (2, 0), (0, 2), (2, 1), (-2, 1)];

const KINDS: [&str; 5] = ["Shop", "Marketplace", "Store", "Social", "Catalogue"];
const FIRST_WORDS: [&str; 10] =
    ["Plan", "Review", "Draft", "Ship", "Measure", "Design", "Test", "Merge", "Split", "Check"];
const SECOND_WORDS: [&str; 10] = [
    "canvas", "export", "import", "layout", "camera", "parser", "release", "budget", "survey",
    "archive",
];
const STATES: [&str; 5] = ["open", "in progress", "blocked", "done", "waiting"];
/// What a link is labelled, and its kind.
const LINKS: [(&str, &str); 5] = [
    ("needs", "ClickAndCollect"),
    ("blocks", "SharedStock"),
    ("feeds", "SharedCustomerData"),
    ("tests", "ReturnInStore"),
    ("uses", "CampaignSync"),
];
/// The systems of a hub plan.
const HUBS: [&str; 5] = ["Crm", "Erp", "Pim", "Oms", "Wms"];

/// What joins the channels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Joined {
    /// One and a half integrations for each channel, with near neighbours.
    Neighbours,
    /// Five systems that every channel uses.
    Hub,
}

/// A small generator of numbers between 0 and 1, the same everywhere (mulberry32).
struct Random(u32);

impl Random {
    fn next(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x6D2B_79F5);
        let mut mixed = (self.0 ^ (self.0 >> 15)).wrapping_mul(1 | self.0);
        let more = (mixed ^ (mixed >> 7)).wrapping_mul(61 | mixed);
        mixed = mixed.wrapping_add(more) ^ mixed;
        f64::from(mixed ^ (mixed >> 14)) / 4_294_967_296.0
    }

    fn below(&mut self, end: usize) -> usize {
        (self.next() * end as f64) as usize
    }

    fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.below(from.len())]
    }

    /// A number between `-reach` and `reach`.
    fn around_zero(&mut self, reach: f64) -> f64 {
        (self.next() * 2.0 - 1.0) * reach
    }
}

/// A plan file with this many channels.
pub fn plan_of_size(size: usize, joined: Joined) -> String {
    let mut random = Random((7_919_usize.wrapping_add(size) & 0xFFFF_FFFF) as u32);
    let columns = (size as f64 * ASPECT * CELL.1 / CELL.0).sqrt();
    let columns = ((columns + 0.5).floor() as i64).max(1);
    let mut text = String::with_capacity(300 * size + 200);
    // Writing to a string cannot fail.
    let _ = write!(text, "(\n    format: 1,\n    name: \"G({size})\",\n    nodes: {{\n");
    for index in 0..size {
        let (column, row) = (index as i64 % columns, index as i64 / columns);
        let x = (column as f64 * CELL.0 + random.around_zero(JITTER.0) + 0.5).floor();
        let y = (row as f64 * CELL.1 + random.around_zero(JITTER.1) + 0.5).floor();
        let (first, second) = (random.pick(&FIRST_WORDS), random.pick(&SECOND_WORDS));
        let (state, day) = (random.pick(&STATES), random.below(365));
        let kind = random.pick(&KINDS);
        let _ = writeln!(
            text,
            "        \"n{index}\": Channel(name: \"{first} {second} {index}\", kind: {kind}, \
             at: ({x}, {y}), size: (160, 72), note: \"{state}, due day {day}\"),"
        );
    }
    if joined == Joined::Hub {
        for (index, kind) in HUBS.iter().enumerate() {
            let (id, x) = (kind.to_lowercase(), 400 * index);
            let _ = writeln!(
                text,
                "        \"{id}\": System(name: \"{kind}\", kind: {kind}, at: ({x}, -400)),"
            );
        }
    }
    text.push_str("    },\n    links: {\n");
    match joined {
        Joined::Hub => link_to_hubs(&mut text, size),
        Joined::Neighbours => link_neighbours(&mut text, size, columns, &mut random),
    }
    text.push_str("    },\n)\n");
    text
}

fn link_to_hubs(text: &mut String, size: usize) {
    for index in 0..size {
        for kind in HUBS {
            let id = kind.to_lowercase();
            let _ = writeln!(
                text,
                "        \"n{index}-{id}\": (from: \"n{index}\", to: \"{id}\", kind: Uses),"
            );
        }
    }
}

fn link_neighbours(text: &mut String, size: usize, columns: i64, random: &mut Random) {
    let wanted = size + size / 2;
    let mut seen = HashSet::new();
    for attempt in 0..wanted * 50 {
        if seen.len() == wanted {
            break;
        }
        let from = (attempt % size) as i64;
        let (right, down) = random.pick(&OFFSETS);
        let column = from % columns + right;
        let to = (from / columns + down) * columns + column;
        let is_there = (0..columns).contains(&column) && to < size as i64 && to != from;
        if !is_there || !seen.insert((from, to)) {
            continue;
        }
        let id = seen.len() - 1;
        let (label, kind) = random.pick(&LINKS);
        let _ = writeln!(
            text,
            "        \"e{id}\": (from: \"n{from}\", to: \"n{to}\", kind: {kind}, \
             label: \"{label}\"),"
        );
    }
}
