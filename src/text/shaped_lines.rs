//! Lines of text as glyphs, remembered per face: most lines of a scene are asked for again and
//! again.

use std::cell::RefCell;
use std::sync::Arc;

use super::Face;
use super::direction::has_letters_from_right;
use super::engine::{Shaped, shape};
use super::mixed_line::set_in_pieces;
use super::pair_kerning::set_by_pairs;
use crate::geometry::FxHashMap;

/// As many lines are remembered at least, and twice as many at most: more than are seen at once.
const REMEMBERED: usize = 2_048;

/// Longer lines are not remembered.
const LONGEST: usize = 2_048;

/// Lines that were set lately: what was asked for since the last turn is in `young`, what was
/// asked for before it in `old`. The maps are looked into, never iterated over.
#[derive(Default)]
struct Memory {
    young: FxHashMap<Box<str>, Arc<Shaped>>,
    old: FxHashMap<Box<str>, Arc<Shaped>>,
}

thread_local! {
    static MEMORY: RefCell<[Memory; 3]> = RefCell::default();
}

/// One line of text as glyphs. What was set lately is remembered, so asking again is cheap.
pub fn shaped(face: Face, text: &str) -> Arc<Shaped> {
    if text.len() > LONGEST {
        return Arc::new(set(face, text));
    }
    MEMORY.with_borrow_mut(|memory| {
        let memory = &mut memory[face as usize];
        if let Some(known) = memory.young.get(text) {
            return Arc::clone(known);
        }
        let line = match memory.old.remove(text) {
            Some(known) => known,
            None => Arc::new(set(face, text)),
        };
        if memory.young.len() >= REMEMBERED {
            memory.old = std::mem::take(&mut memory.young);
        }
        memory.young.insert(text.into(), Arc::clone(&line));
        line
    })
}

fn set(face: Face, text: &str) -> Shaped {
    set_by_pairs(face, text).unwrap_or_else(|| match has_letters_from_right(text) {
        true => set_in_pieces(face, text),
        false => shape(face, text),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_the_same_when_remembered() {
        for text in ["Onlineshop", "", " ", "a\u{301}é", "🧑‍🌾 Hof", "שלום"] {
            let fresh = match text {
                "שלום" => set_in_pieces(Face::Medium, text),
                text => shape(Face::Medium, text),
            };
            assert_eq!(*shaped(Face::Medium, text), fresh, "{text:?}");
            assert_eq!(*shaped(Face::Medium, text), fresh, "{text:?}");
        }
    }

    #[test]
    fn the_memory_does_not_grow_without_end() {
        for number in 0..3 * REMEMBERED {
            shaped(Face::Regular, &number.to_string());
        }
        MEMORY.with_borrow(|memory| {
            let memory = &memory[Face::Regular as usize];
            assert!(memory.young.len() <= REMEMBERED && memory.old.len() <= REMEMBERED);
        });
    }
}
