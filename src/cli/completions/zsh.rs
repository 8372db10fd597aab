//! For zsh, which shows what each command and option does.

use crate::cli::command::{Command, OperandSort, WINDOW_OPERAND};
use crate::cli::options::{CommandOption, Takes};
use crate::cli::shell::Shell;
use crate::language::{Language, help_words as words};

pub(super) fn script(language: Language) -> String {
    let mut script = "#compdef commerce-canvas\n\n_commerce-canvas() {\n".to_owned();
    script += "    local curcontext=$curcontext state line\n    typeset -A opt_args\n";
    script += "    local -a commands=(\n";
    for command in Command::ALL {
        let does = format!("{}:{}", command.word(), command.summary(language));
        script += &format!("        {}\n", quoted(&does));
    }
    script += "    )\n    _arguments -C \\\n";
    push_options(&mut script, "        ", CommandOption::of_all(), language);
    script += "        '1: :->command' \\\n        '*:: :->operands'\n    case $state in\n";
    let file = quoted(WINDOW_OPERAND.name.in_language(language));
    let window = quoted(words::USAGE.in_language(language));
    script += "        command)\n            _alternative \\\n";
    script += &format!("                {window}':: _describe command commands' \\\n");
    script += &format!("                {file}':: _files'\n            ;;\n");
    script += "        operands)\n            case $words[1] in\n";
    for command in Command::ALL {
        script += &format!("                {})\n", command.word());
        script += "                    _arguments \\\n";
        let indent = " ".repeat(24);
        push_options(&mut script, &indent, CommandOption::with(Some(*command)), language);
        for operand in command.operands() {
            let name = operand.name.in_language(language);
            let optional = if operand.optional { ":" } else { "" };
            let offered = match operand.sort {
                OperandSort::Plan => "_files".to_owned(),
                OperandSort::Folder => "_files -/".to_owned(),
                OperandSort::Shell => format!("({})", Shell::words().join(" ")),
            };
            script += &format!("{indent}{} \\\n", quoted(&format!(":{optional}{name}:{offered}")));
        }
        script += "                    ;;\n";
    }
    script
        + "            esac\n            ;;\n    esac\n}\n\ncompdef _commerce-canvas commerce-canvas\n"
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
        let rest = quoted(&format!("[{does}]{}", value.as_deref().unwrap_or_default()));
        let (plus, equals) = if value.is_some() { ("+", "=") } else { ("", "") };
        let long = option.long;
        let names = match option.short {
            None => format!("'--{long}{equals}'"),
            Some(short) => format!("'(-{short} --{long})'{{-{short}{plus},--{long}{equals}}}"),
        };
        *script += &format!("{indent}{names}{rest} \\\n");
    }
}

fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', r"'\''"))
}
