//! Tests of the whole, one file for each concern.

mod catalogue;
mod file;
mod random_plan;
