//! All tests that span modules, as one program.

mod classify_properties;
mod notation;
mod rules;
