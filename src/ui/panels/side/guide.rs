//! The guide: ten questions in order, how far each is answered, and a way to where it is.
//!
//! What is missing and where it is said comes from [`crate::guide`]; here is how that looks. How one
//! gets there is in `leading` beside it.

use eframe::egui;
use egui::{Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use crate::catalogue::explanations::{self, Explanation, Term};
use crate::catalogue::{presets, words};
use crate::classify::Finding;
use crate::guide::{self, Destination, Draw, GuideAnswer, Progress, Question, Task, When};
use crate::language::{Text, texts};
use crate::plan::View;
use crate::session::{Findings, naming};
use crate::text::Face;
use crate::theme::{Icon, Rgba};
use crate::ui::panels::PanelCx;
use crate::ui::panels::{explained, proposed};
use crate::ui::style::{BUTTON_RADIUS, CAPTION, TEXT, TITLE, color, font};
use crate::ui::widgets::{
    Button, ButtonKind, Look, caption, card, fitted, focus_ring, headline, paint_icon, paragraph,
    segmented, small_title, text,
};

/// The rule of the finding that stands above the questions.
const TECHNOLOGY_FIRST: &str = "technology-first";

/// Which question is open.
#[derive(Clone, Debug, Default)]
pub struct GuideState {
    /// The question that is open; `None` until the guide was seen or while all are closed.
    open: Option<Question>,
    seen: bool,
    /// Whether what is drawn next is planned, as the user answered last in this view.
    planned: Option<(View, bool)>,
    /// The open question and the height of the panel, in points, when it was last brought into
    /// sight: again when one of them changes.
    brought: Option<(Question, f32)>,
}

impl GuideState {
    /// Whether what is drawn next is planned: what the view says until the user answers.
    fn planned_in(&mut self, view: View) -> &mut bool {
        self.planned = self.planned.filter(|(known, _)| *known == view);
        &mut self.planned.get_or_insert((view, view != View::Today)).1
    }

    /// The question that is open.
    pub(super) fn open_question(&self) -> Option<Question> {
        self.open
    }

    /// Opens a question.
    pub fn open(&mut self, question: Question) {
        self.seen = true;
        self.open = Some(question);
    }
}

/// Shows the tab. Gives where the user wants to go, with the question that leads there.
pub(super) fn show(
    ui: &mut Ui,
    cx: &mut PanelCx<'_>,
    state: &mut GuideState,
) -> Option<(Question, Destination)> {
    headline(ui, cx.look, cx.text(texts::guide::HEAD));
    let Some(findings) = cx.session.findings() else {
        caption(ui, cx.look, cx.text(texts::guide::LOOKING));
        return None;
    };
    caption(ui, cx.look, cx.text(texts::guide::LEAD));
    let answers = &findings.guide;
    if !std::mem::replace(&mut state.seen, true) {
        let first = answers.iter().find(|answer| answer.progress != Progress::Answered);
        state.open = first.map(|answer| answer.question);
    }
    progress(ui, cx.look, answers);
    let mut chosen = None;
    if let Some(finding) = warning(&findings) {
        chosen = technology_first(ui, cx, finding);
    }
    ui.add_space(4.0);
    ui.spacing_mut().item_spacing.y = 0.0;
    for answer in answers {
        let is_open = state.open == Some(answer.question);
        let top = ui.cursor().top();
        if row(ui, cx.look, answer, is_open) {
            state.open = (!is_open).then_some(answer.question);
        }
        if is_open {
            let planned = state.planned_in(cx.session.view());
            let destination =
                ui.push_id(answer.question, |ui| opened(ui, cx.look, answer, planned)).inner;
            chosen = chosen.or(destination.map(|destination| (answer.question, destination)));
            let height = ui.clip_rect().height();
            if state.brought.replace((answer.question, height)) != Some((answer.question, height)) {
                let mut block = ui.min_rect().with_min_y(top);
                block.max.y = block.max.y.min(top + height);
                ui.scroll_to_rect(block, None);
            }
        }
    }
    if answers.iter().all(|answer| answer.progress == Progress::Answered) {
        ui.add_space(8.0);
        text(ui, cx.look, cx.text(texts::guide::ALL_ANSWERED));
    }
    if let Some((_, Destination::Question(question))) = chosen {
        state.open(question);
        return None;
    }
    chosen
}

/// The open finding that systems are planned before it is clear for whom.
fn warning(findings: &Findings) -> Option<&Finding> {
    let mut first_of_rules = findings.rules.iter().map(|rule| &findings.open[rule.places.start]);
    first_of_rules.find(|finding| finding.rule == TECHNOLOGY_FIRST)
}

fn technology_first(
    ui: &mut Ui,
    cx: &PanelCx<'_>,
    finding: &Finding,
) -> Option<(Question, Destination)> {
    let no_audience = cx.session.nodes_of(crate::plan::NodeSort::Audience) == 0;
    let question = if no_audience { Question::Audiences } else { Question::Channels };
    ui.add_space(4.0);
    card(ui, cx.look, |ui| {
        ui.horizontal_top(|ui| {
            let (square, _) = ui.allocate_exact_size(vec2(16.0, 18.0), Sense::hover());
            paint_icon(ui.painter(), Icon::Warning, square, color(cx.theme().activity));
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 4.0;
                text(ui, cx.look, finding.message(cx.language()));
                let remedy = finding.remedy(cx.language());
                paragraph(ui, cx.look, cx.theme().muted, &[(remedy, false)]);
                let words =
                    cx.text_with(texts::guide::NEXT_QUESTION, &[&cx.text(question.title())]);
                let button = Button::new(cx.look, &words).kind(ButtonKind::Quiet).wraps();
                button.show(ui).clicked().then_some((question, Destination::Question(question)))
            })
            .inner
        })
        .inner
    })
}

/// How many questions are answered.
fn progress(ui: &mut Ui, look: Look, answers: &[GuideAnswer]) {
    let done = answers.iter().filter(|answer| answer.progress == Progress::Answered).count();
    let words = look.say_with(texts::guide::COUNT, &[&done]);
    ui.add_space(2.0);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 6.0), Sense::hover());
    let share = done as f32 / answers.len().max(1) as f32;
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(Role::ProgressIndicator, true, &words);
        info.value = Some(f64::from(share));
        info
    });
    ui.painter().rect_filled(rect, 3.0, color(look.theme.ink.faded(0.12)));
    let mut filled = rect;
    filled.set_width(rect.width() * share);
    ui.painter().rect_filled(filled, 3.0, color(look.theme.accent));
    ui.add_space(-4.0);
    caption(ui, look, words);
}

const fn progress_words(progress: Progress) -> Text {
    match progress {
        Progress::Open => texts::plan::OPEN,
        Progress::Begun => texts::guide::BEGUN,
        Progress::Answered => texts::guide::ANSWERED,
    }
}

/// A question in one row; says whether it was pressed.
fn row(ui: &mut Ui, look: Look, answer: &GuideAnswer, is_open: bool) -> bool {
    let theme = look.theme;
    let size = vec2(ui.available_width(), 36.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let (number, title) = (answer.question.number(), look.say(answer.question.title()));
    let state = look.say(progress_words(answer.progress));
    response.widget_info(|| {
        let spoken = look.say_with(texts::guide::SPOKEN_QUESTION, &[&number, &title, &state]);
        WidgetInfo::selected(Role::DisclosureTriangle, ui.is_enabled(), is_open, spoken)
    });
    let wide = rect.expand2(vec2(6.0, 0.0));
    if response.hovered() {
        ui.painter().rect_filled(wide, BUTTON_RADIUS, color(theme.ink.faded(0.05)));
    }
    let disc = pos2(rect.left() + 12.0, rect.center().y);
    number_mark(ui, look, disc, answer.progress, number);
    let state_width = {
        let galley = ui.painter().layout_no_wrap(
            state.to_owned(),
            font(Face::Regular, CAPTION),
            color(theme.muted),
        );
        let at = pos2(rect.right() - galley.size().x, rect.center().y - galley.size().y / 2.0);
        let width = galley.size().x;
        ui.painter().galley(at, galley, color(theme.muted));
        width
    };
    let face = if is_open { Face::SemiBold } else { Face::Medium };
    let room = rect.width() - 34.0 - state_width - 8.0;
    let galley = fitted(ui, title, face, &[TITLE, TEXT, CAPTION], room);
    let at = pos2(rect.left() + 34.0, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, color(theme.ink));
    focus_ring(ui, look, &response, wide, BUTTON_RADIUS);
    response.clicked()
}

/// The number of a question: in a ring while open, in a half ring while begun, a tick on a disc
/// once answered.
fn number_mark(ui: &Ui, look: Look, center: egui::Pos2, progress: Progress, number: usize) {
    let theme = look.theme;
    let painter = ui.painter();
    const RADIUS: f32 = 11.0;
    let ink: Rgba = match progress {
        Progress::Answered => {
            painter.circle_filled(center, RADIUS, color(theme.team));
            let square = Rect::from_center_size(center, vec2(14.0, 14.0));
            paint_icon(painter, Icon::Check, square, color(theme.surface));
            return;
        }
        Progress::Begun => {
            painter.circle_stroke(center, RADIUS - 1.0, Stroke::new(2.0, color(theme.accent)));
            painter.circle_filled(center, RADIUS - 3.0, color(theme.accent_background));
            theme.accent
        }
        Progress::Open => {
            painter.circle_stroke(center, RADIUS - 0.5, Stroke::new(1.0, color(theme.border)));
            theme.muted
        }
    };
    let align = egui::Align2::CENTER_CENTER;
    let font = font(Face::SemiBold, CAPTION);
    painter.text(center, align, number.to_string(), font, color(ink));
}

/// What stands under the row of an open question. Gives where the user wants to go.
fn opened(
    ui: &mut Ui,
    look: Look,
    answer: &GuideAnswer,
    planned: &mut bool,
) -> Option<Destination> {
    let mut chosen = None;
    let margin = egui::Margin { left: 34, right: 0, top: 0, bottom: 10 };
    egui::Frame::new().inner_margin(margin).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 6.0;
        let question = answer.question;
        text(ui, look, look.say(question.ask()));
        paragraph(ui, look, look.theme.muted, &[(look.say(question.why()), false)]);
        let example = look.say(question.example());
        caption(ui, look, look.say_with(texts::guide::EXAMPLE, &[&example]));
        caption(ui, look, look.say(question.asks_about()));
        let found = answer.found(look.language);
        if !found.is_empty() {
            ui.add_space(2.0);
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = 6.0;
                let (square, _) = ui.allocate_exact_size(vec2(14.0, 16.0), Sense::hover());
                paint_icon(ui.painter(), Icon::Check, square, color(look.theme.team));
                text(ui, look, found);
            });
        }
        // Above what could be done as well, so that it is in sight however much that is.
        let index = question.number();
        if let (Progress::Answered, Some(next)) = (answer.progress, Question::ALL.get(index)) {
            ui.add_space(2.0);
            let words = look.say_with(texts::guide::NEXT_QUESTION, &[&look.say(next.title())]);
            let button = Button::new(look, &words).kind(ButtonKind::Primary).wraps();
            if button.show(ui).clicked() {
                chosen = Some(Destination::Question(*next));
            }
        }
        let mut list = |ui: &mut Ui, head: Text, tasks: &[Task], kind: ButtonKind| {
            if !tasks.is_empty() {
                ui.add_space(2.0);
                small_title(ui, look, look.say(head));
            }
            for (index, task) in tasks.iter().enumerate() {
                let destination = ui.push_id((head.in_language(look.language), index), |ui| {
                    self::task(ui, look, (task, kind), planned)
                });
                chosen = destination.inner.or(chosen.take());
            }
        };
        list(ui, texts::guide::TO_DO, &answer.missing, ButtonKind::Quiet);
        list(ui, texts::guide::COULD_DO, &answer.further, ButtonKind::Plain);
        chosen = sheet_buttons(ui, look, question).or(chosen.take());
        for (head, terms) in terms_of(question) {
            explained::terms(ui, look, *head, terms);
        }
    });
    chosen
}

/// The sheets of a question by their names. Gives the one that was pressed.
fn sheet_buttons(ui: &mut Ui, look: Look, question: Question) -> Option<Destination> {
    ui.add_space(2.0);
    small_title(ui, look, look.say(texts::guide::SHEETS));
    let mut chosen = None;
    for (name, destination) in guide::sheets(question) {
        let name = look.say(name);
        let spoken = format!("{}: {name}", look.say(texts::guide::SHEETS));
        let button = Button::new(look, name).kind(ButtonKind::Plain).name(&spoken).wraps();
        if button.show(ui).clicked() {
            chosen = Some(destination);
        }
    }
    chosen
}

/// The terms that belong to a question, each list under its heading.
fn terms_of(question: Question) -> &'static [(Text, &'static [Term])] {
    match question {
        Question::Selling => &[(texts::guide::FEATURE_TERMS, &Term::FEATURES)],
        Question::Channels => &[(texts::guide::TERMS, &Term::OF_MODELS)],
        Question::Teamwork => &[(texts::guide::TEAMWORK_TERMS, &Term::TEAMWORK)],
        Question::Expectations => &[
            (texts::guide::EXPECTATION_TERMS, &Term::EXPECTATIONS),
            (texts::guide::BEHIND_EXPECTATIONS, &Term::BEHIND_EXPECTATIONS),
        ],
        _ => &[],
    }
}

/// Something to do; gives where it leads once it was chosen.
fn task(
    ui: &mut Ui,
    look: Look,
    (task, kind): (&Task, ButtonKind),
    planned: &mut bool,
) -> Option<Destination> {
    let said = task.text(look.language);
    match &task.destination {
        Destination::Draw { any_of, when } => {
            text(ui, look, said);
            let when = match when {
                When::Asked => ask_when(ui, look, said, planned),
                known => *known,
            };
            let mut chosen = None;
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing = vec2(6.0, 4.0);
                for draw in any_of {
                    let words = draw.name(look.language);
                    let name = format!("{said}: {words}");
                    let button = Button::new(look, &words).kind(kind).icon(Icon::Plus).name(&name);
                    let is_first = ui.cursor().left() <= ui.max_rect().left() + 1.0;
                    if !is_first && ui.available_size_before_wrap().x < button.natural_width(ui) {
                        ui.end_row();
                    }
                    let response = button.show(ui);
                    let response =
                        explained::on_hover(response, look, None, explanation(*draw), None);
                    if response.clicked() {
                        chosen = Some(Destination::Draw { any_of: vec![*draw], when });
                    }
                }
            });
            chosen
        }
        Destination::DrawFor { audience, any_of } => {
            text(ui, look, said);
            let pressed = proposed::channels(ui, look, said, any_of)?;
            let any_of = any_of.get(pressed).cloned().into_iter().collect();
            Some(Destination::DrawFor { audience: audience.clone(), any_of })
        }
        destination => {
            let button = Button::new(look, said).kind(kind).wraps();
            button.show(ui).clicked().then(|| destination.clone())
        }
    }
}

/// Asks whether what is drawn is there today or planned.
fn ask_when(ui: &mut Ui, look: Look, task: &str, planned: &mut bool) -> When {
    caption(ui, look, look.say(texts::guide::WHEN));
    let segments = [texts::guide::THERE_TODAY, texts::guide::IS_PLANNED].map(|one| look.say(one));
    let names = segments.map(|one| format!("{task}: {one}"));
    let shown = [0, 1].map(|at| (segments[at], Some(&*names[at])));
    let name = look.say(texts::guide::WHEN);
    if let Some(pressed) = segmented(ui, look, name, &shown, Some(usize::from(*planned))) {
        *planned = pressed == 1;
    }
    if *planned { When::Planned } else { When::Today }
}

fn explanation(draw: Draw) -> Explanation {
    match draw {
        Draw::Channel(kind) => explanations::of_channel(kind),
        Draw::Marketplace(index) => {
            let of_kind = explanations::of_channel(crate::plan::ChannelKind::Marketplace);
            let about = presets::marketplaces().get(index).map(|one| one.about);
            Explanation { about: about.unwrap_or(of_kind.about), ..of_kind }
        }
        Draw::Audience(market, _) => explanations::of_audience(market),
        Draw::System(kind) => explanations::of_system(kind),
        Draw::Team(kind) => explanations::of_team(kind),
        Draw::Activity(kind) => explanations::of_activity(kind),
    }
}

/// The row that leads to the view that was shown before the guide led to another; says whether it
/// was pressed.
pub(super) fn view_row(ui: &mut Ui, cx: &PanelCx<'_>, before: View) -> bool {
    let view = words::view_of(cx.plan(), before, cx.language());
    let words = cx.text_with(texts::guide::BACK_TO_VIEW, &[&view]);
    let button = Button::new(cx.look, &words).kind(ButtonKind::Quiet).icon(Icon::ArrowLeft);
    button.width(ui.available_width()).show(ui).clicked()
}

/// The row that leads to the properties of what is selected; says whether it was pressed.
pub(super) fn properties_row(ui: &mut Ui, cx: &PanelCx<'_>) -> bool {
    let selected = cx.session.selection();
    let mut ids = selected.iter();
    let words = match (ids.next(), selected.len()) {
        (Some(only), 1) => {
            let name = naming::in_list(cx.plan(), only, cx.language());
            cx.text_with(texts::guide::PROPERTIES_OF, &[&name])
        }
        (_, count) => cx.text_with(texts::guide::PROPERTIES_OF_MANY, &[&count]),
    };
    let button = Button::new(cx.look, &words).kind(ButtonKind::Quiet).icon(Icon::Settings);
    button.width(ui.available_width()).show(ui).clicked()
}

/// The row that leads back from where the guide led to; says whether it was pressed.
pub(super) fn back_row(ui: &mut Ui, look: Look, question: Question) -> bool {
    let words = look.say_with(texts::guide::BACK_TO, &[&question.number()]);
    let button = Button::new(look, &words).kind(ButtonKind::Quiet).icon(Icon::ArrowLeft);
    button.width(ui.available_width()).show(ui).clicked()
}
