//! Which tables there are, and which columns each has.

use crate::language::{Text, texts};
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
        Chosen = "Chosen",
        Reason = "Reason",
        Effort = "Effort",
        UsedBy = "UsedBy",
        Supports = "Supports",
        Market = "Market",
        Reach = "Reach",
        Count = "Count",
        Needs = "Needs",
        Message = "Message",
        SalesShare = "SalesShare",
        SalesShareTarget = "SalesShareTarget",
        Contacts = "Contacts",
        Orders = "Orders",
        Cost = "Cost",
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
            Self::Channels => texts::plan::CHANNELS,
            Self::Links => texts::plan::LINKS,
            Self::Systems => texts::plan::SYSTEMS,
            Self::Activities => texts::plan::ACTIVITIES,
            Self::Audiences => texts::plan::AUDIENCES,
            Self::Teams => texts::plan::TEAMS,
            Self::Measures => texts::plan::MEASURES,
            Self::Steps => texts::plan::STEPS,
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
                Name,
                Kind,
                Operator,
                Sells,
                B2b,
                B2c,
                Lifecycle,
                Outlook,
                Audiences,
                Systems,
                Functions,
                SalesShare,
                SalesShareTarget,
                Contacts,
                Orders,
                Measures,
                Note,
            ],
            Self::Links => &[Kind, From, To, Shares, Effort, Lifecycle, Label, Measures, Note],
            Self::Systems => &[
                Name, Kind, Fit, FitTarget, Hurdle, Effort, Lifecycle, UsedBy, Shares, Chosen,
                Reason, Measures, Note,
            ],
            Self::Activities => &[
                Name, Kind, Fit, FitTarget, Hurdle, Owner, Lifecycle, Supports, Systems, Measures,
                Note,
            ],
            Self::Audiences => {
                &[Name, Market, Reach, Count, Needs, Message, Owner, Channels, Lifecycle, Note]
            }
            Self::Teams => &[Name, Kind, Systems, Lifecycle, Note],
            Self::Measures => &[Title, About, Step, Owner, Effort, Cost, Hurdle, Status],
            Self::Steps => &[Step, Name, Until, Model, Effort, Elements],
        }
    }

    /// Whether a column is shown before the user chose.
    pub const fn shows_at_first(self, column: Column) -> bool {
        !matches!(
            (self, column),
            (_, Column::Note | Column::Label)
                | (Self::Channels, Column::Functions | Column::Measures | Column::Systems)
                | (Self::Systems, Column::Shares | Column::Chosen | Column::Reason)
                | (Self::Links, Column::Measures)
                | (
                    Self::Channels,
                    Column::SalesShare
                        | Column::SalesShareTarget
                        | Column::Contacts
                        | Column::Orders
                )
                | (Self::Audiences, Column::Count | Column::Message | Column::Owner)
                | (Self::Activities, Column::Systems | Column::Owner)
        )
    }
}

impl Column {
    /// What stands over it.
    pub const fn title(self, sheet: Sheet) -> Text {
        match (self, sheet) {
            (Self::Step, Sheet::Steps) => texts::plan::STEP,
            (Self::Name, Sheet::Steps) => texts::inventory::COLUMN_STEP_NAME,
            (Self::Name, _) => texts::inspector::FIELD_NAME,
            (Self::Kind, _) => texts::inspector::FIELD_KIND,
            (Self::Operator, _) => texts::inspector::FIELD_OPERATOR,
            (Self::Sells, _) => texts::plan::SELLS,
            (Self::B2b, _) => texts::plan::B2B,
            (Self::B2c, _) => texts::plan::B2C,
            (Self::Functions, _) => texts::inventory::COLUMN_FUNCTIONS,
            (Self::Outlook, _) => texts::plan::OUTLOOK,
            (Self::Audiences, _) => texts::plan::AUDIENCES,
            (Self::Systems, _) => texts::inventory::COLUMN_SYSTEMS,
            (Self::From, _) => texts::inventory::COLUMN_FROM,
            (Self::To, _) => texts::inventory::COLUMN_TO,
            (Self::Shares, _) => texts::inspector::FIELD_RESOURCES,
            (Self::Label, _) => texts::inspector::FIELD_LABEL,
            (Self::Fit, _) => texts::inspector::FIELD_FIT,
            (Self::FitTarget, _) => texts::inspector::FIELD_FIT_TARGET,
            (Self::Hurdle, _) => texts::inspector::FIELD_HURDLE,
            (Self::Chosen, _) => texts::choice::CHOSEN,
            (Self::Reason, _) => texts::choice::REASON,
            (Self::Effort, _) => texts::inventory::COLUMN_EFFORT,
            (Self::UsedBy, _) => texts::inventory::COLUMN_USED_BY,
            (Self::Supports, _) => texts::inventory::COLUMN_SUPPORTS,
            (Self::Market, _) => texts::inspector::FIELD_MARKET,
            (Self::Reach, _) => texts::inspector::FIELD_REACH,
            (Self::Count, _) => texts::inspector::FIELD_COUNT,
            (Self::Needs, _) => texts::inspector::FIELD_NEEDS,
            (Self::Message, _) => texts::inspector::FIELD_MESSAGE,
            (Self::SalesShare, _) => texts::inspector::FIELD_SALES_SHARE,
            (Self::SalesShareTarget, _) => texts::inspector::FIELD_SALES_SHARE_TARGET,
            (Self::Contacts, _) => texts::inspector::FIELD_CONTACTS,
            (Self::Orders, _) => texts::inspector::FIELD_ORDERS,
            (Self::Cost, _) => texts::inspector::FIELD_COST,
            (Self::Owner, Sheet::Audiences) => texts::inspector::FIELD_ADDRESSED_BY,
            (Self::Channels, _) => texts::inventory::COLUMN_CHANNELS,
            (Self::Title, _) => texts::inventory::COLUMN_TITLE,
            (Self::About, _) => texts::inventory::COLUMN_ABOUT,
            (Self::Step, _) => texts::plan::STEP,
            (Self::Owner, _) => texts::inventory::COLUMN_OWNER,
            (Self::Status, _) => texts::inspector::FIELD_LIFECYCLE,
            (Self::Until, _) => texts::inventory::COLUMN_UNTIL,
            (Self::Model, _) => texts::inventory::COLUMN_MODEL,
            (Self::Elements, _) => texts::inventory::COLUMN_ELEMENTS,
            (Self::Lifecycle, _) => texts::inspector::FIELD_LIFECYCLE,
            (Self::Measures, _) => texts::plan::MEASURES,
            (Self::Note, _) => texts::plan::NOTE,
        }
    }
}
