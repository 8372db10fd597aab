//! The lanes of a drawing, from the customers to the systems: which element belongs to which.
//!
//! The order is always the same, so that two plans can be laid beside each other.

use super::{Side, channel};
use crate::plan::{Body, Node, View};

/// A lane of a drawing, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lane {
    /// Whom the company serves.
    Customers,
    /// What informs and advertises, but does not sell.
    Reach,
    /// What sells on a screen.
    SellOnline,
    /// What sells in the world.
    SellOffline,
    /// What carries the channels.
    Systems,
    /// Below all others: who works with it, what else is done, and remarks.
    Foot,
}

impl Lane {
    /// All lanes in order.
    pub const ALL: [Self; 6] = [
        Self::Customers,
        Self::Reach,
        Self::SellOnline,
        Self::SellOffline,
        Self::Systems,
        Self::Foot,
    ];

    /// The lane of a node. What a channel will be in the target decides, so that it stands there
    /// from the beginning.
    pub fn of(node: &Node) -> Self {
        match &node.body {
            Body::Audience(_) => Self::Customers,
            Body::Channel(channel) if !channel.sells.holds(View::Target) => Self::Reach,
            Body::Channel(sells) => match channel(sells.kind).side {
                Side::Online => Self::SellOnline,
                Side::Offline => Self::SellOffline,
            },
            Body::System(_) => Self::Systems,
            Body::Team(_) | Body::Activity(_) | Body::Note(_) | Body::Frame(_) => Self::Foot,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue;
    use crate::geometry::GridPoint;
    use crate::language::Language;
    use crate::plan::{Availability, ChannelKind};

    #[test]
    fn a_channel_stands_where_it_will_stand_in_the_target() {
        let lane = |kind: ChannelKind, sells: Availability| {
            let mut body = catalogue::fresh_channel(kind, Language::English);
            if let Body::Channel(channel) = &mut body {
                channel.sells = sells;
            }
            Lane::of(&Node::new(body, GridPoint::default()))
        };
        assert_eq!(lane(ChannelKind::Shop, Availability::Yes), Lane::SellOnline);
        assert_eq!(lane(ChannelKind::Store, Availability::Yes), Lane::SellOffline);
        assert_eq!(lane(ChannelKind::Social, Availability::No), Lane::Reach);
        assert_eq!(lane(ChannelKind::Social, Availability::From(3)), Lane::SellOnline);
        assert_eq!(lane(ChannelKind::Catalogue, Availability::Until(1)), Lane::Reach);
    }
}
