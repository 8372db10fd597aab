//! A small plan with one of everything that is drawn differently.

use commerce_canvas::catalogue;
use commerce_canvas::geometry::{GridPoint, GridSize};
use commerce_canvas::language::Language;
use commerce_canvas::plan::{
    ActivityKind, Availability, Body, ChannelKind, Color, Frame, Id, Lifecycle, Link, LinkKind,
    Market, Node, Note, Operator, Plan, Reach, SystemKind, TeamKind,
};

/// An id.
pub fn id(text: &str) -> Id {
    Id::new(text).expect("a short id")
}

/// A node with a name at a place.
pub fn node(body: Body, name: &str, x: i32, y: i32) -> Node {
    let mut node = Node::new(body, GridPoint::new(x, y));
    node.set_name(name.to_owned());
    node
}

/// A channel with the defaults of its kind.
pub fn channel(kind: ChannelKind, name: &str, x: i32, y: i32) -> Node {
    node(catalogue::fresh_channel(kind, Language::English), name, x, y)
}

/// Adds a node to a plan.
pub fn add(plan: &mut Plan, name: &str, node: Node) {
    plan.nodes.insert(id(name), node.into());
}

/// Adds a link to a plan.
pub fn link(plan: &mut Plan, name: &str, from: &str, to: &str, kind: LinkKind) {
    plan.links.insert(id(name), Link::new(id(from), id(to), kind).into());
}

/// Changes a node of a plan.
pub fn change(plan: &mut Plan, name: &str, change: impl FnOnce(&mut Node)) {
    let mut node = (*plan.nodes[&id(name)]).clone();
    change(&mut node);
    plan.nodes.insert(id(name), node.into());
}

/// Changes a link of a plan.
pub fn change_link(plan: &mut Plan, name: &str, change: impl FnOnce(&mut Link)) {
    let mut link = (*plan.links[&id(name)]).clone();
    change(&mut link);
    plan.links.insert(id(name), link.into());
}

/// A small plan with one of everything that is drawn differently.
pub fn plan() -> Plan {
    let english = Language::English;
    let mut plan = Plan::named("Musterhaus: into digital sales");
    let plan_ref = &mut plan;
    add(plan_ref, "app", channel(ChannelKind::App, "App", 250, 170));
    add(plan_ref, "amazon", channel(ChannelKind::Marketplace, "Amazon", 842, 170));
    add(plan_ref, "shop", channel(ChannelKind::Shop, "Online shop", 484, 350));
    add(plan_ref, "store", channel(ChannelKind::Store, "Store Ulm", 842, 350));
    add(plan_ref, "instagram", channel(ChannelKind::Social, "Instagram", 842, 528));
    add(
        plan_ref,
        "catalogue",
        channel(ChannelKind::Catalogue, "Printed main catalogue spring", 842, 660),
    );
    add(plan_ref, "phone", channel(ChannelKind::Phone, "Order hotline", 250, 800));
    let craft = catalogue::fresh_audience("Craft firms", Market::B2B, Reach::Wanted);
    add(plan_ref, "craft", node(craft, "Craft firms", 250, 350));
    let crm = catalogue::fresh_system(SystemKind::Crm, english);
    add(plan_ref, "crm", node(crm, "CRM", 624, 528));
    let oms = catalogue::fresh_system(SystemKind::Oms, english);
    add(plan_ref, "oms", node(oms, "Order management", 624, 800));
    let sales = catalogue::fresh_team(TeamKind::Sales, english);
    add(plan_ref, "sales", node(sales, "Sales", 250, 528));
    let marketing = catalogue::fresh_team(TeamKind::Marketing, english);
    add(plan_ref, "marketing", node(marketing, "Brand and campaigns", 250, 660));
    let newsletter = catalogue::fresh_activity(ActivityKind::Marketing, english);
    add(plan_ref, "activity", node(newsletter, "Weekly newsletter with new arrivals", 484, 660));
    let note = Note {
        text: "Ask the Ulm team who packs the parcels at noon".to_owned(),
        color: Color::Yellow,
    };
    add(plan_ref, "note", Node::new(Body::Note(note), GridPoint::new(1080, 350)));
    let frame = Frame { title: "Wholesale".to_owned(), color: Color::Violet };
    add(plan_ref, "frame", Node::new(Body::Frame(frame), GridPoint::new(226, 760)));
    change(plan_ref, "frame", |node| node.size = Some(GridSize::new(620, 136)));
    change(plan_ref, "app", |node| node.lifecycle = Lifecycle::Planned(2));
    change(plan_ref, "catalogue", |node| node.lifecycle = Lifecycle::Retiring(3));
    change(plan_ref, "crm", |node| node.locked = true);
    change(plan_ref, "amazon", |node| {
        if let Body::Channel(channel) = &mut node.body {
            channel.operator = Operator::Partner("Amazon".to_owned());
        }
    });
    change(plan_ref, "shop", |node| {
        if let Body::Channel(channel) = &mut node.body {
            channel.markets.b2b = Availability::Yes;
        }
    });
    link(plan_ref, "l1", "shop", "store", LinkKind::ClickAndCollect);
    link(plan_ref, "l2", "app", "shop", LinkKind::SharedBasket);
    change_link(plan_ref, "l2", |link| link.lifecycle = Lifecycle::Planned(2));
    link(plan_ref, "l3", "shop", "crm", LinkKind::Uses);
    link(plan_ref, "l4", "sales", "crm", LinkKind::Uses);
    link(plan_ref, "l5", "craft", "shop", LinkKind::Reaches);
    link(plan_ref, "l6", "instagram", "shop", LinkKind::ClickOut);
    link(plan_ref, "l7", "shop", "amazon", LinkKind::MarketplaceFeed);
    change_link(plan_ref, "l7", |link| link.lifecycle = Lifecycle::Retiring(1));
    link(plan_ref, "l8", "note", "store", LinkKind::Annotates);
    link(plan_ref, "l9", "sales", "marketing", LinkKind::LeadExchange);
    link(plan_ref, "m1", "activity", "marketing", LinkKind::Supports);
    link(plan_ref, "m2", "crm", "oms", LinkKind::Interface);
    link(plan_ref, "m3", "phone", "oms", LinkKind::Uses);
    link(plan_ref, "m4", "store", "shop", LinkKind::StockDisplay);
    plan
}

/// The channels of [`plan`] that are joined.
pub fn islands() -> Vec<Vec<Id>> {
    vec![vec![id("shop"), id("store")], vec![id("amazon")], vec![id("phone")]]
}
