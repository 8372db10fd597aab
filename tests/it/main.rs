//! All tests that span modules, as one program.

mod architecture;
mod carriers;
mod catalogue;
mod classify_properties;
mod command_line;
mod explanations;
mod export;
mod file;
mod findings;
mod following;
mod malformed;
mod model_document;
mod next_level;
mod notation;
mod panels;
mod parity;
mod planning;
mod random_plan;
mod rules;
mod sample;
mod samples;
mod scene;
mod screen;
mod session;
mod store;
mod window;
