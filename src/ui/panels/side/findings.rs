//! What was noticed about the plan, with what can be done about it.

use std::collections::{BTreeMap, BTreeSet};

use eframe::egui;
use egui::text::LayoutJob;
use egui::{Align, Id as WidgetId, Key, Layout, Role, Sense, Ui, WidgetInfo, vec2};

use super::evidence::name_of;
use super::next_level::days;
use super::reason;
use crate::catalogue::dates;
use crate::classify::{Effort, Finding, Fix, Severity, Subject, shortened};
use crate::language::{Text, texts};
use crate::plan::{Id, MAX_TEXT_BYTES, Plan, View};
use crate::session::inventory::{Column, InventoryRow};
use crate::session::{Action, Findings, RoadmapEdit, effort_text};
use crate::theme::{Icon, Rgba};
use crate::ui::calendar::today;
use crate::ui::panels::PanelCx;
use crate::ui::panels::section::Section;
use crate::ui::style::{BUTTON_RADIUS, HIT_HEIGHT, color};
use crate::ui::widgets::{
    Button, ButtonKind, Look, TextField, caption, card, checkbox, chip, empty_state, field_label,
    focus_ring, headline, icon_button, paint_icon, section,
};

/// So many findings of one rule are shown at first.
const SHOWN_AT_FIRST: usize = 3;
/// So many more each time more are asked for.
const SHOWN_MORE: usize = 20;
/// From the left edge of a card to its text: room for the icon.
const INDENT: f32 = 24.0;

/// Which findings are shown, and which is being set aside.
#[derive(Clone, Debug, Default)]
pub struct FindingsState {
    /// Only those about one of these elements; all if it is empty.
    pub about: BTreeSet<Id>,
    /// How many are shown of the rules of which more were asked for.
    shown: BTreeMap<&'static str, usize>,
    setting_aside: Option<SettingAside>,
}

/// A finding for which a reason is being typed.
#[derive(Clone, Debug)]
struct SettingAside {
    finding: String,
    reason: String,
    /// Whether all of its rule go with it.
    all: bool,
    /// Whether the field has had the keyboard already.
    begun: bool,
}

/// Where in the side panel something can be dealt with by hand.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum ManualFix {
    /// A field of the strategy.
    Strategy(WidgetId),
    /// The field with this name, once the element is selected.
    Inspector(String),
    /// The proposals for the next level.
    Why,
}

/// What showing the findings takes along.
struct FindingsCx<'a, 'b> {
    cx: &'a PanelCx<'b>,
    manual_fix: Option<ManualFix>,
    /// The ends of the link that the button under the pointer would add.
    previewed: Option<(Id, Id)>,
}

/// Shows the tab. `highlight` gets what the finding under the pointer is about. Gives where else
/// in the panel the user wants to go.
pub(super) fn show(
    ui: &mut Ui,
    cx: &mut PanelCx<'_>,
    state: &mut FindingsState,
) -> Option<ManualFix> {
    let findings = cx.session.findings();
    let plan = cx.plan();
    state.about.retain(|id| plan.has_element(id));
    let nothing = plan.nodes.is_empty();
    let Some(findings) = findings else {
        headline(ui, cx.look, cx.text(texts::findings::TAB_FINDINGS));
        caption(ui, cx.look, cx.text(texts::findings::LOOKING_THROUGH));
        return None;
    };
    if nothing && findings.set_aside.is_empty() {
        let (head, hint) =
            (cx.text(texts::findings::NOTHING_DRAWN), cx.text(texts::findings::NOTHING_DRAWN_HINT));
        empty_state(ui, cx.look, Icon::Flag, head, hint);
        return None;
    }
    let mut shown = FindingsCx { cx, manual_fix: None, previewed: None };
    if findings.open.is_empty() {
        let (head, hint) = match findings.set_aside.is_empty() {
            true => (texts::findings::ALL_WELL, texts::findings::ALL_WELL_HINT),
            false => (texts::findings::ALL_ASIDE, texts::findings::ALL_ASIDE_HINT),
        };
        empty_state(ui, cx.look, Icon::Check, cx.text(head), cx.text(hint));
    } else {
        headline(ui, cx.look, cx.text(texts::findings::TAB_FINDINGS));
        caption(ui, cx.look, cx.text(texts::findings::FINDINGS_LEAD));
        shown.filter(ui, state);
        shown.open(ui, state, &findings);
    }
    shown.set_aside(ui, &findings);
    cx.preview(shown.previewed);
    shown.manual_fix
}

/// The findings of one rule that are listed: never none.
struct Listed<'a> {
    all: &'a [Finding],
    /// Which of them, if not all.
    only: Option<Vec<usize>>,
    /// For how many of those listed the program can do something by itself.
    fixes: usize,
}

impl<'a> Listed<'a> {
    fn len(&self) -> usize {
        self.only.as_ref().map_or(self.all.len(), Vec::len)
    }

    fn first(&self) -> &'a Finding {
        self.at(0)
    }

    fn at(&self, index: usize) -> &'a Finding {
        &self.all[self.only.as_ref().map_or(index, |only| only[index])]
    }

    fn iter(&self) -> impl Iterator<Item = &'a Finding> {
        (0..self.len()).map(|index| self.at(index))
    }
}

impl FindingsCx<'_, '_> {
    /// All, or only what is about some elements.
    fn filter(&self, ui: &mut Ui, state: &mut FindingsState) {
        let cx = self.cx;
        let plan = cx.plan();
        let selection = cx.session.selection();
        let is_on = !state.about.is_empty();
        let mut about = state.about.iter();
        let words = match (about.next(), about.next()) {
            (None, _) => cx.text(texts::findings::ONLY_SELECTED).to_owned(),
            (Some(only), None) => {
                let name = shortened(name_of(cx.look, plan, only));
                cx.text_with(texts::findings::ONLY_ABOUT, &[&name])
            }
            _ => cx.text_with(texts::findings::ONLY_ABOUT_MANY, &[&state.about.len()]),
        };
        if !is_on && selection.is_empty() {
            return;
        }
        let pressed = ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 2.0;
            let pressed = chip(ui, cx.look, &words, is_on, cx.theme().accent).clicked();
            let all = cx.text(texts::findings::SHOW_ALL_AGAIN);
            pressed | (is_on && icon_button(ui, cx.look, Icon::Close, all, true).clicked())
        });
        if pressed.inner {
            state.about = if is_on { BTreeSet::new() } else { selection.ids().clone() };
        }
    }

    fn open(&mut self, ui: &mut Ui, state: &mut FindingsState, findings: &Findings) {
        let cx = self.cx;
        let about = (!state.about.is_empty()).then(|| findings.about_any(&state.about));
        let rules = findings.rules.iter().map(|rule| {
            let all = &findings.open[rule.places.clone()];
            let first = rule.places.start;
            match &about {
                // Of a large plan there are very many: they are not looked through in each frame.
                None => Listed { all, only: None, fixes: rule.fixes },
                Some(about) => {
                    let only: Vec<usize> =
                        about.range(rule.places.clone()).map(|index| index - first).collect();
                    let fixes = only.iter().filter(|index| all[**index].fix.is_some()).count();
                    Listed { all, only: Some(only), fixes }
                }
            }
        });
        let rules: Vec<Listed<'_>> = rules.filter(|rule| rule.len() > 0).collect();
        if rules.is_empty() {
            caption(ui, cx.look, cx.text(texts::findings::NOTHING_ABOUT));
        }
        for (severity, head) in [
            (Severity::Warning, texts::findings::WARNINGS),
            (Severity::Hint, texts::findings::HINTS),
        ] {
            let of_severity = rules.iter().filter(|rule| rule.first().severity == severity);
            let count: usize = of_severity.clone().map(Listed::len).sum();
            if count > 0 {
                section(ui, cx.look, format!("{} {count}", cx.text(head)));
            }
            for rule in of_severity {
                ui.push_id(rule.first().rule, |ui| self.rule(ui, state, rule));
            }
        }
    }

    /// The findings of one rule in a card.
    fn rule(&mut self, ui: &mut Ui, state: &mut FindingsState, findings: &Listed<'_>) {
        let cx = self.cx;
        let rule = findings.first().rule;
        let most = state.shown.get(rule).copied().unwrap_or(SHOWN_AT_FIRST);
        // “And 1 more” would take the place of that one.
        let most = if findings.len() == most + 1 { most + 1 } else { most };
        card(ui, cx.look, |ui| {
            ui.spacing_mut().item_spacing.y = 6.0;
            for (index, finding) in findings.iter().take(most).enumerate() {
                if index > 0 {
                    ui.add_space(2.0);
                    let y = ui.cursor().top();
                    let line = egui::Stroke::new(1.0, color(cx.theme().line));
                    ui.painter().hline(ui.max_rect().x_range(), y, line);
                    ui.add_space(3.0);
                }
                ui.push_id(&finding.id, |ui| {
                    self.finding(ui, state, finding, index == 0, findings);
                });
            }
            let hidden = findings.len().saturating_sub(most);
            let count = findings.fixes;
            if hidden == 0 && count < 2 && most <= SHOWN_AT_FIRST + 1 {
                return;
            }
            buttons(ui, |ui| {
                if count > 1 {
                    let words = cx.text_with(texts::findings::FIX_ALL, &[&count]);
                    let name = cx.text_with(
                        texts::phrases::NAMED,
                        &[&words, &findings.first().remedy(cx.language())],
                    );
                    if in_row(ui, Button::new(cx.look, &words).name(&name)).clicked() {
                        let fixes = findings.iter().filter_map(|finding| finding.fix.clone());
                        cx.request(Action::Fix(fixes.collect()));
                    }
                }
                if hidden > 0 {
                    let words = cx.text_with(texts::findings::AND_MORE_OF_RULE, &[&hidden]);
                    if in_row(ui, Button::new(cx.look, &words).kind(ButtonKind::Ghost)).clicked() {
                        state.shown.insert(rule, most + SHOWN_MORE);
                    }
                } else if most > SHOWN_AT_FIRST + 1 {
                    let words = cx.text(texts::window::SHOW_FEWER);
                    if Button::new(cx.look, words).kind(ButtonKind::Ghost).show(ui).clicked() {
                        state.shown.remove(rule);
                    }
                }
            });
        });
    }

    fn finding(
        &mut self,
        ui: &mut Ui,
        state: &mut FindingsState,
        finding: &Finding,
        with_remedy: bool,
        of_rule: &Listed<'_>,
    ) {
        let cx = self.cx;
        self.message(ui, finding, severity_mark(cx.look, finding.severity));
        if with_remedy {
            let text = finding.remedy(cx.language());
            indented(ui, |ui| muted(ui, cx.look, text));
        }
        let is_setting_aside =
            state.setting_aside.as_ref().is_some_and(|aside| aside.finding == finding.id);
        if is_setting_aside {
            indented(ui, |ui| self.reason_form(ui, state, of_rule));
        } else {
            buttons(ui, |ui| self.offers(ui, state, finding));
        }
    }

    /// What was noticed; a click shows it on the canvas.
    fn message(&mut self, ui: &mut Ui, finding: &Finding, (icon, tint): (Icon, Rgba)) {
        let cx = self.cx;
        let plan = cx.plan();
        let message = finding.message(cx.language());
        let width = ui.available_width();
        let job = with_names(cx.look, plan, finding, width - INDENT);
        let galley = ui.painter().layout_job(job);
        let can_be_shown = finding.elements.iter().any(|id| plan.has_element(id));
        let sense = if can_be_shown { Sense::click() } else { Sense::hover() };
        let size = vec2(width, galley.size().y.max(18.0));
        let (rect, response) = ui.allocate_exact_size(size, sense);
        let severity = cx.text(match finding.severity {
            Severity::Warning => texts::findings::WARNING,
            Severity::Hint => texts::findings::HINT,
        });
        let remedy = finding.remedy(cx.language());
        let spoken = cx.text_with(texts::findings::SPOKEN_FINDING, &[&severity, &message, &remedy]);
        response.widget_info(|| {
            let role = if can_be_shown { Role::Button } else { Role::Label };
            WidgetInfo::labeled(role, ui.is_enabled(), &spoken)
        });
        let wide = rect.expand2(vec2(6.0, 4.0));
        if can_be_shown && (response.hovered() || response.has_focus()) {
            ui.painter().rect_filled(wide, BUTTON_RADIUS, color(cx.theme().accent_background));
            cx.highlight(finding.elements.iter().cloned());
        }
        let square = egui::Rect::from_min_size(rect.min + vec2(0.0, 1.0), vec2(16.0, 16.0));
        paint_icon(ui.painter(), icon, square, color(tint));
        ui.painter().galley(rect.min + vec2(INDENT, 0.0), galley, color(cx.theme().ink));
        focus_ring(ui, cx.look, &response, wide, BUTTON_RADIUS);
        if response.clicked() {
            cx.request(Action::Show(finding.elements.iter().cloned().collect()));
        }
    }

    /// The buttons of a finding.
    fn offers(&mut self, ui: &mut Ui, state: &mut FindingsState, finding: &Finding) {
        let cx = self.cx;
        // The sign beside it has its place at the end of the row.
        let room = ui.available_width() - HIT_HEIGHT - 4.0;
        ui.scope(|ui| {
            ui.set_max_width(room);
            match &finding.fix {
                Some(fix) => self.fix(ui, fix),
                None => self.offer_manual_fix(ui, finding),
            }
        });
        let message = finding.message(cx.language());
        let name = cx.text_with(texts::findings::SET_ASIDE_NAMED, &[&message]);
        let end = Layout::right_to_left(Align::Center);
        let pressed =
            ui.with_layout(end, |ui| icon_button(ui, cx.look, Icon::EyeOff, &name, true)).inner;
        if pressed.clicked() {
            state.setting_aside = Some(SettingAside {
                finding: finding.id.clone(),
                reason: String::new(),
                all: false,
                begun: false,
            });
        }
    }

    fn fix(&mut self, ui: &mut Ui, fix: &Fix) {
        let cx = self.cx;
        let plan = cx.plan();
        let offer = fix.offer(plan, cx.language());
        let with = |days: &str| cx.text_with(texts::phrases::WITH_COMMA, &[&offer, &days]);
        let efforts = cx.session.efforts();
        let effort = fix.effort(plan, efforts);
        let source = effort.map(Effort::usual);
        let source = source.and_then(|one| effort_text::short_source(one, efforts, cx.language()));
        let effort = effort.map(|effort| days(cx.look, effort));
        // A number stays with its unit where the text goes on in a second line.
        let shown = effort.as_ref().map(|days| with(&days.replace(' ', "\u{a0}")));
        let shown = shown.unwrap_or_else(|| offer.clone());
        let offer = effort.map_or(offer.clone(), |days| with(&days));
        let spoken = match fix.is_planned() {
            true => {
                let step = cx.session.planning_step_of(fix);
                cx.text_with(texts::findings::IN_STEP, &[&offer, &step])
            }
            false => offer.clone(),
        };
        let button = Button::new(cx.look, &shown).kind(ButtonKind::Quiet).wraps().name(&spoken);
        let response = button.show(ui);
        let is_pointed_at = response.hovered() || response.has_focus();
        let hint = match &source {
            Some(source) => cx.text_with(texts::phrases::WITH_COMMA, &[&spoken, source]),
            None => spoken.clone(),
        };
        let response = if hint == offer { response } else { response.on_hover_text(&hint) };
        if let (true, Fix::Link { from, to, .. }) = (is_pointed_at, fix) {
            self.previewed = Some((from.clone(), to.clone()));
        }
        if response.clicked() {
            cx.request(Action::Fix(vec![fix.clone()]));
        }
    }

    /// Leads to where something can be done by hand.
    fn offer_manual_fix(&mut self, ui: &mut Ui, finding: &Finding) {
        let cx = self.cx;
        if let Some(measure) = &finding.measure {
            if Button::new(cx.look, cx.text(texts::findings::GO_TO_MEASURE)).show(ui).clicked() {
                cx.request(Action::ShowField(
                    InventoryRow::Measure(measure.clone()),
                    Column::Owner,
                ));
            }
            return;
        }
        if finding.subject == Subject::Measures {
            if Button::new(cx.look, cx.text(texts::inventory::ADD_ONE)).show(ui).clicked() {
                let about = finding.elements.clone();
                cx.request(Action::Roadmap(RoadmapEdit::AddMeasure { about }));
            }
            return;
        }
        let Some((words, manual_fix)) = self.manual_fix_of(finding.subject) else {
            let button = Button::new(cx.look, cx.text(texts::journeys::SHOW_ON_CANVAS));
            let elements = finding.elements.iter().cloned();
            if !finding.elements.is_empty() && button.show(ui).clicked() {
                cx.request(Action::Show(elements.collect()));
            }
            return;
        };
        if Button::new(cx.look, cx.text(words)).show(ui).clicked() {
            // The inspector is about one element.
            if let (ManualFix::Inspector(_), Some(first)) = (&manual_fix, finding.elements.first())
            {
                cx.request(Action::Show([first.clone()].into_iter().collect()));
            }
            if manual_fix == ManualFix::Why {
                cx.request(Action::SetView(View::Target));
            }
            self.manual_fix = Some(manual_fix);
        }
    }

    /// Where something can be done about a subject by hand, and what the way there is called.
    fn manual_fix_of(&self, subject: Subject) -> Option<(Text, ManualFix)> {
        let cx = self.cx;
        let field = |name: &'static str| ManualFix::Strategy(WidgetId::unique(("strategy", name)));
        let inspector = |name: Text| ManualFix::Inspector(cx.text(name).to_owned());
        Some(match subject {
            Subject::Drawing | Subject::Measures => return None,
            Subject::Mission => (texts::findings::GO_TO_MISSION, field("mission")),
            Subject::Vision => (texts::findings::GO_TO_VISION, field("vision")),
            Subject::VisionYear => (texts::findings::GO_TO_VISION_YEAR, field("vision year")),
            Subject::NextLevel => (texts::findings::GO_TO_WHY, ManualFix::Why),
            Subject::Name => (texts::findings::GO_TO_NAME, inspector(texts::inspector::FIELD_NAME)),
            Subject::Kind => (texts::findings::GO_TO_KIND, inspector(texts::inspector::FIELD_KIND)),
            Subject::Seller => {
                (texts::findings::GO_TO_SELLER, inspector(texts::inspector::FIELD_SOLD_BY))
            }
            Subject::Fit => (texts::findings::GO_TO_FIT, inspector(texts::inspector::FIELD_FIT)),
            Subject::Markets => {
                (texts::findings::GO_TO_MARKETS, inspector(texts::inspector::FIELD_B2B))
            }
            Subject::Outlook => {
                let year = cx.plan().strategy.vision_year;
                let name = match year {
                    Some(year) => cx.text_with(texts::inspector::FIELD_OUTLOOK, &[&year]),
                    None => cx.text(texts::inspector::FIELD_OUTLOOK_OPEN).to_owned(),
                };
                (texts::findings::GO_TO_OUTLOOK, ManualFix::Inspector(name))
            }
        })
    }

    /// Asks for the reason to set a finding aside.
    fn reason_form(&mut self, ui: &mut Ui, state: &mut FindingsState, of_rule: &Listed<'_>) {
        let cx = self.cx;
        let Some(aside) = &mut state.setting_aside else { return };
        let mut done = false;
        let mut cancelled = false;
        let name = cx.text(texts::findings::SET_ASIDE_REASON);
        ui.add_space(2.0);
        field_label(ui, cx.look, name);
        let id = WidgetId::unique("reason to set aside");
        let field = TextField::new(cx.look, id, name, MAX_TEXT_BYTES);
        let field = field.placeholder(cx.text(texts::findings::SET_ASIDE_REASON_HINT));
        let response = field.show_buffer(ui, &mut aside.reason);
        if !std::mem::replace(&mut aside.begun, true) {
            response.request_focus();
            response.scroll_to_me(None);
        } else if response.lost_focus() {
            done = ui.input(|input| input.key_pressed(Key::Enter));
            cancelled = ui.input(|input| input.key_pressed(Key::Escape));
        }
        if of_rule.len() > 1 {
            let words = cx.text_with(texts::findings::SET_ASIDE_ALL, &[&of_rule.len()]);
            if let Some(all) = checkbox(ui, cx.look, Some(aside.all), &words) {
                aside.all = all;
            }
        }
        let has_reason = !aside.reason.trim().is_empty();
        ui.horizontal(|ui| {
            let button = Button::new(cx.look, cx.text(texts::findings::SET_ASIDE_NOW));
            let button = button.kind(ButtonKind::Primary).enabled(has_reason);
            done |= button.show(ui).clicked();
            let button =
                Button::new(cx.look, cx.text(texts::documents::CANCEL)).kind(ButtonKind::Ghost);
            cancelled |= button.show(ui).clicked();
        });
        if done && has_reason {
            let findings = match aside.all {
                true => of_rule.iter().map(|finding| finding.id.clone()).collect(),
                false => vec![aside.finding.clone()],
            };
            let reason = std::mem::take(&mut aside.reason);
            cx.request(Action::SetAside { findings, reason, date: today() });
        }
        if (done && has_reason) || cancelled {
            state.setting_aside = None;
        }
    }

    /// What was set aside, with why and when.
    fn set_aside(&mut self, ui: &mut Ui, findings: &Findings) {
        let cx = self.cx;
        if findings.set_aside.is_empty() {
            return;
        }
        ui.add_space(8.0);
        let count = self.cx.look.number(findings.set_aside.len());
        Section::new(cx.look, cx.text(texts::findings::SECTION_ASIDE)).brief(&count).show(
            ui,
            |ui| {
                for finding in findings.set_aside.iter().take(SHOWN_MORE) {
                    ui.push_id(&finding.id, |ui| self.aside(ui, finding));
                }
                let more = findings.set_aside.len().saturating_sub(SHOWN_MORE);
                if more > 0 {
                    caption(ui, cx.look, cx.text_with(texts::findings::AND_MORE_ASIDE, &[&more]));
                }
            },
        );
    }

    fn aside(&mut self, ui: &mut Ui, finding: &Finding) {
        let cx = self.cx;
        let Some(why) = cx.session.plan().set_aside.get(finding.id.as_str()).cloned() else {
            return;
        };
        card(ui, cx.look, |ui| {
            ui.spacing_mut().item_spacing.y = 6.0;
            let (icon, _) = severity_mark(cx.look, finding.severity);
            self.message(ui, finding, (icon, cx.theme().faint));
            indented(ui, |ui| {
                muted(ui, cx.look, &why.reason);
                caption(ui, cx.look, dates::written(why.date, cx.language()));
            });
            buttons(ui, |ui| {
                let message = finding.message(cx.language());
                let name = cx.text_with(texts::findings::TAKE_BACK_NAMED, &[&message]);
                let button =
                    Button::new(cx.look, cx.text(texts::findings::TAKE_BACK)).icon(Icon::Undo);
                if button.kind(ButtonKind::Ghost).name(&name).show(ui).clicked() {
                    cx.request(Action::Reopen(finding.id.clone()));
                }
            });
        });
    }
}

fn severity_mark(look: Look, severity: Severity) -> (Icon, Rgba) {
    match severity {
        Severity::Warning => (Icon::Warning, look.theme.activity),
        Severity::Hint => (Icon::Info, look.theme.muted),
    }
}

/// What begins where the texts of a card do.
fn indented(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    let margin = egui::Margin { left: INDENT as i8, ..egui::Margin::ZERO };
    egui::Frame::new().inner_margin(margin).show(ui, |ui| {
        ui.set_width(ui.available_width());
        content(ui);
    });
}

/// Buttons in rows that begin where the texts of a card do.
fn buttons(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    indented(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(4.0, 2.0);
            content(ui);
        });
    });
}

/// Shows a button, in the next row if this one has no room for it.
fn in_row(ui: &mut Ui, button: Button<'_>) -> egui::Response {
    let is_first = ui.cursor().left() <= ui.max_rect().left() + 1.0;
    if !is_first && ui.available_size_before_wrap().x < button.natural_width(ui) {
        ui.end_row();
    }
    button.show(ui)
}

fn muted(ui: &mut Ui, look: Look, text: &str) {
    crate::ui::widgets::paragraph(ui, look, look.theme.muted, &[(text, false)]);
}

/// The text of a finding with the names of its elements standing out.
fn with_names(look: Look, plan: &Plan, finding: &Finding, width: f32) -> LayoutJob {
    let elements = finding.elements.iter().filter(|id| plan.has_element(id));
    let ends = elements.clone().filter_map(|id| plan.links.get(id));
    let named = elements.chain(ends.flat_map(|link| [&link.from, &link.to]));
    let names: Vec<&str> = named.map(|id| name_of(look, plan, id)).collect();
    reason::with_names(look, finding.message(look.language), &names, width)
}
