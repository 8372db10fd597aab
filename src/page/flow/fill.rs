//! Filling pages with the parts of a document.

use super::frame::Frame;
use super::ink::Ink;
use super::pages::{Node, Page, Pages, Piece, Role};
use super::part::{Part, height_of, moved};
use super::{chart, columns, contents, picture, results, strip, table, words};
use crate::geometry::{Point, Rect};
use crate::page::document::{Block, Document, Picture, Section};
use crate::page::paper::Paper;
use crate::theme::Theme;

/// Of the width of a page that is wider than high, what stands beside a drawing has one of these
/// shares: the one that leaves the drawing largest.
const SIDES: [f64; 4] = [0.33, 0.285, 0.245, 0.21];
/// By so many times a drawing has to be larger alone to have its page for itself: the words then
/// stand on a page that they hardly fill.
const ALONE: f64 = 1.4;
/// How many times as large what stands beside a drawing is, where it would not fit otherwise.
const SMALLER: [f64; 4] = [1.0, 0.9, 0.82, 0.75];
/// How many times as large the blocks of a slide or a level sheet may be.
const LARGER: [f64; 2] = [1.3, 1.15];

/// A document on pages of this paper.
pub fn pages(document: &Document, paper: Paper) -> Pages {
    // Where the sections begin is known once they are laid out; that changes no heights.
    let first = Filling::new(document, paper, (&[], 0)).fill();
    let count = first.pages.len();
    Filling::new(document, paper, (&first.starts, count)).fill()
}

fn has_picture(section: &Section) -> bool {
    section.blocks.iter().any(|block| matches!(block, Block::Picture(_)))
}

/// How words stand beside a drawing.
struct Beside {
    /// How wide they are.
    side: f64,
    /// Whether the signs of the drawing stand below them, and not below it.
    has_signs: bool,
    /// How many times as large their letters are.
    smaller: f64,
}

/// A document while it is laid out.
struct Filling<'a> {
    document: &'a Document,
    ink: Ink<'a>,
    frame: Frame<'a>,
    /// On which page each section begins and how many there are, as far as that is known.
    known: (&'a [usize], usize),
    pages: Vec<Page>,
    starts: Vec<usize>,
    /// The node of the section that is laid out.
    node: usize,
    /// Where the next part stands, and where the first on this page does.
    below: f64,
    top: f64,
    /// Where the blocks of the section begin on its first page.
    top_of_first: f64,
    /// The room that the drawing of this page takes.
    drawing: Option<Rect>,
    paper: Paper,
    /// How large letters are where nothing grows.
    usual: f64,
}

impl<'a> Filling<'a> {
    fn new(document: &'a Document, paper: Paper, known: (&'a [usize], usize)) -> Self {
        let theme = Theme::of(document.appearance);
        let ink = Ink::new(theme, paper);
        Self {
            document,
            usual: ink.letters,
            ink,
            frame: Frame { document, area: paper.area() },
            known,
            pages: Vec::new(),
            starts: Vec::new(),
            node: 0,
            below: 0.0,
            top: 0.0,
            top_of_first: 0.0,
            drawing: None,
            paper,
        }
    }

    fn fill(mut self) -> Pages {
        let document = self.document;
        for (index, section) in document.sections.iter().enumerate() {
            let role = Role::Section(section.topic.clone());
            self.ink.nodes.push(Node { parent: None, role });
            self.node = self.ink.nodes.len() - 1;
            self.starts.push(self.pages.len());
            self.begin(index, false);
            self.top_of_first = self.top;
            self.section(index, section);
            self.end();
        }
        let count = self.pages.len();
        let (frame, ink) = (&self.frame, &self.ink);
        for (index, page) in self.pages.iter_mut().enumerate() {
            page.pieces.push(frame.foot(ink, index + 1, self.known.1.max(count)));
        }
        Pages { pages: self.pages, nodes: self.ink.nodes, starts: self.starts }
    }

    /// Lays out the blocks of a section. On a slide and a level sheet they are as large as leaves them
    /// on one.
    fn section(&mut self, index: usize, section: &Section) {
        let usual = self.usual;
        let is_level = matches!(self.paper, Paper::Slide | Paper::A4);
        let may_grow = is_level && !section.is_cover && !has_picture(section);
        for larger in LARGER.into_iter().filter(|_| may_grow) {
            let (nodes, pages, pieces) = (self.ink.nodes.len(), self.pages.len(), self.last());
            self.ink.letters = usual * larger;
            self.body(index, section);
            if self.pages.len() == pages {
                self.ink.letters = usual;
                return;
            }
            // Too much for one slide: as if it had not been tried.
            self.ink.nodes.truncate(nodes);
            self.pages.truncate(pages);
            if let Some(page) = self.pages.last_mut() {
                page.pieces.truncate(pieces);
            }
            self.below = self.top_of_first;
            self.top = self.top_of_first;
        }
        self.ink.letters = usual;
        self.body(index, section);
    }

    fn body(&mut self, index: usize, section: &Section) {
        let parts = self.blocks(&section.blocks, self.width(), self.node);
        self.place_all(index, &parts);
    }

    /// How many pieces the last page has.
    fn last(&self) -> usize {
        self.pages.last().map_or(0, |page| page.pieces.len())
    }

    fn width(&self) -> f64 {
        let (left, right) = self.frame.column(self.usual);
        right - left
    }

    /// A new page of a section.
    fn begin(&mut self, index: usize, is_continued: bool) {
        let section: &Section = &self.document.sections[index];
        // Heads are as large on every page.
        let letters = std::mem::replace(&mut self.ink.letters, self.usual);
        let (pieces, top) = self.frame.head(&mut self.ink, section, (self.node, is_continued));
        self.ink.letters = letters;
        self.pages.push(Page {
            section: index,
            area: self.frame.area,
            appearance: self.document.appearance,
            pieces,
        });
        (self.below, self.top, self.drawing) = (top, top, None);
    }

    /// Lays what has to lie behind the words of the page behind them.
    fn end(&mut self) {
        let Some(drawing) = self.drawing.take() else { return };
        let around = self.frame.around(&self.ink, &drawing);
        if let Some(page) = self.pages.last_mut() {
            page.pieces.insert(0, around);
        }
    }

    /// The parts of blocks below each other.
    fn blocks(&mut self, blocks: &[Block], width: f64, parent: usize) -> Vec<Part> {
        let mut parts: Vec<Part> = Vec::new();
        let mut at = 0;
        while at < blocks.len() {
            let beside = match &blocks[at..] {
                [Block::Picture(drawing), Block::Columns(all), ..] if !self.paper.is_upright() => {
                    let over = height_of(&parts) + self.ink.length(picture::AROUND);
                    self.beside((drawing, all), (width, over), parent)
                }
                _ => None,
            };
            at += if beside.is_some() { 2 } else { 1 };
            let own = beside.unwrap_or_else(|| self.block(&blocks[at - 1], width, parent));
            parts.extend(own);
        }
        parts
    }

    /// A drawing with columns below each other at its side, on a page on which so much stands over
    /// it; nothing where they are too high for it. The drawing is as large as it may be there, and
    /// where it is much larger alone it stands alone.
    fn beside(
        &mut self,
        (drawing, columns): (&Picture, &[Vec<Block>]),
        (width, over): (f64, f64),
        parent: usize,
    ) -> Option<Vec<Part>> {
        let known = self.ink.nodes.len();
        let highest = self.frame.bottom(self.usual) - self.below - over;
        let mut best: Option<(f64, f64, Beside)> = None;
        for (share, has_signs) in SIDES.into_iter().flat_map(|one| [(one, false), (one, true)]) {
            for smaller in SMALLER {
                let how = Beside { side: width * share, has_signs, smaller };
                let (own, side) = self.laid_beside((drawing, columns), width, parent, &how);
                self.ink.nodes.truncate(known);
                if height_of(&side) > highest {
                    continue;
                }
                let room = width - how.side - self.ink.length(picture::BESIDE);
                let legend: f64 = own.iter().skip(1).map(|part| part.before + part.height).sum();
                let scale = picture::scale_within(&self.ink, drawing, (room, highest - legend));
                // Small letters are no gain for a drawing that is hardly larger.
                let worth = scale * smaller.sqrt();
                if best.as_ref().is_none_or(|(most, ..)| worth > most * 1.01) {
                    best = Some((worth, scale, how));
                }
                break;
            }
        }
        let (_, scale, how) = best?;
        let mut alone = picture::picture(&mut self.ink, drawing, width, parent);
        let legend: f64 = alone.iter().skip(1).map(|part| part.before + part.height).sum();
        let room = (width, highest - legend);
        if picture::scale_within(&self.ink, drawing, room) > scale * ALONE {
            if let Some(first) = alone.first_mut() {
                let most = first.drawing.as_ref().map_or(room.1, |drawing| drawing.highest);
                first.height = most.min(room.1);
            }
            alone.extend(self.columns(columns, width, parent));
            return Some(alone);
        }
        self.ink.nodes.truncate(known);
        let (own, side) = self.laid_beside((drawing, columns), width, parent, &how);
        Some(picture::with_side(&self.ink, own, &side))
    }

    /// A drawing, and what stands beside it.
    fn laid_beside(
        &mut self,
        (drawing, columns): (&Picture, &[Vec<Block>]),
        width: f64,
        parent: usize,
        how: &Beside,
    ) -> (Vec<Part>, Vec<Part>) {
        let room = width - how.side - self.ink.length(picture::BESIDE);
        let own = match how.has_signs {
            true => vec![picture::drawing(&mut self.ink, drawing, room, parent)],
            false => picture::picture(&mut self.ink, drawing, room, parent),
        };
        let letters = self.ink.letters;
        self.ink.letters = letters * how.smaller;
        let mut side: Vec<Part> =
            columns.iter().flat_map(|blocks| self.blocks(blocks, how.side, parent)).collect();
        self.ink.letters = letters;
        if how.has_signs {
            side.extend(picture::legend(&mut self.ink, drawing, how.side, parent));
        }
        (own, side)
    }

    fn block(&mut self, block: &Block, width: f64, parent: usize) -> Vec<Part> {
        let ink = &mut self.ink;
        match block {
            Block::Heading(text) => words::heading(ink, text, width, parent),
            Block::Paragraph(paragraph) => words::paragraph(ink, paragraph, width, parent),
            Block::List(entries) => words::list(ink, entries, width, parent),
            Block::Table(table) => table::table(ink, table, width, parent),
            Block::Picture(drawing) => picture::picture(ink, drawing, width, parent),
            Block::Journey(journey) => strip::strip(ink, journey, width, parent),
            Block::Results(all) => results::results(ink, all, width, parent),
            Block::Chart(chart) => chart::chart(ink, chart, width, parent),
            Block::Contents => {
                let (sections, starts) = (&self.document.sections, self.known.0);
                contents::contents(ink, sections, (width, starts), parent)
            }
            Block::Columns(all) => self.columns(all, width, parent),
            Block::Together(blocks) => {
                let mut parts = self.blocks(blocks, width, parent);
                let last = parts.len().saturating_sub(1);
                parts[..last].iter_mut().for_each(|part| part.keeps_next = true);
                parts
            }
        }
    }

    fn columns(&mut self, all: &[Vec<Block>], width: f64, parent: usize) -> Vec<Part> {
        let (each, beside) = columns::widths(&self.ink, all.len(), width);
        let highest = (self.frame.bottom(self.usual) - self.top) * 0.95;
        let mut parts = Vec::new();
        for row in all.chunks(beside) {
            let known = self.ink.nodes.len();
            let set: Vec<Vec<Part>> =
                row.iter().map(|blocks| self.blocks(blocks, each, parent)).collect();
            let high = set.iter().map(|parts| height_of(parts)).fold(0.0, f64::max);
            // What is too high to stand beside anything has the whole width.
            if high > highest {
                self.ink.nodes.truncate(known);
                parts.extend(row.iter().flat_map(|blocks| self.blocks(blocks, width, parent)));
            } else {
                parts.extend(columns::beside(&self.ink, set, each));
            }
        }
        parts
    }

    /// Places parts on this page and on those that follow.
    fn place_all(&mut self, index: usize, parts: &[Part]) {
        let mut at = 0;
        while at < parts.len() {
            let kept = parts[at..].iter().take_while(|part| part.keeps_next).count();
            let group = &parts[at..(at + kept + 1).min(parts.len())];
            let bottom = self.frame.bottom(self.usual);
            let is_first = self.below <= self.top;
            let before = if is_first { 0.0 } else { group[0].before };
            let fits = self.below + before + height_of(group) <= bottom;
            let has_drawing = group.iter().any(|part| part.drawing.is_some());
            if !is_first && (!fits || has_drawing && self.drawing.is_some()) {
                let is_whole = height_of(group) <= bottom - self.top;
                // What is higher than a page is divided after all.
                let alone = self.below + before + group[0].height;
                if is_whole || alone > bottom {
                    self.end();
                    self.begin(index, true);
                    if let Some(head) = &group[0].head {
                        self.place(&Part::clone(head), 0.0);
                    }
                    continue;
                }
            }
            let part = &parts[at];
            let rest = &parts[at + 1..];
            self.place_one(part, rest);
            at += 1;
        }
    }

    fn place_one(&mut self, part: &Part, rest: &[Part]) {
        match &part.drawing {
            None => self.place(part, part.before),
            Some(drawing) => {
                let before = if self.below <= self.top { 0.0 } else { part.before };
                let top = self.below + before;
                let room = self.frame.bottom(self.usual) - top;
                let height = self.height_of_drawing((part.height, drawing.highest), rest, room);
                let (left, right) = self.frame.column(self.usual);
                let right = (left + drawing.width).min(right);
                let area =
                    Rect { min: Point::new(left, top), max: Point::new(right, top + height) };
                let piece = picture::placed(&self.ink, drawing, &area);
                self.add(vec![piece]);
                self.add(moved(&drawing.side, Point::new(right, top)));
                self.drawing = Some(area);
                self.below = top + height;
            }
        }
    }

    /// How high a drawing is: what the parts after it leave, if all of them find room on the page
    /// beside the least of it; else what those leave that stay with it.
    fn height_of_drawing(&self, (least, highest): (f64, f64), rest: &[Part], room: f64) -> f64 {
        let of =
            |parts: &[Part]| parts.first().map_or(0.0, |first| first.before + height_of(parts));
        let all = of(rest);
        let legend = of(&rest[..rest.len().min(1)]);
        let left = if room - all >= least { room - all } else { room - legend };
        left.min(highest).max(least.min(room))
    }

    fn place(&mut self, part: &Part, before: f64) {
        let before = if self.below <= self.top { 0.0 } else { before };
        let (left, _) = self.frame.column(self.usual);
        let at = Point::new(left, self.below + before);
        let pieces = moved(&part.pieces, at);
        self.add(pieces);
        self.below = at.y + part.height;
    }

    fn add(&mut self, pieces: Vec<Piece>) {
        if let Some(page) = self.pages.last_mut() {
            page.pieces.extend(pieces);
        }
    }
}
