//! Whether integrations have what they need beside them.

use std::collections::{BTreeMap, BTreeSet};

use super::rule::{FindingRule, Noticed, Severity, Value};
use super::{Checking, Fix, Subject};
use crate::catalogue::{self, End};
use crate::classify::pairwise_sharing::PairwiseSharing;
use crate::classify::proposable::{Party, integrations, leads};
use crate::language::texts;
use crate::plan::{ChannelKind, Id, Link, LinkKind, Relation, Resource, View};

/// The rules of this group.
pub(super) const RULES: [FindingRule; 8] = [
    FindingRule {
        id: "price-fixing",
        severity: Severity::Warning,
        message: texts::findings::PRICE_FIXING,
        remedy: texts::findings::PRICE_FIXING_REMEDY,
        subject: Subject::Kind,
        check: fixed_prices,
    },
    FindingRule {
        id: "sells-after-all",
        severity: Severity::Hint,
        message: texts::findings::SELLS_AFTER_ALL,
        remedy: texts::findings::SELLS_AFTER_ALL_REMEDY,
        subject: Subject::Drawing,
        check: sell_after_all,
    },
    FindingRule {
        id: "collect-without-return",
        severity: Severity::Hint,
        message: texts::findings::COLLECT_WITHOUT_RETURN,
        remedy: texts::findings::COLLECT_WITHOUT_RETURN_REMEDY,
        subject: Subject::Drawing,
        check: collect_without_return,
    },
    FindingRule {
        id: "stock-not-shared",
        severity: Severity::Warning,
        message: texts::findings::STOCK_NOT_SHARED,
        remedy: texts::findings::STOCK_NOT_SHARED_REMEDY,
        subject: Subject::Drawing,
        check: stock_not_shared,
    },
    FindingRule {
        id: "code-without-product-data",
        severity: Severity::Hint,
        message: texts::findings::CODE_WITHOUT_PRODUCT_DATA,
        remedy: texts::findings::CODE_WITHOUT_PRODUCT_DATA_REMEDY,
        subject: Subject::Drawing,
        check: code_without_product_data,
    },
    FindingRule {
        id: "punch-out-without-prices",
        severity: Severity::Warning,
        message: texts::findings::PUNCH_OUT_WITHOUT_PRICES,
        remedy: texts::findings::PUNCH_OUT_WITHOUT_PRICES_REMEDY,
        subject: Subject::Drawing,
        check: punch_out_without_prices,
    },
    FindingRule {
        id: "unfit-pair",
        severity: Severity::Warning,
        message: texts::findings::UNFIT_PAIR,
        remedy: texts::findings::UNFIT_PAIR_REMEDY,
        subject: Subject::Kind,
        check: unfit_pairs,
    },
    FindingRule {
        id: "by-hand",
        severity: Severity::Hint,
        message: texts::findings::BY_HAND,
        remedy: texts::findings::BY_HAND_REMEDY,
        subject: Subject::Kind,
        check: by_hand,
    },
];

/// The integrations of a kind that are there in the target.
fn of_kind<'a>(
    checking: &Checking<'a>,
    kinds: &'static [LinkKind],
) -> impl Iterator<Item = (&'a Id, &'a Link)> {
    let plan = checking.plan;
    checking.links().filter(move |(_, link)| {
        kinds.contains(&link.kind) && plan.relation(link) == Some(Relation::Integration)
    })
}

/// The systems where a resource is kept, by the channels that use one for it, in the order of their
/// ids.
fn systems_sharing<'a>(
    checking: &Checking<'a>,
    resource: Resource,
) -> BTreeMap<&'a Id, BTreeSet<&'a Id>> {
    let plan = checking.plan;
    let mut sharing: BTreeMap<&Id, BTreeSet<&Id>> = BTreeMap::new();
    for (_, link) in checking.links() {
        let (channel, system) = match plan.system(&link.to) {
            Some(_) => (&link.from, &link.to),
            None => (&link.to, &link.from),
        };
        let uses = plan.relation(link) == Some(Relation::Uses);
        let shares = plan.system(system).is_some_and(|system| leads(system).contains(resource));
        if uses && shares && catalogue::carried(plan, link).contains(resource) {
            sharing.entry(channel).or_default().insert(system);
        }
    }
    sharing
}

/// How two channels come to share something: one joins a system that the other uses for it, which
/// takes least; else by an integration of their own, if it fits them.
fn joined(
    checking: &Checking,
    systems: &BTreeMap<&Id, BTreeSet<&Id>>,
    kind: LinkKind,
    ends: [&Id; 2],
) -> Option<Fix> {
    let [from, to] = ends;
    let uses = |user: &Id, of: &Id| {
        let system = *systems.get(of)?.first()?;
        let may = checking.party(user).is_some_and(Party::may_use_systems);
        may.then_some(())?;
        Some(Fix::Link { kind: LinkKind::Uses, from: user.clone(), to: system.clone() })
    };
    uses(from, to).or_else(|| uses(to, from)).or_else(|| checking.fitting_link(kind, from, to))
}

/// Prices are carried to where somebody else sells: what a dealer asks for is the dealer's to say.
fn fixed_prices(checking: &Checking) -> Vec<Noticed> {
    let sells_itself = |id: &Id| {
        let sells = checking.plan.channel(id).is_some_and(|one| one.sells.holds(View::Target));
        let other = checking.party(id).is_some_and(|party| {
            party.is_resold || (!party.is_own && party.kind != ChannelKind::Marketplace)
        });
        sells && other
    };
    let links = checking.links().filter(|(_, link)| {
        checking.plan.relation(link) == Some(Relation::Integration)
            && catalogue::carried(checking.plan, link).contains(Resource::Price)
    });
    links
        .filter_map(|(id, link)| {
            let ends = [(&link.from, &link.to), (&link.to, &link.from)];
            let (ours, theirs) = ends.into_iter().find(|(_, other)| sells_itself(other))?;
            let kind = Value::Words(catalogue::link(link.kind).name);
            let values = [kind, Value::name(ours), Value::name(theirs)];
            let may = checking.fitting_link(LinkKind::SharedProductData, ours, theirs).is_some();
            let fix = may.then(|| Fix::ShareProductData { link: id.clone() });
            Some(Noticed::at(&[id]).saying(values).with([ours, theirs]).fixed_by(fix))
        })
        .collect()
}

/// Channels from which customers order, but which are said only to inform.
fn sell_after_all(checking: &Checking) -> Vec<Noticed> {
    let ordering = of_kind(checking, &[LinkKind::CatalogueOrder, LinkKind::SocialCheckout]);
    let channels: BTreeSet<&Id> = ordering.map(|(_, link)| &link.from).collect();
    let informing = channels.into_iter().filter(|id| {
        checking.plan.channel(id).is_some_and(|channel| !channel.sells.holds(View::Target))
    });
    informing
        .map(|id| {
            let may = checking.party(id).is_some_and(Party::may_begin_to_sell);
            let fix = may.then(|| Fix::BeginToSell { channel: id.clone() });
            Noticed::named(id).fixed_by(fix)
        })
        .collect()
}

/// Orders can be collected in an own store, but not be returned there.
fn collect_without_return(checking: &Checking) -> Vec<Noticed> {
    let pairs = PairwiseSharing::new(checking.target);
    let own = |id: &Id| checking.party(id).is_some_and(|party| party.is_own);
    of_kind(checking, &[LinkKind::ClickAndCollect])
        .filter(|(_, link)| own(&link.from) && own(&link.to))
        .filter(|(_, link)| !pairs.shared(&link.from, &link.to).contains(Resource::Return))
        .map(|(id, link)| {
            let ends = [&link.from, &link.to];
            let fix = checking.fitting_link(LinkKind::ReturnInStore, &link.from, &link.to);
            Noticed::at(&[id]).saying(ends.map(Value::name)).fixed_by(fix)
        })
        .collect()
}

/// Stock is shown or sold elsewhere, but only as a copy.
fn stock_not_shared(checking: &Checking) -> Vec<Noticed> {
    const COPIES: [LinkKind; 3] =
        [LinkKind::StockDisplay, LinkKind::MarketplaceOrders, LinkKind::MarketplaceFeed];
    let pairs = PairwiseSharing::new(checking.target);
    let pair = |link: &Link| {
        let (from, to) = (link.from.clone(), link.to.clone());
        if from < to { (from, to) } else { (to, from) }
    };
    let truly = checking.links().filter(|(_, link)| {
        let carries = || catalogue::carried(checking.plan, link).contains(Resource::Stock);
        !COPIES.contains(&link.kind) && carries()
    });
    let truly: BTreeSet<(Id, Id)> = truly.map(|(_, link)| pair(link)).collect();
    let shares = |link: &Link| {
        let through = pairs.through_systems(&link.from, &link.to);
        truly.contains(&pair(link)) || through.contains(Resource::Stock)
    };
    let systems = systems_sharing(checking, Resource::Stock);
    of_kind(checking, &[LinkKind::StockDisplay, LinkKind::MarketplaceOrders])
        .filter(|(_, link)| !shares(link))
        .map(|(id, link)| {
            let ends = [&link.from, &link.to];
            let fix = joined(checking, &systems, LinkKind::SharedStock, ends);
            Noticed::at(&[id]).saying(ends.map(Value::name)).fixed_by(fix)
        })
        .collect()
}

/// A code leads into a shop that knows the product under another name.
fn code_without_product_data(checking: &Checking) -> Vec<Noticed> {
    let pairs = PairwiseSharing::new(checking.target);
    let is_shop = |id: &Id| {
        checking.plan.channel(id).is_some_and(|channel| channel.kind == ChannelKind::Shop)
    };
    let systems = systems_sharing(checking, Resource::Product);
    of_kind(checking, &[LinkKind::QrCode])
        .filter(|(_, link)| is_shop(&link.to))
        .filter(|(_, link)| !pairs.shared(&link.from, &link.to).contains(Resource::Product))
        .map(|(id, link)| {
            let ends = [&link.from, &link.to];
            let fix = joined(checking, &systems, LinkKind::SharedProductData, ends);
            Noticed::at(&[id]).saying(ends.map(Value::name)).fixed_by(fix)
        })
        .collect()
}

/// Customers order out of their own systems without their own prices.
fn punch_out_without_prices(checking: &Checking) -> Vec<Noticed> {
    of_kind(checking, &[LinkKind::PunchOut])
        .filter_map(|(id, link)| {
            let ends = [&link.to, &link.from];
            let ends = ends.into_iter().filter_map(|id| Some((id, checking.plan.channel(id)?)));
            let mut shops = ends.filter(|(_, channel)| channel.kind != ChannelKind::Edi);
            let (shop, channel) = shops.next()?;
            let priced = channel.features.individual_prices.holds(View::Target);
            (!priced).then(|| {
                let fix = Fix::IndividualPrices { channel: shop.clone() };
                Noticed::at(&[id, shop]).saying([Value::name(shop)]).fixed_by(fix)
            })
        })
        .collect()
}

/// Links by hand that are there in the target, with what would do the work.
fn by_hand(checking: &Checking) -> Vec<Noticed> {
    let plan = checking.plan;
    let links = checking.links().filter(|(_, link)| link.kind == LinkKind::ByHand);
    links
        .map(|(id, link)| {
            let ends = [&link.from, &link.to];
            let kind = replacement(checking, link);
            let fix = kind.map(|kind| Fix::Replace { link: id.clone(), kind });
            // Where nothing may be proposed, it is settled between people.
            let remedy = fix.is_none().then_some(texts::findings::BY_HAND_REMEDY_BY_AGREEMENT);
            let named = ends.into_iter().filter(|id| plan.nodes.contains_key(*id));
            Noticed::at(&[id]).saying(named.map(Value::name)).fixed_by(fix).worded(None, remedy)
        })
        .collect()
}

/// The link that does what is done by hand: the best integration that may be proposed and shares
/// all that goes by hand, or that a system is used or joined.
fn replacement(checking: &Checking, link: &Link) -> Option<LinkKind> {
    let plan = checking.plan;
    let wanted = link.resources.unwrap_or_default();
    let system = |id: &Id| plan.system(id);
    match (system(&link.from), system(&link.to)) {
        (Some(_), Some(_)) => Some(LinkKind::Interface),
        (None, None) => {
            let (from, to) = (checking.party(&link.from)?, checking.party(&link.to)?);
            let kinds = integrations(from, to).into_iter();
            let mut kinds = kinds.filter(|(_, carried, _)| wanted.intersection(*carried) == wanted);
            kinds.next().map(|(kind, ..)| kind)
        }
        (Some(system), None) | (None, Some(system)) => {
            let user = if plan.system(&link.from).is_some() { &link.to } else { &link.from };
            let may = match checking.party(user) {
                Some(party) => party.may_use_systems() && !leads(system).is_empty(),
                None => true,
            };
            may.then_some(LinkKind::Uses)
        }
    }
}

/// Integrations between channels for which they are not meant, whenever they are there.
fn unfit_pairs(checking: &Checking) -> Vec<Noticed> {
    let plan = checking.plan;
    let unfit = plan.links.iter().filter_map(|(id, link)| {
        let view = match link.lifecycle.holds(View::Target) {
            true => View::Target,
            false => View::Today,
        };
        let end = |id: &Id| {
            let channel = plan.channel(id)?;
            Some(End { kind: channel.kind, sells: channel.sells.holds(view) })
        };
        let (from, to) = end(&link.from).zip(end(&link.to))?;
        let fits_turned = catalogue::fits(link.kind, to, from);
        (!catalogue::fits(link.kind, from, to)).then_some((id, link, fits_turned))
    });
    unfit
        .map(|(id, link, fits_turned)| {
            let kind = Value::Words(catalogue::link(link.kind).name);
            let values = [kind, Value::name(&link.from), Value::name(&link.to)];
            let fix = fits_turned.then(|| Fix::Turn { link: id.clone() });
            Noticed::at(&[id]).saying(values).fixed_by(fix)
        })
        .collect()
}
