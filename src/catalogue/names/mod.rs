//! The book of names: products, places, teams and everyday words of the field, and what an element
//! of that name is.
//!
//! The book is data in `assets/names`; a test holds it to the catalogue. [`recognise`] reads a text
//! as somebody typed it, pasted it or drew it elsewhere, and says what it names with a score. What
//! it is not sure of has to be asked: it never decides. Nothing here knows where a text came from
//! or what becomes of it.

mod book;
mod columns;
mod kind;
mod list;
mod matches;
mod recognition;
mod spelling;

pub use book::{Product, products, words};
pub use columns::Column;
pub use kind::Kind;
pub use list::listed;
pub use recognition::{Recognised, SURE, recognise};
