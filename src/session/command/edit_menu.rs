//! The rows of the menu “Edit”: what is done to the plan, the selection and the tools.

macro_rules! edit_menu {
    ($next:ident $($rest:tt)*) => { $next! { $($rest)*
    Edit {
        history {
            Undo = "Undo" {
                title: texts::commands::UNDO,
                tooltip: texts::tooltips::UNDO,
                keys: Everywhere(&[ctrl('z')]),
                enabled: can_undo,
                checked: None,
                run: |session| session.editor().undo(),
            }
            Redo = "Redo" {
                title: texts::commands::REDO,
                tooltip: texts::tooltips::REDO,
                keys: PerSystem { mac: &[ctrl_shift('z')], others: &[ctrl_shift('z'), ctrl('y')] },
                enabled: can_redo,
                checked: None,
                run: |session| session.editor().redo(),
            }
        }
        clipboard {
            Cut = "Cut" {
                title: texts::commands::CUT,
                tooltip: texts::tooltips::CUT,
                keys: Everywhere(&[ctrl('x')]),
                enabled: |session| session.in_view().selects_a_node(),
                checked: None,
                run: |session| {
                    let (mut editor, ongoing, _) = session.parts();
                    ongoing.clipboard.cut(&mut editor)
                },
            }
            Copy = "Copy" {
                title: texts::commands::COPY,
                tooltip: texts::tooltips::COPY,
                keys: Everywhere(&[ctrl('c')]),
                enabled: |session| session.in_view().selects_a_node(),
                checked: None,
                run: |session| {
                    let (mut editor, ongoing, _) = session.parts();
                    ongoing.clipboard.copy(&mut editor)
                },
            }
            Paste = "Paste" {
                title: texts::commands::PASTE,
                tooltip: texts::tooltips::PASTE,
                keys: Everywhere(&[ctrl('v')]),
                enabled: always,
                checked: None,
                run: |_| Effect::RequestPaste,
            }
            Duplicate = "Duplicate" {
                title: texts::commands::DUPLICATE,
                tooltip: texts::tooltips::DUPLICATE,
                keys: Everywhere(&[ctrl('d')]),
                enabled: |session| session.in_view().selects_a_node(),
                checked: None,
                run: |session| session.editor().duplicate(),
            }
        }
        element {
            Delete = "Delete" {
                title: texts::commands::DELETE,
                tooltip: texts::tooltips::DELETE,
                keys: PerSystem {
                    mac: &[plain(Key::Backspace), plain(Key::Delete)],
                    others: &[plain(Key::Delete), plain(Key::Backspace)],
                },
                enabled: selects_something,
                checked: None,
                run: |session| session.editor().delete(),
            }
            Rename = "Rename" {
                title: texts::commands::RENAME,
                tooltip: texts::tooltips::RENAME,
                keys: Everywhere(&[plain(Key::F2)]),
                enabled: selects_one,
                checked: None,
                run: |session| session.selection().single().cloned().map(Effect::EditName),
            }
        }
        selection {
            SelectAll = "SelectAll" {
                title: texts::commands::SELECT_ALL,
                tooltip: texts::tooltips::SELECT_ALL,
                keys: Everywhere(&[ctrl('a')]),
                enabled: has_nodes,
                checked: None,
                run: |session| session.plan.select(session.in_view().all_nodes()),
            }
            SelectNothing = "SelectNothing" {
                title: texts::commands::SELECT_NOTHING,
                tooltip: texts::tooltips::SELECT_NOTHING,
                keys: Everywhere(&[plain(Key::Escape)]),
                enabled: has_something_to_leave,
                checked: None,
                run: |session| session.step_back(),
            }
            SelectAlike = "SelectAlike" {
                title: texts::commands::SELECT_ALIKE,
                tooltip: texts::tooltips::SELECT_ALIKE,
                keys: Everywhere(&[]),
                enabled: selects_something,
                checked: None,
                run: |session| session.plan.select(session.in_view().alike()),
            }
            SelectConnected = "SelectConnected" {
                title: texts::commands::SELECT_CONNECTED,
                tooltip: texts::tooltips::SELECT_CONNECTED,
                keys: Everywhere(&[ctrl_shift('a')]),
                enabled: selects_something,
                checked: None,
                run: |session| session.plan.select(session.in_view().connected()),
            }
            InvertSelection = "InvertSelection" {
                title: texts::commands::INVERT_SELECTION,
                tooltip: texts::tooltips::INVERT_SELECTION,
                keys: Everywhere(&[ctrl_shift('i')]),
                enabled: has_nodes,
                checked: None,
                run: |session| session.plan.select(session.in_view().unselected()),
            }
        }
        search {
            FindElement = "FindElement" {
                title: texts::commands::FIND_ELEMENT,
                tooltip: texts::tooltips::FIND_ELEMENT,
                keys: Everywhere(&[ctrl('f')]),
                enabled: has_nodes,
                checked: None,
                run: |_| Effect::FindElement,
            }
            FindCommand = "FindCommand" {
                title: texts::commands::FIND_COMMAND,
                tooltip: texts::tooltips::FIND_COMMAND,
                keys: Everywhere(&[ctrl_shift('p')]),
                enabled: always,
                checked: None,
                run: |_| Effect::FindCommand,
            }
        }
        tools {
            UseSelectTool = "UseSelectTool" {
                title: texts::commands::TOOL_SELECT,
                tooltip: texts::tooltips::USE_SELECT_TOOL,
                keys: Everywhere(&[plain(Key::Letter('v'))]),
                enabled: always,
                checked: Some(|session| session.mode() == Mode::Select),
                run: |session| session.viewport.set_mode(Mode::Select),
            }
            UseHandTool = "UseHandTool" {
                title: texts::commands::TOOL_HAND,
                tooltip: texts::tooltips::USE_HAND_TOOL,
                keys: Everywhere(&[plain(Key::Letter('h'))]),
                enabled: always,
                checked: Some(|session| session.mode() == Mode::Hand),
                run: |session| session.viewport.set_mode(Mode::Hand),
            }
            UseLinkTool = "UseLinkTool" {
                title: texts::commands::TOOL_LINK,
                tooltip: texts::tooltips::USE_LINK_TOOL,
                keys: Everywhere(&[plain(Key::Letter('l'))]),
                enabled: always,
                checked: Some(|session| session.mode() == Mode::Link),
                run: |session| session.viewport.set_mode(Mode::Link),
            }
            UseNoteTool = "UseNoteTool" {
                title: texts::commands::TOOL_NOTE,
                tooltip: texts::tooltips::USE_NOTE_TOOL,
                keys: Everywhere(&[plain(Key::Letter('n'))]),
                enabled: always,
                checked: Some(|session| session.mode() == Mode::Note),
                run: |session| session.viewport.set_mode(Mode::Note),
            }
            UseFrameTool = "UseFrameTool" {
                title: texts::commands::TOOL_FRAME,
                tooltip: texts::tooltips::USE_FRAME_TOOL,
                keys: Everywhere(&[plain(Key::Letter('f'))]),
                enabled: always,
                checked: Some(|session| session.mode() == Mode::Frame),
                run: |session| session.viewport.set_mode(Mode::Frame),
            }
            UseJourneyTool = "UseJourneyTool" {
                title: texts::commands::TOOL_JOURNEY,
                tooltip: texts::tooltips::USE_JOURNEY_TOOL,
                keys: Everywhere(&[shift(Key::Letter('j'))]),
                enabled: always,
                checked: Some(|session| session.mode() == Mode::Journey),
                run: |session| session.journey_editor().draw(),
            }
        }
        measures {
            AddMeasure = "AddMeasure" {
                title: texts::commands::ADD_MEASURE,
                tooltip: texts::tooltips::ADD_MEASURE,
                keys: Everywhere(&[]),
                enabled: always,
                checked: None,
                run: |session| {
                    let about = session.selection().iter().cloned().collect();
                    session.editor().add_measure(about)
                },
            }
            EditSteps = "EditSteps" {
                title: texts::commands::EDIT_STEPS,
                tooltip: texts::tooltips::EDIT_STEPS,
                keys: Everywhere(&[]),
                enabled: always,
                checked: None,
                run: |_| Effect::ShowInventory(Sheet::Steps),
            }
        }
    }
    } };
}
