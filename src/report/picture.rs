//! Drawings for the pages of a report, with their legends and with what there is to say about their
//! cards.

use std::sync::Arc;

use super::about::about;
use super::sources::Sources;
use crate::catalogue::words as names;
use crate::classify::Classification;
use crate::language::texts;
use crate::page::document::Picture;
use crate::plan::{Id, Plan, View};
use crate::scene::{Options, compose, discs, signs};

/// The drawing of a view, or of what differs between another and it.
pub(super) fn picture(
    sources: &Sources<'_>,
    found: &Classification,
    compared_with: Option<View>,
    key: String,
) -> Picture {
    let of = (sources.plan, found, &found.islands[..]);
    let about = about(sources, found);
    Picture { about, ..picture_of(sources, of, compared_with, key) }
}

/// The drawing of a part of the plan, of which these channels interlock.
pub(super) fn picture_of(
    sources: &Sources<'_>,
    (plan, found, islands): (&Plan, &Classification, &[Vec<Id>]),
    compared_with: Option<View>,
    key: String,
) -> Picture {
    let options = Options {
        view: found.view,
        language: sources.language,
        appearance: sources.appearance,
        compared_with,
        ..Options::default()
    };
    let shown = match compared_with {
        Some(from) => {
            let [from, to] = [from, found.view].map(|view| sources.view_name(view));
            sources.with(texts::views::COMPARED, &[&from, &to])
        }
        None => sources.view_name(found.view),
    };
    let model = names::model(found.model).in_language(sources.language);
    let scene = compose(plan, islands, &options);
    let mut signs = signs(plan, islands, &options);
    signs.extend(discs(&scene));
    Picture {
        key,
        scene: Arc::new(scene),
        said: sources.with(texts::report::PICTURE, &[&shown, &model]),
        signs_heading: sources.say(texts::pages::SIGNS),
        signs,
        about: Vec::new(),
        options,
    }
}
