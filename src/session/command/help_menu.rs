//! The rows of the menu “Help”: learning about the program.

macro_rules! help_menu {
    ($next:ident $($rest:tt)*) => { $next! { $($rest)*
    Help {
        keys {
            ShowHelp = "ShowHelp" {
                title: texts::commands::SHOW_HELP,
                tooltip: texts::commands::SHOW_HELP_TIP,
                keys: PerSystem {
                    mac: &[ctrl_key(Key::QuestionMark), plain(Key::F1)],
                    others: &[plain(Key::F1)],
                },
                enabled: always,
                checked: None,
                input: Plain,
                sight: Same,
                run: |_| Effect::ShowHelp,
            }
            TakeTour = "TakeTour" {
                title: texts::commands::TAKE_TOUR,
                tooltip: texts::commands::TAKE_TOUR_TIP,
                keys: Everywhere(&[]),
                enabled: always,
                checked: None,
                input: Plain,
                sight: Same,
                run: |_| Effect::TakeTour,
            }
            ShowShortcuts = "ShowShortcuts" {
                title: texts::commands::KEYBOARD_SHORTCUTS,
                tooltip: texts::commands::SHOW_SHORTCUTS_TIP,
                keys: Everywhere(&[ctrl_key(Key::F1)]),
                enabled: always,
                checked: None,
                input: Plain,
                sight: Same,
                run: |_| Effect::ShowShortcuts,
            }
        }
        program {
            About = "About" {
                title: texts::commands::ABOUT,
                tooltip: texts::commands::ABOUT_TIP,
                keys: Everywhere(&[]),
                enabled: always,
                checked: None,
                input: Plain,
                sight: Same,
                run: |_| Effect::ShowAbout,
            }
        }
    }
    } };
}
