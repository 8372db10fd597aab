//! The book of names and what is done with it: recognising, placing, pasting and turning.

mod book;
mod recognising;
