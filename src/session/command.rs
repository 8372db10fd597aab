//! The table of everything a menu, a shortcut or a search can ask for.

use crate::language::{Text, texts};

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
            Self::File => texts::commands::MENU_FILE,
            Self::Edit => texts::commands::MENU_EDIT,
            Self::View => texts::commands::MENU_VIEW,
            Self::Arrange => texts::commands::MENU_ARRANGE,
            Self::Workshop => texts::commands::MENU_WORKSHOP,
            Self::Help => texts::commands::MENU_HELP,
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
            Self::NewPlan => texts::commands::NEW_PLAN,
            Self::Open => texts::commands::OPEN,
            Self::Save => texts::commands::SAVE,
            Self::SaveAs => texts::commands::SAVE_AS,
            Self::ShowVersions => texts::commands::VERSIONS,
            Self::CompareWith => texts::commands::COMPARE_WITH,
            Self::ExportImage => texts::commands::EXPORT_IMAGE,
            Self::Quit => texts::commands::QUIT,
            Self::Undo => texts::commands::UNDO,
            Self::Redo => texts::commands::REDO,
            Self::Cut => texts::commands::CUT,
            Self::Copy => texts::commands::COPY,
            Self::Paste => texts::commands::PASTE,
            Self::Duplicate => texts::commands::DUPLICATE,
            Self::Delete => texts::commands::DELETE,
            Self::Rename => texts::commands::RENAME,
            Self::SelectAll => texts::commands::SELECT_ALL,
            Self::SelectNothing => texts::commands::SELECT_NOTHING,
            Self::SelectAlike => texts::commands::SELECT_ALIKE,
            Self::SelectConnected => texts::commands::SELECT_CONNECTED,
            Self::InvertSelection => texts::commands::INVERT_SELECTION,
            Self::FindElement => texts::commands::FIND_ELEMENT,
            Self::FindCommand => texts::commands::FIND_COMMAND,
            Self::UseSelectTool => texts::commands::TOOL_SELECT,
            Self::UseHandTool => texts::commands::TOOL_HAND,
            Self::UseLinkTool => texts::commands::TOOL_LINK,
            Self::UseNoteTool => texts::commands::TOOL_NOTE,
            Self::UseFrameTool => texts::commands::TOOL_FRAME,
            Self::UseJourneyTool => texts::commands::TOOL_JOURNEY,
            Self::ToggleJourneys => texts::plan::JOURNEYS,
            Self::ShowExpectations => texts::commands::SHOW_EXPECTATIONS,
            Self::ShowSmarketing => texts::commands::SHOW_SMARKETING,
            Self::ShowFeedback => texts::commands::SHOW_FEEDBACK,
            Self::ShowRoadmap => texts::commands::SHOW_ROADMAP,
            Self::ZoomIn => texts::commands::ZOOM_IN,
            Self::ZoomOut => texts::commands::ZOOM_OUT,
            Self::ZoomToFit => texts::commands::ZOOM_TO_FIT,
            Self::ZoomToSelection => texts::commands::ZOOM_TO_SELECTION,
            Self::ZoomTo100 => texts::commands::ZOOM_TO_100,
            Self::ShowToday => texts::commands::SHOW_TODAY,
            Self::ShowTarget => texts::commands::SHOW_TARGET,
            Self::ShowNextStep => texts::commands::SHOW_NEXT_STEP,
            Self::ShowPreviousStep => texts::commands::SHOW_PREVIOUS_STEP,
            Self::ShowGuide => texts::guide::TAB_GUIDE,
            Self::ShowOutline => texts::outline::OUTLINE,
            Self::ShowReach => texts::matrices::SHOW,
            Self::CompareViews => texts::views::COMPARE_VIEWS,
            Self::PlaySteps => texts::commands::PLAY_STEPS,
            Self::Present => texts::commands::PRESENT,
            Self::HoldOff => texts::result::HOLD_OFF,
            Self::EndWhatIf => texts::commands::END_WHAT_IF,
            Self::ToggleGhosts => texts::commands::SHOW_GHOSTS,
            Self::ToggleMarks => texts::commands::SHOW_MARKS,
            Self::ToggleOutlook => texts::commands::SHOW_OUTLOOK,
            Self::ToggleGrid => texts::commands::SHOW_GRID,
            Self::ToggleSnap => texts::commands::SNAP_TO_GRID,
            Self::ToggleMinimap => texts::commands::SHOW_MINIMAP,
            Self::TogglePalette => texts::commands::SHOW_PALETTE,
            Self::ToggleSidePanel => texts::commands::SHOW_SIDE_PANEL,
            Self::ToggleInventory => texts::inventory::SHOW_INVENTORY,
            Self::AddMeasure => texts::commands::ADD_MEASURE,
            Self::EditSteps => texts::commands::EDIT_STEPS,
            Self::ToggleReducedMotion => texts::commands::REDUCED_MOTION,
            Self::FollowSystemTheme => texts::commands::THEME_SYSTEM,
            Self::UseLightTheme => texts::commands::THEME_LIGHT,
            Self::UseDarkTheme => texts::commands::THEME_DARK,
            Self::ToggleHighContrast => texts::commands::HIGH_CONTRAST,
            Self::EnlargeInterface => texts::commands::LARGER,
            Self::ReduceInterface => texts::commands::SMALLER,
            Self::ResetInterface => texts::commands::USUAL,
            Self::UseEnglish => texts::commands::LANGUAGE_ENGLISH,
            Self::UseGerman => texts::commands::LANGUAGE_GERMAN,
            Self::AlignLeft => texts::commands::ALIGN_LEFT,
            Self::AlignCenter => texts::commands::ALIGN_CENTER,
            Self::AlignRight => texts::commands::ALIGN_RIGHT,
            Self::AlignTop => texts::commands::ALIGN_TOP,
            Self::AlignMiddle => texts::commands::ALIGN_MIDDLE,
            Self::AlignBottom => texts::commands::ALIGN_BOTTOM,
            Self::DistributeAcross => texts::commands::DISTRIBUTE_ACROSS,
            Self::DistributeDown => texts::commands::DISTRIBUTE_DOWN,
            Self::MakeSameSize => texts::commands::MAKE_SAME_SIZE,
            Self::TidyInLayers => texts::commands::TIDY_IN_LAYERS,
            Self::TidyCompactly => texts::commands::TIDY_COMPACTLY,
            Self::BringToFront => texts::commands::BRING_TO_FRONT,
            Self::SendToBack => texts::commands::SEND_TO_BACK,
            Self::ToggleLock => texts::commands::LOCK,
            Self::LinkTo => texts::canvas::LINK_TO,
            Self::ReverseLink => texts::commands::REVERSE_LINK,
            Self::StraightenLinks => texts::commands::STRAIGHTEN_LINKS,
            Self::UseOrthogonalLinks => texts::commands::LINKS_ORTHOGONAL,
            Self::UseStraightLinks => texts::commands::LINKS_STRAIGHT,
            Self::UseCurvedLinks => texts::commands::LINKS_CURVED,
            Self::ShowShortcuts => texts::commands::KEYBOARD_SHORTCUTS,
            Self::About => texts::commands::ABOUT,
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
            Key::Delete => name(texts::commands::KEY_DELETE),
            Key::Backspace => name(texts::commands::KEY_BACKSPACE),
            Key::Escape => name(texts::commands::KEY_ESCAPE),
            Key::F1 => "F1".to_owned(),
            Key::F2 => "F2".to_owned(),
            Key::F5 => "F5".to_owned(),
            Key::Plus => "+".to_owned(),
            Key::Minus => "−".to_owned(),
            Key::BracketLeft => "[".to_owned(),
            Key::BracketRight => "]".to_owned(),
            Key::PageUp => name(texts::commands::KEY_PAGE_UP),
            Key::PageDown => name(texts::commands::KEY_PAGE_DOWN),
            Key::Backslash => "\\".to_owned(),
        };
        let mut title = String::new();
        let modifiers = [
            (self.command, texts::commands::KEY_COMMAND),
            (self.alt, texts::commands::KEY_ALT),
            (self.shift, texts::commands::KEY_SHIFT),
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
