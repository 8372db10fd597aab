//! Whether integrations have what they need beside them.

use std::collections::{BTreeMap, BTreeSet};

use super::{Checking, Finding, Fix, Severity, Subject};
use crate::catalogue::{self, End};
use crate::classify::pairs::Pairs;
use crate::language::texts;
use crate::plan::{ChannelKind, Id, Link, LinkKind, Relation, Resource, View};

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

/// The systems that share a resource with each channel that uses one, in the order of their ids.
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
        let shares = plan.system(system).is_some_and(|system| system.shares.contains(resource));
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
        Some(Fix::Link { kind: LinkKind::Uses, from: user.clone(), to: system.clone() })
    };
    uses(from, to).or_else(|| uses(to, from)).or_else(|| checking.fitting_link(kind, from, to))
}

/// Orders can be collected where they cannot be returned.
pub(super) fn collect_without_return(checking: &Checking) -> Vec<Finding> {
    let pairs = Pairs::new(checking.target);
    let texts =
        (texts::findings::COLLECT_WITHOUT_RETURN, texts::findings::COLLECT_WITHOUT_RETURN_REMEDY);
    of_kind(checking, &[LinkKind::ClickAndCollect])
        .filter(|(_, link)| !pairs.shared(&link.from, &link.to).contains(Resource::Return))
        .map(|(id, link)| {
            let ends = [&link.from, &link.to];
            let fix = checking.fitting_link(LinkKind::ReturnInStore, &link.from, &link.to);
            let rule = "collect-without-return";
            checking.about(rule, Severity::Hint, &[id], texts, &ends).fixed_by(fix)
        })
        .collect()
}

/// Stock is shown or sold elsewhere, but only as a copy.
pub(super) fn stock_not_shared(checking: &Checking) -> Vec<Finding> {
    const COPIES: [LinkKind; 3] =
        [LinkKind::StockDisplay, LinkKind::MarketplaceOrders, LinkKind::MarketplaceFeed];
    let pairs = Pairs::new(checking.target);
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
    let texts = (texts::findings::STOCK_NOT_SHARED, texts::findings::STOCK_NOT_SHARED_REMEDY);
    let systems = systems_sharing(checking, Resource::Stock);
    of_kind(checking, &[LinkKind::StockDisplay, LinkKind::MarketplaceOrders])
        .filter(|(_, link)| !shares(link))
        .map(|(id, link)| {
            let ends = [&link.from, &link.to];
            let fix = joined(checking, &systems, LinkKind::SharedStock, ends);
            let rule = "stock-not-shared";
            checking.about(rule, Severity::Warning, &[id], texts, &ends).fixed_by(fix)
        })
        .collect()
}

/// A code leads into a shop that knows the product under another name.
pub(super) fn code_without_product_data(checking: &Checking) -> Vec<Finding> {
    let pairs = Pairs::new(checking.target);
    let is_shop = |id: &Id| {
        checking.plan.channel(id).is_some_and(|channel| channel.kind == ChannelKind::Shop)
    };
    let texts = (
        texts::findings::CODE_WITHOUT_PRODUCT_DATA,
        texts::findings::CODE_WITHOUT_PRODUCT_DATA_REMEDY,
    );
    let systems = systems_sharing(checking, Resource::Product);
    of_kind(checking, &[LinkKind::QrCode])
        .filter(|(_, link)| is_shop(&link.to))
        .filter(|(_, link)| !pairs.shared(&link.from, &link.to).contains(Resource::Product))
        .map(|(id, link)| {
            let ends = [&link.from, &link.to];
            let fix = joined(checking, &systems, LinkKind::SharedProductData, ends);
            let rule = "code-without-product-data";
            checking.about(rule, Severity::Hint, &[id], texts, &ends).fixed_by(fix)
        })
        .collect()
}

/// Customers order out of their own systems without their own prices.
pub(super) fn punch_out_without_prices(checking: &Checking) -> Vec<Finding> {
    let texts = (
        texts::findings::PUNCH_OUT_WITHOUT_PRICES,
        texts::findings::PUNCH_OUT_WITHOUT_PRICES_REMEDY,
    );
    of_kind(checking, &[LinkKind::PunchOut])
        .filter_map(|(id, link)| {
            let ends = [&link.to, &link.from];
            let ends = ends.into_iter().filter_map(|id| Some((id, checking.plan.channel(id)?)));
            let mut shops = ends.filter(|(_, channel)| channel.kind != ChannelKind::Edi);
            let (shop, channel) = shops.next()?;
            let priced = channel.features.individual_prices.holds(View::Target);
            (!priced).then(|| {
                let elements = [id, shop];
                let rule = "punch-out-without-prices";
                let fix = Fix::IndividualPrices { channel: shop.clone() };
                checking.about(rule, Severity::Warning, &elements, texts, &[shop]).fixed_by(fix)
            })
        })
        .collect()
}

/// Integrations between channels for which they are not meant, whenever they are there.
pub(super) fn unfit_pairs(checking: &Checking) -> Vec<Finding> {
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
            let finding = checking.finding(
                "unfit-pair",
                Severity::Warning,
                &[id],
                |say| {
                    let kind = say.plain(catalogue::link(link.kind).name);
                    let ends = [say.name(&link.from), say.name(&link.to)];
                    say.with(texts::findings::UNFIT_PAIR, &[&kind, &ends[0], &ends[1]])
                },
                texts::findings::UNFIT_PAIR_REMEDY,
            );
            let fix = fits_turned.then(|| Fix::Turn { link: id.clone() });
            finding.fixed_by(fix).on(Subject::Kind)
        })
        .collect()
}
