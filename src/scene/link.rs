//! Links: lines with arrow heads and labels.

use std::sync::Arc;

use super::drawing::{Drawing, Kind, Tag};
use super::items::{Items, Source};
use super::link_label::{Label, Written, WrittenWords, wish};
use super::link_line::{Line, badge_place};
use super::mark_builder::shade;
use super::options::Options;
use super::presence::{ElementLook, Joined, Presence};
use super::rail::keystone;
use super::stroke::{compared, stroke};
use super::words::{LinkPresence, link_name, link_words};
use crate::catalogue;
use crate::geometry::Rect;
use crate::layout::{LabelForm, LabelWeight, Placed, Request};
use crate::plan::{Id, Level, LinkKind, Relation};
use crate::theme::{Icon, Rgba, Theme, icon_of_link};

/// What a link needs from the layout.
pub(super) fn request(joined: &Joined<'_>, presence: Presence, options: &Options) -> Request {
    let link = joined.link;
    let presence = LinkPresence::of(presence, options);
    let label = link_words(joined, presence, options.language).map(|words| wish(&words, presence));
    let (from, to, bends) = (link.from.clone(), link.to.clone(), link.bends.clone());
    Request { from, to, bends, label, weight: weight(meaning(joined)) }
}

/// How much a link of this meaning says.
fn weight((relation, level): (Option<Relation>, Option<Level>)) -> LabelWeight {
    match (relation, level) {
        (Some(Relation::Integration | Relation::Interface), Some(Level::Transaction)) => {
            LabelWeight::Transaction
        }
        (Some(Relation::Integration | Relation::Interface), Some(Level::Data)) => LabelWeight::Data,
        (Some(Relation::Integration | Relation::Interface), Some(Level::HandOver) | None)
        | (Some(Relation::ByHand), _) => LabelWeight::HandOver,
        (Some(Relation::Teamwork), _) => LabelWeight::Team,
        (
            Some(Relation::Uses | Relation::Reaches | Relation::Supports | Relation::Annotates)
            | None,
            _,
        ) => LabelWeight::Reach,
    }
}

/// Links that say more lie in front of those that say less.
fn height(weight: LabelWeight) -> i32 {
    match weight {
        LabelWeight::Reach => 0,
        LabelWeight::Team => 1,
        LabelWeight::HandOver => 2,
        LabelWeight::Data => 3,
        LabelWeight::Transaction => HIGHEST,
    }
}

/// The height of the links that say most, and of those that lead over cards.
pub(super) const HIGHEST: i32 = 4;
pub(super) const OVER_CARDS: i32 = HIGHEST + 1;

/// How much wider the line of a link is that carries the model: one of a transaction, and others,
/// which stay narrower than that.
const CARRIER: f64 = 1.0;
const OTHER_CARRIER: f64 = 0.6;

/// What a link is to its two ends, and how deeply it joins them.
pub(super) fn meaning(joined: &Joined<'_>) -> (Option<Relation>, Option<Level>) {
    let Joined { link, from, to } = joined;
    (joined.relation(), catalogue::carried_between(link, &from.body, &to.body).level())
}

/// A link: its line and arrow head, and its label, if it has one.
pub(super) fn draw(
    id: &Id,
    joined: &Joined<'_>,
    placed: &Placed,
    presence: Presence,
    options: &Options,
) -> (Arc<Drawing>, Option<Arc<Drawing>>) {
    let appearance = options.appearance;
    let theme = Theme::of(appearance);
    let link = joined.link;
    let meaning = meaning(joined);
    let shown = ElementLook { lifecycle: link.lifecycle, presence, options };
    let carries = options.shows_as_carrier(id);
    let mut stroke = compared(stroke(presence, meaning, theme), presence, options);
    if carries {
        stroke.width += if stroke.width > 2.0 { CARRIER } else { OTHER_CARRIER };
    }
    let color = shade(theme, shown.is_faint(), stroke.color);
    let label = placed.label.and_then(|place| {
        let link_presence = LinkPresence::of(presence, options);
        let words = link_words(joined, link_presence, options.language)?;
        let words = WrittenWords::new(&words, link_presence);
        let written = Written::within(place, &words, 1.0);
        let pill = written.place.rect;
        let leader =
            written.place.leader.map(|from| Rect::between(from, pill.center()).expand(1.0));
        let around = leader.map_or(pill, |leader| leader.union(&pill));
        let source = Source::Label(Label {
            words,
            written,
            icon: match link_presence {
                LinkPresence::Excluded => Icon::EyeOff,
                _ => icon_of_link(link.kind),
            },
            weight: weight(meaning),
            stroke,
            is_broken: presence.is_ghost(),
            is_gone: shown.goes(),
            carries,
            // What says that the link is excluded can be read.
            is_ghost: presence == Presence::Ghost,
            appearance,
        });
        let label =
            drawing(Tag::Label(id.clone()), link.kind, around, (color, Items::from_source(source)));
        let has_keystone = carries && place.form != LabelForm::Icon;
        let bounds = if has_keystone { around.union(&keystone(&pill)) } else { around };
        Some(Arc::new(Drawing { outline: Some(pill), bounds, ..label }))
    });
    let laid = Arc::clone(&placed.route);
    let pill = label.as_ref().and_then(|label| label.outline);
    let is_excluded = presence == Presence::Excluded;
    let (shape, is_bent) = (options.links, !link.bends.is_empty());
    let route = match shape.follows_route() {
        true => Arc::clone(&laid),
        false => shape.pieces(&laid, is_bent).into(),
    };
    let badge = is_excluded.then(|| badge_place(&route, pill)).flatten();
    let is_new = presence == Presence::New;
    let is_faint = shown.is_faint();
    let title = label.is_none().then(|| link_name(link, options.language));
    let hops = Arc::clone(&placed.hops);
    let line = Line {
        route: laid,
        hops,
        shape,
        is_bent,
        stroke,
        is_new,
        is_faint,
        badge,
        title,
        appearance,
    };
    let bounds = line.bounds();
    let bounds = pill.map_or(bounds, |pill| bounds.union(&pill));
    let items = Items::from_source(Source::Line(line));
    let line = drawing(Tag::Link(id.clone()), link.kind, bounds, (color, items));
    let z = match placed.leads_over_cards {
        true => OVER_CARDS,
        false => height(weight(meaning)),
    };
    (Arc::new(Drawing { route, label: pill, z, ..line }), label)
}

#[inline]
fn drawing(tag: Tag, kind: LinkKind, bounds: Rect, (color, items): (Rgba, Items)) -> Drawing {
    Drawing {
        tag,
        kind: Kind::Link(kind),
        bounds,
        items,
        outline: None,
        route: Arc::default(),
        label: None,
        is_frame: false,
        z: 0,
        surface: color,
        color,
    }
}
