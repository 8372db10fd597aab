//! How the plan is seen: in which view, beside which other, without what, through which camera, and
//! what the pointer does there. Nothing here changes the plan.

pub(super) mod camera;
mod card_transition;
pub(super) mod in_view;
pub(super) mod mode;
pub(super) mod slides;

use std::collections::BTreeSet;
use std::sync::Arc;

use self::camera::Camera;
use self::card_transition::CardTransition;
use self::mode::Mode;
use super::derived::Derived;
use super::derived::announcement::Cause;
use super::derived::subject::Subject;
use super::history::EditedPlan;
use super::selection::Selection;
use crate::geometry::{Point, Rect};
use crate::layout;
use crate::plan::{Body, Id, LinkKind, Market, Plan, View};
use crate::scene::{Options, Scene};

/// How much higher the bar over the canvas is with two results, in screen points.
const HIGHER_BAR: f64 = 12.0;
/// How long each view is shown while the steps are played, in milliseconds.
const SHOWN: u64 = 2_000;

/// How the plan is seen.
#[derive(Debug)]
pub struct Viewport {
    view: View,
    comparison: Option<Comparison>,
    /// When the next view is due, while the steps are played.
    next_step_at: Option<u64>,
    /// What is thought away. That is no edit: the plan, its history and its file know nothing of
    /// it.
    excluded: Arc<BTreeSet<Id>>,
    /// The market that is looked at, where not all of them are.
    market: Option<Market>,
    mode: Mode,
    camera: Camera,
    /// Whether the whole drawing was brought into view and nobody looked elsewhere since: then it
    /// is brought into view again when the window changes its size.
    fitted: bool,
    /// No larger than this zoom is the whole drawing shown while it is kept in view: what grows
    /// under the user's hands does not begin enlarged.
    largest_fit: f64,
    /// What of the drawing beside its cards is still to be brought into view, once it is drawn.
    to_fit: ToFit,
    /// Whether a dock has taken a part of the window.
    is_docked: bool,
    /// The middle and the zoom since the whole drawing was in view and a dock came over it.
    docked_over: Option<(Point, f64)>,
    transition: Option<CardTransition>,
}

/// What of a drawing that is kept in view as a whole is not known before it is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum ToFit {
    Nothing,
    /// Its links and their labels, if another view cuts some of them off.
    CutLinks,
    /// The same in any case.
    Links,
}

impl Default for Viewport {
    fn default() -> Self {
        Self {
            view: View::default(),
            comparison: None,
            next_step_at: None,
            excluded: Arc::default(),
            market: None,
            mode: Mode::default(),
            camera: Camera::default(),
            fitted: false,
            largest_fit: 1.0,
            to_fit: ToFit::Nothing,
            is_docked: false,
            docked_over: None,
            transition: None,
        }
    }
}

/// With what the shown view is compared, and what was shown before.
#[derive(Clone, Copy, Debug)]
struct Comparison {
    with: View,
    before: View,
}

/// What can be asked.
impl Viewport {
    /// Which view of the plan is shown.
    pub fn view(&self) -> View {
        self.view
    }

    /// The view with which the shown one is compared; `None` while one view is shown alone.
    pub fn compared_with(&self) -> Option<View> {
        self.comparison.map(|comparison| comparison.with)
    }

    /// Whether something is in a view that is shown.
    pub fn shows(&self, is_in: impl Fn(View) -> bool) -> bool {
        is_in(self.view) || self.compared_with().is_some_and(is_in)
    }

    /// Whether the steps are being played.
    pub fn is_playing(&self) -> bool {
        self.next_step_at.is_some()
    }

    /// In how many milliseconds the next view is due; `None` while nothing is played.
    pub fn next_step_in(&self, now: u64) -> Option<u64> {
        self.next_step_at.map(|at| at.saturating_sub(now))
    }

    /// What is excluded to see what remains without it.
    pub fn excluded(&self) -> &BTreeSet<Id> {
        &self.excluded
    }

    /// Whether elements can be excluded and all of them are.
    pub fn are_excluded(&self, ids: &[Id]) -> bool {
        !ids.is_empty() && ids.iter().all(|id| self.excluded.contains(id))
    }

    /// The market that is looked at; `None` for all of them.
    pub fn market(&self) -> Option<Market> {
        self.market
    }

    /// What the pointer does on the canvas.
    pub fn mode(&self) -> Mode {
        self.mode
    }

    /// Which part of the canvas is seen.
    pub fn camera(&self) -> &Camera {
        &self.camera
    }

    /// Whether cards are on their way to new places; then the picture is another one in the next
    /// frame.
    pub fn animates_cards(&self) -> bool {
        self.transition.is_some()
    }

    /// The step for which an element is planned or ends while this view is shown: that of the
    /// view, in the target and in the vision the last step of the plan, at least 1. `None` while
    /// today is shown.
    pub(super) fn shown_step(&self, plan: &EditedPlan) -> Option<u32> {
        match self.view {
            View::Today | View::Step(0) => None,
            View::Step(step) => Some(step),
            View::Target | View::Vision => Some(plan.last_step().max(1)),
        }
    }

    /// What a result is about in this view.
    pub(super) fn subject<'a>(&'a self, plan: &'a EditedPlan) -> Subject<'a> {
        let Self { view, market, .. } = *self;
        Subject { plan, view, excluded: &self.excluded, market }
    }
}

/// Whether an element is part of the business rather than a remark on the drawing, so that one can
/// think it away: anything but notes, frames and what annotates.
pub(super) fn is_part_of_business(plan: &Plan, id: &Id) -> bool {
    let node = plan.nodes.get(id);
    let link = plan.links.get(id);
    node.is_some_and(|node| !matches!(node.body, Body::Note(_) | Body::Frame(_)))
        || link.is_some_and(|link| link.kind != LinkKind::Annotates)
}

/// Which view is shown.
impl Viewport {
    /// Shows another view alone.
    pub(super) fn set_view(&mut self, view: View, plan: &mut EditedPlan, derived: &mut Derived) {
        let view = normal(view);
        if view != self.view && self.comparison.is_none() {
            derived.will_change(self.subject(plan), Cause::View(view));
            plan.close_step();
        }
        self.stop_playback();
        self.comparison = None;
        self.make_room_for_bar(0.0, plan);
        self.view = view;
        self.to_fit = self.to_fit.max(ToFit::CutLinks);
    }

    /// Shows the view of another step, which is the same step under another number.
    pub(super) fn renumber(&mut self, view: View) {
        self.view = view;
    }

    /// Shows the next view in the order of the steps, or the one before.
    pub(super) fn show_adjacent_step(
        &mut self,
        forward: bool,
        plan: &mut EditedPlan,
        derived: &mut Derived,
    ) {
        let last = plan.last_step();
        let next = match (forward, self.view) {
            (true, View::Target | View::Vision) if plan.has_vision() => View::Vision,
            (true, View::Today) if last > 1 => View::Step(1),
            (true, View::Step(step)) if step + 1 < last => View::Step(step + 1),
            (true, _) | (false, View::Vision) => View::Target,
            (false, View::Target) if last > 1 => View::Step(last - 1),
            (false, View::Step(step)) if step > 1 => View::Step(step - 1),
            (false, _) => View::Today,
        };
        self.set_view(next, plan, derived);
    }

    /// Shows two views in one picture. The second one is the view that is shown: what is drawn and
    /// deleted is planned for it.
    pub(super) fn compare(
        &mut self,
        [from, to]: [View; 2],
        plan: &mut EditedPlan,
        derived: &mut Derived,
    ) {
        let before = self.comparison.map_or(self.view, |comparison| comparison.before);
        self.comparison = Some(Comparison { with: normal(from), before });
        self.to_fit = self.to_fit.max(ToFit::CutLinks);
        self.stop_playback();
        self.view = normal(to);
        plan.close_step();
        self.make_room_for_bar(HIGHER_BAR, plan);
        // Both results are in sight; that they differ needs not be announced.
        derived.clear_announcement();
    }

    /// Compares today with what is shown, or with the target if that is today; ends a comparison.
    pub(super) fn toggle_comparison(&mut self, plan: &mut EditedPlan, derived: &mut Derived) {
        match self.comparison.take() {
            Some(comparison) => {
                self.view = comparison.before;
                self.make_room_for_bar(0.0, plan);
                derived.clear_announcement();
            }
            None => {
                let to = if self.view == View::Today { View::Target } else { self.view };
                self.compare([View::Today, to], plan, derived);
            }
        }
    }

    /// Begins to play the steps, from today on if the target is shown already; or stops.
    pub(super) fn toggle_playback(
        &mut self,
        plan: &mut EditedPlan,
        derived: &mut Derived,
        now: u64,
    ) {
        if self.is_playing() {
            return self.stop_playback();
        }
        if self.view >= View::Target || self.comparison.is_some() {
            self.set_view(View::Today, plan, derived);
        }
        self.next_step_at = Some(now + SHOWN);
    }

    /// Shows the next view if the steps are played and it is due.
    pub(super) fn advance_playback(
        &mut self,
        plan: &mut EditedPlan,
        derived: &mut Derived,
        now: u64,
    ) {
        if self.next_step_in(now) == Some(0) {
            self.show_adjacent_step(true, plan, derived);
            self.next_step_at = (self.view < View::Target).then_some(now + SHOWN);
        }
    }

    /// Stays with the view that is shown.
    pub(super) fn stop_playback(&mut self) {
        self.next_step_at = None;
    }

    /// Excludes elements, or includes them again if all of them are excluded already.
    pub(super) fn toggle_excluded(
        &mut self,
        ids: Vec<Id>,
        plan: &EditedPlan,
        derived: &mut Derived,
    ) {
        let ids: Vec<Id> = ids.into_iter().filter(|id| is_part_of_business(plan, id)).collect();
        if ids.is_empty() {
            return;
        }
        if self.are_excluded(&ids) {
            derived.will_change(self.subject(plan), Cause::Included(ids.clone()));
            Arc::make_mut(&mut self.excluded).retain(|id| !ids.contains(id));
        } else {
            derived.will_change(self.subject(plan), Cause::Excluded(ids.clone()));
            Arc::make_mut(&mut self.excluded).extend(ids);
        }
    }

    /// Looks at one market, or at all of them.
    pub(super) fn look_at_market(&mut self, market: Option<Market>) {
        self.market = market;
    }

    /// Includes everything again.
    pub(super) fn end_what_if(&mut self, plan: &EditedPlan, derived: &mut Derived) {
        self.toggle_excluded(self.excluded.iter().cloned().collect(), plan, derived);
    }

    /// Selects elements and brings them into view, in a view of the plan that has most of them.
    pub(super) fn show_elements(
        &mut self,
        elements: Selection,
        plan: &mut EditedPlan,
        derived: &mut Derived,
    ) {
        let there = |view: View| elements.iter().filter(|id| plan.is_in(id, view)).count();
        let in_sight = |id: &&Id| self.shows(|view| plan.is_in(id, view));
        let shown = elements.iter().filter(in_sight).count();
        // Of those that have as many the last one here.
        let views = [View::Vision, View::Today, View::Target];
        let most = views.into_iter().max_by_key(|view| there(*view));
        if let Some(view) = most.filter(|view| there(*view) > shown) {
            self.set_view(view, plan, derived);
        }
        plan.select(elements);
        let selected: Vec<Id> = plan.selection().iter().cloned().collect();
        self.reveal(plan, &selected);
    }

    /// Uses the pointer for something else.
    pub(super) fn set_mode(&mut self, mode: Mode) {
        self.mode = mode;
    }
}

/// `Step(0)` is written as the view that it is.
fn normal(view: View) -> View {
    if view == View::Step(0) { View::Today } else { view }
}

/// Which part of the canvas is seen.
impl Viewport {
    /// Follows the size of the window over the canvas, in screen points. A dock that opens leaves
    /// the drawing where and as large as it is, and takes its lower part, without what is selected;
    /// when it closes, everything is as before.
    pub(super) fn set_window(&mut self, window: Rect, is_docked: bool, plan: &EditedPlan) {
        if window == self.camera.window {
            return;
        }
        let taller = window.height() - self.camera.window.height();
        // An empty canvas that nobody has moved begins where the window does, however late its size
        // becomes known.
        let begins = plan.nodes.is_empty() && self.camera.center == self.camera.window.center();
        self.camera.window = window;
        if begins {
            self.camera.look_at(window.center());
        }
        let was_docked = std::mem::replace(&mut self.is_docked, is_docked);
        if is_docked == was_docked {
            if self.fitted {
                self.fit_again(plan);
            }
            return;
        }
        let untouched = self.docked_over.take();
        let was_touched = untouched
            .is_some_and(|(center, zoom)| (center, zoom) != (self.camera.center, self.camera.zoom));
        let down = Point::new(0.0, taller / 2.0 / self.camera.zoom);
        self.camera.look_at(self.camera.center + down);
        if is_docked {
            if let Some(selected) = around(plan, plan.selection().iter()) {
                self.camera.reveal(&selected);
            }
            let is_fitted = std::mem::take(&mut self.fitted);
            self.docked_over = is_fitted.then_some((self.camera.center, self.camera.zoom));
        } else if untouched.is_some() && !was_touched {
            self.fit_again(plan);
        }
    }

    /// The camera, to look elsewhere.
    pub(super) fn camera_mut(&mut self) -> &mut Camera {
        &mut self.camera
    }

    /// Somebody looks elsewhere than at the whole drawing.
    pub(super) fn looks_elsewhere(&mut self) {
        self.fitted = false;
    }

    /// Has the whole drawing kept in view from now on.
    pub(super) fn keep_fitted(&mut self) {
        self.fitted = true;
    }

    /// Brings the whole drawing into view.
    pub(super) fn zoom_to_fit(&mut self, plan: &Plan) {
        self.largest_fit = if plan.nodes.is_empty() { 1.0 } else { camera::LARGEST_FIT };
        self.fit_again(plan);
    }

    fn fit_again(&mut self, plan: &Plan) {
        if let Some(all) = around_all(plan) {
            self.camera.fit(&all, self.largest_fit);
            self.fitted = true;
            self.to_fit = ToFit::Links;
        }
    }

    /// How large a whole plan would be seen over a canvas of this size, in screen points per world
    /// point.
    pub fn zoom_when_fitted(&self, plan: &Plan, window: Rect) -> f64 {
        let mut camera = Camera { window, ..self.camera };
        around_all(plan).map_or(camera::LARGEST_FIT, |all| {
            camera.fit(&all, camera::LARGEST_FIT);
            camera.zoom
        })
    }

    /// Looks at these elements alone.
    pub(super) fn zoom_to<'a>(&mut self, plan: &Plan, ids: impl Iterator<Item = &'a Id>) {
        if let Some(all) = around(plan, ids) {
            self.camera.fit(&all, camera::LARGEST_FIT);
        }
    }

    /// Brings elements into view. A view of the whole drawing stays one.
    pub(super) fn reveal(&mut self, plan: &Plan, elements: &[Id]) {
        let Some(all) = around(plan, elements.iter()) else { return };
        if self.fitted && !self.camera.shows_clear(&all) {
            self.largest_fit = self.largest_fit.min(self.camera.zoom.max(1.0));
            self.fit_again(plan);
        } else if !self.fitted {
            self.camera.reveal(&all);
        }
    }

    /// Selects an element alone and brings it into sight.
    pub(super) fn go_to(&mut self, id: Id, plan: &mut EditedPlan) {
        if let Some(place) = around(plan, std::iter::once(&id)) {
            self.camera.reveal(&place);
            plan.select_in_step([id].into_iter().collect());
        }
    }

    /// Keeps the drawing clear of the bar, if it is seen as a whole.
    fn make_room_for_bar(&mut self, higher: f64, plan: &Plan) {
        if self.camera.higher_bar != higher {
            self.camera.higher_bar = higher;
            if self.fitted {
                self.fit_again(plan);
            }
        }
    }
}

/// What lies around all cards and frames.
fn around_all(plan: &Plan) -> Option<Rect> {
    Rect::around(plan.nodes.values().map(|node| layout::card(node)))
}

/// What lies around the cards of elements; a link is where its ends are.
fn around<'a>(plan: &Plan, ids: impl Iterator<Item = &'a Id>) -> Option<Rect> {
    let ends = |id: &Id| match plan.links.get(id) {
        Some(link) => [plan.nodes.get(&link.from), plan.nodes.get(&link.to)],
        None => [plan.nodes.get(id), None],
    };
    Rect::around(ids.flat_map(ends).flatten().map(|node| layout::card(node)))
}

/// What becomes of it when the plan changes.
impl Viewport {
    /// The plan was changed: what moves is where it is.
    pub(super) fn plan_changed(&mut self) {
        self.transition = None;
    }

    /// Forgets what the plan does not have any more.
    pub(super) fn keep_existing(&mut self, plan: &Plan) {
        if self.excluded.iter().any(|id| !plan.has_element(id)) {
            Arc::make_mut(&mut self.excluded).retain(|id| plan.has_element(id));
        }
    }

    /// Another plan is shown: what belonged to the one before is forgotten, the mode and what is
    /// seen of the canvas are not.
    pub(super) fn forget_plan(&mut self) {
        self.view = View::Today;
        self.comparison = None;
        self.next_step_at = None;
        self.excluded = Arc::default();
        self.transition = None;
        self.camera.higher_bar = 0.0;
        self.camera.zoom = 1.0;
        self.camera.look_at(self.camera.window.center());
    }

    /// Lets cards that lie elsewhere than before move to where they are now. Who gives no time
    /// sees them there at once.
    pub(super) fn animate_cards(&mut self, before: &Plan, plan: &Plan, now: u64) {
        if let Some(transition) = CardTransition::between(before, plan, now) {
            self.transition = Some(transition);
        }
    }

    /// The picture of the shown view at a time in milliseconds, cards on their way included. Links
    /// only follow what is in motion.
    pub(super) fn scene(
        &mut self,
        plan: &EditedPlan,
        derived: &mut Derived,
        mut options: Options,
        (now, is_in_motion): (u64, bool),
    ) -> Arc<Scene> {
        options.view = self.view;
        options.compared_with = self.compared_with();
        options.excluded = Arc::clone(&self.excluded);
        let moment = self.transition.as_mut().map(|transition| transition.at(plan, now));
        if moment.as_ref().is_some_and(|moment| moment.is_new) {
            derived.scenes.forget();
        }
        let between = moment.and_then(|moment| moment.plan);
        if between.is_none() {
            self.transition = None;
        }
        let is_in_motion = is_in_motion || between.is_some();
        let shown = between.as_ref().unwrap_or(plan);
        let scene = derived.scene(self.subject(plan), shown, options, (now, is_in_motion));
        if !is_in_motion && !derived.scenes.is_unsettled() {
            self.fit_links(plan, &scene.bounds);
        }
        scene
    }

    /// Has links and labels in view that reach beyond the cards, where the whole drawing is kept in
    /// view.
    fn fit_links(&mut self, plan: &Plan, drawn: &Rect) {
        let is_cut = !self.camera.shows_clear(drawn);
        let is_wanted = match std::mem::replace(&mut self.to_fit, ToFit::Nothing) {
            ToFit::Nothing => false,
            ToFit::Links => true,
            ToFit::CutLinks => is_cut,
        };
        if is_wanted
            && self.fitted
            && let Some(cards) = around_all(plan)
        {
            self.camera.fit(&cards.union(drawn), self.largest_fit);
        }
    }
}
