//! What a text on a shape names: what the book of names knows, or what the line says that stands under
//! the name of every element that leaves the program as text.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::looks::kind_line;
use crate::catalogue::names::{self, Kind};
use crate::geometry::GridPoint;
use crate::language::Language;
use crate::plan::{Availability, Body, Channel, ChannelKind, MAX_NAME_BYTES, Markets, Node};

/// What is less sure than this is no more than a word in a text.
const LEAST: u8 = 60;

/// What a text names.
pub(super) struct Guess {
    /// What it becomes, called as the text says.
    pub body: Body,
    /// Whether nobody has to be asked.
    pub is_sure: bool,
}

/// What a text names, if it names something.
pub(super) fn named(text: &str, language: Language) -> Option<Guess> {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let found = names::recognise(&text)?;
    if found.kind == Kind::Note || found.score < LEAST {
        return None;
    }
    let is_sure = found.is_sure();
    Some(Guess { body: called(found.body(language), &text), is_sure })
}

/// A body that is called so, as far as a name goes.
pub(super) fn called(body: Body, name: &str) -> Body {
    let mut node = Node::new(body, GridPoint::default());
    node.set_name(name[..name.floor_char_boundary(MAX_NAME_BYTES)].to_owned());
    node.body
}

/// The lines that say what an element is, in every language, with what they say.
static KIND_LINES: LazyLock<BTreeMap<String, Body>> = LazyLock::new(|| {
    let mut lines = BTreeMap::new();
    for language in Language::ALL {
        let bodies =
            Kind::all().map(|kind| kind.body(language)).chain([shop_for_businesses(language)]);
        for body in bodies {
            if let Some(line) = kind_line(&body, language) {
                lines.entry(line).or_insert(body);
            }
        }
    }
    lines
});

fn shop_for_businesses(language: Language) -> Body {
    let mut body = Kind::Channel(ChannelKind::Shop).body(language);
    if let Body::Channel(Channel { markets, .. }) = &mut body {
        *markets = Markets { b2b: Availability::Yes, b2c: Availability::No };
    }
    body
}

/// What a text says of itself, if its last line is one that we write.
pub(super) fn said(text: &str) -> Option<Body> {
    let (name, line) = text.trim().rsplit_once('\n').unwrap_or(("", text.trim()));
    let body = KIND_LINES.get(line.trim())?;
    Some(called(body.clone(), &name.split_whitespace().collect::<Vec<_>>().join(" ")))
}
