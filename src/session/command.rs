//! The table of everything a menu, a shortcut or a search can ask for.

use crate::language::{
    Text, access_words, board_words, canvas_words, command_words, editor_words,
    finding_window_words, guide_words, interface_size_words, inventory_words, journey_window_words,
    measure_words, outline_words, outlook_words, panel_words, reach_words, safety_words,
    view_words, what_if_words,
};

/// Something the user can ask for by name, in the order in which it is listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the titles say it")]
pub enum Command {
    NewPlan,
    Open,
    Save,
    SaveAs,
    ShowVersions,
    CompareWith,
    ExportImage,
    Quit,
    Undo,
    Redo,
    Cut,
    Copy,
    Paste,
    Duplicate,
    Delete,
    Rename,
    SelectAll,
    SelectNothing,
    SelectAlike,
    SelectConnected,
    InvertSelection,
    FindElement,
    FindCommand,
    UseSelectTool,
    UseHandTool,
    UseLinkTool,
    UseNoteTool,
    UseFrameTool,
    UseJourneyTool,
    ZoomIn,
    ZoomOut,
    ZoomToFit,
    ZoomToSelection,
    ZoomTo100,
    ShowToday,
    ShowTarget,
    ShowNextStep,
    ShowPreviousStep,
    ShowGuide,
    ShowOutline,
    ShowReach,
    CompareViews,
    PlaySteps,
    Present,
    HoldOff,
    EndWhatIf,
    ToggleJourneys,
    ShowExpectations,
    ShowSmarketing,
    ShowFeedback,
    ShowRoadmap,
    ToggleGhosts,
    ToggleMarks,
    ToggleOutlook,
    ToggleGrid,
    ToggleSnap,
    ToggleMinimap,
    TogglePalette,
    ToggleSidePanel,
    ToggleInventory,
    AddMeasure,
    EditSteps,
    ToggleReducedMotion,
    FollowSystemTheme,
    UseLightTheme,
    UseDarkTheme,
    ToggleHighContrast,
    EnlargeInterface,
    ReduceInterface,
    ResetInterface,
    UseEnglish,
    UseGerman,
    AlignLeft,
    AlignCenter,
    AlignRight,
    AlignTop,
    AlignMiddle,
    AlignBottom,
    DistributeAcross,
    DistributeDown,
    MakeSameSize,
    TidyInLayers,
    TidyCompactly,
    BringToFront,
    SendToBack,
    ToggleLock,
    LinkTo,
    ReverseLink,
    StraightenLinks,
    UseOrthogonalLinks,
    UseStraightLinks,
    UseCurvedLinks,
    ShowShortcuts,
    About,
}

/// Where a command is listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Menu {
    File,
    Edit,
    View,
    Arrange,
    Workshop,
    Help,
}

impl Menu {
    /// All menus from left to right.
    pub const ALL: [Self; 6] =
        [Self::File, Self::Edit, Self::View, Self::Arrange, Self::Workshop, Self::Help];

    /// What it is called.
    pub const fn title(self) -> Text {
        match self {
            Self::File => command_words::MENU_FILE,
            Self::Edit => command_words::MENU_EDIT,
            Self::View => command_words::MENU_VIEW,
            Self::Arrange => command_words::MENU_ARRANGE,
            Self::Workshop => journey_window_words::MENU_WORKSHOP,
            Self::Help => command_words::MENU_HELP,
        }
    }
}

/// A key on the keyboard, as far as shortcuts use them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Key {
    Letter(char),
    Digit(u8),
    Delete,
    Backspace,
    Escape,
    F1,
    F2,
    F5,
    Plus,
    Minus,
    BracketLeft,
    BracketRight,
    PageUp,
    PageDown,
    Backslash,
}

/// A key with what is held beside it. `command` is Ctrl, or ⌘ on a Mac.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Shortcut {
    /// Ctrl, or ⌘ on a Mac.
    pub command: bool,
    /// Alt, or ⌥ on a Mac.
    pub alt: bool,
    /// Shift.
    pub shift: bool,
    /// The key.
    pub key: Key,
}

const fn plain(key: Key) -> Shortcut {
    Shortcut { command: false, alt: false, shift: false, key }
}

const fn shift(key: Key) -> Shortcut {
    Shortcut { command: false, alt: false, shift: true, key }
}

const fn ctrl(letter: char) -> Shortcut {
    Shortcut { command: true, alt: false, shift: false, key: Key::Letter(letter) }
}

const fn ctrl_key(key: Key) -> Shortcut {
    Shortcut { command: true, alt: false, shift: false, key }
}

const fn ctrl_shift_key(key: Key) -> Shortcut {
    Shortcut { command: true, alt: false, shift: true, key }
}

const fn ctrl_alt_key(key: Key) -> Shortcut {
    Shortcut { command: true, alt: true, shift: false, key }
}

const fn ctrl_shift(letter: char) -> Shortcut {
    Shortcut { command: true, alt: false, shift: true, key: Key::Letter(letter) }
}

const fn alt(letter: char) -> Shortcut {
    Shortcut { command: false, alt: true, shift: false, key: Key::Letter(letter) }
}

const fn alt_shift(letter: char) -> Shortcut {
    Shortcut { command: false, alt: true, shift: true, key: Key::Letter(letter) }
}

impl Command {
    /// All commands in the order in which they are listed.
    pub const ALL: [Self; 94] = [
        Self::NewPlan,
        Self::Open,
        Self::Save,
        Self::SaveAs,
        Self::ShowVersions,
        Self::CompareWith,
        Self::ExportImage,
        Self::Quit,
        Self::Undo,
        Self::Redo,
        Self::Cut,
        Self::Copy,
        Self::Paste,
        Self::Duplicate,
        Self::Delete,
        Self::Rename,
        Self::SelectAll,
        Self::SelectNothing,
        Self::SelectAlike,
        Self::SelectConnected,
        Self::InvertSelection,
        Self::FindElement,
        Self::FindCommand,
        Self::UseSelectTool,
        Self::UseHandTool,
        Self::UseLinkTool,
        Self::UseNoteTool,
        Self::UseFrameTool,
        Self::UseJourneyTool,
        Self::ZoomIn,
        Self::ZoomOut,
        Self::ZoomToFit,
        Self::ZoomToSelection,
        Self::ZoomTo100,
        Self::ShowToday,
        Self::ShowTarget,
        Self::ShowNextStep,
        Self::ShowPreviousStep,
        Self::ShowGuide,
        Self::ShowOutline,
        Self::ShowReach,
        Self::CompareViews,
        Self::PlaySteps,
        Self::Present,
        Self::HoldOff,
        Self::EndWhatIf,
        Self::ToggleJourneys,
        Self::ShowExpectations,
        Self::ShowSmarketing,
        Self::ShowFeedback,
        Self::ShowRoadmap,
        Self::ToggleGhosts,
        Self::ToggleMarks,
        Self::ToggleOutlook,
        Self::ToggleGrid,
        Self::ToggleSnap,
        Self::ToggleMinimap,
        Self::TogglePalette,
        Self::ToggleSidePanel,
        Self::ToggleInventory,
        Self::AddMeasure,
        Self::EditSteps,
        Self::ToggleReducedMotion,
        Self::FollowSystemTheme,
        Self::UseLightTheme,
        Self::UseDarkTheme,
        Self::ToggleHighContrast,
        Self::EnlargeInterface,
        Self::ReduceInterface,
        Self::ResetInterface,
        Self::UseEnglish,
        Self::UseGerman,
        Self::AlignLeft,
        Self::AlignCenter,
        Self::AlignRight,
        Self::AlignTop,
        Self::AlignMiddle,
        Self::AlignBottom,
        Self::DistributeAcross,
        Self::DistributeDown,
        Self::MakeSameSize,
        Self::TidyInLayers,
        Self::TidyCompactly,
        Self::BringToFront,
        Self::SendToBack,
        Self::ToggleLock,
        Self::LinkTo,
        Self::ReverseLink,
        Self::StraightenLinks,
        Self::UseOrthogonalLinks,
        Self::UseStraightLinks,
        Self::UseCurvedLinks,
        Self::ShowShortcuts,
        Self::About,
    ];

    /// Its name in the settings that are kept.
    pub fn code(self) -> String {
        format!("{self:?}")
    }

    /// The command of this name; `None` for one that this version does not have.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|command| command.code() == code)
    }

    /// What it is called in menus.
    pub const fn title(self) -> Text {
        match self {
            Self::NewPlan => command_words::NEW_PLAN,
            Self::Open => command_words::OPEN,
            Self::Save => command_words::SAVE,
            Self::SaveAs => command_words::SAVE_AS,
            Self::ShowVersions => safety_words::VERSIONS,
            Self::CompareWith => safety_words::COMPARE_WITH,
            Self::ExportImage => command_words::EXPORT_IMAGE,
            Self::Quit => command_words::QUIT,
            Self::Undo => command_words::UNDO,
            Self::Redo => command_words::REDO,
            Self::Cut => command_words::CUT,
            Self::Copy => command_words::COPY,
            Self::Paste => command_words::PASTE,
            Self::Duplicate => command_words::DUPLICATE,
            Self::Delete => command_words::DELETE,
            Self::Rename => command_words::RENAME,
            Self::SelectAll => command_words::SELECT_ALL,
            Self::SelectNothing => command_words::SELECT_NOTHING,
            Self::SelectAlike => canvas_words::SELECT_ALIKE,
            Self::SelectConnected => canvas_words::SELECT_CONNECTED,
            Self::InvertSelection => canvas_words::INVERT_SELECTION,
            Self::FindElement => canvas_words::FIND_ELEMENT,
            Self::FindCommand => canvas_words::FIND_COMMAND,
            Self::UseSelectTool => canvas_words::TOOL_SELECT,
            Self::UseHandTool => canvas_words::TOOL_HAND,
            Self::UseLinkTool => canvas_words::TOOL_LINK,
            Self::UseNoteTool => canvas_words::TOOL_NOTE,
            Self::UseFrameTool => canvas_words::TOOL_FRAME,
            Self::UseJourneyTool => journey_window_words::TOOL_JOURNEY,
            Self::ToggleJourneys => journey_window_words::SHOW_JOURNEYS,
            Self::ShowExpectations => journey_window_words::SHOW_EXPECTATIONS,
            Self::ShowSmarketing => journey_window_words::SHOW_SMARKETING,
            Self::ShowFeedback => journey_window_words::SHOW_FEEDBACK,
            Self::ShowRoadmap => board_words::SHOW_ROADMAP,
            Self::ZoomIn => command_words::ZOOM_IN,
            Self::ZoomOut => command_words::ZOOM_OUT,
            Self::ZoomToFit => command_words::ZOOM_TO_FIT,
            Self::ZoomToSelection => command_words::ZOOM_TO_SELECTION,
            Self::ZoomTo100 => command_words::ZOOM_TO_100,
            Self::ShowToday => command_words::SHOW_TODAY,
            Self::ShowTarget => command_words::SHOW_TARGET,
            Self::ShowNextStep => command_words::SHOW_NEXT_STEP,
            Self::ShowPreviousStep => command_words::SHOW_PREVIOUS_STEP,
            Self::ShowGuide => guide_words::SHOW_GUIDE,
            Self::ShowOutline => outline_words::OUTLINE,
            Self::ShowReach => reach_words::SHOW,
            Self::CompareViews => view_words::COMPARE_VIEWS,
            Self::PlaySteps => view_words::PLAY_STEPS,
            Self::Present => canvas_words::PRESENT,
            Self::HoldOff => what_if_words::HOLD_OFF,
            Self::EndWhatIf => what_if_words::END_WHAT_IF,
            Self::ToggleGhosts => command_words::SHOW_GHOSTS,
            Self::ToggleMarks => finding_window_words::SHOW_MARKS,
            Self::ToggleOutlook => outlook_words::SHOW_OUTLOOK,
            Self::ToggleGrid => command_words::SHOW_GRID,
            Self::ToggleSnap => canvas_words::SNAP_TO_GRID,
            Self::ToggleMinimap => canvas_words::SHOW_MINIMAP,
            Self::TogglePalette => command_words::SHOW_PALETTE,
            Self::ToggleSidePanel => command_words::SHOW_SIDE_PANEL,
            Self::ToggleInventory => inventory_words::SHOW_INVENTORY,
            Self::AddMeasure => measure_words::ADD_MEASURE,
            Self::EditSteps => measure_words::EDIT_STEPS,
            Self::ToggleReducedMotion => panel_words::REDUCED_MOTION,
            Self::FollowSystemTheme => command_words::THEME_SYSTEM,
            Self::UseLightTheme => command_words::THEME_LIGHT,
            Self::UseDarkTheme => command_words::THEME_DARK,
            Self::ToggleHighContrast => access_words::HIGH_CONTRAST,
            Self::EnlargeInterface => interface_size_words::LARGER,
            Self::ReduceInterface => interface_size_words::SMALLER,
            Self::ResetInterface => interface_size_words::USUAL,
            Self::UseEnglish => command_words::LANGUAGE_ENGLISH,
            Self::UseGerman => command_words::LANGUAGE_GERMAN,
            Self::AlignLeft => canvas_words::ALIGN_LEFT,
            Self::AlignCenter => canvas_words::ALIGN_CENTER,
            Self::AlignRight => canvas_words::ALIGN_RIGHT,
            Self::AlignTop => canvas_words::ALIGN_TOP,
            Self::AlignMiddle => canvas_words::ALIGN_MIDDLE,
            Self::AlignBottom => canvas_words::ALIGN_BOTTOM,
            Self::DistributeAcross => canvas_words::DISTRIBUTE_ACROSS,
            Self::DistributeDown => canvas_words::DISTRIBUTE_DOWN,
            Self::MakeSameSize => canvas_words::MAKE_SAME_SIZE,
            Self::TidyInLayers => canvas_words::TIDY_IN_LAYERS,
            Self::TidyCompactly => canvas_words::TIDY_COMPACTLY,
            Self::BringToFront => command_words::BRING_TO_FRONT,
            Self::SendToBack => command_words::SEND_TO_BACK,
            Self::ToggleLock => command_words::LOCK,
            Self::LinkTo => access_words::LINK_TO,
            Self::ReverseLink => command_words::REVERSE_LINK,
            Self::StraightenLinks => canvas_words::STRAIGHTEN_LINKS,
            Self::UseOrthogonalLinks => editor_words::LINKS_ORTHOGONAL,
            Self::UseStraightLinks => editor_words::LINKS_STRAIGHT,
            Self::UseCurvedLinks => editor_words::LINKS_CURVED,
            Self::ShowShortcuts => command_words::KEYBOARD_SHORTCUTS,
            Self::About => command_words::ABOUT,
        }
    }

    /// The keys that run it; the first is shown beside its title.
    pub const fn shortcuts(self) -> &'static [Shortcut] {
        match self {
            Self::NewPlan => const { &[ctrl('n')] },
            Self::Open => const { &[ctrl('o')] },
            Self::Save => const { &[ctrl('s')] },
            Self::SaveAs => const { &[ctrl_shift('s')] },
            Self::ExportImage => const { &[ctrl('e')] },
            Self::Quit => const { &[ctrl('q')] },
            Self::Undo => const { &[ctrl('z')] },
            Self::Redo => const { &[ctrl_shift('z'), ctrl('y')] },
            Self::Cut => const { &[ctrl('x')] },
            Self::Copy => const { &[ctrl('c')] },
            Self::Paste => const { &[ctrl('v')] },
            Self::Duplicate => const { &[ctrl('d')] },
            Self::Delete => const { &[plain(Key::Delete), plain(Key::Backspace)] },
            Self::Rename => const { &[plain(Key::F2)] },
            Self::SelectAll => const { &[ctrl('a')] },
            Self::SelectNothing => const { &[plain(Key::Escape)] },
            Self::InvertSelection => const { &[ctrl_shift('i')] },
            Self::SelectConnected => const { &[ctrl_shift('a')] },
            Self::FindElement => const { &[ctrl('f')] },
            Self::FindCommand => const { &[ctrl_shift('p')] },
            Self::AlignLeft => const { &[alt('a')] },
            Self::AlignCenter => const { &[alt('h')] },
            Self::AlignRight => const { &[alt('d')] },
            Self::AlignTop => const { &[alt('w')] },
            Self::AlignMiddle => const { &[alt('v')] },
            Self::AlignBottom => const { &[alt('s')] },
            Self::DistributeAcross => const { &[alt_shift('h')] },
            Self::DistributeDown => const { &[alt_shift('v')] },
            Self::TidyInLayers => const { &[alt('t')] },
            Self::TidyCompactly => const { &[alt_shift('t')] },
            Self::ZoomIn => const { &[ctrl_key(Key::Plus)] },
            Self::ZoomOut => const { &[ctrl_key(Key::Minus)] },
            Self::ZoomToFit => const { &[shift(Key::Digit(1))] },
            Self::ZoomToSelection => const { &[shift(Key::Digit(2))] },
            Self::ZoomTo100 => const { &[shift(Key::Digit(0)), ctrl_key(Key::Digit(0))] },
            Self::EnlargeInterface => const { &[ctrl_alt_key(Key::Plus)] },
            Self::ReduceInterface => const { &[ctrl_alt_key(Key::Minus)] },
            Self::ResetInterface => const { &[ctrl_alt_key(Key::Digit(0))] },
            Self::ShowToday => const { &[ctrl_key(Key::Digit(1))] },
            Self::ShowTarget => const { &[ctrl_key(Key::Digit(2))] },
            Self::ShowNextStep => const { &[ctrl_key(Key::PageDown)] },
            Self::ShowPreviousStep => const { &[ctrl_key(Key::PageUp)] },
            Self::CompareViews => const { &[ctrl_key(Key::Digit(3))] },
            Self::PlaySteps => const { &[ctrl_shift_key(Key::PageDown)] },
            Self::BringToFront => const { &[ctrl_key(Key::BracketRight)] },
            Self::SendToBack => const { &[ctrl_key(Key::BracketLeft)] },
            Self::ToggleLock => const { &[ctrl_shift('l')] },
            Self::LinkTo => const { &[shift(Key::Letter('l'))] },
            Self::TogglePalette => const { &[ctrl_key(Key::Backslash)] },
            Self::ToggleSidePanel => const { &[ctrl_shift_key(Key::Backslash)] },
            Self::ToggleInventory => const { &[ctrl('i')] },
            Self::ShowShortcuts => const { &[plain(Key::F1)] },
            Self::UseSelectTool => const { &[plain(Key::Letter('v'))] },
            Self::UseHandTool => const { &[plain(Key::Letter('h'))] },
            Self::UseLinkTool => const { &[plain(Key::Letter('l'))] },
            Self::UseNoteTool => const { &[plain(Key::Letter('n'))] },
            Self::UseFrameTool => const { &[plain(Key::Letter('f'))] },
            Self::UseJourneyTool => const { &[shift(Key::Letter('j'))] },
            Self::ToggleJourneys => const { &[plain(Key::Letter('j'))] },
            Self::ShowRoadmap => const { &[plain(Key::Letter('r'))] },
            Self::ShowGuide => const { &[ctrl_shift('g')] },
            Self::ShowOutline => const { &[ctrl_shift('o')] },
            Self::ShowReach => const { &[ctrl_shift('r')] },
            Self::ToggleOutlook => const { &[plain(Key::Letter('o'))] },
            Self::Present => const { &[plain(Key::F5)] },
            Self::ToggleMinimap => const { &[plain(Key::Letter('m'))] },
            Self::ToggleSnap => const { &[shift(Key::Letter('g'))] },
            Self::ToggleGrid => const { &[plain(Key::Letter('g'))] },
            Self::HoldOff => const { &[plain(Key::Letter('w'))] },
            Self::EndWhatIf => const { &[shift(Key::Letter('w'))] },
            Self::ShowExpectations
            | Self::ShowSmarketing
            | Self::ShowFeedback
            | Self::ToggleGhosts
            | Self::ShowVersions
            | Self::CompareWith
            | Self::AddMeasure
            | Self::EditSteps
            | Self::ToggleReducedMotion
            | Self::ToggleMarks
            | Self::FollowSystemTheme
            | Self::UseLightTheme
            | Self::UseDarkTheme
            | Self::ToggleHighContrast
            | Self::UseEnglish
            | Self::UseGerman
            | Self::SelectAlike
            | Self::MakeSameSize
            | Self::ReverseLink
            | Self::StraightenLinks
            | Self::UseOrthogonalLinks
            | Self::UseStraightLinks
            | Self::UseCurvedLinks
            | Self::About => &[],
        }
    }

    /// Where it is listed, and in which group of that menu; groups are set apart by a line.
    pub const fn place(self) -> (Menu, u8) {
        match self {
            Self::NewPlan | Self::Open => (Menu::File, 0),
            Self::Save | Self::SaveAs | Self::ShowVersions | Self::CompareWith => (Menu::File, 1),
            Self::ExportImage => (Menu::File, 2),
            Self::Quit => (Menu::File, 3),
            Self::Undo | Self::Redo => (Menu::Edit, 0),
            Self::Cut | Self::Copy | Self::Paste | Self::Duplicate => (Menu::Edit, 1),
            Self::Delete | Self::Rename => (Menu::Edit, 2),
            Self::SelectAll
            | Self::SelectNothing
            | Self::SelectAlike
            | Self::SelectConnected
            | Self::InvertSelection => (Menu::Edit, 3),
            Self::FindElement | Self::FindCommand => (Menu::Edit, 4),
            Self::UseSelectTool
            | Self::UseHandTool
            | Self::UseLinkTool
            | Self::UseNoteTool
            | Self::UseFrameTool
            | Self::UseJourneyTool => (Menu::Edit, 5),
            Self::ToggleJourneys => (Menu::Workshop, 0),
            Self::ShowExpectations | Self::ShowSmarketing | Self::ShowFeedback => {
                (Menu::Workshop, 1)
            }
            Self::ShowRoadmap => (Menu::Workshop, 2),
            Self::ZoomIn
            | Self::ZoomOut
            | Self::ZoomToFit
            | Self::ZoomToSelection
            | Self::ZoomTo100 => (Menu::View, 0),
            Self::ShowToday | Self::ShowTarget | Self::ShowNextStep | Self::ShowPreviousStep => {
                (Menu::View, 1)
            }
            Self::ShowGuide
            | Self::ShowOutline
            | Self::ShowReach
            | Self::CompareViews
            | Self::PlaySteps
            | Self::Present => (Menu::View, 1),
            Self::HoldOff | Self::EndWhatIf => (Menu::View, 2),
            Self::ToggleGhosts
            | Self::ToggleMarks
            | Self::ToggleOutlook
            | Self::ToggleGrid
            | Self::ToggleSnap
            | Self::ToggleMinimap => (Menu::View, 3),
            Self::TogglePalette
            | Self::ToggleSidePanel
            | Self::ToggleInventory
            | Self::ToggleReducedMotion => (Menu::View, 4),
            Self::AddMeasure | Self::EditSteps => (Menu::Edit, 6),
            Self::FollowSystemTheme
            | Self::UseLightTheme
            | Self::UseDarkTheme
            | Self::ToggleHighContrast
            | Self::EnlargeInterface
            | Self::ReduceInterface
            | Self::ResetInterface => (Menu::View, 5),
            Self::UseEnglish | Self::UseGerman => (Menu::View, 6),
            Self::AlignLeft
            | Self::AlignCenter
            | Self::AlignRight
            | Self::AlignTop
            | Self::AlignMiddle
            | Self::AlignBottom => (Menu::Arrange, 0),
            Self::DistributeAcross | Self::DistributeDown | Self::MakeSameSize => {
                (Menu::Arrange, 1)
            }
            Self::TidyInLayers | Self::TidyCompactly => (Menu::Arrange, 2),
            Self::BringToFront | Self::SendToBack => (Menu::Arrange, 3),
            Self::ToggleLock => (Menu::Arrange, 4),
            Self::LinkTo | Self::ReverseLink | Self::StraightenLinks => (Menu::Arrange, 5),
            Self::UseOrthogonalLinks | Self::UseStraightLinks | Self::UseCurvedLinks => {
                (Menu::Arrange, 6)
            }
            Self::ShowShortcuts => (Menu::Help, 0),
            Self::About => (Menu::Help, 1),
        }
    }
}

impl Shortcut {
    /// How it is written beside a command.
    pub fn title(self, language: crate::language::Language) -> String {
        let name = |text: Text| text.in_language(language).to_owned();
        let key = match self.key {
            Key::Letter(letter) => letter.to_ascii_uppercase().to_string(),
            Key::Digit(digit) => digit.to_string(),
            Key::Delete => name(command_words::KEY_DELETE),
            Key::Backspace => name(command_words::KEY_BACKSPACE),
            Key::Escape => name(command_words::KEY_ESCAPE),
            Key::F1 => "F1".to_owned(),
            Key::F2 => "F2".to_owned(),
            Key::F5 => "F5".to_owned(),
            Key::Plus => "+".to_owned(),
            Key::Minus => "−".to_owned(),
            Key::BracketLeft => "[".to_owned(),
            Key::BracketRight => "]".to_owned(),
            Key::PageUp => name(command_words::KEY_PAGE_UP),
            Key::PageDown => name(command_words::KEY_PAGE_DOWN),
            Key::Backslash => "\\".to_owned(),
        };
        let mut title = String::new();
        let modifiers = [
            (self.command, command_words::KEY_COMMAND),
            (self.alt, canvas_words::KEY_ALT),
            (self.shift, command_words::KEY_SHIFT),
        ];
        for (held, modifier) in modifiers {
            if held {
                title.push_str(modifier.in_language(language));
                title.push('+');
            }
        }
        title + &key
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    #[test]
    fn every_command_is_listed_once_in_order() {
        assert!(Command::ALL.is_sorted());
        let mut last = Command::ALL.len();
        last -= 1;
        assert_eq!(Command::ALL[last], Command::About);
        assert_eq!(Command::About as usize, last, "ALL lacks a command");
    }

    #[test]
    fn no_two_commands_share_keys() {
        let mut owners = BTreeMap::new();
        for command in Command::ALL {
            for shortcut in command.shortcuts() {
                assert_eq!(owners.insert(*shortcut, command), None, "{shortcut:?}");
            }
        }
    }
}
