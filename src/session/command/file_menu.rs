//! The rows of the menu “File”: plans and their files.

macro_rules! file_menu {
    ($next:ident $($rest:tt)*) => { $next! { $($rest)*
    File {
        another_plan {
            NewPlan = "NewPlan" {
                title: command_words::NEW_PLAN,
                tooltip: tooltips::NEW_PLAN,
                keys: Everywhere(&[ctrl('n')]),
                enabled: always,
                checked: None,
                run: |session| session.document_event(Event::Leave(Leave::New)),
            }
            Open = "Open" {
                title: command_words::OPEN,
                tooltip: tooltips::OPEN,
                keys: Everywhere(&[ctrl('o')]),
                enabled: always,
                checked: None,
                run: |session| session.document_event(Event::Leave(Leave::Pick)),
            }
        }
        this_plan {
            Save = "Save" {
                title: command_words::SAVE,
                tooltip: tooltips::SAVE,
                keys: Everywhere(&[ctrl('s')]),
                enabled: always,
                checked: None,
                run: |session| session.document_event(Event::Save),
            }
            SaveAs = "SaveAs" {
                title: command_words::SAVE_AS,
                tooltip: tooltips::SAVE_AS,
                keys: Everywhere(&[ctrl_shift('s')]),
                enabled: always,
                checked: None,
                run: |session| session.document_event(Event::SaveAs),
            }
            ShowVersions = "ShowVersions" {
                title: safety_words::VERSIONS,
                tooltip: tooltips::SHOW_VERSIONS,
                keys: Everywhere(&[]),
                enabled: has_file,
                checked: None,
                run: |_| Effect::ShowVersions,
            }
            CompareWith = "CompareWith" {
                title: safety_words::COMPARE_WITH,
                tooltip: tooltips::COMPARE_WITH,
                keys: Everywhere(&[]),
                enabled: always,
                checked: None,
                run: |session| session.pick_to_compare(),
            }
        }
        image {
            ExportImage = "ExportImage" {
                title: command_words::EXPORT_IMAGE,
                tooltip: tooltips::EXPORT_IMAGE,
                keys: Everywhere(&[ctrl('e')]),
                enabled: always,
                checked: None,
                run: |_| Effect::PickImage,
            }
        }
        end {
            Quit = "Quit" {
                title: command_words::QUIT,
                tooltip: tooltips::QUIT,
                keys: Everywhere(&[ctrl('q')]),
                enabled: always,
                checked: None,
                run: |session| session.document_event(Event::Leave(Leave::Quit)),
            }
        }
    }
    } };
}
