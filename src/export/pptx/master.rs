//! The design of another presentation, taken over: its first master with all that it rests on. What
//! comes from outside is not trusted: it is unpacked to a limit, and what is missing makes it no
//! design.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read as _};

use resvg::usvg::roxmltree::{Document, Node};
use zip::ZipArchive;

use super::package::{Part, Relation};
use crate::export::ExportFault;

/// A design is no larger when it is unpacked, in bytes.
const MOST_BYTES: u64 = 256 * 1_024 * 1_024;
/// The names in which parts name their relations.
const OF_RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A design.
pub(super) struct Design {
    /// Master, layouts, theme and pictures.
    pub parts: Vec<Part>,
    /// Where its master is, and the number of it.
    pub master: (String, String),
    /// Where the layout is that slides have.
    pub layout: String,
    /// Where its theme is.
    pub theme: String,
}

/// The design of the presentation, or of the template of one, in a file.
pub(super) fn design(bytes: &[u8]) -> Result<Design, ExportFault> {
    Source::of(bytes).and_then(|source| source.design()).ok_or(ExportFault::BadMaster)
}

/// What a file holds.
struct Source {
    parts: BTreeMap<String, Vec<u8>>,
    /// The types of parts, and of those with an ending.
    types: BTreeMap<String, String>,
    types_of_endings: BTreeMap<String, String>,
}

impl Source {
    fn of(bytes: &[u8]) -> Option<Self> {
        let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
        let mut left = MOST_BYTES;
        let mut parts = BTreeMap::new();
        for place in 0..archive.len() {
            let part = archive.by_index(place).ok()?;
            if part.size() > left {
                return None;
            }
            let name = part.name().ok()?.into_owned();
            let mut content = Vec::new();
            part.take(left + 1).read_to_end(&mut content).ok()?;
            left = left.checked_sub(content.len() as u64)?;
            parts.insert(name, content);
        }
        let mut source = Self { parts, types: BTreeMap::new(), types_of_endings: BTreeMap::new() };
        let text = source.text("[Content_Types].xml")?.to_owned();
        let types = Document::parse(&text).ok()?;
        for node in types.root_element().children().filter(Node::is_element) {
            let content_type = node.attribute("ContentType")?.to_owned();
            if let Some(path) = node.attribute("PartName") {
                source.types.insert(path.trim_start_matches('/').to_owned(), content_type);
            } else if let Some(ending) = node.attribute("Extension") {
                source.types_of_endings.insert(ending.to_ascii_lowercase(), content_type);
            }
        }
        Some(source)
    }

    fn text(&self, path: &str) -> Option<&str> {
        let content = std::str::from_utf8(self.parts.get(path)?).ok()?;
        Some(content.strip_prefix('\u{FEFF}').unwrap_or(content))
    }

    fn relations(&self, path: &str) -> Vec<Relation> {
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
        let file = match folder {
            "" => format!("_rels/{name}.rels"),
            folder => format!("{folder}/_rels/{name}.rels"),
        };
        let Some(Ok(document)) = self.text(&file).map(Document::parse) else { return Vec::new() };
        let relations = document.root_element().children().filter_map(|node| {
            let is_external = node.attribute("TargetMode") == Some("External");
            let target = node.attribute("Target")?;
            Some(Relation {
                sort: Cow::Owned(node.attribute("Type")?.to_owned()),
                path: if is_external { target.to_owned() } else { joined(folder, target) },
                id: Some(node.attribute("Id")?.to_owned()),
                is_external,
            })
        });
        relations.collect()
    }

    fn design(&self) -> Option<Design> {
        let main = self.relations("").into_iter().find(|one| is(one, "officeDocument"))?.path;
        let presentation = Document::parse(self.text(&main)?).ok()?;
        let of_presentation = self.relations(&main);
        let first = named(&presentation, "sldMasterId").next()?;
        let id = first.attribute((OF_RELATIONS, "id"))?;
        let master = of_presentation.iter().find(|one| one.id.as_deref() == Some(id))?.path.clone();
        let number = first.attribute("id").unwrap_or("2147483648").to_owned();
        let of_master = self.relations(&master);
        let theme = of_master.iter().find(|one| is(one, "theme"))?.path.clone();
        let layouts = of_master.iter().filter(|one| is(one, "slideLayout"));
        let layouts: Vec<&str> = layouts.map(|one| &*one.path).collect();
        let layout = self.layout(&layouts)?.to_owned();
        let parts = self.reached(&master)?;
        Some(Design { parts, master: (master, number), layout, theme })
    }

    /// The layout with a title and the least beside it.
    fn layout<'a>(&self, layouts: &[&'a str]) -> Option<&'a str> {
        let rank = |path: &&str| {
            let document = Document::parse(self.text(path)?).ok()?;
            let is_title_only = document.root_element().attribute("type") == Some("titleOnly");
            let sorts = named(&document, "ph").map(|place| place.attribute("type"));
            let sorts: Vec<Option<&str>> = sorts.collect();
            let has_title = sorts.contains(&Some("title"));
            Some((!is_title_only, !has_title, sorts.len()))
        };
        let ranked = layouts.iter().filter_map(|path| Some((rank(path)?, *path)));
        ranked.min_by_key(|(rank, _)| *rank).map(|(_, path)| path)
    }

    /// A part with all that it refers to, and what these refer to.
    fn reached(&self, first: &str) -> Option<Vec<Part>> {
        let mut known = BTreeSet::from([first.to_owned()]);
        let mut open = vec![first.to_owned()];
        let mut parts = Vec::new();
        while let Some(path) = open.pop() {
            let relations = self.relations(&path);
            for relation in relations.iter().filter(|one| !one.is_external) {
                if known.insert(relation.path.clone()) {
                    open.push(relation.path.clone());
                }
            }
            let ending = path.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
            let usual = || self.types_of_endings.get(&ending?).cloned();
            let content_type = self.types.get(&path).cloned().or_else(usual);
            let content = self.parts.get(&path)?.clone();
            parts.push(Part { path, content_type, content, relations });
        }
        Some(parts)
    }
}

/// Whether a relation is of this sort.
fn is(relation: &Relation, sort: &str) -> bool {
    relation.sort.rsplit('/').next() == Some(sort)
}

fn named<'a>(document: &'a Document<'_>, name: &'static str) -> impl Iterator<Item = Node<'a, 'a>> {
    document.descendants().filter(move |node| node.tag_name().name() == name)
}

/// A path that is given from a folder.
fn joined(folder: &str, target: &str) -> String {
    if let Some(whole) = target.strip_prefix('/') {
        return whole.to_owned();
    }
    let mut path: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in target.split('/') {
        match part {
            ".." => _ = path.pop(),
            "." | "" => {}
            part => path.push(part),
        }
    }
    path.join("/")
}
