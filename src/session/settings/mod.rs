//! What the user chose for all plans; kept from one start to the next.
//!
//! A setting is one line of the table below: its name, which is its name in what is kept, too, and
//! what it is at the first start.

mod code;
mod interface_size;
mod kept;

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use super::Command;
use super::inventory::InventoryLayout;
use crate::language::Language;
use crate::layout::LinkShape;
use crate::page::Paper;
use crate::theme::Appearance;
pub(super) use code::{coded, kept_by_code};
pub use interface_size::InterfaceSize;

/// How many plans are offered under “Open recent”.
const MAX_RECENT: usize = 10;
/// How many commands are offered first in the search for them.
const MAX_RECENT_COMMANDS: usize = 6;
/// Of how many plans it is kept what their reports leave out.
const MAX_REPORTS: usize = 20;

/// Light, dark, or as the system is. The names are kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub enum ThemeChoice {
    #[default]
    System,
    Light,
    Dark,
}

coded! {
    /// A tab of the side panel, from left to right.
    #[derive(Default)]
    #[expect(missing_docs, reason = "the titles say it")]
    pub enum SideTab {
        Guide = "Guide",
        Strategy = "Strategy",
        #[default]
        Why = "Why",
        Inspector = "Inspector",
        Findings = "Findings",
        Outline = "Outline",
    }
}

kept_by_code!(Language);
kept_by_code!(Paper);
kept_by_code!(Command);

/// What the report on a plan leaves out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptReport {
    /// The path of the plan.
    pub plan: String,
    /// The chapters that are left out, by their codes.
    pub left_out: Vec<String>,
    /// Whether the plan travels within the report.
    pub holds_plan: bool,
    /// The logo that its pages bear.
    #[serde(default, skip_serializing_if = "kept::is_no_text")]
    pub logo: Option<PathBuf>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde gives the field")]
fn is_off(on: &bool) -> bool {
    !on
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde gives the field")]
fn is_on(on: &bool) -> bool {
    *on
}

/// Settings with what each is at the first start.
macro_rules! settings {
    (
        $(#[$about:meta])*
        pub struct $name:ident {
            $( $(#[$field_about:meta])* pub $field:ident: $type:ty = $default:expr, )*
        }
    ) => {
        $(#[$about])*
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        #[serde(default)]
        pub struct $name {
            $( $(#[$field_about])* pub $field: $type, )*
        }

        impl Default for $name {
            fn default() -> Self {
                Self { $( $field: $default, )* }
            }
        }
    };
}

settings! {
    /// What the user chose for all plans.
    pub struct Settings {
        /// The language of the window.
        pub language: Language = Language::English,
        /// The look.
        pub theme: ThemeChoice = ThemeChoice::System,
        /// Whether elements that are not in the shown view are shown faintly.
        pub ghosts: bool = false,
        /// Whether cards bear what was noticed about them.
        pub marks: bool = true,
        /// Whether cards bear the outlook of their channel.
        pub outlook: bool = false,
        /// Whether cards bear figures.
        pub figures: bool = false,
        /// Whether the grid is shown.
        pub grid: bool = true,
        /// Whether the lanes are shown in which the cards stand.
        pub lanes: bool = true,
        /// Whether what is moved comes to lie on the grid.
        pub snap: bool = false,
        /// Whether the whole drawing is shown in a corner while not all of it is seen.
        pub minimap: bool = true,
        /// How links lead from card to card, on the screen and in images.
        pub links: LinkShape = LinkShape::Orthogonal,
        /// The page on which images were made last; none for the drawing alone.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub image_page: Option<Paper> = None,
        /// The ending of the format in which images were made last; none if it is the usual one.
        #[serde(skip_serializing_if = "String::is_empty")]
        pub image_format: String = String::new(),
        /// How many pixels a world point was wide in them.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub image_scale: Option<f64> = None,
        /// The ending of the format in which the report was made last; none if it is the usual one.
        #[serde(skip_serializing_if = "String::is_empty")]
        pub report_format: String = String::new(),
        /// What reports leave out, each of one plan, the latest first.
        #[serde(deserialize_with = "kept::read_list", skip_serializing_if = "Vec::is_empty")]
        pub reports: Vec<KeptReport> = Vec::new(),
        /// Whether a window without a plan begins with a page of what to begin with.
        pub start_page: bool = true,
        /// Whether the tour of the window begins with the first plan.
        #[serde(skip_serializing_if = "is_on")]
        pub tour: bool = true,
        /// Whether a plan that has a file is saved by itself once it rests.
        #[serde(skip_serializing_if = "is_off")]
        pub autosave: bool = false,
        /// Whether the palette is open.
        pub palette: bool = true,
        /// Whether the side panel is open.
        pub side_panel: bool = true,
        /// How wide the side panel is, in points.
        pub side_panel_width: u16 = 352,
        /// Which tab of the side panel is shown, unless the window decides it for itself.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub side_tab: Option<SideTab> = None,
        /// How the inventory is arranged.
        #[serde(deserialize_with = "kept::read_group")]
        pub inventory: InventoryLayout = InventoryLayout::default(),
        /// Whether nothing slides or fades.
        pub reduced_motion: bool = false,
        /// Whether text and marks stand out more than usual.
        pub high_contrast: bool = false,
        /// How large everything in the window is.
        pub interface_size: InterfaceSize = InterfaceSize::USUAL,
        /// The plans opened or saved last, the latest first.
        #[serde(deserialize_with = "kept::read_list", serialize_with = "kept::write_paths")]
        pub recent: Vec<PathBuf> = Vec::new(),
        /// The file with the efforts of a firm that all plans are counted with.
        #[serde(skip_serializing_if = "kept::is_no_text")]
        pub efforts: Option<PathBuf> = None,
        /// The presentation whose design slides take over.
        #[serde(skip_serializing_if = "kept::is_no_text")]
        pub slide_design: Option<PathBuf> = None,
        /// The commands that were searched and run last, the latest first.
        #[serde(deserialize_with = "kept::read_list")]
        pub recent_commands: Vec<Command> = Vec::new(),
    }
}

impl Settings {
    /// Puts a plan at the top of those offered again.
    pub fn remember(&mut self, path: PathBuf) {
        self.recent.retain(|recent| *recent != path);
        self.recent.insert(0, path);
        self.recent.truncate(MAX_RECENT);
    }

    /// Puts a command at the top of those offered first.
    pub fn remember_command(&mut self, command: Command) {
        self.recent_commands.retain(|recent| *recent != command);
        self.recent_commands.insert(0, command);
        self.recent_commands.truncate(MAX_RECENT_COMMANDS);
    }

    /// Keeps what the report on a plan leaves out.
    pub fn remember_report(&mut self, report: KeptReport) {
        self.reports.retain(|kept| kept.plan != report.plan);
        self.reports.insert(0, report);
        self.reports.truncate(MAX_REPORTS);
    }

    /// The settings as a text to keep.
    pub fn to_text(&self) -> String {
        kept::write(self)
    }

    /// The settings from a text that was kept; what it lacks or what cannot be read of it is as at
    /// the first start.
    pub fn from_text(text: &str) -> Option<Self> {
        kept::read(text)
    }

    /// The look, where the system's is known.
    pub fn appearance(&self, system: Option<Appearance>) -> Appearance {
        let appearance = match self.theme {
            ThemeChoice::System => system.unwrap_or_default(),
            ThemeChoice::Light => Appearance::Light,
            ThemeChoice::Dark => Appearance::Dark,
        };
        appearance.with_contrast(self.high_contrast)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::inventory::{Column, Sheet};

    /// As the first versions kept them, everything other than at the first start.
    const KEPT: &str = include_str!("../../../tests/data/settings/kept.ron");
    /// As the first versions kept them before anything was changed.
    const AT_FIRST: &str = include_str!("../../../tests/data/settings/kept_at_first.ron");
    /// The codes of all commands that the first versions kept.
    const COMMANDS: &str = include_str!("../../../tests/data/settings/commands.txt");

    fn changed() -> Settings {
        Settings {
            language: Language::German,
            theme: ThemeChoice::Dark,
            ghosts: true,
            marks: false,
            outlook: true,
            figures: true,
            grid: false,
            lanes: false,
            snap: true,
            minimap: false,
            links: LinkShape::Curved,
            image_page: Some(Paper::A3Portrait),
            image_format: "svg".to_owned(),
            image_scale: Some(3.0),
            report_format: "pptx".to_owned(),
            reports: Vec::new(),
            start_page: false,
            tour: false,
            autosave: true,
            palette: false,
            side_panel: false,
            side_panel_width: 412,
            side_tab: Some(SideTab::Strategy),
            inventory: {
                let mut layout = InventoryLayout::default();
                (layout.open, layout.height) = (true, 310);
                layout.set_sheet(Sheet::Measures);
                layout.toggle(Sheet::Channels, Column::Note);
                layout
            },
            reduced_motion: true,
            high_contrast: true,
            interface_size: InterfaceSize::nearest(150),
            recent: vec![PathBuf::from("/plans/lindner.commerce")],
            efforts: Some(PathBuf::from("/firm/own.efforts.ron")),
            slide_design: Some(PathBuf::from("/firm/slides.potx")),
            recent_commands: vec![Command::ToggleGrid, Command::Undo],
        }
    }

    /// The same, but for what the first versions did not keep, which is as at the first start.
    fn without_what_came_later() -> Settings {
        Settings {
            figures: false,
            lanes: true,
            efforts: None,
            slide_design: None,
            image_page: None,
            image_format: String::new(),
            image_scale: None,
            report_format: String::new(),
            start_page: true,
            tour: true,
            autosave: false,
            ..changed()
        }
    }

    #[test]
    fn what_was_kept_is_found_again_and_kept_as_before() {
        assert_eq!(Settings::from_text(KEPT), Some(without_what_came_later()));
        let without_lanes = |settings: Settings| {
            let text = settings.to_text().replace("lanes:true,", "").replace("lanes:false,", "");
            let text = text.replace("figures:true,", "").replace("figures:false,", "");
            let text = text.replace("image_page:\"a3-portrait\",", "");
            let text = text.replace("image_format:\"svg\",image_scale:3.0,", "");
            let text = text.replace("report_format:\"pptx\",", "");
            let text = text.replace("tour:false,autosave:true,", "");
            let text = text.replace("start_page:true,", "").replace("start_page:false,", "");
            let text = text.replace("slide_design:\"/firm/slides.potx\",", "");
            text.replace("efforts:\"/firm/own.efforts.ron\",", "")
        };
        assert_eq!(without_lanes(changed()), KEPT.trim_end());
        assert_eq!(Settings::from_text("()"), Some(Settings::default()));
        assert_eq!(Settings::from_text(AT_FIRST), Some(Settings::default()));
        assert_eq!(
            without_lanes(Settings::default()),
            AT_FIRST.trim_end().replace("side_tab:\"\",", "")
        );
        assert_eq!(Settings::from_text(&changed().to_text()), Some(changed()));
    }

    #[test]
    fn what_reports_leave_out_is_kept_by_plan() {
        let report = |plan: &str, left_out: &[&str]| KeptReport {
            logo: None,
            plan: plan.to_owned(),
            left_out: left_out.iter().map(|code| (*code).to_owned()).collect(),
            holds_plan: false,
        };
        let mut settings = Settings::default();
        settings.remember_report(report("/a.commerce", &["findings"]));
        settings.remember_report(report("/b.commerce", &[]));
        settings.remember_report(report("/a.commerce", &["feedback", "method"]));
        let expected = [report("/a.commerce", &["feedback", "method"]), report("/b.commerce", &[])];
        assert_eq!(settings.reports, expected);
        assert_eq!(Settings::from_text(&settings.to_text()), Some(settings));
    }

    #[test]
    fn older_settings_lack_some() {
        let older = "(language:\"de\",theme:Dark,ghosts:false,grid:true,palette:true,\
                     side_panel:false,side_tab:\"\",recent:[])";
        let expected = Settings {
            language: Language::German,
            theme: ThemeChoice::Dark,
            side_panel: false,
            ..Settings::default()
        };
        assert_eq!(Settings::from_text(older), Some(expected));
    }

    #[test]
    fn what_cannot_be_read_loses_only_itself() {
        for (kept, broken, lose) in [
            (
                "language:\"de\"",
                "language:\"xx\"",
                (|it| it.language = Language::English) as fn(&mut Settings),
            ),
            ("theme:Dark", "theme:Purple", |it| it.theme = ThemeChoice::System),
            ("marks:false", "marks:7", |it| it.marks = true),
            ("links:Curved", "links:(a:[1,\"(\"])", |it| it.links = LinkShape::Orthogonal),
            ("side_panel_width:412", "side_panel_width:-1", |it| it.side_panel_width = 352),
            ("side_tab:\"Strategy\"", "side_tab:\"Weather\"", |it| it.side_tab = None),
            ("height:310", "height:\"high\"", |it| it.inventory.height = 260),
            ("sheet:\"Measures\"", "sheet:\"Weather\"", |it| {
                it.inventory.set_sheet(Sheet::Channels);
            }),
            ("interface_size:150", "interface_size:117", |it| {
                it.interface_size = InterfaceSize::nearest(110);
            }),
            ("\"ToggleGrid\"", "\"Fly\"", |it| _ = it.recent_commands.remove(0)),
            ("[\"/plans/lindner.commerce\"]", "[17]", |it| it.recent.clear()),
            ("(language", "(unheard_of:Some((1,2)),language", |_| {}),
        ] {
            assert!(KEPT.contains(kept), "{kept}");
            let mut expected = without_what_came_later();
            lose(&mut expected);
            let read = Settings::from_text(&KEPT.replacen(kept, broken, 1));
            assert_eq!(read, Some(expected), "{broken}");
        }
        assert_eq!(Settings::from_text("nonsense"), None);
    }

    #[test]
    fn every_choice_is_kept_by_the_name_it_had() {
        let read = |field: String| Settings::from_text(&format!("({field})")).expect("settings");
        for code in COMMANDS.lines() {
            let commands = read(format!("recent_commands:[\"{code}\"]")).recent_commands;
            assert_eq!(commands.iter().map(|it| it.code()).collect::<Vec<_>>(), [code]);
        }
        for (code, theme) in [
            ("System", ThemeChoice::System),
            ("Light", ThemeChoice::Light),
            ("Dark", ThemeChoice::Dark),
        ] {
            assert_eq!(read(format!("theme:{code}")).theme, theme);
        }
        for (code, shape) in [
            ("Orthogonal", LinkShape::Orthogonal),
            ("Straight", LinkShape::Straight),
            ("Curved", LinkShape::Curved),
        ] {
            assert_eq!(read(format!("links:{code}")).links, shape);
        }
        let tabs = SideTab::ALL.map(SideTab::code);
        assert_eq!(tabs, ["Guide", "Strategy", "Why", "Inspector", "Findings", "Outline"]);
    }

    #[cfg(unix)]
    #[test]
    fn a_path_that_is_no_text_loses_only_itself() {
        use std::os::unix::ffi::OsStringExt;
        let odd = PathBuf::from(std::ffi::OsString::from_vec(b"/plans/\xff.commerce".to_vec()));
        let mut settings = Settings { grid: false, ..Settings::default() };
        settings.remember(PathBuf::from("/plans/lindner.commerce"));
        settings.remember(odd.clone());
        settings.efforts = Some(odd);
        let read = Settings::from_text(&settings.to_text()).expect("settings");
        settings.recent.remove(0);
        settings.efforts = None;
        assert_eq!(read, settings);
    }
}
