//! Through whom a channel sells.

use crate::language::{Text, texts};
use crate::plan::{Channel, ChannelKind, Operator};

/// Through whom a channel sells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Through {
    /// The company itself.
    Own,
    /// A marketplace that a partner runs.
    Marketplace,
    /// Any other partner.
    ThirdParty,
}

impl Through {
    /// Through whom this channel sells, if it does.
    pub(super) fn of(channel: &Channel) -> Self {
        match (&channel.operator, channel.kind) {
            (Operator::Own, _) => Self::Own,
            (Operator::Partner(_), ChannelKind::Marketplace) => Self::Marketplace,
            (Operator::Partner(_), _) => Self::ThirdParty,
        }
    }

    /// What it is called.
    pub fn name(self) -> Text {
        match self {
            Self::Own => texts::model::THROUGH_OWN,
            Self::Marketplace => texts::model::THROUGH_MARKETPLACE,
            Self::ThirdParty => texts::model::THROUGH_THIRD_PARTY,
        }
    }

    /// Its name in machine-readable results (`docs/command-line.md`).
    pub const fn code(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::Marketplace => "marketplace",
            Self::ThirdParty => "third_party",
        }
    }
}
