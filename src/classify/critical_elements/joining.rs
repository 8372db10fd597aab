//! Which elements keep selling channels joined.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::Whole;
use super::articulation::{Graph, Separators};
use crate::classify::evidence::{INTEGRATION, crossing};
use crate::classify::sharing::Sharing;
use crate::classify::topology::Join;
use crate::classify::view::Active;
use crate::classify::what_if::Element;
use crate::plan::{Resource, ResourceSet};

/// The elements without which the selling channels would be joined neither by the purchase nor by
/// all data with a purchase that crosses somewhere.
pub(super) fn critical(whole: &Whole<'_>) -> BTreeSet<Element> {
    let active = whole.active;
    let purchase = Joining::of(active, crossing());
    let data = INTEGRATION.map(|one| Joining::of(active, ResourceSet::NONE.with(one)));
    let crosses = witness(active, crossing());
    // One of the two ways joins all now, and only what that rests on can matter.
    let candidates: BTreeSet<Element> = match whole.evidence.full_interaction {
        Some(true) => purchase.candidates(),
        _ => data.iter().flat_map(Joining::candidates).chain(crosses.iter().copied()).collect(),
    };
    let parts_data = |element: Element| {
        let crossed = if crosses.contains(&element) { Parted::Unknown } else { Parted::No };
        data.iter().map(|joining| joining.parted_without(element)).fold(crossed, Parted::max)
    };
    let is_critical =
        |element: &Element| match purchase.parted_without(*element).min(parts_data(*element)) {
            Parted::Yes => true,
            Parted::Unknown => whole.lowers(*element),
            Parted::No => false,
        };
    candidates.into_iter().filter(is_critical).collect()
}

/// Whether selling channels are parted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Parted {
    No,
    Unknown,
    Yes,
}

/// How selling channels are joined by sharing some resources.
enum Joining {
    /// They are joined; some elements part them when they are lost, and of some it is not known.
    Joined { parting: BTreeSet<Element>, unsure: BTreeSet<Element> },
    /// They are parted, unless one of these is lost, which keeps to itself.
    Parted { apart: BTreeSet<Element> },
}

impl Joining {
    fn of(active: &Active, resources: ResourceSet) -> Self {
        let graph = SharingGraph::new(active, resources, false);
        match graph.graph.separators() {
            Some(separators) => graph.joined(active, resources, &separators),
            None => Self::Parted { apart: apart(active, resources) },
        }
    }

    fn candidates(&self) -> BTreeSet<Element> {
        match self {
            Self::Joined { parting, unsure } => parting | unsure,
            Self::Parted { .. } => BTreeSet::new(),
        }
    }

    fn parted_without(&self, element: Element) -> Parted {
        match self {
            Self::Joined { parting, .. } if parting.contains(&element) => Parted::Yes,
            Self::Joined { unsure, .. } if unsure.contains(&element) => Parted::Unknown,
            Self::Parted { apart } if !apart.contains(&element) => Parted::Yes,
            Self::Joined { .. } | Self::Parted { .. } => Parted::No,
        }
    }
}

/// The channels that share with none while all others are joined.
fn apart(active: &Active, resources: ResourceSet) -> BTreeSet<Element> {
    let mut components = Sharing::new(active).seller_components(resources);
    let mut sizes: BTreeMap<usize, usize> = BTreeMap::new();
    active.sellers().for_each(|seller| *sizes.entry(components.find(seller)).or_default() += 1);
    if sizes.len() != 2 {
        return BTreeSet::new();
    }
    let alone = sizes.into_iter().filter(|(_, size)| *size == 1);
    alone.map(|(seller, _)| Element::Channel(seller)).collect()
}

impl SharingGraph {
    fn joined(&self, active: &Active, resources: ResourceSet, found: &Separators) -> Joining {
        let separates = |vertex: &usize| found.vertices[*vertex];
        let channels = (0..active.channels.len()).filter(separates).map(Element::Channel);
        let mut parting: BTreeSet<Element> = channels.collect();
        let mut unsure = self.unsure.clone();
        for (system, vertices) in &self.systems {
            match vertices[..] {
                [vertex] if separates(&vertex) => drop(parting.insert(Element::System(*system))),
                [_] => {}
                // Lost together they may part what each alone does not.
                _ => drop(unsure.insert(Element::System(*system))),
            }
        }
        if self.several {
            let graph = Self::new(active, resources, true);
            let found = graph.graph.separators();
            parting.extend(found.into_iter().flat_map(|found| graph.separating(&found)));
        } else {
            parting.extend(self.separating(found));
        }
        Joining::Joined { parting, unsure }
    }
}

/// The elements of one way in which two selling channels that count separately share any of
/// these. Whatever is lost besides them, these two still do.
pub(super) fn witness(active: &Active, resources: ResourceSet) -> BTreeSet<Element> {
    let seller = |channel: u32| {
        let found = active.channels[channel as usize];
        found.sells.then_some(found.key)
    };
    let links = active.topology.direct.iter().zip(active.direct.iter()).enumerate();
    for (index, (join, _)) in links.filter(|(_, (_, shown))| **shown) {
        let keys = seller(join.from).zip(seller(join.to));
        let differ = keys.is_some_and(|(from, to)| from != to);
        if differ && !join.carried.intersection(resources).is_empty() {
            let ends = [join.from, join.to].map(|end| Element::Channel(end as usize));
            return [Element::Direct(index), ends[0], ends[1]].into();
        }
    }
    resources.iter().find_map(|resource| witness_through(active, resource)).unwrap_or_default()
}

fn witness_through(active: &Active, resource: Resource) -> Option<BTreeSet<Element>> {
    let sharing = Sharing::new(active);
    // Two users of a hub with different keys.
    let mut first: BTreeMap<usize, (usize, &Join)> = BTreeMap::new();
    let users = active.topology.uses.iter().zip(active.uses.iter()).enumerate();
    let users = users.filter(|(_, (join, shown))| **shown && join.carried.contains(resource));
    let key = |join: &Join| active.channels[join.from as usize].key;
    let users = users.filter(|(_, (join, _))| active.channels[join.from as usize].sells);
    let ends = users.map(|(index, (join, _))| (index, join)).find_map(|(index, join)| {
        let known = first.entry(sharing.hub(resource, join.to)).or_insert((index, join));
        (key(known.1) != key(join)).then_some([*known, (index, join)])
    })?;
    let mut witness = systems_between(active, resource, ends[0].1.to, ends[1].1.to)?;
    for (index, join) in ends {
        witness.insert(Element::Uses(index));
        witness.insert(Element::Channel(join.from as usize));
    }
    Some(witness)
}

/// The systems and interfaces on a shortest path that passes a resource on.
pub(super) fn systems_between(
    active: &Active,
    resource: Resource,
    from: u32,
    to: u32,
) -> Option<BTreeSet<Element>> {
    let mut beside: BTreeMap<u32, Vec<(u32, usize)>> = BTreeMap::new();
    let links = active.topology.interfaces.iter().zip(active.interfaces.iter()).enumerate();
    for (index, (join, shown)) in links {
        if *shown && join.carried.contains(resource) {
            beside.entry(join.from).or_default().push((join.to, index));
            beside.entry(join.to).or_default().push((join.from, index));
        }
    }
    let mut before: BTreeMap<u32, Option<(u32, usize)>> = BTreeMap::from([(from, None)]);
    let mut open = VecDeque::from([from]);
    while let Some(at) = open.pop_front().filter(|at| *at != to) {
        for (next, link) in beside.get(&at).into_iter().flatten() {
            if !before.contains_key(next) {
                before.insert(*next, Some((at, *link)));
                open.push_back(*next);
            }
        }
    }
    let mut path = BTreeSet::new();
    let mut at = to;
    loop {
        path.insert(Element::System(at as usize));
        match before.get(&at)? {
            None => return Some(path),
            Some((earlier, link)) => {
                path.insert(Element::Interface(*link));
                at = *earlier;
            }
        }
    }
}

/// The graph of what selling channels share, with the element that each edge stands for. A system
/// has one vertex for each resource.
struct SharingGraph {
    graph: Graph,
    /// The link of each edge.
    links: Vec<Element>,
    /// The vertices of each system.
    systems: BTreeMap<usize, Vec<usize>>,
    /// Links that have a vertex of their own.
    link_vertices: Vec<(usize, Element)>,
    /// Whether any link carries several of the resources from a channel to a system.
    several: bool,
    /// Links that carry several of them between two systems.
    unsure: BTreeSet<Element>,
}

impl SharingGraph {
    /// Builds the graph. With `several_at_once`, a link that carries several resources gets a
    /// vertex on which all its edges meet, so that losing it is losing a vertex.
    fn new(active: &Active, resources: ResourceSet, several_at_once: bool) -> Self {
        let mut graph = Self {
            graph: Graph::default(),
            links: Vec::new(),
            systems: BTreeMap::new(),
            link_vertices: Vec::new(),
            several: false,
            unsure: BTreeSet::new(),
        };
        let sells = |channel: u32| active.channels[channel as usize].sells;
        graph.graph.sells = active.channels.iter().map(|channel| channel.sells).collect();
        let mut hubs: BTreeMap<(u32, Resource), usize> = BTreeMap::new();
        let links = active.topology.direct.iter().zip(active.direct.iter()).enumerate();
        for (index, (join, _)) in links.filter(|(_, (_, shown))| **shown) {
            let shared = !join.carried.intersection(resources).is_empty();
            if shared && sells(join.from) && sells(join.to) {
                graph.connect(join.from as usize, join.to as usize, Element::Direct(index));
            }
        }
        let links = active.topology.uses.iter().zip(active.uses.iter()).enumerate();
        for (index, (join, _)) in links.filter(|(_, (join, shown))| **shown && sells(join.from)) {
            let ends = graph.ends(join, resources, &mut hubs, |_, _, _| join.from as usize);
            graph.connect_all(&ends, Element::Uses(index), several_at_once);
        }
        let links = active.topology.interfaces.iter().zip(active.interfaces.iter()).enumerate();
        for (index, (join, _)) in links.filter(|(_, (_, shown))| **shown) {
            let ends = graph.ends(join, resources, &mut hubs, |graph, hubs, resource| {
                graph.hub(join.from, resource, hubs)
            });
            // Its edges meet nowhere, so that losing them all is neither losing one nor a vertex.
            if ends.len() > 1 {
                graph.unsure.insert(Element::Interface(index));
            }
            for (from, to) in ends {
                graph.connect(from, to, Element::Interface(index));
            }
        }
        graph
    }

    fn ends(
        &mut self,
        join: &Join,
        resources: ResourceSet,
        hubs: &mut BTreeMap<(u32, Resource), usize>,
        start: impl Fn(&mut Self, &mut BTreeMap<(u32, Resource), usize>, Resource) -> usize,
    ) -> Vec<(usize, usize)> {
        let carried = join.carried.intersection(resources).iter();
        carried
            .map(|resource| (start(self, hubs, resource), self.hub(join.to, resource, hubs)))
            .collect()
    }

    fn hub(
        &mut self,
        system: u32,
        resource: Resource,
        hubs: &mut BTreeMap<(u32, Resource), usize>,
    ) -> usize {
        *hubs.entry((system, resource)).or_insert_with(|| {
            self.graph.sells.push(false);
            let vertex = self.graph.sells.len() - 1;
            self.systems.entry(system as usize).or_default().push(vertex);
            vertex
        })
    }

    fn connect(&mut self, from: usize, to: usize, link: Element) {
        self.graph.edges.push((from as u32, to as u32));
        self.links.push(link);
    }

    fn connect_all(&mut self, ends: &[(usize, usize)], link: Element, several_at_once: bool) {
        self.several |= ends.len() > 1;
        match ends {
            [(from, _), _, ..] if several_at_once => {
                self.graph.sells.push(false);
                let vertex = self.graph.sells.len() - 1;
                self.link_vertices.push((vertex, link));
                self.connect(*from, vertex, link);
                ends.iter().for_each(|(_, to)| self.connect(vertex, *to, link));
            }
            _ => ends.iter().for_each(|(from, to)| self.connect(*from, *to, link)),
        }
    }

    /// The links whose loss separates.
    fn separating(&self, separators: &Separators) -> BTreeSet<Element> {
        let edges = self.links.iter().zip(&separators.edges).filter(|(_, separates)| **separates);
        let vertices = self.link_vertices.iter().filter(|(vertex, _)| separators.vertices[*vertex]);
        edges.map(|(link, _)| *link).chain(vertices.map(|(_, link)| *link)).collect()
    }
}
