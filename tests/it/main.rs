//! All tests that span modules, as one program.

mod architecture;
mod catalogue;
mod classify_properties;
mod explanations;
mod file;
mod malformed;
mod notation;
mod panels;
mod random_plan;
mod rules;
mod sample;
mod samples;
mod session;
mod store;
