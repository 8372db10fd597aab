//! The cheapest way through a maze.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::axis::Axis;
use super::lines::Line;
use super::maze::{Doors, Maze, Step};
use super::meeting::{LYING_ON, TOO_NEAR, says_on_top};
use crate::geometry::Point;

/// What a bend costs, in world points of length, as all costs.
const BEND: f64 = 60.0;
/// What crossing another route costs.
const CROSSING: f64 = 400.0;
/// What a bend costs more near a corner of another route.
const MEETING: f64 = 70.0;
/// What a step over a card costs, and each point of it.
const OVER_CARD: (f64, f64) = (6_000.0, 20.0);

/// Where a way may begin or end.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::layout) struct Gate {
    /// The end of the route.
    pub end: Point,
    /// Where it is free to turn; on lines of the maze.
    pub inner: Point,
    /// How it leads between the two; either way if they are the same.
    pub axis: Axis,
    /// What beginning or ending here costs.
    pub cost: f64,
}

/// A way through a maze.
#[derive(Clone, Debug)]
pub(in crate::layout) struct Way {
    /// From end to end: both ends and the places where it turns.
    pub points: Vec<Point>,
    /// Which of the gates it begins and ends at.
    pub gates: (usize, usize),
    /// What it costs beyond its ends.
    pub cost: f64,
    /// Whether it lies on another route.
    pub is_on_top: bool,
}

/// What a step costs; `None` if nothing leads there.
fn cost(step: Step, length: f64, doors: Doors) -> Option<f64> {
    let each = |count: u8, (once, each): (f64, f64)| f64::from(count) * (once + each * length);
    if step.is_outside || step.cards > 0 && doors != Doors::Open {
        return None;
    }
    let on_top = each(step.on_top, LYING_ON);
    let near = each(step.near, TOO_NEAR);
    let crossed = f64::from(step.crossed) * CROSSING;
    Some(length + crossed + near + on_top + each(step.cards, OVER_CARD))
}

/// A gate in the maze.
struct Place {
    column: usize,
    row: usize,
    axis: Axis,
    cost: f64,
    gate: usize,
}

fn places(maze: &Maze, gates: &[Gate]) -> Vec<Place> {
    let find = |lines: &[Line], at: f64| lines.binary_search_by(|line| line.at.total_cmp(&at)).ok();
    let place = |(gate, Gate { inner, axis, cost, .. }): (usize, &Gate)| {
        let column = find(&maze.columns, inner.x)?;
        let row = find(&maze.rows, inner.y)?;
        Some(Place { column, row, axis: *axis, cost: *cost, gate })
    };
    gates.iter().enumerate().filter_map(place).collect()
}

/// Goals that are reached along the same axis, as one: all that is asked of it is how far it is.
struct Target {
    axis: Axis,
    min: Point,
    max: Point,
    /// What the cheapest of them costs.
    cost: f64,
}

impl Target {
    /// A target for each axis, at most.
    fn of(maze: &Maze, goals: &[Place]) -> Vec<Self> {
        let mut targets: Vec<Self> = Vec::new();
        for goal in goals {
            let at = Point::new(maze.columns[goal.column].at, maze.rows[goal.row].at);
            // Those of the sides that face each other lie apart.
            let belongs = |target: &&mut Self| {
                target.axis == goal.axis
                    && match goal.axis {
                        Axis::Flat => (target.min.x - at.x).abs() < TOGETHER,
                        Axis::Upright => (target.min.y - at.y).abs() < TOGETHER,
                    }
            };
            match targets.iter_mut().find(belongs) {
                Some(target) => {
                    target.min = Point::new(target.min.x.min(at.x), target.min.y.min(at.y));
                    target.max = Point::new(target.max.x.max(at.x), target.max.y.max(at.y));
                    target.cost = target.cost.min(goal.cost);
                }
                None => {
                    targets.push(Self { axis: goal.axis, min: at, max: at, cost: goal.cost });
                }
            }
        }
        targets
    }
}

/// Ways into the same side of a node begin no farther apart than this, across the side.
const TOGETHER: f64 = 48.0;

/// No state of the walk.
const NONE: u32 = u32::MAX;

/// What is known while a way is looked for. A state is a crossing together with the axis along
/// which it is reached.
struct Walk<'a> {
    maze: &'a Maze,
    goals: Vec<Place>,
    /// Whether there is a goal at a crossing: most have none, and are passed quickly.
    has_goal: Vec<bool>,
    targets: Vec<Target>,
    costs: Vec<f64>,
    before: Vec<u32>,
    open: BinaryHeap<Reverse<(u64, u64, u32)>>,
}

impl Walk<'_> {
    fn state(&self, column: usize, row: usize, axis: Axis) -> usize {
        self.maze.number(column, row) * 2 + usize::from(axis == Axis::Upright)
    }

    /// Never more than what is left to pay.
    fn at_least(&self, column: usize, row: usize, axis: Axis) -> f64 {
        let (x, y) = (self.maze.columns[column].at, self.maze.rows[row].at);
        let beyond = |at: f64, low: f64, high: f64| (low - at).max(at - high).max(0.0);
        let left = self.targets.iter().map(|target| {
            let apart =
                (beyond(x, target.min.x, target.max.x), beyond(y, target.min.y, target.max.y));
            let aside = if axis == Axis::Flat { apart.1 } else { apart.0 };
            let bends = match (axis == target.axis, aside > 0.0) {
                (true, false) => 0.0,
                (true, true) => 2.0,
                (false, _) => 1.0,
            };
            apart.0 + apart.1 + bends * BEND + target.cost
        });
        left.fold(f64::INFINITY, f64::min)
    }

    fn offer(&mut self, (column, row, axis): (usize, usize, Axis), cost: f64, before: u32) {
        let state = self.state(column, row, axis);
        if cost >= self.costs[state] {
            return;
        }
        self.costs[state] = cost;
        self.before[state] = before;
        let left = self.at_least(column, row, axis);
        // Numbers that are not negative are ordered as their bits.
        let key = ((cost + left).max(0.0).to_bits(), left.max(0.0).to_bits(), state as u32);
        self.open.push(Reverse(key));
    }

    /// Offers what can be reached from a state.
    fn go_on(&mut self, (column, row, axis): (usize, usize, Axis), state: u32) {
        let maze = self.maze;
        let so_far = self.costs[state as usize];
        let here = maze.number(column, row);
        let (lines, at) = match axis {
            Axis::Flat => (&maze.columns, column),
            Axis::Upright => (&maze.rows, row),
        };
        let place = |at: usize| match axis {
            Axis::Flat => (at, row, axis),
            Axis::Upright => (column, at, axis),
        };
        let mut go = |next: usize, from: usize, length: f64| {
            if let Some(cost) = cost(maze.step(from, axis), length, maze.doors) {
                self.offer(place(next), so_far + cost, state);
            }
        };
        if at + 1 < lines.len() {
            go(at + 1, here, lines[at + 1].at - lines[at].at);
        }
        if at > 0 {
            let back = if axis == Axis::Flat { 1 } else { maze.columns.len() };
            go(at - 1, here - back, lines[at].at - lines[at - 1].at);
        }
        let bias = match axis {
            Axis::Flat => maze.columns[column].bias,
            Axis::Upright => maze.rows[row].bias,
        };
        let bend = BEND + bias + MEETING * maze.corners_near(here);
        self.offer((column, row, axis.turned()), so_far + bend, state);
    }
}

/// The cheapest way from one of the `starts` to one of the `goals`; `None` if nothing leads there.
pub(in crate::layout) fn shortest(maze: &Maze, starts: &[Gate], goals: &[Gate]) -> Option<Way> {
    let states = maze.count() * 2;
    let ends = places(maze, goals);
    let mut has_goal = vec![false; maze.count()];
    ends.iter().for_each(|end| has_goal[maze.number(end.column, end.row)] = true);
    let mut walk = Walk {
        maze,
        has_goal,
        targets: Target::of(maze, &ends),
        goals: ends,
        costs: vec![f64::INFINITY; states],
        before: vec![NONE; states],
        open: BinaryHeap::new(),
    };
    let begins = places(maze, starts);
    for start in &begins {
        walk.offer((start.column, start.row, start.axis), start.cost, NONE);
        let is_free = starts[start.gate].end == starts[start.gate].inner;
        if is_free {
            walk.offer((start.column, start.row, start.axis.turned()), start.cost, NONE);
        }
    }
    // A goal costs, too, and may be reached by another way round.
    let mut best: Option<(f64, usize, usize)> = None;
    while let Some(Reverse((bound, left, state))) = walk.open.pop() {
        let (bound, left) = (f64::from_bits(bound), f64::from_bits(left));
        if best.is_some_and(|(cost, ..)| bound >= cost) {
            break;
        }
        let axis = if state % 2 == 0 { Axis::Flat } else { Axis::Upright };
        let number = state as usize / 2;
        let (column, row) = (number % maze.columns.len(), number / maze.columns.len());
        let so_far = walk.costs[state as usize];
        if so_far + left < bound - 1e-6 {
            // A better way here was found meanwhile.
            continue;
        }
        let goals_here = if walk.has_goal[number] { &walk.goals[..] } else { &[] };
        for goal in goals_here {
            let is_free = goals[goal.gate].end == goals[goal.gate].inner;
            let is_here = (goal.column, goal.row) == (column, row);
            if is_here && (is_free || goal.axis == axis) {
                let cost = so_far + goal.cost;
                if best.is_none_or(|(least, ..)| cost < least) {
                    best = Some((cost, state as usize, goal.gate));
                }
            }
        }
        walk.go_on((column, row, axis), state);
    }
    let (cost, state, goal) = best?;
    Some(traced(&walk, (state, goal), (starts, &begins), goals, cost))
}

/// The way that led to a state.
fn traced(
    walk: &Walk<'_>,
    (last, goal): (usize, usize),
    (starts, begins): (&[Gate], &[Place]),
    goals: &[Gate],
    cost: f64,
) -> Way {
    let maze = walk.maze;
    let width = maze.columns.len();
    let place = |state: usize| (state / 2 % width, state / 2 / width);
    let point = |state: usize| {
        let (column, row) = place(state);
        Point::new(maze.columns[column].at, maze.rows[row].at)
    };
    let mut states = vec![last];
    let mut is_on_top = false;
    while let before = walk.before[states[states.len() - 1]]
        && before != NONE
    {
        let here = states[states.len() - 1];
        let (number, other) = (here / 2, before as usize / 2);
        if number != other {
            let axis = if here % 2 == 0 { Axis::Flat } else { Axis::Upright };
            is_on_top |= maze.step(number.min(other), axis).on_top > 0;
        }
        states.push(before as usize);
    }
    states.reverse();
    let first = states[0];
    let axis = if first % 2 == 0 { Axis::Flat } else { Axis::Upright };
    let is_first = |start: &&Place| {
        let is_free = starts[start.gate].end == starts[start.gate].inner;
        (start.column, start.row) == place(first) && (is_free || start.axis == axis)
    };
    let cheapest = |a: &&Place, b: &&Place| a.cost.total_cmp(&b.cost);
    let start = begins.iter().filter(is_first).min_by(cheapest);
    let start = start.map_or(0, |start| start.gate);
    let mut points = vec![starts[start].end];
    points.extend(states.into_iter().map(point));
    points.push(goals[goal].end);
    is_on_top |= says_on_top(starts[start].cost) || says_on_top(goals[goal].cost);
    Way { points, gates: (start, goal), cost, is_on_top }
}
