//! Whom the company sells to and through whom: the axes besides the model.

use std::collections::BTreeSet;

use super::through::Through;
use super::view::Active;
use crate::language::{Text, texts};
use crate::plan::{Business, Market};

/// Whether the company sells by itself or through others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Route {
    /// Nothing sells yet.
    Open,
    /// All selling channels are its own, and none sells to private customers.
    Direct,
    /// All selling channels of a trader or a service are its own, and private customers can buy: direct
    /// as well, and no D2C.
    DirectToPrivate,
    /// All selling channels of a maker are its own, and private customers can buy.
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
            Self::DirectToPrivate => texts::model::ROUTE_DIRECT_TO_PRIVATE,
            Self::D2c => texts::model::ROUTE_D2C,
            Self::Indirect => texts::model::ROUTE_INDIRECT,
            Self::Mixed => texts::model::ROUTE_MIXED,
        }
    }

    /// The name of the route in machine-readable results (`docs/command-line.md`).
    pub const fn code(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Direct | Self::DirectToPrivate => "direct",
            Self::D2c => "d2c",
            Self::Indirect => "indirect",
            Self::Mixed => "mixed",
        }
    }
}

/// The markets that selling channels serve, in order.
pub(super) fn markets(active: &Active) -> Vec<Market> {
    let places = active.places_of_sale();
    let served = places.fold(0, |served, place| served | active.channels[place].markets);
    let markets = [Market::B2B, Market::B2C].into_iter().enumerate();
    markets.filter(|(bit, _)| served & (1 << bit) != 0).map(|(_, market)| market).collect()
}

/// Through whom it is sold, in order.
pub(super) fn through(active: &Active) -> Vec<Through> {
    let through = |place: usize| match active.channels[place].resold {
        true => Through::ThirdParty,
        false => active.topology.channels[place].through,
    };
    let sold: BTreeSet<Through> = active.places_of_sale().map(through).collect();
    let sold = |through: &Through| sold.contains(through);
    [Through::Own, Through::Marketplace, Through::ThirdParty].into_iter().filter(sold).collect()
}

/// The route that follows from both. D2C is said of makers, and of those who have not said what they
/// are; a trader sells direct to private customers.
pub(super) fn route(markets: &[Market], through: &[Through], business: Business) -> Route {
    let makes = matches!(business, Business::Unknown | Business::Maker);
    match (through.contains(&Through::Own), through.iter().any(|through| *through != Through::Own))
    {
        (false, false) => Route::Open,
        (true, true) => Route::Mixed,
        (false, true) => Route::Indirect,
        (true, false) if !markets.contains(&Market::B2C) => Route::Direct,
        (true, false) if makes => Route::D2c,
        (true, false) => Route::DirectToPrivate,
    }
}
