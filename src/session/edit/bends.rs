//! The bends of links, where the user led them through other places.

use std::sync::Arc;

use super::Editor;
use crate::edit::{Edit, Label, LabelKind, Transaction};
use crate::plan::{Id, Link};

impl Editor<'_> {
    /// Takes a bend of a link away.
    pub fn remove_bend(&mut self, id: &Id, bend: usize) {
        if let Some(link) = self.plan.links.get(id).filter(|link| bend < link.bends.len()) {
            let mut link = Link::clone(link);
            link.bends.remove(bend);
            self.set_bends(vec![(id.clone(), link)]);
        }
    }

    /// Lets the selected links find their own routes again.
    pub fn straighten_links(&mut self) {
        let links = self.selection().iter().filter_map(|id| {
            let link = self.plan.links.get(id).filter(|link| !link.bends.is_empty())?;
            Some((id.clone(), Link { bends: Vec::new(), ..Link::clone(link) }))
        });
        let links = links.collect();
        self.set_bends(links);
    }

    fn set_bends(&mut self, links: Vec<(Id, Link)>) {
        let mut transaction = Transaction::new(self.plan);
        let count = links.len();
        for (id, link) in links {
            // Places never make a plan unsound.
            let _ = transaction.edit(Edit::Link(id, Some(Arc::new(link))));
        }
        self.commit(transaction, Label { kind: LabelKind::Bend, count }, None);
    }
}
