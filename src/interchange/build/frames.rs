//! Which shapes of a drawing hold others, and which texts belong to which shape: programs that draw
//! know neither for sure.

use std::collections::BTreeMap;

use crate::geometry::Rect;
use crate::interchange::drawing::{Drawing, Look};

/// Every shape is held against every other in drawings of no more than so many.
const MOST_COMPARED: usize = 3_000;
/// Who holds so many others is made to hold them.
const HELD: usize = 2;

/// Gives texts to the shapes they belong to, makes containers of boxes that lie around others, and
/// dissolves those that say nothing.
pub(super) fn settle(drawing: &mut Drawing) {
    for shape in &mut drawing.shapes {
        shape.container = shape.container.filter(|_| shape.is.is_none());
    }
    give_texts(drawing);
    find_containers(drawing);
    dissolve(drawing);
}

/// A shape without a text takes that which lies on it.
fn give_texts(drawing: &mut Drawing) {
    let shapes = &drawing.shapes;
    if shapes.len() > MOST_COMPARED {
        return;
    }
    let is_silent = |place: &usize| {
        let shape = &shapes[*place];
        shape.is.is_none() && !shape.look.holds() && shape.text.trim().is_empty()
    };
    let silent: Vec<usize> = (0..shapes.len()).filter(is_silent).collect();
    let mut given: BTreeMap<usize, usize> = BTreeMap::new();
    for (place, text) in shapes.iter().enumerate() {
        let is_label = text.look == Look::Text && text.is.is_none() && !text.text.trim().is_empty();
        let Some(area) = text.area.filter(|_| is_label) else { continue };
        let around = silent.iter().copied().filter(|one| !given.contains_key(one));
        // What stands just below an icon belongs to it as well.
        let around = around.filter(|one| {
            shapes[*one].area.is_some_and(|own| {
                let below = Rect { max: own.max + crate::geometry::Point::new(0.0, 28.0), ..own };
                below.contains(area.center()) && area.width() < 4.0 * own.width().max(40.0)
            })
        });
        let nearest = around.min_by(|a, b| size(shapes[*a].area).total_cmp(&size(shapes[*b].area)));
        if let Some(nearest) = nearest {
            given.insert(nearest, place);
        }
    }
    let mut moved = BTreeMap::new();
    for (shape, text) in given {
        drawing.shapes[shape].text = std::mem::take(&mut drawing.shapes[text].text);
        drawing.shapes[text].look = Look::Container;
        drawing.shapes[text].area = None;
        moved.insert(text, shape);
    }
    lead_elsewhere(drawing, &moved);
}

fn size(area: Option<Rect>) -> f64 {
    area.map_or(f64::MAX, |area| area.width() * area.height())
}

/// A box that lies around several others is made to hold them; one that holds nothing is a card.
fn find_containers(drawing: &mut Drawing) {
    let count = drawing.shapes.len();
    let mut held = vec![0_usize; count];
    for shape in &drawing.shapes {
        if let Some(container) = shape.container.filter(|container| *container < count) {
            held[container] += 1;
        }
    }
    if count <= MOST_COMPARED {
        for (place, shape) in drawing.shapes.iter().enumerate() {
            let Some(area) = shape.area.filter(|_| shape.is.is_none()) else { continue };
            let inner = drawing.shapes.iter().enumerate().filter(|(other, inner)| {
                *other != place
                    && inner.area.is_some_and(|inner| {
                        area.encloses(&inner) && size(Some(area)) > 1.5 * size(Some(inner))
                    })
                    && !inner.text.trim().is_empty()
            });
            held[place] = held[place].max(inner.take(HELD).count());
        }
    }
    for (shape, held) in drawing.shapes.iter_mut().zip(held) {
        let is_box = matches!(shape.look, Look::Card | Look::Note | Look::Store);
        match shape.look {
            _ if shape.is.is_some() || shape.said.is_some() => {}
            Look::Container if held == 0 && shape.area.is_some() => shape.look = Look::Card,
            _ if is_box && held >= HELD => shape.look = Look::Container,
            _ => {}
        }
    }
}

/// What lay in a box that says nothing lies in the one around it; what ended at it ends at what it
/// holds, if that is one.
fn dissolve(drawing: &mut Drawing) {
    let count = drawing.shapes.len();
    let is_silent: Vec<bool> = (drawing.shapes.iter())
        .map(|shape| shape.is.is_none() && shape.look.holds() && shape.text.trim().is_empty())
        .collect();
    let containers: Vec<Option<usize>> =
        drawing.shapes.iter().map(|shape| shape.container).collect();
    let mut only: BTreeMap<usize, Option<usize>> = BTreeMap::new();
    for (place, container) in containers.iter().enumerate() {
        let Some(container) = container.filter(|one| *one < count && is_silent[*one]) else {
            continue;
        };
        if !drawing.shapes[place].text.trim().is_empty() {
            only.entry(container).and_modify(|only| *only = None).or_insert(Some(place));
        }
    }
    for shape in &mut drawing.shapes {
        // Boxes may hold each other in a circle: no more steps than boxes.
        let mut left = count;
        while let Some(container) = shape.container.filter(|one| *one >= count || is_silent[*one]) {
            left = left.saturating_sub(1);
            shape.container = containers.get(container).copied().flatten().filter(|_| left > 0);
        }
    }
    let moved = only.into_iter().filter_map(|(from, to)| Some((from, to?))).collect();
    lead_elsewhere(drawing, &moved);
}

/// Connectors that end at one shape end at another.
fn lead_elsewhere(drawing: &mut Drawing, moved: &BTreeMap<usize, usize>) {
    for connector in &mut drawing.connectors {
        for end in [&mut connector.from, &mut connector.to] {
            if let Some(to) = end.shape.and_then(|shape| moved.get(&shape)) {
                end.shape = Some(*to);
            }
        }
    }
}
