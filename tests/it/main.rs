//! All tests that span modules, as one program.

mod architecture;
mod catalogue;
mod classify_properties;
mod command_line;
mod explanations;
mod file;
mod malformed;
mod model_document;
mod next_level;
mod notation;
mod panels;
mod random_plan;
mod rules;
mod sample;
mod samples;
mod screen;
mod session;
mod store;
mod window;
