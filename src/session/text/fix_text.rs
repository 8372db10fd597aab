//! What a fix of a finding does, in words.

use crate::classify::Fix;
pub use crate::classify::shortened;
use crate::language::Language;
use crate::plan::Plan;

/// What a fix will do, short enough for a button.
pub fn offer(plan: &Plan, fix: &Fix, language: Language) -> String {
    fix.offer(plan, language)
}

/// What a fix has done.
pub(in crate::session) fn done(plan: &Plan, fix: &Fix, language: Language) -> String {
    fix.done(plan, language)
}
