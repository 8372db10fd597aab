//! Who is addressed where: an audience is linked with a channel or no longer, in the shown view.

use std::sync::Arc;

use super::{Effect, Session};
use crate::classify::AudienceReach;
use crate::edit::{Edit, Label, LabelKind, Transaction};
use crate::language::texts;
use crate::plan::{Id, Lifecycle, Link, LinkKind, MAX_ELEMENTS};

impl Session {
    /// Has an audience addressed in a channel, or no longer, as one step of the history; what is
    /// selected stays. While today is shown links come and go; while a step or the target is shown
    /// they are planned for it or end in it.
    pub(super) fn toggle_reach(&mut self, audience: &Id, channel: &Id) -> Vec<Effect> {
        let step = self.shown_step();
        let view = self.view;
        let reaching = AudienceReach::new(&self.plan);
        let links: Vec<Id> = reaching.links(audience, channel).to_vec();
        let of = |id: &Id| self.plan.links.get(id).map(|link| (id.clone(), Link::clone(link)));
        let links: Vec<(Id, Link)> = links.iter().filter_map(of).collect();
        let is_on = links.iter().any(|(_, link)| link.lifecycle.holds(view));
        let mut transaction = Transaction::new(&self.plan);
        let mut notice = None;
        let kind;
        if is_on {
            kind = LabelKind::Delete;
            for (id, mut link) in links {
                // What exists today ends in the step; what was only planned goes altogether.
                let edit = match (step, link.lifecycle) {
                    (_, lifecycle) if !lifecycle.holds(view) => continue,
                    (Some(step), Lifecycle::Existing) => {
                        link.lifecycle = Lifecycle::Retiring(step);
                        notice =
                            Some(texts::notices::RETIRES_IN_STEP.with(self.language(), &[&step]));
                        Edit::Link(id, Some(Arc::new(link)))
                    }
                    (Some(step), Lifecycle::Retiring(_)) => {
                        link.lifecycle = Lifecycle::Retiring(step);
                        Edit::Link(id, Some(Arc::new(link)))
                    }
                    _ => Edit::Link(id, None),
                };
                if transaction.edit(edit).is_err() {
                    return Vec::new();
                }
            }
        } else {
            kind = LabelKind::Connect;
            if self.plan.element_count() >= MAX_ELEMENTS {
                let text = texts::notices::PLAN_IS_FULL.with(self.language(), &[&MAX_ELEMENTS]);
                return vec![Effect::Notice(text)];
            }
            let (id, mut link) = links.into_iter().next().unwrap_or_else(|| {
                let id = self.plan.unused_id("link");
                (id, Link::new(audience.clone(), channel.clone(), LinkKind::Reaches))
            });
            link.lifecycle = match (step, self.plan.links.contains_key(&id), link.lifecycle) {
                // What was to end goes on.
                (Some(_), true, Lifecycle::Retiring(_)) => Lifecycle::Existing,
                (Some(step), ..) => Lifecycle::Planned(step),
                (None, ..) => Lifecycle::Existing,
            };
            if let (Some(step), Lifecycle::Planned(_)) = (step, link.lifecycle) {
                notice = Some(texts::notices::PLANNED_IN_STEP.with(self.language(), &[&step]));
            }
            if transaction.edit(Edit::Link(id, Some(Arc::new(link)))).is_err() {
                let text = texts::matrices::NOT_REACHED.in_language(self.language()).to_owned();
                return vec![Effect::Notice(text)];
            }
        }
        self.commit(transaction, Label { kind, count: 1 }, None);
        notice.map(Effect::Notice).into_iter().collect()
    }
}
