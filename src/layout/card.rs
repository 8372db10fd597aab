//! How large the nodes are.

use crate::geometry::{GridSize, Point, Rect};
use crate::plan::{Body, Node};
use crate::text::{self, Face};

/// A card that the user gave no size.
pub const CARD: GridSize = GridSize::new(184, 72);
/// A frame that the user gave no size.
pub const FRAME: GridSize = GridSize::new(320, 200);
/// The width of a note that the user gave no size.
const NOTE_WIDTH: i32 = 164;
/// A note that the user gave no size is at least and at most this high.
const NOTE_HEIGHT: (i32, i32) = (64, 640);

/// The face and size of the text of a note.
pub const NOTE_TEXT: (Face, f64) = (Face::Regular, 12.5);
/// From one line of a note to the next.
pub const NOTE_LEADING: f64 = 17.0;
/// Between the text of a note and its edge.
pub const NOTE_PADDING: f64 = 12.0;

/// The smallest size in which a node can still be read; no smaller one is drawn.
pub fn smallest_card(node: &Node) -> GridSize {
    match node.body {
        Body::Channel(_)
        | Body::Audience(_)
        | Body::System(_)
        | Body::Team(_)
        | Body::Activity(_) => GridSize::new(120, 48),
        Body::Note(_) => GridSize::new(72, 40),
        Body::Frame(_) => GridSize::new(96, 64),
    }
}

/// Whether a card belongs to a frame: its centre lies in it.
pub fn lies_in(card: &Rect, frame: &Rect) -> bool {
    frame.contains(card.center())
}

/// The rectangle of a node: the size that the user chose, else the usual one of its sort, but
/// never smaller than what can be read.
pub fn card(node: &Node) -> Rect {
    let smallest = smallest_card(node);
    let size = node.size.unwrap_or_else(|| match &node.body {
        Body::Channel(_)
        | Body::Audience(_)
        | Body::System(_)
        | Body::Team(_)
        | Body::Activity(_) => CARD,
        Body::Note(note) => {
            let lines = note_lines(&note.text, f64::from(NOTE_WIDTH), f64::from(NOTE_HEIGHT.1));
            let height = lines.len() as f64 * NOTE_LEADING + 2.0 * NOTE_PADDING;
            GridSize::new(NOTE_WIDTH, (height.ceil() as i32).clamp(NOTE_HEIGHT.0, NOTE_HEIGHT.1))
        }
        Body::Frame(_) => FRAME,
    });
    let width = f64::from(size.width.max(smallest.width));
    let height = f64::from(size.height.max(smallest.height));
    Rect::from_size(Point::from(node.at), width, height)
}

/// The lines of a note's text on a paper of this size, each with its width.
pub fn note_lines(text: &str, width: f64, height: f64) -> Vec<(String, f64)> {
    let (face, size) = NOTE_TEXT;
    let room = height - 2.0 * NOTE_PADDING + (NOTE_LEADING - text::line_height(face, size));
    let lines = (room / NOTE_LEADING).floor().max(1.0) as usize;
    text::wrap(face, size, text, width - 2.0 * NOTE_PADDING, lines)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geometry::GridPoint;
    use crate::plan::{Color, Frame, Note};

    fn note(text: &str) -> Node {
        let body = Body::Note(Note { text: text.to_owned(), color: Color::Yellow });
        Node::new(body, GridPoint::new(10, 20))
    }

    #[test]
    fn notes_grow_with_their_text_up_to_a_limit() {
        let height = |text: &str| card(&note(text)).height();
        assert_eq!(height(""), 64.0);
        assert!(height(&"Who packs the parcels at noon? ".repeat(4)) > 64.0);
        assert_eq!(height(&"x\n".repeat(30_000)), 636.0, "36 lines");
        assert_eq!(card(&note("")).min, Point::new(10.0, 20.0));
    }

    #[test]
    fn a_chosen_size_wins_unless_it_cannot_be_read() {
        let mut node = note("Short");
        node.size = Some(GridSize::new(300, 44));
        assert_eq!((card(&node).width(), card(&node).height()), (300.0, 44.0));
        node.size = Some(GridSize::new(1, 1));
        assert_eq!((card(&node).width(), card(&node).height()), (72.0, 40.0));
        node.body = Body::Frame(Frame { title: String::new(), color: Color::Grey });
        node.size = None;
        assert_eq!((card(&node).width(), card(&node).height()), (320.0, 200.0));
    }
}
