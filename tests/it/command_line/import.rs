//! `import`: what other programs wrote becomes a plan, with a report; and what goes out by `export`
//! comes back.

use commerce_canvas::file;

use super::environment::{TestEnvironment, text};

const FLOW: &[u8] = b"flowchart LR\n  A[Onlineshop] --> B[(ERP)]\n";

#[test]
fn a_plan_is_made_of_standard_input_whose_format_is_named() {
    let environment = TestEnvironment::new();
    let call = ["import", "-", "-o", "-", "--from", "mmd", "--lang", "de"];
    let output = environment.run_with(&call, FLOW);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let plan = file::read(&output.stdout).expect("a plan and nothing else").plan;
    assert_eq!((plan.nodes.len(), plan.links.len()), (2, 1));
    let said = text(&output.stderr);
    assert!(said.contains("Gelesen als Mermaid: Kanäle: 1, Systeme: 1, Verbindungen: 1"), "{said}");
    // What says itself which format it is needs no name.
    let again = environment.run_with(&["import", "-", "-o", "-"], FLOW);
    assert_eq!(again.stdout, output.stdout);
}

#[test]
fn what_goes_out_by_its_ending_comes_back_by_it() {
    let environment = TestEnvironment::with_plans();
    let before = environment.written(&["format", "musterhaus.commerce"]);
    for name in ["plan.drawio", "plan.json", "plan.xlsx", "plan.png", "plan.svg", "plan.pptx"] {
        let is_asked = ["png", "svg", "pptx"].iter().any(|ending| name.ends_with(ending));
        let attached: &[&str] = if is_asked { &["--attach-plan"] } else { &[] };
        let export = [&["export", "musterhaus.commerce", "-o", name], attached].concat();
        environment.written(&export);
        environment.written(&["import", name, "-o", "back.commerce"]);
        assert_eq!(environment.written(&["format", "back.commerce"]), before, "{name}");
    }
}

#[test]
fn what_does_not_keep_a_plan_says_so() {
    let environment = TestEnvironment::with_plans();
    for (name, is_told) in [
        ("plan.drawio", false),
        ("plan.json", false),
        ("plan.canvas", true),
        ("plan.mmd", true),
        ("plan.excalidraw", true),
        ("plan.archimate.xml", true),
    ] {
        let output =
            environment.run(&["export", "musterhaus.commerce", "-o", name, "--lang", "en"]);
        assert_eq!(output.status.code(), Some(0), "{name}");
        assert_eq!(text(&output.stderr).contains("Keep the plan itself"), is_told, "{name}");
        let first = std::fs::read(environment.path(name)).expect("it was written");
        environment.written(&["export", "musterhaus.commerce", "-o", name, "--lang", "en"]);
        assert_eq!(std::fs::read(environment.path(name)).expect("again"), first, "{name}");
    }
}

#[test]
fn a_file_of_which_nothing_comes_writes_nothing() {
    let environment = TestEnvironment::new();
    environment.write("broken.drawio", "<mxfile>\n<diagram></mxfile>");
    let output = environment.run(&["import", "broken.drawio", "-o", "x.commerce", "--lang", "en"]);
    assert_eq!(output.status.code(), Some(2));
    let said = text(&output.stderr);
    assert!(said.contains("broken.drawio: Line 2, column "), "{said}");
    assert!(said.contains("Nothing was imported."), "{said}");
    assert!(!environment.path("x.commerce").exists());
}
