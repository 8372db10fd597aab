//! Where the keyboard is: the regions of the window, and the ways of Tab and F6 through them.
//!
//! The order in which panels are laid out is not the order in which one works with them, so Tab
//! is led here: palette, canvas, result, panels. What a widget does with the keyboard is its own.

use std::collections::BTreeMap;

use eframe::egui::{self, Context, Event, Id, Key, LayerId, Modifiers, Order, Ui};

/// A part of the window that F6 leads to, in the order in which Tab and F6 lead through them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Region {
    /// What can be drawn.
    Palette,
    /// The drawing, with what lies over it.
    Canvas,
    /// The bar that says what the plan is.
    Result,
    /// The panel on the right.
    SidePanel,
    /// The strip of the shown journey.
    Journeys,
    /// The tables under the canvas.
    Inventory,
    /// The line at the foot.
    StatusBar,
    /// The menus and what stands beside them.
    MenuBar,
}

/// One press of a key that leads on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Press {
    /// To the next widget, or to the one before.
    Widget { back: bool },
    /// To the next region, or to the one before.
    Region { back: bool },
}

/// Which widgets lie in which region, and where the keyboard was in each.
#[derive(Debug, Default)]
pub(super) struct Regions {
    /// How many widgets the window had once each region was shown, in the order of showing.
    shown: Vec<(Region, usize)>,
    /// Edges by which panels are made wider or higher: they know no keys.
    edges: Vec<Id>,
    last: BTreeMap<Region, Id>,
}

/// The layers of the bar with the result, by the names of their areas.
const OF_RESULT: [&str; 2] = ["result bar", "under the result bar"];

impl Regions {
    /// Begins a frame, in which every region says when it is shown.
    pub(super) fn begin(&mut self) {
        self.shown.clear();
        self.edges.clear();
    }

    /// A panel of this name can be resized by its edge.
    pub(super) fn resized(&mut self, ui: &Ui, panel: &str) {
        // As egui has it.
        self.edges.push(ui.scope_id().with(panel).with("__resize"));
    }

    /// Something else in a panel can be resized by this edge.
    pub(super) fn has_edge(&mut self, edge: Id) {
        self.edges.push(edge);
    }

    /// Every widget since the region before belongs to this one.
    pub(super) fn showed(&mut self, ui: &Ui, region: Region) {
        self.shown.push((region, count(ui)));
    }

    /// Where a press leads from `at`. `inside` is where it shall come to in the canvas by F6: the
    /// card that is selected.
    pub(super) fn next(
        &mut self,
        context: &Context,
        at: Option<Id>,
        press: Press,
        inside: Option<Id>,
    ) -> Option<Id> {
        let modal = context.memory(|memory| memory.top_modal_layer());
        let order = match modal {
            Some(layer) => vec![(Region::Canvas, focusable(context, layer))],
            None => self.in_order(context),
        };
        match press {
            Press::Widget { back } => next_widget(&order, at, back),
            Press::Region { .. } if modal.is_some() => at,
            Press::Region { back } => {
                if let Some(at) = at
                    && let Some((region, _)) = order.iter().find(|(_, ids)| ids.contains(&at))
                {
                    self.last.insert(*region, at);
                }
                self.next_region(&order, at, back, inside)
            }
        }
    }

    /// The widgets of every region that is shown, as of the frame before.
    fn in_order(&self, context: &Context) -> Vec<(Region, Vec<Id>)> {
        let mut all: BTreeMap<Region, Vec<Id>> = BTreeMap::new();
        context.viewport(|viewport| {
            let widgets = &viewport.prev_pass.widgets;
            let mut from = 0;
            for (region, until) in &self.shown {
                let span = widgets.get_layer(LayerId::background()).take(*until).skip(from);
                let ids = span.filter(|widget| takes_keys(widget)).map(|widget| widget.id);
                let ids = ids.filter(|id| !self.edges.contains(id));
                all.entry(*region).or_default().extend(ids);
                from = *until;
            }
            // What floats over the canvas, from top to bottom.
            let mut floating: Vec<_> = widgets
                .layers()
                .filter(|(layer, _)| matches!(layer.order, Order::Middle | Order::Tooltip))
                .filter_map(|(layer, widgets)| {
                    let ids: Vec<Id> =
                        widgets.iter().filter(|w| takes_keys(w)).map(|w| w.id).collect();
                    let place = widgets.iter().find(|widget| takes_keys(widget))?.rect.min;
                    let result = OF_RESULT.map(Id::unique).contains(&layer.id);
                    let region = if result { Region::Result } else { Region::Canvas };
                    Some(((place.y as i32, place.x as i32), region, ids))
                })
                .collect();
            floating.sort_by_key(|(place, region, _)| (*place, *region));
            for (_, region, ids) in floating {
                all.entry(region).or_default().extend(ids);
            }
        });
        all.into_iter().filter(|(_, ids)| !ids.is_empty()).collect()
    }

    fn next_region(
        &self,
        order: &[(Region, Vec<Id>)],
        at: Option<Id>,
        back: bool,
        inside: Option<Id>,
    ) -> Option<Id> {
        let now = at.and_then(|at| order.iter().position(|(_, ids)| ids.contains(&at)));
        // Where nothing has the keyboard, keys are meant for the canvas.
        let canvas = || order.iter().position(|(region, _)| *region == Region::Canvas);
        let now = now.or_else(canvas)?;
        let next = (now + if back { order.len() - 1 } else { 1 }) % order.len();
        let (region, ids) = &order[next];
        let selected = inside.filter(|id| *region == Region::Canvas && ids.contains(id));
        let last = self.last.get(region).copied().filter(|id| ids.contains(id));
        selected.or(last).or(ids.first().copied())
    }
}

fn next_widget(order: &[(Region, Vec<Id>)], at: Option<Id>, back: bool) -> Option<Id> {
    let all: Vec<Id> = order.iter().flat_map(|(_, ids)| ids).copied().collect();
    let now = at.and_then(|at| all.iter().position(|id| *id == at));
    let next = match (now, back) {
        (Some(now), false) => (now + 1) % all.len(),
        (Some(now), true) => (now + all.len() - 1) % all.len(),
        (None, false) => 0,
        (None, true) => all.len().checked_sub(1)?,
    };
    all.get(next).copied()
}

/// What is only dragged (edges of panels, bars of what scrolls) needs no keyboard.
fn takes_keys(widget: &egui::WidgetRect) -> bool {
    let only_dragged = widget.sense.senses_drag() && !widget.sense.senses_click();
    widget.enabled && widget.visible && widget.sense.is_focusable() && !only_dragged
}

fn focusable(context: &Context, layer: LayerId) -> Vec<Id> {
    context.viewport(|viewport| {
        let widgets = viewport.prev_pass.widgets.get_layer(layer);
        widgets.filter(|widget| takes_keys(widget)).map(|widget| widget.id).collect()
    })
}

/// Takes Tab and F6 out of the input.
pub(super) fn take_presses(context: &Context) -> Vec<Press> {
    let mut presses = Vec::new();
    context.input_mut(|input| {
        input.events.retain(|event| {
            let Event::Key { key, pressed: true, modifiers, .. } = event else { return true };
            let back = modifiers.matches_exact(Modifiers::SHIFT);
            if !back && !modifiers.is_none() {
                return true;
            }
            presses.extend(match key {
                Key::Tab => Some(Press::Widget { back }),
                Key::F6 => Some(Press::Region { back }),
                _ => None,
            });
            !matches!(key, Key::Tab | Key::F6)
        });
    });
    if !presses.is_empty() {
        // What egui would do of itself.
        context.memory_mut(|memory| memory.move_focus(egui::FocusDirection::None));
    }
    presses
}

fn is_shown_id() -> Id {
    Id::unique("whether the keyboard leads the focus")
}

/// Says whether the focus was led somewhere by the keyboard rather than by a press.
pub(super) fn show_focus(context: &Context, is_shown: bool) {
    context.data_mut(|data| data.insert_temp(is_shown_id(), is_shown));
}

/// Whether the keyboard led the focus to where it is. A large area that was only pressed on shows
/// no ring.
pub(super) fn is_focus_shown(context: &Context) -> bool {
    context.data(|data| data.get_temp(is_shown_id())).unwrap_or(false)
}

/// How many widgets the layer of `ui` has so far.
fn count(ui: &Ui) -> usize {
    let layer = ui.layer_id();
    ui.ctx().viewport(|viewport| viewport.this_pass.widgets.get_layer(layer).count())
}

/// The content of something that scrolls: what the keyboard comes to is scrolled into sight.
pub(super) fn kept_in_sight<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> R {
    let before = Before(count(ui));
    let inner = content(ui);
    keep_in_sight(ui, before);
    inner
}

/// Which widgets there were before the content of something that scrolls.
#[derive(Clone, Copy, Debug)]
pub(super) struct Before(usize);

/// Begins the content of something that scrolls; [`keep_in_sight`] ends it.
pub(super) fn before(ui: &Ui) -> Before {
    Before(count(ui))
}

/// Ends the content of something that scrolls: what the keyboard came to in it is scrolled into
/// sight.
pub(super) fn keep_in_sight(ui: &mut Ui, Before(before): Before) {
    let id = ui.unique_id().with("had the keyboard");
    let focused = ui.memory(|memory| memory.focused());
    if focused.is_some_and(|focused| place_of(ui, focused, before).is_some()) {
        scroll_by_keys(ui);
    }
    let known: Option<Id> = ui.data(|data| data.get_temp(id)).flatten();
    if focused == known {
        return;
    }
    ui.data_mut(|data| data.insert_temp(id, focused));
    let place = focused.and_then(|focused| place_of(ui, focused, before));
    if let Some(place) = place
        && !ui.clip_rect().contains_rect(place)
    {
        // With the ring around it, and a look at what comes next.
        ui.scroll_to_rect(place.expand2(egui::vec2(6.0, 12.0)), None);
    }
}

/// Where a widget lies, if it is one of those of this layer after the first ones.
fn place_of(ui: &Ui, widget: Id, after: usize) -> Option<egui::Rect> {
    let layer = ui.layer_id();
    ui.ctx().viewport(|viewport| {
        let widgets = &viewport.this_pass.widgets;
        let (here, index) = widgets.order(widget)?;
        let place = widgets.get(widget)?.rect;
        (here == layer && index >= after).then_some(place)
    })
}

/// Page up and page down scroll what `ui` is the content of.
pub(super) fn scroll_by_keys(ui: &mut Ui) {
    let page = ui.clip_rect().height() * 0.8;
    let (up, down) = ui.input_mut(|input| {
        let mut take = |key| input.consume_key(Modifiers::NONE, key);
        (take(Key::PageUp), take(Key::PageDown))
    });
    if up != down {
        ui.scroll_with_delta(egui::vec2(0.0, if up { page } else { -page }));
    }
}
