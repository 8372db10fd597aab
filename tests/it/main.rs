//! All tests that span modules, as one program.

mod classify_properties;
mod explanations;
mod notation;
mod rules;
