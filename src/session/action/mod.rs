//! What can happen to a session.

pub(super) mod effect;
mod properties;

use std::path::PathBuf;
use std::sync::Arc;

use super::command::Command;
use super::derived::assessment::Assessment;
use super::derived::background::Work;
use super::derived::findings::Findings;
use super::derived::roadmap_data::RoadmapData;
use super::derived::roadmap_data::RoadmapKey;
use super::document::{Answer, Opened, Orphan, QuestionId, Report, Ticket};
use super::edit::board::BoardEdit;
use super::edit::journeys::JourneyEdit;
use super::edit::named::NamedItems;
use super::edit::place_nodes::Placing;
use super::edit::roadmap::RoadmapEdit;
use super::edit::typing::TypingTarget;

use super::inventory;
use super::selection::Selection;
use super::settings::InterfaceSize;
use super::viewport::camera::Camera;
use crate::catalogue::names::Kind;
use crate::classify::roadmap::ProposedStep;
use crate::classify::{Addition, Classification, Fix};
use crate::edit::{LabelKind, MergeKey};
use crate::file::store::StoreFault;
use crate::geometry::{GridPoint, Point, Rect};
use crate::plan::{Body, Date, Id, Link, LinkKind, Market, Node, Plan, Strategy, View};

/// Everything that happens to a session is one of these. No event is what the window borrows: the
/// [`Settings`](super::Settings), which belong to all plans, the composer of a drawing that takes
/// long, and the tickets of images.
///
/// What an action means for a gesture, for a text that is typed and for what is looked at is said
/// of every action in `properties`.
#[derive(Clone, Debug)]
pub enum Action {
    /// Something from the table of commands.
    Run(Command),

    /// Selects these and nothing else.
    Select(Selection),
    /// Selects an element too, or no longer.
    ToggleSelected(Id),

    /// Adds a node with its top left near this place.
    AddNode {
        /// What it is.
        body: Body,
        /// Its top left, in world points.
        at: GridPoint,
        /// How near to that place it lies.
        placing: Placing,
    },
    /// Places what was typed by its names, one or several with commas between them.
    PlaceNamed {
        /// The names.
        text: String,
        /// Where one alone shall lie, in world points; `None` for its lane.
        at: Option<Point>,
    },
    /// Does what is meant with named things, now that it is known what each of them is.
    TakeNamed(Box<NamedItems>),
    /// Turns the selected elements into one kind; `None` for each into what its name says.
    TurnInto(Option<Kind>),
    /// Adds a frame of this size and selects it.
    AddFrame {
        /// Its title and colour.
        body: Body,
        /// In world points.
        rect: Rect,
    },
    /// Adds a link between two nodes.
    AddLink {
        /// Where it starts.
        from: Id,
        /// Where it ends.
        to: Id,
        /// What it is.
        kind: LinkKind,
    },
    /// Places a node beside others of its sort, selects it and lets the user name it.
    PlaceGuided {
        /// What it is.
        body: Body,
        /// Whether it exists today or is planned, whatever view is shown; `None` for what the view
        /// says.
        planned: Option<bool>,
        /// The audience that is addressed there.
        addressed: Option<Id>,
    },
    /// Links two nodes, in a view that has both.
    ConnectNodes {
        /// Where it starts.
        from: Id,
        /// Where it ends.
        to: Id,
        /// What it is.
        kind: LinkKind,
    },
    /// Has an audience addressed in a channel, or no longer.
    ToggleReach {
        /// The audience.
        audience: Id,
        /// The channel.
        channel: Id,
    },
    /// Replaces nodes, as an inspector does.
    SetNodes {
        /// The nodes with their new values.
        nodes: Vec<(Id, Node)>,
        /// What it is called in the history.
        label: LabelKind,
        /// Joins it with a change of the same field just before.
        merge: Option<MergeKey>,
    },
    /// Replaces a link.
    SetLink {
        /// The link.
        id: Id,
        /// Its new value.
        link: Link,
        /// Joins it with a change of the same field just before.
        merge: Option<MergeKey>,
    },
    /// Replaces nodes and links in one step, as an inspector of several does.
    SetElements {
        /// The nodes with their new values.
        nodes: Vec<(Id, Node)>,
        /// The links with their new values.
        links: Vec<(Id, Link)>,
        /// What it is called in the history.
        label: LabelKind,
        /// Joins it with a change of the same field just before.
        merge: Option<MergeKey>,
    },
    /// Replaces the strategy.
    SetStrategy {
        /// The new strategy.
        strategy: Box<Strategy>,
        /// The field that was changed.
        field: &'static str,
    },
    /// Shows a field of the inventory and lets the user type into it.
    ShowField(inventory::InventoryRow, inventory::Column),
    /// Shows a table of the inventory.
    ShowTable(inventory::Sheet),
    /// Changes the measures or the steps.
    Roadmap(RoadmapEdit),
    /// Plans additions of a proposal for the shown step; while today is shown, for the last step
    /// of the plan, and the view turns to the target.
    PlanAdditions(Vec<Addition>),
    /// Does what findings ask for; what that adds is planned like additions.
    Fix(Vec<Fix>),
    /// Changes the journeys, or which of them is seen.
    Journey(JourneyEdit),
    /// Says what completing the first step on this day makes of the plan, and asks whether it is done.
    AskToCompleteStep(Date),
    /// Completes the first step on this day, once the plan is kept as it stands.
    CompleteStep(Date),
    /// Compares the plan with how it stood when one of its steps was completed, the first of them 0.
    CompareWithCompleted(usize),
    /// Changes the roadmap.
    Board(BoardEdit),
    /// Something could not be found beside the window: the program failed in doing it.
    Failed(Work),
    /// The steps of a large plan were found.
    RoadmapReady {
        /// What [`Session::open_roadmap`](super::Session::open_roadmap) gave with the plan.
        of: RoadmapKey,
        /// The steps.
        data: Arc<RoadmapData>,
    },
    /// An order for a large plan was found.
    OrderReady {
        /// What [`Session::open_order`](super::Session::open_order) gave with the plan.
        of: RoadmapKey,
        /// The order.
        order: Arc<Vec<ProposedStep>>,
    },
    /// Sets findings aside. Nothing happens without a reason.
    SetAside {
        /// The ids of the findings.
        findings: Vec<String>,
        /// Why.
        reason: String,
        /// The day it is.
        date: Date,
    },
    /// A finding that was set aside is open again.
    Reopen(String),
    /// Selects these and brings them into view, in a view of the plan that has them.
    Show(Selection),
    /// A plan was looked through. What was noticed is dropped if the plan changed meanwhile.
    FindingsReady {
        /// What [`Session::open_findings`](super::Session::open_findings) gave with the plan.
        of: u64,
        /// What was noticed.
        findings: Arc<Findings>,
    },
    /// Calls the plan something else.
    NamePlan(String),
    /// Moves the selected nodes by an offset in whole world points, as arrow keys do.
    Nudge(GridPoint),

    /// Begins to move the selected nodes; frames take along what lies in them.
    BeginMove,
    /// Shows the nodes moved by this offset from where they were at the beginning.
    PreviewMove(GridPoint),
    /// Begins to move a copy of the selected nodes.
    BeginCopy,
    /// Begins to resize a node.
    BeginResize(Id),
    /// Shows the node with this rectangle.
    PreviewResize(Rect),
    /// Begins to lead a link through another place.
    BeginBend {
        /// The link.
        link: Id,
        /// Which of its bends, or before which of them a new one.
        bend: usize,
        /// Where a new bend is; `None` to move one that is there.
        fresh: Option<GridPoint>,
    },
    /// Shows the link with its bend here.
    PreviewBend(GridPoint),
    /// Takes a bend of a link away.
    RemoveBend {
        /// The link.
        link: Id,
        /// Which of its bends.
        bend: usize,
    },
    /// Lets a link begin or end at another node.
    Reconnect {
        /// The link.
        link: Id,
        /// Which of its ends.
        end: LinkEnd,
        /// The other node.
        to: Id,
    },
    /// Ends a gesture and keeps it as one step.
    CommitGesture,
    /// Ends a move or a resize without a trace.
    CancelGesture,

    /// Shows everything in the window at this size.
    SetInterfaceSize(InterfaceSize),
    /// Shows another view.
    SetView(View),
    /// Looks at what the plan is to one market, or to all.
    LookAtMarket(Option<Market>),
    /// Shows two views of the plan in one picture.
    Compare {
        /// The first view.
        from: View,
        /// The second, which is the one that is shown when the comparison ends otherwise than by
        /// the command that begins it.
        to: View,
    },
    /// Shows the next view if the steps are played and it is due.
    AdvancePlayback,
    /// Excludes elements to see what remains without them, or includes them again if all of them
    /// are excluded. That is no edit.
    ToggleExcluded(Vec<Id>),
    /// The assessment of a result was made. It is dropped if that is not the result any more.
    AssessmentReady {
        /// The result.
        of: Arc<Classification>,
        /// What it rests on and what leads on from it.
        assessment: Arc<Assessment>,
    },
    /// Moves the drawing by an offset in screen points.
    Pan(Point),
    /// Selects an element alone and brings it into sight.
    GoTo(Id),
    /// Brings a world point into the middle of what is seen.
    LookAt(Point),
    /// Looks through another camera.
    LookThrough(Camera),
    /// Zooms about a place on the screen.
    ZoomAbout {
        /// What stays where it is, in screen points.
        fixed: Point,
        /// How many times larger.
        factor: f64,
    },
    /// Inserts what the clipboard held.
    Paste {
        /// The text on the clipboard.
        text: String,
        /// Where to, in world points; `None` beside what was copied.
        at: Option<Point>,
    },

    /// Inserts what the clipboard held where it was when it was copied.
    PasteInPlace(String),

    /// Opens the plan at this path.
    OpenPath(PathBuf),
    /// Reads what another program wrote at this path as a plan of its own.
    ImportPath(PathBuf),
    /// Shows a plan that was read, once it is known what shall become of unsaved changes.
    Opened(Opened),
    /// Saves the plan in this file, which becomes its own.
    SaveTo(PathBuf),
    /// An earlier version replaces what is shown, as a step of the history.
    Restore(Plan),
    /// Something that took time came to its end.
    Report(Box<Report>),
    /// The user answered a question.
    Answer(QuestionId, Answer),
    /// What earlier windows left behind was found.
    OrphansFound(Vec<Orphan>),
    /// Unsaved work cannot be kept any more, and why; or it can again.
    AutosaveChanged(Option<StoreFault>),
    /// Tells the user something that has to be read, as soon as nothing is typed or dragged.
    ShowMessage {
        /// What it is about.
        head: String,
        /// What happened, and what to do.
        text: String,
    },
    /// Puts a text on the clipboard that somebody made of the plan, and says so.
    CopyText {
        /// What goes to the clipboard.
        text: String,
        /// What the user is told.
        said: String,
    },
    /// An image was written, or could not be.
    Exported(Ticket),
    /// There is a file where an image shall be put, about which the user was not asked.
    AskToReplace {
        /// What asked for the image.
        ticket: Ticket,
        /// The file.
        path: PathBuf,
    },

    /// Begins to type the name of something in place.
    BeginTyping(TypingTarget),
    /// What is typed in place is this now.
    Type(String),
    /// What was typed in place stays.
    EndTyping,
    /// What was there before it was typed over is there again.
    CancelTyping,

    /// It is this time, in milliseconds since any fixed time; it never goes back.
    SetTime(u64),
    /// The window over the canvas has this place and size, in screen points.
    SetWindow(Rect),
    /// The system asks for less motion, whatever the settings say; or no longer.
    SetSystemReducesMotion(bool),
}

impl Action {
    /// What gives an element the name that was typed for it, if that is another one and may be one.
    pub fn rename(plan: &Plan, id: Id, typed: &str) -> Option<Self> {
        if let Some(node) = plan.nodes.get(&id) {
            let is_note = matches!(node.body, Body::Note(_));
            let name = if is_note { typed } else { typed.trim() };
            if name == node.name() || (name.is_empty() && !is_note) {
                return None;
            }
            let mut node = Node::clone(node);
            node.set_name(name.to_owned());
            let nodes = vec![(id, node)];
            return Some(Self::SetNodes { nodes, label: LabelKind::Rename, merge: None });
        }
        let link = plan.links.get(&id)?;
        let label = typed.trim();
        if label == link.label {
            return None;
        }
        let link = Link { label: label.to_owned(), ..Link::clone(link) };
        Some(Self::SetLink { id, link, merge: None })
    }
}

/// One end of a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkEnd {
    /// Where it begins.
    From,
    /// Where it ends.
    To,
}
