//! Plans in a git repository: the command that sets it up, merging two branches, comparing.

use std::path::Path;
use std::process::Output;

use commerce_canvas::file::read;

use crate::command_line::environment::{PROGRAM, command};

fn run(folder: &Path, program: &str, arguments: &[&str]) -> Output {
    command(program, folder)
        .args(arguments)
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .env("GIT_CONFIG_NOSYSTEM", "1")
        .env("GIT_PAGER", "cat")
        .envs([("GIT_AUTHOR_NAME", "A"), ("GIT_AUTHOR_EMAIL", "a@b.c")])
        .envs([("GIT_COMMITTER_NAME", "A"), ("GIT_COMMITTER_EMAIL", "a@b.c")])
        .output()
        .expect("it runs")
}

fn git(folder: &Path, arguments: &[&str]) -> (bool, String) {
    let output = run(folder, "git", arguments);
    let said = String::from_utf8_lossy(&output.stdout).into_owned()
        + &String::from_utf8_lossy(&output.stderr);
    (output.status.success(), said)
}

fn done(folder: &Path, arguments: &[&str]) -> String {
    let (success, said) = git(folder, arguments);
    assert!(success, "git {arguments:?}: {said}");
    said
}

const PLAN: &str = "pläne/Vertrieb 2027.commerce";

/// A repository with a plan, set up, and two branches that change it.
fn repository(ours: &[(&str, &str)], theirs: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let at = folder.path();
    done(at, &["init", "--quiet", "--initial-branch", "main"]);
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("saves/musterhaus.commerce");
    std::fs::create_dir(at.join("pläne")).expect("made");
    let text = std::fs::read_to_string(sample).expect("the sample");
    let write = |changes: &[(&str, &str)]| {
        let mut text = text.clone();
        for (old, new) in changes {
            assert!(text.contains(old), "{old}");
            text = text.replacen(old, new, 1);
        }
        std::fs::write(at.join(PLAN), text).expect("written");
    };
    write(&[]);
    let output = run(at, PROGRAM, &["git-setup", "pläne", "--lang", "en"]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    done(at, &["add", "."]);
    done(at, &["commit", "--quiet", "-m", "Plan"]);
    done(at, &["checkout", "--quiet", "-b", "theirs"]);
    write(theirs);
    done(at, &["commit", "--quiet", "-am", "Theirs"]);
    done(at, &["checkout", "--quiet", "main"]);
    write(ours);
    done(at, &["commit", "--quiet", "-am", "Ours"]);
    folder
}

/// What git says of a merge of two branches, where theirs is a file of these bytes.
fn merged_with(theirs: &[u8]) -> (tempfile::TempDir, bool, String) {
    let folder = repository(&[NAME], &[KIND]);
    let at = folder.path();
    done(at, &["checkout", "--quiet", "theirs"]);
    std::fs::write(at.join(PLAN), theirs).expect("written");
    done(at, &["commit", "--quiet", "-am", "Theirs again"]);
    done(at, &["checkout", "--quiet", "main"]);
    let (merged, said) = git(at, &["merge", "--no-edit", "theirs"]);
    (folder, merged, said)
}

fn plan(folder: &Path) -> (String, commerce_canvas::plan::Plan) {
    let bytes = std::fs::read(folder.join(PLAN)).expect("there");
    let reading = read(&bytes).expect("a plan");
    assert_eq!(reading.faults, []);
    (String::from_utf8(bytes).expect("text"), reading.plan)
}

/// On one line, which git alone could not merge.
const NAME: (&str, &str) = ("name: \"Bauhof Ulm\"", "name: \"Bauhof Neu-Ulm\"");
const KIND: (&str, &str) = ("\"Bauhof Ulm\", kind: PartnerStore", "\"Bauhof Ulm\", kind: Store");

#[test]
fn two_branches_that_change_one_line_are_merged_by_field() {
    let folder = repository(&[NAME], &[KIND]);
    let (merged, said) = git(folder.path(), &["merge", "--no-edit", "theirs"]);
    assert!(merged, "{said}");
    let (text, _) = plan(folder.path());
    assert!(text.contains("name: \"Bauhof Neu-Ulm\", kind: Store"), "{text}");
}

#[test]
fn a_conflict_leaves_ours_without_marks_and_git_says_so() {
    let folder = repository(&[NAME], &[("name: \"Bauhof Ulm\"", "name: \"Bauhof Ulm-Süd\"")]);
    let (merged, said) = git(folder.path(), &["merge", "--no-edit", "theirs"]);
    assert!(!merged);
    assert!(said.contains("CONFLICT"), "{said}");
    assert!(said.contains("Bauhof Neu-Ulm") && said.contains("Bauhof Ulm-Süd"), "{said}");
    let (text, _) = plan(folder.path());
    assert!(text.contains("Bauhof Neu-Ulm") && !text.contains("<<<<"));
}

#[test]
fn theirs_that_cannot_be_merged_is_said_to_be_missing_and_the_file_does_not_look_whole() {
    let newer = "(\n    format: 2,\n    name: \"Later\",\n    sparkle: 1,\n)\n";
    let broken = "(\n    format: 1,\n    name \"Theirs\",\n)\n";
    let faulty = "(\n    format: 1,\n    name: \"Theirs\",\n    links: {\n        \"l\": (from: \"a\", to: \"b\", kind: Uses),\n    },\n)\n";
    for (theirs, why) in [(newer, "newer"), (broken, "Line 3"), (faulty, "Line 5")] {
        let (folder, merged, said) = merged_with(theirs.as_bytes());
        let at = folder.path();
        assert!(!merged);
        assert!(said.contains(&format!("{PLAN} (theirs): Line")), "{said}");
        assert!(said.contains(why), "{said}");
        assert!(said.contains(&format!("{PLAN}: NOT MERGED")), "{said}");
        assert!(said.contains("git checkout --ours") && said.contains("git checkout -m"), "{said}");
        assert!(!said.contains(".merge_file"), "no temporary file is named: {said}");
        // Both sides are in it, between marks, so that nothing takes it for a plan.
        let bytes = std::fs::read(at.join(PLAN)).expect("there");
        let text = String::from_utf8_lossy(&bytes);
        assert!(text.starts_with("<<<<<<< "), "{text}");
        assert!(text.contains("Bauhof Neu-Ulm") && text.contains(theirs), "{text}");
        let fault = read(&bytes).expect_err("no plan");
        assert_eq!(fault.kind, commerce_canvas::file::SyntaxFaultKind::MergeConflict);
        assert!(done(at, &["status", "--porcelain"]).contains("UU "));
        // What the message says works.
        done(at, &["checkout", "--ours", "--", PLAN]);
        assert!(plan(at).0.contains("Bauhof Neu-Ulm"));
    }
}

#[test]
fn a_conflict_names_the_plan() {
    let folder = repository(&[NAME], &[("name: \"Bauhof Ulm\"", "name: \"Bauhof Ulm-Süd\"")]);
    let (_, said) = git(folder.path(), &["merge", "--no-edit", "theirs"]);
    assert!(said.contains(&format!("{PLAN}: 1 conflict; what is written is ours:")), "{said}");
}

#[test]
fn plans_that_both_branches_drew_into_are_merged_without_a_loss() {
    let card = |name: &str| {
        (
            "    nodes: {\n",
            format!("    nodes: {{\n        \"aaa\": Note(text: \"{name}\", at: (0, 0)),\n"),
        )
    };
    let (ours, theirs) = (card("Ask Anna"), card("Budget is agreed"));
    let folder = repository(&[(ours.0, &ours.1)], &[(theirs.0, &theirs.1)]);
    let (merged, said) = git(folder.path(), &["merge", "--no-edit", "theirs"]);
    assert!(merged, "{said}");
    let (text, _) = plan(folder.path());
    assert!(text.contains("Ask Anna") && text.contains("Budget is agreed"), "{text}");
}

#[test]
fn a_driver_that_was_set_by_hand_stays_and_that_is_said() {
    let folder = repository(&[NAME], &[KIND]);
    let at = folder.path();
    for (name, value) in
        [("merge.commerce.driver", "/opt/our-script %O %A %B"), ("diff.commerce.textconv", "cat")]
    {
        done(at, &["config", "--local", name, value]);
        let output = run(at, PROGRAM, &["git-setup", "--lang", "en"]);
        assert!(output.status.success());
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(said.contains(name) && said.contains(value), "{said}");
        assert_eq!(done(at, &["config", "--local", name]).trim_end(), value);
        done(at, &["config", "--local", "--unset", name]);
        // Without it the command sets its own.
        let output = run(at, PROGRAM, &["git-setup", "--lang", "en"]);
        assert_eq!(String::from_utf8_lossy(&output.stderr), "");
        assert!(done(at, &["config", "--local", name]).contains("commerce-canvas"));
    }
    // One of an earlier version of this program, or of another place of it, is no work of a hand.
    let old = "'/old place/commerce-canvas' merge %O %A %B -o %A";
    done(at, &["config", "--local", "merge.commerce.driver", old]);
    let output = run(at, PROGRAM, &["git-setup", "--lang", "en"]);
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    assert!(done(at, &["config", "--local", "merge.commerce.driver"]).contains("%P"));
    // Nor is a line of another driver in the attributes replaced.
    let attributes = at.join(".gitattributes");
    std::fs::write(&attributes, "*.commerce merge=union\n").expect("written");
    let output = run(at, PROGRAM, &["git-setup", "--lang", "en"]);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(said.contains("*.commerce merge=union"), "{said}");
    assert_eq!(std::fs::read_to_string(&attributes).expect("there"), "*.commerce merge=union\n");
}

#[test]
fn what_lies_beside_a_plan_for_a_while_is_ignored() {
    let folder = repository(&[NAME], &[KIND]);
    for name in [
        ".Vertrieb 2027.commerce.lock",
        ".Vertrieb 2027.commerce.turn",
        ".Vertrieb 2027.commerce.a1b2c3.saving",
    ] {
        std::fs::write(folder.path().join("pläne").join(name), "").expect("written");
    }
    assert_eq!(done(folder.path(), &["status", "--porcelain"]), "");
    std::fs::write(folder.path().join("pläne/Neu.commerce"), "").expect("written");
    assert!(done(folder.path(), &["status", "--porcelain"]).contains("Neu.commerce"));
}

#[test]
fn a_comparison_shows_fields() {
    let folder = repository(&[NAME], &[KIND]);
    let said = done(folder.path(), &["diff", "HEAD~1", "HEAD"]);
    assert!(said.contains("-bauhof · name: Bauhof Ulm\n+bauhof · name: Bauhof Neu-Ulm"), "{said}");
}

#[test]
fn setting_up_twice_changes_nothing_and_keeps_what_is_there() {
    let folder = repository(&[NAME], &[KIND]);
    let attributes = folder.path().join(".gitattributes");
    std::fs::write(&attributes, "*.png binary").expect("written");
    for _ in 0..2 {
        assert!(run(folder.path(), PROGRAM, &["git-setup"]).status.success());
        let text = std::fs::read_to_string(&attributes).expect("there");
        assert_eq!(text, "*.png binary\n*.commerce text eol=lf merge=commerce diff=commerce\n");
    }
}

#[test]
fn a_folder_that_is_no_repository_is_told_so() {
    let folder = tempfile::tempdir().expect("a folder");
    let output = run(folder.path(), PROGRAM, &["git-setup", "--lang", "en"]);
    assert_eq!(output.status.code(), Some(2));
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.contains("Name a folder of a git repository"), "{said}");
}
