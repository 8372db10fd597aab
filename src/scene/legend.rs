//! What the signs of a drawing mean: of each that occurs a sample and a word.

use std::collections::{BTreeMap, BTreeSet};

use super::difference;
use super::drawing::{Kind, Tag};
use super::island::areas::{EDGE, colors};
use super::link::meaning;
use super::link_line::draw_line;
use super::mark::Mark;
use super::mark_builder::{MarkBuilder, STRIKE_WIDTH, baseline};
use super::new_dot;
use super::options::Options;
use super::picture::Scene;
use super::presence::{ElementLook, Joined, Look, Presence};
use super::stroke::{compared, stroke};
use crate::catalogue::{self, Side};
use crate::classify::Difference;
use crate::geometry::{Area, ConvexPath, Path, Point, Rect};
use crate::language::{Text, texts};
use crate::plan::{Body, Id, Level, LinkKind, NodeSort, Plan, Relation, View};
use crate::text::{self, Face};
use crate::theme::{Rgba, Theme, icon_of_link};

/// A sign that a drawing has, in the order in which legends list them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Sort {
    Online,
    Offline,
    Touchpoint,
    System,
    Audience,
    Team,
    Activity,
    Interlocked,
    Purchase,
    SharedData,
    HandOver,
    SystemOrders,
    Teamwork,
    Supports,
    ByHand,
    Unchanged,
    New,
    Goes,
    Added,
    Changed,
    Removed,
    /// The disc of a link whose words found no room.
    Disc(LinkKind),
}

/// A sign of a drawing with what it means.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sign {
    sort: Sort,
    /// What it means.
    pub words: Text,
    /// The colour of a disc.
    tint: Option<Rgba>,
}

/// The signs that a drawing of the plan has, each once. `islands` are the channels that are joined.
pub fn signs(plan: &Plan, islands: &[Vec<Id>], options: &Options) -> Vec<Sign> {
    let look = Look::at_plan(options, plan);
    let mut found = BTreeSet::new();
    for (id, node) in &plan.nodes {
        let Some(presence) = look.shown_node(id, node) else { continue };
        found.extend(sort_of(&node.body));
        let shown = ElementLook { lifecycle: node.lifecycle, presence, options };
        found.extend(standing(shown));
    }
    for (id, link) in &plan.links {
        let (Some(from), Some(to)) = (plan.nodes.get(&link.from), plan.nodes.get(&link.to)) else {
            continue;
        };
        let joined = Joined { link, from, to };
        let Some(presence) = joined.shown(id, look) else { continue };
        // What differs between two views has the line of its difference.
        if !matches!(presence, Presence::Differs(Difference::Added | Difference::Removed)) {
            let sort = sort_of_link(meaning(&joined));
            // What is the same in both views has one grey line, whatever it is.
            let stands_back = presence == Presence::There && options.compared_with.is_some();
            found.extend(sort.map(|sort| if stands_back { sort.standing_back() } else { sort }));
        }
        found.extend(standing(ElementLook { lifecycle: link.lifecycle, presence, options }));
    }
    if islands.iter().any(|island| island.len() > 1) {
        found.insert(Sort::Interlocked);
    }
    let words = |sort| words(sort, options.view);
    found.into_iter().map(|sort| Sign { sort, words: words(sort), tint: None }).collect()
}

/// The discs that stand on the links of a drawing where there was no room for words, each once.
pub fn discs(scene: &Scene) -> Vec<Sign> {
    let mut found: BTreeMap<Sort, Rgba> = BTreeMap::new();
    for drawing in &scene.drawings {
        let (Tag::Label(_), Kind::Link(kind)) = (&drawing.tag, drawing.kind) else { continue };
        let items = drawing.items.once();
        let has_words = items.iter().any(|item| matches!(item.mark, Mark::Text(_)));
        let has_icon = items.iter().any(|item| matches!(item.mark, Mark::Icon { .. }));
        if has_icon && !has_words {
            found.entry(Sort::Disc(kind)).or_insert(drawing.color);
        }
    }
    let signs = found.into_iter().map(|(sort, tint)| Sign {
        sort,
        words: words(sort, View::Today),
        tint: Some(tint),
    });
    signs.collect()
}

fn sort_of(body: &Body) -> Option<Sort> {
    match body {
        Body::Channel(channel) => {
            let entry = catalogue::channel(channel.kind);
            Some(match entry.side {
                _ if entry.touchpoint => Sort::Touchpoint,
                Side::Online => Sort::Online,
                Side::Offline => Sort::Offline,
            })
        }
        Body::System(_) => Some(Sort::System),
        Body::Audience(_) => Some(Sort::Audience),
        Body::Team(_) => Some(Sort::Team),
        Body::Activity(_) => Some(Sort::Activity),
        // They say in words what they are.
        Body::Note(_) | Body::Frame(_) => None,
    }
}

fn standing(shown: ElementLook<'_>) -> Option<Sort> {
    match shown.presence {
        Presence::New => Some(Sort::New),
        Presence::Differs(Difference::Added) => Some(Sort::Added),
        Presence::Differs(Difference::Changed) => Some(Sort::Changed),
        Presence::Differs(Difference::Removed) => Some(Sort::Removed),
        Presence::There | Presence::Ghost | Presence::Excluded => {
            shown.goes().then_some(Sort::Goes)
        }
    }
}

fn sort_of_link((relation, level): (Option<Relation>, Option<Level>)) -> Option<Sort> {
    Some(match (relation?, level) {
        (Relation::Integration, Some(Level::Transaction)) => Sort::Purchase,
        (Relation::Uses | Relation::Interface, Some(Level::Transaction)) => Sort::SystemOrders,
        // Their lines look alike, whatever they join.
        (Relation::Integration | Relation::Uses | Relation::Interface, Some(Level::Data)) => {
            Sort::SharedData
        }
        (
            Relation::Integration | Relation::Uses | Relation::Interface,
            Some(Level::HandOver) | None,
        )
        | (Relation::Reaches, _) => Sort::HandOver,
        (Relation::Teamwork, _) => Sort::Teamwork,
        (Relation::Supports, _) => Sort::Supports,
        (Relation::ByHand, _) => Sort::ByHand,
        // The line of a note leads to what it is about.
        (Relation::Annotates, _) => return None,
    })
}

fn words(sort: Sort, view: View) -> Text {
    match sort {
        Sort::Online => texts::pages::ONLINE_CHANNEL,
        Sort::Offline => texts::pages::OFFLINE_CHANNEL,
        Sort::Touchpoint => texts::pages::MEDIUM,
        Sort::System => catalogue::words::sort(NodeSort::System),
        Sort::Audience => catalogue::words::sort(NodeSort::Audience),
        Sort::Team => catalogue::words::sort(NodeSort::Team),
        Sort::Activity => catalogue::words::sort(NodeSort::Activity),
        Sort::Interlocked => texts::pages::INTERLOCKED_AREA,
        Sort::Purchase => texts::pages::LINK_PURCHASE,
        Sort::SharedData => texts::plan::DATA,
        Sort::HandOver => texts::pages::LINK_CONTACT,
        Sort::SystemOrders => texts::pages::LINK_SYSTEM_ORDERS,
        Sort::Teamwork => texts::pages::LINK_TEAMWORK,
        Sort::Supports => texts::pages::LINK_SUPPORTS,
        Sort::ByHand => texts::pages::LINK_BY_HAND,
        Sort::Unchanged => texts::pages::LINK_UNCHANGED,
        Sort::New => match view {
            View::Today | View::Step(_) => texts::pages::NEW_IN_STEP,
            // The target is what the last step leads to.
            View::Target => texts::pages::NEW_IN_LAST_STEP,
            View::Vision => texts::pages::NEW_IN_VISION,
        },
        Sort::Goes => texts::pages::GOES,
        Sort::Added => texts::views::NEW,
        Sort::Changed => texts::pages::CHANGED,
        Sort::Removed => texts::views::GONE,
        Sort::Disc(kind) => catalogue::link(kind).name,
    }
}

/// How wide and how high the sample of a sign is.
pub const SAMPLE: (f64, f64) = (34.0, 16.0);

impl Sort {
    /// What a link is shown as that is the same in two views that are compared: its colour says
    /// nothing then, only how its line is broken.
    fn standing_back(self) -> Self {
        match self {
            Self::Purchase
            | Self::SharedData
            | Self::SystemOrders
            | Self::Teamwork
            | Self::Supports => Self::Unchanged,
            sort => sort,
        }
    }

    /// The colour of the cards that it means, if it means cards.
    fn color(self, theme: &Theme) -> Option<Rgba> {
        Some(match self {
            Self::Online => theme.accent,
            Self::Offline => theme.offline,
            Self::Touchpoint => theme.touchpoint,
            Self::System => theme.system,
            Self::Audience => theme.audience,
            Self::Team => theme.team,
            Self::Activity => theme.activity,
            Self::Interlocked
            | Self::Purchase
            | Self::SharedData
            | Self::HandOver
            | Self::SystemOrders
            | Self::Teamwork
            | Self::Supports
            | Self::ByHand
            | Self::Unchanged
            | Self::New
            | Self::Goes
            | Self::Added
            | Self::Changed
            | Self::Removed
            | Self::Disc(_) => return None,
        })
    }

    /// The links that it means, if it means links.
    fn link(self) -> Option<(Relation, Option<Level>)> {
        Some(match self {
            Self::Purchase => (Relation::Integration, Some(Level::Transaction)),
            Self::SharedData => (Relation::Integration, Some(Level::Data)),
            Self::HandOver => (Relation::Integration, Some(Level::HandOver)),
            Self::SystemOrders => (Relation::Uses, Some(Level::Transaction)),
            Self::Teamwork => (Relation::Teamwork, None),
            Self::Supports => (Relation::Supports, None),
            Self::ByHand => (Relation::ByHand, None),
            Self::Online
            | Self::Offline
            | Self::Touchpoint
            | Self::System
            | Self::Audience
            | Self::Team
            | Self::Activity
            | Self::Interlocked
            | Self::Unchanged
            | Self::New
            | Self::Goes
            | Self::Added
            | Self::Changed
            | Self::Removed
            | Self::Disc(_) => return None,
        })
    }
}

impl Sign {
    /// Draws the sample of the sign from this upper left corner, [`SAMPLE`] large.
    pub fn draw(&self, marks: &mut MarkBuilder<'_>, at: Point, options: &Options) {
        let sample = Rect::from_size(at, SAMPLE.0, SAMPLE.1);
        if let Some(color) = self.sort.color(marks.theme) {
            return tile(marks, &sample, color);
        }
        if let Some((relation, level)) = self.sort.link() {
            let stroke = stroke(Presence::There, (Some(relation), level), marks.theme);
            let line = across(&sample, 0.5);
            return draw_line(marks, line, compared(stroke, Presence::There, options));
        }
        match self.sort {
            Sort::Interlocked => area(marks, &sample),
            Sort::New => new_dot::dot(marks, sample.center(), 1.3),
            Sort::Added => differs(marks, &sample, Difference::Added),
            Sort::Changed => differs(marks, &sample, Difference::Changed),
            Sort::Removed => differs(marks, &sample, Difference::Removed),
            Sort::Goes => struck(marks, &sample, options),
            Sort::Unchanged => {
                let meaning = (Some(Relation::Integration), Some(Level::Data));
                let line = across(&sample, 0.5);
                draw_line(marks, line, stroke(Presence::There, meaning, marks.theme));
            }
            Sort::Disc(kind) => disc(marks, &sample, kind, self.tint),
            // Cards and links are drawn above.
            _ => {}
        }
    }
}

/// A level line through a sample, so far down as a share of its height.
fn across(sample: &Rect, share: f64) -> Path {
    let height = sample.min.y + sample.height() * share;
    Path::polyline(&[Point::new(sample.min.x, height), Point::new(sample.max.x, height)])
}

/// A card as it looks from afar, with its tile.
fn tile(marks: &mut MarkBuilder<'_>, sample: &Rect, color: Rgba) {
    let theme = marks.theme;
    let card = sample.expand(-0.5);
    marks.fill(ConvexPath::rounded(&card, 4.0), theme.surface);
    marks.border(ConvexPath::rounded(&card, 4.0), 1.0, theme.border);
    let tile = Rect::from_size(card.min + Point::new(3.0, 3.0), 9.0, card.height() - 6.0);
    marks.fill(ConvexPath::rounded(&tile, 2.5), color);
}

fn area(marks: &mut MarkBuilder<'_>, sample: &Rect) {
    let Rect { min, max } = sample.expand(-0.75);
    let corners = vec![min, Point::new(max.x, min.y), max, Point::new(min.x, max.y)];
    let (fill, edge) = colors(marks.theme);
    marks.area(Area::rounded(&[corners], 5.0), fill, (EDGE, edge));
}

/// A name that is struck out.
fn struck(marks: &mut MarkBuilder<'_>, sample: &Rect, options: &Options) {
    let theme = marks.theme;
    let font = (Face::SemiBold, 12.0);
    let words = texts::inspector::FIELD_NAME.in_language(options.language);
    let line = text::ellipsis(font.0, font.1, words, sample.width());
    let at = Point::new(sample.min.x, baseline(sample.min.y, sample.height(), font));
    let width = line.1;
    marks.text(at, font, line, theme.muted);
    marks.strike_through(at, (width, font.1), STRIKE_WIDTH, theme.muted);
}

/// The disc of a link.
fn disc(marks: &mut MarkBuilder<'_>, sample: &Rect, kind: LinkKind, tint: Option<Rgba>) {
    let center = sample.center();
    marks.fill(ConvexPath::circle(center, 8.0), tint.unwrap_or(marks.theme.muted));
    let at = center - Point::new(5.5, 5.5);
    marks.icon(icon_of_link(kind), at, 11.0, marks.theme.surface);
}

/// A disc with the sign of a difference.
fn differs(marks: &mut MarkBuilder<'_>, sample: &Rect, difference: Difference) {
    let center = sample.center();
    marks.fill(ConvexPath::circle(center, 8.0), difference::color(marks.theme, difference));
    let at = center - Point::new(5.5, 5.5);
    marks.icon(difference::icon(difference), at, 11.0, marks.theme.surface);
}
