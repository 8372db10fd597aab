//! A plan as a drawing of draw.io: a page for each view, every element an object that holds what it
//! is beside its picture.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::names::{BOX, ENTRY, LINK, NODE, PAGE, PLAN, ROUTE};
use crate::catalogue::{self, words};
use crate::export::xml::escaped;
use crate::file;
use crate::geometry::{GridPoint, Point, Rect};
use crate::interchange::looks::{Shown, colors, drawn_label, kind_line, routes, shown, views};
use crate::interchange::markup::{html, notation};
use crate::language::Language;
use crate::layout;
use crate::plan::{
    Id, Lifecycle, Link, LinkKind, Node, NodeSort, Plan, Relation, View, within_reach,
};

/// The height of the title of a frame.
const TITLE: u32 = 28;

/// The whole plan as a drawing.
pub(in crate::interchange) fn drawio(plan: &Plan, language: Language) -> String {
    let mut text = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<mxfile host=\"commerce-canvas\" compressed=\"false\">\n",
    );
    let views = views(plan);
    let rest = file::write(&beside(plan, &views));
    for (place, view) in views.iter().enumerate() {
        // One of the two stays when somebody deletes a page.
        let rest = (place == 0 || place + 1 == views.len()).then_some(&*rest);
        page(&mut text, plan, *view, rest, language);
    }
    text.push_str("</mxfile>\n");
    text
}

/// What of a plan is drawn on no page: all but its nodes and links, what is envisioned and will be
/// gone, and links whose ends are never there together.
fn beside(plan: &Plan, views: &[View]) -> Plan {
    let mut rest = plan.clone();
    for view in views {
        let shown = shown(plan, *view);
        for (id, _) in shown.links {
            rest.links.remove(id);
        }
        for id in shown.nodes.keys() {
            rest.nodes.remove(*id);
        }
    }
    rest
}

/// By what the file knows the page of a view.
pub(super) fn id_of_page(view: View) -> String {
    match view {
        View::Today => format!("{PAGE}today"),
        View::Step(step) => format!("{PAGE}{step}"),
        View::Target => format!("{PAGE}target"),
        View::Vision => format!("{PAGE}vision"),
    }
}

fn page(text: &mut String, plan: &Plan, view: View, rest: Option<&str>, language: Language) {
    let name = escaped(&words::view_of(plan, view, language));
    let shown = shown(plan, view);
    let _ = writeln!(
        text,
        "  <diagram id=\"{}\" name=\"{name}\">\n    <mxGraphModel grid=\"1\" gridSize=\"10\" guides=\"1\" \
         tooltips=\"1\" connect=\"1\" arrows=\"1\" fold=\"0\" page=\"0\" pageScale=\"1\" \
         pageWidth=\"1169\" pageHeight=\"827\">\n      <root>\n        <mxCell id=\"0\"/>",
        id_of_page(view)
    );
    match rest {
        Some(rest) => {
            let _ = writeln!(
                text,
                "        <object id=\"1\" label=\"\" {PLAN}=\"{}\"><mxCell parent=\"0\"/></object>",
                notation(rest)
            );
        }
        None => text.push_str("        <mxCell id=\"1\" parent=\"0\"/>\n"),
    }
    let containers = shown.containers();
    for (id, current) in shown.stacked() {
        node(text, (id, current), (&shown, &containers), language);
    }
    let routes = routes(plan, &shown);
    for (id, current) in &shown.links {
        let cards = [&current.from, &current.to].map(|end| layout::card(shown.nodes[end]));
        let drawn = routes.get(*id).map(|route| Route::of(route, cards)).unwrap_or_default();
        link(text, plan, ((id, current), &drawn), language);
    }
    text.push_str("      </root>\n    </mxGraphModel>\n  </diagram>\n");
}

/// What stands on a node, as HTML.
pub(super) fn label(node: &Node, language: Language) -> String {
    let name = html(node.name());
    match kind_line(&node.body, language) {
        None => name,
        Some(kind) => {
            format!("<b>{name}</b><br><font style=\"font-size: 11px\">{}</font>", html(&kind))
        }
    }
}

fn node(
    text: &mut String,
    (id, node): (&Id, &Node),
    (shown, containers): (&Shown<'_>, &BTreeMap<&Id, &Id>),
    language: Language,
) {
    let area = layout::card(node);
    let container = containers.get(id);
    let corner = container.map(|frame| layout::card(shown.nodes[*frame]).min);
    let corner = area.min - corner.unwrap_or_default();
    let parent = container.map_or("1".to_owned(), |frame| format!("{NODE}{frame}"));
    let (width, height) = (area.width(), area.height());
    let kind = catalogue::name_of(&node.body).in_language(language);
    let status = words::lifecycle(node.lifecycle, language);
    let _ = write!(
        text,
        "        <object id=\"{}\" label=\"{}\" kind=\"{}\" status=\"{}\" ",
        escaped(&format!("{NODE}{id}")),
        escaped(&label(node, language)),
        escaped(kind),
        escaped(&status),
    );
    if !node.note.trim().is_empty() {
        let _ = write!(text, "tooltip=\"{}\" ", escaped(&html(&node.note)));
    }
    let _ = writeln!(
        text,
        "{BOX}=\"{} {} {width} {height}\" {ENTRY}=\"{}\"><mxCell style=\"{}\" vertex=\"1\" parent=\"{}\">\
         <mxGeometry x=\"{}\" y=\"{}\" width=\"{width}\" height=\"{height}\" as=\"geometry\"/></mxCell></object>",
        area.min.x,
        area.min.y,
        notation(&file::node_entry(id, node)),
        style(node),
        escaped(&parent),
        corner.x,
        corner.y,
    );
}

fn style(node: &Node) -> String {
    let (fill, stroke) = colors(node.sort());
    let dashed = match node.lifecycle {
        Lifecycle::Existing => "",
        Lifecycle::Planned(_) | Lifecycle::Envisioned => "dashed=1;",
        Lifecycle::Retiring(_) => "dashed=1;dashPattern=1 3;",
    };
    let shape = match node.sort() {
        NodeSort::Channel | NodeSort::Activity => "rounded=1;arcSize=8;absoluteArcSize=1;",
        NodeSort::Audience => "rounded=1;arcSize=50;",
        NodeSort::System => "shape=cylinder3;size=8;boundedLbl=1;",
        NodeSort::Team => "rounded=0;",
        NodeSort::Note => "shape=note;size=12;align=left;verticalAlign=top;spacing=8;",
        NodeSort::Frame => {
            return format!(
                "swimlane;startSize={TITLE};rounded=1;arcSize=4;collapsible=0;html=1;whiteSpace=wrap;\
                 fillColor={fill};swimlaneFillColor=none;strokeColor={stroke};align=left;spacingLeft=8;\
                 fontFamily=Helvetica;fontSize=13;{dashed}"
            );
        }
    };
    format!(
        "{shape}whiteSpace=wrap;html=1;fillColor={fill};strokeColor={stroke};strokeWidth=1.5;\
         fontFamily=Helvetica;fontSize=13;{dashed}"
    )
}

fn link(
    text: &mut String,
    plan: &Plan,
    ((id, link), drawn): ((&Id, &Link), &Route),
    language: Language,
) {
    let is_directed =
        plan.relation(link) == Some(Relation::Integration) || link.kind == LinkKind::ByHand;
    let arrow = if is_directed { "block" } else { "none" };
    let dashed = match (link.lifecycle, link.kind) {
        (Lifecycle::Planned(_) | Lifecycle::Envisioned, _) => "dashed=1;",
        (Lifecycle::Retiring(_), _) => "dashed=1;dashPattern=1 3;",
        (_, LinkKind::ByHand) => "dashed=1;dashPattern=6 3;",
        _ => "",
    };
    let _ = write!(
        text,
        "        <object id=\"{}\" label=\"{}\" kind=\"{}\" status=\"{}\" {ROUTE}=\"{}\" {ENTRY}=\"{}\">\
         <mxCell style=\"edgeStyle=orthogonalEdgeStyle;rounded=1;html=1;endArrow={arrow};endFill=1;\
         strokeColor=#7E858C;fontFamily=Helvetica;fontSize=11;{dashed}{}\" edge=\"1\" parent=\"1\" \
         source=\"{}\" target=\"{}\"><mxGeometry relative=\"1\" as=\"geometry\">",
        escaped(&format!("{LINK}{id}")),
        escaped(&html(drawn_label(plan, link, language))),
        escaped(catalogue::link(link.kind).name.in_language(language)),
        escaped(&words::lifecycle(link.lifecycle, language)),
        route_text(&drawn.corners),
        notation(&file::link_entry(id, link)),
        drawn.ends,
        escaped(&format!("{NODE}{}", link.from)),
        escaped(&format!("{NODE}{}", link.to)),
    );
    if !drawn.corners.is_empty() {
        text.push_str("<Array as=\"points\">");
        for corner in &drawn.corners {
            let _ = write!(text, "<mxPoint x=\"{}\" y=\"{}\"/>", corner.x, corner.y);
        }
        text.push_str("</Array>");
    }
    text.push_str("</mxGeometry></mxCell></object>\n");
}

/// How a link is led: the program knows nothing of the cards in between.
#[derive(Default)]
struct Route {
    /// Between the cards.
    corners: Vec<GridPoint>,
    /// Where it leaves its cards, as a style.
    ends: String,
}

impl Route {
    fn of(route: &[Point], [from, to]: [Rect; 2]) -> Self {
        let ([start, .., end], [_, inner @ .., _]) = (route, route) else { return Self::default() };
        let share = |at: f64, from: f64, size: f64| ((at - from) / size.max(1.0)).clamp(0.0, 1.0);
        let place = |card: &Rect, at: &Point| {
            [share(at.x, card.min.x, card.width()), share(at.y, card.min.y, card.height())]
        };
        let ([exit_x, exit_y], [entry_x, entry_y]) = (place(&from, start), place(&to, end));
        Self {
            corners: inner.iter().map(|corner| within_reach(corner.rounded())).collect(),
            ends: format!(
                "exitX={exit_x:.4};exitY={exit_y:.4};exitPerimeter=0;\
                 entryX={entry_x:.4};entryY={entry_y:.4};entryPerimeter=0;"
            ),
        }
    }
}

/// Corners as they are kept beside the drawn ones, to know those that were drawn anew.
pub(super) fn route_text(corners: &[GridPoint]) -> String {
    let corners: Vec<String> =
        corners.iter().map(|corner| format!("{},{}", corner.x, corner.y)).collect();
    corners.join(" ")
}
