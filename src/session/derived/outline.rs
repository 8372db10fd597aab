//! The plan as a tree for whoever does not see the drawing or cannot point: frames with what lies
//! in them, then everything else by sort, and under each node its links. What of the tree is open
//! and how it is shown is not known here.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::language::Language;
use crate::plan::{Body, Id, LinkKind, NodeSort, Plan};
use crate::session::frames::parents;
use crate::session::history::EditedPlan;
use crate::session::text::naming;

/// What a row of the outline stands for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OutlineItem {
    /// The nodes of a sort that lie in no frame.
    Sort(NodeSort),
    /// A node.
    Node(Id),
    /// A link, under one of its ends.
    Link {
        /// The end under which it stands.
        at: Id,
        /// The link.
        link: Id,
    },
}

impl OutlineItem {
    /// The element that it stands for, if it stands for one.
    pub fn element(&self) -> Option<&Id> {
        match self {
            Self::Sort(_) => None,
            Self::Node(id) | Self::Link { link: id, .. } => Some(id),
        }
    }
}

/// A row of the outline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutlineRow {
    /// What it stands for.
    pub item: OutlineItem,
    /// How deep it lies, from 0.
    pub depth: usize,
    /// Which of the rows beside it under the same row it is, from 0.
    pub position: usize,
    /// The row under which it lies, by its place among all rows.
    pub parent: Option<usize>,
    /// How many rows lie directly under it when it is open.
    pub children: usize,
    /// Whether these are shown.
    pub open: bool,
}

/// The links of each node.
#[derive(Clone, Debug, Default)]
pub struct LinksOfNodes(BTreeMap<Id, Vec<Id>>);

impl LinksOfNodes {
    fn of(plan: &Plan) -> Self {
        let mut links: BTreeMap<Id, Vec<Id>> = BTreeMap::new();
        for (id, link) in &plan.links {
            links.entry(link.from.clone()).or_default().push(id.clone());
            links.entry(link.to.clone()).or_default().push(id.clone());
        }
        Self(links)
    }

    /// The links of a node, in the order of their ids.
    pub fn at(&self, node: &Id) -> &[Id] {
        self.0.get(node).map_or(&[], Vec::as_slice)
    }
}

/// The sorts in the order in which they are listed.
const SORTS: [NodeSort; 6] = [
    NodeSort::Audience,
    NodeSort::Channel,
    NodeSort::System,
    NodeSort::Team,
    NodeSort::Activity,
    NodeSort::Note,
];

/// A plan read for its outline.
#[derive(Clone, Debug, Default)]
pub struct Outline {
    tops: Vec<OutlineItem>,
    of_sorts: BTreeMap<NodeSort, Vec<Id>>,
    /// What lies directly in each frame.
    in_frames: BTreeMap<Id, Vec<Id>>,
    frames: BTreeSet<Id>,
    /// The frame in which a node lies.
    frame_of: BTreeMap<Id, Id>,
    sort_of: BTreeMap<Id, NodeSort>,
    /// The links of each node, by kind and then by the name of their other end.
    links: BTreeMap<Id, Vec<Id>>,
}

impl Outline {
    /// Reads a plan.
    pub fn of(plan: &Plan, language: Language) -> Self {
        let mut nodes: Vec<(usize, String, &Id)> = (plan.nodes.iter())
            .map(|(id, node)| {
                let sort = SORTS.iter().position(|sort| *sort == node.sort());
                // Frames come first.
                let rank = sort.map_or(0, |rank| rank + 1);
                (rank, naming::node(plan, id, language).to_lowercase(), id)
            })
            .collect();
        nodes.sort();
        let parents = parents(plan);
        let mut outline = Self::default();
        let mut places: BTreeMap<&Id, usize> = BTreeMap::new();
        for (place, (_, _, id)) in nodes.into_iter().enumerate() {
            let Some(node) = plan.nodes.get(id) else { continue };
            places.insert(id, place);
            let sort = node.sort();
            let is_frame = matches!(node.body, Body::Frame(_));
            outline.sort_of.insert(id.clone(), sort);
            if is_frame {
                outline.frames.insert(id.clone());
            }
            match parents.get(id) {
                Some(frame) => {
                    outline.frame_of.insert(id.clone(), (*frame).clone());
                    outline.in_frames.entry((*frame).clone()).or_default().push(id.clone());
                }
                None if is_frame => outline.tops.push(OutlineItem::Node(id.clone())),
                None => outline.of_sorts.entry(sort).or_default().push(id.clone()),
            }
        }
        let sorts = SORTS.into_iter().filter(|sort| outline.of_sorts.contains_key(sort));
        outline.tops.extend(sorts.map(OutlineItem::Sort).collect::<Vec<_>>());
        let mut links: BTreeMap<&Id, Vec<(LinkKind, usize, &Id)>> = BTreeMap::new();
        for (id, link) in &plan.links {
            for (end, other) in [(&link.from, &link.to), (&link.to, &link.from)] {
                let place = places.get(other).copied().unwrap_or(usize::MAX);
                links.entry(end).or_default().push((link.kind, place, id));
            }
        }
        outline.links = links
            .into_iter()
            .map(|(node, mut links)| {
                links.sort();
                (node.clone(), links.into_iter().map(|(.., id)| id.clone()).collect())
            })
            .collect();
        outline
    }

    /// Whether a row is open unless somebody closed it: those that hold nodes are.
    pub fn is_open_at_first(&self, item: &OutlineItem) -> bool {
        match item {
            OutlineItem::Sort(_) => true,
            OutlineItem::Node(id) => self.frames.contains(id),
            OutlineItem::Link { .. } => false,
        }
    }

    /// The rows from the top down. `switched` holds what is not as it is at first: closed or open.
    pub fn rows(&self, switched: &BTreeSet<OutlineItem>) -> Vec<OutlineRow> {
        let mut rows = Vec::new();
        self.add_rows(&self.tops, (None, 0), switched, &mut rows);
        rows
    }

    fn add_rows(
        &self,
        items: &[OutlineItem],
        (parent, depth): (Option<usize>, usize),
        switched: &BTreeSet<OutlineItem>,
        rows: &mut Vec<OutlineRow>,
    ) {
        for (position, item) in items.iter().enumerate() {
            let children = self.children(item);
            let open =
                !children.is_empty() && (self.is_open_at_first(item) != switched.contains(item));
            let row = rows.len();
            rows.push(OutlineRow {
                item: item.clone(),
                depth,
                position,
                parent,
                children: children.len(),
                open,
            });
            if open {
                self.add_rows(&children, (Some(row), depth + 1), switched, rows);
            }
        }
    }

    /// All rows that others may lie under.
    pub fn items(&self) -> impl Iterator<Item = OutlineItem> {
        let sorts = self.of_sorts.keys().copied().map(OutlineItem::Sort);
        sorts.chain(self.sort_of.keys().cloned().map(OutlineItem::Node))
    }

    /// How many rows lie on the first level.
    pub fn top_count(&self) -> usize {
        self.tops.len()
    }

    fn children(&self, item: &OutlineItem) -> Vec<OutlineItem> {
        let nodes = |ids: Option<&Vec<Id>>| -> Vec<OutlineItem> {
            ids.into_iter().flatten().cloned().map(OutlineItem::Node).collect()
        };
        match item {
            OutlineItem::Sort(sort) => nodes(self.of_sorts.get(sort)),
            OutlineItem::Node(id) => {
                let mut children = nodes(self.in_frames.get(id));
                let links = self.links.get(id).into_iter().flatten();
                children.extend(
                    links.map(|link| OutlineItem::Link { at: id.clone(), link: link.clone() }),
                );
                children
            }
            OutlineItem::Link { .. } => Vec::new(),
        }
    }

    /// The row of an element, and what has to be open for it to be shown, from the top down. A
    /// link stands under the end at which it begins.
    pub fn place_of(&self, plan: &Plan, id: &Id) -> Option<(OutlineItem, Vec<OutlineItem>)> {
        let (item, node) = match plan.links.get(id) {
            Some(link) => {
                let item = OutlineItem::Link { at: link.from.clone(), link: id.clone() };
                (item, &link.from)
            }
            None => (OutlineItem::Node(id.clone()), id),
        };
        let sort = *self.sort_of.get(node)?;
        // A plan that is in the middle of a gesture may have frames that lie in each other.
        let frames: Vec<&Id> =
            std::iter::successors(self.frame_of.get(node), |id| self.frame_of.get(*id))
                .take(self.frames.len())
                .collect();
        let mut around: Vec<OutlineItem> =
            frames.iter().rev().map(|id| OutlineItem::Node((*id).clone())).collect();
        if around.is_empty() && !self.frames.contains(node) {
            around.push(OutlineItem::Sort(sort));
        }
        if matches!(item, OutlineItem::Link { .. }) {
            around.push(OutlineItem::Node(node.clone()));
        }
        Some((item, around))
    }
}

/// What was read last of a plan, until it changes.
#[derive(Debug, Default)]
pub(in crate::session) struct Outlines {
    outline: Option<(u64, Language, Arc<Outline>)>,
    links: Option<(u64, Arc<LinksOfNodes>)>,
}

impl Outlines {
    /// The plan as a tree. While something is moved it stays as it was.
    pub fn outline(
        &mut self,
        plan: &EditedPlan,
        language: Language,
        is_moving: bool,
    ) -> Arc<Outline> {
        let state = plan.state();
        if let Some((of, in_language, outline)) = &self.outline
            && *in_language == language
            && (*of == state || is_moving)
        {
            return Arc::clone(outline);
        }
        let outline = Arc::new(Outline::of(plan, language));
        self.outline = Some((state, language, Arc::clone(&outline)));
        outline
    }

    /// The links of each node.
    pub fn links_of_nodes(&mut self, plan: &EditedPlan) -> Arc<LinksOfNodes> {
        let state = plan.state();
        if let Some((of, links)) = &self.links
            && *of == state
        {
            return Arc::clone(links);
        }
        let links = Arc::new(LinksOfNodes::of(plan));
        self.links = Some((state, Arc::clone(&links)));
        links
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::{Session, Settings};

    fn session() -> Session {
        let text = r#"(format: 1, name: "Test", nodes: {
            "crm": System(name: "CRM", kind: Crm, at: (250, 900)),
            "inner": Frame(title: "Inner", at: (20, 20), size: (300, 200)),
            "outer": Frame(title: "Outer", at: (0, 0), size: (900, 400)),
            "shop": Channel(name: "Shop", kind: Shop, at: (40, 60)),
            "store": Channel(name: "Store", kind: Store, at: (500, 60)),
            "zoo": Channel(name: "app", kind: App, at: (1500, 60)),
        }, links: {
            "l1": (from: "shop", to: "store", kind: ClickAndCollect),
            "l2": (from: "shop", to: "crm", kind: Uses),
        })"#;
        let reading = crate::file::read(text.as_bytes()).expect("a plan");
        let mut session = Session::new(Settings::default());
        let opened = crate::session::Opened::from(Arc::new(reading));
        session.dispatch(crate::session::Action::Opened(opened));
        session
    }

    fn written(session: &mut Session, switched: &BTreeSet<OutlineItem>) -> Vec<String> {
        let rows = session.outline().rows(switched);
        let line = |row: &OutlineRow| {
            let what = match &row.item {
                OutlineItem::Sort(sort) => format!("{sort:?}"),
                OutlineItem::Node(id) | OutlineItem::Link { link: id, .. } => id.to_string(),
            };
            format!("{}{what}", "  ".repeat(row.depth))
        };
        rows.iter().map(line).collect()
    }

    #[test]
    fn frames_hold_what_lies_in_them_and_the_rest_stands_by_sort() {
        let mut session = session();
        let expected =
            ["outer", "  inner", "    shop", "  store", "Channel", "  zoo", "System", "  crm"];
        assert_eq!(written(&mut session, &BTreeSet::new()), expected);
    }

    #[test]
    fn a_node_opens_to_its_links_and_a_frame_closes() {
        let mut session = session();
        let id = |text: &str| Id::new(text).expect("an id");
        let shop = OutlineItem::Node(id("shop"));
        let opened = written(&mut session, &BTreeSet::from([shop.clone()]));
        assert_eq!(opened[2..5], ["    shop", "      l1", "      l2"]);
        let closed = BTreeSet::from([shop, OutlineItem::Node(id("outer"))]);
        let expected = ["outer", "Channel", "  zoo", "System", "  crm"];
        assert_eq!(written(&mut session, &closed), expected);
    }

    #[test]
    fn an_element_knows_what_has_to_be_open() {
        let mut session = session();
        let id = |text: &str| Id::new(text).expect("an id");
        let outline = session.outline();
        let around = |element: &str| {
            let place = outline.place_of(session.plan(), &id(element));
            let place: Option<Vec<String>> =
                place.map(|(_, around)| around.iter().map(|it| format!("{it:?}")).collect());
            place.unwrap_or_default()
        };
        let node = |text: &str| format!("{:?}", OutlineItem::Node(id(text)));
        assert_eq!(around("l1"), [node("outer"), node("inner"), node("shop")]);
        assert_eq!(around("crm"), ["Sort(System)"]);
        assert_eq!(around("outer"), Vec::<String>::new());
        assert_eq!(around("nobody"), Vec::<String>::new());
    }
}
