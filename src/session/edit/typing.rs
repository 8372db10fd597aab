//! A name or a text that is being typed in place. It belongs to the plan from the first letter, so
//! whatever comes meanwhile finds it there: it is in the journal, it is saved, it is asked about.
//! All of it is one step of the history, and Escape gives back what was there before.

use std::sync::Arc;

use super::Editor;
use super::limits::{self, cut};
use crate::edit::{Edit, Label, LabelKind, Touched, Transaction};
use crate::plan::{Body, Id, Link, MAX_NAME_BYTES, Node, Plan};
use crate::session::derived::announcement::Cause;

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

    /// Whether there was nothing before.
    pub fn is_fresh(&self) -> bool {
        self.before.is_empty()
    }

    /// Whether it is what it was at the beginning.
    pub fn is_untouched(&self) -> bool {
        self.text == self.before
    }
}

/// What is being typed in place, if something is.
#[derive(Debug, Default)]
pub(in crate::session) struct TypingInPlace(Option<Typing>);

impl TypingInPlace {
    /// What is being typed.
    pub fn current(&self) -> Option<&Typing> {
        self.0.as_ref()
    }

    /// Begins to type. Nothing happens if there is nothing to be named.
    pub fn begin(&mut self, editor: &mut Editor<'_>, target: TypingTarget) {
        self.end(editor);
        if let Some(before) = text_of(editor.plan, &target) {
            let text = before.clone();
            self.0 = Some(Typing { target, text, before, is_step: false });
        }
    }

    /// The text is this now.
    pub fn set_text(&mut self, editor: &mut Editor<'_>, text: String) {
        let Some(typing) = &mut self.0 else { return };
        typing.text = text;
        let kind = match typing.target {
            TypingTarget::Element(_) => LabelKind::Rename,
            TypingTarget::Plan => LabelKind::PlanName,
        };
        let Some(transaction) = named(editor.plan, typing) else { return };
        let (plan, touched) = transaction.finish();
        if touched == Touched::Nothing {
            return;
        }
        editor.will_change(Cause::Edit(kind));
        editor.viewport.stop_playback();
        if !typing.is_step {
            let before = editor.plan.snapshot();
            editor.plan.keep_as_step(before, Label { kind, count: 1 }, editor.now);
            typing.is_step = true;
        }
        editor.replace(plan, touched);
    }

    /// Ends typing; what was typed stays.
    pub fn end(&mut self, editor: &mut Editor<'_>) {
        let Some(typing) = self.0.take() else { return };
        let text = text_of(editor.plan, &typing.target);
        if typing.is_step && text.as_ref() == Some(&typing.before) {
            forget_step(editor);
        }
    }

    /// Ends typing; what was there before is there again.
    pub fn cancel(&mut self, editor: &mut Editor<'_>) {
        if self.0.take().is_some_and(|typing| typing.is_step) {
            forget_step(editor);
        }
    }
}

/// Goes back to before the step that typing was, as if it had never been.
fn forget_step(editor: &mut Editor<'_>) {
    if editor.plan.forget_last_step() {
        editor.plan_changed(Touched::Texts);
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
