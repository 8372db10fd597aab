//! What a session says, in words.

pub mod addition_text;
pub mod blocked_text;
pub mod card_text;
pub mod difference_text;
pub mod effort_text;
pub mod expectation_text;
pub mod fault_text;
pub mod journey_text;
pub mod loss_text;
pub mod naming;
pub mod teamwork_text;
pub(super) mod label_text;
mod field_text;
mod list_text;
