//! What a drawing is worth, in figures: how often it says something false, and how calm it is.
//!
//! Reads the composed scene and asks the plan only what a link means and where it ends. Knows nothing
//! of the router and of layout, so that neither can speak for itself. All lengths are world points.

use std::collections::BTreeMap;

use commerce_canvas::catalogue;
use commerce_canvas::geometry::{Point, Rect, distance_to_segment};
use commerce_canvas::plan::{Id, Level, Plan, Relation};
use commerce_canvas::scene::{Scene, Tag};

/// Lines side by side that are less than this apart are hard to tell apart.
const NEAR: f64 = 8.0;
/// Corners of two links that are less than this apart seem to exchange them.
const CORNERS: f64 = 16.0;
/// Places less than this apart are the same.
const SAME: f64 = 0.75;
/// As much as lines side by side must share of their way to be counted.
const ALONG: f64 = 1.0;
/// A line that passes words nearer than this seems to be named by them.
const AROUND_WORDS: f64 = 6.0;
/// A label without words is no larger than this.
const ICON: f64 = 16.0;

/// The figures of one drawing; all of them are better if they are less.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Figures {
    /// Links in the drawing.
    pub links: usize,
    /// Links and cards that hide a part of them.
    pub under_cards: usize,
    /// Places where two links cross.
    pub crossings: usize,
    /// Pairs of links that lie on each other for a part of their way.
    pub on_top: usize,
    /// Pairs of links that run side by side, less than 8 apart.
    pub close: usize,
    /// Pairs of corners of different links that are less than 16 apart.
    pub corners: usize,
    /// Pairs of a label and another link that touches it, or passes its words nearer than 6.
    pub labels_on_links: usize,
    /// Pairs of labels, or of a label and a card, that touch.
    pub labels_on_others: usize,
    /// Links that carry transactions, systems that are only used apart, and have no label.
    pub unlabelled: usize,
    /// Corners of all links.
    pub bends: usize,
    /// The length of all links together.
    pub length: f64,
    /// The width and the height of the drawing.
    pub size: (f64, f64),
}

/// What the figures are taken from.
#[derive(Clone, Debug, Default)]
pub struct Picture {
    cards: Vec<Card>,
    links: Vec<Line>,
    labels: Vec<(Id, Rect)>,
    size: (f64, f64),
}

/// A card, and how far in front it stands.
#[derive(Clone, Debug)]
struct Card {
    rect: Rect,
    depth: usize,
}

/// The line of a link.
#[derive(Clone, Debug)]
struct Line {
    id: Id,
    /// Where it ends; with its colour what it shares its last piece with others for.
    to: Id,
    color: [u8; 4],
    route: Vec<Point>,
    depth: usize,
    /// Whether it must say what it is.
    needs_label: bool,
}

impl Picture {
    /// What a scene shows of a plan.
    pub fn of(plan: &Plan, scene: &Scene) -> Self {
        let mut picture =
            Self { size: (scene.bounds.width(), scene.bounds.height()), ..Self::default() };
        for (depth, drawing) in scene.drawings.iter().enumerate() {
            match &drawing.tag {
                Tag::Node(_) if drawing.is_frame => {}
                Tag::Node(_) => {
                    picture.cards.extend(drawing.outline.map(|rect| Card { rect, depth }));
                }
                Tag::Link(id) => {
                    let Some(link) = plan.links.get(id) else { continue };
                    let color = drawing.color;
                    picture.links.push(Line {
                        id: id.clone(),
                        to: link.to.clone(),
                        color: [color.red, color.green, color.blue, color.alpha],
                        route: drawing.route.to_vec(),
                        depth,
                        needs_label: needs_label(plan, id),
                    });
                }
                Tag::Label(id) => {
                    picture.labels.extend(drawing.outline.map(|rect| (id.clone(), rect)));
                }
                Tag::Island(_) | Tag::IslandName(_) | Tag::Caption => {}
            }
        }
        picture
    }

    /// The figures of the picture.
    pub fn figures(&self) -> Figures {
        let mut figures = Figures {
            links: self.links.len(),
            size: self.size,
            unlabelled: self.unlabelled(),
            labels_on_others: self.labels_on_others(),
            ..Figures::default()
        };
        for line in &self.links {
            figures.bends += line.corners().count();
            figures.length += line.pieces().map(|(a, b)| a.distance(b)).sum::<f64>();
            figures.under_cards += self.cards.iter().filter(|card| line.is_hidden_by(card)).count();
            let is_foreign =
                |label: &&(Id, Rect)| label.0 != line.id && line.touches(&around_words(&label.1));
            figures.labels_on_links += self.labels.iter().filter(is_foreign).count();
        }
        self.compare_links(&mut figures);
        figures
    }

    fn unlabelled(&self) -> usize {
        let has_label = |line: &Line| self.labels.iter().any(|(owner, _)| *owner == line.id);
        self.links.iter().filter(|line| line.needs_label && !has_label(line)).count()
    }

    fn labels_on_others(&self) -> usize {
        let on_labels = self.labels.iter().enumerate().map(|(index, (_, rect))| {
            let others = self.labels[index + 1..].iter();
            others.filter(|(_, other)| other.expand(-SAME).intersects(rect)).count()
        });
        let on_cards = self.labels.iter().map(|(_, rect)| {
            self.cards.iter().filter(|card| card.rect.expand(-SAME).intersects(rect)).count()
        });
        on_labels.chain(on_cards).sum()
    }

    /// Holds every link against every other one.
    fn compare_links(&self, figures: &mut Figures) {
        let bounds: Vec<Option<Rect>> = self.links.iter().map(Line::bounds).collect();
        let mut trunks: BTreeMap<usize, Vec<Trunk>> = BTreeMap::new();
        let mut crossings: Vec<(usize, usize, Point)> = Vec::new();
        for (a, first) in self.links.iter().enumerate() {
            for (b, second) in self.links.iter().enumerate().skip(a + 1) {
                let (Some(one), Some(other)) = (bounds[a], bounds[b]) else { continue };
                if !one.expand(CORNERS).intersects(&other) {
                    continue;
                }
                let trunk = first.trunk_with(second);
                figures.on_top += usize::from(first.is_beside(second, (0.0, SAME), &trunk));
                figures.close += usize::from(first.is_beside(second, (SAME, NEAR), &trunk));
                figures.corners += first.near_corners(second, &trunk);
                let found = first.crossings(second).into_iter();
                let found = found.filter(|place| !lies_on(&trunk, *place));
                crossings.extend(found.map(|place| (a, b, place)));
                if trunk.len() > 1 {
                    trunks.entry(b).or_default().push(Trunk { first: a, way: trunk.clone() });
                    trunks.entry(a).or_default().push(Trunk { first: b, way: trunk });
                }
            }
        }
        // A trunk counts as one line: what crosses it is counted for the first of its links.
        let is_counted = |line: usize, place: Point| {
            let before = trunks.get(&line).into_iter().flatten();
            !before.filter(|trunk| trunk.first < line).any(|trunk| lies_on(&trunk.way, place))
        };
        let counted = crossings
            .iter()
            .filter(|(a, b, place)| is_counted(*a, *place) && is_counted(*b, *place));
        figures.crossings = counted.count();
    }
}

/// The last pieces that a link shares with another one.
struct Trunk {
    first: usize,
    way: Vec<Point>,
}

/// A label with what no other line may lead through.
fn around_words(label: &Rect) -> Rect {
    let is_icon = label.width().max(label.height()) < ICON + SAME;
    label.expand(if is_icon { 0.0 } else { AROUND_WORDS })
}

/// Whether a link has to say what it is: one that carries transactions, but for the use of a system.
fn needs_label(plan: &Plan, id: &Id) -> bool {
    let Some(link) = plan.links.get(id) else { return false };
    let (Some(from), Some(to)) = (plan.nodes.get(&link.from), plan.nodes.get(&link.to)) else {
        return false;
    };
    let carried = catalogue::carried_between(link, &from.body, &to.body);
    plan.relation(link) != Some(Relation::Uses) && carried.level() == Some(Level::Transaction)
}

impl Line {
    fn pieces(&self) -> impl Iterator<Item = (Point, Point)> + Clone {
        self.route.windows(2).map(|pair| (pair[0], pair[1])).filter(|(a, b)| a != b)
    }

    /// Where it changes its direction.
    fn corners(&self) -> impl Iterator<Item = Point> {
        let next = self.pieces().skip(1);
        self.pieces().zip(next).filter_map(|((a, b), (_, c))| {
            let turned = across(b - a, c - b).abs() > 1e-6 * a.distance(b) * b.distance(c);
            let turned = turned || dot(b - a, c - b) < 0.0;
            turned.then_some(b)
        })
    }

    fn bounds(&self) -> Option<Rect> {
        Rect::around(self.route.iter().map(|place| Rect { min: *place, max: *place }))
    }

    fn touches(&self, rect: &Rect) -> bool {
        self.pieces().any(|(a, b)| passes(a, b, rect))
    }

    fn is_hidden_by(&self, card: &Card) -> bool {
        card.depth > self.depth && self.touches(&card.rect.expand(-SAME))
    }

    /// Where it crosses another line; where one only ends at the other, none.
    fn crossings(&self, other: &Self) -> Vec<Point> {
        let is_end = |place: Point| {
            [self, other].iter().any(|line| {
                let ends = [line.route.first(), line.route.last()];
                ends.into_iter().flatten().any(|end| end.distance(place) < SAME)
            })
        };
        let pairs = self.pieces().flat_map(|one| other.pieces().map(move |two| (one, two)));
        pairs.filter_map(|(one, two)| crossing(one, two)).filter(|place| !is_end(*place)).collect()
    }

    /// Whether it runs along another line at such a distance, their trunk apart.
    fn is_beside(&self, other: &Self, (least, most): (f64, f64), trunk: &[Point]) -> bool {
        self.pieces().any(|one| {
            other.pieces().any(|two| {
                let Some((distance, middle)) = side_by_side(one, two) else { return false };
                (least..most).contains(&distance) && !lies_on(trunk, middle)
            })
        })
    }

    /// How many corners of both are near each other, those of their trunk apart.
    fn near_corners(&self, other: &Self, trunk: &[Point]) -> usize {
        let pairs = self.corners().flat_map(|one| other.corners().map(move |two| (one, two)));
        pairs
            .filter(|(one, two)| one.distance(*two) < CORNERS)
            .filter(|(one, two)| !lies_on(trunk, *one) && !lies_on(trunk, *two))
            .count()
    }

    /// The way that it shares with another link of its class into the same element, from its end
    /// backwards; empty if there is none.
    fn trunk_with(&self, other: &Self) -> Vec<Point> {
        let (Some(end), Some(other_end)) = (self.route.last(), other.route.last()) else {
            return Vec::new();
        };
        if self.to != other.to || self.color != other.color || end.distance(*other_end) >= SAME {
            return Vec::new();
        }
        let mut way = vec![*end];
        let both = self.route.iter().rev().skip(1).zip(other.route.iter().rev().skip(1));
        for (one, two) in both {
            let here = way[way.len() - 1];
            if one.distance(*two) < SAME {
                way.push(*one);
                continue;
            }
            // They part on the way to the nearer of the two places.
            let (near, far) = match here.distance(*one) < here.distance(*two) {
                true => (one, two),
                false => (two, one),
            };
            if distance_to_segment(*near, here, *far) < SAME {
                way.push(*near);
            }
            break;
        }
        way
    }
}

fn dot(a: Point, b: Point) -> f64 {
    a.x * b.x + a.y * b.y
}

fn across(a: Point, b: Point) -> f64 {
    a.x * b.y - a.y * b.x
}

fn lies_on(way: &[Point], place: Point) -> bool {
    way.windows(2).any(|pair| distance_to_segment(place, pair[0], pair[1]) < SAME)
}

/// Whether a piece leads through a rectangle or along its edge.
fn passes(a: Point, b: Point, rect: &Rect) -> bool {
    let (mut first, mut last) = (0.0_f64, 1.0_f64);
    let sides = [(a.x, b.x, rect.min.x, rect.max.x), (a.y, b.y, rect.min.y, rect.max.y)];
    for (from, to, min, max) in sides {
        if from == to {
            if from < min || from > max {
                return false;
            }
            continue;
        }
        let (enters, leaves) = ((min - from) / (to - from), (max - from) / (to - from));
        first = first.max(enters.min(leaves));
        last = last.min(enters.max(leaves));
    }
    first <= last
}

/// Where two pieces cross that are not parallel; the end of each is left to the piece after it.
fn crossing(one: (Point, Point), two: (Point, Point)) -> Option<Point> {
    let (along, other) = (one.1 - one.0, two.1 - two.0);
    let turn = across(along, other);
    if turn.abs() < 1e-9 {
        return None;
    }
    let between = two.0 - one.0;
    let (at, at_other) = (across(between, other) / turn, across(between, along) / turn);
    let inside = (0.0..1.0).contains(&at) && (0.0..1.0).contains(&at_other);
    inside.then(|| one.0.towards(one.1, at))
}

/// How far two parallel pieces are apart, and a place in the middle of what they share of their way.
fn side_by_side(one: (Point, Point), two: (Point, Point)) -> Option<(f64, Point)> {
    let length = one.0.distance(one.1);
    let along = (one.1 - one.0) * (1.0 / length);
    let other = two.1 - two.0;
    if across(along, other).abs() > 0.01 * two.0.distance(two.1) {
        return None;
    }
    let (from, to) = (dot(two.0 - one.0, along), dot(two.1 - one.0, along));
    let (start, end) = (from.min(to).max(0.0), from.max(to).min(length));
    let distance = across(along, two.0 - one.0).abs();
    (end - start > ALONG).then(|| (distance, one.0 + along * ((start + end) / 2.0)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(text: &str) -> Id {
        Id::new(text).expect("a short id")
    }

    fn line(name: &str, to: &str, places: &[(f64, f64)]) -> Line {
        let route = places.iter().map(|(x, y)| Point::new(*x, *y)).collect();
        Line { id: id(name), to: id(to), color: [0; 4], route, depth: 0, needs_label: false }
    }

    fn rect(x: f64, y: f64, width: f64, height: f64) -> Rect {
        Rect::from_size(Point::new(x, y), width, height)
    }

    fn figures(links: &[Line]) -> Figures {
        Picture { links: links.to_vec(), ..Picture::default() }.figures()
    }

    #[test]
    fn a_card_hides_what_leads_under_it_and_not_what_leads_over_it_or_along_it() {
        let links = vec![line("a", "x", &[(0.0, 0.0), (200.0, 0.0)])];
        let hidden = |card: Rect, depth: usize| {
            let cards = vec![Card { rect: card, depth }];
            Picture { links: links.clone(), cards, ..Picture::default() }.figures().under_cards
        };
        assert_eq!(hidden(rect(50.0, -20.0, 40.0, 40.0), 1), 1);
        assert_eq!(hidden(rect(50.0, -20.0, 40.0, 40.0), 0), 0);
        assert_eq!(hidden(rect(50.0, 0.0, 40.0, 40.0), 1), 0);
        assert_eq!(hidden(rect(200.0, -20.0, 40.0, 40.0), 1), 0);
    }

    #[test]
    fn crossings_are_counted_once_wherever_they_are() {
        let flat = line("a", "x", &[(0.0, 0.0), (100.0, 0.0), (200.0, 0.0)]);
        let upright = |x: f64| line("b", "y", &[(x, -100.0), (x, 100.0)]);
        assert_eq!(figures(&[flat.clone(), upright(40.0)]).crossings, 1);
        // In the middle of a way that is written as two pieces.
        assert_eq!(figures(&[flat.clone(), upright(100.0)]).crossings, 1);
        // They only start at the same place.
        assert_eq!(
            figures(&[flat.clone(), line("b", "y", &[(0.0, 0.0), (0.0, 90.0)])]).crossings,
            0
        );
        let oblique = line("b", "y", &[(0.0, -50.0), (100.0, 50.0)]);
        assert_eq!(figures(&[flat, oblique]).crossings, 1);
    }

    #[test]
    fn lines_on_each_other_and_side_by_side_are_told_apart() {
        let beside = |y: f64, from: f64| {
            let links = [
                line("a", "x", &[(0.0, 0.0), (100.0, 0.0)]),
                line("b", "y", &[(from, y), (200.0, y)]),
            ];
            let found = figures(&links);
            (found.on_top, found.close)
        };
        assert_eq!(beside(0.0, 50.0), (1, 0));
        assert_eq!(beside(7.0, 50.0), (0, 1));
        assert_eq!(beside(8.0, 50.0), (0, 0));
        assert_eq!(beside(0.0, 100.0), (0, 0));
    }

    #[test]
    fn a_trunk_counts_as_one_line() {
        let mut links = vec![
            line("a", "x", &[(0.0, 0.0), (100.0, 0.0), (100.0, 200.0)]),
            line("b", "x", &[(0.0, 50.0), (100.0, 50.0), (100.0, 200.0)]),
            line("c", "y", &[(0.0, 150.0), (200.0, 150.0)]),
        ];
        let found = figures(&links);
        assert_eq!((found.on_top, found.crossings, found.corners), (0, 1, 0));
        // Of another class, or into another element, they only lie on each other.
        links[1].color = [9; 4];
        let found = figures(&links);
        assert_eq!((found.on_top, found.crossings), (1, 2));
        links[1].color = [0; 4];
        links[1].to = id("z");
        assert_eq!(figures(&links).on_top, 1);
    }

    #[test]
    fn corners_that_kiss_are_counted() {
        let corners = |by: f64| {
            let one = line("a", "x", &[(0.0, 0.0), (100.0, 0.0), (100.0, 90.0)]);
            let x = 100.0 + by;
            let two = line("b", "y", &[(200.0, -by), (x, -by), (x, -90.0)]);
            figures(&[one, two]).corners
        };
        assert_eq!(corners(5.0), 1);
        assert_eq!(corners(12.0), 0);
    }

    #[test]
    fn labels_must_be_there_and_free() {
        let mut transaction = line("a", "x", &[(0.0, 0.0), (200.0, 0.0)]);
        transaction.needs_label = true;
        let other = line("b", "y", &[(0.0, 30.0), (200.0, 30.0)]);
        let cards = vec![Card { rect: rect(160.0, -60.0, 50.0, 50.0), depth: 9 }];
        let judge = |labels: &[(&str, Rect)]| {
            let labels = labels.iter().map(|(owner, rect)| (id(owner), *rect)).collect();
            let links = vec![transaction.clone(), other.clone()];
            let picture = Picture { links, cards: cards.clone(), labels, ..Picture::default() };
            let found = picture.figures();
            (found.unlabelled, found.labels_on_links, found.labels_on_others)
        };
        assert_eq!(judge(&[]), (1, 0, 0));
        assert_eq!(judge(&[("a", rect(60.0, -10.0, 60.0, 20.0))]), (0, 0, 0));
        assert_eq!(judge(&[("a", rect(60.0, 12.0, 60.0, 20.0))]), (0, 1, 0));
        assert_eq!(judge(&[("a", rect(60.0, 3.0, 60.0, 20.0))]), (0, 0, 0));
        assert_eq!(judge(&[("a", rect(60.0, 4.0, 60.0, 20.0))]), (0, 1, 0), "too near to words");
        assert_eq!(judge(&[("a", rect(60.0, 13.0, 16.0, 16.0))]), (0, 0, 0), "an icon may be near");
        assert_eq!(judge(&[("a", rect(110.0, -12.0, 60.0, 20.0))]), (0, 0, 1));
        let both = [("a", rect(0.0, -10.0, 60.0, 20.0)), ("b", rect(50.0, 8.0, 60.0, 40.0))];
        assert_eq!(judge(&both), (0, 0, 1));
    }

    #[test]
    fn bends_and_length_are_those_of_all_links() {
        let found = figures(&[
            line("a", "x", &[(0.0, 0.0), (30.0, 0.0), (60.0, 0.0), (60.0, 40.0)]),
            line("b", "y", &[(500.0, 0.0), (500.0, 0.0), (500.0, 10.0)]),
        ]);
        assert_eq!((found.links, found.bends, found.length), (2, 1, 110.0));
    }
}
