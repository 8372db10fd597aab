//! What every action means for what is going on while it happens. A new action compiles only when
//! it is said here.

use super::Action;
use crate::session::Placing;
use crate::session::command::{Command, Sight};

/// What an action means for what is going on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::session) struct Properties {
    /// Whether it makes no sense in the middle of a gesture, which is given up for it.
    pub ends_gesture: bool,
    /// Whether it leaves a text that is typed in place; what was typed stays.
    pub ends_typing: bool,
    /// Whether it shows another part of the canvas, or changes what there is to see: then the
    /// drawing is not kept in view as a whole any more.
    pub looks_elsewhere: bool,
    /// Whether it selects something only so that it is seen.
    pub points_out: bool,
}

/// Something new, for which everything else is left.
const NEW: Properties =
    Properties { ends_gesture: true, ends_typing: true, looks_elsewhere: false, points_out: false };
/// Part of a text that is typed.
const TYPING: Properties = Properties { ends_typing: false, ..NEW };
/// What goes on beside a gesture and beside typing, or is part of a gesture.
const BESIDE: Properties = Properties { ends_gesture: false, ..TYPING };

impl Properties {
    const fn looking_elsewhere(self) -> Self {
        Self { looks_elsewhere: true, ..self }
    }

    const fn pointing_out(self) -> Self {
        Self { points_out: true, ..self }
    }

    fn of_command(command: Command) -> Self {
        match command.sight() {
            Sight::Same => NEW,
            Sight::Elsewhere => NEW.looking_elsewhere(),
            Sight::PointedOut => NEW.pointing_out(),
        }
    }
}

impl Action {
    /// What it means for what is going on.
    pub(in crate::session) fn properties(&self) -> Properties {
        match self {
            Self::Run(command) => Properties::of_command(*command),
            Self::Select(_)
            | Self::ToggleSelected(_)
            | Self::PlaceNamed { .. }
            | Self::TakeNamed(_)
            | Self::TurnInto(_)
            | Self::AddLink { .. }
            | Self::SetNodes { .. }
            | Self::SetLink { .. }
            | Self::SetElements { .. }
            | Self::SetStrategy { .. }
            | Self::ShowField(..)
            | Self::ShowTable(_)
            | Self::Roadmap(_)
            | Self::AskToCompleteStep(_)
            | Self::CompleteStep(_)
            | Self::CompareWithCompleted(_)
            | Self::SetAside { .. }
            | Self::Reopen(_)
            | Self::NamePlan(_)
            | Self::RemoveBend { .. }
            | Self::Reconnect { .. }
            | Self::SetView(_)
            | Self::Compare { .. }
            | Self::ToggleExcluded(_)
            | Self::OpenPath(_)
            | Self::ImportPath(_)
            | Self::Opened(_)
            | Self::SaveTo(_)
            | Self::Restore(_)
            | Self::Answer(..) => NEW,
            Self::AddNode { placing: Placing::InLane, .. } => NEW,
            Self::AddNode { placing: Placing::Exactly | Placing::Nearby, .. }
            | Self::AddFrame { .. }
            | Self::BeginMove
            | Self::BeginCopy
            | Self::BeginResize(_)
            | Self::BeginBend { .. }
            | Self::Nudge(_)
            | Self::Paste { .. }
            | Self::PasteInPlace(_)
            | Self::GoTo(_) => NEW.looking_elsewhere(),
            Self::PlaceGuided { .. }
            | Self::ConnectNodes { .. }
            | Self::ToggleReach { .. }
            | Self::PlanAdditions(_)
            | Self::Fix(_)
            | Self::Journey(_)
            | Self::Board(_) => NEW.pointing_out(),
            Self::Show(_) => NEW.looking_elsewhere().pointing_out(),
            Self::BeginTyping(_) | Self::Type(_) | Self::EndTyping | Self::CancelTyping => TYPING,
            Self::Pan(_) | Self::LookAt(_) | Self::ZoomAbout { .. } => BESIDE.looking_elsewhere(),
            Self::PreviewMove(_)
            | Self::PreviewResize(_)
            | Self::PreviewBend(_)
            | Self::CommitGesture
            | Self::CancelGesture
            | Self::SetInterfaceSize(_)
            | Self::AdvancePlayback
            | Self::LookAtMarket(_)
            | Self::LookThrough(_)
            | Self::Report(_)
            | Self::OrphansFound(_)
            | Self::AutosaveChanged(_)
            | Self::ShowMessage { .. }
            | Self::CopyText { .. }
            | Self::Exported(_)
            | Self::AskToReplace { .. }
            | Self::AssessmentReady { .. }
            | Self::FindingsReady { .. }
            | Self::RoadmapReady { .. }
            | Self::OrderReady { .. }
            | Self::Failed(_)
            | Self::SetTime(_)
            | Self::SetWindow(_)
            | Self::SetSystemReducesMotion(_) => BESIDE,
        }
    }

    /// Whether in the middle of a gesture it is that which is taken back, and nothing else.
    pub(in crate::session) fn only_gives_up(&self) -> bool {
        matches!(self, Self::Run(Command::Undo | Command::Redo))
    }

    /// Whether it selects something only so that it is seen: what the user looks at beside the
    /// canvas stays in sight.
    pub fn points_out(&self) -> bool {
        self.properties().points_out
    }
}
