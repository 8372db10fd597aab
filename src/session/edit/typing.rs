//! A name or a text that is being typed in place. It belongs to the plan from the first letter, so
//! whatever comes meanwhile finds it there: it is in the journal, it is saved, it is asked about.
//! All of it is one step of the history, and Escape gives back what was there before.

use std::sync::Arc;

use crate::edit::{Edit, Label, LabelKind, Touched, Transaction};
use crate::plan::{Body, Id, Link, MAX_NAME_BYTES, Node, Plan};
use crate::session::edit::limits::{self, cut};
use crate::session::{Cause, Session};

/// What is being named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TypingTarget {
    /// A node or a link: its name, the text of a note, the label of a link.
    Element(Id),
    /// The plan.
    Plan,
}

/// A text on its way.
#[derive(Clone, Debug)]
pub struct Typing {
    target: TypingTarget,
    text: String,
    before: String,
    /// Whether it is a step of the history by now.
    is_step: bool,
}

impl Typing {
    /// What is being named.
    pub fn target(&self) -> &TypingTarget {
        &self.target
    }

    /// The text as it is typed so far, blanks at its ends included.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether it is what it was at the beginning.
    pub fn is_untouched(&self) -> bool {
        self.text == self.before
    }
}

impl Session {
    /// What is being typed in place.
    pub fn typing(&self) -> Option<&Typing> {
        self.typing.as_ref()
    }

    /// Begins to type in place. Nothing happens if there is nothing to be named.
    pub(in crate::session) fn begin_typing(&mut self, target: TypingTarget) {
        self.end_typing();
        if let Some(before) = text_of(&self.plan, &target) {
            let text = before.clone();
            self.typing = Some(Typing { target, text, before, is_step: false });
        }
    }

    /// Takes over the text as it is now.
    pub(in crate::session) fn type_text(&mut self, text: String) {
        let Some(mut typing) = self.typing.take() else { return };
        typing.text = text;
        let transaction = named(&self.plan, &typing);
        let kind = match typing.target {
            TypingTarget::Element(_) => LabelKind::Rename,
            TypingTarget::Plan => LabelKind::PlanName,
        };
        if let Some(transaction) = transaction {
            let (plan, touched) = transaction.finish();
            if touched != Touched::Nothing {
                self.will_change(Cause::Edit(kind));
                self.stop_playing();
                if !typing.is_step {
                    let before = self.snapshot();
                    self.history.record(Label { kind, count: 1 }, before, None, self.now, 0);
                    typing.is_step = true;
                }
                self.replace_plan(plan, touched);
            }
        }
        self.typing = Some(typing);
    }

    /// Ends typing; what was typed stays.
    pub(in crate::session) fn end_typing(&mut self) {
        let Some(typing) = self.typing.take() else { return };
        if typing.is_step && text_of(&self.plan, &typing.target).as_ref() == Some(&typing.before) {
            self.forget_typing();
        }
    }

    /// Ends typing; what was there before is there again.
    pub(in crate::session) fn cancel_typing(&mut self) {
        if self.typing.take().is_some_and(|typing| typing.is_step) {
            self.forget_typing();
        }
    }

    /// Goes back to before the step that typing was, as if it had never been.
    fn forget_typing(&mut self) {
        if let Some(before) = self.history.forget_last() {
            self.replace_plan(before.plan, Touched::Texts);
            self.state = before.state;
        }
    }
}

fn text_of(plan: &Plan, target: &TypingTarget) -> Option<String> {
    match target {
        TypingTarget::Plan => Some(plan.name.to_string()),
        TypingTarget::Element(id) => {
            let node = plan.nodes.get(id).map(|node| node.name());
            let text = node.or_else(|| plan.links.get(id).map(|link| link.label.as_str()))?;
            Some(text.to_owned())
        }
    }
}

/// The plan with what was typed in its place. A name that is empty so far stays as it was before.
fn named(plan: &Plan, typing: &Typing) -> Option<Transaction> {
    let trimmed = typing.text.trim();
    let or_before = |text: &str| match text {
        "" => typing.before.clone(),
        text => text.to_owned(),
    };
    let mut transaction = Transaction::new(plan);
    let edit = match &typing.target {
        TypingTarget::Plan => Edit::Name(cut(&or_before(trimmed), MAX_NAME_BYTES).into()),
        TypingTarget::Element(id) => match plan.nodes.get(id) {
            Some(node) => {
                let name = match node.body {
                    Body::Note(_) => typing.text.clone(),
                    _ => or_before(trimmed),
                };
                let mut node = Node::clone(node);
                node.set_name(name);
                limits::node(&mut node);
                Edit::Node(id.clone(), Some(Arc::new(node)))
            }
            None => {
                let mut link = Link::clone(plan.links.get(id)?);
                link.label = trimmed.to_owned();
                limits::link(&mut link);
                Edit::Link(id.clone(), Some(Arc::new(link)))
            }
        },
    };
    transaction.edit(edit).ok().map(|_| transaction)
}
