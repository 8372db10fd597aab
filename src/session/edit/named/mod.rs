//! Elements that are placed by their names, as they are typed or pasted, and elements that become
//! what their names say.
//!
//! What a name means is known to the book of names. What it is not sure of is handed to the window
//! with the guess filled in, and comes back with all choices made: until then nothing changes.

mod code;
mod item;
mod lines;
mod place;
mod table;
mod turn;
mod written;

pub use item::{Aim, NamedItem, NamedItems};
