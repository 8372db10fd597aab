//! What lies under the pointer, frontmost first: handles of what is selected, cards, links.
//! Places are world points; nothing here knows the window or what the pointer does.

use super::grip::Grip;
use super::paint::level_of_detail::EXACT_ZOOM;
use crate::geometry::{Point, Rect, distance_to_segment};
use crate::plan::{Body, Id};
use crate::scene::{Scene, Tag};
use crate::session::{LinkEnd, Mode, Session};

/// How near to a port, a corner, an end or a bend the pointer must be, in screen points.
const HANDLE_REACH: f64 = 11.0;
/// How near to an edge of the selected card, and how long its sides are at least if it is taken by
/// them, in screen points.
const EDGE_REACH: f64 = 4.0;
const LEAST_SIDE_WITH_EDGES: f64 = 36.0;
/// How far beside the selected card its ports lie, in screen points.
const PORT_DISTANCE: f64 = 17.0;
/// How near to a link the pointer must be, in screen points.
const LINK_REACH: f64 = 8.0;
/// From the edge of a card to the middle of one that is created beside it, in world points.
const BESIDE: Point = Point::new(252.0, 148.0);

/// What lies under the pointer, frontmost first.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Target {
    /// A port, from which a link is drawn, and where the middle of a node would lie that is
    /// created beside it.
    Port(Id, Point),
    /// A corner or an edge of the one selected node.
    Grip(Id, Grip, Rect),
    /// An end of the one selected link.
    End(Id, LinkEnd),
    /// A bend of the one selected link.
    Bend(Id, usize),
    /// A node.
    Node(Id),
    /// A link.
    Link(Id),
    /// Nothing.
    Empty,
}

impl Target {
    /// The element that it is, or is a part of.
    pub(super) fn element(self) -> Option<Id> {
        match self {
            Self::Port(id, _)
            | Self::Grip(id, ..)
            | Self::End(id, _)
            | Self::Bend(id, _)
            | Self::Node(id)
            | Self::Link(id) => Some(id),
            Self::Empty => None,
        }
    }
}

/// A place that is pointed at, in world points.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pointed<'a> {
    pub at: Point,
    /// So much further away it hits, in screen points: a finger is no needle.
    pub slack: f64,
    /// What was pointed at before: the ports of that are in sight.
    pub hovered: Option<&'a Target>,
    /// The link whose label is shown there, if it is shown elsewhere than in the scene.
    pub label: Option<&'a Id>,
}

/// What lies at a place.
pub(super) fn target(scene: &Scene, session: &Session, pointed: Pointed<'_>) -> Target {
    let handle = match session.mode() {
        Mode::Select => handle(scene, session, pointed),
        Mode::Hand | Mode::Link | Mode::Note | Mode::Frame | Mode::Journey => None,
    };
    handle.unwrap_or_else(|| {
        if let Some(link) = pointed.label {
            return Target::Link(link.clone());
        }
        match scene.hit(pointed.at, (LINK_REACH + pointed.slack) / session.camera().zoom) {
            Some(Tag::Node(id)) => Target::Node(id.clone()),
            Some(Tag::Link(id) | Tag::Label(id)) => Target::Link(id.clone()),
            Some(Tag::Island(_) | Tag::IslandName(_) | Tag::Caption) | None => Target::Empty,
        }
    })
}

/// The corner, end, bend or port at a place.
fn handle(scene: &Scene, session: &Session, pointed: Pointed<'_>) -> Option<Target> {
    let zoom = session.camera().zoom;
    let reach = (HANDLE_REACH + pointed.slack) / zoom;
    let near = |place: Point| place.distance(pointed.at) <= reach;
    if let Some((id, rect)) = resizable(scene, session) {
        let is_at = |grip: &Grip, reach: f64| grip.distance(&rect, pointed.at) <= reach;
        let corner = Grip::CORNERS.into_iter().find(|corner| is_at(corner, reach));
        // On a small card its edges would leave nothing to move it by.
        let is_large = rect.width().min(rect.height()) * zoom >= LEAST_SIDE_WITH_EDGES;
        let edge = || Grip::EDGES.into_iter().find(|edge| is_at(edge, EDGE_REACH / zoom));
        if let Some(grip) = corner.or_else(|| edge().filter(|_| is_large)) {
            return Some(Target::Grip(id, grip, rect));
        }
    }
    if let Some((id, course)) = selected_link(scene, session) {
        let ends = [(course.route.first(), LinkEnd::From), (course.route.last(), LinkEnd::To)];
        let end = ends.into_iter().find(|(place, _)| place.is_some_and(|place| near(*place)));
        if let Some((_, end)) = end {
            return Some(Target::End(id.clone(), end));
        }
        if let Some(bend) = course.bends.into_iter().position(near) {
            return Some(Target::Bend(id.clone(), bend));
        }
    }
    nodes_with_ports(session, pointed.hovered).find_map(|id| {
        let card = card(scene, id)?;
        let ports = ports_in_sight(&card, has_ports_beside(session, id), zoom);
        let (_, beside) = ports.into_iter().find(|(port, _)| near(*port))?;
        Some(Target::Port(id.clone(), beside))
    })
}

/// All elements at a place, front to back. What lies in a frame lies before it.
pub(super) fn stack_at(scene: &Scene, at: Point, zoom: f64) -> Vec<Id> {
    let reach = LINK_REACH / zoom;
    let (mut cards, mut links, mut frames) = (Vec::new(), Vec::new(), Vec::new());
    let back_to_front: Vec<_> = scene.within(Rect { min: at, max: at }.expand(reach)).collect();
    for drawing in back_to_front.into_iter().rev() {
        let is_around = || drawing.outline.is_some_and(|outline| outline.contains(at));
        match &drawing.tag {
            Tag::Node(id) if is_around() && drawing.is_frame => frames.push(id.clone()),
            Tag::Node(id) if is_around() => cards.push(id.clone()),
            Tag::Link(id) => {
                let is_near = |pair: &[Point]| distance_to_segment(at, pair[0], pair[1]) <= reach;
                if drawing.route.windows(2).any(is_near) {
                    links.push(id.clone());
                }
            }
            Tag::Node(_) | Tag::Label(_) | Tag::Island(_) | Tag::IslandName(_) | Tag::Caption => {}
        }
    }
    cards.into_iter().chain(links).chain(frames).collect()
}

/// The node at a place, its card itself.
pub(super) fn node_at(scene: &Scene, at: Point) -> Option<Id> {
    match scene.hit(at, 0.0) {
        Some(Tag::Node(id)) => Some(id.clone()),
        Some(Tag::Link(_) | Tag::Label(_) | Tag::Island(_) | Tag::IslandName(_) | Tag::Caption)
        | None => None,
    }
}

/// The rectangle of a node's card, in world points.
pub(super) fn card(scene: &Scene, id: &Id) -> Option<Rect> {
    scene.drawing(&Tag::Node(id.clone()))?.outline
}

/// Whether an element is a frame around others.
pub(super) fn is_frame(session: &Session, id: &Id) -> bool {
    session.plan().nodes.get(id).is_some_and(|node| matches!(node.body, Body::Frame(_)))
}

/// Nodes that show their ports: the hovered one and the only selected one. Frames have none, and
/// from far away the ports would cover the cards.
pub(super) fn nodes_with_ports<'a>(
    session: &'a Session,
    hovered: Option<&'a Target>,
) -> impl Iterator<Item = &'a Id> {
    let hovered = match hovered {
        Some(Target::Node(id) | Target::Port(id, _)) => Some(id),
        Some(
            Target::Grip(..) | Target::End(..) | Target::Bend(..) | Target::Link(_) | Target::Empty,
        )
        | None => None,
    };
    let selected = session.selection().single().filter(|id| Some(*id) != hovered);
    let nodes = hovered.into_iter().chain(selected);
    let is_near = session.camera().zoom >= EXACT_ZOOM;
    nodes.filter(move |id| {
        is_near && session.plan().nodes.contains_key(*id) && !is_frame(session, id)
    })
}

/// The four ports of a card and the middle of a card beside each, in world points.
pub(super) fn ports(card: &Rect) -> [(Point, Point); 4] {
    let center = card.center();
    let port = |x: f64, y: f64, offset: Point| (Point::new(x, y), Point::new(x, y) + offset);
    [
        port(center.x, card.min.y, Point::new(0.0, -BESIDE.y)),
        port(card.max.x, center.y, Point::new(BESIDE.x, 0.0)),
        port(center.x, card.max.y, Point::new(0.0, BESIDE.y)),
        port(card.min.x, center.y, Point::new(-BESIDE.x, 0.0)),
    ]
}

/// The ports of two cards that lie nearest to each other.
pub(super) fn nearest_ports(from: &Rect, to: &Rect) -> Option<(Point, Point)> {
    let (from, to) = (ports(from), ports(to));
    let pairs = from.iter().flat_map(|(start, _)| to.iter().map(|(end, _)| (*start, *end)));
    pairs.min_by(|a, b| a.0.distance(a.1).total_cmp(&b.0.distance(b.1)))
}

/// The port of a card that lies nearest to a place.
pub(super) fn nearest_port(card: &Rect, to: Point) -> Option<Point> {
    let ports = ports(card).map(|(port, _)| port).into_iter();
    ports.min_by(|a, b| a.distance(to).total_cmp(&b.distance(to)))
}

/// Whether the ports of a node lie beside it, each with a plus: those of the one that is selected.
pub(super) fn has_ports_beside(session: &Session, id: &Id) -> bool {
    session.selection().single() == Some(id)
}

/// The ports of a card where they are shown at this zoom, and the middle of a card beside each.
pub(super) fn ports_in_sight(card: &Rect, is_beside: bool, zoom: f64) -> [(Point, Point); 4] {
    let away = if is_beside { PORT_DISTANCE / zoom } else { 0.0 };
    let center = card.center();
    ports(card).map(|(port, beside)| {
        let offset = port - center;
        let length = port.distance(center).max(1e-9);
        (port + offset * (away / length), beside)
    })
}

/// How a link runs, in world points.
pub(super) struct Course<'a> {
    pub route: &'a [Point],
    pub bends: Vec<Point>,
}

/// How a link runs that is drawn.
pub(super) fn course<'a>(scene: &'a Scene, session: &Session, id: &Id) -> Option<Course<'a>> {
    let link = session.plan().links.get(id)?;
    let drawing = scene.drawing(&Tag::Link(id.clone()))?;
    let bends = link.bends.iter().map(|bend| Point::from(*bend)).collect();
    Some(Course { route: &drawing.route, bends })
}

/// The only selected link and how it runs.
pub(super) fn selected_link<'a>(
    scene: &'a Scene,
    session: &'a Session,
) -> Option<(&'a Id, Course<'a>)> {
    let id = session.selection().single()?;
    Some((id, course(scene, session, id)?))
}

/// The one selected node, if its size may be changed and it is large enough to be taken by its
/// corners.
pub(super) fn resizable(scene: &Scene, session: &Session) -> Option<(Id, Rect)> {
    let id = session.selection().single()?;
    let node = session.plan().nodes.get(id)?;
    let rect = card(scene, id)?;
    let is_near = session.camera().zoom >= EXACT_ZOOM;
    (is_near && !node.locked).then(|| (id.clone(), rect))
}
