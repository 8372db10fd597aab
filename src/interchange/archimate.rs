//! A plan as a model of ArchiMate in the exchange format of The Open Group, for tools of enterprise
//! architecture: the elements, what joins them, and a diagram for each view.
//!
//! The order of what it holds, and that ids begin with a letter, the grammar of the format asks for.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::looks::{Shown, colors, link_label, shown, views};
use crate::catalogue::{self, words};
use crate::export::xml::escaped;
use crate::geometry::{Point, Rect};
use crate::language::Language;
use crate::layout;
use crate::plan::{
    Activity, ActivityKind, Body, Id, Lifecycle, Link, Node, NodeSort, Plan, Relation,
};

/// What is said about elements beside their names, by the ids of its definitions.
const PROPERTIES: [(&str, &str); 4] = [
    ("p-id", "commerce-canvas:id"),
    ("p-kind", "commerce-canvas:kind"),
    ("p-lifecycle", "commerce-canvas:lifecycle"),
    ("p-operator", "commerce-canvas:operator"),
];

/// The whole plan as a model.
pub(super) fn archimate(plan: &Plan, language: Language) -> String {
    let mut writing = Writing { plan, language, relations: 0, text: String::new() };
    writing.head();
    writing.elements();
    writing.relationships();
    writing.definitions();
    writing.views();
    writing.text.push_str("</model>\n");
    writing.text
}

struct Writing<'a> {
    plan: &'a Plan,
    language: Language,
    /// How many relationships there are that are no links.
    relations: usize,
    text: String,
}

/// A text as an identifier: no two texts are the same one.
fn key(prefix: &str, text: &str) -> String {
    let mut key = format!("{prefix}-");
    for letter in text.chars() {
        match letter {
            'a'..='z' | 'A'..='Z' | '0'..='9' | '-' => key.push(letter),
            letter => _ = write!(key, "_{:x}_", u32::from(letter)),
        }
    }
    key
}

fn type_of(body: &Body) -> Option<&'static str> {
    Some(match body {
        Body::Channel(_) => "BusinessInterface",
        Body::Audience(_) => "BusinessRole",
        Body::System(_) => "ApplicationComponent",
        Body::Team(_) => "BusinessActor",
        Body::Activity(Activity { kind, .. }) => match kind {
            ActivityKind::Process => "BusinessProcess",
            ActivityKind::Tool => "ApplicationComponent",
            ActivityKind::Marketing | ActivityKind::Sales => "BusinessFunction",
            ActivityKind::Organisation => "CourseOfAction",
        },
        Body::Frame(_) => "Grouping",
        // A note stands on diagrams only.
        Body::Note(_) => return None,
    })
}

/// What a link is in the model, and whether it leads the other way there; nothing for what notes are
/// about.
fn relationship(plan: &Plan, link: &Link) -> Option<(&'static str, bool)> {
    match plan.relation(link)? {
        // Who is used serves.
        Relation::Uses => Some(("Serving", true)),
        Relation::Reaches => Some(("Serving", true)),
        Relation::Supports => Some(("Serving", false)),
        Relation::Integration | Relation::Interface | Relation::Teamwork | Relation::ByHand => {
            Some(("Flow", false))
        }
        Relation::Annotates => None,
    }
}

impl Writing<'_> {
    fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }

    fn named(&self, tag: &str, text: &str) -> String {
        format!("<{tag} xml:lang=\"{}\">{}</{tag}>", self.language.code(), escaped(text))
    }

    fn head(&mut self) {
        self.line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        self.line(
            "<model xmlns=\"http://www.opengroup.org/xsd/archimate/3.0/\" \
             xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" \
             xsi:schemaLocation=\"http://www.opengroup.org/xsd/archimate/3.0/ \
             http://www.opengroup.org/xsd/archimate/3.1/archimate3_Diagram.xsd\" \
             identifier=\"id-plan\">",
        );
        let name = match self.plan.name.trim() {
            "" => crate::language::texts::pages::UNNAMED_PLAN.in_language(self.language),
            name => name,
        };
        let name = self.named("name", name);
        self.line(&name);
    }

    /// An element; what is said about it stands behind its name.
    fn element(&mut self, id: &str, kind: &str, name: &str, (about, properties): (&str, &str)) {
        let mut text = format!("  <element identifier=\"{id}\" xsi:type=\"{kind}\">");
        text += &self.named("name", name);
        if !about.trim().is_empty() {
            text += &self.named("documentation", about);
        }
        if !properties.is_empty() {
            text += &format!("<properties>{properties}</properties>");
        }
        text += "</element>";
        self.line(&text);
    }

    fn property(&self, definition: &str, value: &str) -> String {
        let value = self.named("value", value);
        format!("<property propertyDefinitionRef=\"{definition}\">{value}</property>")
    }

    fn properties(&self, id: &Id, node: &Node) -> String {
        let mut text = self.property("p-id", id.as_str());
        text += &self.property("p-kind", catalogue::name_of(&node.body).in_language(self.language));
        if node.lifecycle != Lifecycle::Existing {
            text += &self.property("p-lifecycle", &words::lifecycle(node.lifecycle, self.language));
        }
        if let Body::Channel(channel) = &node.body {
            text +=
                &self.property("p-operator", &words::operator(&channel.operator, self.language));
        }
        text
    }

    fn elements(&mut self) {
        let plan = self.plan;
        let start = self.text.len();
        for (id, node) in &plan.nodes {
            let Some(kind) = type_of(&node.body) else { continue };
            let name = catalogue::name_or_kind(node, self.language).to_owned();
            let properties = self.properties(id, node);
            self.element(&key("n", id.as_str()), kind, &name, (&node.note, &properties));
        }
        for step in 1..=self.steps() {
            let name = words::view_of(plan, crate::plan::View::Step(step), self.language);
            self.element(&format!("s-{step}"), "Plateau", &name, ("", ""));
        }
        for (id, measure) in &plan.measures {
            let about = (&*measure.hurdle, "");
            self.element(&key("m", id.as_str()), "WorkPackage", &measure.title, about);
        }
        let strategy = &plan.strategy;
        for (id, kind, text) in [
            ("d-digital", "Driver", &strategy.digital_reason),
            ("g-mission", "Goal", &strategy.mission),
            ("g-vision", "Goal", &strategy.vision),
        ] {
            if !text.trim().is_empty() {
                self.element(id, kind, text, ("", ""));
            }
        }
        for (number, text) in (1..).zip(strategy.chances.iter().chain(&strategy.risks)) {
            self.element(&format!("a-{number}"), "Assessment", text, ("", ""));
        }
        self.wrap(start, "elements");
    }

    /// How many steps have a plateau of their own; a plan may name far more.
    fn steps(&self) -> u32 {
        const MOST: u32 = 50;
        self.plan.last_step().min(MOST)
    }

    /// Puts what was written into an element; nothing was, nothing stands there.
    fn wrap(&mut self, start: usize, tag: &str) {
        if self.text.len() > start {
            self.text.insert_str(start, &format!("<{tag}>\n"));
            self.line(&format!("</{tag}>"));
        }
    }

    fn relationships(&mut self) {
        let plan = self.plan;
        let start = self.text.len();
        for (id, link) in &plan.links {
            let Some((kind, is_turned)) = relationship(plan, link) else { continue };
            let mut ends = [&link.from, &link.to].map(|end| key("n", end.as_str()));
            if is_turned {
                ends.reverse();
            }
            let name = self.named("name", link_label(link, self.language));
            let about = match link.note.trim() {
                "" => String::new(),
                note => self.named("documentation", note),
            };
            let identifier = key("l", id.as_str());
            self.line(&format!(
                "  <relationship identifier=\"{identifier}\" source=\"{}\" target=\"{}\" \
                 xsi:type=\"{kind}\">{name}{about}</relationship>",
                ends[0], ends[1]
            ));
        }
        for (id, node) in plan.nodes.iter().filter(|(_, node)| node.sort() != NodeSort::Note) {
            if let Lifecycle::Planned(step) = node.lifecycle
                && step <= self.steps()
            {
                self.relation("Aggregation", &format!("s-{step}"), &key("n", id.as_str()));
            }
        }
        for (id, measure) in &plan.measures {
            let package = key("m", id.as_str());
            if let Some(step) = measure.step.filter(|step| *step <= self.steps()) {
                self.relation("Realization", &package, &format!("s-{step}"));
            }
            for about in &measure.about {
                let node = plan.nodes.get(about);
                if node.is_some_and(|node| node.sort() != NodeSort::Note) {
                    self.relation("Association", &package, &key("n", about.as_str()));
                }
            }
        }
        self.wrap(start, "relationships");
    }

    fn relation(&mut self, kind: &str, from: &str, to: &str) {
        self.relations += 1;
        let number = self.relations;
        self.line(&format!(
            "  <relationship identifier=\"r-{number}\" source=\"{from}\" target=\"{to}\" \
             xsi:type=\"{kind}\"/>"
        ));
    }

    fn definitions(&mut self) {
        let start = self.text.len();
        for (id, name) in PROPERTIES {
            let line = format!(
                "  <propertyDefinition identifier=\"{id}\" type=\"string\"><name>{name}</name>\
                 </propertyDefinition>"
            );
            self.line(&line);
        }
        self.wrap(start, "propertyDefinitions");
    }

    fn views(&mut self) {
        let plan = self.plan;
        if plan.nodes.is_empty() {
            return;
        }
        self.line("<views><diagrams>");
        for (number, view) in views(plan).into_iter().enumerate() {
            let shown = shown(plan, view);
            let name = self.named("name", &words::view_of(plan, view, self.language));
            self.line(&format!("  <view identifier=\"v-{number}\" xsi:type=\"Diagram\">{name}"));
            self.diagram(number, &shown);
            self.line("  </view>");
        }
        self.line("</diagrams></views>");
    }

    fn diagram(&mut self, number: usize, shown: &Shown<'_>) {
        let areas: BTreeMap<&Id, Rect> =
            shown.nodes.iter().map(|(id, node)| (*id, layout::card(node))).collect();
        let bends = shown.links.iter().flat_map(|(_, link)| &link.bends);
        let bends = bends.map(|bend| Rect::between(Point::from(*bend), Point::from(*bend)));
        // Places are counted from the upper left of all.
        let around = Rect::around(areas.values().copied().chain(bends))
            .unwrap_or_else(|| Rect::between(Point::default(), Point::default()));
        for (id, node) in shown.stacked() {
            let area = areas[id];
            let corner = area.min - around.min;
            let (fill, stroke) = colors(node.sort());
            let place = format!(
                "x=\"{}\" y=\"{}\" w=\"{}\" h=\"{}\"",
                corner.x.round(),
                corner.y.round(),
                area.width().round().max(1.0),
                area.height().round().max(1.0)
            );
            let style = format!(
                "<style><fillColor {}/><lineColor {}/></style>",
                color(fill),
                color(stroke)
            );
            let identifier = key(&format!("v{number}"), id.as_str());
            let line = match type_of(&node.body) {
                Some(_) => format!(
                    "    <node identifier=\"{identifier}\" xsi:type=\"Element\" elementRef=\"{}\" \
                     {place}>{style}</node>",
                    key("n", id.as_str())
                ),
                None => format!(
                    "    <node identifier=\"{identifier}\" xsi:type=\"Label\" {place}>{}{style}</node>",
                    self.named("label", node.name())
                ),
            };
            self.line(&line);
        }
        for (id, link) in &shown.links {
            self.connection(number, (id, link), around.min);
        }
    }

    fn connection(&mut self, number: usize, (id, link): (&Id, &Link), origin: Point) {
        let Some((_, is_turned)) = relationship(self.plan, link) else { return };
        let prefix = format!("v{number}");
        let mut ends = [&link.from, &link.to].map(|end| key(&prefix, end.as_str()));
        let mut bends = link.bends.clone();
        if is_turned {
            ends.reverse();
            bends.reverse();
        }
        let bends = bends.iter().map(|bend| {
            let place = Point::from(*bend) - origin;
            format!("<bendpoint x=\"{}\" y=\"{}\"/>", place.x.round(), place.y.round())
        });
        let bends: String = bends.collect();
        self.line(&format!(
            "    <connection identifier=\"{}\" xsi:type=\"Relationship\" relationshipRef=\"{}\" \
             source=\"{}\" target=\"{}\">{bends}</connection>",
            key(&format!("c{number}"), id.as_str()),
            key("l", id.as_str()),
            ends[0],
            ends[1]
        ));
    }
}

/// `#2563EB` as the format has colours.
fn color(hex: &str) -> String {
    let part = |at: usize| {
        hex.get(at..at + 2).and_then(|two| u8::from_str_radix(two, 16).ok()).unwrap_or_default()
    };
    format!("r=\"{}\" g=\"{}\" b=\"{}\" a=\"100\"", part(1), part(3), part(5))
}
