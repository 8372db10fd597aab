//! Small changes of an arrangement, each judged by what the router makes of it: what a plan of the
//! order of its links promises, the router does not always keep.

use std::collections::BTreeSet;

use super::arrangement::{Arrangement, Cell};
use super::chance::Chance;
use super::changes::changed;
use super::places::places;
use super::room::Room;
use super::trial::{Trial, Verdict};
use super::{Drawing, grid, settled, sketch};
use crate::geometry::{Point, Rect};

/// Drawings of more links keep the places that a plan gave them: asking the router takes too long.
const MOST_LINKS: usize = 80;
/// So often the router is asked about a drawing with few links.
const TRIES: f64 = 300.0;
/// With more links than this, less often, as it takes longer.
const FEW_LINKS: f64 = 44.0;
/// So often each beginning is improved at first sight, in so many steps.
const SKETCHES: usize = 30;
const STEPS: f64 = 500.0;
/// Of the tries the share of those at first sight, of those that follow the best of them, so many,
/// and of those that follow the best that comes of that.
const SKETCHED: f64 = 0.1;
const FOLLOWED: (f64, usize) = (0.36, 3);
const LAST: f64 = 0.54;
/// So many tries without crossings make the rest as calm as need be.
const CALM: usize = 40;
/// One in so many tries is of the room between columns and rows.
const ROOMS: f64 = 30.0;
/// How much worse a change may be at first and at last, about.
const WARM: f64 = 1.0;
const COLD: f64 = 0.05;
/// How much worse an arrangement may be at first sight to be tried all the same, about, and how
/// often one is looked for.
const DOUBT: f64 = 1.5;
const LOOKS: usize = 64;
/// What chance begins with.
const SEED: u64 = 7;

// What an arrangement costs is counted in crossings.

/// A block among those of a frame to which it does not belong.
const STRANGER: f64 = 50.0;
/// How far (as a logarithm) a drawing may be from the shape of a window, and what the rest costs.
const TOLERANCE: f64 = 0.17;
const MISSHAPEN: f64 = 12.0;
/// What it costs that a drawing is too large to be read as a whole, by its logarithm.
const TOO_LARGE: f64 = 12.0;
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
    let few = (FEW_LINKS / trials.trial.links() as f64).min(1.0);
    let tries = |share: f64| (TRIES * few.powi(4) * share).ceil() as usize;
    let steps = (STEPS * few.powi(2)).ceil() as usize;
    let mut tried = trials.sketched(beginnings, steps, tries(SKETCHED));
    let by_cost = |a: &Tried, b: &Tried| a.cost.total_cmp(&b.cost);
    tried.sort_by(by_cost);
    tried.truncate(FOLLOWED.1);
    let each = tries(FOLLOWED.0 / FOLLOWED.1 as f64);
    let followed: Vec<Tried> =
        tried.into_iter().map(|beginning| trials.follow(beginning, each, WARM)).collect();
    let Some(best) = followed.into_iter().min_by(by_cost) else { return Vec::new() };
    let best = trials.follow(best, tries(LAST), WARM / 2.0);
    trials.fitted(best, tries(1.0 / ROOMS)).places
}

struct Trials<'a> {
    drawing: &'a Drawing,
    trial: Trial<'a>,
    chance: Chance,
    /// What was tried already.
    known: BTreeSet<Vec<Cell>>,
}

impl Trials<'_> {
    /// What looks best at first sight, at most so many.
    fn sketched(&mut self, beginnings: &[Arrangement], steps: usize, most: usize) -> Vec<Tried> {
        let mut sketched: Vec<(f64, Arrangement)> = Vec::new();
        for beginning in beginnings.iter().flat_map(|one| std::iter::repeat_n(one, SKETCHES)) {
            let fresh = sketch::improved(beginning, self.drawing, steps, &mut self.chance);
            if sketched.iter().all(|(_, known)| *known != fresh.1) {
                sketched.push(fresh);
            }
        }
        sketched.sort_by(|a, b| a.0.total_cmp(&b.0));
        sketched.truncate(most);
        let usual = Room::usual();
        sketched.into_iter().map(|(_, arrangement)| self.tried(arrangement, &usual)).collect()
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
        let mut calm = 0;
        for done in 0..tries {
            calm += usize::from(best.verdict.crossings.is_empty());
            if calm > CALM {
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
    fn fitted(&mut self, tried: Tried, offers: usize) -> Tried {
        let mut best = tried;
        for room in Room::offers().take(offers) {
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

/// What it costs that a drawing has not the shape of a window, or not the size.
fn misshapen(rects: &[Rect]) -> f64 {
    let Some(all) = Rect::around(rects.iter().copied()) else { return 0.0 };
    let (width, height) = (all.width(), all.height());
    MISSHAPEN * grid::misfit(width, height, TOLERANCE) + TOO_LARGE * grid::oversize(width, height)
}
