//! A view judged by its markets: what the rules say of each, and of the plan as a whole.

use super::components::Components;
use super::evidence::{Evidence, count_keys, evidence, interlocking};
use super::rules::{Rule, rule_of_plan};
use super::sharing::Sharing;
use super::view::{Active, market_bit};
use crate::plan::Market;

/// Both markets in their order.
const MARKETS: [Market; 2] = [Market::B2B, Market::B2C];

/// What the rules say of one market.
pub(super) struct MarketJudgement {
    pub market: Market,
    pub evidence: Evidence,
    pub rule: Rule,
    /// The view of the market, where it is another than that of the plan.
    pub narrowed: Option<Active>,
    /// For each channel whether it only informs and is attached.
    pub attached: Vec<bool>,
}

/// What the rules say of a view.
pub(super) struct Judgement {
    pub rule: Rule,
    /// Each market that a selling channel serves, in their order.
    pub markets: Vec<MarketJudgement>,
}

/// Asks the rules about each market of a view and about the whole.
pub(super) fn judge(sharing: &Sharing) -> Judgement {
    let active = sharing.active;
    let sold = active.markets_sold();
    let sold = MARKETS.into_iter().filter(|market| sold & market_bit(*market) != 0);
    let markets: Vec<MarketJudgement> = match serve_the_same(active) {
        // Each market has the same channels, so what holds of one holds of the other.
        true => {
            let attached = sharing.attached();
            let evidence = evidence(sharing, &attached);
            sold.map(|market| judgement(market, evidence, None, attached.clone())).collect()
        }
        false => sold
            .map(|market| {
                let narrowed = active.of_market(market);
                let sharing = sharing.among(&narrowed);
                let attached = sharing.attached();
                let evidence = evidence(&sharing, &attached);
                judgement(market, evidence, Some(narrowed), attached)
            })
            .collect(),
    };
    let rules: Vec<Rule> = markets.iter().map(|market| market.rule).collect();
    Judgement { rule: rule_of_plan(&rules, is_single(active)), markets }
}

fn judgement(
    market: Market,
    evidence: Evidence,
    narrowed: Option<Active>,
    attached: Vec<bool>,
) -> MarketJudgement {
    MarketJudgement { market, evidence, rule: evidence.rule(), narrowed, attached }
}

/// Whether all channels that count serve the same markets.
fn serve_the_same(active: &Active) -> bool {
    let mut counted = active.channels.iter().filter(|channel| channel.counts);
    let first = counted.next().map(|channel| channel.markets);
    counted.all(|channel| Some(channel.markets) == first)
}

/// Whether what sells counts as one and serves a common market.
fn is_single(active: &Active) -> bool {
    let common = active.sellers().fold(u32::MAX, |all, one| all & active.channels[one].markets);
    common != 0 && count_keys(active, |channel| active.channels[channel].sells) == 1
}

/// The selling channels that interlock, directly or through other selling ones: the components of
/// each market put together.
pub(super) fn islands(sharing: &Sharing) -> Vec<Vec<usize>> {
    let active = sharing.active;
    let mut components: Components = sharing.seller_components(interlocking());
    let mut places = vec![usize::MAX; active.channels.len()];
    let mut islands: Vec<Vec<usize>> = Vec::new();
    for seller in active.sellers() {
        // The representative has the smallest index, so it is met first.
        let representative = components.find(seller);
        if representative == seller {
            places[seller] = islands.len();
            islands.push(Vec::new());
        }
        islands[places[representative]].push(seller);
    }
    islands
}
