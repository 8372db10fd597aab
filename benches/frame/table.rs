//! The rows that were measured, and what was promised of them.

use std::collections::BTreeMap;

/// One measurement.
#[derive(Clone, Copy, Debug, Default)]
pub struct Sample {
    /// Processor time of this thread, in milliseconds.
    pub milliseconds: f64,
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
    rows: BTreeMap<(&'static str, usize), Row>,
}

/// A promise about a row, in milliseconds or held against another row.
enum Limit {
    Milliseconds(f64),
    Above(f64, (&'static str, usize)),
    Times(f64, (&'static str, usize)),
}

/// Which value of a row a promise is about.
enum Value {
    Median,
    P95,
}

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
            self.add(situation, nodes, work()?);
        }
        Ok(())
    }

    fn add(&mut self, situation: &'static str, nodes: usize, mut samples: Vec<Sample>) {
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
        self.rows.insert((situation, nodes), row);
    }

    /// Prints what was promised and whether it is kept.
    pub fn verdicts(&self) {
        println!("\npromise\tmeasured\tlimit\tkept");
        let large = 10_000;
        self.verdict("pan-fit", large, &Value::Median, &Limit::Times(3.0, ("yard-rects", large)));
        self.verdict("pan-fit", 50_000, &Value::Median, &Limit::Times(6.0, ("pan-fit", large)));
        for situation in ["pan-100", "drag", "type", "select-all", "edit"] {
            for nodes in [large, 50_000] {
                let limit = Limit::Times(1.5, (situation, 100));
                self.verdict(situation, nodes, &Value::Median, &limit);
            }
        }
        self.verdict("pan-100", 100, &Value::Median, &Limit::Above(2.0, ("pan-100", 0)));
        self.verdict("edit", large, &Value::Median, &Limit::Milliseconds(8.0));
        for situation in ["zoom", "select-all"] {
            self.verdict(situation, large, &Value::P95, &Limit::Milliseconds(16.0));
        }
        for nodes in [large, 50_000] {
            let limit = Limit::Times(2.5, ("yard-ron-read", nodes));
            self.verdict("load", nodes, &Value::Median, &limit);
        }
        let limit = Limit::Times(3.0, ("yard-ron-write", large));
        self.verdict("save", large, &Value::Median, &limit);
        self.verdict("classify", large, &Value::Median, &Limit::Milliseconds(10.0));
        self.verdict("classify-hub", large, &Value::Median, &Limit::Milliseconds(25.0));
        for situation in ["next-level", "carriers", "findings"] {
            self.verdict(situation, large, &Value::Median, &Limit::Milliseconds(1_000.0));
        }
    }

    fn verdict(&self, situation: &'static str, nodes: usize, value: &Value, limit: &Limit) {
        let Some(row) = self.rows.get(&(situation, nodes)) else { return };
        let (measured, name) = match value {
            Value::Median => (row.median, "median"),
            Value::P95 => (row.p95, "p95"),
        };
        let other = |(situation, nodes): &(&'static str, usize)| {
            let median = self.rows.get(&(*situation, *nodes)).map(|row| row.median);
            (median, format!("{situation} {nodes}"))
        };
        let (most, said) = match limit {
            Limit::Milliseconds(most) => (Some(*most), format!("{most} ms")),
            Limit::Above(more, to) => {
                let (median, of) = other(to);
                (median.map(|median| median + more), format!("{more} ms above {of}"))
            }
            Limit::Times(times, to) => {
                let (median, of) = other(to);
                (median.map(|median| median * times), format!("{times} x {of}"))
            }
        };
        let Some(most) = most else { return };
        let kept = if measured <= most { "yes" } else { "NO" };
        println!("{situation} {nodes} ({name})\t{measured:.2} ms\t{said} = {most:.2} ms\t{kept}");
    }
}
