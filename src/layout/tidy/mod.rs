//! Places for cards that shall lie tidily: on a board of lanes from the customers to the systems,
//! or moved together as they lie.
//!
//! A card is a block to this module, and a lane a number; which card belongs to which lane it does
//! not know. The same blocks always get the same places.

mod arrangement;
mod board;
mod chance;
mod changes;
mod chapters;
mod compact;
mod drift;
mod field;
mod foot;
mod grid;
mod places;
mod room;
mod rows;
mod sketch;
mod sweeps;
mod trial;
mod trials;

use crate::geometry::{Point, Rect};
use arrangement::Arrangement;
use board::Board;
use room::Room;
use trial::Trial;

/// Of more links nobody asks the router how much room they take.
const MOST_LINKS: usize = 3_000;
/// Between what is moved aside and what it would have lain on.
const ASIDE: f64 = 24.0;

/// How blocks are made tidy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tidiness {
    /// In lanes, so that links cross as little as may be.
    Layered,
    /// As they lie, without the empty room between them.
    Compact,
}

/// Where on the board a block stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stand {
    /// In this lane, counted from the left; lanes without blocks take no room.
    Lane(u8),
    /// In the band below all lanes.
    Foot,
}

/// What is given a place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Block {
    /// Where it lies now, in world points.
    pub rect: Rect,
    /// Where it shall stand.
    pub stand: Stand,
    /// The smallest frame around it, as an index into the frames of the [`Drawing`].
    pub frame: Option<usize>,
    /// Whether it is in sight and no link may lead over it.
    pub is_card: bool,
}

/// Two blocks that a link joins.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tie {
    /// One of them.
    pub from: usize,
    /// The other.
    pub to: usize,
    /// How much the link counts: 1 for one that is in sight.
    pub weight: f64,
    /// Whether it is in sight.
    pub is_drawn: bool,
    /// Whether it says in sight what it is.
    pub is_named: bool,
    /// Whether it says what a remark is about.
    pub is_remark: bool,
}

/// What is made tidy together.
#[derive(Clone, Debug, Default)]
pub struct Drawing {
    /// What is given places.
    pub blocks: Vec<Block>,
    /// The links between them.
    pub ties: Vec<Tie>,
    /// For each frame the smallest frame around it.
    pub frames: Vec<Option<usize>>,
    /// Where no block may lie.
    pub taken: Vec<Rect>,
}

/// New places for the top left of each block. None lies on what is taken, nor on another block;
/// the top left of them all stays.
pub fn tidy(tidiness: Tidiness, drawing: &Drawing) -> Vec<Point> {
    match tidiness {
        Tidiness::Layered => on_a_board(drawing),
        Tidiness::Compact => {
            let rects: Vec<Rect> = drawing.blocks.iter().map(|block| block.rect).collect();
            settled(drawing, &compact::compact(&rects))
        }
    }
}

/// Places moved to where the blocks lay before, and off what is taken.
fn settled(drawing: &Drawing, places: &[Point]) -> Vec<Point> {
    let rects: Vec<Rect> = drawing.blocks.iter().map(|block| block.rect).collect();
    let after = places.iter().zip(&rects).map(|(at, rect)| placed(rect, *at));
    let around = Rect::around(rects.iter().copied()).zip(Rect::around(after));
    let Some((before, after)) = around else { return Vec::new() };
    let offset = before.min - after.min;
    let places: Vec<Point> = places.iter().map(|at| *at + offset).collect();
    beside(&places, &rects, &drawing.taken)
}

fn on_a_board(drawing: &Drawing) -> Vec<Point> {
    if !trials::are_worth_it(drawing) {
        return in_chapters(drawing);
    }
    let beginning = |height: usize| {
        let mut board = Board::new(drawing, height);
        sweeps::order(&mut board);
        let rows = rows::rows(&board, drawing, grid::rows(&board, height));
        Arrangement::of(&board, drawing, &rows).with_spare_columns()
    };
    trials::best(drawing, &grid::heights(drawing).into_iter().map(beginning).collect::<Vec<_>>())
}

/// Places for a drawing with so many links that the router is asked about it only once: how much
/// room they take.
fn in_chapters(drawing: &Drawing) -> Vec<Point> {
    let arrangement = drift::best(drawing);
    let places = |room: &Room| settled(drawing, &places::places(&arrangement, drawing, room));
    let trial = Trial::new(drawing);
    let usual = places(&Room::usual());
    if trial.links() > MOST_LINKS {
        return usual;
    }
    let rects: Vec<Rect> =
        (drawing.blocks.iter().zip(&usual)).map(|(block, at)| placed(&block.rect, *at)).collect();
    let routes = trial.routes(&rects);
    let routes: Vec<&[Point]> = routes.iter().map(|route| &route[..]).collect();
    places(&Room::taken(&arrangement, &rects, &routes))
}

fn placed(rect: &Rect, at: Point) -> Rect {
    Rect::from_size(at, rect.width(), rect.height())
}

/// Moves what would lie on something taken down, the upper ones first.
fn beside(places: &[Point], rects: &[Rect], taken: &[Rect]) -> Vec<Point> {
    if taken.is_empty() {
        return places.to_vec();
    }
    let mut order: Vec<usize> = (0..places.len()).collect();
    order.sort_by(|a, b| {
        let (a, b) = (places[*a], places[*b]);
        a.y.total_cmp(&b.y).then(a.x.total_cmp(&b.x))
    });
    let mut places = places.to_vec();
    let mut taken: Vec<Rect> = taken.to_vec();
    for index in order {
        let mut at = places[index];
        loop {
            let rect = placed(&rects[index], at).expand(ASIDE - 0.5);
            let lowest =
                taken.iter().filter(|other| other.intersects(&rect)).map(|other| other.max.y);
            let Some(lowest) = lowest.max_by(f64::total_cmp) else { break };
            at.y = lowest + ASIDE;
        }
        places[index] = at;
        taken.push(placed(&rects[index], at));
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    fn block(x: f64, y: f64, stand: Stand, frame: Option<usize>) -> Block {
        Block { rect: Rect::from_size(Point::new(x, y), 184.0, 72.0), stand, frame, is_card: true }
    }

    fn rects(drawing: &Drawing, places: &[Point]) -> Vec<Rect> {
        drawing.blocks.iter().zip(places).map(|(block, at)| placed(&block.rect, *at)).collect()
    }

    fn assert_apart(rects: &[Rect]) {
        for (at, a) in rects.iter().enumerate() {
            for b in &rects[at + 1..] {
                assert!(!a.expand(10.0).intersects(b), "{a:?} and {b:?} are too near");
            }
        }
    }

    fn tie(from: usize, to: usize) -> Tie {
        Tie { from, to, weight: 1.0, is_drawn: true, is_named: false, is_remark: false }
    }

    #[test]
    fn lanes_become_columns_and_links_run_straight_without_crossing() {
        let lane = |y: f64, lane: u8| block(0.0, y, Stand::Lane(lane), None);
        let blocks = vec![lane(0.0, 0), lane(10.0, 0), lane(0.0, 4), lane(30.0, 4)];
        let ties = vec![tie(0, 3), tie(1, 2)];
        let drawing = Drawing { blocks, ties, ..Drawing::default() };
        let places = tidy(Tidiness::Layered, &drawing);
        assert_eq!((places[0].x, places[2].x), (places[1].x, places[3].x));
        assert!(places[2].x >= places[0].x + 184.0 + 60.0);
        assert_eq!((places[0].y, places[1].y), (places[3].y, places[2].y));
        assert_apart(&rects(&drawing, &places));
    }

    #[test]
    fn a_frame_over_several_lanes_encloses_no_stranger() {
        let mut blocks = Vec::new();
        for lane in 0..4 {
            for row in 0..4 {
                // Drawn diagonally: in each lane the frame has another card.
                let frame = (row == lane && lane != 2).then_some(0);
                blocks.push(block(0.0, f64::from(row), Stand::Lane(lane as u8), frame));
            }
        }
        let ties = (0..12).map(|at| tie(at, at + 4)).collect();
        let drawing = Drawing { blocks, ties, frames: vec![None], taken: Vec::new() };
        let rects = rects(&drawing, &tidy(Tidiness::Layered, &drawing));
        let held = |frame: Option<usize>| {
            let cards = rects.iter().zip(&drawing.blocks);
            cards.filter(move |(_, block)| block.frame == frame).map(|(rect, _)| *rect)
        };
        let outline = Rect::around(held(Some(0))).expect("cards");
        assert!(held(None).all(|rect| !outline.intersects(&rect)), "{rects:?}");
        assert_apart(&rects);
    }

    #[test]
    fn what_is_taken_stays_free() {
        let taken = vec![Rect::from_size(Point::new(-50.0, 40.0), 900.0, 60.0)];
        let stands = [Stand::Lane(1), Stand::Lane(2), Stand::Foot];
        let blocks = (0..30).map(|at| block(0.0, f64::from(at), stands[at as usize % 3], None));
        let drawing = Drawing {
            blocks: blocks.collect(),
            ties: (0..29).map(|at| tie(at, at + 1)).collect(),
            taken: taken.clone(),
            frames: Vec::new(),
        };
        for tidiness in [Tidiness::Layered, Tidiness::Compact] {
            let mut rects = rects(&drawing, &tidy(tidiness, &drawing));
            rects.extend(&taken);
            assert_apart(&rects);
        }
    }

    #[test]
    fn many_cards_fill_about_the_shape_of_a_window() {
        let blocks =
            (0..300).map(|at| block(0.0, f64::from(at), Stand::Lane((at % 5) as u8), None));
        let ties = (0..294).map(|at| tie(at, at + 1 + at % 5)).collect();
        let drawing = Drawing { blocks: blocks.collect(), ties, ..Drawing::default() };
        let rects = rects(&drawing, &tidy(Tidiness::Layered, &drawing));
        let all = Rect::around(rects.iter().copied()).expect("blocks");
        let shape = all.width() / all.height();
        assert!((0.8..3.0).contains(&shape), "{shape}");
        assert_apart(&rects);
    }
}
