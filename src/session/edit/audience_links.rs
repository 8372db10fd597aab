//! Who is addressed where: an audience is linked with a channel or no longer, in the shown view.

use std::sync::Arc;

use super::{Editor, Outcome};
use crate::classify::AudienceReach;
use crate::edit::{Edit, Label, LabelKind, Transaction};
use crate::language::texts;
use crate::plan::{Id, Lifecycle, Link, LinkKind};
use crate::session::action::effect::Effect;

impl Editor<'_> {
    /// Has an audience addressed in a channel, or no longer, as one step of the history; what is
    /// selected stays. While today is shown links come and go; while a step or the target is shown
    /// they are planned for it or end in it.
    pub fn toggle_reach(&mut self, audience: &Id, channel: &Id) -> Outcome {
        let links: Vec<(Id, Link)> = {
            let reaching = AudienceReach::new(self.plan);
            let of = |id: &Id| self.plan.links.get(id).map(|link| (id.clone(), Link::clone(link)));
            reaching.links(audience, channel).iter().filter_map(of).collect()
        };
        let view = self.viewport.view();
        let is_reached = links.iter().any(|(_, link)| link.lifecycle.holds(view));
        let notice = match is_reached {
            true => self.end_reach(links),
            false => self.begin_reach(audience, channel, links.into_iter().next())?,
        };
        Ok(notice.into_iter().collect())
    }

    /// What exists today ends in the step that is shown; what was only planned goes altogether.
    fn end_reach(&mut self, links: Vec<(Id, Link)>) -> Option<Effect> {
        let (step, view) = (self.shown_step(), self.viewport.view());
        let mut transaction = Transaction::new(self.plan);
        let mut ends = None;
        for (id, mut link) in links.into_iter().filter(|(_, link)| link.lifecycle.holds(view)) {
            let link = match (step, link.lifecycle) {
                (Some(step), Lifecycle::Existing | Lifecycle::Retiring(_)) => {
                    ends = ends.or((link.lifecycle == Lifecycle::Existing).then_some(step));
                    link.lifecycle = Lifecycle::Retiring(step);
                    Some(Arc::new(link))
                }
                (Some(_), Lifecycle::Planned(_) | Lifecycle::Envisioned) | (None, _) => None,
            };
            transaction.edit(Edit::Link(id, link)).ok()?;
        }
        self.commit(transaction, Label { kind: LabelKind::Delete, count: 1 }, None);
        let text = |step: u32| texts::notices::RETIRES_IN_STEP.with(self.language, &[&step]);
        ends.map(text).map(Effect::Notice)
    }

    /// A link that is known goes on; otherwise there is a new one, from the step on that is shown.
    fn begin_reach(
        &mut self,
        audience: &Id,
        channel: &Id,
        known: Option<(Id, Link)>,
    ) -> Result<Option<Effect>, Effect> {
        self.make_sure_of_room(1)?;
        let step = self.shown_step();
        let goes_on = known.as_ref().is_some_and(|(_, link)| {
            step.is_some() && matches!(link.lifecycle, Lifecycle::Retiring(_))
        });
        let (id, mut link) = known.unwrap_or_else(|| {
            let link = Link::new(audience.clone(), channel.clone(), LinkKind::Reaches);
            (self.plan.unused_id("link"), link)
        });
        link.lifecycle = match goes_on {
            true => Lifecycle::Existing,
            false => self.fresh_lifecycle(),
        };
        let planned = link.lifecycle.step();
        let mut transaction = Transaction::new(self.plan);
        if transaction.edit(Edit::Link(id, Some(Arc::new(link)))).is_err() {
            return Err(self.notice(texts::matrices::NOT_REACHED));
        }
        self.commit(transaction, Label { kind: LabelKind::Connect, count: 1 }, None);
        Ok(self.planned_notice(planned))
    }
}
