//! What a step of the history is called.

use crate::edit::{Label, LabelKind};
use crate::language::{Language, grammar, texts};

/// What a step of the history did, in words.
pub fn label_words(label: Label, language: Language) -> String {
    // What is moved or arranged are nodes; links come along by themselves.
    let (one, many) = match label.kind {
        LabelKind::Move | LabelKind::Arrange | LabelKind::Tidy | LabelKind::Duplicate => {
            (texts::canvas::ONE_CARD, texts::history::MANY_NODES)
        }
        _ => (texts::history::ONE_ELEMENT, texts::phrases::MANY_ELEMENTS),
    };
    let count = grammar::counted(label.count, one, many, language);
    let text = match label.kind {
        LabelKind::Add => texts::history::DID_ADD,
        LabelKind::Connect => texts::history::DID_CONNECT,
        LabelKind::Move => texts::history::DID_MOVE,
        LabelKind::Resize => texts::history::DID_RESIZE,
        LabelKind::Rename => texts::commands::RENAME,
        LabelKind::Change => texts::history::DID_CHANGE,
        LabelKind::Delete => texts::history::DID_DELETE,
        LabelKind::Retire => texts::history::DID_RETIRE,
        LabelKind::Paste => texts::history::DID_PASTE,
        LabelKind::Duplicate => texts::history::DID_DUPLICATE,
        LabelKind::Plan => texts::history::DID_PLAN,
        LabelKind::Arrange => texts::history::DID_ARRANGE,
        LabelKind::Bend => texts::history::DID_BEND,
        LabelKind::Reconnect => texts::history::DID_RECONNECT,
        LabelKind::Tidy => texts::history::DID_TIDY,
        LabelKind::Strategy => texts::history::DID_STRATEGY,
        LabelKind::PlanName => texts::history::DID_NAME_PLAN,
        LabelKind::Fix => texts::history::DID_FIX,
        LabelKind::SetAside => texts::history::DID_SET_ASIDE,
        LabelKind::TakeBack => texts::history::DID_TAKE_BACK,
        LabelKind::Merge => texts::history::DID_MERGE,
        LabelKind::Reload => texts::history::DID_RELOAD,
        LabelKind::Restore => texts::history::DID_RESTORE,
        LabelKind::FillIn => texts::history::DID_FILL_IN,
        LabelKind::Import => texts::history::DID_IMPORT,
        LabelKind::AddMeasure => texts::inventory::ADD_ONE,
        LabelKind::ChangeMeasure => texts::history::DID_CHANGE_MEASURE,
        LabelKind::RemoveMeasure => texts::history::DID_REMOVE_MEASURE,
        LabelKind::ChangeStep => texts::history::DID_CHANGE_STEP,
        LabelKind::AddStep => texts::inventory::ADD_STEP,
        LabelKind::RemoveStep => texts::history::DID_REMOVE_STEP,
        LabelKind::CompleteStep => texts::completion::DID_COMPLETE,
        LabelKind::AddJourney => texts::history::DID_ADD_JOURNEY,
        LabelKind::ChangeJourney => texts::history::DID_CHANGE_JOURNEY,
        LabelKind::RemoveJourney => texts::history::DID_REMOVE_JOURNEY,
        LabelKind::MoveToStep => texts::history::DID_MOVE_ON_ROADMAP,
        LabelKind::ToMeasure => texts::history::DID_TO_MEASURE,
        LabelKind::Turn => texts::history::DID_TURN,
    };
    // Some steps do one thing only, whatever they touch.
    text.with_if_open(language, &count)
}
