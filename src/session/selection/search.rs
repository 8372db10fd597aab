//! Finding elements by what is typed.

use crate::language::search::is_found;
use crate::plan::{Id, Node};
use crate::session::viewport::in_view::PlanInView;

impl PlanInView<'_> {
    /// The elements of the shown view in whose names, kinds, labels or notes every typed word
    /// occurs: the nodes by place, from the top left, and then the links.
    pub fn find(&self, typed: &str) -> Vec<Id> {
        if typed.trim().is_empty() {
            return Vec::new();
        }
        let nodes = self.plan.nodes.iter();
        let nodes = nodes.filter(|(_, node)| self.ghosts || self.shows_node(node));
        let nodes = nodes
            .filter(|(_, node)| is_found(&[node.name(), self.kind_name(node), &node.note], typed));
        let mut nodes: Vec<(&Id, &Node)> = nodes.map(|(id, node)| (id, &**node)).collect();
        nodes.sort_by_key(|(_, node)| (node.at.y, node.at.x));
        let links = self.plan.links.iter();
        let links = links.filter(|(_, link)| self.ghosts || self.shows_link(link));
        let links = links.filter(|(_, link)| {
            is_found(&[&link.label, self.kind_of_link(link), &link.note], typed)
        });
        nodes.into_iter().map(|(id, _)| id).chain(links.map(|(id, _)| id)).cloned().collect()
    }
}
