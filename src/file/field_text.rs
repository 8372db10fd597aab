//! Values as texts: how a difference or a conflict says what a field has.

use std::borrow::Borrow;
use std::collections::BTreeMap;
use std::fmt;

use super::{escapes, lists, maps};
use crate::geometry::{GridPoint, GridSize};
use crate::plan::{
    ActivityKind, Aim, Answer, Availability, Body, Business, Candidate, ChannelKind, Color,
    Competitor, CompletedStep, Date, Directness, Expectations, Feedback, Fit, Id, Lifecycle,
    LinkKind, Market, MeasureStatus, Model, NodeSort, Operator, Outlook, Reach, Resource,
    ResourceSet, Seller, SetAside, Step, Stop, SystemKind, TeamKind,
};

/// A value as a text: a text plain, anything else as the file writes it.
pub(super) trait FieldText {
    /// The text; `None` where there is no value.
    fn text(&self) -> Option<String>;

    /// The same on one line, whatever signs a text has.
    fn on_one_line(&self) -> Option<String> {
        self.text()
    }

    /// Whether there is nothing to say: no value, an empty text or list, or the word for it.
    fn says_nothing(&self) -> bool {
        false
    }

    /// The list that keeps what both sides added to one; `None` if this is no list, or one side did
    /// something else to it than adding.
    fn with_both(_base: &Self, _ours: &Self, _theirs: &Self) -> Option<Self>
    where
        Self: Sized,
    {
        None
    }

    /// What distinguishes it from others, to find it among many.
    fn key(&self) -> String {
        let mut text = String::new();
        self.within(&mut text);
        text
    }

    /// How it stands within a list or another value, where texts need quotes.
    fn within(&self, text: &mut String) {
        text.push_str(self.text().as_deref().unwrap_or("None"));
    }
}

/// Shown in the words of the file; after `=>` what says nothing.
macro_rules! text_as_debug {
    ($($type:ty $(=> $nothing:pat)?),* $(,)?) => { $( impl FieldText for $type {
        fn text(&self) -> Option<String> {
            Some(format!("{self:?}"))
        }
        $( fn says_nothing(&self) -> bool {
            matches!(self, $nothing)
        } )?
    } )* };
}

// The names of their variants are the words of the file.
text_as_debug!(
    ActivityKind,
    Business => Self::Unknown,
    Directness,
    Answer => Self::Unknown,
    Availability => Self::No,
    ChannelKind,
    Color,
    Fit => Self::Unknown,
    Lifecycle,
    LinkKind,
    Market,
    MeasureStatus,
    NodeSort,
    Outlook => Self::Unknown,
    Reach,
    Resource,
    SystemKind,
    TeamKind,
    i32 => 0,
    u32,
);

impl FieldText for bool {
    fn text(&self) -> Option<String> {
        Some(self.to_string())
    }

    fn says_nothing(&self) -> bool {
        !self
    }
}

macro_rules! shown_as_text {
    ($($type:ty),*) => { $( impl FieldText for $type {
        fn text(&self) -> Option<String> {
            Some(self.to_string())
        }

        fn on_one_line(&self) -> Option<String> {
            Some(escapes::on_one_line(self.borrow()))
        }

        fn says_nothing(&self) -> bool {
            Borrow::<str>::borrow(self).is_empty()
        }

        fn within(&self, text: &mut String) {
            text.push_str(&escapes::quoted(self.borrow()));
        }
    } )* };
}

shown_as_text!(std::sync::Arc<str>, String, Id);

impl FieldText for Operator {
    fn text(&self) -> Option<String> {
        Some(match self {
            Self::Own => "Own".to_owned(),
            Self::Partner(name) => format!("Partner({})", escapes::quoted(name)),
        })
    }
}

impl FieldText for Seller {
    fn text(&self) -> Option<String> {
        Some(match self {
            Self::Unknown => "Unknown".to_owned(),
            Self::Own => "Own".to_owned(),
            Self::Reseller(name) => format!("Reseller({})", escapes::quoted(name)),
        })
    }

    fn says_nothing(&self) -> bool {
        *self == Self::Unknown
    }
}

impl FieldText for Date {
    fn text(&self) -> Option<String> {
        Some(self.to_string())
    }

    fn within(&self, text: &mut String) {
        text.push_str(&escapes::quoted(&self.to_string()));
    }
}

impl FieldText for Body {
    fn text(&self) -> Option<String> {
        self.sort().text()
    }
}

impl FieldText for GridPoint {
    fn text(&self) -> Option<String> {
        Some(format!("({}, {})", self.x, self.y))
    }
}

impl FieldText for GridSize {
    fn text(&self) -> Option<String> {
        Some(format!("({}, {})", self.width, self.height))
    }
}

impl FieldText for ResourceSet {
    fn text(&self) -> Option<String> {
        self.iter().collect::<Vec<_>>().text()
    }

    fn with_both(base: &Self, ours: &Self, theirs: &Self) -> Option<Self> {
        let only_added =
            [ours, theirs].iter().all(|side| base.iter().all(|one| side.contains(one)));
        only_added.then(|| ours.iter().chain(theirs.iter()).collect())
    }
}

impl FieldText for Stop {
    fn text(&self) -> Option<String> {
        Some(record(&[
            ("stage", &format_args!("{:?}", self.stage)),
            ("at", &Quoted(self.at.as_str())),
        ]))
    }
}

impl FieldText for Aim {
    fn text(&self) -> Option<String> {
        let [market, year] = [self.market.text(), self.year.text()];
        let model = match self.model {
            Model::None => "r#None".to_owned(),
            model => format!("{model:?}"),
        };
        let mut fields: Vec<(&str, &dyn fmt::Display)> = vec![("model", &model)];
        if let Some(market) = &market {
            fields.push(("market", market));
        }
        if let Some(year) = &year {
            fields.push(("year", year));
        }
        Some(record(&fields))
    }
}

impl FieldText for Competitor {
    fn text(&self) -> Option<String> {
        let mut fields: Vec<(&str, &dyn fmt::Display)> = vec![];
        let (name, note) = (Quoted(&self.name), Quoted(&self.note));
        // `None` alone would say that it is not known.
        let model = self.model.map(|model| match model {
            Model::None => "r#None".to_owned(),
            model => format!("{model:?}"),
        });
        if !self.name.is_empty() {
            fields.push(("name", &name));
        }
        let directness = format_args!("{:?}", self.directness);
        if self.directness != Directness::default() {
            fields.push(("directness", &directness));
        }
        if let Some(model) = &model {
            fields.push(("model", model));
        }
        let expectations = self.expectations.text().unwrap_or_default();
        if self.expectations != Expectations::default() {
            fields.push(("expectations", &expectations));
        }
        if !self.note.is_empty() {
            fields.push(("note", &note));
        }
        Some(record(&fields))
    }
}

impl FieldText for Expectations {
    fn text(&self) -> Option<String> {
        let Self {
            product_information,
            price_information,
            simple_registration,
            simple_purchase,
            delivery_days,
            delivery_days_target,
        } = self;
        let answers = [
            ("product_information", product_information),
            ("price_information", price_information),
            ("simple_registration", simple_registration),
            ("simple_purchase", simple_purchase),
        ];
        let days =
            [("delivery_days", delivery_days), ("delivery_days_target", delivery_days_target)];
        let known = answers.into_iter().filter(|(_, answer)| !answer.says_nothing());
        let answers = known.filter_map(|(name, answer)| Some((name, answer.text()?)));
        let days = days.into_iter().filter_map(|(name, days)| Some((name, (*days)?.to_string())));
        let texts: Vec<(&str, String)> = answers.chain(days).collect();
        let fields = texts.iter().map(|(name, text)| (*name, text as &dyn fmt::Display));
        Some(record(&fields.collect::<Vec<_>>()))
    }
}

impl FieldText for Feedback {
    fn text(&self) -> Option<String> {
        let (date, text) = (self.date.to_string(), Quoted(&self.text));
        let (date, source) = (Quoted(&date), format_args!("{:?}", self.source));
        let tone = format_args!("{:?}", self.tone);
        Some(record(&[("date", &date), ("source", &source), ("tone", &tone), ("text", &text)]))
    }
}

impl FieldText for Step {
    fn text(&self) -> Option<String> {
        let until = self.until.map(|until| until.to_string());
        let (name, until) = (Quoted(&self.name), until.as_ref().map(Quoted));
        let mut fields: Vec<(&str, &dyn fmt::Display)> = Vec::new();
        if !self.name.is_empty() {
            fields.push(("name", &name));
        }
        if let Some(until) = &until {
            fields.push(("until", until));
        }
        Some(record(&fields))
    }
}

impl FieldText for CompletedStep {
    fn text(&self) -> Option<String> {
        let date = self.date.to_string();
        let (name, date, file) = (Quoted(&self.name), Quoted(&date), Quoted(&self.file));
        let mut fields: Vec<(&str, &dyn fmt::Display)> = vec![("name", &name), ("date", &date)];
        if !self.file.is_empty() {
            fields.push(("file", &file));
        }
        Some(record(&fields))
    }
}

impl FieldText for SetAside {
    fn text(&self) -> Option<String> {
        let date = self.date.to_string();
        Some(record(&[("reason", &Quoted(&self.reason)), ("date", &Quoted(&date))]))
    }
}

impl<T: FieldText> FieldText for Option<T> {
    fn text(&self) -> Option<String> {
        self.as_ref().and_then(FieldText::text)
    }

    fn on_one_line(&self) -> Option<String> {
        self.as_ref().and_then(FieldText::on_one_line)
    }

    fn says_nothing(&self) -> bool {
        self.is_none()
    }

    fn with_both(base: &Self, ours: &Self, theirs: &Self) -> Option<Self> {
        let (base, ours, theirs) = (base.as_ref()?, ours.as_ref()?, theirs.as_ref()?);
        T::with_both(base, ours, theirs).map(Some)
    }
}

impl<T: FieldText + Clone + PartialEq> FieldText for Vec<T> {
    fn text(&self) -> Option<String> {
        let mut text = String::from("[");
        for (index, item) in self.iter().enumerate() {
            if index > 0 {
                text.push_str(", ");
            }
            item.within(&mut text);
        }
        text.push(']');
        Some(text)
    }

    fn says_nothing(&self) -> bool {
        self.is_empty()
    }

    fn with_both(base: &Self, ours: &Self, theirs: &Self) -> Option<Self> {
        lists::with_both(base, ours, theirs, FieldText::key)
    }
}

impl FieldText for Candidate {
    fn text(&self) -> Option<String> {
        let (scores, note) = (self.scores.text().unwrap_or_default(), Quoted(&self.note));
        let mut fields: Vec<(&str, &dyn fmt::Display)> = Vec::new();
        if !self.scores.is_empty() {
            fields.push(("scores", &scores));
        }
        if !self.note.is_empty() {
            fields.push(("note", &note));
        }
        Some(record(&fields))
    }

    /// What both sides rated is kept, as long as they do not disagree.
    fn with_both(base: &Self, ours: &Self, theirs: &Self) -> Option<Self> {
        let scores = maps::with_both(&base.scores, &ours.scores, &theirs.scores)?;
        let note = maps::changed(&base.note, &ours.note, &theirs.note)?.clone();
        Some(Self { scores, note })
    }
}

impl<T: FieldText + Clone + PartialEq> FieldText for BTreeMap<String, T> {
    fn text(&self) -> Option<String> {
        let mut text = String::from("{");
        for (index, (name, value)) in self.iter().enumerate() {
            if index > 0 {
                text.push_str(", ");
            }
            text.push_str(&escapes::quoted(name));
            text.push_str(": ");
            value.within(&mut text);
        }
        text.push('}');
        Some(text)
    }

    fn says_nothing(&self) -> bool {
        self.is_empty()
    }

    fn with_both(base: &Self, ours: &Self, theirs: &Self) -> Option<Self> {
        maps::with_both(base, ours, theirs)
    }
}

/// A text in quotes.
struct Quoted<T>(T);

impl<T: AsRef<str>> fmt::Display for Quoted<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&escapes::quoted(self.0.as_ref()))
    }
}

fn record(fields: &[(&str, &dyn fmt::Display)]) -> String {
    let fields = fields.iter().map(|(name, value)| format!("{name}: {value}"));
    format!("({})", fields.collect::<Vec<_>>().join(", "))
}
