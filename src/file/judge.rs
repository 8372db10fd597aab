//! What is written, judged by its meaning: what has none is reported with its place.

use std::ops::RangeInclusive;

use super::fault::SemanticFaultKind;
use super::scan::{EntryKey, Section};
use super::values::Integer;
use crate::plan::{Id, LinkKind, MAX_STEP, Violation};

/// Where something is read, and where its faults go.
pub(super) struct Judge<'a> {
    pub section: Section,
    pub key: &'a str,
    pub faults: &'a mut Vec<(EntryKey, SemanticFaultKind)>,
}

impl Judge<'_> {
    #[cold]
    pub fn fault(&mut self, kind: SemanticFaultKind) {
        // Each field of the strategy has a line of its own.
        let key = match (&kind, self.section) {
            (SemanticFaultKind::OutOfRange { field, .. }, Section::Strategy) => field,
            _ => self.key,
        };
        self.faults.push((EntryKey { section: self.section, key: key.to_owned() }, kind));
    }

    /// What keeps a link of this kind from standing in the plan.
    pub fn link_violation(&mut self, violation: Violation, kind: LinkKind) {
        self.fault(match violation {
            Violation::IdUsedTwice { .. } => SemanticFaultKind::IdUsedTwice,
            Violation::SelfLink { .. } => SemanticFaultKind::SelfLink,
            Violation::SellerElsewhere { .. } => SemanticFaultKind::SellerElsewhere,
            Violation::ImpossibleLink { from, to, .. } => {
                SemanticFaultKind::ImpossibleLink { kind, from, to }
            }
            Violation::DanglingLink { missing, .. }
            | Violation::StopIsNoChannel { at: missing, .. }
            | Violation::AudienceIsNoAudience { audience: missing, .. }
            | Violation::AboutNothing { missing, .. } => {
                SemanticFaultKind::DanglingLink { missing: missing.to_string() }
            }
        });
    }

    /// The id under which something is written.
    pub fn id(&mut self) -> Option<Id> {
        Id::new(self.key).map_err(|fault| self.fault(SemanticFaultKind::BadId(fault))).ok()
    }

    pub fn number<N: TryFrom<i64>>(
        &mut self,
        field: &'static str,
        number: Integer,
        range: RangeInclusive<i64>,
    ) -> Option<N> {
        let fitting = Some(number.0).filter(|number| range.contains(number));
        let fitting = fitting.and_then(|number| N::try_from(number).ok());
        if fitting.is_none() {
            let (least, greatest) = range.into_inner();
            let value = number.0.to_string();
            self.fault(SemanticFaultKind::OutOfRange { field, value, least, greatest });
        }
        fitting
    }

    pub fn step(&mut self, field: &'static str, step: Integer) -> Option<u32> {
        if step.0 == 0 {
            self.fault(SemanticFaultKind::StepZero { field });
            return None;
        }
        self.number(field, step, 1..=i64::from(MAX_STEP))
    }
}
