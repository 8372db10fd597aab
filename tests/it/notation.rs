//! Small plans in one line, as `docs/model.md` writes them:
//! `shop: Shop; amazon: Marketplace by Amazon; crm: Crm; shop -ClickAndCollect-> store`.
//!
//! A node is `id: Kind` and words of it: `sells`, `informs`, `sells from 2`, `sells until 2`,
//! `b2b`, `b2c` (instead of the kind's markets), `no-market`, `own`, `by` and a name without blanks,
//! `by nobody` for a partner without a name, `sold-by-us`, `resold` (by a reseller), `resold until
//! 2`, `growing`, `gone`, `planned 1`, `retiring 1`, `envisioned`, `nameless`,
//! `shares[Order,Stock]` for a system. An audience is `id: Audience`, with `b2b` and `wanted`, a
//! team `id: Team`, with `marketing`. A link is `a -Kind-> b`, with `Kind[Order,Stock]`
//! for its resources, and the words of a lifecycle after it. The id of a link is `a>b`, and
//! `a>b-2` and so on for further ones.

use commerce_canvas::catalogue;
use commerce_canvas::geometry::GridPoint;
use commerce_canvas::language::Language;
use commerce_canvas::plan::{
    Availability, Body, Id, Lifecycle, Link, LinkKind, Market, Node, Operator, Outlook, Plan,
    Reach, ResourceSet, Seller, TeamKind,
};

/// The id with this text.
pub fn id(text: &str) -> Id {
    Id::new(text).unwrap_or_else(|fault| panic!("{text:?} is no id: {fault:?}"))
}

/// The plan that a line says.
pub fn plan(line: &str) -> Plan {
    let mut plan = Plan::named("Test");
    let parts = line.split(';').map(str::trim).filter(|part| !part.is_empty());
    let (links, nodes): (Vec<&str>, Vec<&str>) = parts.partition(|part| part.contains("->"));
    for part in nodes {
        let (name, words) = part.split_once(':').unwrap_or_else(|| panic!("no node: {part}"));
        plan.nodes.insert(id(name.trim()), node(name, words).into());
    }
    for part in links {
        let link = link(part);
        let stem = format!("{}>{}", link.from, link.to);
        let numbered = (2..).map(|number| id(&format!("{stem}-{number}")));
        let mut free = std::iter::once(id(&stem)).chain(numbered);
        let free = free.find(|id| !plan.links.contains_key(id));
        plan.links.insert(free.expect("there is always a free number"), link.into());
    }
    assert_eq!(plan.violations(), [], "{line}");
    plan
}

fn node(name: &str, words: &str) -> Node {
    let mut words = words.split_whitespace();
    let kind = words.next().unwrap_or_else(|| panic!("no kind: {name}"));
    let body = if let Ok(kind) = ron::from_str(kind) {
        catalogue::fresh_channel(kind, Language::English)
    } else if let Ok(kind) = ron::from_str(kind) {
        catalogue::fresh_system(kind, Language::English)
    } else if kind == "Audience" {
        catalogue::fresh_audience(name, Market::B2C, Reach::Served)
    } else if kind == "Team" {
        catalogue::fresh_team(TeamKind::Sales, Language::English)
    } else {
        panic!("no kind: {kind}")
    };
    let mut node = Node::new(body, GridPoint::default());
    node.set_name(name.trim().to_owned());
    let mut words = words.peekable();
    let mut markets_given = false;
    while let Some(word) = words.next() {
        let mut number = || words.next().and_then(|word| word.parse().ok()).expect("a step");
        match (word, &mut node.body) {
            ("planned", _) => node.lifecycle = Lifecycle::Planned(number()),
            ("retiring", _) => node.lifecycle = Lifecycle::Retiring(number()),
            ("envisioned", _) => node.lifecycle = Lifecycle::Envisioned,
            ("nameless", _) => node.set_name(String::new()),
            ("b2b", Body::Audience(audience)) => audience.market = Market::B2B,
            ("wanted", Body::Audience(audience)) => audience.reach = Reach::Wanted,
            ("marketing", Body::Team(team)) => team.kind = TeamKind::Marketing,
            ("support", Body::Team(team)) => team.kind = TeamKind::Support,
            ("growing", Body::Channel(channel)) => channel.outlook = Outlook::Growing,
            ("gone", Body::Channel(channel)) => channel.outlook = Outlook::Gone,
            ("informs", Body::Channel(channel)) => channel.sells = Availability::No,
            ("own", Body::Channel(channel)) => channel.operator = Operator::Own,
            ("by", Body::Channel(channel)) => {
                let name = words.next().expect("a name").replace("nobody", "");
                channel.operator = Operator::Partner(name);
            }
            ("no-market", Body::Channel(channel)) => channel.markets = Default::default(),
            ("sold-by-us", Body::Channel(channel)) => channel.sold_by = Seller::Own,
            ("resold", Body::Channel(channel)) => {
                channel.sold_by = Seller::Reseller("Huber".to_owned());
                if words.next_if_eq(&"until").is_some() {
                    channel.taken_over = words.next().and_then(|word| word.parse().ok());
                }
            }
            ("b2b" | "b2c", Body::Channel(channel)) => {
                if !std::mem::replace(&mut markets_given, true) {
                    channel.markets = Default::default();
                }
                match word {
                    "b2b" => channel.markets.b2b = Availability::Yes,
                    _ => channel.markets.b2c = Availability::Yes,
                }
            }
            ("sells", Body::Channel(channel)) => {
                let step =
                    |word: Option<&str>| word.and_then(|word| word.parse().ok()).expect("a step");
                channel.sells = match words.peek() {
                    Some(&"from") => Availability::From(step(words.nth(1))),
                    Some(&"until") => Availability::Until(step(words.nth(1))),
                    _ => Availability::Yes,
                };
            }
            (word, Body::System(system)) if word.starts_with("shares") => {
                system.shares = resources(&word["shares".len()..]);
            }
            _ => panic!("no word of this node: {word}"),
        }
    }
    node
}

fn link(part: &str) -> Link {
    let (from, rest) = part.split_once(" -").unwrap_or_else(|| panic!("no link: {part}"));
    let (kind, rest) = rest.split_once("->").unwrap_or_else(|| panic!("no link: {part}"));
    let (name, given) = match kind.find('[') {
        Some(at) => (&kind[..at], Some(resources(&kind[at..]))),
        None => (kind, None),
    };
    let kind: LinkKind = ron::from_str(name).unwrap_or_else(|_| panic!("no kind: {name}"));
    let words: Vec<&str> = rest.split_whitespace().collect();
    let mut link = Link::new(id(from.trim()), id(words[0]), kind);
    link.resources = given;
    link.lifecycle = match words[1..] {
        [] => Lifecycle::Existing,
        ["planned", step] => Lifecycle::Planned(step.parse().expect("a step")),
        ["retiring", step] => Lifecycle::Retiring(step.parse().expect("a step")),
        ["envisioned"] => Lifecycle::Envisioned,
        _ => panic!("no lifecycle: {part}"),
    };
    link
}

fn resources(list: &str) -> ResourceSet {
    let list: Vec<commerce_canvas::plan::Resource> =
        ron::from_str(list).unwrap_or_else(|_| panic!("no resources: {list}"));
    list.into_iter().collect()
}
