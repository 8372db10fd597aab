//! The rows of the menu “Edit”: what is done to the plan, the selection and the tools.

macro_rules! edit_menu {
    ($next:ident $($rest:tt)*) => { $next! { $($rest)*
    Edit {
        history {
            Undo = "Undo" {
                title: texts::commands::UNDO,
                step: HistoryStep { title: texts::history::UNDO_STEP, label: Session::undo_label },
                tooltip: texts::commands::UNDO_TIP,
                keys: Everywhere(&[ctrl('z')]),
                enabled: can_undo,
                checked: None,
                input: OverSheets,
                sight: PointedOut,
                run: |session| session.editor().undo(),
            }
            Redo = "Redo" {
                title: texts::commands::REDO,
                step: HistoryStep { title: texts::history::REDO_STEP, label: Session::redo_label },
                tooltip: texts::commands::REDO_TIP,
                keys: PerSystem { mac: &[ctrl_shift('z')], others: &[ctrl_shift('z'), ctrl('y')] },
                enabled: can_redo,
                checked: None,
                input: OverSheets,
                sight: PointedOut,
                run: |session| session.editor().redo(),
            }
        }
        clipboard {
            Cut = "Cut" {
                title: texts::commands::CUT,
                tooltip: texts::commands::CUT_TIP,
                keys: Everywhere(&[ctrl('x')]),
                enabled: |session| session.in_view().selects_a_node(),
                checked: None,
                input: Plain,
                sight: Same,
                run: |session| {
                    let (mut editor, ongoing, _) = session.parts();
                    ongoing.clipboard.cut(&mut editor)
                },
            }
            Copy = "Copy" {
                title: texts::commands::COPY,
                tooltip: texts::commands::COPY_TIP,
                keys: Everywhere(&[ctrl('c')]),
                enabled: |session| session.in_view().selects_a_node(),
                checked: None,
                input: Plain,
                sight: Same,
                run: |session| {
                    let (mut editor, ongoing, _) = session.parts();
                    ongoing.clipboard.copy(&mut editor)
                },
            }
            CopyPicture = "CopyPicture" {
                title: texts::commands::COPY_PICTURE,
                tooltip: texts::commands::COPY_PICTURE_TIP,
                keys: Everywhere(&[ctrl_shift('c')]),
                enabled: has_nodes,
                checked: None,
                input: Plain,
                sight: Same,
                run: |_| Effect::CopyPicture,
            }
            Paste = "Paste" {
                title: texts::commands::PASTE,
                tooltip: texts::commands::PASTE_TIP,
                keys: Everywhere(&[ctrl('v')]),
                enabled: always,
                checked: None,
                input: Plain,
                sight: Same,
                run: |_| Effect::RequestPaste,
            }
            PasteInPlace = "PasteInPlace" {
                title: texts::commands::PASTE_IN_PLACE,
                tooltip: texts::commands::PASTE_IN_PLACE_TIP,
                keys: Everywhere(&[ctrl_shift('v')]),
                enabled: always,
                checked: None,
                input: Plain,
                sight: Same,
                run: |_| Effect::RequestPasteInPlace,
            }
            Duplicate = "Duplicate" {
                title: texts::commands::DUPLICATE,
                tooltip: texts::commands::DUPLICATE_TIP,
                keys: Everywhere(&[ctrl('d')]),
                enabled: |session| session.in_view().selects_a_node(),
                checked: None,
                input: Plain,
                sight: Same,
                run: |session| {
                    let (mut editor, ongoing, _) = session.parts();
                    ongoing.clipboard.duplicate(&mut editor)
                },
            }
        }
        element {
            Delete = "Delete" {
                title: texts::commands::DELETE,
                tooltip: texts::commands::DELETE_TIP,
                keys: PerSystem {
                    mac: &[plain(Key::Backspace), plain(Key::Delete)],
                    others: &[plain(Key::Delete), plain(Key::Backspace)],
                },
                enabled: selects_something,
                checked: None,
                input: Plain,
                sight: Same,
                run: |session| session.editor().delete(),
            }
            Rename = "Rename" {
                title: texts::commands::RENAME,
                tooltip: texts::commands::RENAME_TIP,
                keys: Everywhere(&[plain(Key::F2)]),
                enabled: selects_one,
                checked: None,
                input: ThenText,
                sight: Same,
                run: |session| session.selection().single().cloned().map(Effect::EditName),
            }
        }
        named {
            AddByName = "AddByName" {
                title: texts::commands::ADD_BY_NAME,
                tooltip: texts::commands::ADD_BY_NAME_TIP,
                keys: Everywhere(&[plain(Key::Letter('a')), plain(Key::Slash)]),
                enabled: always,
                checked: None,
                input: ThenText,
                sight: Same,
                run: |_| Effect::AddByName,
            }
            TurnInto = "TurnInto" {
                title: texts::commands::TURN_INTO,
                tooltip: texts::commands::TURN_INTO_TIP,
                keys: Everywhere(&[shift(Key::Letter('t'))]),
                enabled: |session| session.in_view().selects_a_node(),
                checked: None,
                input: ThenText,
                sight: Same,
                run: |_| Effect::ChooseKind,
            }
        }
        selection {
            SelectAll = "SelectAll" {
                title: texts::commands::SELECT_ALL,
                tooltip: texts::commands::SELECT_ALL_TIP,
                keys: Everywhere(&[ctrl('a')]),
                enabled: has_nodes,
                checked: None,
                input: Plain,
                sight: Same,
                run: |session| session.plan.select(session.in_view().all_nodes()),
            }
            SelectNothing = "SelectNothing" {
                title: texts::commands::SELECT_NOTHING,
                tooltip: texts::commands::SELECT_NOTHING_TIP,
                keys: Everywhere(&[plain(Key::Escape)]),
                enabled: has_something_to_leave,
                checked: None,
                input: Plain,
                sight: Same,
                run: |session| session.step_back(),
            }
            SelectAlike = "SelectAlike" {
                title: texts::commands::SELECT_ALIKE,
                tooltip: texts::commands::SELECT_ALIKE_TIP,
                keys: Everywhere(&[]),
                enabled: selects_something,
                checked: None,
                input: Plain,
                sight: Same,
                run: |session| session.plan.select(session.in_view().alike()),
            }
            SelectConnected = "SelectConnected" {
                title: texts::commands::SELECT_CONNECTED,
                tooltip: texts::commands::SELECT_CONNECTED_TIP,
                keys: Everywhere(&[ctrl_shift('a')]),
                enabled: selects_something,
                checked: None,
                input: Plain,
                sight: Same,
                run: |session| session.plan.select(session.in_view().connected()),
            }
            SelectBehind = "SelectBehind" {
                title: texts::commands::SELECT_BEHIND,
                tooltip: texts::commands::SELECT_BEHIND_TIP,
                keys: Everywhere(&[]),
                enabled: |session| session.in_view().selects_a_node() && selects_one(session),
                checked: None,
                input: Plain,
                sight: Same,
                run: |session| session.editor().select_behind(),
            }
            InvertSelection = "InvertSelection" {
                title: texts::commands::INVERT_SELECTION,
                tooltip: texts::commands::INVERT_SELECTION_TIP,
                keys: Everywhere(&[ctrl_shift('i')]),
                enabled: has_nodes,
                checked: None,
                input: Plain,
                sight: Same,
                run: |session| session.plan.select(session.in_view().unselected()),
            }
        }
        search {
            FindElement = "FindElement" {
                title: texts::commands::FIND_ELEMENT,
                tooltip: texts::commands::FIND_ELEMENT_TIP,
                keys: Everywhere(&[ctrl('f')]),
                enabled: has_nodes,
                checked: None,
                input: ThenText,
                sight: Same,
                run: |_| Effect::FindElement,
            }
            FindCommand = "FindCommand" {
                title: texts::commands::FIND_COMMAND,
                tooltip: texts::commands::FIND_COMMAND_TIP,
                keys: Everywhere(&[ctrl_shift('p')]),
                enabled: always,
                checked: None,
                input: ThenText,
                sight: Same,
                run: |_| Effect::FindCommand,
            }
        }
        tools {
            UseSelectTool = "UseSelectTool" {
                title: texts::commands::TOOL_SELECT,
                tooltip: texts::commands::USE_SELECT_TOOL_TIP,
                keys: Everywhere(&[plain(Key::Letter('v'))]),
                enabled: always,
                checked: Some(|session| session.mode() == Mode::Select),
                input: Plain,
                sight: Same,
                run: |session| session.viewport.set_mode(Mode::Select),
            }
            UseHandTool = "UseHandTool" {
                title: texts::commands::TOOL_HAND,
                tooltip: texts::commands::USE_HAND_TOOL_TIP,
                keys: Everywhere(&[plain(Key::Letter('h'))]),
                enabled: always,
                checked: Some(|session| session.mode() == Mode::Hand),
                input: Plain,
                sight: Same,
                run: |session| session.viewport.set_mode(Mode::Hand),
            }
            UseLinkTool = "UseLinkTool" {
                title: texts::commands::TOOL_LINK,
                tooltip: texts::commands::USE_LINK_TOOL_TIP,
                keys: Everywhere(&[plain(Key::Letter('l'))]),
                enabled: always,
                checked: Some(|session| session.mode() == Mode::Link),
                input: Plain,
                sight: Same,
                run: |session| session.viewport.set_mode(Mode::Link),
            }
            UseNoteTool = "UseNoteTool" {
                title: texts::commands::TOOL_NOTE,
                tooltip: texts::commands::USE_NOTE_TOOL_TIP,
                keys: Everywhere(&[plain(Key::Letter('n'))]),
                enabled: always,
                checked: Some(|session| session.mode() == Mode::Note),
                input: Plain,
                sight: Same,
                run: |session| session.viewport.set_mode(Mode::Note),
            }
            UseFrameTool = "UseFrameTool" {
                title: texts::commands::TOOL_FRAME,
                tooltip: texts::commands::USE_FRAME_TOOL_TIP,
                keys: Everywhere(&[plain(Key::Letter('f'))]),
                enabled: always,
                checked: Some(|session| session.mode() == Mode::Frame),
                input: Plain,
                sight: Same,
                run: |session| session.viewport.set_mode(Mode::Frame),
            }
            UseJourneyTool = "UseJourneyTool" {
                title: texts::commands::TOOL_JOURNEY,
                tooltip: texts::commands::USE_JOURNEY_TOOL_TIP,
                keys: Everywhere(&[shift(Key::Letter('j'))]),
                enabled: always,
                checked: Some(|session| session.mode() == Mode::Journey),
                input: Plain,
                sight: Same,
                run: |session| session.journey_editor().draw(),
            }
        }
        measures {
            AddMeasure = "AddMeasure" {
                title: texts::commands::ADD_MEASURE,
                tooltip: texts::commands::ADD_MEASURE_TIP,
                keys: Everywhere(&[]),
                enabled: always,
                checked: None,
                input: Plain,
                sight: Same,
                run: |session| {
                    let about = session.selection().iter().cloned().collect();
                    session.editor().add_measure(about)
                },
            }
            EditSteps = "EditSteps" {
                title: texts::commands::EDIT_STEPS,
                tooltip: texts::commands::EDIT_STEPS_TIP,
                keys: Everywhere(&[]),
                enabled: always,
                checked: None,
                input: Plain,
                sight: Same,
                run: |_| Effect::ShowInventory(Sheet::Steps),
            }
        }
    }
    } };
}
