//! For fish, which shows what each command and option does.

use crate::cli::command::{Command, OperandSort};
use crate::cli::options::{CommandOption, Takes};
use crate::cli::shell::Shell;
use crate::language::Language;

pub(super) fn script(language: Language) -> String {
    let mut script = String::new();
    for command in Command::ALL {
        let (word, does) = (command.word(), quoted(&command.summary(language)));
        script += &line(&format!("-n __fish_use_subcommand -a {word} -d {does}"));
    }
    for option in CommandOption::of_all() {
        script += &line(&described(option, language));
    }
    for command in Command::ALL {
        let only = format!("-n '__fish_seen_subcommand_from {}'", command.word());
        for operand in command.operands() {
            if operand.sort == OperandSort::Shell {
                script += &line(&format!("{only} -f -a '{}'", Shell::words().join(" ")));
            }
        }
        for option in CommandOption::of(*command) {
            script += &line(&format!("{only} {}", described(option, language)));
        }
    }
    script
}

fn line(what: &str) -> String {
    format!("complete -c commerce-canvas {what}\n")
}

fn described(option: &CommandOption, language: Language) -> String {
    let short = option.short.map_or(String::new(), |letter| format!("-s {letter} "));
    let value = match option.takes {
        Takes::Nothing(_) => String::new(),
        Takes::Path(..) => " -r".to_owned(),
        Takes::Text(..) => format!(" -x -a '{}'", option.offers().join(" ")),
    };
    format!("{short}-l {}{value} -d {}", option.long, quoted(&option.help(language)))
}

fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\\', r"\\").replace('\'', r"\'"))
}
