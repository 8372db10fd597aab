//! A plan while it is made of a drawing, shape by shape.

use std::collections::HashMap;
use std::sync::Arc;

use crate::catalogue::{self, fresh_audience, fresh_system};
use crate::file;
use crate::interchange::drawing::{Look, Shape};
use crate::interchange::guess::{called, named, said};
use crate::interchange::import_report::{Guessed, ImportReport};
use crate::interchange::origin::Reason;
use crate::language::{Language, Sentence};
use crate::plan::{
    Body, Color, Frame, Id, MAX_NAME_BYTES, Market, Node, Note, Plan, Reach, SystemKind,
};

/// A plan while it is made.
pub(super) struct Building {
    pub plan: Plan,
    pub report: ImportReport,
    pub language: Language,
    /// The node that each shape became.
    pub ids: Vec<Option<Id>>,
    /// How many nodes are called alike, so that a free id is found at once.
    pub stems: HashMap<String, usize>,
}

impl Building {
    /// Adds a shape.
    pub fn shape(&mut self, place: usize, shape: &Shape) {
        if shape.is.is_some() {
            return;
        }
        let is_box = shape.look.holds();
        let said = shape.said.clone().or_else(|| said(&shape.text).filter(|_| !is_box));
        let is_said = said.is_some();
        let Some((body, is_guess)) = said.map(|body| (body, false)).or_else(|| self.body(shape))
        else {
            // A box around others that says nothing is no loss.
            if !shape.look.holds() {
                self.report.left_out.push((shape.origin.clone(), Reason::NoText));
            }
            return;
        };
        let mut node = Node::new(body, Default::default());
        node.lifecycle = shape.lifecycle;
        node.note = rest(shape, &node.body, is_said);
        file::limit_node(&mut node);
        if is_guess {
            let became = Sentence::new(|language| {
                catalogue::name_of(&node.body).in_language(language).to_owned()
            });
            let (name, origin) = (node.name().to_owned(), shape.origin.clone());
            self.report.guessed.push(Guessed { name, became, origin });
        }
        let id = self.unused_id(shape.first_line());
        self.plan.nodes.insert(id.clone(), Arc::new(node));
        self.ids[place] = Some(id);
    }

    /// What a shape becomes, and whether that is no more than a guess; nothing if it says nothing.
    fn body(&self, shape: &Shape) -> Option<(Body, bool)> {
        let text = shape.text.trim();
        if shape.look.holds() && !text.is_empty() {
            let title = limited(&one_line(text), MAX_NAME_BYTES);
            return Some((Body::Frame(Frame { title, color: Color::Grey }), false));
        }
        if text.is_empty() {
            return None;
        }
        if let Some(guess) = named(&one_line(text), self.language) {
            return Some((guess.body, !guess.is_sure));
        }
        // The first line may be the name, and the others say more.
        let first = shape.first_line();
        if text.lines().count() > 1
            && shape.look != Look::Note
            && let Some(guess) = named(first, self.language)
        {
            return Some((guess.body, !guess.is_sure));
        }
        Some(match shape.look {
            Look::Person => (
                fresh_audience(
                    &limited(&one_line(text), MAX_NAME_BYTES),
                    Market::B2C,
                    Reach::Served,
                ),
                true,
            ),
            Look::Store => {
                (called(fresh_system(SystemKind::Other, self.language), &one_line(text)), true)
            }
            _ => (Body::Note(Note { text: text.to_owned(), color: Color::Yellow }), false),
        })
    }

    /// An id that nothing has, made of a name.
    pub fn unused_id(&mut self, name: &str) -> Id {
        // Of many of one name each would try the numbers of all before it.
        let count = self.stems.entry(name.to_lowercase()).or_default();
        *count += 1;
        match *count {
            0..=20 => self.plan.unused_id(name),
            many => self.plan.unused_id(&format!("{} {many}", limited(name, 24))),
        }
    }
}

/// What is said about a shape beside what it is called.
fn rest(shape: &Shape, body: &Body, is_said: bool) -> String {
    let name = Node::new(body.clone(), Default::default()).name().to_owned();
    let is_whole = matches!(body, Body::Note(_)) || one_line(&shape.text) == one_line(&name);
    let lines = match is_whole || is_said {
        true => String::new(),
        false => {
            let mut lines = shape.text.lines().map(str::trim).filter(|line| !line.is_empty());
            let _ = lines.next();
            lines.collect::<Vec<_>>().join("\n")
        }
    };
    [lines.trim(), shape.note.trim()]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join("\n")
}

/// A text on one line.
pub(super) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// As much of a text as so many bytes hold.
pub(super) fn limited(text: &str, bytes: usize) -> String {
    text[..text.floor_char_boundary(bytes)].to_owned()
}
