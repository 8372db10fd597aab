//! Files that are none: any bytes are a plan that is sound or a fault with words, and a file that was
//! made to fill the memory is one within seconds.

use std::io::Write as _;
use std::sync::LazyLock;
use std::time::Duration;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use commerce_canvas::export::Format;
use commerce_canvas::interchange::{
    Import, ImportFault, Limit, Source, exchanged, import, import_fault_text, report_text,
};
use commerce_canvas::language::Language;
use commerce_canvas::plan::View;
use cpu_time::ProcessTime;
use flate2::Compression;
use flate2::write::{DeflateEncoder, ZlibEncoder};
use proptest::prelude::*;

use super::foreign;
use crate::samples;

fn check(bytes: &[u8], source: Source) {
    match import(&Import { bytes, name: "", source: Some(source) }, Language::German) {
        Ok(imported) => {
            assert_eq!(imported.plan.violations(), [], "{source:?}");
            commerce_canvas::file::write_checked(&imported.plan).expect("it can be opened again");
            for language in Language::ALL {
                assert!(!report_text(&imported.report, language).is_empty());
            }
        }
        Err(fault) => {
            for language in Language::ALL {
                assert!(!import_fault_text(&fault, language).is_empty(), "{fault:?}");
            }
        }
    }
}

static SEEDS: LazyLock<Vec<(Source, Vec<u8>)>> = LazyLock::new(seeds);

/// What readers are given: files as others and we write them.
fn seeds() -> Vec<(Source, Vec<u8>)> {
    let plan = samples::all().swap_remove(0).1;
    let ours = [
        (Format::Drawio, Source::Drawio),
        (Format::Canvas, Source::Canvas),
        (Format::Mermaid, Source::Mermaid),
        (Format::Excalidraw, Source::Excalidraw),
        (Format::Json, Source::Json),
    ];
    let ours = ours.into_iter().map(|(format, source)| {
        (source, exchanged(&plan, View::Target, format, Language::German).expect("of plans"))
    });
    foreign::all().into_iter().chain(ours).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_a_plan_or_a_fault(
        bytes in proptest::collection::vec(any::<u8>(), 0..400),
        source in proptest::sample::select(Source::ALL.to_vec()),
    ) {
        check(&bytes, source);
    }

    #[test]
    fn any_text_is_a_plan_or_a_fault(
        text in "[-\\[\\](){}<>\"'#&;:|=.@ a-zé\n]{0,200}",
        source in proptest::sample::select(Source::ALL.to_vec()),
    ) {
        check(text.as_bytes(), source);
        check(format!("graph LR\n{text}").as_bytes(), Source::Mermaid);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn files_that_were_damaged_are_a_plan_or_a_fault(
        seed in any::<prop::sample::Index>(),
        changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>(), 0..3_u8), 1..6),
    ) {
        let seeds = &*SEEDS;
        let (source, mut bytes) = seeds[seed.index(seeds.len())].clone();
        for (place, byte, kind) in changes {
            if bytes.is_empty() {
                break;
            }
            let place = place.index(bytes.len());
            match kind {
                0 => bytes[place] = byte,
                1 => bytes.truncate(place),
                _ => {
                    let part = bytes[place..(place + usize::from(byte)).min(bytes.len())].to_vec();
                    bytes.splice(place..place, part);
                }
            }
        }
        check(&bytes, source);
    }
}

fn deflated(bytes: &[u8]) -> Vec<u8> {
    let mut packed = DeflateEncoder::new(Vec::new(), Compression::best());
    packed.write_all(bytes).expect("it can be packed");
    packed.finish().expect("it can be packed")
}

/// The fault of a file, which is found soon.
fn fault_of(bytes: &[u8], source: Source) -> ImportFault {
    let before = ProcessTime::now();
    let fault = import(&Import { bytes, name: "", source: Some(source) }, Language::English);
    let took = before.elapsed();
    // Unoptimised it takes many times as long.
    assert!(took < Duration::from_secs(8), "{source:?} took {took:?}");
    fault.expect_err("it is no file to import")
}

#[test]
fn what_was_made_to_fill_the_memory_is_a_fault() {
    let zeros = vec![b' '; 200 * 1_024 * 1_024];
    let page = BASE64_STANDARD.encode(deflated(&zeros));
    let drawing = format!("<mxfile><diagram name=\"x\">{page}</diagram></mxfile>");
    let fault = fault_of(drawing.as_bytes(), Source::Drawio);
    assert!(matches!(fault, ImportFault::TooLarge(Limit::Bytes(_))), "{fault:?}");

    let mut text = ZlibEncoder::new(Vec::new(), Compression::best());
    text.write_all(&zeros).expect("it can be packed");
    let content =
        [b"commerce-canvas\0\x01\0\0\0".as_slice(), &text.finish().expect("packed")].concat();
    let length = u32::try_from(content.len()).expect("small").to_be_bytes();
    let picture = [b"\x89PNG\r\n\x1a\n".as_slice(), &length, b"iTXt", &content, &[0; 4]].concat();
    let fault = fault_of(&picture, Source::Png);
    assert!(matches!(fault, ImportFault::TooLarge(Limit::Bytes(_))), "{fault:?}");
}

#[test]
fn entities_are_no_way_to_fill_the_memory() {
    let laughs = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><mxfile>&b;</mxfile>";
    let fault = fault_of(laughs.as_bytes(), Source::Drawio);
    assert!(matches!(fault, ImportFault::Xml { line: 1, .. }), "{fault:?}");
    let fault = fault_of(laughs.as_bytes(), Source::Opml);
    assert!(matches!(fault, ImportFault::Xml { .. }), "{fault:?}");
}

#[test]
fn what_is_nested_too_deeply_is_a_fault() {
    let xml = format!("<mxfile>{}{}</mxfile>", "<a>".repeat(100_000), "</a>".repeat(100_000));
    let _ = fault_of(xml.as_bytes(), Source::Drawio);
    let outlines = "<outline text=\"x\">".repeat(10_000);
    let opml = format!("<opml><body>{outlines}{}</body></opml>", "</outline>".repeat(10_000));
    let fault = fault_of(opml.as_bytes(), Source::Opml);
    assert!(matches!(fault, ImportFault::TooLarge(Limit::Depth(_))), "{fault:?}");
    let json = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    let fault = fault_of(json.as_bytes(), Source::Canvas);
    assert!(matches!(fault, ImportFault::Json { .. }), "{fault:?}");
    let groups =
        format!("graph LR\n{}", (0..5_000).map(|n| format!("subgraph g{n}\n")).collect::<String>());
    let fault = fault_of(groups.as_bytes(), Source::Mermaid);
    assert!(matches!(fault, ImportFault::TooLarge(Limit::Depth(_))), "{fault:?}");
}

#[test]
fn what_has_too_many_parts_is_a_fault() {
    let cells = "<mxCell id=\"a\" vertex=\"1\" value=\"x\"/>".repeat(60_000);
    let drawing = format!("<mxGraphModel><root>{cells}</root></mxGraphModel>");
    let fault = fault_of(drawing.as_bytes(), Source::Drawio);
    assert!(matches!(fault, ImportFault::TooLarge(Limit::Parts(_))), "{fault:?}");
    let chart = format!("graph LR\n{}", (0..60_000).map(|n| format!("a{n}\n")).collect::<String>());
    let fault = fault_of(chart.as_bytes(), Source::Mermaid);
    assert!(matches!(fault, ImportFault::TooLarge(Limit::Parts(_))), "{fault:?}");
}

#[test]
fn faults_say_where_they_are() {
    for (bytes, source, said) in [
        ("<mxfile>\n<diagram></mxfile>", Source::Drawio, "Line 2, column"),
        ("{\n  \"nodes\": [,]}", Source::Canvas, "Line 2, column"),
        (
            "sequenceDiagram\n  A->>B: x",
            Source::Mermaid,
            "Line 1: a diagram of the kind “sequenceDiagram”",
        ),
        ("<mxfile><diagram name=\"One\">!!</diagram></mxfile>", Source::Drawio, "“One” is packed"),
        ("Größe;Farbe\n1;rot\n", Source::Csv, "No table in it has a column of names"),
    ] {
        let text =
            import_fault_text(&fault_of(bytes.as_bytes(), source), Language::English).join("\n");
        assert!(text.contains(said), "{text}");
    }
}
