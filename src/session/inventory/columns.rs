//! Which tables there are, and which columns each has.

use crate::language::{Text, inspector_words, inventory_words as words};
use crate::plan::NodeSort;
use crate::session::settings::coded;

coded! {
    /// A table of the inventory.
    #[derive(Default)]
    #[expect(missing_docs, reason = "the titles say it")]
    pub enum Sheet {
        #[default]
        Channels = "Channels",
        Links = "Links",
        Systems = "Systems",
        Activities = "Activities",
        Audiences = "Audiences",
        Teams = "Teams",
        Measures = "Measures",
        Steps = "Steps",
    }
}

coded! {
    /// A column of a table.
    #[expect(missing_docs, reason = "the titles say it")]
    pub enum Column {
        Name = "Name",
        Kind = "Kind",
        Operator = "Operator",
        Sells = "Sells",
        B2b = "B2b",
        B2c = "B2c",
        Functions = "Functions",
        Outlook = "Outlook",
        Audiences = "Audiences",
        Systems = "Systems",
        From = "From",
        To = "To",
        Shares = "Shares",
        Label = "Label",
        Fit = "Fit",
        FitTarget = "FitTarget",
        Hurdle = "Hurdle",
        Effort = "Effort",
        UsedBy = "UsedBy",
        Supports = "Supports",
        Market = "Market",
        Reach = "Reach",
        Channels = "Channels",
        Title = "Title",
        About = "About",
        Step = "Step",
        Owner = "Owner",
        Status = "Status",
        Until = "Until",
        Model = "Model",
        Elements = "Elements",
        Lifecycle = "Lifecycle",
        Measures = "Measures",
        Note = "Note",
    }
}

impl Sheet {
    /// What it is called.
    pub const fn title(self) -> Text {
        match self {
            Self::Channels => words::CHANNELS,
            Self::Links => words::LINKS,
            Self::Systems => words::SYSTEMS,
            Self::Activities => words::ACTIVITIES,
            Self::Audiences => words::AUDIENCES,
            Self::Teams => words::TEAMS,
            Self::Measures => words::MEASURES,
            Self::Steps => words::STEPS,
        }
    }

    /// The sort of node that it lists, if it lists nodes.
    pub const fn sort(self) -> Option<NodeSort> {
        match self {
            Self::Channels => Some(NodeSort::Channel),
            Self::Systems => Some(NodeSort::System),
            Self::Activities => Some(NodeSort::Activity),
            Self::Audiences => Some(NodeSort::Audience),
            Self::Teams => Some(NodeSort::Team),
            Self::Links | Self::Measures | Self::Steps => None,
        }
    }

    /// The column by which it is sorted at first.
    pub const fn sorted_at_first(self) -> Column {
        match self {
            Self::Measures => Column::Step,
            _ => self.columns()[0],
        }
    }

    /// Its columns from left to right. The first always stays.
    pub const fn columns(self) -> &'static [Column] {
        use Column::*;
        match self {
            Self::Channels => &[
                Name, Kind, Operator, Sells, B2b, B2c, Lifecycle, Outlook, Audiences, Systems,
                Functions, Measures, Note,
            ],
            Self::Links => &[Kind, From, To, Shares, Effort, Lifecycle, Label, Measures, Note],
            Self::Systems => &[
                Name, Kind, Fit, FitTarget, Hurdle, Effort, Lifecycle, UsedBy, Shares, Measures,
                Note,
            ],
            Self::Activities => {
                &[Name, Kind, Fit, FitTarget, Hurdle, Lifecycle, Supports, Systems, Measures, Note]
            }
            Self::Audiences => &[Name, Market, Reach, Channels, Lifecycle, Note],
            Self::Teams => &[Name, Kind, Systems, Lifecycle, Note],
            Self::Measures => &[Title, About, Step, Owner, Effort, Hurdle, Status],
            Self::Steps => &[Step, Name, Until, Model, Effort, Elements],
        }
    }

    /// Whether a column is shown before the user chose.
    pub const fn shows_at_first(self, column: Column) -> bool {
        !matches!(
            (self, column),
            (_, Column::Note | Column::Label)
                | (Self::Channels, Column::Functions | Column::Measures | Column::Systems)
                | (Self::Systems, Column::Shares)
                | (Self::Links, Column::Measures)
                | (Self::Activities, Column::Systems)
        )
    }
}

impl Column {
    /// What stands over it.
    pub const fn title(self, sheet: Sheet) -> Text {
        match (self, sheet) {
            (Self::Step, Sheet::Steps) => words::COLUMN_STEP,
            (Self::Name, Sheet::Steps) => words::COLUMN_STEP_NAME,
            (Self::Name, _) => inspector_words::FIELD_NAME,
            (Self::Kind, _) => inspector_words::FIELD_KIND,
            (Self::Operator, _) => inspector_words::FIELD_OPERATOR,
            (Self::Sells, _) => inspector_words::FIELD_SELLS,
            (Self::B2b, _) => words::COLUMN_B2B,
            (Self::B2c, _) => words::COLUMN_B2C,
            (Self::Functions, _) => words::COLUMN_FUNCTIONS,
            (Self::Outlook, _) => words::COLUMN_OUTLOOK,
            (Self::Audiences, _) => words::AUDIENCES,
            (Self::Systems, _) => words::COLUMN_SYSTEMS,
            (Self::From, _) => words::COLUMN_FROM,
            (Self::To, _) => words::COLUMN_TO,
            (Self::Shares, _) => inspector_words::FIELD_RESOURCES,
            (Self::Label, _) => words::COLUMN_LABEL,
            (Self::Fit, _) => words::COLUMN_FIT,
            (Self::FitTarget, _) => words::COLUMN_FIT_TARGET,
            (Self::Hurdle, _) => inspector_words::FIELD_HURDLE,
            (Self::Effort, _) => words::COLUMN_EFFORT,
            (Self::UsedBy, _) => words::COLUMN_USED_BY,
            (Self::Supports, _) => words::COLUMN_SUPPORTS,
            (Self::Market, _) => inspector_words::FIELD_MARKET,
            (Self::Reach, _) => words::COLUMN_REACH,
            (Self::Channels, _) => words::COLUMN_CHANNELS,
            (Self::Title, _) => words::COLUMN_TITLE,
            (Self::About, _) => words::COLUMN_ABOUT,
            (Self::Step, _) => words::COLUMN_STEP,
            (Self::Owner, _) => words::COLUMN_OWNER,
            (Self::Status, _) => words::COLUMN_STATUS,
            (Self::Until, _) => words::COLUMN_UNTIL,
            (Self::Model, _) => words::COLUMN_MODEL,
            (Self::Elements, _) => words::COLUMN_ELEMENTS,
            (Self::Lifecycle, _) => inspector_words::FIELD_LIFECYCLE,
            (Self::Measures, _) => words::MEASURES,
            (Self::Note, _) => inspector_words::FIELD_NOTE,
        }
    }
}
