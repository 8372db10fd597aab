//! Small changes of an arrangement, each judged by what the router makes of it: what a plan of the
//! order of its links promises, the router does not always keep.

use std::collections::BTreeSet;

use super::arrangement::{Arrangement, Cell};
use super::chance::Chance;
use super::changes::changed;
use super::places::places;
use super::room::Room;
use super::trial::{Trial, Verdict};
use super::{Drawing, settled, sketch};
use crate::geometry::{Point, Rect};

/// Drawings of more links keep the places that a plan gave them: asking the router takes too long.
const MOST_LINKS: usize = 100;
/// So many arrangements are tried of a drawing with few links, beside those that are sketched.
const TRIES: usize = 240;
/// With more links than this, fewer.
const FEW_LINKS: f64 = 45.0;
/// So often each beginning is improved at first sight, in so many steps.
const SKETCHES: usize = 30;
const STEPS: usize = 500;
/// So many of the sketches are followed, and the share of the tries that the best of them gets.
const FOLLOWED: usize = 3;
const SHARE_OF_BEST: f64 = 0.6;
/// How much worse a change may be at first and at last, about.
const WARM: f64 = 1.0;
const COLD: f64 = 0.05;
/// How much worse an arrangement may be at first sight to be tried all the same, about, and how
/// often one is looked for.
const DOUBT: f64 = 1.5;
const LOOKS: usize = 64;
/// What chance begins with.
const SEED: u64 = 23;

// What an arrangement costs is counted in crossings.

/// A block among those of a frame to which it does not belong.
const STRANGER: f64 = 50.0;
/// How many times wider than high a drawing fills a window best, how far (as a logarithm) it may be
/// from that, and what the rest costs.
const ASPECT: f64 = 1.6;
const TOLERANCE: f64 = 0.17;
const MISSHAPEN: f64 = 12.0;
/// A remark each so many world points away from what it is about.
const REMARK_AWAY: f64 = 120.0;

/// An arrangement with what came of it.
#[derive(Clone)]
struct Tried {
    arrangement: Arrangement,
    places: Vec<Point>,
    verdict: Verdict,
    cost: f64,
    /// What it costs at first sight.
    sketched: f64,
}

/// Whether a drawing is small enough to ask the router about.
pub(super) fn are_worth_it(drawing: &Drawing) -> bool {
    let links = Trial::new(drawing).links();
    links > 1 && links <= MOST_LINKS
}

/// The best places found from some arrangements on.
pub(super) fn best(drawing: &Drawing, beginnings: &[Arrangement]) -> Vec<Point> {
    let mut trials = Trials {
        drawing,
        trial: Trial::new(drawing),
        chance: Chance::new(SEED),
        known: BTreeSet::new(),
    };
    let few = (FEW_LINKS / trials.trial.links() as f64).min(1.0).powi(2);
    let share = |whole: usize, share: f64| (whole as f64 * share * few).ceil() as usize;
    let mut tried = trials.sketched(beginnings, share(STEPS, 1.0));
    let by_cost = |a: &Tried, b: &Tried| a.cost.total_cmp(&b.cost);
    tried.sort_by(by_cost);
    tried.dedup_by(|a, b| a.arrangement == b.arrangement);
    tried.truncate(FOLLOWED);
    let each = share(TRIES, (1.0 - SHARE_OF_BEST) / FOLLOWED as f64);
    let followed: Vec<Tried> =
        tried.into_iter().map(|beginning| trials.follow(beginning, each, WARM)).collect();
    let Some(best) = followed.into_iter().min_by(by_cost) else { return Vec::new() };
    let best = trials.follow(best, share(TRIES, SHARE_OF_BEST), WARM / 2.0);
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
    /// What looks best at first sight.
    fn sketched(&mut self, beginnings: &[Arrangement], steps: usize) -> Vec<Tried> {
        let usual = Room::usual();
        let mut tried = Vec::with_capacity(beginnings.len() * SKETCHES);
        for beginning in beginnings {
            for _ in 0..SKETCHES {
                let sketched = sketch::improved(beginning, self.drawing, steps, &mut self.chance);
                tried.push(self.tried(sketched, &usual));
            }
        }
        tried
    }

    fn tried(&mut self, arrangement: Arrangement, room: &Room) -> Tried {
        let places = settled(self.drawing, &places(&arrangement, self.drawing, room));
        let rects = self.rects(&places);
        let verdict = self.trial.judge(&rects);
        let strangers = arrangement.strangers(self.drawing) as f64;
        let cost = verdict.cost + STRANGER * strangers + misshapen(&rects) + self.remarks(&rects);
        self.known.insert(arrangement.cells.clone());
        let sketched = sketch::cost(&arrangement, self.drawing);
        Tried { arrangement, places, verdict, cost, sketched }
    }

    fn rects(&self, places: &[Point]) -> Vec<Rect> {
        let blocks = self.drawing.blocks.iter().zip(places);
        blocks
            .map(|(block, at)| Rect::from_size(*at, block.rect.width(), block.rect.height()))
            .collect()
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
            if best.verdict.crossings.is_empty() {
                break;
            }
            let heat = warm * (COLD / warm).powf(done as f64 / tries as f64);
            let next = (0..LOOKS).find_map(|_| self.changed(&now));
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

    /// An arrangement with a change that was not tried yet, and at first sight not much worse.
    fn changed(&mut self, now: &Tried) -> Option<Arrangement> {
        let ties = &self.drawing.ties;
        let concerned: Vec<usize> = (now.verdict.crossings.iter())
            .flat_map(|(a, b)| [ties[*a].from, ties[*a].to, ties[*b].from, ties[*b].to])
            .collect();
        let next = changed(&now.arrangement, self.drawing, &concerned, &mut self.chance)?;
        let worse = sketch::cost(&next, self.drawing) - now.sketched;
        let is_worth_it = worse <= 0.0 || self.chance.share() < (-worse / DOUBT).exp();
        (is_worth_it && !self.known.contains(&next.cells)).then_some(next)
    }

    /// The same with the room between columns and rows that suits it best.
    fn fitted(&mut self, tried: Tried) -> Tried {
        let mut best = tried;
        for room in Room::offers() {
            let other = self.tried(best.arrangement.clone(), &room);
            if other.cost < best.cost {
                best = other;
            }
        }
        // As much as its links take, where that does no harm.
        for _ in 0..2 {
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
