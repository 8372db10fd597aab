//! Plans in a git repository: the command that sets it up, merging two branches, comparing.

use std::path::Path;
use std::process::{Command, Output};

use commerce_canvas::file::read;

const PROGRAM: &str = env!("CARGO_BIN_EXE_commerce-canvas");

fn run(folder: &Path, program: &str, arguments: &[&str]) -> Output {
    Command::new(program)
        .args(arguments)
        .current_dir(folder)
        .env("LC_ALL", "C")
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
