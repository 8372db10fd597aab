//! Files in the forms that other programs write, made for these tests: what each becomes.

use std::collections::BTreeMap;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use commerce_canvas::interchange::{Import, Imported, Reason, Source, import, report_text};
use commerce_canvas::language::Language;
use commerce_canvas::plan::{
    Body, ChannelKind, LinkKind, Market, NodeSort, Operator, Plan, SystemKind,
};
use flate2::Compression;
use flate2::write::DeflateEncoder;
use std::io::Write as _;

const DRAWIO: &str = include_str!("../../data/interchange/shop.drawio");
const CANVAS: &str = include_str!("../../data/interchange/board.canvas");
const EXCALIDRAW: &str = include_str!("../../data/interchange/sketch.excalidraw");
const MERMAID: &str = include_str!("../../data/interchange/flow.mmd");
const OPML: &str = include_str!("../../data/interchange/outline.opml");
const LIST: &str = include_str!("../../data/interchange/systems.csv");

/// All of them, with their formats.
pub fn all() -> Vec<(Source, Vec<u8>)> {
    [
        (Source::Drawio, DRAWIO),
        (Source::Canvas, CANVAS),
        (Source::Excalidraw, EXCALIDRAW),
        (Source::Mermaid, MERMAID),
        (Source::Opml, OPML),
        (Source::Csv, LIST),
    ]
    .into_iter()
    .map(|(source, text)| (source, text.as_bytes().to_vec()))
    .collect()
}

fn read(bytes: &[u8], name: &str) -> Imported {
    let wanted = Import { bytes, name, source: None };
    let imported =
        import(&wanted, Language::German).unwrap_or_else(|fault| panic!("{name}: {fault}"));
    assert_eq!(imported.plan.violations(), [], "{name}");
    imported
}

/// What each element is, by its name on one line.
fn sorts(plan: &Plan) -> BTreeMap<String, NodeSort> {
    let name = |name: &str| name.split_whitespace().collect::<Vec<_>>().join(" ");
    plan.nodes.values().map(|node| (name(node.name()), node.sort())).collect()
}

/// The links by the names of their ends.
fn links(plan: &Plan) -> Vec<(String, String, LinkKind)> {
    let name = |id| plan.nodes[id].name().to_owned();
    let mut links: Vec<_> =
        plan.links.values().map(|link| (name(&link.from), name(&link.to), link.kind)).collect();
    links.sort();
    links
}

fn is(plan: &Plan, name: &str, sort: NodeSort) {
    assert_eq!(sorts(plan).get(name), Some(&sort), "{name}: {:?}", sorts(plan));
}

fn body<'a>(plan: &'a Plan, name: &str) -> &'a Body {
    let found = plan.nodes.values().find(|node| node.name() == name);
    &found.unwrap_or_else(|| panic!("{name}: {:?}", sorts(plan))).body
}

#[test]
fn a_drawing_becomes_typed_cards_in_frames() {
    let imported = read(DRAWIO.as_bytes(), "Vertrieb.drawio");
    let plan = &imported.plan;
    is(plan, "Onlineshop", NodeSort::Channel);
    is(plan, "ERP", NodeSort::System);
    is(plan, "Verkauf", NodeSort::Frame);
    is(plan, "Was fehlt uns hier noch?", NodeSort::Note);
    let links = links(plan);
    assert!(links.contains(&("Onlineshop".into(), "ERP".into(), LinkKind::Uses)), "{links:?}");
    // The frame lies around what it held, wherever that lay within it.
    let frames = commerce_canvas::session::frames::parents(plan);
    let lies_in: Vec<&str> = frames.values().map(|frame| plan.nodes[*frame].name()).collect();
    assert!(lies_in.contains(&"Verkauf"), "{lies_in:?}");
    // What is hidden, and an arrow to nowhere, are told.
    let why: Vec<Reason> = imported.report.left_out.iter().map(|(_, why)| *why).collect();
    assert_eq!(why, [Reason::Hidden, Reason::LooseEnd]);
    assert!(!imported.report.is_tidied);
}

#[test]
fn a_packed_drawing_and_those_in_pictures_are_the_same() {
    let plain = read(DRAWIO.as_bytes(), "a.drawio").plan;
    let start = DRAWIO.find("<mxGraphModel").expect("a page");
    let end = DRAWIO.find("</mxGraphModel>").expect("it ends") + "</mxGraphModel>".len();
    let encoded = percent_encoding::utf8_percent_encode(
        &DRAWIO[start..end],
        percent_encoding::NON_ALPHANUMERIC,
    );
    let mut packed = DeflateEncoder::new(Vec::new(), Compression::default());
    packed.write_all(encoded.to_string().as_bytes()).expect("it can be packed");
    let packed = BASE64_STANDARD.encode(packed.finish().expect("it can be packed"));
    let file = format!("<mxfile><diagram id=\"x\" name=\"Seite-1\">{packed}</diagram></mxfile>");
    assert_eq!(read(file.as_bytes(), "a.drawio").plan, plain);
    let escaped = file.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;");
    let svg = format!(
        "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/svg11.dtd\">\n\
         <svg xmlns=\"http://www.w3.org/2000/svg\" content=\"{escaped}\"><g/></svg>"
    );
    assert_eq!(read(svg.as_bytes(), "a.drawio.svg").plan, plain);
    assert_eq!(read(svg.as_bytes(), "a.svg").plan, plain, "an ending may be lost");
    let text = percent_encoding::utf8_percent_encode(&file, percent_encoding::NON_ALPHANUMERIC);
    let content = format!("mxfile\0{text}").into_bytes();
    let length = u32::try_from(content.len()).expect("small").to_be_bytes();
    let png = [b"\x89PNG\r\n\x1a\n".as_slice(), &length, b"tEXt", &content, &[0; 4]].concat();
    assert_eq!(read(&png, "a.drawio.png").plan, plain);
}

#[test]
fn several_pages_lie_side_by_side() {
    let start = DRAWIO.find("<diagram").expect("a page");
    let end = DRAWIO.find("</mxfile>").expect("it ends");
    let page = &DRAWIO[start..end];
    let second = page.replacen("Seite-1", "Seite-2", 1);
    let two = DRAWIO.replace("</mxfile>", &format!("{second}</mxfile>"));
    let imported = read(two.as_bytes(), "zwei.drawio");
    assert_eq!(imported.report.pages, 2);
    is(&imported.plan, "Seite-1", NodeSort::Frame);
    is(&imported.plan, "Seite-2", NodeSort::Frame);
    assert_eq!(imported.plan.name.as_ref(), "zwei");
}

#[test]
fn a_board_becomes_cards_in_groups() {
    let imported = read(CANVAS.as_bytes(), "board.canvas");
    let plan = &imported.plan;
    is(plan, "Kanäle", NodeSort::Frame);
    is(plan, "Amazon", NodeSort::Channel);
    is(plan, "CRM", NodeSort::System);
    assert!(matches!(body(plan, "Amazon"), Body::Channel(channel)
        if channel.kind == ChannelKind::Marketplace && channel.operator != Operator::Own));
    assert!(
        links(plan)
            .iter()
            .any(|(from, to, kind)| from == "Amazon" && to == "CRM" && *kind == LinkKind::Uses)
    );
    assert_eq!(
        imported.report.left_out.iter().map(|(_, why)| *why).collect::<Vec<_>>(),
        [Reason::NoContent]
    );
}

#[test]
fn a_sketch_becomes_cards_with_the_texts_in_them() {
    let plan = read(EXCALIDRAW.as_bytes(), "sketch.excalidraw").plan;
    is(&plan, "Newsletter", NodeSort::Channel);
    is(&plan, "Onlineshop", NodeSort::Channel);
    // A shape without a text takes that which lies on it.
    is(&plan, "PIM", NodeSort::System);
    let links = links(&plan);
    // What two channels share is not guessed.
    assert!(
        links.contains(&("Newsletter".into(), "Onlineshop".into(), LinkKind::Other)),
        "{links:?}"
    );
    // An arrow that is tied to nothing belongs to what it touches.
    assert!(links.contains(&("Onlineshop".into(), "PIM".into(), LinkKind::Uses)), "{links:?}");
}

#[test]
fn a_flowchart_becomes_cards_in_lanes() {
    let imported = read(MERMAID.as_bytes(), "flow.mmd");
    let plan = &imported.plan;
    assert_eq!(plan.name.as_ref(), "Unser Vertrieb");
    is(plan, "Vertriebskanäle", NodeSort::Frame);
    is(plan, "Onlineshop", NodeSort::Channel);
    is(plan, "Ladengeschäft", NodeSort::Channel);
    is(plan, "ERP", NodeSort::System);
    let links = links(plan);
    // What a label names is what it says.
    let collect = ("Onlineshop".into(), "Ladengeschäft".into(), LinkKind::ClickAndCollect);
    assert!(links.contains(&collect), "{links:?}");
    assert!(imported.report.is_tidied);
    let frames = commerce_canvas::session::frames::parents(plan);
    assert_eq!(frames.len(), 2, "two cards lie in the frame: {frames:?}");
}

#[test]
fn an_outline_becomes_frames_and_cards() {
    let plan = read(OPML.as_bytes(), "outline.opml").plan;
    assert_eq!(plan.name.as_ref(), "Vertrieb 2030");
    is(&plan, "Online", NodeSort::Frame);
    is(&plan, "Onlineshop", NodeSort::Channel);
    is(&plan, "Newsletter", NodeSort::Channel);
    let shop = plan.nodes.values().find(|node| node.name() == "Onlineshop").expect("the shop");
    assert_eq!(shop.note, "Zahlart Rechnung fehlt");
}

#[test]
fn a_list_becomes_what_its_columns_say() {
    let plan = read(LIST.as_bytes(), "systems.csv").plan;
    assert!(
        matches!(body(&plan, "SAP Business One"), Body::System(system) if system.kind == SystemKind::Erp)
    );
    assert!(
        matches!(body(&plan, "Eigenbau 7"), Body::System(system) if system.kind == SystemKind::Other)
    );
    let market = body(&plan, "Marktplatz Nord");
    assert!(matches!(market, Body::Channel(channel)
        if channel.kind == ChannelKind::Marketplace && channel.operator == Operator::Partner("Nord AG".into())));
    assert!(
        matches!(body(&plan, "Bäckereien"), Body::Audience(audience) if audience.market == Market::B2C
        || audience.market == Market::B2B)
    );
    let own = plan.nodes.values().find(|node| node.name() == "Eigenbau 7").expect("it is there");
    assert_eq!(own.note, "wird 2028 abgelöst\nFrau Kern");
}

#[test]
fn what_became_of_it_is_said_in_both_languages() {
    let report = read(DRAWIO.as_bytes(), "Vertrieb.drawio").report;
    let english = report_text(&report, Language::English);
    let german = report_text(&report, Language::German);
    assert_eq!(english.len(), german.len());
    assert!(english[0].starts_with("Read as draw.io: "), "{english:?}");
    assert!(german[0].starts_with("Gelesen als draw.io: "), "{german:?}");
    assert!(german.iter().any(|line| line.starts_with("Nicht übernommen: ")), "{german:?}");
}
