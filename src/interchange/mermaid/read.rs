//! A flowchart as a drawing.

use std::collections::{BTreeMap, BTreeSet};

use super::statement::{Chain, chain, plain};
use crate::interchange::build::{Built, build};
use crate::interchange::drawing::{Connector, Drawing, Look, Shape};
use crate::interchange::import_fault::{ImportFault, Limit, Source};
use crate::interchange::origin::Origin;
use crate::interchange::untrusted::text;
use crate::language::Language;
use crate::plan::{Lifecycle, Plan};

/// Groups lie in each other no deeper than this.
const DEEPEST: usize = 64;
/// What does not draw anything.
const PASSED_OVER: [&str; 9] =
    ["style", "classDef", "class", "linkStyle", "click", "direction", "accTitle", "accDescr", "%%"];

pub(in crate::interchange) fn read(bytes: &[u8], language: Language) -> Result<Built, ImportFault> {
    let text = text(bytes)?.replace("\r\n", "\n");
    let (title, first_line, body) = without_front_matter(&text);
    let mut chart = Chart::default();
    chart.drawing.title = title;
    let mut is_begun = false;
    for (number, line) in lines(first_line, body) {
        if line.is_empty() || line.starts_with("%%") || line.starts_with("```") {
            continue;
        }
        for statement in statements(&line) {
            if !is_begun {
                begin(statement, number)?;
                is_begun = true;
                continue;
            }
            chart.statement(statement, number)?;
        }
    }
    match is_begun {
        true => Ok(build(Plan::default(), chart.finished(), language)),
        false => Err(ImportFault::OtherContent(Source::Mermaid)),
    }
}

/// The title of the head between two lines of dashes, and where the rest begins.
fn without_front_matter(text: &str) -> (String, usize, &str) {
    let mut lines = text.split_inclusive('\n');
    let (mut number, mut read, mut title) = (1, 0, String::new());
    let mut is_begun = false;
    for line in lines.by_ref() {
        let said = line.trim();
        match (is_begun, said) {
            (false, "---") => is_begun = true,
            (false, "") => {}
            (false, _) => return (String::new(), 1, text),
            (true, "---") => return (title, number + 1, &text[read + line.len()..]),
            (true, _) => {
                if let Some(named) = said.strip_prefix("title:") {
                    title = named.trim().trim_matches(['"', '\'']).to_owned();
                }
            }
        }
        number += 1;
        read += line.len();
    }
    (String::new(), 1, text)
}

/// The lines of a chart with their numbers; a text in quotes that goes on is one line.
fn lines(first: usize, body: &str) -> Vec<(usize, String)> {
    /// A text goes on over no more lines.
    const MOST_LINES: usize = 100;
    let mut lines: Vec<(usize, String)> = Vec::new();
    let mut goes_on = 0;
    for (number, line) in (first..).zip(body.lines()) {
        match lines.last_mut().filter(|_| goes_on > 0) {
            Some((_, before)) => {
                before.push_str("<br>");
                before.push_str(line.trim());
            }
            None => lines.push((number, line.trim().to_owned())),
        }
        let is_open = line.matches('"').count() % 2 == 1;
        goes_on = match (goes_on, is_open) {
            (0, true) => 1,
            (0, false) | (1.., true) | (MOST_LINES.., _) => 0,
            (lines, false) => lines + 1,
        };
    }
    lines
}

/// The first statement says which kind of diagram it is.
fn begin(statement: &str, line: usize) -> Result<(), ImportFault> {
    let kind = statement.split_whitespace().next().unwrap_or_default();
    match kind {
        "graph" | "flowchart" | "flowchart-elk" => Ok(()),
        kind => Err(ImportFault::OtherDiagram { line, kind: kind.chars().take(40).collect() }),
    }
}

/// The statements of a line, with `;` between them.
fn statements(line: &str) -> Vec<&str> {
    let (mut statements, mut start) = (Vec::new(), 0);
    let (mut is_quoted, mut depth) = (false, 0_i32);
    for (at, letter) in line.char_indices() {
        match letter {
            '"' => is_quoted = !is_quoted,
            '[' | '(' | '{' if !is_quoted => depth += 1,
            ']' | ')' | '}' if !is_quoted => depth -= 1,
            ';' if !is_quoted && depth <= 0 => {
                statements.push(line[start..at].trim());
                start = at + 1;
            }
            _ => {}
        }
    }
    statements.push(line[start..].trim());
    statements.retain(|statement| !statement.is_empty());
    statements
}

/// A flowchart while it is read.
#[derive(Default)]
struct Chart {
    drawing: Drawing,
    /// The nodes and groups by their ids.
    numbers: BTreeMap<String, usize>,
    /// The groups that are open.
    open: Vec<usize>,
    /// What arrows are called.
    arrows: BTreeSet<String>,
    /// Shapes of which nothing was said but their ids.
    bare: BTreeMap<usize, String>,
}

impl Chart {
    fn statement(&mut self, statement: &str, line: usize) -> Result<(), ImportFault> {
        let word = statement.split([' ', '\t', ':']).next().unwrap_or_default();
        if let Some(head) = statement.strip_prefix("subgraph") {
            return self.open(head.trim(), line);
        }
        if statement == "end" {
            _ = self.open.pop();
            return Ok(());
        }
        if PASSED_OVER.contains(&word) {
            return Ok(());
        }
        self.chain(&chain(statement), line)
    }

    /// `subgraph id [title]`, `subgraph id` or `subgraph title`.
    fn open(&mut self, head: &str, line: usize) -> Result<(), ImportFault> {
        if self.open.len() >= DEEPEST {
            return Err(ImportFault::TooLarge(Limit::Depth(DEEPEST)));
        }
        let named = head
            .split_once('[')
            .and_then(|(id, title)| Some((id.trim(), title.strip_suffix(']')?)));
        let (id, title) = match named {
            Some((id, title)) => (id.to_owned(), plain(title)),
            None => (plain(head), plain(head)),
        };
        let number = self.number(&id, line)?;
        let shape = &mut self.drawing.shapes[number];
        shape.look = Look::Container;
        shape.text = title;
        self.bare.remove(&number);
        self.open.push(number);
        Ok(())
    }

    fn chain(&mut self, chain: &Chain, line: usize) -> Result<(), ImportFault> {
        if let ([group], []) = (&*chain.groups, &*chain.arrows)
            && group.iter().all(|node| self.arrows.contains(&node.id))
        {
            // It says how an arrow looks.
            return Ok(());
        }
        self.arrows.extend(chain.arrows.iter().filter_map(|arrow| arrow.name.clone()));
        let mut groups = Vec::new();
        for group in &chain.groups {
            let mut numbers = Vec::new();
            for node in group {
                let number = self.number(&node.id, line)?;
                if let Some((text, look)) = &node.shape {
                    let shape = &mut self.drawing.shapes[number];
                    shape.look = *look;
                    if !text.is_empty() {
                        shape.text.clone_from(text);
                        self.bare.remove(&number);
                    }
                }
                numbers.push(number);
            }
            groups.push(numbers);
        }
        for (arrow, ends) in chain.arrows.iter().zip(groups.windows(2)) {
            if arrow.is_invisible {
                continue;
            }
            for from in &ends[0] {
                for to in &ends[1] {
                    let (from, to) = if arrow.is_reversed { (*to, *from) } else { (*from, *to) };
                    self.drawing.join(Connector {
                        from: from.into(),
                        to: to.into(),
                        label: arrow.label.clone(),
                        bends: Vec::new(),
                        said: None,
                        lifecycle: Lifecycle::Existing,
                        origin: Origin::new("", line.to_string()),
                    })?;
                }
            }
        }
        Ok(())
    }

    /// The shape of an id; where it is named first, it lies in the group that is open.
    fn number(&mut self, id: &str, line: usize) -> Result<usize, ImportFault> {
        if let Some(number) = self.numbers.get(id) {
            let shape = &mut self.drawing.shapes[*number];
            if shape.container.is_none() && !self.open.contains(number) {
                shape.container = self.open.last().copied();
            }
            return Ok(*number);
        }
        let mut shape = Shape::new(String::new(), Look::Card, Origin::new("", line.to_string()));
        shape.container = self.open.last().copied();
        let number = self.drawing.add(shape)?;
        self.numbers.insert(id.to_owned(), number);
        self.bare.insert(number, id.to_owned());
        Ok(number)
    }

    /// What has only an id is called so.
    fn finished(mut self) -> Drawing {
        for (number, id) in self.bare {
            self.drawing.shapes[number].text = id;
        }
        self.drawing
    }
}
