//! The marks of the label of a link.

use super::mark::{Item, TextRun};
use super::mark_builder::{MarkBuilder, baseline};
use super::rail::draw_keystone;
use super::stroke::Stroke;
use super::words::{LinkPresence, LinkWords};
use crate::geometry::{ConvexPath, Path, Point, Rect};
use crate::layout::{LabelForm, LabelPlace, LabelWeight, LabelWish};
use crate::text::{self, Face};
use crate::theme::{Appearance, Icon, Rgba, Theme};

/// The face of the words, and their size where they are as large as usual.
const FACE: Face = Face::Medium;
const SIZE: f64 = 11.0;
/// Between the words and either end, in sizes of the letters.
const PADDING: f64 = 9.0 / SIZE;
/// The share of an icon that its circle leaves it.
const ICON: f64 = 11.0 / 16.0;

/// The label that a link with these words wishes to have.
pub(super) fn wish(words: &LinkWords, presence: LinkPresence) -> LabelWish {
    let is_excluded = presence == LinkPresence::Excluded;
    wish_of(&words.name, &words.suffix, is_excluded)
}

fn wish_of(name: &str, suffix: &str, is_excluded: bool) -> LabelWish {
    let [name, suffix] = [name, suffix].map(|text| text::width(FACE, SIZE, text));
    let important = if name == 0.0 || is_excluded { suffix } else { name };
    let pill = |width: f64| width.ceil() + 2.0 * PADDING * SIZE;
    LabelWish { width: pill(name + suffix), name_width: pill(important) }
}

/// The label of a link.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Label {
    pub words: WrittenWords,
    pub written: Written,
    pub icon: Icon,
    /// How much it says.
    pub weight: LabelWeight,
    pub stroke: Stroke,
    /// Whether the border is broken, like the line.
    pub is_broken: bool,
    /// Whether the name is struck out.
    pub is_gone: bool,
    /// Whether a keystone says that the link carries the model.
    pub carries: bool,
    pub is_ghost: bool,
    pub appearance: Appearance,
}

/// The words of a label.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct WrittenWords {
    whole: String,
    /// How much of them is the name of the link, in bytes.
    name_bytes: usize,
    is_excluded: bool,
}

impl WrittenWords {
    pub fn new(LinkWords { name, suffix }: &LinkWords, presence: LinkPresence) -> Self {
        let whole = match suffix.is_empty() {
            true => (**name).to_owned(),
            false if name.is_empty() => suffix.trim_start_matches([',', ' ']).to_owned(),
            false => format!("{name}{suffix}"),
        };
        let is_excluded = presence == LinkPresence::Excluded;
        Self { whole, name_bytes: name.len(), is_excluded }
    }

    /// As much as fits into a room.
    fn within(&self, size: f64, room: f64) -> (String, f64) {
        let width = text::width(FACE, size, &self.whole);
        if width <= room && text::is_plain(&self.whole) {
            return (self.whole.clone(), width);
        }
        let (name, suffix) = self.whole.split_at(self.name_bytes);
        // Where not everything fits, the dashes and strokes must say that it comes or goes; that
        // it is excluded nothing else says.
        let text = match (width <= room || name.is_empty(), self.is_excluded) {
            (true, _) => &self.whole,
            (false, true) => suffix.trim_start_matches([',', ' ']),
            (false, false) => name,
        };
        text::ellipsis(FACE, size, text, room)
    }
}

/// What is written of a label, and where.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Written {
    /// The size of the letters, in world points.
    size: f64,
    /// Empty where there is only room for an icon.
    line: (String, f64),
    /// The pill or the circle around it.
    pub place: LabelPlace,
}

impl Written {
    /// The words that fit into a place, in the middle of it, `scale` times as large as usual.
    pub fn within(place: LabelPlace, words: &WrittenWords, scale: f64) -> Self {
        let size = SIZE * scale;
        let rect = place.rect;
        let length = match place.form {
            LabelForm::Level => rect.width(),
            LabelForm::Upright => rect.height(),
            LabelForm::Icon => return Self { size, line: (String::new(), 0.0), place },
        };
        Self { size, line: words.within(size, length - 2.0 * PADDING * size), place }
    }
}

impl Label {
    /// All the words, if not all of them are written.
    pub fn title(&self) -> Option<&str> {
        self.title_of(&self.written)
    }

    /// The same where other words are written.
    pub fn title_of(&self, written: &Written) -> Option<&str> {
        Some(&*self.words.whole).filter(|whole| *whole != written.line.0)
    }

    /// The label as it is wished for.
    pub fn wish(&self) -> LabelWish {
        let (name, suffix) = self.words.whole.split_at(self.words.name_bytes);
        wish_of(name, suffix, self.words.is_excluded)
    }

    /// The marks of the label.
    pub fn items(&self) -> Vec<Item> {
        self.items_of(&self.written)
    }

    /// The label where it stands elsewhere, `scale` times as large as usual, and its marks.
    pub fn at(&self, place: LabelPlace, scale: f64) -> (Written, Vec<Item>) {
        let written = Written::within(place, &self.words, scale);
        let items = self.items_of(&written);
        (written, items)
    }

    fn items_of(&self, written: &Written) -> Vec<Item> {
        let theme = Theme::of(self.appearance);
        let mut marks = MarkBuilder::new(theme, self.is_ghost);
        let LabelPlace { rect, form, leader } = written.place;
        let line = written.size / SIZE;
        let radius = rect.width().min(rect.height()) / 2.0;
        if form == LabelForm::Icon {
            if let Some(from) = leader {
                let leader = Path::polyline(&[from, rect.center()]);
                marks.line(leader, line, self.stroke.color);
            }
            self.draw_icon(&mut marks, &rect);
            return marks.into_items();
        }
        marks.fill(ConvexPath::rounded(&rect, radius), theme.surface);
        let border = ConvexPath::rounded(&rect.expand(-line / 2.0), radius - line / 2.0);
        match self.is_broken {
            true => {
                let dashes = (4.0 * line, 2.5 * line);
                marks.dashes(&border.path(), dashes, line, self.stroke.color);
            }
            false => marks.border(border, line, self.stroke.color),
        }
        if self.carries {
            draw_keystone(&mut marks, &rect);
        }
        let ink = if self.stroke.width > 2.0 { theme.ink } else { theme.muted };
        self.draw_words(&mut marks, written, ink);
        marks.into_items()
    }

    fn draw_icon(&self, marks: &mut MarkBuilder, disc: &Rect) {
        let theme = marks.theme;
        marks.fill(ConvexPath::rounded(disc, disc.width() / 2.0), self.stroke.color);
        let side = disc.width() * ICON;
        let corner = disc.center() - Point::new(side / 2.0, side / 2.0);
        marks.icon(self.icon, corner, side, theme.surface);
        if self.is_gone {
            let Rect { min, max } = disc.expand(-disc.width() / 8.0);
            let stroke = [Point::new(min.x, max.y), Point::new(max.x, min.y)];
            marks.line(Path::polyline(&stroke), disc.width() / 16.0, theme.ink);
        }
    }

    fn draw_words(&self, marks: &mut MarkBuilder, written: &Written, ink: Rgba) {
        let (rect, font) = (written.place.rect, (FACE, written.size));
        let is_upright = written.place.form == LabelForm::Upright;
        let (text, width) = &written.line;
        let at = match is_upright {
            true => {
                let x = baseline(rect.min.x, rect.width(), font);
                Point::new(x, rect.center().y + width / 2.0)
            }
            false => {
                let y = baseline(rect.min.y, rect.height(), font);
                Point::new(rect.center().x - width / 2.0, y)
            }
        };
        let run = TextRun {
            baseline: at,
            is_upright,
            face: FACE,
            size: written.size,
            text: text.clone(),
            width: *width,
            color: ink,
        };
        let struck = match self.is_gone {
            true => {
                let name = &self.words.whole[..self.words.name_bytes];
                text::width(FACE, run.size, if text.starts_with(name) { name } else { text })
            }
            false => 0.0,
        };
        let strike = (struck > 0.0).then(|| run.strike(struck));
        marks.text_run(run);
        if let Some(strike) = strike {
            marks.line(Path::polyline(&strike), written.size / SIZE, marks.theme.ink);
        }
    }
}
