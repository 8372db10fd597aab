//! What a step of the history is called.

use crate::edit::{Label, LabelKind};
use crate::language::{
    Language, board_words, canvas_words, editor_words, finding_window_words, history_words,
    journey_window_words, measure_words, safety_words,
};

/// What a step of the history did, in words.
pub fn label_words(label: Label, language: Language) -> String {
    // What is moved or arranged are nodes; links come along by themselves.
    let (one, many) = match label.kind {
        LabelKind::Move | LabelKind::Arrange | LabelKind::Tidy | LabelKind::Duplicate => {
            (editor_words::ONE_NODE, editor_words::MANY_NODES)
        }
        _ => (history_words::ONE_ELEMENT, history_words::MANY_ELEMENTS),
    };
    let count = match label.count {
        1 => one.in_language(language).to_owned(),
        count => many.with(language, &[&count]),
    };
    let text = match label.kind {
        LabelKind::Add => history_words::DID_ADD,
        LabelKind::Connect => history_words::DID_CONNECT,
        LabelKind::Move => history_words::DID_MOVE,
        LabelKind::Resize => history_words::DID_RESIZE,
        LabelKind::Rename => history_words::DID_RENAME,
        LabelKind::Change => history_words::DID_CHANGE,
        LabelKind::Delete => history_words::DID_DELETE,
        LabelKind::Retire => history_words::DID_RETIRE,
        LabelKind::Paste => history_words::DID_PASTE,
        LabelKind::Duplicate => history_words::DID_DUPLICATE,
        LabelKind::Plan => history_words::DID_PLAN,
        LabelKind::Arrange => history_words::DID_ARRANGE,
        LabelKind::Bend => canvas_words::DID_BEND,
        LabelKind::Reconnect => canvas_words::DID_RECONNECT,
        LabelKind::Tidy => canvas_words::DID_TIDY,
        LabelKind::Strategy => history_words::DID_STRATEGY,
        LabelKind::PlanName => history_words::DID_NAME_PLAN,
        LabelKind::Fix => finding_window_words::DID_FIX,
        LabelKind::SetAside => finding_window_words::DID_SET_ASIDE,
        LabelKind::TakeBack => finding_window_words::DID_TAKE_BACK,
        LabelKind::Merge => safety_words::DID_MERGE,
        LabelKind::Reload => safety_words::DID_RELOAD,
        LabelKind::Restore => safety_words::DID_RESTORE,
        LabelKind::AddMeasure => measure_words::DID_ADD_MEASURE,
        LabelKind::ChangeMeasure => measure_words::DID_CHANGE_MEASURE,
        LabelKind::RemoveMeasure => measure_words::DID_REMOVE_MEASURE,
        LabelKind::ChangeStep => measure_words::DID_CHANGE_STEP,
        LabelKind::AddStep => measure_words::DID_ADD_STEP,
        LabelKind::RemoveStep => measure_words::DID_REMOVE_STEP,
        LabelKind::AddJourney => journey_window_words::DID_ADD_JOURNEY,
        LabelKind::ChangeJourney => journey_window_words::DID_CHANGE_JOURNEY,
        LabelKind::RemoveJourney => journey_window_words::DID_REMOVE_JOURNEY,
        LabelKind::MoveToStep => board_words::DID_MOVE,
        LabelKind::ToMeasure => board_words::DID_TO_MEASURE,
    };
    text.with(language, &[&count])
}
