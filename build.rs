//! Says of which commit a release is built: `--version`, About and crash reports name it.
//!
//! Who builds without version control gives it as `COMMERCE_CANVAS_COMMIT`. Other builds name none: they
//! would all be made anew after each commit.

use std::process::Command;

/// What the crate reads the version from.
const VERSION: &str = "COMMERCE_CANVAS_VERSION";
/// What a commit is given by.
const COMMIT: &str = "COMMERCE_CANVAS_COMMIT";

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-env-changed={COMMIT}");
    let version = env!("CARGO_PKG_VERSION");
    let is_release = std::env::var("PROFILE").is_ok_and(|profile| profile == "release");
    let given = std::env::var(COMMIT).ok().filter(|commit| !commit.trim().is_empty());
    let commit = given.or_else(|| is_release.then(of_version_control).flatten());
    let said = commit.map_or(version.to_owned(), |commit| format!("{version} ({commit})"));
    println!("cargo::rustc-env={VERSION}={said}");
}

/// The commit that is checked out, with a `+` where files were changed since.
fn of_version_control() -> Option<String> {
    let history = git(&["rev-parse", "--git-path", "logs/HEAD"])?;
    println!("cargo::rerun-if-changed={history}");
    git(&["describe", "--always", "--abbrev=9", "--dirty=+", "--exclude=*"])
}

fn git(arguments: &[&str]) -> Option<String> {
    let output = Command::new("git").args(arguments).output().ok()?;
    let said = String::from_utf8(output.stdout).ok()?;
    output.status.success().then(|| said.trim().to_owned()).filter(|said| !said.is_empty())
}
