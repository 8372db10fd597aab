//! The table of a choice: criteria with their weights down, candidates with their scores across, and
//! what that adds up to. It changes a [`Choice`] that it is given, and knows no plan.

use eframe::egui;
use egui::{Id as WidgetId, Layout, Role, ScrollArea, Sense, Ui, WidgetInfo, vec2};

use super::choice::Changed;
use crate::catalogue::criteria::{criteria, criterion};
use crate::catalogue::words as names;
use crate::language::{Text, texts};
use crate::plan::{Candidate, Choice, Id, MAX_NAME_BYTES, MAX_TEXT_BYTES, SystemKind};
use crate::text::Face;
use crate::theme::Icon;
use crate::ui::style::{HIT_HEIGHT, color, font};
use crate::ui::widgets::{
    Button, ButtonKind, Look, TextField, caption, dropdown, icon_button, small_title, text,
    write_over,
};

/// How wide the names of the criteria are, in points.
const NAMES: f32 = 270.0;
const WEIGHTS: f32 = 76.0;
const CANDIDATES: std::ops::RangeInclusive<f32> = 150.0..=230.0;
const GAP: f32 = 8.0;

/// In which order the rows and columns stand, and what is typed for a name that cannot be taken yet.
/// The order stays while the sheet is open, whatever is renamed.
#[derive(Clone, Debug, Default)]
pub(super) struct TableState {
    criteria: Vec<String>,
    candidates: Vec<String>,
    draft: Option<(WidgetId, String)>,
}

impl TableState {
    fn follow(&mut self, choice: &Choice, kind: SystemKind) {
        self.criteria.retain(|name| choice.criteria.contains_key(name));
        self.candidates.retain(|name| choice.candidates.contains_key(name));
        let new = choice.criteria.keys().filter(|name| !self.criteria.contains(name));
        let mut new: Vec<String> = new.cloned().collect();
        // What the program knows stands as it is proposed, the user's own below.
        new.sort_by_cached_key(|name| {
            let known = criterion(name).map(|one| one.name);
            let place = criteria(kind).position(|one| Some(one.name) == known);
            (place.unwrap_or(usize::MAX), name.clone())
        });
        self.criteria.extend(new);
        let new = choice.candidates.keys().filter(|name| !self.candidates.contains(name));
        let new: Vec<String> = new.cloned().collect();
        self.candidates.extend(new);
    }
}

/// Shows the table with what adds to it; gives what was changed.
pub(super) fn show(
    ui: &mut Ui,
    look: Look,
    (id, kind): (&Id, SystemKind),
    state: &mut TableState,
    choice: &mut Choice,
) -> Changed {
    state.follow(choice, kind);
    let count = state.candidates.len().max(1) as f32;
    let room = (ui.available_width() - NAMES - WEIGHTS - HIT_HEIGHT - 3.0 * GAP) / count - GAP;
    let column = room.clamp(*CANDIDATES.start(), *CANDIDATES.end());
    let mut table = Table { look, id, state, choice, column, changed: None };
    ScrollArea::horizontal().id_salt("choice across").auto_shrink([false, true]).show(ui, |ui| {
        ui.spacing_mut().item_spacing = vec2(GAP, 4.0);
        if !(table.state.criteria.is_empty() && table.state.candidates.is_empty()) {
            table.heads(ui);
            for place in 0..table.state.criteria.len() {
                table.row(ui, place);
            }
            table.results(ui);
            table.notes(ui);
        }
    });
    table.additions(ui);
    table.changed
}

struct Table<'a> {
    look: Look,
    id: &'a Id,
    state: &'a mut TableState,
    choice: &'a mut Choice,
    column: f32,
    changed: Changed,
}

impl Table<'_> {
    fn widget(&self, part: &str, place: usize) -> WidgetId {
        WidgetId::unique(("choice", part, self.id.as_str(), place))
    }

    /// A place of a row with this width.
    fn cell<R>(ui: &mut Ui, width: f32, content: impl FnOnce(&mut Ui) -> R) -> R {
        let layout = Layout::top_down(egui::Align::Min);
        let shown = ui.allocate_ui_with_layout(vec2(width, HIT_HEIGHT), layout, |ui| {
            ui.set_width(width);
            content(ui)
        });
        shown.inner
    }

    /// The names of the candidates.
    fn heads(&mut self, ui: &mut Ui) {
        let look = self.look;
        ui.horizontal(|ui| {
            Self::cell(ui, NAMES, |ui| small_title(ui, look, look.say(texts::choice::CRITERIA)));
            Self::cell(ui, WEIGHTS, |ui| small_title(ui, look, look.say(texts::choice::WEIGHT)));
            for place in 0..self.state.candidates.len() {
                let name = self.state.candidates[place].clone();
                Self::cell(ui, self.column, |ui| {
                    ui.horizontal(|ui| {
                        ui.spacing_mut().item_spacing.x = 2.0;
                        let room = self.column - HIT_HEIGHT - 2.0;
                        Self::cell(ui, room, |ui| self.candidate_name(ui, place, &name));
                        if self.removes(ui, &name) {
                            self.choice.candidates.remove(&name);
                            self.changed = Some(("candidates", false));
                        }
                    });
                });
            }
        });
    }

    fn removes(&self, ui: &mut Ui, name: &str) -> bool {
        let words = self.look.say_with(texts::phrases::REMOVE_NAMED, &[&name]);
        icon_button(ui, self.look, Icon::Trash, &words, true).clicked()
    }

    fn candidate_name(&mut self, ui: &mut Ui, place: usize, name: &str) {
        let spoken = self.look.say_with(texts::choice::CANDIDATE, &[&(place + 1)]);
        let widget = self.widget("candidate", place);
        if let Some(new) = self.typed_name(ui, (widget, &spoken), name)
            && self.choice.rename_candidate(name, &new)
        {
            self.state.candidates[place] = new;
            self.changed = Some(("candidate name", true));
        }
    }

    fn criterion_name(&mut self, ui: &mut Ui, place: usize, name: &str) {
        let spoken = self.look.say_with(texts::choice::CRITERION, &[&(place + 1)]);
        let widget = self.widget("criterion", place);
        let new = self.typed_name(ui, (widget, &spoken), name);
        if let Some(new) = new
            && self.choice.rename_criterion(name, &new)
        {
            self.state.criteria[place] = new;
            self.changed = Some(("criterion name", true));
        }
    }

    /// A field for a name. What cannot be taken, for it is empty or another is called so, is kept and
    /// shown until the keyboard leaves.
    fn typed_name(
        &mut self,
        ui: &mut Ui,
        (widget, spoken): (WidgetId, &str),
        name: &str,
    ) -> Option<String> {
        let draft = self.state.draft.as_ref().filter(|(of, _)| *of == widget);
        let mut buffer = draft.map_or_else(|| name.to_owned(), |(_, typed)| typed.clone());
        let typed = buffer.trim();
        let is_wrong = typed != name && !typed.is_empty();
        let field = TextField::new(self.look, widget, spoken, MAX_NAME_BYTES).wrong(is_wrong);
        let response = field.show_buffer(ui, &mut buffer);
        if response.lost_focus() {
            self.state.draft = None;
        }
        let about = criterion(name).map(|known| {
            let about = self.look.say(known.about);
            match known.law() {
                Some(law) => self.look.say_with(texts::choice::LAW, &[&about, &law.title]),
                None => about.to_owned(),
            }
        });
        let taken = || self.look.say_with(texts::choice::NAME_TAKEN, &[&buffer.trim()]);
        let hint = if is_wrong { Some(taken()) } else { about };
        let response = match hint {
            Some(hint) => response.on_hover_text(hint),
            None => response,
        };
        response.changed().then(|| {
            let typed = buffer.trim().to_owned();
            self.state.draft = Some((widget, buffer));
            typed
        })
    }

    /// A criterion with its weight and how well each candidate meets it.
    fn row(&mut self, ui: &mut Ui, place: usize) {
        let look = self.look;
        let Some(name) = self.state.criteria.get(place).cloned() else { return };
        ui.horizontal(|ui| {
            Self::cell(ui, NAMES, |ui| self.criterion_name(ui, place, &name));
            // It may be called something else by now.
            let Some(name) = self.state.criteria.get(place).cloned() else { return };
            let spoken = look.say_with(texts::choice::WEIGHT_OF, &[&name]);
            let now = self.choice.criteria.get(&name).copied();
            let weights = (1..=Choice::MAX_WEIGHT).map(|weight| (weight, weight.to_string()));
            let weights = [weights.collect::<Vec<_>>()];
            let new = Self::cell(ui, WEIGHTS, |ui| {
                dropdown(ui, look, &spoken, now.as_ref(), "", &weights)
            });
            if let Some(weight) = new {
                self.choice.criteria.insert(name.clone(), weight);
                self.changed = Some(("weight", false));
            }
            for of in self.state.candidates.clone() {
                Self::cell(ui, self.column, |ui| self.score(ui, &of, &name));
            }
            if self.removes(ui, &name) {
                self.choice.remove_criterion(&name);
                self.changed = Some(("criteria", false));
            }
        });
    }

    fn score(&mut self, ui: &mut Ui, of: &str, criterion: &str) {
        let look = self.look;
        let Some(candidate) = self.choice.candidates.get_mut(of) else { return };
        let spoken = look.say_with(texts::phrases::WITH_COMMA, &[&of, &criterion]);
        let now = candidate.scores.get(criterion).copied();
        let unrated = (None, look.say(texts::report::NOTHING).to_owned());
        let scores = (0..=Choice::MAX_SCORE).map(|score| (Some(score), score.to_string()));
        let options = [vec![unrated], scores.collect()];
        if let Some(new) = dropdown(ui, look, &spoken, Some(&now), "", &options) {
            match new {
                Some(score) => _ = candidate.scores.insert(criterion.to_owned(), score),
                None => _ = candidate.scores.remove(criterion),
            }
            self.changed = Some(("score", false));
        }
    }

    /// What each candidate adds up to.
    fn results(&self, ui: &mut Ui) {
        let look = self.look;
        let leading = self.choice.leading();
        ui.add_space(2.0);
        ui.horizontal_top(|ui| {
            let head = look.say(texts::choice::RESULT);
            Self::cell(ui, NAMES + WEIGHTS + GAP, |ui| text(ui, look, head));
            for name in &self.state.candidates {
                let leads = leading.contains(&name.as_str());
                Self::cell(ui, self.column, |ui| self.result(ui, name, leads));
            }
        });
    }

    fn result(&self, ui: &mut Ui, name: &str, leads: bool) {
        let look = self.look;
        let Some(candidate) = self.choice.candidates.get(name) else { return };
        let (rated, all) = (self.choice.rated(candidate), self.choice.criteria.len());
        if rated.rated == 0 {
            caption(ui, look, look.say(texts::choice::NOTHING_RATED));
            return;
        }
        let tenths = names::tenths(rated.tenths, look.language);
        let words = look.say_with(texts::choice::RESULT_OF, &[&tenths]);
        let spoken =
            look.say_with(texts::choice::RESULT_SPOKEN, &[&name, &tenths, &rated.rated, &all]);
        let tint = if leads { look.theme.team } else { look.theme.accent };
        let ink = color(if leads { look.theme.team } else { look.theme.ink });
        let galley = ui.painter().layout_no_wrap(words, font(Face::SemiBold, 15.0), ink);
        let (space, response) =
            ui.allocate_exact_size(vec2(self.column, galley.size().y + 10.0), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &spoken));
        ui.painter().galley(space.min, galley, ink);
        let bar = egui::Rect::from_min_size(
            egui::pos2(space.left(), space.bottom() - 7.0),
            vec2(space.width(), 5.0),
        );
        ui.painter().rect_filled(bar, 2.0, color(look.theme.ink.faded(0.12)));
        let share = rated.tenths as f32 / (Choice::MAX_SCORE * 10) as f32;
        let filled = egui::Rect::from_min_size(bar.min, vec2(bar.width() * share, bar.height()));
        ui.painter().rect_filled(filled, 2.0, color(tint));
        let sign = match (leads, rated.rated == all) {
            (true, _) => look.say(texts::choice::LEADS).to_owned(),
            (false, false) => look.say_with(texts::choice::RATED, &[&rated.rated, &all]),
            (false, true) => return,
        };
        caption(ui, look, sign);
    }

    /// What else is known of each candidate.
    fn notes(&mut self, ui: &mut Ui) {
        let look = self.look;
        ui.horizontal_top(|ui| {
            let head = look.say(texts::plan::NOTE);
            Self::cell(ui, NAMES + WEIGHTS + GAP, |ui| small_title(ui, look, head));
            for (place, name) in self.state.candidates.clone().into_iter().enumerate() {
                let widget = self.widget("note", place);
                let spoken = look.say_with(texts::choice::NOTE_OF, &[&name]);
                let Some(candidate) = self.choice.candidates.get_mut(&name) else { continue };
                let field = TextField::new(look, widget, &spoken, MAX_TEXT_BYTES).rows(2);
                let new = Self::cell(ui, self.column, |ui| field.show(ui, &candidate.note));
                if let Some(note) = new {
                    candidate.note = note;
                    self.changed = Some(("candidate note", true));
                }
            }
        });
    }

    /// More criteria and candidates, named at once.
    fn additions(&mut self, ui: &mut Ui) {
        let look = self.look;
        ui.horizontal(|ui| {
            let button =
                |words| Button::new(look, look.say(words)).kind(ButtonKind::Quiet).icon(Icon::Plus);
            if button(texts::choice::ADD_CANDIDATE).show(ui).clicked() {
                let taken = |name: &str| self.choice.candidates.contains_key(name);
                let name = unused(look, texts::choice::CANDIDATE, taken);
                let widget = self.widget("candidate", self.state.candidates.len());
                write_over(ui.ctx(), widget, &name);
                self.choice.candidates.insert(name.clone(), Candidate::default());
                self.state.candidates.push(name);
                self.changed = Some(("candidates", false));
            }
            if button(texts::choice::ADD_CRITERION).show(ui).clicked() {
                let taken = |name: &str| self.choice.criteria.contains_key(name);
                let name = unused(look, texts::choice::CRITERION, taken);
                let widget = self.widget("criterion", self.state.criteria.len());
                write_over(ui.ctx(), widget, &name);
                self.choice.criteria.insert(name.clone(), Choice::USUAL_WEIGHT);
                self.state.criteria.push(name);
                self.changed = Some(("criteria", false));
            }
        });
    }
}

/// The first name with a number that is free.
fn unused(look: Look, text: Text, is_taken: impl Fn(&str) -> bool) -> String {
    let mut names = (1_usize..).map(|number| look.say_with(text, &[&number]));
    names.find(|name| !is_taken(name)).unwrap_or_default()
}
