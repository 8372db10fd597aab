//! `completions`: the scripts do in their shells what they are for. A shell that is not installed
//! is passed over, which is said; bash is there wherever these tests have to hold.

use super::environment::{TestEnvironment, text};

/// Completes a call in bash, the last of whose words is begun.
fn in_bash(environment: &TestEnvironment, words: &[&str]) -> Vec<String> {
    const CALL: &str = r#"source ./script.bash; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1))
        _commerce_canvas; printf '%s\n' "${COMPREPLY[@]}""#;
    let mut bash = environment.command("bash");
    bash.args(["--norc", "-c", CALL, "bash", "commerce-canvas"]).args(words);
    let output = bash.output().expect("bash runs");
    assert!(output.status.success(), "{words:?}: {}", text(&output.stderr));
    assert_eq!(text(&output.stderr), "", "{words:?}");
    let lines = text(&output.stdout).lines().filter(|line| !line.is_empty());
    lines.map(str::to_owned).collect()
}

/// Whether a shell is installed.
fn is_there(environment: &TestEnvironment, shell: &str) -> bool {
    let there = environment.command(shell).args(["-c", ":"]).output().is_ok();
    if !there {
        eprintln!("{shell} is not installed, so its completions are not tried");
    }
    there
}

#[test]
fn bash_completes_commands_options_and_values() {
    let environment = TestEnvironment::new();
    environment.write("script.bash", environment.written(&["completions", "bash"]));
    if !is_there(&environment, "bash") {
        return;
    }
    for (words, expected) in [
        (["cl"].as_slice(), ["classify"].as_slice()),
        (&["c"], &["classify", "check", "completions"]),
        (&["mus"], &[]),
        (&["--la"], &["--lang"]),
        (&["--lang", ""], &["en", "de"]),
        (&["classify", "--view", ""], &["today", "target", "vision"]),
        (&["classify", "--view", "="], &["today", "target", "vision"]),
        (&["classify", "--view", "=", "ta"], &["target"]),
        (&["classify", "plan.commerce", "--vi"], &["--view"]),
        (&["classify", "--scale", "--vi"], &["--view"]),
        (&["classify", "--without", ""], &[]),
        (&["export", "plan.commerce", "--t"], &["--table", "--theme", "--transparent"]),
        (&["export", "plan.commerce", "--theme", "d"], &["dark"]),
        (&["export", "plan.commerce", "-o", ""], &[]),
        (
            &["--lang", "de", "new", "--template", "m"],
            &["marketplace-seller", "modehaus-lindner", "musterhaus"],
        ),
        (&["merge", "a", "b", "c", "--p"], &["--path"]),
        (&["completions", ""], &["bash", "zsh", "fish"]),
        (&["git-setup", ""], &[]),
    ] {
        assert_eq!(in_bash(&environment, words), expected, "{words:?}");
    }
}

#[test]
fn bash_knows_exactly_what_the_help_names() {
    let environment = TestEnvironment::new();
    environment.write("script.bash", environment.written(&["completions", "bash"]));
    if !is_there(&environment, "bash") {
        return;
    }
    let help = environment.written(&["--help", "--lang", "en"]);
    let options = |section: &str| -> Vec<String> {
        let found = help.split_once(&format!("Options of {section}:\n"));
        let lines = found.map_or("", |(_, rest)| rest.split("\n\n").next().unwrap_or_default());
        let words = lines.lines().flat_map(|line| line.split([' ', ',']));
        words.filter(|word| word.starts_with("--")).map(str::to_owned).collect()
    };
    let commands = in_bash(&environment, &[""]);
    assert_eq!(commands.len(), help.matches("\n  commerce-canvas ").count() - 1);
    for command in commands {
        assert!(help.contains(&format!("\n  commerce-canvas {command}")), "{command}");
        let mut expected = options(&command);
        expected.extend(options("all"));
        assert_eq!(in_bash(&environment, &[&command, "--"]), expected, "{command}");
    }
}

#[test]
fn fish_completes_commands_options_and_values() {
    let environment = TestEnvironment::new();
    if !is_there(&environment, "fish") {
        return;
    }
    for language in ["en", "de"] {
        let script = environment.written(&["completions", "fish", "--lang", language]);
        environment.write("script.fish", script);
        for (line, expected) in [
            ("cl", ["classify"].as_slice()),
            ("classify --view t", &["today", "target"]),
            ("export plan.commerce --tr", &["--transparent"]),
            ("completions ", &["bash", "zsh", "fish"]),
        ] {
            let call = format!("source ./script.fish; complete -C 'commerce-canvas {line}'");
            let output = environment.command("fish").args(["-c", &call]).output();
            let output = output.expect("fish runs");
            assert_eq!(text(&output.stderr), "", "{line}");
            let said = text(&output.stdout);
            let mut found: Vec<_> =
                said.lines().filter_map(|line| line.split('\t').next()).collect();
            let mut expected = expected.to_vec();
            found.sort_unstable();
            expected.sort_unstable();
            assert_eq!(found, expected, "{line}");
        }
    }
}

#[test]
fn zsh_reads_the_script() {
    let environment = TestEnvironment::new();
    if !is_there(&environment, "zsh") {
        return;
    }
    for language in ["en", "de"] {
        environment
            .write("script.zsh", environment.written(&["completions", "zsh", "--lang", language]));
        let call = "compdef() { print $1 $2 }; source ./script.zsh; whence -w _commerce-canvas";
        let output = environment.command("zsh").args(["-f", "-c", call]).output();
        let output = output.expect("zsh runs");
        assert_eq!(text(&output.stderr), "");
        let said = "_commerce-canvas commerce-canvas\n_commerce-canvas: function\n";
        assert_eq!(text(&output.stdout), said);
    }
}

#[test]
fn other_shells_are_told_which_there_are() {
    let environment = TestEnvironment::new();
    for (arguments, expected) in [
        (["completions"].as_slice(), "needs to know for which shell. Possible: bash, zsh, fish."),
        (&["completions", "tcsh"], "no shell `tcsh` that could be helped. Possible: bash"),
        (&["completions", "-"], "no shell `-`"),
        (&["completions", "bash", "zsh"], "`zsh` is one too many"),
    ] {
        let output = environment.run(arguments);
        assert_eq!((output.status.code(), text(&output.stdout)), (Some(2), ""), "{arguments:?}");
        assert!(text(&output.stderr).contains(expected), "{}", text(&output.stderr));
    }
}
