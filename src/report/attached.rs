//! The plan itself, to travel within a document made of it.

use crate::export::Attachment;
use crate::file;
use crate::language::{Language, texts};
use crate::plan::Plan;

/// The ending of plan files, and what programs call what they hold.
const ENDING: &str = "commerce";
const MEDIA_TYPE: &str = "text/plain";

/// The plan as a file within a document of this name.
pub fn plan_within(plan: &Plan, name: &str, language: Language) -> Attachment {
    Attachment {
        name: format!("{name}.{ENDING}"),
        media_type: MEDIA_TYPE.to_owned(),
        description: texts::report::ATTACHED_PLAN.in_language(language).to_owned(),
        // Within XML two signs cannot stand as they are.
        bytes: file::write(plan)
            .replace('\u{FFFE}', "\\u{fffe}")
            .replace('\u{FFFF}', "\\u{ffff}")
            .into_bytes(),
    }
}
