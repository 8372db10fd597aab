//! For zsh, which shows what each command and option does.

use crate::cli::command::{Command, OperandSort};
use crate::cli::options::{CommandOption, Takes};
use crate::cli::shell::Shell;
use crate::language::Language;

const HEAD: &str = "#compdef commerce-canvas

_commerce-canvas() {
    local curcontext=$curcontext state line
    typeset -A opt_args
    local -a commands=(
";

const MIDDLE: &str = "        '1: :->command' \\
        '*:: :->operands'
    case $state in
        command)
            _describe command commands
            _files
            ;;
        operands)
            case $words[1] in
";

/// Sourced, it says what it completes; found by zsh in its own time, it completes at once.
const TAIL: &str = "            esac
            ;;
    esac
}

if [[ $funcstack[1] == _commerce-canvas ]]; then
    _commerce-canvas \"$@\"
else
    compdef _commerce-canvas commerce-canvas
fi
";

pub(super) fn script(language: Language) -> String {
    let mut script = HEAD.to_owned();
    for command in Command::ALL {
        let does = format!("{}:{}", command.word(), command.summary(language));
        script += &format!("        {}\n", quoted(&does));
    }
    script += "    )\n    _arguments -C \\\n";
    push_options(&mut script, "        ", CommandOption::of_all(), language);
    script += MIDDLE;
    for command in Command::ALL {
        let indent = " ".repeat(24);
        script += &format!("                {})\n", command.word());
        script += "                    _arguments \\\n";
        push_options(&mut script, &indent, CommandOption::with(Some(*command)), language);
        for operand in command.operands() {
            let optional = if operand.optional { ":" } else { "" };
            let name = operand.name.in_language(language);
            let offered = match operand.sort {
                OperandSort::Plan => "_files".to_owned(),
                OperandSort::Folder => "_files -/".to_owned(),
                OperandSort::Shell => format!("({})", Shell::words().join(" ")),
            };
            script += &format!("{indent}{} \\\n", quoted(&format!(":{optional}{name}:{offered}")));
        }
        script += "                    ;;\n";
    }
    script + TAIL
}

/// A line for each option, continued on the next.
fn push_options(
    script: &mut String,
    indent: &str,
    options: impl Iterator<Item = &'static CommandOption>,
    language: Language,
) {
    for option in options {
        let value = option.value_name(language).map(|name| match option.takes {
            Takes::Path(..) => format!(":{name}:_files"),
            Takes::Nothing(_) | Takes::Text(..) => {
                format!(":{name}:({})", option.offers().join(" "))
            }
        });
        let does = option.help(language).replace('[', "\\[").replace(']', "\\]");
        let rest = format!("[{does}]{}", value.as_deref().unwrap_or_default());
        let (plus, equals) = if value.is_some() { ("+", "=") } else { ("", "") };
        let long = option.long;
        let written = match option.short {
            None => quoted(&format!("--{long}{equals}{rest}")),
            Some(short) => {
                let either = format!("'(-{short} --{long})'{{-{short}{plus},--{long}{equals}}}");
                either + &quoted(&rest)
            }
        };
        *script += &format!("{indent}{written} \\\n");
    }
}

fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', r"'\''"))
}
