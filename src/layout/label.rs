//! The places of labels on the lines of links: where nothing else is, or nowhere.
//!
//! A place is looked for on the pieces of a line, past everything that lies near them: cards, lines of
//! other links, labels. Whose these are, the caller knows; this module knows rectangles and sizes.

use crate::geometry::{Point, Rect};

/// How much a link says: its label is placed before those of links that say less, and where it
/// crosses one of them, it leads over it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LabelWeight {
    /// Customers buy across it.
    Transaction,
    /// It carries data.
    Data,
    /// It hands customers over.
    HandOver,
    /// Teams work together.
    Team,
    /// Somebody is reached or supported, or something is noted.
    Reach,
}

/// A label to be placed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LabelWish {
    /// How wide it is with all its words, in world points.
    pub width: f64,
    /// How wide it is with the most important of them.
    pub name_width: f64,
}

/// How a label stands on its line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LabelForm {
    /// Its words are read from left to right.
    Level,
    /// They are read upwards, along an upright piece of the line.
    Upright,
    /// There is no room for words.
    Icon,
}

/// Where a label stands, and how.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LabelPlace {
    /// All that it may cover; narrower than asked for, if only that fits.
    pub rect: Rect,
    /// How it stands there.
    pub form: LabelForm,
    /// The place on its line from which a leader leads to it, where it stands beside the line.
    pub leader: Option<Point>,
}

/// The sizes in which a label may be set, in world points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LabelSizes {
    /// With all its words, and with the most important ones.
    pub widths: [f64; 2],
    /// A pill with words.
    pub height: f64,
    /// Words are not shortened further than to this width.
    pub narrowest: f64,
    /// The sides of an icon, the better one first.
    pub icons: [f64; 2],
}

/// The height of a pill with words.
const HEIGHT: f64 = 18.0;
/// The greatest width of a label.
pub(super) const WIDEST: f64 = 220.0;
/// Of words that are shortened further nobody guesses the rest.
const NARROWEST: f64 = 64.0;
/// The sides of an icon: the usual one, and one between lines as near to each other as they may be.
const ICONS: [f64; 2] = [16.0, 12.0];

impl LabelSizes {
    /// The sizes of a label, `scale` times as large as usual.
    pub fn new(wish: &LabelWish, scale: f64) -> Self {
        let widths = [wish.width, wish.name_width].map(|width| width.min(WIDEST) * scale);
        Self {
            widths,
            height: HEIGHT * scale,
            narrowest: (NARROWEST * scale).min(widths[1]),
            icons: ICONS.map(|side| side * scale),
        }
    }

    /// In which forms and sizes words are tried, the best first.
    fn of_words(&self) -> impl Iterator<Item = (LabelForm, f64, f64)> {
        let [whole, name] = self.widths;
        TRIED.into_iter().map(move |(form, part)| {
            let width = match part {
                Part::All => whole,
                Part::Name => name,
                // Whole points, and never less than can be read.
                Part::OfName(share) => (name * share).floor().max(self.narrowest),
            };
            (form, width, self.height)
        })
    }

    /// The same of icons.
    fn of_icons(&self) -> impl Iterator<Item = (LabelForm, f64, f64)> {
        self.icons.into_iter().map(|side| (LabelForm::Icon, side, side))
    }
}

/// What a label has to keep off.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Obstacle {
    /// A card.
    Card(Rect),
    /// A piece of the line of another link.
    Line(Rect),
    /// Another label.
    Label(Rect),
}

impl Obstacle {
    /// What a label of this form must not touch. Places are rounded to whole points, and still are
    /// six away from a line.
    fn kept_free(&self, form: LabelForm) -> Rect {
        let is_icon = form == LabelForm::Icon;
        let (rect, distance) = match self {
            Self::Card(rect) => (rect, if is_icon { 2.0 } else { 4.0 }),
            // A line that passes words nearer than this seems to be named by them.
            Self::Line(rect) => (rect, if is_icon { 1.5 } else { 7.0 }),
            Self::Label(rect) => (rect, if is_icon { 2.0 } else { 2.5 }),
        };
        rect.expand(distance)
    }
}

/// The farthest that an obstacle is kept off.
const FARTHEST: f64 = 7.0;
/// Kept free of words at both ends of a piece of the line, where it bends.
const MARGIN: f64 = 10.0;
/// The same of an icon.
const ICON_MARGIN: f64 = 3.0;
/// The arrow head at the end of a line, which a label leaves free.
const HEAD: f64 = 10.0;
/// On a longer piece nobody looks for a label farther from its middle than this.
const REACH: f64 = 480.0;
/// From one place on an oblique line or a curve to the next, as a share of its length.
const STEP: f64 = 0.08;
/// Where a label is tried on such a line, in steps from its middle.
const STEPS: [f64; 9] = [0.0, -1.0, 1.0, -2.0, 2.0, -3.0, 3.0, -4.0, 4.0];

/// Where a line has neighbours, words may stand aside of it as far as so much of them still lies on it.
const ON_LINE: f64 = 4.5;
/// Words reach no farther aside of their line than this.
const ASIDE: f64 = 126.0;
/// Words stand in the middle of their line, or to either side of it.
const SIDES: [f64; 3] = [0.0, -1.0, 1.0];

/// As much of its words as a label is tried with.
#[derive(Clone, Copy)]
enum Part {
    All,
    /// The most important ones.
    Name,
    /// Such a share of these.
    OfName(f64),
}

/// In which forms and with how much of its words a label is tried, the best first. To turn the head
/// is better than to guess half of a name.
const TRIED: [(LabelForm, Part); 9] = [
    (LabelForm::Level, Part::All),
    (LabelForm::Level, Part::Name),
    (LabelForm::Level, Part::OfName(0.85)),
    (LabelForm::Upright, Part::Name),
    (LabelForm::Level, Part::OfName(0.75)),
    (LabelForm::Level, Part::OfName(0.65)),
    (LabelForm::Level, Part::OfName(0.55)),
    (LabelForm::Upright, Part::OfName(0.8)),
    (LabelForm::Upright, Part::OfName(0.6)),
];

/// Calls back with what lies in an area that a label has to keep off.
pub type Surroundings<'a> = dyn Fn(&Rect, &mut dyn FnMut(Obstacle)) + 'a;

/// The best place of a label on a line along the axes; `None` if it has room nowhere.
pub fn place_along_axes(
    line: &[Point],
    sizes: &LabelSizes,
    around: &Surroundings<'_>,
) -> Option<LabelPlace> {
    let stretches = stretches(line, sizes, around);
    let words = sizes.of_words().flat_map(|size| SIDES.map(|side| (size, side)));
    let icons = sizes.of_icons().map(|size| (size, 0.0));
    words.chain(icons).find_map(|((form, width, height), side)| {
        stretches.iter().find_map(|stretch| {
            let rect = stretch.place(form, (width, height), side)?;
            Some(LabelPlace { rect, form, leader: None })
        })
    })
}

/// How far beside its line the middle of an icon is tried, in world points: no farther than the router
/// looks around a line for what has a say in its label.
const BESIDE: [f64; 7] = [18.0, 30.0, 44.0, 60.0, 80.0, 104.0, 124.0];
/// And how far along it from where the leader begins: a line between cards that almost touch is
/// shorter than an icon is wide.
const ALONG: [f64; 5] = [0.0, 12.0, -12.0, 24.0, -24.0];
/// From where on a piece of the line the leader leads there, as shares of its length.
const LEADERS: [f64; 7] = [0.5, 0.2, 0.8, 0.35, 0.65, 0.05, 0.95];

/// The nearest place of an icon beside its line, for a label that has no room on it: most of the line
/// lies under cards, or too near to others. The leader crosses another line only if it must.
pub fn place_beside(
    line: &[Point],
    sizes: &LabelSizes,
    around: &Surroundings<'_>,
) -> Option<LabelPlace> {
    let half = sizes.icons[0] / 2.0;
    let form = LabelForm::Icon;
    let places = |aside: f64| {
        BESIDE.into_iter().flat_map(move |distance| {
            let pieces = line.windows(2).filter(|pair| pair[0] != pair[1]);
            pieces.flat_map(move |pair| {
                let along = (pair[1] - pair[0]) * (1.0 / pair[0].distance(pair[1]));
                let across = Point::new(-along.y, along.x);
                let sides = [distance, -distance].into_iter();
                sides.flat_map(move |by| {
                    let from = LEADERS.map(|share| pair[0].towards(pair[1], share));
                    from.map(|from| (from, from + across * by + along * aside))
                })
            })
        })
    };
    let is_free = |(from, middle): (Point, Point), may_cross: bool| {
        let rect = Rect { min: middle, max: middle }.expand(half);
        let leader = Rect::between(from, middle);
        let mut is_free = true;
        around(&rect.union(&leader).expand(FARTHEST), &mut |obstacle| {
            let is_crossed = match obstacle {
                // The line itself may begin under it.
                Obstacle::Card(_) => false,
                Obstacle::Line(taken) => !may_cross && taken.intersects(&leader),
                Obstacle::Label(taken) => taken.intersects(&leader),
            };
            is_free &= !is_crossed && !obstacle.kept_free(form).intersects(&rect);
        });
        is_free.then_some(LabelPlace { rect, form, leader: Some(from) })
    };
    let mut tried = [false, true]
        .into_iter()
        .flat_map(|may_cross| ALONG.map(|aside| (aside, may_cross)))
        .flat_map(|(aside, may_cross)| places(aside).map(move |place| (place, may_cross)));
    tried.find_map(|(place, may_cross)| is_free(place, may_cross))
}

/// The best place of a label on a line that does not lead along the axes, with the straight pieces
/// that it is taken for: as near to its middle as it has room.
pub fn place_on_line(
    line: &[Point],
    sizes: &LabelSizes,
    around: &Surroundings<'_>,
) -> Option<LabelPlace> {
    let words = sizes.of_words().filter(|(form, ..)| *form == LabelForm::Level);
    let total = length(line);
    words.chain(sizes.of_icons()).find_map(|(form, width, height)| {
        STEPS.into_iter().find_map(|step| {
            let along = total * (0.5 + STEP * step);
            let (middle, direction) = on_line(line, along)?;
            // As much of the line as the label covers, and the arrow head, must be there.
            let covered =
                (width / direction.x.abs().max(1e-6)).min(height / direction.y.abs().max(1e-6));
            let room = along.min(total - along - HEAD) - covered / 2.0;
            let corner = middle - Point::new(width / 2.0, height / 2.0);
            let rect = Rect::from_size(Point::new(corner.x.round(), corner.y), width, height);
            let mut is_free = room >= ICON_MARGIN;
            if is_free {
                around(&rect.expand(FARTHEST), &mut |obstacle| {
                    is_free &= !obstacle.kept_free(form).intersects(&rect);
                });
            }
            is_free.then_some(LabelPlace { rect, form, leader: None })
        })
    })
}

/// A straight piece of a line along the axes, and what lies near it.
struct Stretch {
    is_flat: bool,
    /// From where to where it leads, in ascending order.
    from: f64,
    to: f64,
    /// Its place across.
    at: f64,
    obstacles: Vec<Obstacle>,
}

/// The pieces of a line on which a label may stand: flat ones first, since words lie along them, and
/// of these the longest.
fn stretches(line: &[Point], sizes: &LabelSizes, around: &Surroundings<'_>) -> Vec<Stretch> {
    let mut stretches: Vec<Stretch> = line
        .windows(2)
        .enumerate()
        .filter(|(_, pair)| pair[0] != pair[1])
        .map(|(index, pair)| {
            // The arrow head takes some of the last piece.
            let head = if index + 2 == line.len() { HEAD } else { 0.0 };
            let length = pair[0].distance(pair[1]);
            let end = pair[1].towards(pair[0], (head / length).min(1.0));
            let is_flat = pair[0].y == pair[1].y;
            let (start, end, at) = match is_flat {
                true => (pair[0].x, end.x, pair[0].y),
                false => (pair[0].y, end.y, pair[0].x),
            };
            let (from, to) = (start.min(end), start.max(end));
            let middle = (from + to) / 2.0;
            let (from, to) = (from.max(middle - REACH), to.min(middle + REACH));
            Stretch { is_flat, from, to, at, obstacles: Vec::new() }
        })
        .collect();
    let length = |stretch: &Stretch| stretch.to - stretch.from;
    // Stable, so of equal pieces the first one leads.
    stretches
        .sort_by(|a, b| b.is_flat.cmp(&a.is_flat).then_with(|| length(b).total_cmp(&length(a))));
    for stretch in &mut stretches {
        let aside = if stretch.is_flat { sizes.height } else { sizes.widths[0].max(sizes.height) };
        // To either side as much as there is on both.
        let across = (2.0 * aside).min(2.0 * ASIDE).max(aside);
        let area = stretch.rect(stretch.from, stretch.to, across).expand(FARTHEST);
        around(&area, &mut |obstacle| stretch.obstacles.push(obstacle));
    }
    stretches
}

impl Stretch {
    /// The rectangle from one place along it to another, so wide across.
    fn rect(&self, from: f64, to: f64, across: f64) -> Rect {
        let (low, high) = (self.at - across / 2.0, self.at + across / 2.0);
        match self.is_flat {
            true => Rect { min: Point::new(from, low), max: Point::new(to, high) },
            false => Rect { min: Point::new(low, from), max: Point::new(high, to) },
        }
    }

    /// Where a label of this form and size stands best on a side of the line: as near to the middle
    /// as there is room.
    fn place(&self, form: LabelForm, (width, height): (f64, f64), side: f64) -> Option<Rect> {
        let (along, across) = match (form, self.is_flat) {
            (LabelForm::Upright, true) => return None,
            (LabelForm::Level, false) => (height, width),
            (LabelForm::Level | LabelForm::Icon, _) | (LabelForm::Upright, false) => {
                (width, height)
            }
        };
        let margin = if form == LabelForm::Icon { ICON_MARGIN } else { MARGIN };
        let half = along / 2.0;
        let (low, high) = (self.from + margin + half, self.to - margin - half);
        if low > high {
            return None;
        }
        let aside = across / 2.0 - ON_LINE;
        if side != 0.0 && across / 2.0 + aside > ASIDE {
            return None;
        }
        let by = match self.is_flat {
            true => Point::new(0.0, side * aside),
            false => Point::new(side * aside, 0.0),
        };
        let moved = |rect: Rect| Rect { min: rect.min + by, max: rect.max + by };
        let band = moved(self.rect(self.from, self.to, across));
        let taken = self.obstacles.iter().map(|obstacle| obstacle.kept_free(form));
        let taken = taken.filter(|taken| taken.intersects(&band)).map(|taken| match self.is_flat {
            true => (taken.min.x - half, taken.max.x + half),
            false => (taken.min.y - half, taken.max.y + half),
        });
        let mut taken: Vec<(f64, f64)> = taken.collect();
        let middle = nearest_free((low + high) / 2.0, &mut taken)
            .into_iter()
            .find(|place| (low..=high).contains(place))?;
        Some(rounded(&moved(self.rect(middle - half, middle + half, across))))
    }
}

/// A rectangle whose left and upper edge lie on whole points, as far as its size lets it stay in the
/// middle of its line.
fn rounded(rect: &Rect) -> Rect {
    let corner = match rect.width() < rect.height() {
        true => Point::new(rect.min.x, rect.min.y.round()),
        false => Point::new(rect.min.x.round(), rect.min.y),
    };
    Rect::from_size(corner, rect.width(), rect.height())
}

/// The free places next to a wished one, the nearer first. `taken` is from where to where it is not
/// free, in any order.
fn nearest_free(wished: f64, taken: &mut [(f64, f64)]) -> [f64; 2] {
    taken.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut after = wished;
    for (from, to) in taken.iter() {
        if *from < after && after < *to {
            after = *to;
        }
    }
    taken.sort_by(|a, b| b.1.total_cmp(&a.1));
    let mut before = wished;
    for (from, to) in taken.iter() {
        if *from < before && before < *to {
            before = *from;
        }
    }
    match wished - before <= after - wished {
        true => [before, after],
        false => [after, before],
    }
}

/// The place so far along a line, and the direction there.
fn on_line(line: &[Point], mut along: f64) -> Option<(Point, Point)> {
    line.windows(2).find_map(|pair| {
        let length = pair[0].distance(pair[1]);
        if length == 0.0 || along > length {
            along -= length;
            return None;
        }
        Some((pair[0].towards(pair[1], along / length), (pair[1] - pair[0]) * (1.0 / length)))
    })
}

fn length(line: &[Point]) -> f64 {
    line.windows(2).map(|pair| pair[0].distance(pair[1])).sum()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const WIDTH: f64 = 100.0;

    fn placed(line: &[Point], obstacles: &[Obstacle]) -> Option<LabelPlace> {
        let around = |area: &Rect, found: &mut dyn FnMut(Obstacle)| {
            let near = obstacles.iter().filter(|obstacle| {
                let (Obstacle::Card(rect) | Obstacle::Line(rect) | Obstacle::Label(rect)) =
                    obstacle;
                rect.intersects(area)
            });
            near.for_each(|obstacle| found(*obstacle));
        };
        let wish = LabelWish { width: WIDTH, name_width: WIDTH };
        place_along_axes(line, &LabelSizes::new(&wish, 1.0), &around)
    }

    fn line(places: &[(f64, f64)]) -> Vec<Point> {
        places.iter().map(|(x, y)| Point::new(*x, *y)).collect()
    }

    fn foreign(from: (f64, f64), to: (f64, f64)) -> Obstacle {
        Obstacle::Line(Rect::between(Point::new(from.0, from.1), Point::new(to.0, to.1)))
    }

    #[test]
    fn a_label_stands_where_it_has_room() {
        let flat = line(&[(0.0, 0.0), (310.0, 0.0)]);
        let at = |obstacles: &[Obstacle]| {
            let place = placed(&flat, obstacles).expect("room");
            let Rect { min, max } = place.rect;
            (place.form, min.x, min.y, max.x - min.x)
        };
        assert_eq!(at(&[]), (LabelForm::Level, 100.0, -9.0, WIDTH), "in the middle");
        let across = foreign((160.0, -50.0), (160.0, 50.0));
        assert_eq!(at(&[across]), (LabelForm::Level, 53.0, -9.0, WIDTH), "beside what crosses");
        let below = foreign((0.0, 12.0), (310.0, 12.0));
        assert_eq!(at(&[below]), (LabelForm::Level, 100.0, -13.5, WIDTH), "aside of a neighbour");
        let card = Obstacle::Card(Rect::from_size(Point::new(100.0, -30.0), 300.0, 60.0));
        assert_eq!(at(&[card]), (LabelForm::Level, 11.0, -9.0, 85.0), "shortened");
        let above = foreign((0.0, -12.0), (310.0, -12.0));
        assert_eq!(at(&[above, below]), (LabelForm::Icon, 142.0, -8.0, 16.0), "an icon");
        let near = [foreign((0.0, -8.0), (310.0, -8.0)), foreign((0.0, 8.0), (310.0, 8.0))];
        assert_eq!(at(&near), (LabelForm::Icon, 144.0, -6.0, 12.0), "a small icon");
        let covered = Obstacle::Card(Rect::from_size(Point::new(-9.0, -9.0), 400.0, 18.0));
        assert_eq!(placed(&flat, &[covered]), None);
    }

    #[test]
    fn words_are_read_upwards_where_there_is_no_room_across() {
        let upright = line(&[(0.0, 0.0), (0.0, 200.0)]);
        let cards =
            [-60.0, 30.0].map(|x| Obstacle::Card(Rect::from_size(Point::new(x, 0.0), 30.0, 200.0)));
        let place = placed(&upright, &cards).expect("room");
        assert_eq!(place.form, LabelForm::Upright);
        assert_eq!(place.rect, Rect::from_size(Point::new(-9.0, 45.0), 18.0, WIDTH));
        assert_eq!(placed(&upright, &[]).map(|place| place.form), Some(LabelForm::Level));
    }

    fn obstacle() -> impl Strategy<Value = Obstacle> {
        let rect = (-200.0..400.0_f64, -200.0..400.0_f64, 1.0..90.0_f64, 1.0..90.0_f64);
        (rect, 0..3).prop_map(|((x, y, width, height), sort)| match sort {
            0 => Obstacle::Card(Rect::from_size(Point::new(x, y), width, height)),
            1 => Obstacle::Line(Rect::from_size(Point::new(x, y), 0.0, height)),
            _ => Obstacle::Label(Rect::from_size(Point::new(x, y), width, 18.0)),
        })
    }

    proptest! {
        #[test]
        fn a_label_touches_nothing(
            obstacles in proptest::collection::vec(obstacle(), 0..30),
            (x, y) in (-100.0..300.0_f64, -100.0..300.0_f64),
        ) {
            let line = line(&[(0.0, 0.0), (x, 0.0), (x, y), (300.0, y)]);
            if let Some(LabelPlace { rect, form, .. }) = placed(&line, &obstacles) {
                for obstacle in &obstacles {
                    // What is rounded may be half a point nearer.
                    let taken = obstacle.kept_free(form).expand(-0.51);
                    prop_assert!(!taken.intersects(&rect), "{rect:?} {form:?} on {obstacle:?}");
                }
            }
        }
    }
}
