//! Small changes of an arrangement, each judged by what the router makes of it: what a plan of the
//! order of its links promises, the router does not always keep.

use std::collections::BTreeSet;

use super::arrangement::{Arrangement, Cell, across};
use super::board::frames_around;
use super::chance::Chance;
use super::places::places;
use super::room::Room;
use super::trial::{Crossing, Trial, Verdict};
use super::{Drawing, settled};
use crate::geometry::{Point, Rect};

/// Drawings of more links keep the places that a plan gave them: asking the router takes too long.
const MOST_LINKS: usize = 120;
/// So many arrangements are tried of a drawing with few links.
const TRIES: usize = 240;
/// With more links than this, fewer.
const FEW_LINKS: usize = 30;
/// So many beginnings are followed, and the share of the tries that the best of them gets.
const FOLLOWED: usize = 3;
const SHARE_OF_BEST: f64 = 0.6;
/// One in so many changes may move a block to another column of its lane.
const ELSEWHERE: usize = 3;
/// How much worse a change may be at first and at last, about.
const WARM: f64 = 1.0;
const COLD: f64 = 0.05;

// What an arrangement costs is counted in crossings.

/// A block among those of a frame to which it does not belong.
const STRANGER: f64 = 50.0;
/// How many times wider than high a drawing fills a window best, how far (as a logarithm) it may be
/// from that, and what the rest costs.
const ASPECT: f64 = 1.6;
const TOLERANCE: f64 = 0.17;
const MISSHAPEN: f64 = 8.0;
/// A remark each so many world points away from what it is about.
const REMARK_AWAY: f64 = 120.0;

/// An arrangement with what came of it.
#[derive(Clone)]
struct Tried {
    arrangement: Arrangement,
    places: Vec<Point>,
    verdict: Verdict,
    cost: f64,
}

/// Whether a drawing is small enough to ask the router about.
pub(super) fn are_worth_it(drawing: &Drawing) -> bool {
    let links = Trial::new(drawing).links();
    links > 1 && links <= MOST_LINKS
}

/// The best places found from some arrangements on.
pub(super) fn best(drawing: &Drawing, beginnings: Vec<Arrangement>) -> Vec<Point> {
    let mut trials =
        Trials { drawing, trial: Trial::new(drawing), chance: Chance::new(23), known: BTreeSet::new() };
    let usual = Room::usual();
    let mut tried: Vec<Tried> =
        beginnings.into_iter().map(|beginning| trials.tried(beginning, &usual)).collect();
    let by_cost = |a: &Tried, b: &Tried| a.cost.total_cmp(&b.cost);
    tried.sort_by(by_cost);
    tried.dedup_by(|a, b| a.arrangement == b.arrangement);
    tried.truncate(FOLLOWED);
    let tries = TRIES * FEW_LINKS / trials.trial.links().max(FEW_LINKS);
    let last = (tries as f64 * SHARE_OF_BEST) as usize;
    let each = (tries - last) / tried.len().max(1);
    let followed = tried.into_iter().map(|beginning| trials.follow(beginning, each, WARM));
    let best = followed.collect::<Vec<_>>().into_iter().min_by(by_cost);
    let Some(best) = best else { return Vec::new() };
    let best = trials.follow(best, last, WARM / 2.0);
    trials.fitted(best).places
}

struct Trials<'a> {
    drawing: &'a Drawing,
    trial: Trial<'a>,
    chance: Chance,
    /// What was tried already.
    known: BTreeSet<Vec<Cell>>,
}

impl Trials<'_> {
    fn tried(&mut self, arrangement: Arrangement, room: &Room) -> Tried {
        let places = settled(self.drawing, &places(&arrangement, self.drawing, room));
        let rects = self.rects(&places);
        let verdict = self.trial.judge(&rects);
        let strangers = arrangement.strangers(self.drawing) as f64;
        let cost = verdict.cost + STRANGER * strangers + misshapen(&rects) + self.remarks(&rects);
        self.known.insert(arrangement.cells.clone());
        Tried { arrangement, places, verdict, cost }
    }

    fn rects(&self, places: &[Point]) -> Vec<Rect> {
        let blocks = self.drawing.blocks.iter().zip(places);
        blocks.map(|(block, at)| Rect::from_size(*at, block.rect.width(), block.rect.height())).collect()
    }

    /// What it costs that remarks do not stand by what they are about.
    fn remarks(&self, rects: &[Rect]) -> f64 {
        let remarks = self.drawing.ties.iter().filter(|tie| tie.is_remark);
        let away = remarks.map(|tie| {
            let (a, b) = (&rects[tie.from], &rects[tie.to]);
            let across = (a.min.x - b.max.x).max(b.min.x - a.max.x).max(0.0);
            let down = (a.min.y - b.max.y).max(b.min.y - a.max.y).max(0.0);
            (across + down) / REMARK_AWAY
        });
        away.sum()
    }

    /// Changes an arrangement so many times and yields the best that came of it.
    fn follow(&mut self, beginning: Tried, tries: usize, warm: f64) -> Tried {
        let usual = Room::usual();
        let (mut now, mut best) = (beginning.clone(), beginning);
        for done in 0..tries {
            let heat = warm * (COLD / warm).powf(done as f64 / tries as f64);
            let next = (0..8).find_map(|_| self.changed(&now));
            let Some(next) = next else { continue };
            let next = self.tried(next, &usual);
            let worse = next.cost - now.cost;
            if worse <= 0.0 || self.chance.share() < (-worse / heat).exp() {
                now = next;
                if now.cost < best.cost {
                    best = now.clone();
                }
            }
        }
        best
    }

    /// An arrangement with a change that was not tried yet.
    fn changed(&mut self, now: &Tried) -> Option<Arrangement> {
        let mut next = now.arrangement.clone();
        for _ in 0..1 + usize::from(self.chance.below(4) == 0) {
            let block = self.concerned(&now.verdict.crossings);
            match next.is_below(block) {
                true => self.move_below(&mut next, block),
                false => self.move_in_lane(&mut next, block),
            }
        }
        let strangers = next.strangers(self.drawing) > now.arrangement.strangers(self.drawing);
        (!strangers && !self.known.contains(&next.cells)).then_some(next)
    }

    /// A block whose place has to do with a crossing, or any.
    fn concerned(&mut self, crossings: &[Crossing]) -> usize {
        if crossings.is_empty() || self.chance.below(3) == 0 {
            return self.chance.below(self.drawing.blocks.len());
        }
        let crossing = crossings[self.chance.below(crossings.len())];
        let ties = [crossing.0, crossing.1].map(|tie| &self.drawing.ties[tie]);
        let ends = [ties[0].from, ties[0].to, ties[1].from, ties[1].to];
        ends[self.chance.below(ends.len())]
    }

    /// Moves a block within its lane: in exchange with another, or past those between.
    fn move_in_lane(&mut self, arrangement: &mut Arrangement, block: usize) {
        let from = arrangement.cells[block];
        let lane = arrangement.lanes[from.column];
        let columns = (0..arrangement.lanes.len()).filter(|column| arrangement.lanes[*column] == lane);
        let columns: Vec<usize> = columns.collect();
        let column = match self.chance.below(ELSEWHERE) {
            0 => columns[self.chance.below(columns.len())],
            _ => from.column,
        };
        let to = Cell { column, row: self.chance.below(arrangement.rows) };
        if column == from.column && self.chance.below(3) == 0 {
            let (low, high) = (from.row.min(to.row), from.row.max(to.row));
            for cell in &mut arrangement.cells {
                if cell.column == column && (low..=high).contains(&cell.row) {
                    match from.row < to.row {
                        true => cell.row -= usize::from(cell.row > low),
                        false => cell.row += usize::from(cell.row < high),
                    }
                }
            }
        } else if let Some(other) = arrangement.cells.iter().position(|cell| *cell == to) {
            arrangement.cells[other] = from;
        }
        arrangement.cells[block] = to;
    }

    /// Moves a block in the band below, if it stands there by itself.
    fn move_below(&mut self, arrangement: &mut Arrangement, block: usize) {
        let from = arrangement.cells[block];
        let to = Cell { column: self.chance.below(arrangement.lanes.len().max(1)), row: from.row };
        let is_single = |block: usize| {
            across(self.drawing, block) == 1 && frames_around(self.drawing, block).is_empty()
        };
        let takes = |other: usize| {
            let cell = arrangement.cells[other];
            let wide = across(self.drawing, other);
            arrangement.is_below(other)
                && cell.row == to.row
                && (cell.column..cell.column + wide).contains(&to.column)
        };
        let other = (0..arrangement.cells.len()).find(|other| takes(*other));
        if !is_single(block) || other.is_some_and(|other| !is_single(other)) {
            return;
        }
        if let Some(other) = other {
            arrangement.cells[other] = from;
        }
        arrangement.cells[block] = to;
    }

    /// The same with as much room as its links take, where that does no harm.
    fn fitted(&mut self, tried: Tried) -> Tried {
        let mut best = tried;
        for _ in 0..3 {
            let rects = self.rects(&best.places);
            let routes: Vec<&[Point]> =
                best.verdict.routes.iter().map(|route| &route[..]).collect();
            let room = Room::taken(&best.arrangement, &rects, &routes);
            let fitted = self.tried(best.arrangement.clone(), &room);
            let is_worse = fitted.verdict.crossings.len() > best.verdict.crossings.len();
            if is_worse || fitted.cost > best.cost + 0.2 {
                break;
            }
            best = fitted;
        }
        best
    }
}

/// What it costs that a drawing has not the shape of a window.
fn misshapen(rects: &[Rect]) -> f64 {
    let Some(all) = Rect::around(rects.iter().copied()) else { return 0.0 };
    let off = (all.width() / all.height().max(1.0) / ASPECT).ln().abs();
    MISSHAPEN * (off - TOLERANCE).max(0.0)
}
