//! The parts of a presentation as one packed file: each part with its type, and which part refers to
//! which.

use std::borrow::Cow;
use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::export::ExportFault;
use crate::export::xml::escaped_line;

/// The head of every part.
pub(super) const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// With what the types of relations begin.
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
/// With what the types of the parts of a presentation begin.
const PRESENTATION: &str = "application/vnd.openxmlformats-officedocument.presentationml.";

/// A part of the file.
#[derive(Clone, Debug)]
pub(super) struct Part {
    /// Its path within the file, without a slash before it.
    pub path: String,
    /// Its type; none for what is known by its ending.
    pub content_type: Option<String>,
    /// What it says.
    pub content: Vec<u8>,
    /// To which parts it refers, in the order of their numbers.
    pub relations: Vec<Relation>,
}

/// That a part refers to another.
#[derive(Clone, Debug)]
pub(super) struct Relation {
    /// What the other is to it: the end of the type of the relation, or the whole.
    pub sort: Cow<'static, str>,
    /// The path of the other within the file.
    pub path: String,
    /// By what the part names it; none for its number among the relations.
    pub id: Option<String>,
    /// Whether it leads out of the file, so that its path is an address.
    pub is_external: bool,
}

impl Relation {
    /// A relation that is named by its number.
    pub fn new(sort: &'static str, path: impl Into<String>) -> Self {
        Self { sort: Cow::Borrowed(sort), path: path.into(), id: None, is_external: false }
    }
}

impl Part {
    /// A part of a presentation of this type.
    pub fn new(path: impl Into<String>, sort: &str, content: String) -> Self {
        Self {
            path: path.into(),
            content_type: Some(format!("{PRESENTATION}{sort}+xml")),
            content: content.into_bytes(),
            relations: Vec::new(),
        }
    }

    /// A part of another type.
    pub fn other(path: impl Into<String>, content_type: &str, content: String) -> Self {
        let content_type = Some(content_type.to_owned());
        let content = content.into_bytes();
        Self { path: path.into(), content_type, content, relations: Vec::new() }
    }

    /// A part of no type of its own.
    pub fn plain(path: impl Into<String>, content: String) -> Self {
        let content = content.into_bytes();
        Self { path: path.into(), content_type: None, content, relations: Vec::new() }
    }

    /// Refers to other parts: the first is `rId1`.
    pub fn refers_to(
        mut self,
        relations: impl IntoIterator<Item = (&'static str, String)>,
    ) -> Self {
        let relations = relations.into_iter().map(|(sort, path)| Relation::new(sort, path));
        self.relations = relations.collect();
        self
    }
}

/// The bytes of a file of these parts; `first` are the relations of the file itself.
///
/// # Errors
/// Says that it could not be packed; nothing but a fault of the program leads to it.
pub(super) fn packed(parts: &[Part], first: &[Relation]) -> Result<Vec<u8>, ExportFault> {
    let mut file = ZipWriter::new(Cursor::new(Vec::new()));
    // Without a time of its own every part bears the same, and the same parts are the same bytes.
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(zip::DateTime::default());
    let mut add = |path: &str, content: &[u8]| {
        file.start_file(path, options).map_err(|_| ExportFault::Writing)?;
        file.write_all(content).map_err(|_| ExportFault::Writing)
    };
    add("[Content_Types].xml", content_types(parts).as_bytes())?;
    add("_rels/.rels", relations(first, "").as_bytes())?;
    for part in parts {
        add(&part.path, &part.content)?;
        if !part.relations.is_empty() {
            let (folder, name) = part.path.rsplit_once('/').unwrap_or(("", &part.path));
            let path = format!("{folder}/_rels/{name}.rels");
            add(&path, relations(&part.relations, folder).as_bytes())?;
        }
    }
    file.finish().map(Cursor::into_inner).map_err(|_| ExportFault::Writing)
}

fn content_types(parts: &[Part]) -> String {
    let mut text = format!(
        "{HEAD}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
         <Default Extension=\"rels\" \
         ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/>"
    );
    for part in parts {
        if let Some(content_type) = &part.content_type {
            let path = &part.path;
            text.push_str(&format!(
                "<Override PartName=\"/{path}\" ContentType=\"{content_type}\"/>"
            ));
        }
    }
    text + "</Types>"
}

/// The relations of a part in this folder.
fn relations(relations: &[Relation], folder: &str) -> String {
    let mut text = format!(
        "{HEAD}<Relationships \
         xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
    );
    for (number, relation) in (1..).zip(relations) {
        let kind = match &*relation.sort {
            whole if whole.contains("://") => whole.to_owned(),
            "core-properties" => "http://schemas.openxmlformats.org/package/2006/relationships/\
                                  metadata/core-properties"
                .to_owned(),
            sort => format!("{RELATIONS}{sort}"),
        };
        let (target, mode) = match relation.is_external {
            true => (escaped_line(&relation.path), " TargetMode=\"External\""),
            false => (escaped_line(&from_folder(&relation.path, folder)), ""),
        };
        let id = relation.id.clone().unwrap_or_else(|| format!("rId{number}"));
        text.push_str(&format!(
            "<Relationship Id=\"{id}\" Type=\"{kind}\" Target=\"{target}\"{mode}/>"
        ));
    }
    text + "</Relationships>"
}

/// A path as it is seen from a folder.
fn from_folder(path: &str, folder: &str) -> String {
    if folder.is_empty() {
        return path.to_owned();
    }
    let (here, there): (Vec<&str>, Vec<&str>) =
        (folder.split('/').collect(), path.split('/').collect());
    let common = here.iter().zip(&there).take_while(|(one, other)| one == other).count();
    let up = "../".repeat(here.len() - common);
    format!("{up}{}", there[common..].join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_found_from_where_another_lies() {
        for (path, folder, seen) in [
            ("ppt/presentation.xml", "", "ppt/presentation.xml"),
            ("ppt/slides/slide1.xml", "ppt", "slides/slide1.xml"),
            ("ppt/slideLayouts/slideLayout1.xml", "ppt/slides", "../slideLayouts/slideLayout1.xml"),
            ("customXml/item1.xml", "ppt", "../customXml/item1.xml"),
        ] {
            assert_eq!(from_folder(path, folder), seen);
        }
    }
}
