//! The rows that were measured, and what was promised of them.

use std::collections::BTreeMap;

/// One measurement.
#[derive(Clone, Copy, Debug, Default)]
pub struct Sample {
    /// Processor time of this thread, in milliseconds.
    pub milliseconds: f64,
    /// What it took to tessellate the very shapes that were shown, once more and alone, in
    /// milliseconds; `None` where nothing was painted.
    pub painting: Option<f64>,
    /// How many vertices were made; 0 where nothing was painted.
    pub vertices: usize,
}

/// The middle and the upper end of several measurements.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    median: f64,
    p95: f64,
    vertices: usize,
}

/// All rows so far.
pub struct Table {
    only: Vec<String>,
    rows: BTreeMap<(String, usize), Row>,
}

/// A promise: a row takes at most so many times as long as another row of the same run, mostly a
/// yardstick. A slower machine makes both longer.
struct Promise {
    row: (String, usize),
    most: f64,
    of: (String, usize),
}

impl Promise {
    fn new(row: (&str, usize), most: f64, of: (&str, usize)) -> Self {
        let owned = |(situation, nodes): (&str, usize)| (situation.to_owned(), nodes);
        Self { row: owned(row), most, of: owned(of) }
    }

    /// All that is promised.
    fn all() -> Vec<Self> {
        const LARGE: usize = 10_000;
        let mut all = Vec::new();
        for nodes in [100, LARGE, 50_000] {
            let window = [
                ("pan-100", 2.0),
                ("drag", 2.0),
                ("type", 2.0),
                ("zoom", 2.0),
                ("edit", 3.0),
                ("select-all", 3.0),
            ];
            for (situation, most) in window {
                let yardstick = format!("{PAINTING} {situation}");
                all.push(Self::new((situation, nodes), most, (&yardstick, nodes)));
            }
        }
        all.push(Self::new(("pan-fit", LARGE), 3.0, ("yard-rects", LARGE)));
        all.push(Self::new(("pan-fit", 50_000), 6.0, ("pan-fit", LARGE)));
        for nodes in [LARGE, 50_000] {
            all.push(Self::new(("load", nodes), 2.5, ("yard-ron-read", nodes)));
        }
        all.push(Self::new(("save", LARGE), 3.0, ("yard-ron-write", LARGE)));
        let reading = ("yard-ron-read", LARGE);
        for (row, most) in [
            (("classify", LARGE), 0.3),
            (("classify-hub", LARGE), 0.5),
            (("next-level", LARGE), 5.0),
            (("carriers", LARGE), 20.0),
            (("findings", LARGE), 20.0),
            (("tidy", 1_000), 10.0),
            (("route", LARGE), 100.0),
            (("svg", LARGE), 4.0),
            (("png", LARGE), 70.0),
        ] {
            all.push(Self::new(row, most, reading));
        }
        all
    }
}

/// Before the name of a situation: what its frames take to be tessellated.
const PAINTING: &str = "yard-paint";

impl Table {
    /// A table with its head printed and no rows; only those of these names will be measured, all
    /// if none is named.
    pub fn begin(only: Vec<String>) -> Self {
        println!("situation\tnodes\tcpu_ms_median\tcpu_ms_p95\tvertices");
        Self { only, rows: BTreeMap::new() }
    }

    /// Measures a row, unless only others are wanted.
    pub fn measure(
        &mut self,
        situation: &'static str,
        nodes: usize,
        work: impl FnOnce() -> Result<Vec<Sample>, String>,
    ) -> Result<(), String> {
        if self.only.is_empty() || self.only.iter().any(|only| only == situation) {
            let samples = work()?;
            let painting = samples
                .iter()
                .filter_map(|sample| Some(Sample { milliseconds: sample.painting?, ..*sample }));
            let painting: Vec<Sample> = painting.collect();
            self.add(situation, nodes, samples);
            self.add(&format!("{PAINTING} {situation}"), nodes, painting);
        }
        Ok(())
    }

    fn add(&mut self, situation: &str, nodes: usize, mut samples: Vec<Sample>) {
        if samples.is_empty() {
            return;
        }
        samples.sort_by(|a, b| a.milliseconds.total_cmp(&b.milliseconds));
        let last = samples.len() - 1;
        let at = |share: f64| samples[(last as f64 * share).round() as usize];
        let row = Row {
            median: at(0.5).milliseconds,
            p95: at(0.95).milliseconds,
            vertices: at(0.5).vertices,
        };
        println!("{situation}\t{nodes}\t{:.3}\t{:.3}\t{}", row.median, row.p95, row.vertices);
        self.rows.insert((situation.to_owned(), nodes), row);
    }

    /// Prints what was promised and whether it is kept.
    pub fn verdicts(&self) {
        println!("\npromise\tmeasured\tlimit\tkept");
        for promise in Promise::all() {
            self.verdict(&promise);
        }
    }

    fn verdict(&self, Promise { row, most, of }: &Promise) {
        let (Some(found), Some(yardstick)) = (self.rows.get(row), self.rows.get(of)) else {
            return;
        };
        let times = found.median / yardstick.median.max(f64::MIN_POSITIVE);
        let kept = if times <= *most { "yes" } else { "NO" };
        println!("{} {}\t{times:.2} x\t{most} x {} {}\t{kept}", row.0, row.1, of.0, of.1);
    }
}
