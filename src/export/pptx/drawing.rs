//! A drawing as shapes: every card one shape with its words inside, every link a connector that is
//! glued to its cards at both ends, so that it follows when one of them is moved.

use super::connector::{Connector, Side};
use super::said::Said;
use super::shape::{Align, BoxShape, Dash, Edge, Freeform, Joint, Paragraph, Shape, Words};
use super::tags;
use crate::geometry::{Point, Rect, Transform};
use crate::scene::{Drawing, Item, Mark, Scene, Tag, TextRun};
use crate::theme::Rgba;

/// Between the edge of a card and its words, in lengths of the drawing.
const INSET: f64 = 9.0;
/// How wide the border of a card is, in the same.
const BORDER: f64 = 1.5;
/// The corners of a card, in the same.
const CORNER: f64 = 9.0;
/// An end of a link is so near to its card, in the same.
const REACH: f64 = 24.0;

/// The shapes of a drawing at a place of the page. `before` shapes stand on the slide already.
pub(super) fn shapes(
    scene: &Scene,
    place: &Transform,
    before: usize,
    said: &Said<'_>,
) -> Vec<Shape> {
    let laid = Laid { scene, place, said };
    let areas = laid.areas();
    let links: Vec<&Drawing> = laid.all(|tag| matches!(tag, Tag::Link(_)));
    let cards: Vec<&Drawing> = laid
        .all(|tag| matches!(tag, Tag::Node(_)))
        .into_iter()
        .filter(|card| !card.is_frame)
        .collect();
    let joined: Vec<(&Drawing, [usize; 2])> =
        links.into_iter().filter_map(|link| Some((link, laid.ends(link, &cards)?))).collect();
    let first_card = before + areas.len() + joined.len();
    let joints = joined.iter().filter_map(|(link, ends)| {
        let [from, to] = ends.map(|end| (first_card + end, cards[end]));
        laid.joint(link, from, to)
    });
    let mut shapes = areas;
    shapes.extend(joints);
    shapes.extend(cards.iter().map(|card| laid.card(card)));
    shapes.extend(cards.iter().flat_map(|card| laid.tags(card)));
    shapes.extend(laid.dots());
    let labels = laid.all(|tag| matches!(tag, Tag::Label(_)));
    shapes.extend(labels.into_iter().filter_map(|label| laid.label(label)));
    shapes
}

/// A drawing at its place.
struct Laid<'a> {
    scene: &'a Scene,
    place: &'a Transform,
    said: &'a Said<'a>,
}

impl<'a> Laid<'a> {
    fn all(&self, is_meant: impl Fn(&Tag) -> bool) -> Vec<&'a Drawing> {
        let drawings = self.scene.drawings.iter().map(|drawing| &**drawing);
        drawings.filter(|drawing| is_meant(&drawing.tag)).collect()
    }

    fn length(&self, length: f64) -> f64 {
        length * self.place.scale
    }

    /// What lies behind cards and links: areas that interlock, with their names, and frames.
    fn areas(&self) -> Vec<Shape> {
        let is_area = |drawing: &&Drawing| match drawing.tag {
            Tag::Island(_) | Tag::IslandName(_) => true,
            Tag::Node(_) => drawing.is_frame,
            Tag::Link(_) | Tag::Label(_) | Tag::Caption => false,
        };
        let drawings = self.scene.drawings.iter().map(|drawing| &**drawing);
        let mut shapes = Vec::new();
        for drawing in drawings.filter(is_area) {
            for item in drawing.items.once().iter() {
                shapes.extend(mark(&item.placed(self.place)));
            }
        }
        shapes
    }

    /// The cards between which a link leads, where it is joined to two.
    fn ends(&self, link: &Drawing, cards: &[&Drawing]) -> Option<[usize; 2]> {
        let (first, last) = (link.route.first()?, link.route.last()?);
        let nearest = |place: Point| {
            let distances = cards.iter().enumerate().filter_map(|(at, card)| {
                let outline = card.outline?;
                let distance = distance_to(&outline, place);
                (distance <= REACH).then_some((at, distance))
            });
            distances.min_by(|one, other| one.1.total_cmp(&other.1)).map(|(at, _)| at)
        };
        let ends = [nearest(*first)?, nearest(*last)?];
        (ends[0] != ends[1]).then_some(ends)
    }

    fn joint(
        &self,
        link: &Drawing,
        (from, from_card): (usize, &Drawing),
        (to, to_card): (usize, &Drawing),
    ) -> Option<Shape> {
        let route: Vec<Point> = link.route.iter().map(|point| self.place.point(*point)).collect();
        let side =
            |card: &Drawing, place: Option<&Point>| Some(Side::nearest(&card.outline?, *place?));
        let ends =
            [(from, side(from_card, link.route.first())?), (to, side(to_card, link.route.last())?)];
        let items = link.items.once();
        let has_head = items.iter().any(|item| {
            matches!(&item.mark, Mark::Fill { path, .. } if path.as_rounded_rect().is_none())
        });
        let edge = items.iter().find_map(|item| edge_of(&item.placed(self.place).mark));
        let edge = edge.unwrap_or(Edge { width: 1.0, color: link.color, dash: Dash::Whole });
        Some(Shape::Connector(Joint {
            connector: Connector::along(&route),
            edge,
            has_head,
            ends,
            name: self.name_of_link(link),
        }))
    }

    /// What a link is called: by itself, or by its label.
    fn name_of_link(&self, link: &Drawing) -> String {
        let title = |drawing: &Drawing| drawing.items.title().map(str::to_owned);
        let label = match &link.tag {
            Tag::Link(id) => self.scene.drawing(&Tag::Label(id.clone())),
            _ => None,
        };
        let of_label = || {
            let label = label?;
            title(label).or_else(|| Some(words_of(label.items.once().iter()).join(" ")))
        };
        title(link)
            .or_else(of_label)
            .filter(|name| !name.is_empty())
            .unwrap_or_else(|| link.kind.to_string())
    }

    fn card(&self, card: &Drawing) -> Shape {
        let outline = card.outline.unwrap_or(card.bounds);
        let items = card.items.once();
        let (within, tags) = tags::apart(&items, &outline);
        let runs = runs(within.iter().copied());
        let is_ghost =
            within.iter().any(|item| matches!(&item.mark, Mark::Line { dashes: Some(_), .. }));
        let mut paragraphs = paragraphs(&runs, self.place.scale, self.said);
        if let Some(first) = paragraphs.first_mut() {
            first.is_struck = runs.first().is_some_and(|run| is_struck(run, &within));
        }
        let of_tags = tags.iter().flat_map(|tag| words_of(tag.iter().copied()));
        let said = paragraphs.iter().map(|one| &*one.text).chain(of_tags);
        let said = said.collect::<Vec<_>>().join(", ");
        let inset = self.length(INSET);
        Shape::Box(BoxShape {
            place: self.place.rect(&outline),
            radius: self.length(CORNER),
            fill: Some(surface(&items, &outline).unwrap_or(card.surface)),
            edge: Some(Edge {
                width: self.length(BORDER),
                color: card.color,
                dash: if is_ghost { Dash::Dashes } else { Dash::Whole },
            }),
            name: paragraphs.first().map(|first| first.text.clone()).unwrap_or_default(),
            words: Words {
                paragraphs,
                inset: [inset, inset / 2.0, inset, inset / 2.0],
                is_centred: true,
                wraps: true,
            },
            said: Some(said),
            is_title: false,
        })
    }

    /// What lies across the edges of a card.
    fn tags(&self, card: &Drawing) -> Vec<Shape> {
        let outline = card.outline.unwrap_or(card.bounds);
        let items = card.items.once();
        let (_, tags) = tags::apart(&items, &outline);
        tags.iter().flat_map(|tag| tags::shapes(tag, self.place)).collect()
    }

    /// The discs on links, which say that one is new or left out; a connector has no place for them.
    fn dots(&self) -> Vec<Shape> {
        let mut shapes = Vec::new();
        for link in self.all(|tag| matches!(tag, Tag::Link(_))) {
            let items = link.items.once();
            let is_disc = |item: &&Item| matches!(&item.mark, Mark::Fill { path, .. } if path.as_rounded_rect().is_some());
            let first = items.iter().position(|item| is_disc(&item));
            let discs = first.map_or(&[][..], |first| &items[first..]);
            shapes.extend(discs.iter().filter_map(|item| mark(&item.placed(self.place))));
        }
        shapes
    }

    /// The label of a link: a text of its own.
    fn label(&self, label: &Drawing) -> Option<Shape> {
        let outline = label.outline?;
        let items = label.items.once();
        let runs = runs(items.iter());
        if runs.is_empty() {
            return None;
        }
        let mut paragraphs = paragraphs(&runs, self.place.scale, self.said);
        paragraphs.iter_mut().for_each(|one| one.align = Align::Centre);
        let place = self.place.rect(&outline);
        Some(Shape::Box(BoxShape {
            radius: place.height() / 2.0,
            place,
            fill: surface(&items, &outline),
            edge: None,
            name: paragraphs.iter().map(|one| &*one.text).collect::<Vec<_>>().join(" "),
            words: Words { paragraphs, inset: [0.0; 4], is_centred: true, wraps: false },
            said: None,
            is_title: false,
        }))
    }
}

/// The last thing that fills most of a place behind its words.
fn surface(items: &[Item], outline: &Rect) -> Option<Rgba> {
    let mut fills = items.iter().rev().filter_map(|item| match &item.mark {
        Mark::Fill { path, color } => {
            let around = path.bounds();
            let is_whole = around.width() >= outline.width() * 0.9
                && around.height() >= outline.height() * 0.9;
            is_whole.then_some(*color)
        }
        _ => None,
    });
    fills.next()
}

fn distance_to(rect: &Rect, place: Point) -> f64 {
    let beside = |low: f64, high: f64, at: f64| (low - at).max(at - high);
    let (x, y) = (beside(rect.min.x, rect.max.x, place.x), beside(rect.min.y, rect.max.y, place.y));
    // Within the card the nearest edge counts.
    if x <= 0.0 && y <= 0.0 { -x.max(y) } else { x.max(0.0).hypot(y.max(0.0)) }
}

fn runs<'a>(items: impl Iterator<Item = &'a Item>) -> Vec<&'a TextRun> {
    let runs = items.filter_map(|item| match &item.mark {
        Mark::Text(run) if !run.text.trim().is_empty() => Some(run),
        _ => None,
    });
    runs.collect()
}

fn words_of<'a>(items: impl Iterator<Item = &'a Item>) -> Vec<&'a str> {
    runs(items).into_iter().map(|run| run.text.as_str()).collect()
}

/// Whether a line strikes through a text.
fn is_struck(run: &TextRun, items: &[&Item]) -> bool {
    let letters = Rect {
        min: run.baseline - Point::new(1.0, run.size),
        max: run.baseline + Point::new(run.width + 1.0, 0.0),
    };
    items.iter().any(|item| {
        let is_line = matches!(&item.mark, Mark::Line { dashes: None, .. });
        is_line && letters.contains(item.bounds.center()) && item.bounds.height() < run.size / 2.0
    })
}

/// Lines of one style below each other are one paragraph; what stands beside something goes on in
/// one of its own.
fn paragraphs(runs: &[&TextRun], scale: f64, said: &Said<'_>) -> Vec<Paragraph> {
    let goes_on = |before: &TextRun, run: &TextRun| {
        (before.face, before.size, before.color) == (run.face, run.size, run.color)
            && (before.baseline.y - run.baseline.y).abs() >= 1.0
    };
    let groups = runs.chunk_by(|before, run| goes_on(before, run));
    let paragraphs = groups.map(|lines| Paragraph {
        sign: None,
        text: said.whole(&lines.iter().map(|run| &*run.text).collect::<Vec<_>>()),
        face: lines[0].face,
        size: lines[0].size * scale,
        row: None,
        color: lines[0].color,
        align: Align::Left,
        is_struck: false,
    });
    paragraphs.collect()
}

fn edge_of(mark: &Mark) -> Option<Edge> {
    match mark {
        Mark::Line { width, color, dashes, .. } => {
            let dash = match dashes {
                None => Dash::Whole,
                Some(dashes) if dashes.are_dots => Dash::Dots,
                Some(_) => Dash::Dashes,
            };
            Some(Edge { width: *width, color: *color, dash })
        }
        _ => None,
    }
}

/// A mark as a shape of its own.
pub(super) fn mark(item: &Item) -> Option<Shape> {
    let freeform = |path, fill, edge| Some(Shape::Freeform(Freeform { path, fill, edge }));
    let edge = |width: f64, color| Some(Edge { width, color, dash: Dash::Whole });
    match &item.mark {
        Mark::Fill { path, color } => match path.as_rounded_rect() {
            Some((place, radius)) => Some(plain_box(place, radius, Some(*color), None)),
            None => freeform(path.path().into_owned(), Some(*color), None),
        },
        Mark::Border { path, width, color } => match path.as_rounded_rect() {
            Some((place, radius)) => Some(plain_box(place, radius, None, edge(*width, *color))),
            None => freeform(path.path().into_owned(), None, edge(*width, *color)),
        },
        Mark::Area { area, color, edge: (width, line) } => {
            freeform(area.outline().clone(), Some(*color), edge(*width, *line))
        }
        Mark::Line { path, dashes, .. } => {
            let whole = dashes.as_ref().map_or(path, |dashes| &dashes.whole);
            freeform(whole.clone(), None, edge_of(&item.mark))
        }
        Mark::Icon { icon, place, color } => {
            let width = crate::theme::ICON_LINE * place.scale;
            freeform(icon.paths().joined.transformed(place), None, edge(width, *color))
        }
        Mark::Bitmap { place, .. } => Some(Shape::Logo(*place)),
        Mark::Text(run) => Some(text_box(run)),
    }
}

fn plain_box(place: Rect, radius: f64, fill: Option<Rgba>, edge: Option<Edge>) -> Shape {
    Shape::Box(BoxShape {
        place,
        radius,
        fill,
        edge,
        words: Words::default(),
        name: String::new(),
        said: None,
        is_title: false,
    })
}

/// One line of words where it stands.
fn text_box(run: &TextRun) -> Shape {
    // What another face is wider by fits in.
    let spare = run.size;
    let top = run.baseline.y - run.size * 1.1;
    let place = Rect::from_size(Point::new(run.baseline.x, top), run.width + spare, run.size * 1.5);
    Shape::Box(BoxShape {
        place,
        radius: 0.0,
        fill: None,
        edge: None,
        name: run.text.clone(),
        words: Words { paragraphs: vec![Paragraph::of(run)], ..Words::default() },
        said: None,
        is_title: false,
    })
}
