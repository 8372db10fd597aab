//! Which elements keep channels that only inform attached to selling ones.

use std::collections::{BTreeMap, BTreeSet};

use super::Whole;
use super::joining::systems_between;
use crate::classify::sharing::Sharing;
use crate::classify::topology::Join;
use crate::classify::view::Active;
use crate::classify::what_if::Element;
use crate::plan::Resource;

/// The elements without which a channel that only informs would be attached to none that sells.
pub(super) fn critical(whole: &Whole<'_>) -> BTreeSet<Element> {
    let active = whole.active;
    let attachments = Attachments::new(active);
    let mut critical = BTreeSet::new();
    let mut unsure = BTreeSet::new();
    for informer in active.informers() {
        // Only what is on one path can matter: while the path is there, it attaches.
        for element in attachments.first(informer) {
            match attachments.attached_without(informer, element) {
                Attached::Yes => {}
                Attached::No => drop(critical.insert(element)),
                Attached::Unknown => drop(unsure.insert(element)),
            }
        }
        critical.remove(&Element::Channel(informer));
    }
    let unsure = unsure.into_iter().filter(|element| !critical.contains(element));
    let more: Vec<Element> = unsure.filter(|element| whole.lowers(*element)).collect();
    critical.extend(more);
    critical
}

/// Whether a channel is attached.
enum Attached {
    Yes,
    No,
    /// Systems pass something on to it, and it takes more to say whether they still do.
    Unknown,
}

/// A link with the channel at its other end.
#[derive(Clone, Copy, PartialEq, Eq)]
struct User {
    link: usize,
    channel: usize,
}

/// Through which paths channels are attached.
struct Attachments<'a> {
    active: &'a Active,
    sharing: Sharing<'a>,
    /// For each channel that only informs its links to selling ones, a few of them.
    direct: BTreeMap<usize, Vec<User>>,
    /// For each channel that only informs its links to systems.
    hanging: BTreeMap<usize, Vec<(usize, &'a Join)>>,
    /// For each system and resource selling users, a few of them.
    users: BTreeMap<(u32, Resource), Vec<User>>,
    /// The same for each hub, with the system that is used.
    hub_users: BTreeMap<usize, (u32, User)>,
    /// Hubs of more than one system.
    wide: BTreeSet<usize>,
}

impl<'a> Attachments<'a> {
    fn new(active: &'a Active) -> Self {
        let mut attachments = Self {
            active,
            sharing: Sharing::new(active),
            direct: BTreeMap::new(),
            hanging: BTreeMap::new(),
            users: BTreeMap::new(),
            hub_users: BTreeMap::new(),
            wide: BTreeSet::new(),
        };
        let sells = |channel: u32| active.channels[channel as usize].sells;
        let links = active.topology.direct.iter().zip(active.direct.iter()).enumerate();
        for (link, (join, _)) in
            links.filter(|(_, (join, shown))| **shown && !join.carried.is_empty())
        {
            let ends = match (sells(join.from), sells(join.to)) {
                (true, false) => (join.to, join.from),
                (false, true) => (join.from, join.to),
                (true, true) | (false, false) => continue,
            };
            let known = attachments.direct.entry(ends.0 as usize).or_default();
            keep(known, User { link, channel: ends.1 as usize });
        }
        let links = active.topology.uses.iter().zip(active.uses.iter()).enumerate();
        for (link, (join, _)) in links.filter(|(_, (_, shown))| **shown) {
            if !sells(join.from) {
                attachments.hanging.entry(join.from as usize).or_default().push((link, join));
                continue;
            }
            for resource in join.carried.iter() {
                let user = User { link, channel: join.from as usize };
                keep(attachments.users.entry((join.to, resource)).or_default(), user);
                let hub = attachments.sharing.hub(resource, join.to);
                attachments.hub_users.entry(hub).or_insert((join.to, user));
            }
        }
        for join in active.interfaces() {
            attachments
                .wide
                .extend(join.carried.iter().map(|one| attachments.sharing.hub(one, join.to)));
        }
        attachments
    }

    /// The elements of one path in which a channel is attached; empty if it is not.
    fn first(&self, informer: usize) -> BTreeSet<Element> {
        if let Some(user) = self.direct.get(&informer).and_then(|users| users.first()) {
            return [Element::Direct(user.link), Element::Channel(user.channel)].into();
        }
        let hanging = self.hanging.get(&informer).into_iter().flatten();
        let mut paths = hanging.flat_map(|(link, join)| {
            join.carried.iter().filter_map(move |resource| {
                let (system, user) = self.hub_users.get(&self.sharing.hub(resource, join.to))?;
                let mut path = systems_between(self.active, resource, join.to, *system)?;
                path.extend([Element::Uses(*link), Element::Uses(user.link)]);
                path.insert(Element::Channel(user.channel));
                Some(path)
            })
        });
        paths.next().unwrap_or_default()
    }

    fn attached_without(&self, informer: usize, lost: Element) -> Attached {
        let kept =
            |user: &User, link: Element| lost != link && lost != Element::Channel(user.channel);
        let direct = self.direct.get(&informer).into_iter().flatten();
        if direct.into_iter().any(|user| kept(user, Element::Direct(user.link))) {
            return Attached::Yes;
        }
        let mut unknown = false;
        for (link, join) in self.hanging.get(&informer).into_iter().flatten() {
            if lost == Element::Uses(*link) || lost == Element::System(join.to as usize) {
                continue;
            }
            for resource in join.carried.iter() {
                let users = self.users.get(&(join.to, resource)).into_iter().flatten();
                if users.into_iter().any(|user| kept(user, Element::Uses(user.link))) {
                    return Attached::Yes;
                }
                unknown |= self.wide.contains(&self.sharing.hub(resource, join.to));
            }
        }
        if unknown { Attached::Unknown } else { Attached::No }
    }
}

/// Keeps so many users that whichever channel or link is lost, one that is not stays, if there
/// was any: two links of the first channel and one of another.
fn keep(users: &mut Vec<User>, user: User) {
    let of_first = users.first().is_none_or(|first| first.channel == user.channel);
    let known = |same: bool| {
        let first = users.first();
        users
            .iter()
            .filter(|other| first.is_some_and(|first| (first.channel == other.channel) == same))
            .count()
    };
    if (of_first && known(true) < 2) || (!of_first && known(false) < 1) {
        users.push(user);
    }
}
