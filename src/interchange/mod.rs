//! What other programs wrote about a plan, read into it, and a plan as they want it: tables that were
//! filled in in a spreadsheet, drawings, boards, outlines and lists. Bytes are not trusted, nothing is
//! taken over by halves, and nothing here touches the disk.
//!
//! Every reader of a foreign drawing makes a `drawing::Drawing`; `build` makes a plan of it, with a
//! report. Which formats there are and what of a plan each keeps, `docs/interchange.md` says.

mod archimate;
mod build;
mod canvas;
mod cells;
mod drawing;
mod drawio;
mod embedded;
mod exchange;
mod excalidraw;
mod fault_text;
mod fields;
mod guess;
mod import_fault;
mod import_report;
mod import_text;
mod importing;
mod json;
mod lists;
mod looks;
mod markup;
mod matching;
mod mermaid;
mod opml;
mod origin;
mod separated;
mod taking_over;
mod untrusted;
mod voices;
mod words;
mod workbook;

pub use cells::Unreadable;
pub use exchange::{exchanged, is_whole, shows_one_view};
pub use fault_text::{left_out_text, refusal_text};
pub use fields::Wrong;
pub use import_fault::{ImportFault, Limit, Source};
pub use import_report::{Guessed, ImportReport};
pub use import_text::{import_fault_text, report_text};
pub use importing::{Import, Imported, import};
pub use origin::{Origin, Reason};
pub use taking_over::{Fault, FaultKind, LeftOut, Place, Refusal, TakenOver, take_over};
pub use voices::{Voice, voices};
