//! Whom the company sells to and through whom: the axes besides the model.

use super::view::Active;
use crate::language::{Text, texts};
use crate::plan::{Channel, ChannelKind, Market, Operator};

/// Whether the company sells by itself or through others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Route {
    /// Nothing sells yet.
    Open,
    /// All selling channels are its own, and none sells to private customers.
    Direct,
    /// All selling channels are its own, and private customers can buy.
    D2c,
    /// Partners run all selling channels.
    Indirect,
    /// Some are its own, some are run by partners.
    Mixed,
}

impl Route {
    /// What the route is called.
    pub fn name(self) -> Text {
        match self {
            Self::Open => texts::model::ROUTE_OPEN,
            Self::Direct => texts::model::ROUTE_DIRECT,
            Self::D2c => texts::model::ROUTE_D2C,
            Self::Indirect => texts::model::ROUTE_INDIRECT,
            Self::Mixed => texts::model::ROUTE_MIXED,
        }
    }

    /// The name of the route in machine-readable results (`docs/command-line.md`).
    pub const fn code(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Direct => "direct",
            Self::D2c => "d2c",
            Self::Indirect => "indirect",
            Self::Mixed => "mixed",
        }
    }
}

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

/// The markets that selling channels serve, in order.
pub(super) fn markets(active: &Active) -> Vec<Market> {
    let served =
        active.sellers().fold(0, |served, seller| served | active.channels[seller].markets);
    let markets = [Market::B2B, Market::B2C].into_iter().enumerate();
    markets.filter(|(bit, _)| served & (1 << bit) != 0).map(|(_, market)| market).collect()
}

/// Through whom it is sold, in order.
pub(super) fn through(active: &Active) -> Vec<Through> {
    let sold = |through: &Through| {
        active.sellers().any(|seller| active.topology.channels[seller].through == *through)
    };
    [Through::Own, Through::Marketplace, Through::ThirdParty].into_iter().filter(sold).collect()
}

/// The route that follows from both.
pub(super) fn route(markets: &[Market], through: &[Through]) -> Route {
    match (through.contains(&Through::Own), through.iter().any(|through| *through != Through::Own))
    {
        (false, false) => Route::Open,
        (true, true) => Route::Mixed,
        (false, true) => Route::Indirect,
        (true, false) if markets.contains(&Market::B2C) => Route::D2c,
        (true, false) => Route::Direct,
    }
}
