//! The story of a plan as slides: the file is whole, and cards stay joined when one of them is moved.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read as _, Write as _};

use commerce_canvas::catalogue::efforts::Efforts;
use commerce_canvas::export::{Attachment, DocumentOptions, ExportFault, Format, write};
use commerce_canvas::language::Language;
use commerce_canvas::page::Paper;
use commerce_canvas::plan::{Date, Plan};
use commerce_canvas::report::{Chapter, StoryOptions, plan_within, story};
use commerce_canvas::theme::Appearance;
use roxmltree::{Document, Node};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use crate::samples;

const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

fn slides(plan: &Plan, language: Language, attachment: Option<Attachment>) -> Vec<u8> {
    in_design(plan, language, attachment, None).expect("it is written")
}

fn in_design(
    plan: &Plan,
    language: Language,
    attachment: Option<Attachment>,
    master: Option<Vec<u8>>,
) -> Result<Vec<u8>, ExportFault> {
    let document = story(
        plan,
        &StoryOptions {
            logo: None,
            chapters: Chapter::ALL.to_vec(),
            language,
            appearance: Appearance::Light,
            day: Date::new(2027, 3, 31).expect("a day"),
            efforts: Efforts::usual(),
        },
    );
    let options = DocumentOptions {
        paper: Paper::Slide,
        attachment,
        master,
        system_fonts: false,
        name: "plan".to_owned(),
    };
    let written = write(&document, &options, Format::Pptx)?;
    Ok(written.into_iter().next().expect("one file").bytes)
}

/// The parts of a file by their paths.
fn parts(bytes: &[u8]) -> BTreeMap<String, String> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("it is packed");
    let mut parts = BTreeMap::new();
    for place in 0..archive.len() {
        let mut part = archive.by_index(place).expect("it can be read");
        let mut text = String::new();
        part.read_to_string(&mut text).expect("it is text");
        let name = part.name().expect("a name that can be read").into_owned();
        assert!(!name.ends_with('/'), "there are no folders");
        assert!(parts.insert(name.clone(), text).is_none(), "{name} twice");
    }
    parts
}

/// Where a relation of a part leads.
fn target(part: &str, to: &str) -> String {
    let mut path: Vec<&str> = part.split('/').collect();
    path.pop();
    for step in to.split('/') {
        match step {
            ".." => _ = path.pop(),
            step => path.push(step),
        }
    }
    path.join("/")
}

fn assert_whole(name: &str, parts: &BTreeMap<String, String>) {
    let xml = |path: &str| {
        Document::parse(&parts[path]).unwrap_or_else(|fault| panic!("{name} {path}: {fault}"))
    };
    let types = xml("[Content_Types].xml");
    let typed: BTreeSet<String> = types
        .descendants()
        .filter_map(|node| node.attribute("PartName"))
        .map(|path| path.trim_start_matches('/').to_owned())
        .collect();
    for path in &typed {
        assert!(parts.contains_key(path), "{name}: {path} has a type and is not there");
    }
    let mut reached: BTreeSet<String> = BTreeSet::new();
    for path in parts.keys().filter(|path| path.ends_with(".rels")) {
        let (folder, file) = path.rsplit_once("_rels/").expect("relations lie beside their part");
        let part = format!("{folder}{}", file.trim_end_matches(".rels"));
        assert!(part.is_empty() || parts.contains_key(&part), "{name}: relations of no {part}");
        let relations = xml(path);
        let mut ids = BTreeSet::new();
        for relation in relations.descendants().filter(|node| node.has_attribute("Target")) {
            let to = target(&part, relation.attribute("Target").expect("a target"));
            assert!(parts.contains_key(&to), "{name}: {part} refers to {to}");
            assert!(ids.insert(relation.attribute("Id").expect("an id").to_owned()), "{part}");
            reached.insert(to);
        }
        // Every id that a part uses is one of its relations.
        if !part.is_empty() {
            for node in xml(&part).descendants() {
                if let Some(id) = node.attribute((RELATIONS, "id")) {
                    assert!(ids.contains(id), "{name}: {part} has no {id}");
                }
            }
        }
    }
    let own = |path: &&String| !path.ends_with(".rels") && *path != "[Content_Types].xml";
    for path in parts.keys().filter(own) {
        assert!(reached.contains(path), "{name}: nothing refers to {path}");
        assert!(typed.contains(path) || path.as_str() == "customXml/item1.xml", "{name}: {path}");
    }
    for path in parts.keys().filter(|path| path.starts_with("ppt/theme/")) {
        for list in ["fillStyleLst", "lnStyleLst", "effectStyleLst", "bgFillStyleLst"] {
            let theme = xml(path);
            let list = theme.descendants().find(|node| node.tag_name().name() == list);
            let count = list.expect("a list").children().filter(Node::is_element).count();
            assert_eq!(count, 3, "{name} {path}");
        }
    }
}

fn named<'a, 'b>(node: Node<'a, 'b>, name: &'b str) -> impl Iterator<Item = Node<'a, 'b>> {
    node.descendants().filter(move |node| node.tag_name().name() == name)
}

/// What keeps a program from calling a slide damaged.
fn assert_sound(name: &str, slide: &Document<'_>) {
    let mut shapes = BTreeMap::new();
    for node in named(slide.root(), "cNvPr") {
        let id: u32 = node.attribute("id").and_then(|id| id.parse().ok()).expect("a number");
        let shape = node.parent().and_then(|node| node.parent()).expect("it is of a shape");
        assert!(shapes.insert(id, shape).is_none(), "{name}: {id} twice");
    }
    for node in slide.descendants() {
        for attribute in ["x", "y", "cx", "cy", "w", "h", "sz", "rot"] {
            let Some(value) = node.attribute(attribute) else { continue };
            // How large an arrow head is, is said in words.
            if matches!(node.tag_name().name(), "tailEnd" | "headEnd") {
                continue;
            }
            let number: i64 =
                value.parse().unwrap_or_else(|_| panic!("{name}: {attribute} {value}"));
            assert!(number >= 0 || matches!(attribute, "x" | "y"), "{name}: {attribute} {value}");
        }
    }
    for end in named(slide.root(), "stCxn").chain(named(slide.root(), "endCxn")) {
        let id: u32 = end.attribute("id").and_then(|id| id.parse().ok()).expect("a number");
        let shape = shapes.get(&id).unwrap_or_else(|| panic!("{name}: no shape {id}"));
        assert_eq!(shape.tag_name().name(), "sp", "{name}: {id}");
        let form = named(*shape, "prstGeom").next().and_then(|node| node.attribute("prst"));
        assert!(matches!(form, Some("rect" | "roundRect")), "{name}: {form:?}");
        let side: u32 = end.attribute("idx").and_then(|side| side.parse().ok()).expect("a side");
        assert!(side < 4, "{name}: {side}");
    }
    for form in named(slide.root(), "prstGeom") {
        let adjusted = named(form, "gd").count();
        match form.attribute("prst").expect("a form") {
            "rect" | "straightConnector1" | "bentConnector2" => assert_eq!(adjusted, 0, "{name}"),
            "roundRect" | "bentConnector3" => assert_eq!(adjusted, 1, "{name}"),
            "bentConnector4" => assert_eq!(adjusted, 2, "{name}"),
            "bentConnector5" => assert_eq!(adjusted, 3, "{name}"),
            other => panic!("{name}: {other}"),
        }
    }
    for connector in named(slide.root(), "cxnSp") {
        assert_eq!(named(connector, "txBody").count(), 0, "{name}: a connector has no words");
        assert_eq!(
            named(connector, "stCxn").chain(named(connector, "endCxn")).count(),
            2,
            "{name}"
        );
    }
    assert_eq!(named(slide.root(), "grpSp").count(), 0, "{name}: nothing is in a group");
    for row in named(slide.root(), "tr") {
        let table = row.parent().expect("it is of a table");
        let columns = named(table, "gridCol").count();
        assert_eq!(named(row, "tc").count(), columns, "{name}");
    }
}

#[test]
fn slides_of_every_sample_are_whole_and_the_same_every_time() {
    for (name, plan) in samples::all() {
        for language in Language::ALL {
            let bytes = slides(&plan, language, None);
            assert_eq!(bytes, slides(&plan, language, None), "{name}");
            let parts = parts(&bytes);
            assert_whole(name, &parts);
            for (path, text) in parts.iter().filter(|(path, _)| path.starts_with("ppt/slides/s")) {
                let slide = Document::parse(text).expect("it is XML");
                assert_sound(&format!("{name} {path}"), &slide);
            }
        }
    }
}

#[test]
fn every_link_of_a_view_is_a_connector_and_every_slide_has_a_title() {
    for (name, plan) in samples::all() {
        let parts = parts(&slides(&plan, Language::German, None));
        let mut connectors = 0;
        for (path, text) in parts.iter().filter(|(path, _)| path.starts_with("ppt/slides/s")) {
            let slide = Document::parse(text).expect("it is XML");
            let titles =
                named(slide.root(), "ph").filter(|node| node.attribute("type") == Some("title"));
            assert_eq!(titles.count(), 1, "{name} {path}");
            connectors = connectors.max(named(slide.root(), "cxnSp").count());
        }
        let of_nodes = plan.links.values().filter(|link| {
            let joins_frame = |id| plan.nodes.get(id).is_some_and(|node| node.name().is_empty());
            !joins_frame(&link.from) && !joins_frame(&link.to)
        });
        assert!(connectors * 2 >= of_nodes.count(), "{name}: {connectors}");
    }
}

#[test]
fn tags_of_cards_are_shapes_of_their_own_and_what_goes_is_struck() {
    let musterhaus = samples::all().into_iter().find(|(name, _)| name.contains("musterhaus"));
    let (_, plan) = musterhaus.expect("it is there");
    let parts = parts(&slides(&plan, Language::English, None));
    let slides = parts.iter().filter(|(path, _)| path.starts_with("ppt/slides/s"));
    let slides: Vec<Document<'_>> =
        slides.map(|(_, text)| Document::parse(text).expect("it is XML")).collect();
    let (mut tags, mut struck) = (0, 0);
    for slide in &slides {
        for shape in named(slide.root(), "sp") {
            let said: Vec<&str> = named(shape, "t").filter_map(|one| one.text()).collect();
            let is_filled =
                named(shape, "prstGeom").any(|it| it.attribute("prst") == Some("roundRect"));
            if is_filled && said == ["New"] {
                tags += 1;
            }
            let is_tag = |one: &&str| ["New", "Gone", "Changed"].contains(one);
            assert!(said.len() < 2 || !said.iter().any(is_tag), "in a card: {said:?}");
        }
        let is_struck = |run: &Node<'_, '_>| run.attribute("strike") == Some("sngStrike");
        struck += named(slide.root(), "rPr").filter(is_struck).count();
    }
    assert!(tags > 2 && struck > 1, "{tags} tags, {struck} struck");
}

#[test]
fn a_plan_travels_within_slides_only_if_it_shall() {
    let (_, plan) = samples::all().remove(0);
    let without = parts(&slides(&plan, Language::English, None));
    assert!(!without.keys().any(|path| path.starts_with("customXml")));
    let attachment = plan_within(&plan, "brightleaf", Language::English);
    let with = parts(&slides(&plan, Language::English, Some(attachment.clone())));
    assert_whole("with its plan", &with);
    let item = Document::parse(&with["customXml/item1.xml"]).expect("it is XML");
    let text = item.root_element().text().unwrap_or_default();
    assert_eq!(text.as_bytes(), &attachment.bytes[..]);
}

#[test]
fn the_design_of_another_presentation_is_taken_over() {
    let (_, plan) = samples::all().remove(0);
    let own = slides(&plan, Language::English, None);
    let marked = |parts: &BTreeMap<String, String>| {
        parts.values().any(|text| text.contains("Design of a firm"))
    };
    let design = renamed(&own, "Commerce Canvas", "Design of a firm");
    let taken = in_design(&plan, Language::English, None, Some(design)).expect("it is a design");
    let taken = parts(&taken);
    assert_whole("in another design", &taken);
    assert!(marked(&taken) && !marked(&parts(&own)));
    for end in [0, 100, own.len() / 2] {
        let part = Some(own[..end].to_vec());
        let fault = in_design(&plan, Language::English, None, part);
        assert_eq!(fault, Err(ExportFault::BadMaster), "{end}");
    }
}

/// A file whose theme has another name.
fn renamed(bytes: &[u8], from: &str, to: &str) -> Vec<u8> {
    let mut file = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, text) in parts(bytes) {
        file.start_file(&path, SimpleFileOptions::default()).expect("it is begun");
        let text = if path.contains("/theme/") { text.replace(from, to) } else { text };
        file.write_all(text.as_bytes()).expect("it is written");
    }
    file.finish().expect("it is written").into_inner()
}
