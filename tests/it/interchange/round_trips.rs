//! A plan that goes out and comes back is the same, in every format that says so; and what was
//! changed in between comes with it.

use commerce_canvas::catalogue::efforts::Efforts;
use commerce_canvas::export::{Format, xlsx};
use commerce_canvas::file;
use commerce_canvas::interchange::{Import, Imported, Reason, Source, exchanged, import, is_whole};
use commerce_canvas::language::Language;
use commerce_canvas::plan::{Date, Id, Link, Plan, View};
use commerce_canvas::report::tables::{TableOptions, book};
use proptest::prelude::*;

use crate::{random_plan, samples};

fn written(plan: &Plan, format: Format) -> Vec<u8> {
    exchanged(plan, View::Today, format, Language::German).expect("it is written from plans")
}

fn read(bytes: &[u8], source: Source) -> Imported {
    let wanted = Import { bytes, name: "plan", source: Some(source) };
    import(&wanted, Language::English).unwrap_or_else(|fault| panic!("{source:?}: {fault}"))
}

fn workbook(plan: &Plan) -> Vec<u8> {
    let options =
        TableOptions { language: Language::German, view: View::Today, efforts: Efforts::usual() };
    xlsx(&book(plan, &options, Date::new(2027, 3, 31).expect("a day"))).expect("it fits")
}

fn same(plan: &Plan, back: &Imported, format: &str) {
    let differences = file::diff(plan, &back.plan);
    assert!(differences.is_empty(), "{format}: {differences:?}");
    assert!(file::write(plan) == file::write(&back.plan), "{format}");
    assert_eq!(back.report.left_out, [], "{format}");
    assert_eq!(back.report.taken_over, 0, "{format}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn a_plan_comes_back_whole(plan in random_plan::plan()) {
        for (format, source) in [(Format::Drawio, Source::Drawio), (Format::Json, Source::Json)] {
            assert!(is_whole(format));
            same(&plan, &read(&written(&plan, format), source), format.name());
        }
    }

    #[test]
    fn what_is_written_for_others_is_read_without_a_fault(plan in random_plan::plan()) {
        for (format, source) in [
            (Format::Canvas, Source::Canvas),
            (Format::Mermaid, Source::Mermaid),
            (Format::Excalidraw, Source::Excalidraw),
        ] {
            let bytes = written(&plan, format);
            let wanted = Import { bytes: &bytes, name: "", source: Some(source) };
            if let Ok(back) = import(&wanted, Language::German) {
                prop_assert_eq!(back.plan.violations(), []);
            }
        }
        prop_assert!(roxmltree::Document::parse(
            std::str::from_utf8(&written(&plan, Format::Archimate)).expect("text")
        ).is_ok());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, ..ProptestConfig::default() })]

    #[test]
    fn a_workbook_gives_the_whole_plan_back(plan in random_plan::plan()) {
        same(&plan, &read(&workbook(&plan), Source::Xlsx), "xlsx");
    }
}

#[test]
fn samples_and_an_empty_plan_come_back_whole() {
    let empty = [("empty", Plan::default()), ("named", Plan::named("Nur ein Name"))];
    for (name, plan) in samples::all().into_iter().chain(empty) {
        same(&plan, &read(&written(&plan, Format::Drawio), Source::Drawio), name);
        same(&plan, &read(&written(&plan, Format::Json), Source::Json), name);
        same(&plan, &read(&workbook(&plan), Source::Xlsx), name);
    }
}

fn sample() -> Plan {
    named("musterhaus")
}

fn named(name: &str) -> Plan {
    let found = samples::all().into_iter().find(|(sample, _)| *sample == name);
    found.expect("there is such a sample").1
}

fn id(text: &str) -> Id {
    Id::new(text).expect("an id")
}

/// A drawing with one cell changed on one page: what stands between the id of its object and its end.
fn changed(drawing: &str, page: &str, cell: &str, change: impl Fn(&str) -> String) -> String {
    let at =
        drawing.find(&format!("<diagram id=\"commerce-{page}\"")).expect("there is such a page");
    let (before, rest) = drawing.split_at(at);
    let start = rest.find(&format!("<object id=\"{cell}\"")).expect("there is such a cell");
    let end = start + rest[start..].find("</object>").expect("it ends") + "</object>".len();
    format!("{before}{}{}{}", &rest[..start], change(&rest[start..end]), &rest[end..])
}

fn drawing(plan: &Plan) -> String {
    String::from_utf8(written(plan, Format::Drawio)).expect("a text")
}

#[test]
fn what_was_changed_in_a_drawing_comes_with_it() {
    let plan = sample();
    let text = drawing(&plan);
    // A new name, and where it was drawn anew: on the page of today only.
    let renamed = changed(&text, "today", "n:fair", |cell| {
        cell.replacen(plan.nodes["fair"].name(), "Baumesse &amp;amp; mehr", 1)
    });
    let back = read(renamed.as_bytes(), Source::Drawio);
    assert_eq!(back.plan.nodes[&id("fair")].name(), "Baumesse & mehr");
    assert_eq!(back.report.taken_over, 1);
    let mut expected = plan.clone();
    expected.nodes = back.plan.nodes.clone();
    assert_eq!(back.plan, expected, "nothing else is changed");

    let moved = changed(&text, "target", "n:fair", |cell| {
        let at = cell.find("<mxGeometry x=\"").expect("a place") + "<mxGeometry x=\"".len();
        let end = at + cell[at..].find('"').expect("a number");
        let x: f64 = cell[at..end].parse().expect("a number");
        format!("{}{}{}", &cell[..at], x + 500.4, &cell[end..])
    });
    let back = read(moved.as_bytes(), Source::Drawio);
    assert_eq!(back.plan.nodes[&id("fair")].at.x, plan.nodes["fair"].at.x + 500);
    assert_eq!(back.plan.nodes[&id("fair")].size, plan.nodes["fair"].size);
}

#[test]
fn what_was_deleted_or_copied_in_a_drawing_is() {
    let plan = sample();
    let text = drawing(&plan);
    let deleted = changed(&text, "today", "n:fair", |_| String::new());
    let back = read(deleted.as_bytes(), Source::Drawio);
    assert!(!back.plan.nodes.contains_key(&id("fair")));
    assert!(back.plan.links.values().all(|link| link.from != id("fair") && link.to != id("fair")));
    assert_eq!(back.plan.violations(), []);

    let copied = changed(&text, "today", "n:fair", |cell| {
        let copy = cell.replacen("n:fair", "copy-1", 1).replacen(
            plan.nodes["fair"].name(),
            "Zweite Messe",
            1,
        );
        format!("{cell}{copy}")
    });
    let back = read(copied.as_bytes(), Source::Drawio);
    assert_eq!(back.plan.nodes.len(), plan.nodes.len() + 1);
    assert_eq!(back.plan.nodes[&id("fair-2")].name(), "Zweite Messe");
    assert_eq!(back.plan.nodes["fair"], plan.nodes["fair"]);
}

#[test]
fn an_edge_that_was_led_elsewhere_ends_there() {
    let plan = sample();
    let text = drawing(&plan);
    let ends_at_erp = |link: &Link| link.to == id("erp") && link.from != id("crm");
    let (link_id, link) = plan.links.iter().find(|(_, link)| ends_at_erp(link)).expect("a link");
    let cell = format!("l:{link_id}");
    let page = if text.contains("commerce-target") { "target" } else { "today" };
    let led =
        changed(&text, page, &cell, |cell| cell.replace("target=\"n:erp\"", "target=\"n:crm\""));
    let back = read(led.as_bytes(), Source::Drawio);
    assert_eq!(back.plan.links[link_id].to, id("crm"), "{link:?}");
    let pulled = changed(&text, page, &cell, |cell| cell.replace(" target=\"n:erp\"", ""));
    let back = read(pulled.as_bytes(), Source::Drawio);
    assert_eq!(back.plan.links[link_id].to, id("erp"));
    assert_eq!(
        back.report.left_out.iter().map(|(_, why)| *why).collect::<Vec<_>>(),
        [Reason::PulledOff]
    );
}

#[test]
fn what_was_drawn_beside_becomes_an_element_of_its_view() {
    let plan = sample();
    let text = drawing(&plan);
    let new = "<mxCell id=\"x1\" value=\"PIM\" style=\"html=1;\" vertex=\"1\" parent=\"1\"><mxGeometry x=\"0\" \
               y=\"-400\" width=\"180\" height=\"70\" as=\"geometry\"/></mxCell><mxCell id=\"x2\" edge=\"1\" \
               parent=\"1\" source=\"x1\" target=\"n:erp\"><mxGeometry relative=\"1\" as=\"geometry\"/></mxCell>";
    let (before, after) = text.split_once("</root>").expect("a page");
    let back = read(format!("{before}{new}</root>{after}").as_bytes(), Source::Drawio);
    let (pim, node) =
        back.plan.nodes.iter().find(|(_, node)| node.at.y == -400).expect("it is there");
    assert_eq!(node.name(), "PIM");
    assert!(back.plan.links.values().any(|link| link.from == *pim && link.to == id("erp")));
}

/// A measure about such a link was left without what it is about.
#[test]
fn an_edge_that_was_led_to_something_new_leaves_nothing_behind() {
    let plan = named("brightleaf");
    assert!(plan.measures["photo-prices"].about.contains(&id("tags")));
    let led = changed(&drawing(&plan), "target", "l:tags", |cell| {
        let cell = cell.replace("target=\"n:shop\"", "target=\"x1\"");
        let new = "<mxCell id=\"x1\" value=\"PIM\" style=\"html=1;\" vertex=\"1\" parent=\"1\">\
                   <mxGeometry x=\"0\" y=\"-400\" width=\"180\" height=\"70\" as=\"geometry\"/></mxCell>";
        format!("{cell}{new}")
    });
    let back = read(led.as_bytes(), Source::Drawio).plan;
    assert_eq!(back.violations(), []);
    assert!(!back.links.contains_key("tags"));
    assert_eq!(back.measures["photo-prices"].about, [id("instagram")]);
}

#[test]
fn pages_that_were_deleted_say_nothing() {
    let plan = sample();
    let text = drawing(&plan);
    let start = text.find("  <diagram id=\"commerce-today\"").expect("a page");
    let end = start + text[start..].find("</diagram>\n").expect("it ends") + "</diagram>\n".len();
    let without = format!("{}{}", &text[..start], &text[end..]);
    let back = read(without.as_bytes(), Source::Drawio);
    // What was there today only was on that page only.
    let lost = plan.nodes.values().filter(|node| !node.lifecycle.holds(View::Target)).count();
    let steps = text.matches("<diagram ").count() > 2;
    assert!(back.plan.nodes.len() + lost >= plan.nodes.len(), "{steps}");
    assert_eq!(back.plan.strategy, plan.strategy);
    assert_eq!(back.plan.violations(), []);
}

#[test]
fn what_a_workbook_says_beside_the_plan_is_taken_over() {
    let plan = sample();
    let options =
        TableOptions { language: Language::English, view: View::Today, efforts: Efforts::usual() };
    let mut book = book(&plan, &options, Date::new(2027, 3, 31).expect("a day"));
    let table = book.tables.iter_mut().find(|table| table.key == "systems").expect("a table");
    let name = table.column("Name").expect("a column");
    let row = table.rows.iter_mut().find(|row| row[0].written() == "erp").expect("a row");
    row[name] = commerce_canvas::table::Value::text("S/4HANA");
    let back = read(&xlsx(&book).expect("it fits"), Source::Xlsx);
    assert_eq!(back.plan.nodes["erp"].name(), "S/4HANA");
    assert_eq!(back.report.taken_over, 1);
}
