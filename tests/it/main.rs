//! All tests that span modules, as one program.

mod carriers;
mod classify_properties;
mod explanations;
mod findings;
mod next_level;
mod notation;
mod rules;
