//! Makes a plan of a drawing: what shapes and connectors become, and where they lie.

mod building;
mod frames;
mod links;
mod places;

use std::collections::HashMap;

pub(super) use links::kind_between;

use self::building::{Building, limited};
use super::drawing::Drawing;
use super::import_report::ImportReport;
use crate::language::Language;
use crate::plan::{Id, MAX_NAME_BYTES, Plan};

/// A plan made of a drawing, with what became of it.
pub(super) struct Built {
    pub plan: Plan,
    pub report: ImportReport,
    /// Whether the file is one of ours, so that its plan may be empty or without a name.
    pub is_ours: bool,
}

impl Built {
    /// A plan that was read whole.
    pub fn whole(plan: Plan) -> Self {
        let mut report = ImportReport::default();
        count(&plan, &mut report);
        Self { plan, report, is_ours: true }
    }
}

fn count(plan: &Plan, report: &mut ImportReport) {
    for node in plan.nodes.values() {
        *report.nodes.entry(node.sort()).or_default() += 1;
    }
    report.links = plan.links.len();
}

/// Adds to a plan what a drawing has besides.
pub(super) fn build(plan: Plan, mut drawing: Drawing, language: Language) -> Built {
    let report =
        ImportReport { left_out: std::mem::take(&mut drawing.left_out), ..ImportReport::default() };
    frames::settle(&mut drawing);
    let is_there = |id: &Id| plan.nodes.contains_key(id);
    let ids = drawing.shapes.iter().map(|shape| shape.is.clone().filter(is_there)).collect();
    let mut building = Building { ids, plan, report, language, stems: HashMap::new() };
    if building.plan.name.is_empty() && !drawing.is_ours {
        building.plan.name = limited(&drawing.title, MAX_NAME_BYTES).into();
    }
    for (place, shape) in drawing.shapes.iter().enumerate() {
        building.shape(place, shape);
    }
    places::settle(&mut building, &drawing);
    links::settle(&mut building, &drawing);
    count(&building.plan, &mut building.report);
    Built { plan: building.plan, report: building.report, is_ours: drawing.is_ours }
}
