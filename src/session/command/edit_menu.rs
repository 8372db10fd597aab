//! The rows of the menu “Edit”: what is done to the plan, the selection and the tools.

macro_rules! edit_menu {
    ($next:ident $($rest:tt)*) => { $next! { $($rest)*
    Edit {
        history {
            Undo = "Undo" {
                title: command_words::UNDO,
                tooltip: tooltips::UNDO,
                keys: Everywhere(&[ctrl('z')]),
                enabled: can_undo,
                checked: None,
                run: |session| session.undo(),
            }
            Redo = "Redo" {
                title: command_words::REDO,
                tooltip: tooltips::REDO,
                keys: PerSystem { mac: &[ctrl_shift('z')], others: &[ctrl_shift('z'), ctrl('y')] },
                enabled: can_redo,
                checked: None,
                run: |session| session.redo(),
            }
        }
        clipboard {
            Cut = "Cut" {
                title: command_words::CUT,
                tooltip: tooltips::CUT,
                keys: Everywhere(&[ctrl('x')]),
                enabled: Session::selects_a_node,
                checked: None,
                run: |session| session.cut(),
            }
            Copy = "Copy" {
                title: command_words::COPY,
                tooltip: tooltips::COPY,
                keys: Everywhere(&[ctrl('c')]),
                enabled: Session::selects_a_node,
                checked: None,
                run: |session| session.copy(),
            }
            Paste = "Paste" {
                title: command_words::PASTE,
                tooltip: tooltips::PASTE,
                keys: Everywhere(&[ctrl('v')]),
                enabled: always,
                checked: None,
                run: |_| Effect::RequestPaste,
            }
            Duplicate = "Duplicate" {
                title: command_words::DUPLICATE,
                tooltip: tooltips::DUPLICATE,
                keys: Everywhere(&[ctrl('d')]),
                enabled: Session::selects_a_node,
                checked: None,
                run: |session| session.duplicate(),
            }
        }
        element {
            Delete = "Delete" {
                title: command_words::DELETE,
                tooltip: tooltips::DELETE,
                keys: PerSystem {
                    mac: &[plain(Key::Backspace), plain(Key::Delete)],
                    others: &[plain(Key::Delete), plain(Key::Backspace)],
                },
                enabled: selects_something,
                checked: None,
                run: |session| session.delete(),
            }
            Rename = "Rename" {
                title: command_words::RENAME,
                tooltip: tooltips::RENAME,
                keys: Everywhere(&[plain(Key::F2)]),
                enabled: selects_one,
                checked: None,
                run: |session| session.selection().single().cloned().map(Effect::EditName),
            }
        }
        selection {
            SelectAll = "SelectAll" {
                title: command_words::SELECT_ALL,
                tooltip: tooltips::SELECT_ALL,
                keys: Everywhere(&[ctrl('a')]),
                enabled: has_nodes,
                checked: None,
                run: |session| session.select_all(),
            }
            SelectNothing = "SelectNothing" {
                title: command_words::SELECT_NOTHING,
                tooltip: tooltips::SELECT_NOTHING,
                keys: Everywhere(&[plain(Key::Escape)]),
                enabled: has_something_to_leave,
                checked: None,
                run: |session| session.step_back(),
            }
            SelectAlike = "SelectAlike" {
                title: canvas_words::SELECT_ALIKE,
                tooltip: tooltips::SELECT_ALIKE,
                keys: Everywhere(&[]),
                enabled: selects_something,
                checked: None,
                run: |session| session.select_alike(),
            }
            SelectConnected = "SelectConnected" {
                title: canvas_words::SELECT_CONNECTED,
                tooltip: tooltips::SELECT_CONNECTED,
                keys: Everywhere(&[ctrl_shift('a')]),
                enabled: selects_something,
                checked: None,
                run: |session| session.select_connected(),
            }
            InvertSelection = "InvertSelection" {
                title: canvas_words::INVERT_SELECTION,
                tooltip: tooltips::INVERT_SELECTION,
                keys: Everywhere(&[ctrl_shift('i')]),
                enabled: has_nodes,
                checked: None,
                run: |session| session.invert_selection(),
            }
        }
        search {
            FindElement = "FindElement" {
                title: canvas_words::FIND_ELEMENT,
                tooltip: tooltips::FIND_ELEMENT,
                keys: Everywhere(&[ctrl('f')]),
                enabled: has_nodes,
                checked: None,
                run: |_| Effect::FindElement,
            }
            FindCommand = "FindCommand" {
                title: canvas_words::FIND_COMMAND,
                tooltip: tooltips::FIND_COMMAND,
                keys: Everywhere(&[ctrl_shift('p')]),
                enabled: always,
                checked: None,
                run: |_| Effect::FindCommand,
            }
        }
        tools {
            UseSelectTool = "UseSelectTool" {
                title: canvas_words::TOOL_SELECT,
                tooltip: tooltips::USE_SELECT_TOOL,
                keys: Everywhere(&[plain(Key::Letter('v'))]),
                enabled: always,
                checked: Some(|session| session.mode() == Mode::Select),
                run: |session| session.use_tool(Mode::Select),
            }
            UseHandTool = "UseHandTool" {
                title: canvas_words::TOOL_HAND,
                tooltip: tooltips::USE_HAND_TOOL,
                keys: Everywhere(&[plain(Key::Letter('h'))]),
                enabled: always,
                checked: Some(|session| session.mode() == Mode::Hand),
                run: |session| session.use_tool(Mode::Hand),
            }
            UseLinkTool = "UseLinkTool" {
                title: canvas_words::TOOL_LINK,
                tooltip: tooltips::USE_LINK_TOOL,
                keys: Everywhere(&[plain(Key::Letter('l'))]),
                enabled: always,
                checked: Some(|session| session.mode() == Mode::Link),
                run: |session| session.use_tool(Mode::Link),
            }
            UseNoteTool = "UseNoteTool" {
                title: canvas_words::TOOL_NOTE,
                tooltip: tooltips::USE_NOTE_TOOL,
                keys: Everywhere(&[plain(Key::Letter('n'))]),
                enabled: always,
                checked: Some(|session| session.mode() == Mode::Note),
                run: |session| session.use_tool(Mode::Note),
            }
            UseFrameTool = "UseFrameTool" {
                title: canvas_words::TOOL_FRAME,
                tooltip: tooltips::USE_FRAME_TOOL,
                keys: Everywhere(&[plain(Key::Letter('f'))]),
                enabled: always,
                checked: Some(|session| session.mode() == Mode::Frame),
                run: |session| session.use_tool(Mode::Frame),
            }
            UseJourneyTool = "UseJourneyTool" {
                title: journey_window_words::TOOL_JOURNEY,
                tooltip: tooltips::USE_JOURNEY_TOOL,
                keys: Everywhere(&[shift(Key::Letter('j'))]),
                enabled: always,
                checked: Some(|session| session.mode() == Mode::Journey),
                run: |session| session.draw_journey(),
            }
        }
        measures {
            AddMeasure = "AddMeasure" {
                title: measure_words::ADD_MEASURE,
                tooltip: tooltips::ADD_MEASURE,
                keys: Everywhere(&[]),
                enabled: always,
                checked: None,
                run: |session| session.add_measure(session.selection().iter().cloned().collect()),
            }
            EditSteps = "EditSteps" {
                title: measure_words::EDIT_STEPS,
                tooltip: tooltips::EDIT_STEPS,
                keys: Everywhere(&[]),
                enabled: always,
                checked: None,
                run: |_| Effect::ShowInventory(Sheet::Steps),
            }
        }
    }
    } };
}
