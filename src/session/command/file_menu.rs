//! The rows of the menu “File”: plans and their files.

macro_rules! file_menu {
    ($next:ident $($rest:tt)*) => { $next! { $($rest)*
    File {
        another_plan {
            NewPlan = "NewPlan" {
                title: texts::commands::NEW_PLAN,
                tooltip: texts::commands::NEW_PLAN_TIP,
                keys: Everywhere(&[ctrl('n')]),
                enabled: always,
                checked: None,
                input: Plain,
                sight: Same,
                run: |session| session.document_event(Event::Leave(Leave::New)),
            }
            Open = "Open" {
                title: texts::commands::OPEN,
                tooltip: texts::commands::OPEN_TIP,
                keys: Everywhere(&[ctrl('o')]),
                enabled: always,
                checked: None,
                input: Plain,
                sight: Same,
                run: |session| session.document_event(Event::Leave(Leave::Pick)),
            }
        }
        this_plan {
            Save = "Save" {
                title: texts::commands::SAVE,
                tooltip: texts::commands::SAVE_TIP,
                keys: Everywhere(&[ctrl('s')]),
                enabled: always,
                checked: None,
                input: OverSheets,
                sight: Same,
                run: |session| session.document_event(Event::Save),
            }
            SaveAs = "SaveAs" {
                title: texts::commands::SAVE_AS,
                tooltip: texts::commands::SAVE_AS_TIP,
                keys: Everywhere(&[ctrl_shift('s')]),
                enabled: always,
                checked: None,
                input: OverSheets,
                sight: Same,
                run: |session| session.document_event(Event::SaveAs),
            }
            ShowVersions = "ShowVersions" {
                title: texts::commands::VERSIONS,
                tooltip: texts::commands::SHOW_VERSIONS_TIP,
                keys: Everywhere(&[]),
                enabled: has_file,
                checked: None,
                input: Plain,
                sight: Same,
                run: |_| Effect::ShowVersions,
            }
            CompareWith = "CompareWith" {
                title: texts::commands::COMPARE_WITH,
                tooltip: texts::commands::COMPARE_WITH_TIP,
                keys: Everywhere(&[]),
                enabled: always,
                checked: None,
                input: Plain,
                sight: Same,
                run: |session| session.pick_to_compare(),
            }
            Import = "Import" {
                title: texts::commands::IMPORT,
                tooltip: texts::commands::IMPORT_TIP,
                keys: Everywhere(&[]),
                enabled: always,
                checked: None,
                input: Plain,
                sight: Same,
                run: |session| session.pick_import(),
            }
            TakeOverTable = "TakeOverTable" {
                title: texts::commands::TAKE_OVER_TABLE,
                tooltip: texts::commands::TAKE_OVER_TABLE_TIP,
                keys: Everywhere(&[]),
                enabled: always,
                checked: None,
                input: Plain,
                sight: Same,
                run: |session| session.pick_table(),
            }
        }
        image {
            ExportImage = "ExportImage" {
                title: texts::commands::EXPORT_IMAGE,
                tooltip: texts::commands::EXPORT_IMAGE_TIP,
                keys: Everywhere(&[ctrl('e')]),
                enabled: always,
                checked: None,
                input: Plain,
                sight: Same,
                run: |_| Effect::PickImage,
            }
            ExportTables = "ExportTables" {
                title: texts::commands::EXPORT_TABLES,
                tooltip: texts::commands::EXPORT_TABLES_TIP,
                keys: Everywhere(&[]),
                enabled: always,
                checked: None,
                input: Plain,
                sight: Same,
                run: |_| Effect::PickTables,
            }
            Print = "Print" {
                title: texts::commands::PRINT,
                tooltip: texts::commands::PRINT_TIP,
                keys: Everywhere(&[ctrl('p')]),
                enabled: always,
                checked: None,
                input: Plain,
                sight: Same,
                run: |_| Effect::Print,
            }
        }
        settings {
            ShowSettings = "ShowSettings" {
                title: texts::commands::SHOW_SETTINGS,
                tooltip: texts::commands::SHOW_SETTINGS_TIP,
                keys: Everywhere(&[ctrl(',')]),
                enabled: always,
                checked: None,
                input: Plain,
                sight: Same,
                run: |_| Effect::ShowSettings,
            }
        }
        end {
            Quit = "Quit" {
                title: texts::commands::QUIT,
                tooltip: texts::commands::QUIT_TIP,
                keys: Everywhere(&[ctrl('q')]),
                enabled: always,
                checked: None,
                input: OverSheets,
                sight: Same,
                run: |session| session.document_event(Event::Leave(Leave::Quit)),
            }
        }
    }
    } };
}
