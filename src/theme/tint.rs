//! Which colour stands for which sort of node.

use super::{Rgba, Theme};
use crate::catalogue::{self, Side};
use crate::plan::{Body, ChannelKind};

impl Theme {
    /// The colour of a kind of channel: media apart from places of sale, and those on a screen
    /// apart from those in the world.
    pub fn color_of_channel(&self, kind: ChannelKind) -> Rgba {
        let entry = catalogue::channel(kind);
        match entry.side {
            _ if entry.touchpoint => self.touchpoint,
            Side::Online => self.accent,
            Side::Offline => self.offline,
        }
    }

    /// The colour of a node.
    pub fn color_of(&self, body: &Body) -> Rgba {
        match body {
            Body::Channel(channel) => self.color_of_channel(channel.kind),
            Body::Audience(_) => self.audience,
            Body::System(_) => self.system,
            Body::Team(_) => self.team,
            Body::Activity(_) => self.activity,
            Body::Note(note) => self.paper(note.color).ink,
            Body::Frame(frame) => self.paper(frame.color).ink,
        }
    }
}
