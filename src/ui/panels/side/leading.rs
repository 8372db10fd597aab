//! How one gets from where the guide leads to the panel or the card it stands for.

use eframe::egui;

use super::inspector::{feedback, form};
use crate::edit::LabelKind;
use crate::guide::{Destination, Field, Goal, When};
use crate::language::{Text, texts};
use crate::plan::{Competitor, Id, Node, Strategy, View};
use crate::session::inventory::{Column, InventoryRow, Sheet};
use crate::session::{Action, Command};
use crate::ui::panels::{PanelCx, proposed, section};

/// What the side panel shows for a destination.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ShownTab {
    /// The guide, as before.
    Guide,
    /// The strategy.
    Strategy,
    /// The reasons and the next level.
    Why,
    /// The inspector.
    Inspector,
}

/// Goes to a destination: asks for what has to be drawn or shown, and has the field there take the
/// keyboard. Gives what the side panel shows then.
pub(super) fn go(ctx: &egui::Context, cx: &PanelCx<'_>, destination: Destination) -> ShownTab {
    match destination {
        Destination::Draw { any_of, when } => {
            let draw = any_of.first().copied();
            let body = draw.map(|draw| draw.body_for(cx.plan(), cx.language()));
            let planned = match when {
                When::Asked => None,
                When::Today => Some(false),
                When::Planned => Some(true),
            };
            let place = |body| Action::PlaceGuided { body, planned, addressed: None };
            cx.request_all(body.map(place));
        }
        Destination::DrawFor { audience, any_of } => {
            cx.request_all(any_of.first().map(|one| proposed::place(cx, &audience, one)));
        }
        Destination::Join { from, to, kind } => cx.request(Action::ConnectNodes { from, to, kind }),
        Destination::Reach => cx.run(Command::ShowReach),
        Destination::View(view) => cx.request(Action::SetView(view)),
        Destination::NextLevel => {
            if cx.session.last_step() > 0 {
                cx.request(Action::SetView(View::Target));
            }
            return ShownTab::Why;
        }
        Destination::Element { id, field } => {
            match field_words(field) {
                Some((section, field)) => {
                    if let Some(section) = section {
                        section::open(ctx, cx.text(section));
                    }
                    form::want(ctx, cx.text(field).to_owned());
                }
                None => note_feedback(ctx, cx, &id),
            }
            cx.request(Action::Show([id].into_iter().collect()));
            return ShownTab::Inspector;
        }
        Destination::Strategy(goal) => {
            want_goal(ctx, cx, goal);
            return ShownTab::Strategy;
        }
        Destination::Measure(Some(id)) => {
            cx.request(Action::ShowField(InventoryRow::Measure(id), Column::Owner));
        }
        Destination::StepOfMeasure(id) => {
            cx.request(Action::ShowField(InventoryRow::Measure(id), Column::Step));
        }
        Destination::Table(sort) => {
            let sheet = Sheet::ALL.into_iter().find(|sheet| sheet.sort() == Some(sort));
            cx.request_all(sheet.map(Action::ShowTable));
        }
        Destination::Choice(id) => {
            cx.request_all(id.map(|id| Action::Show([id].into_iter().collect())));
            cx.run(Command::ShowChoice);
        }
        Destination::Glance => cx.run(Command::ShowGlance),
        Destination::Measures => cx.request(Action::ShowTable(Sheet::Measures)),
        Destination::Measure(None) => cx.run(Command::AddMeasure),
        Destination::Step(step) => {
            let is_named = cx.plan().steps.get(&step).is_some_and(|it| !it.name.trim().is_empty());
            let column = if is_named { Column::Until } else { Column::Name };
            cx.request(Action::ShowField(InventoryRow::Step(step), column));
        }
        // What already shows the journeys would hide them.
        Destination::Journeys if cx.session.shows_journeys() => {}
        Destination::Journeys => cx.run(Command::ToggleJourneys),
        Destination::Expectations => cx.run(Command::ShowExpectations),
        Destination::Teamwork => cx.run(Command::ShowSmarketing),
        Destination::Voices => cx.run(Command::ShowFeedback),
        Destination::Roadmap => cx.run(Command::ShowRoadmap),
        // That is dealt with in the guide.
        Destination::Question(_) => {}
    }
    ShownTab::Guide
}

/// Has an empty entry of the feedback on an element take the keyboard, a new one if there is none.
fn note_feedback(ctx: &egui::Context, cx: &PanelCx<'_>, id: &Id) {
    let mut all = cx.plan().feedback(id).to_vec();
    let empty = all.iter().position(|one| one.text.trim().is_empty());
    let index = empty.unwrap_or_else(|| {
        all.push(feedback::fresh());
        all.len() - 1
    });
    if empty.is_none()
        && let Some(node) = cx.plan().nodes.get(id)
    {
        let node = Node { feedback: all, ..Node::clone(node) };
        let nodes = vec![(id.clone(), node)];
        cx.request(Action::SetNodes { nodes, label: LabelKind::Change, merge: None });
    }
    section::open(ctx, cx.text(texts::inspector::SECTION_FEEDBACK));
    form::want(ctx, cx.text_with(texts::inspector::FEEDBACK_TEXT, &[&(index + 1)]));
}

/// What a field is called, and the section in which it is if that can be closed; `None` for
/// feedback, of which there are several.
fn field_words(field: Field) -> Option<(Option<Text>, Text)> {
    Some(match field {
        Field::Name => (None, texts::inspector::FIELD_NAME),
        Field::Partner => (None, texts::plan::SOURCE_PARTNER),
        Field::Sells => (None, texts::plan::SELLS),
        Field::B2b => (None, texts::inspector::FIELD_B2B),
        Field::B2c => (None, texts::inspector::FIELD_B2C),
        Field::Features => (Some(texts::inspector::SECTION_FEATURES), texts::plan::SEVERAL_USERS),
        Field::Expectations => {
            (Some(texts::inspector::SECTION_EXPECTATIONS), texts::plan::PRODUCT_INFORMATION)
        }
        Field::Fit => (None, texts::inspector::FIELD_FIT),
        Field::FitTarget => (None, texts::inspector::FIELD_FIT_TARGET),
        Field::Hurdle => (None, texts::inspector::FIELD_HURDLE),
        Field::Needs => (None, texts::inspector::FIELD_NEEDS),
        Field::Owner => (None, texts::inventory::COLUMN_OWNER),
        Field::Feedback => return None,
    })
}

/// Has the field of the strategy take the keyboard; lists get an empty entry to write in.
fn want_goal(ctx: &egui::Context, cx: &PanelCx<'_>, goal: Goal) {
    let mut strategy = Strategy::clone(&cx.plan().strategy);
    let blank = |text: &str| text.trim().is_empty();
    let entry = |list: &mut Vec<String>, field: &'static str| {
        let index = list.iter().position(|text| blank(text)).unwrap_or_else(|| {
            list.push(String::new());
            list.len() - 1
        });
        (egui::Id::unique((field, index)), field)
    };
    let (id, changed) = match goal {
        Goal::DigitalReason => (egui::Id::unique(("strategy", "digital reason")), None),
        Goal::Mission => (egui::Id::unique(("strategy", "mission")), None),
        Goal::MissionYear => (egui::Id::unique(("strategy", "mission year")), None),
        Goal::Vision => (egui::Id::unique(("strategy", "vision")), None),
        Goal::VisionYear => (egui::Id::unique(("strategy", "vision year")), None),
        Goal::MarketingGoal => (egui::Id::unique(("strategy", "marketing goal")), None),
        Goal::MarketingMessage => (egui::Id::unique(("strategy", "marketing message")), None),
        Goal::MarketingBudget => (egui::Id::unique("marketing budget"), None),
        // Lists to choose from take the keyboard by the name of their heading.
        Goal::Business | Goal::Aim => {
            let heading = match goal {
                Goal::Business => texts::strategy::BUSINESS,
                _ => texts::strategy::AIMS,
            };
            form::want(ctx, cx.text(heading).to_owned());
            return;
        }
        Goal::Outlook => {
            form::want(ctx, cx.text(texts::strategy::LEAD).to_owned());
            return;
        }
        Goal::Chance => {
            let (id, field) = entry(&mut strategy.chances, "chances");
            (id, Some(field))
        }
        Goal::Risk => {
            let (id, field) = entry(&mut strategy.risks, "risks");
            (id, Some(field))
        }
        Goal::Competitor => {
            let list = &mut strategy.competitors;
            let index = list.iter().position(|one| blank(&one.name)).unwrap_or_else(|| {
                list.push(Competitor::default());
                list.len() - 1
            });
            (egui::Id::unique(("competitor name", index)), Some("competitors list"))
        }
    };
    if let Some(field) = changed
        && strategy != *cx.plan().strategy
    {
        cx.request(Action::SetStrategy { strategy: Box::new(strategy), field });
    }
    ctx.memory_mut(|memory| memory.request_focus(id));
    super::strategy::want(ctx, id);
}
