//! Where the help is opened.

use super::super::dialogs::HelpState;
use super::{App, Dialog};
use crate::help::{Part, Topic};
use crate::plan::Body;

impl App {
    /// Opens the help at what is selected, else at what the side panel shows.
    pub(super) fn show_help(&mut self) {
        let plan = self.session.plan();
        let selected = self.session.selection().single();
        let of_selected = selected.and_then(|id| match (plan.nodes.get(id), plan.links.get(id)) {
            (Some(node), _) => match &node.body {
                Body::Channel(channel) => Some(Topic::Channel(channel.kind)),
                Body::Audience(audience) => Some(Topic::Audience(audience.market)),
                Body::System(system) => Some(Topic::System(system.kind)),
                Body::Team(team) => Some(Topic::Team(team.kind)),
                Body::Activity(activity) => Some(Topic::Activity(activity.kind)),
                Body::Note(_) | Body::Frame(_) => Some(Topic::Part(Part::Canvas)),
            },
            (None, Some(link)) => Some(Topic::Link(link.kind)),
            (None, None) => None,
        });
        let shown = match self.session.settings().side_panel {
            true => Topic::Tab(self.side_panel.tab),
            false => Topic::FirstSteps(0),
        };
        self.dialog = Some(Dialog::Help(HelpState::at(of_selected.unwrap_or(shown))));
    }
}
