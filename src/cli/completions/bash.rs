//! For bash, which completes paths by itself where nothing is offered.

use super::command_words;
use crate::cli::command::{Command, OperandSort};
use crate::cli::options::{CommandOption, Takes};
use crate::cli::shell::Shell;

const HEAD: &str = r#"_commerce_canvas() {
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
    local command= index offered= options=
    COMPREPLY=()
    # An option and its value are apart at the sign between them.
    if [[ $word == = ]]; then
        word=
    elif [[ $before == = ]]; then
        before=${COMP_WORDS[COMP_CWORD - 2]}
    fi
    for ((index = 1; index < COMP_CWORD; index++)); do
        case ${COMP_WORDS[index]} in
"#;

const TAIL: &str = r#"    esac
    [[ $word == -* ]] && offered=$options
    COMPREPLY=($(compgen -W "$offered" -- "$word"))
}
complete -o default -o bashdefault -F _commerce_canvas commerce-canvas
"#;

pub(super) fn script() -> String {
    let commands = command_words();
    let mut script = HEAD.to_owned();
    let found = "command=${COMP_WORDS[index]}; break ;;";
    script += &format!("            {}) {found}\n", commands.join(" | "));
    script += "        esac\n    done\n    case $command in\n";
    script += &case("''", None, &commands);
    for command in Command::ALL {
        let is_shell = |sort: OperandSort| sort == OperandSort::Shell;
        let about_shell = command.operands().iter().any(|operand| is_shell(operand.sort));
        let offered = if about_shell { Shell::words() } else { Vec::new() };
        script += &case(command.word(), Some(*command), &offered);
    }
    script + TAIL
}

/// What is possible with a command: values behind its options, else what is offered in any place.
fn case(word: &str, command: Option<Command>, offered: &[&str]) -> String {
    let mut case = format!("        {word})\n            case $before in\n");
    for option in CommandOption::with(command) {
        let names = written(option).join(" | ");
        case += &match option.takes {
            Takes::Nothing(_) => continue,
            Takes::Path(..) => format!("                {names}) return ;;\n"),
            Takes::Text(..) => {
                let offers = option.offers().join(" ");
                format!(
                    "                {names})\n                    \
                     compopt +o default +o bashdefault 2>/dev/null\n                    \
                     COMPREPLY=($(compgen -W '{offers}' -- \"$word\"))\n                    \
                     return ;;\n"
                )
            }
        };
    }
    let options: Vec<_> = CommandOption::with(command).flat_map(written).collect();
    case += &format!("            esac\n            options='{}'\n", options.join(" "));
    case + &format!("            offered='{}' ;;\n", offered.join(" "))
}

fn written(option: &CommandOption) -> Vec<String> {
    let short = option.short.map(|letter| format!("-{letter}"));
    short.into_iter().chain([format!("--{}", option.long)]).collect()
}
