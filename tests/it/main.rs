//! All tests that span modules, as one program.

mod catalogue;
mod classify_properties;
mod command_line;
mod file;
mod malformed;
mod notation;
mod random_plan;
mod rules;
mod sample;
mod samples;
mod store;
