//! A place of its own for each test: a new folder, a cleared environment, a known language.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

/// The program under test.
pub const PROGRAM: &str = env!("CARGO_BIN_EXE_commerce-canvas");

/// A folder in which programs run as if nothing else were set on this machine.
pub struct TestEnvironment {
    folder: TempDir,
}

impl TestEnvironment {
    /// An empty folder.
    pub fn new() -> Self {
        Self { folder: tempfile::tempdir().expect("a folder") }
    }

    /// A folder with the samples, three files that are not as they should be, tables of `musterhaus.commerce`, and what became of a
    /// small plan on several sides.
    pub fn with_plans() -> Self {
        let environment = Self::new();
        let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("saves");
        for sample in std::fs::read_dir(samples).expect("they can be listed") {
            let path = sample.expect("it can be listed").path();
            let name = path.file_name().and_then(|name| name.to_str()).expect("a name");
            std::fs::copy(&path, environment.path(name)).expect("it can be copied");
        }
        for (name, content) in [
            ("loose.commerce", "// by hand\n(name: \"Loose\", format: 1)"),
            ("broken.commerce", "(\n    format: 1,\n    name \"Plan\",\n)\n"),
            ("faulty.commerce", FAULTY),
            ("filled-in.csv", FILLED_IN),
            ("faulty.csv", &FILLED_IN.replace(",10", ",much")),
            ("base.commerce", &small("Store Ulm", "", "200", "")),
            ("ours.commerce", &small("Store Ulm-Mitte", "", "200", "")),
            ("theirs.commerce", &small("Store Ulm", "sells: From(2), ", "240", SHARED)),
            ("other.commerce", &small("Branch Ulm", "", "200", "")),
        ] {
            environment.write(name, content);
        }
        environment
    }

    /// The folder in which all happens.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// A path in the folder.
    pub fn path(&self, name: impl AsRef<Path>) -> PathBuf {
        self.folder().join(name)
    }

    /// Writes a file into the folder.
    pub fn write(&self, name: impl AsRef<Path>, content: impl AsRef<[u8]>) {
        std::fs::write(self.path(name), content).expect("it can be written");
    }

    /// A program that is about to run in the folder.
    pub fn command(&self, program: &str) -> Command {
        command(program, self.folder())
    }

    /// Runs the program with these arguments and this standard input.
    pub fn run_with(&self, arguments: &[&str], input: &[u8]) -> Output {
        let mut command = self.command(PROGRAM);
        command.args(arguments);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().expect("the program starts");
        // A program that does not read its input closes it before all is written.
        _ = child.stdin.take().expect("it has an input").write_all(input);
        child.wait_with_output().expect("the program ends")
    }

    /// Runs the program with these arguments.
    pub fn run(&self, arguments: &[&str]) -> Output {
        self.run_with(arguments, b"")
    }

    /// What the program writes with these arguments, which it does.
    pub fn written(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        assert!(output.status.success(), "{arguments:?}: {}", text(&output.stderr));
        text(&output.stdout).to_owned()
    }
}

/// A program that is about to run in a folder, which is the home of whoever runs it. Of the
/// environment of the tests it sees where programs are, and nothing else.
pub fn command(program: &str, folder: &Path) -> Command {
    let mut command = Command::new(program);
    command.current_dir(folder).env_clear().env("LC_ALL", "C").env("HOME", folder);
    for kept in ["PATH", "SystemRoot"] {
        command.envs(std::env::var_os(kept).map(|value| (kept, value)));
    }
    command
}

/// What a stream says.
pub fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).expect("all texts are UTF-8")
}

/// Measures of `musterhaus.commerce` as somebody filled them in.
const FILLED_IN: &str = "Id,What is to be done,Owner,Person-days\n\
                         shop-manager,Hire a shop manager,Ms Cole,10\n";

const FAULTY: &str = r#"(
    format: 1,
    name: "Faulty",
    // Two things are wrong.
    steps: {
        1: (name: "MVP", until: "2027-02-29"),
    },
    nodes: {
        "shop": Channel(name: "Shop", kind: Shop, at: (0, 0)),
    },
    links: {
        "l1": (from: "shop", to: "crm", kind: Uses),
    },
)
"#;

const SHARED: &str = "    links: {\n        \"stock\": (from: \"shop\", to: \"store\", kind: SharedStock),\n    },\n";

/// A plan with a shop and a store.
pub fn small(name: &str, sells: &str, y: &str, links: &str) -> String {
    format!(
        r#"(
    format: 1,
    name: "Small",
    nodes: {{
        "shop": Channel(name: "Online shop", kind: Shop, at: (0, 0)),
        "store": Channel(name: "{name}", kind: Store, {sells}at: (0, {y})),
    }},
{links})
"#
    )
}
