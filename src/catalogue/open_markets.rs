//! Whom a fresh channel serves in a plan that has audiences.

use super::channel;
use crate::plan::{Availability, Body, Channel, Market, Markets, Operator, Plan, View};

/// Opens an own channel to the audiences that are there where it would serve none of them: a shop is
/// for businesses where all customers are. Nothing happens where somebody said whom it serves.
pub fn open_to_audiences(fresh: &mut Channel, plan: &Plan) {
    let entry = channel(fresh.kind);
    let nobody_said = fresh.markets == entry.default_markets();
    if fresh.operator != Operator::Own || !nobody_said {
        return;
    }
    let is_there = |market: Market| {
        plan.nodes
            .values()
            .any(|node| matches!(&node.body, Body::Audience(audience) if audience.market == market))
    };
    if fresh.markets.holding(View::Today).any(is_there) {
        return;
    }
    let when = |market| match is_there(market) && entry.may_serve(market) {
        true => Availability::Yes,
        false => Availability::No,
    };
    let markets = Markets { b2b: when(Market::B2B), b2c: when(Market::B2C) };
    if markets != Markets::default() {
        fresh.markets = markets;
    }
}
