//! What other programs wrote about a plan, read into it: the tables of a plan, filled in in a
//! spreadsheet. Bytes are not trusted, nothing is taken over by halves, and nothing here touches the
//! disk.

mod cells;
mod fault_text;
mod fields;
mod matching;
mod separated;
mod taking_over;
mod words;
mod workbook;

pub use cells::Unreadable;
pub use fault_text::{left_out_text, refusal_text};
pub use fields::Wrong;
pub use taking_over::{Fault, FaultKind, LeftOut, Place, Refusal, TakenOver, take_over};
