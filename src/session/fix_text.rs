//! What a fix of a finding does, in words.

use crate::catalogue::{self, words as names};
use crate::classify::Fix;
pub use crate::classify::shortened;
use crate::language::Language;
use crate::plan::{Body, Plan};

/// What a fix will do, short enough for a button.
pub fn offer(plan: &Plan, fix: &Fix, language: Language) -> String {
    fix.offer(plan, language)
}

/// What a fix has done.
pub(super) fn done(plan: &Plan, fix: &Fix, language: Language) -> String {
    fix.done(plan, language)
}

/// What a kind is called.
pub(super) fn kind(body: &Body, language: Language) -> &'static str {
    let text = match body {
        Body::Channel(channel) => catalogue::channel(channel.kind).name,
        Body::System(system) => catalogue::system(system.kind).name,
        Body::Team(team) => catalogue::team(team.kind).name,
        Body::Activity(activity) => catalogue::activity(activity.kind).name,
        Body::Audience(_) | Body::Note(_) | Body::Frame(_) => names::sort(body.sort()),
    };
    text.in_language(language)
}
