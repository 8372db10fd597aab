//! What a plan adds up to: the commerce model with its evidence (`docs/model.md`).
//!
//! Everything here is a pure function of the plan, the view and the elements excluded: the same
//! input gives the same output, whatever the order, names, positions and language. Nothing here
//! reads a position, and only the explaining parts read names.

mod axes;
mod critical_elements;
mod compare;
mod components;
mod effort;
mod expectations;
mod explain;
mod findings;
mod incremental;
pub mod journeys;
mod connections;
mod losses;
mod matrix;
mod classification;
mod evidence;
mod proposable;
mod rules;
mod through;
mod next_level;
mod pairwise_sharing;
mod id_index;
mod judgement;
mod audience_reach;
mod rest;
pub mod roadmap;
mod sharing;
mod smarketing;
mod topology;
mod view;
mod what_if;

pub use crate::catalogue::efforts::{CHANNEL_EFFORT, MARKET_EFFORT, SELLS_EFFORT, TAKEOVER_EFFORT};
pub use audience_reach::{AudienceReach, Reached};
pub use axes::Route;
pub use classification::{Classification, MarketClassification, classify};
pub use compare::{
    Comparison, Difference, Standing, Turn, compare, joined_between, link_between, node_between,
    sales_share, turns,
};
pub use critical_elements::{critical_elements, critical_elements_of, model_without};
pub use effort::Effort;
pub use evidence::Evidence;
pub use expectations::{Criterion, Expectations, Expected, Rating, expectations};
pub use explain::{Explanation, Reason, broken, explain, link_sentence};
pub use findings::{
    Finding, FindingRule, Fix, Severity, Subject, finding_rules, findings, shortened,
};
pub use losses::{Loss, Losses, losses};
pub use matrix::{Cell, Matrix, Progress, SharedWith, matrix, progress, shared_with};
pub use next_level::{
    Addition, EXACT_CHANNELS, Proposal, blocking, new_channel, next_level, next_level_of,
    with_additions,
};
pub use pairwise_sharing::PairwiseSharing;
pub use proposable::may_open_to;
pub use rest::rest_of;
pub use rules::{Rule, model_code};
pub use smarketing::{Answered, Smarketing, Teamwork, smarketing};
pub use through::Through;
pub use topology::Topology;
