//! Drawings for the pages of a report, with their legends and with what there is to say about their
//! cards.

use std::sync::Arc;

use super::about::about;
use super::sources::Sources;
use crate::catalogue::words as names;
use crate::classify::Classification;
use crate::language::texts;
use crate::page::document::Picture;
use crate::plan::View;
use crate::scene::{Options, compose, signs};

/// The drawing of a view, or of what differs between another and it.
pub(super) fn picture(
    sources: &Sources<'_>,
    found: &Classification,
    compared_with: Option<View>,
    key: String,
) -> Picture {
    let plan = sources.plan;
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
    Picture {
        key,
        scene: Arc::new(compose(plan, &found.islands, &options)),
        said: sources.with(texts::report::PICTURE, &[&shown, &model]),
        signs_heading: sources.say(texts::pages::SIGNS),
        signs: signs(plan, &found.islands, &options),
        about: about(sources, found),
        options,
    }
}
