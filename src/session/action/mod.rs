//! What can happen to a session, and what it asks of the world in return.

use std::path::PathBuf;
use std::sync::Arc;

use crate::classify::roadmap::ProposedStep;
use crate::classify::{Addition, Classification, Fix};
use crate::edit::{LabelKind, MergeKey};
use crate::file::store::StoreFault;
use crate::geometry::{GridPoint, Point, Rect};
use crate::plan::{Body, Date, Id, Link, LinkKind, Node, Plan, Strategy, View};
use crate::session::inventory::{self, Sheet};
use crate::session::{
    Answer, Assessment, BoardEdit, Camera, Command, Findings, InterfaceSize, Job, JourneyEdit,
    Opened, Orphan, OrphanId, Paths, Pick, QuestionId, Report, RoadmapEdit, Selection, Ticket,
    TypingTarget, Work, Workshop,
};

/// Everything that changes a session goes through one of these.
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
        /// Whether it may be moved aside so that it covers no other.
        make_room: bool,
    },
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
    /// Draws a node beside others of its sort, selects it and lets the user name it.
    Draw {
        /// What it is.
        body: Body,
        /// Whether it exists today, whatever view is shown.
        today: bool,
    },
    /// Links two nodes, in a view that has both.
    Join {
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
    ShowField(inventory::Row, inventory::Column),
    /// Changes the measures or the steps.
    Roadmap(RoadmapEdit),
    /// Plans additions of a proposal for the shown step; while today is shown, for the last step
    /// of the plan, and the view turns to the target.
    PlanAdditions(Vec<Addition>),
    /// Does what findings ask for; what that adds is planned like additions.
    Fix(Vec<Fix>),
    /// Changes the journeys, or which of them is seen.
    Journey(JourneyEdit),
    /// Changes the roadmap.
    Board(BoardEdit),
    /// Something could not be found beside the window: the program failed in doing it.
    Failed(Work),
    /// The steps of a large plan were found.
    Walked {
        /// What [`Session::open_paths`](crate::session::Session::open_paths) gave with the plan.
        of: u64,
        /// The steps.
        paths: Arc<Paths>,
    },
    /// An order for a large plan was found.
    Ordered {
        /// What [`Session::open_order`](crate::session::Session::open_order) gave with the plan.
        of: u64,
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
    /// Takes a finding back that was set aside.
    TakeBack(String),
    /// Selects these and brings them into view, in a view of the plan that has them.
    Show(Selection),
    /// A plan was looked through. What was noticed is dropped if the plan changed meanwhile.
    Noticed {
        /// What [`Session::unnoticed`](crate::session::Session::unnoticed) gave with the plan.
        of: u64,
        /// What was noticed.
        findings: Arc<Findings>,
    },
    /// Calls the plan something else.
    NamePlan(String),
    /// Moves the selected nodes by a way in whole world points, as arrow keys do.
    Nudge(GridPoint),

    /// Begins to move the selected nodes; frames take along what lies in them.
    BeginMove,
    /// Shows the nodes moved by this way from where they were at the beginning.
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
    /// Shows two views of the plan in one picture.
    Compare {
        /// The first view.
        from: View,
        /// The second, which is the one that is shown when the comparison ends otherwise than by
        /// the command that begins it.
        to: View,
    },
    /// Shows the next view if the steps are played and it is due.
    PlayOn,
    /// Holds elements off to see what remains without them, or puts them back if all of them are
    /// held off. That is no edit.
    ToggleHeldOff(Vec<Id>),
    /// The assessment of a result was made. It is dropped if that is not the result any more.
    Assess {
        /// The result.
        of: Arc<Classification>,
        /// What it rests on and what leads on from it.
        assessment: Arc<Assessment>,
    },
    /// Moves the drawing by a way in screen points.
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

    /// Opens the plan at this path.
    OpenPath(PathBuf),
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
    LeftBehind(Vec<Orphan>),
    /// Unsaved work cannot be kept any more, and why; or it can again.
    NotKept(Option<StoreFault>),
    /// Tells the user something that has to be read, as soon as nothing is typed or dragged.
    ShowMessage {
        /// What it is about.
        head: String,
        /// What happened, and what to do.
        text: String,
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
}

/// One end of a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkEnd {
    /// Where it begins.
    From,
    /// Where it ends.
    To,
}

/// What shall become of something that a window left behind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OrphanEffect {
    /// It is shown: let it go once this window keeps it.
    Adopt,
    /// The user let it go.
    Discard,
    /// It was offered; what is only a report need not be told again.
    Told,
}

/// What a session asks of the window around it.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Have the user choose a path; answered by [`Report::Picked`].
    Pick {
        /// What asks for it.
        ticket: Ticket,
        /// What it is for.
        pick: Pick,
        /// The file name that is proposed.
        proposal: String,
    },
    /// Ask the user for the kind of image and where to put it.
    PickImage,
    /// Do something on the disk; answered by a [`Report`].
    Start(Job),
    /// Another plan is shown.
    Shown,
    /// The user decided about an image where a file is already.
    ReplaceImage {
        /// What asked for the image.
        ticket: Ticket,
        /// Whether it may be replaced.
        replace: bool,
    },
    /// Do something with what a window left behind.
    Orphan(OrphanId, OrphanEffect),
    /// Show the versions of the plan that are kept.
    ShowVersions,
    /// Put a text on the clipboard.
    Copy(String),
    /// Get the text from the clipboard; answered by [`Action::Paste`].
    RequestPaste,
    /// Let the user type a name for this node, in place.
    EditName(Id),
    /// Let the user choose what this node is linked with.
    ChooseTarget(Id),
    /// Let the user type what to find on the canvas.
    FindElement,
    /// Let the user type what to find or run.
    FindCommand,
    /// Show one of the sheets of a workshop over the window.
    ShowWorkshop(Workshop),
    /// Show the guide.
    ShowGuide,
    /// Show the plan as a tree, and let the keyboard walk it.
    ShowOutline,
    /// Show who is addressed where.
    ShowReach,
    /// Show a table of the inventory.
    ShowInventory(Sheet),
    /// Show a field of the inventory, and let the user type into it.
    ShowField(inventory::Row, inventory::Column),
    /// Show the plan to others, on the whole screen.
    Present,
    /// Show the list of shortcuts.
    ShowShortcuts,
    /// Show what the program is.
    ShowAbout,
    /// Close the window.
    Quit,
    /// Tell the user something, for a short while.
    Notice(String),
}
