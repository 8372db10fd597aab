//! Every fault says in English what is wrong, for logs and for whoever uses the library.

use std::error::Error;
use std::io;

use commerce_canvas::export::ExportFault;
use commerce_canvas::file::store::{LockFault, StoreFault, StoreFaultKind};
use commerce_canvas::file::{
    Expected, Location, SemanticFault, SemanticFaultKind, SyntaxFault, SyntaxFaultKind, TooLarge,
};
use commerce_canvas::plan::{Date, IdFault, LinkKind, NodeSort, Violation};
use commerce_canvas::session::{OnDisk, ReadFault, WriteFault};
use commerce_canvas::ui::jobs::ImageFault;

use crate::sample::id;

fn store(kind: StoreFaultKind) -> StoreFault {
    StoreFault { path: "a.commerce".into(), kind }
}

fn syntax(kind: SyntaxFaultKind) -> SyntaxFault {
    SyntaxFault { line: 3, column: 10, kind }
}

fn semantic(element: &str, kind: SemanticFaultKind) -> SemanticFault {
    SemanticFault { element: element.to_owned(), line: 12, kind }
}

/// Faults of every type, with what they say.
fn faults() -> Vec<(Box<dyn Error>, &'static str)> {
    let found = || "colour".to_owned();
    vec![
        (Box::new(IdFault::TooLong), "the id has more than 64 bytes"),
        (
            Box::new("x".parse::<Date>().expect_err("it is none")),
            "it is no day written as YYYY-MM-DD",
        ),
        (
            Box::new(Violation::DanglingLink { link: id("l"), missing: id("crm") }),
            "the link l leads to crm, which is not there",
        ),
        (
            Box::new(Violation::StopIsNoChannel { journey: id("j"), stop: 2, at: id("crm") }),
            "stop 2 of the journey j is at crm, which is no channel",
        ),
        (Box::new(syntax(SyntaxFaultKind::Empty)), "line 3, column 10: the file is empty"),
        (
            Box::new(syntax(SyntaxFaultKind::UnknownField {
                found: found(),
                expected: &["color", "name"],
            })),
            "line 3, column 10: unknown field colour, expected one of color, name",
        ),
        (
            Box::new(syntax(SyntaxFaultKind::Unexpected {
                expected: Expected::Colon,
                found: found(),
            })),
            "line 3, column 10: expected `:`, found \"colour\"",
        ),
        (
            Box::new(syntax(SyntaxFaultKind::Other { message: found() })),
            "line 3, column 10: colour",
        ),
        (
            Box::new(semantic("l\u{1b}", SemanticFaultKind::BadId(IdFault::ControlCharacter))),
            "line 12, element \"l\\u{1b}\": the id holds a control character",
        ),
        (
            Box::new(semantic(
                "l",
                SemanticFaultKind::ImpossibleLink {
                    kind: LinkKind::Uses,
                    from: NodeSort::Audience,
                    to: NodeSort::System,
                },
            )),
            "line 12, element \"l\": a link of the kind Uses cannot join Audience and System",
        ),
        (
            Box::new(TooLarge::Name { location: Location::plan() }),
            "a name of \"\" would have more than 1000 bytes",
        ),
        (Box::new(store(StoreFaultKind::NotFound)), "a.commerce: there is no such file"),
        (
            Box::new(store(StoreFaultKind::TooLarge { bytes: 70_000_000 })),
            "a.commerce: it has 70000000 bytes, more than a plan may have",
        ),
        (Box::new(LockFault::Other(io::Error::other("gone"))), "it cannot be locked"),
        (
            Box::new(ExportFault::TooLarge { largest_scale: 0.5 }),
            "the image would be too large; at a scale of 0.5 it fits",
        ),
        (Box::new(ReadFault::Store(store(StoreFaultKind::IsFolder))), "a.commerce: it is a folder"),
        (
            Box::new(ReadFault::Syntax(syntax(SyntaxFaultKind::NoUtf8))),
            "line 3, column 10: the file is not UTF-8",
        ),
        (Box::new(WriteFault::Holds(OnDisk::Gone)), "the file holds something else than it may"),
        (Box::new(ImageFault::Paint(ExportFault::BadScale)), "the scale is no number above 0"),
        (Box::new(ImageFault::IsThere), "there is a file already"),
    ]
}

#[test]
fn every_fault_says_what_is_wrong() {
    for (fault, expected) in faults() {
        assert_eq!(fault.to_string(), expected, "{fault:?}");
        // It goes behind other words in a log, on one line.
        assert!(!expected.contains('\n') && !expected.ends_with('.'), "{expected}");
    }
}

#[test]
fn what_the_system_said_is_the_source_of_a_fault() {
    let fault = LockFault::Other(io::Error::other("gone"));
    assert_eq!(fault.source().expect("the system said something").to_string(), "gone");
    assert!(LockFault::Held.source().is_none());
}
