//! The ways of all links, kept up to date change by change.

use std::collections::HashMap;

use super::label;
use super::port::{Side, Slot, Wish, is_crowded, slots};
use super::way::{Ends, Exits, REACH, common_line, is_long, sides, sides_towards, touches, way};
use crate::geometry::{GridPoint, MovingIndex, Point, Rect};
use crate::plan::Id;

/// A link to be laid.
#[derive(Clone, Debug, PartialEq)]
pub struct Request {
    /// The node where it starts.
    pub from: Id,
    /// The node where it ends.
    pub to: Id,
    /// Places through which the user led it.
    pub bends: Vec<GridPoint>,
    /// How wide its label is; `None` for a link without one.
    pub label_width: Option<f64>,
}

/// Where a link lies.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Placed {
    /// Its way from end to end, the corners not rounded; empty if one of its ends is not there.
    pub way: Vec<Point>,
    /// The place of its label, where there is room for one; narrower than asked for, if only
    /// that fits.
    pub label: Option<Rect>,
}

/// The ways of all links. It is told what is there and what changed; [`Router::settle`] then finds
/// the ways that this touches, and ends where a router that is told everything at once would.
#[derive(Clone, Debug, Default)]
pub struct Router {
    numbers: HashMap<Id, u32>,
    nodes: Vec<Option<NodePlace>>,
    free_nodes: Vec<u32>,
    link_numbers: HashMap<Id, u32>,
    links: Vec<Option<LinkPlace>>,
    free_links: Vec<u32>,
    /// The nodes that no way shall cross.
    cards: MovingIndex,
    /// The areas whose cards have a say in the way of a link.
    regions: MovingIndex,
    /// The inner pieces of all ways, as they would be if each link were the only one.
    drafts: MovingIndex,
    /// The pieces of all ways, for labels to keep off the lines of other links.
    pieces: MovingIndex,
    /// The labels, each where it would stand if it were the only one.
    wishes: MovingIndex,
    /// Links to be laid again.
    touched: Vec<u32>,
}

#[derive(Clone, Debug)]
struct NodePlace {
    rect: Rect,
    is_card: bool,
    links: Vec<u32>,
}

#[derive(Clone, Debug)]
struct LinkPlace {
    id: Id,
    request: Request,
    bends: Vec<Point>,
    ends: Option<(u32, u32)>,
    exits: Option<Exits>,
    region: Option<Rect>,
    /// Its way, as it would be if it were the only link.
    draft: Vec<Point>,
    /// What the index of drafts holds of it.
    drafted: Vec<Rect>,
    /// What the index of pieces holds of it.
    kept: Vec<Rect>,
    wish: Option<Rect>,
    is_long: bool,
    placed: Placed,
    is_touched: bool,
}

/// Around the ends of a link: everything in there may change its way or the place of its label.
const REGION: f64 = REACH + label::WIDEST / 2.0 + 16.0;

impl Router {
    /// Places a node, or moves it. `is_card` says that ways shall not cross it (frames may be
    /// crossed).
    pub fn set_node(&mut self, id: &Id, rect: Rect, is_card: bool) {
        let number = match self.numbers.get(id) {
            Some(number) => *number,
            None => self.new_node(id, rect),
        };
        if let Some(node) = self.nodes[number as usize].as_mut() {
            let (old, was_card) = (node.rect, node.is_card);
            if old == rect && was_card == is_card {
                return;
            }
            node.rect = rect;
            node.is_card = is_card;
            let links = node.links.clone();
            if was_card {
                self.cards.remove(number, &old);
                self.touch_around(&old);
            }
            if is_card {
                self.cards.insert(number, rect);
                self.touch_around(&rect);
            }
            links.into_iter().for_each(|link| self.touch(link));
        }
    }

    fn new_node(&mut self, id: &Id, rect: Rect) -> u32 {
        let node = NodePlace { rect, is_card: false, links: Vec::new() };
        let number = self.free_nodes.pop().unwrap_or_else(|| {
            self.nodes.push(None);
            self.nodes.len() as u32 - 1
        });
        self.nodes[number as usize] = Some(node);
        self.numbers.insert(id.clone(), number);
        // Links that were waiting for the node.
        let waiting = |link: &LinkPlace| link.request.from == *id || link.request.to == *id;
        let waiting: Vec<u32> = match self.links.iter().flatten().any(|link| link.ends.is_none()) {
            true => (0..self.links.len() as u32)
                .filter(|link| self.links[*link as usize].as_ref().is_some_and(waiting))
                .collect(),
            false => Vec::new(),
        };
        for link in waiting {
            self.join(link);
        }
        number
    }

    /// Takes a node away. Links that end there have no way until it is back.
    pub fn remove_node(&mut self, id: &Id) {
        let Some(number) = self.numbers.remove(id) else { return };
        let Some(node) = self.nodes[number as usize].take() else { return };
        self.free_nodes.push(number);
        if node.is_card {
            self.cards.remove(number, &node.rect);
            self.touch_around(&node.rect);
        }
        for link in node.links {
            self.part(link);
            self.touch(link);
        }
    }

    /// Adds a link, or changes what was asked for.
    pub fn set_link(&mut self, id: &Id, request: Request) {
        let number = match self.link_numbers.get(id) {
            Some(number) => *number,
            None => self.free_links.pop().unwrap_or_else(|| {
                self.links.push(None);
                self.links.len() as u32 - 1
            }),
        };
        self.link_numbers.insert(id.clone(), number);
        if let Some(link) = &self.links[number as usize] {
            if link.request == request {
                return;
            }
            self.part(number);
        }
        let bends = request.bends.iter().copied().map(Point::from).collect();
        let fresh = LinkPlace {
            id: id.clone(),
            request,
            bends,
            ends: None,
            exits: None,
            region: None,
            draft: Vec::new(),
            drafted: Vec::new(),
            kept: Vec::new(),
            wish: None,
            is_long: false,
            placed: Placed::default(),
            is_touched: false,
        };
        match &mut self.links[number as usize] {
            Some(link) => {
                link.request = fresh.request;
                link.bends = fresh.bends;
            }
            none => *none = Some(fresh),
        }
        self.join(number);
    }

    /// Takes a link away.
    pub fn remove_link(&mut self, id: &Id) {
        let Some(number) = self.link_numbers.remove(id) else { return };
        self.part(number);
        if let Some(link) = self.links[number as usize].take() {
            if let Some(region) = link.region {
                self.regions.remove(number, &region);
            }
            for piece in link.drafted {
                self.drafts.remove(number, &piece);
                self.touch_around(&piece);
            }
            for piece in link.kept {
                self.pieces.remove(number, &piece);
                self.touch_around(&piece);
            }
            if let Some(wish) = link.wish {
                self.wishes.remove(number, &wish);
                self.touch_around(&wish);
            }
        }
        self.free_links.push(number);
    }

    /// Where a link lies since the last [`Router::settle`].
    pub fn placed(&self, id: &Id) -> Option<&Placed> {
        let number = self.link_numbers.get(id)?;
        Some(&self.links[*number as usize].as_ref()?.placed)
    }

    /// Lays every link that the changes since the last time touch, and names those that lie
    /// otherwise than before, in the order of their ids.
    pub fn settle(&mut self) -> Vec<Id> {
        let mut touched = std::mem::take(&mut self.touched);
        touched.retain(|number| self.links[*number as usize].is_some());
        let mut nodes = Vec::new();
        for number in &touched {
            nodes.extend(self.choose_sides(*number));
        }
        nodes.sort_unstable();
        nodes.dedup();
        for node in nodes {
            for number in self.share_sides(node) {
                if let Some(link) = self.links[number as usize].as_mut()
                    && !std::mem::replace(&mut link.is_touched, true)
                {
                    touched.push(number);
                }
            }
        }
        let mut changed: Vec<u32> = Vec::new();
        let mut moved: Vec<Rect> = Vec::new();
        for number in &touched {
            moved.extend(self.lay(*number));
        }
        self.reach(&mut touched, &moved);
        moved.clear();
        for number in &touched {
            let pieces = self.keep_apart(*number);
            if !pieces.is_empty() {
                changed.push(*number);
            }
            moved.extend(pieces);
        }
        self.reach(&mut touched, &moved);
        moved.clear();
        for number in &touched {
            moved.extend(self.wish(*number));
        }
        self.reach(&mut touched, &moved);
        for number in &touched {
            if self.place_label(*number) {
                changed.push(*number);
            }
        }
        for number in touched {
            if let Some(link) = self.links[number as usize].as_mut() {
                link.is_touched = false;
            }
        }
        let changed = changed.into_iter();
        let mut ids: Vec<Id> = changed
            .filter_map(|number| Some(self.links[number as usize].as_ref()?.id.clone()))
            .collect();
        ids.sort_unstable();
        ids.dedup();
        ids
    }

    /// Adds the links that have one of these places in their region.
    fn reach(&self, touched: &mut Vec<u32>, places: &[Rect]) {
        // Where most links are touched anyway, asking for each place costs more than it saves.
        if touched.len() * 2 > self.link_numbers.len() {
            let all = 0..self.links.len() as u32;
            *touched = all.filter(|number| self.links[*number as usize].is_some()).collect();
            return;
        }
        for place in places {
            self.regions.visit(place, |number, _| touched.push(number));
        }
        touched.sort_unstable();
        touched.dedup();
    }

    fn touch(&mut self, number: u32) {
        if let Some(link) = self.links[number as usize].as_mut()
            && !std::mem::replace(&mut link.is_touched, true)
        {
            self.touched.push(number);
        }
    }

    fn touch_around(&mut self, rect: &Rect) {
        for number in self.regions.touching(rect) {
            self.touch(number);
        }
    }

    /// Joins a link to its two nodes, if both are there.
    fn join(&mut self, number: u32) {
        self.touch(number);
        let Some(link) = self.links[number as usize].as_mut() else { return };
        let ends = [&link.request.from, &link.request.to].map(|id| self.numbers.get(id).copied());
        if let [Some(from), Some(to)] = ends
            && link.ends.is_none()
        {
            link.ends = Some((from, to));
            for end in [from, to] {
                if let Some(node) = self.nodes[end as usize].as_mut() {
                    node.links.push(number);
                }
            }
        }
    }

    /// Parts a link from its two nodes; those that remain have more room on their sides.
    fn part(&mut self, number: u32) {
        let Some(link) = self.links[number as usize].as_mut() else { return };
        let Some((from, to)) = link.ends.take() else { return };
        link.exits = None;
        for end in [from, to] {
            if let Some(node) = self.nodes[end as usize].as_mut() {
                node.links.retain(|other| *other != number);
                let others = node.links.clone();
                others.into_iter().for_each(|other| self.touch(other));
            }
        }
    }

    fn ends(&self, link: &LinkPlace) -> Option<Ends> {
        let numbers = link.ends?;
        let rect = |number: u32| Some(self.nodes[number as usize].as_ref()?.rect);
        Some(Ends { from: rect(numbers.0)?, to: rect(numbers.1)?, numbers })
    }

    /// Chooses the sides at which a link ends; yields the nodes whose sides that concerns.
    fn choose_sides(&mut self, number: u32) -> Vec<u32> {
        let Some(link) = self.links[number as usize].as_ref() else { return Vec::new() };
        let Some(ends) = self.ends(link) else { return Vec::new() };
        let sides = match (link.bends.first(), link.bends.last()) {
            (Some(first), Some(last)) => sides_towards(&ends, *first, *last),
            _ => sides(&ends, &self.cards),
        };
        let Some(link) = self.links[number as usize].as_mut() else { return Vec::new() };
        let none = Slot { offset: f64::NAN, lane: 0.0, count: 0 };
        match &mut link.exits {
            Some(exits) => exits.sides = sides,
            None => link.exits = Some(Exits { sides, slots: (none, none) }),
        }
        vec![ends.numbers.0, ends.numbers.1]
    }

    /// Shares the sides of a node among its links; yields the links whose place on them changed.
    fn share_sides(&mut self, number: u32) -> Vec<u32> {
        let Some(node) = self.nodes[number as usize].as_ref() else { return Vec::new() };
        let rect = node.rect;
        let mut on_sides: [Vec<Ending>; 4] = Default::default();
        for link in &node.links {
            if let Some((side, ending)) = self.ending(*link, number, &rect) {
                on_sides[side as usize].push(ending);
            }
        }
        let mut changed = Vec::new();
        for side in Side::ALL {
            let endings = &mut on_sides[side as usize];
            let length = if side.is_upright() { rect.height() } else { rect.width() };
            let links = &self.links;
            let id = |ending: &Ending| links[ending.link as usize].as_ref().map(|link| &link.id);
            let order = |a: &Ending, b: &Ending| {
                let by_place = a.wish.total_cmp(&b.wish).then(a.across.total_cmp(&b.across));
                let by_id = id(a).cmp(&id(b));
                by_place.then(if a.mirrored { by_id.reverse() } else { by_id })
            };
            if !is_crowded(length, endings.len()) {
                endings.sort_by(order);
            }
            let wishes: Vec<Wish> = match &endings[..] {
                // With the side to itself, a link that bends anyway leaves from the middle.
                [only] if !only.is_straight => vec![Wish { offset: 0.0, weight: 1.0 }],
                all => all.iter().map(Ending::wish).collect(),
            };
            for (ending, place) in endings.iter().zip(slots(length, &wishes)) {
                let Some(link) = self.links[ending.link as usize].as_mut() else { continue };
                let Some(exits) = link.exits.as_mut() else { continue };
                let own = if ending.is_start { &mut exits.slots.0 } else { &mut exits.slots.1 };
                if *own != place {
                    *own = place;
                    changed.push(ending.link);
                }
            }
        }
        changed
    }

    /// How a link ends at a node, and on which side.
    fn ending(&self, number: u32, node: u32, rect: &Rect) -> Option<(Side, Ending)> {
        let link = self.links[number as usize].as_ref()?;
        let ends = self.ends(link)?;
        let exits = link.exits?;
        let is_start = ends.numbers.0 == node;
        let (side, other_side, other, bend) = match is_start {
            true => (exits.sides.0, exits.sides.1, ends.to, link.bends.first()),
            false => (exits.sides.1, exits.sides.0, ends.from, link.bends.last()),
        };
        let target = bend.copied().unwrap_or_else(|| other.center());
        let away = target - rect.center();
        let (across, along) = if side.is_upright() { (away.y, away.x) } else { (away.x, away.y) };
        let straight = match bend {
            None if side == other_side.opposite() => common_line(&ends, side),
            _ => None,
        };
        let middle = if side.is_upright() { rect.center().y } else { rect.center().x };
        let half = if side.is_upright() { rect.height() } else { rect.width() } / 2.0;
        // What turns off leaves nearer to the corner where it turns to.
        let wish = straight.map_or_else(
            || 0.6 * half * across / (across.abs() + along.abs()).max(1.0),
            |line| line - middle,
        );
        let is_straight = straight.is_some();
        // Links side by side between the same two nodes must not cross: where their order turns
        // round on the way, it is turned round at the node with the greater id.
        let other_id = if is_start { &link.request.to } else { &link.request.from };
        let own_id = if is_start { &link.request.from } else { &link.request.to };
        let turns = matches!(
            (side, other_side),
            (Side::Top, Side::Top | Side::Right)
                | (Side::Right, Side::Right | Side::Top)
                | (Side::Bottom, Side::Bottom | Side::Left)
                | (Side::Left, Side::Left | Side::Bottom)
        );
        let mirrored = turns && own_id > other_id;
        Some((side, Ending { link: number, wish, across, is_straight, is_start, mirrored }))
    }

    /// Finds the way of a link without regard to other links; yields the inner pieces that came or
    /// went.
    fn lay(&mut self, number: u32) -> Vec<Rect> {
        let Some(link) = self.links[number as usize].as_ref() else { return Vec::new() };
        let laid = self.ends(link).zip(link.exits).map(|(ends, exits)| {
            let way = way(&ends, &exits, &link.bends, &self.cards);
            let width = link.label_width();
            let region = region(&ends, &way, width, link.bends.is_empty());
            (way, region, is_long(&ends))
        });
        let (way, region, is_long) = laid.unwrap_or_default();
        let Some(link) = self.links[number as usize].as_mut() else { return Vec::new() };
        if link.region != region {
            if let Some(old) = link.region {
                self.regions.remove(number, &old);
            }
            if let Some(region) = region {
                self.regions.insert(number, region);
            }
            link.region = region;
        }
        if link.draft == way && link.is_long == is_long {
            return Vec::new();
        }
        let drafted = inner(pieces(&way, is_long));
        let mut moved = std::mem::replace(&mut link.drafted, drafted.clone());
        moved.iter().for_each(|piece| self.drafts.remove(number, piece));
        drafted.iter().for_each(|piece| self.drafts.insert(number, *piece));
        moved.extend(drafted);
        link.draft = way;
        link.is_long = is_long;
        moved
    }

    /// Moves the inner pieces of a way off those of links with smaller ids, where they would lie
    /// on top of each other; yields the pieces that came or went.
    fn keep_apart(&mut self, number: u32) -> Vec<Rect> {
        let Some(link) = self.links[number as usize].as_ref() else { return Vec::new() };
        let mut way = link.draft.clone();
        if link.bends.is_empty() && !link.is_long {
            for index in 1..way.len().saturating_sub(2) {
                self.move_piece(number, &link.id, &mut way, index);
            }
        }
        let kept = pieces(&way, link.is_long);
        let Some(link) = self.links[number as usize].as_mut() else { return Vec::new() };
        if link.placed.way == way && link.kept == kept {
            return Vec::new();
        }
        link.placed.way = way;
        let mut moved = std::mem::replace(&mut link.kept, kept.clone());
        moved.iter().for_each(|piece| self.pieces.remove(number, piece));
        kept.iter().for_each(|piece| self.pieces.insert(number, *piece));
        moved.extend(kept);
        if moved.is_empty() {
            moved.push(NOWHERE);
        }
        moved
    }

    /// Moves one piece of a way, if it lies on another link's.
    fn move_piece(&self, number: u32, id: &Id, way: &mut [Point], index: usize) {
        let piece = Rect::between(way[index], way[index + 1]);
        let flat = way[index].y == way[index + 1].y;
        let others = |piece: &Rect, every: bool| {
            let mut count = 0;
            self.drafts.visit(&piece.expand(NEAR), |other, rect| {
                let is_flat = rect.height() < rect.width();
                let shared = match flat {
                    true => piece.max.x.min(rect.max.x) - piece.min.x.max(rect.min.x),
                    false => piece.max.y.min(rect.max.y) - piece.min.y.max(rect.min.y),
                };
                let counts = other != number
                    && is_flat == flat
                    && shared > NEAR
                    && self.links[other as usize]
                        .as_ref()
                        .is_some_and(|other| every || other.id < *id);
                count += usize::from(counts);
            });
            count
        };
        let before = others(&piece, false);
        if before == 0 {
            return;
        }
        let touched = touches(&piece, &self.cards);
        // The first one on a line stays, the next step aside in turn.
        for step in (before - 1)..(before + 5) {
            let distance = (step / 2 + 1) as f64 * APART;
            let offset = if step % 2 == 0 { distance } else { -distance };
            let shift = if flat { Point::new(0.0, offset) } else { Point::new(offset, 0.0) };
            let moved = (way[index] + shift, way[index + 1] + shift);
            let rect = Rect::between(moved.0, moved.1);
            let fits = keeps_direction(way[index - 1], way[index], moved.0)
                && keeps_direction(way[index + 2], way[index + 1], moved.1)
                && others(&rect, true) == 0
                && touches(&rect, &self.cards) <= touched;
            if fits {
                (way[index], way[index + 1]) = moved;
                return;
            }
        }
    }

    /// Finds the place that the label of a link wishes for: off the cards, and off the lines of
    /// other links as far as possible; yields where a label came or went.
    fn wish(&mut self, number: u32) -> Vec<Rect> {
        let wish = self.best_place(number, |_| true);
        let Some(link) = self.links[number as usize].as_mut() else { return Vec::new() };
        if link.wish == wish {
            return Vec::new();
        }
        let moved: Vec<Rect> = [link.wish, wish].into_iter().flatten().collect();
        if let Some(old) = link.wish {
            self.wishes.remove(number, &old);
        }
        if let Some(wish) = wish {
            self.wishes.insert(number, wish);
        }
        link.wish = wish;
        moved
    }

    /// The place for a label that the fewest other lines lead through, of those allowed; as wide
    /// as possible before anything else.
    fn best_place(&self, number: u32, is_allowed: impl Fn(&Rect) -> bool) -> Option<Rect> {
        let link = self.links[number as usize].as_ref()?;
        let ends = self.ends(link)?;
        let width = link.label_width()?;
        label::widths(&link.placed.way, width).into_iter().find_map(|width| {
            let mut best: Option<(usize, Rect)> = None;
            for height in label::HEIGHTS {
                let size = (width, height);
                let places = label::places(&link.placed.way, size, &ends, &self.cards);
                for place in places.into_iter().filter(&is_allowed) {
                    let crossings = self.crossings(number, &place);
                    if best.is_none_or(|(fewest, _)| crossings < fewest) {
                        best = Some((crossings, place));
                    }
                    if crossings == 0 {
                        return Some(place);
                    }
                }
            }
            best.map(|(_, place)| place)
        })
    }

    /// How many pieces of other links lead through a label.
    fn crossings(&self, number: u32, label: &Rect) -> usize {
        let mut count = 0;
        self.pieces.visit(&label.expand(5.0), |other, _| count += usize::from(other != number));
        count
    }

    /// Places the label of a link: where it wishes to stand, unless a link with a smaller id has
    /// the same wish; then elsewhere, shortened if it must be, or nowhere. Yields whether it
    /// moved.
    fn place_label(&mut self, number: u32) -> bool {
        let Some(link) = self.links[number as usize].as_ref() else { return false };
        let is_free = |place: &Rect| {
            let mut is_free = true;
            self.wishes.visit(&place.expand(0.5), |other, _| {
                if other != number
                    && let Some(other) = self.links[other as usize].as_ref()
                {
                    is_free &= other.id > link.id;
                }
            });
            is_free
        };
        let label = match link.wish {
            Some(wish) if !is_free(&wish) => self.best_place(number, is_free),
            wish => wish,
        };
        let Some(link) = self.links[number as usize].as_mut() else { return false };
        let moved = link.placed.label != label;
        link.placed.label = label;
        moved
    }
}

impl LinkPlace {
    /// How wide its label is, if it has one. Where so many links end that they share places, there
    /// are none.
    fn label_width(&self) -> Option<f64> {
        let is_crowded = |slot: Slot| slot.count == 0;
        let crowded =
            self.exits.is_some_and(|exits| is_crowded(exits.slots.0) || is_crowded(exits.slots.1));
        self.request.label_width.filter(|_| !crowded)
    }
}

/// Pieces of two links nearer than this lie on top of each other.
const NEAR: f64 = 5.0;
/// So far one of them steps aside.
const APART: f64 = 8.0;

/// Whether the piece from `from` to `corner` still leads the same way, and far enough, after its
/// end has moved to `moved`.
fn keeps_direction(from: Point, corner: Point, moved: Point) -> bool {
    let (before, after) = (corner - from, moved - from);
    let same_way = before.x * after.x + before.y * after.y > 0.0;
    same_way && from.distance(moved) >= 16.0
}

/// The rectangles of the straight pieces of a way. Those of long links are not kept: they cross so
/// many others that nothing keeps off them.
fn pieces(way: &[Point], is_long: bool) -> Vec<Rect> {
    match is_long {
        true => Vec::new(),
        false => way.windows(2).map(|pair| Rect::between(pair[0], pair[1])).collect(),
    }
}

/// All pieces but the first and the last.
fn inner(mut pieces: Vec<Rect>) -> Vec<Rect> {
    pieces.pop();
    pieces.drain(..pieces.len().min(1));
    pieces
}

/// The place of a link that has gone.
const NOWHERE: Rect = Rect { min: Point::new(0.0, 0.0), max: Point::new(0.0, 0.0) };

impl Ending {
    fn wish(&self) -> Wish {
        Wish { offset: self.wish, weight: if self.is_straight { 16.0 } else { 1.0 } }
    }
}

/// One link at one side of a node.
#[derive(Debug)]
struct Ending {
    link: u32,
    /// Where on the side it would like to end, from the middle.
    wish: f64,
    /// Where the other end lies, along the side.
    across: f64,
    /// Whether the link can lead straight to the other end.
    is_straight: bool,
    is_start: bool,
    mirrored: bool,
}

/// The area whose cards have a say in the way of a link and in the place of its label.
fn region(ends: &Ends, way: &[Point], width: Option<f64>, is_free: bool) -> Option<Rect> {
    if is_long(ends) {
        return width.and_then(|width| label::area(way, width));
    }
    let area = ends.from.union(&ends.to).expand(REGION);
    match is_free {
        true => Some(area),
        false => {
            let points = way.iter().map(|point| Rect { min: *point, max: *point }.expand(REGION));
            Rect::around(points.chain([area]))
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn id(kind: &str, number: usize) -> Id {
        Id::new(&format!("{kind}{number}")).expect("a short id")
    }

    #[derive(Clone, Debug)]
    enum Change {
        Node(usize, i32, i32),
        NoNode(usize),
        Link(usize, usize, usize, bool),
        NoLink(usize),
    }

    fn changes() -> impl Strategy<Value = Vec<Change>> {
        let far = -12_i32..12;
        proptest::collection::vec(
            prop_oneof![
                6 => (0_usize..12, far.clone(), far).prop_map(|(n, x, y)| Change::Node(n, x, y)),
                1 => (0_usize..12).prop_map(Change::NoNode),
                6 => (0_usize..16, 0_usize..12, 0_usize..12, any::<bool>())
                    .prop_map(|(n, a, b, bent)| Change::Link(n, a, b, bent)),
                1 => (0_usize..16).prop_map(Change::NoLink),
            ],
            1..60,
        )
    }

    fn apply(router: &mut Router, change: &Change) {
        match *change {
            Change::Node(number, x, y) => {
                let at = Point::new(f64::from(x) * 70.0, f64::from(y) * 45.0);
                router.set_node(&id("n", number), Rect::from_size(at, 184.0, 72.0), number != 3);
            }
            Change::NoNode(number) => router.remove_node(&id("n", number)),
            Change::Link(number, a, b, bent) => {
                let bends = if bent { vec![GridPoint::new(a as i32 * 50, 90)] } else { Vec::new() };
                let request = Request {
                    from: id("n", a),
                    to: id("n", (a + 1 + b % 11) % 12),
                    bends,
                    label_width: (number % 3 > 0).then_some(number as f64 * 12.0),
                };
                router.set_link(&id("l", number), request);
            }
            Change::NoLink(number) => router.remove_link(&id("l", number)),
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(200))]
        #[test]
        fn change_by_change_ends_where_all_at_once_does(changes in changes()) {
            let mut step_by_step = Router::default();
            let mut known: Vec<Option<Placed>> = vec![None; 16];
            for change in &changes {
                apply(&mut step_by_step, change);
                let changed = step_by_step.settle();
                for (number, known) in known.iter_mut().enumerate() {
                    let now = step_by_step.placed(&id("l", number)).cloned();
                    let said = changed.contains(&id("l", number));
                    // What came without a way or went altogether needs no saying.
                    if let (Some(known), Some(now)) = (&known, &now) {
                        prop_assert_eq!(known != now, said, "l{}", number);
                    }
                    *known = now;
                }
            }
            let mut at_once = Router::default();
            changes.iter().for_each(|change| apply(&mut at_once, change));
            at_once.settle();
            for number in 0..16 {
                let link = id("l", number);
                prop_assert_eq!(step_by_step.placed(&link), at_once.placed(&link), "l{}", number);
            }
        }

        #[test]
        fn ways_lead_along_the_axes_from_side_to_side(changes in changes()) {
            let mut router = Router::default();
            changes.iter().for_each(|change| apply(&mut router, change));
            router.settle();
            for link in router.links.iter().flatten() {
                let Some(ends) = router.ends(link) else { continue };
                let way = &link.placed.way;
                prop_assert!(way.len() >= 2);
                for pair in way.windows(2) {
                    prop_assert!(pair[0].x == pair[1].x || pair[0].y == pair[1].y, "{way:?}");
                }
                let on_border = |rect: &Rect, point: Point| {
                    rect.contains(point) && !rect.expand(-0.5).contains(point)
                };
                prop_assert!(on_border(&ends.from, way[0]), "{way:?} {ends:?}");
                prop_assert!(on_border(&ends.to, way[way.len() - 1]), "{way:?} {ends:?}");
                if let Some(label) = link.placed.label {
                    prop_assert_eq!(router.cards.touching(&label), Vec::<u32>::new());
                }
            }
        }
    }

    #[test]
    fn a_link_leads_round_a_card_in_its_way() {
        let mut router = Router::default();
        let card = |x: f64, y: f64| Rect::from_size(Point::new(x, y), 184.0, 72.0);
        router.set_node(&id("n", 1), card(0.0, 0.0), true);
        router.set_node(&id("n", 2), card(300.0, 0.0), true);
        router.set_node(&id("n", 3), card(600.0, 0.0), true);
        let request = Request {
            from: id("n", 1),
            to: id("n", 3),
            bends: Vec::new(),
            label_width: Some(90.0),
        };
        router.set_link(&id("l", 1), request);
        router.settle();
        let way = router.placed(&id("l", 1)).expect("a link").way.clone();
        let middle = card(300.0, 0.0);
        assert!(way.windows(2).all(|pair| !Rect::between(pair[0], pair[1]).intersects(&middle)));
        router.remove_node(&id("n", 2));
        assert_eq!(router.settle(), [id("l", 1)]);
        let way = &router.placed(&id("l", 1)).expect("a link").way;
        assert_eq!(way[..], [Point::new(184.0, 36.0), Point::new(600.0, 36.0)]);
    }
}
