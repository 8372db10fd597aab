//! Which panel lies where around the canvas, in the order in which they take their room, and what
//! the panels asked for. What is in a panel is known to `panels` alone.

use std::collections::BTreeSet;

use eframe::egui;

use super::super::canvas::{self, CanvasCx, Pressed};
use super::super::focus::Region;
use super::super::notice::Over;
use super::super::panels::bars::find_bar::FindBar;
use super::super::panels::bars::{menu_bar, result_bar, status_bar};
use super::super::panels::docks::{inventory, journeys};
use super::super::panels::{self, PanelCx, Requests, context_menu, handles, palette, side};
use super::App;
use crate::geometry::{Point, Rect};
use crate::language::texts;
use crate::session::{Action, Command, Dock, Effect};
use crate::theme::{Appearance, Theme};

impl App {
    /// Shows the canvas and all panels around it, and does what they asked for.
    pub(super) fn show_panels(&mut self, ui: &mut egui::Ui, appearance: Appearance) {
        let theme = Theme::of(appearance);
        let requests = Requests::default();
        self.regions.begin();
        self.places = Places::default();
        self.highlighted = self.find_bar.iter().flat_map(FindBar::found).cloned().collect();
        self.show_menu_bar(ui, theme, &requests);
        self.show_status_bar(ui, theme, &requests);
        let is_large = self.session.settings().inventory.large;
        match self.session.dock() {
            Some(Dock::Journeys) => self.show_journeys(ui, theme, &requests),
            Some(Dock::Inventory) if !is_large => self.show_inventory_dock(ui, theme, &requests),
            Some(Dock::Inventory) | None => {}
        }
        let effects = if self.session.dock() == Some(Dock::Inventory) && is_large {
            self.show_inventory_alone(ui, appearance, &requests);
            Vec::new()
        } else {
            self.show_palette(ui, theme, &requests);
            self.show_side_panel(ui, theme, &requests);
            self.show_canvas(ui, appearance, &requests)
        };
        let context = ui.ctx().clone();
        self.apply_effects(&context, effects);
        self.follow_selection();
        for action in requests.take_actions() {
            self.dispatch(&context, action);
            self.follow_selection();
        }
    }

    fn show_menu_bar(&mut self, ui: &mut egui::Ui, theme: &'static Theme, requests: &Requests) {
        let bar = egui::Panel::top("menu bar").frame(panels::frame(theme));
        bar.exact_size(panels::MENU_BAR_HEIGHT).resizable(false).show(ui, |ui| {
            let cx = PanelCx::new(&mut self.session, theme, requests);
            menu_bar::show(ui, &cx, &mut self.menu_bar);
            context_menu::of_panel(ui, &cx, context_menu::OF_MENU_BAR, &BTreeSet::new());
        });
        self.regions.showed(ui, Region::MenuBar);
    }

    fn show_status_bar(&mut self, ui: &mut egui::Ui, theme: &'static Theme, requests: &Requests) {
        let hint = match self.shows_outline() && self.side_panel.outline.has_keyboard() {
            true if !self.canvas.is_busy() => texts::outline::HINT,
            _ => self.canvas.hint(&self.session),
        };
        let bar = egui::Panel::bottom("status bar").frame(panels::frame(theme));
        bar.exact_size(panels::STATUS_BAR_HEIGHT).resizable(false).show(ui, |ui| {
            let mut cx = PanelCx::new(&mut self.session, theme, requests);
            let hint = cx.text(hint);
            if status_bar::show(ui, &mut cx, hint) {
                open_side_panel(&cx);
                self.side_panel.show_findings(BTreeSet::new());
            }
            context_menu::of_panel(ui, &cx, context_menu::OF_STATUS_BAR, &BTreeSet::new());
        });
        self.regions.showed(ui, Region::StatusBar);
    }

    fn show_journeys(&mut self, ui: &mut egui::Ui, theme: &'static Theme, requests: &Requests) {
        let panel = egui::Panel::bottom("journeys").frame(panels::frame(theme)).resizable(true);
        let panel = panel.default_size(journeys::HEIGHT).size_range(journeys::HEIGHT_RANGE);
        panel.show(ui, |ui| {
            journeys::show(ui, &mut PanelCx::new(&mut self.session, theme, requests));
        });
        self.highlighted.extend(requests.take_highlighted());
        self.regions.resized(ui, "journeys");
        self.regions.showed(ui, Region::Journeys);
    }

    /// The inventory where the canvas would be.
    fn show_inventory_alone(
        &mut self,
        ui: &mut egui::Ui,
        appearance: Appearance,
        requests: &Requests,
    ) {
        let theme = Theme::of(appearance);
        egui::CentralPanel::default().frame(panels::frame(theme)).show(ui, |ui| {
            let area = ui.max_rect();
            let mut cx = PanelCx::new(&mut self.session, theme, requests);
            inventory::show(ui, &mut cx, &mut self.inventory);
            self.show_notice(ui, area, appearance, requests);
        });
        self.regions.showed(ui, Region::Inventory);
    }

    /// The inventory under the canvas.
    fn show_inventory_dock(
        &mut self,
        ui: &mut egui::Ui,
        theme: &'static Theme,
        requests: &Requests,
    ) {
        let most = (ui.available_height() - 180.0).max(inventory::LEAST_HEIGHT);
        let panel = egui::Panel::bottom("inventory").frame(panels::frame(theme)).resizable(true);
        let panel = panel.default_size(f32::from(self.session.settings().inventory.height));
        let shown = panel.size_range(inventory::LEAST_HEIGHT..=most).show(ui, |ui| {
            let mut cx = PanelCx::new(&mut self.session, theme, requests);
            inventory::show(ui, &mut cx, &mut self.inventory);
        });
        let layout = &mut self.session.settings_mut().inventory;
        layout.height = shown.response.rect.height().round() as u16;
        self.regions.resized(ui, "inventory");
        self.regions.showed(ui, Region::Inventory);
    }

    /// The palette, or the bar of icons in its place.
    fn show_palette(&mut self, ui: &mut egui::Ui, theme: &'static Theme, requests: &Requests) {
        let is_whole = self.session.settings().palette;
        let panel = egui::Panel::left("palette").frame(panels::frame(theme)).resizable(false);
        let width = if is_whole { panels::PALETTE_WIDTH } else { panels::RAIL_WIDTH };
        let shown = panel.exact_size(width).show(ui, |ui| {
            let cx = PanelCx::new(&mut self.session, theme, requests);
            match is_whole {
                true => palette::show(ui, &cx, &mut self.palette),
                false => palette::show_rail(ui, &cx, &mut self.palette.pointed),
            }
            context_menu::of_palette(ui, &cx, self.palette.pointed);
        });
        self.places.palette = Some(shown.response.rect);
        self.regions.showed(ui, Region::Palette);
    }

    fn show_side_panel(&mut self, ui: &mut egui::Ui, theme: &'static Theme, requests: &Requests) {
        if !self.session.settings().side_panel {
            return;
        }
        let panel = egui::Panel::right("side panel").frame(panels::frame(theme)).resizable(true);
        let panel = panel.default_size(f32::from(self.session.settings().side_panel_width));
        let widths = panels::side_panel_range(ui.ctx().content_rect().width());
        let most = *widths.end();
        self.side_panel.outline.wait(self.canvas.is_busy() || self.is_covered());
        let has_own_menu = self.shows_outline() && self.side_panel.outline.is_pointed();
        let shown = panel.size_range(widths).show(ui, |ui| {
            let mut cx = PanelCx::new(&mut self.session, theme, requests);
            side::show(ui, &mut cx, &mut self.side_panel);
            let named = requests.take_highlighted();
            if !has_own_menu {
                context_menu::of_panel(ui, &cx, context_menu::OF_SIDE_PANEL, &named);
            }
            named
        });
        self.places.side_panel = Some(shown.response.rect);
        self.highlighted.extend(shown.inner);
        let settings = self.session.settings_mut();
        // A small window is no choice of a width.
        if f32::from(settings.side_panel_width) <= most || shown.response.rect.width() < most {
            settings.side_panel_width = shown.response.rect.width().round() as u16;
        }
        self.regions.resized(ui, "side panel");
        let edge = self.side_panel.outline.edge().filter(|_| self.shows_outline());
        edge.into_iter().for_each(|edge| self.regions.has_edge(edge));
        self.regions.showed(ui, Region::SidePanel);
    }

    /// The canvas in the room that is left, and what floats over it.
    fn show_canvas(
        &mut self,
        ui: &mut egui::Ui,
        appearance: Appearance,
        requests: &Requests,
    ) -> Vec<Effect> {
        let theme = Theme::of(appearance);
        let previewed = requests.take_previewed();
        let mut effects = Vec::new();
        egui::CentralPanel::default().frame(egui::Frame::NONE).show(ui, |ui| {
            let area = ui.max_rect();
            let mut frame = CanvasCx {
                session: &mut self.session,
                theme,
                appearance,
                highlighted: &self.highlighted,
                previewed: &previewed,
                effects: &mut effects,
            };
            canvas::show(ui, &mut self.canvas, &mut frame);
            if let Some(item) = requests.take_placed() {
                canvas::place(ui, &mut self.canvas, &mut frame, item);
            }
            let mut cx = PanelCx::new(&mut self.session, theme, requests);
            if let Some(pressed) = self.canvas.pressed_badge() {
                open_side_panel(&cx);
                match pressed {
                    Pressed::Findings(id) => self.side_panel.show_findings(BTreeSet::from([id])),
                    Pressed::Feedback => {}
                    Pressed::Why(id) => {
                        self.side_panel.tab = side::SideTab::Why;
                        cx.request(Action::Show([id].into_iter().collect()));
                    }
                }
            }
            let [result, views] = show_result_bar(ui, &mut cx, area).map(Some);
            self.places = Places { canvas: Some(area), result, views, ..self.places };
            handles::show(ui, &cx, area);
            if let Some(find_bar) = &mut self.find_bar
                && !find_bar.show(ui.ctx(), &cx, area)
            {
                self.find_bar = None;
            }
            self.show_notice(ui, area, appearance, requests);
        });
        self.regions.showed(ui, Region::Canvas);
        effects
    }

    fn show_notice(
        &mut self,
        ui: &egui::Ui,
        area: egui::Rect,
        appearance: Appearance,
        requests: &Requests,
    ) {
        let over = match self.workshop.is_open() {
            true => Over::Sheet(ui.ctx().content_rect()),
            false => Over::Canvas(area),
        };
        let cx = PanelCx::new(&mut self.session, Theme::of(appearance), requests);
        if let Some(notice) = &self.notice
            && notice.is_due(ui.ctx())
        {
            if !notice.show(ui, &cx, appearance, over) {
                self.notice = None;
            }
            return;
        }
        let under_way = self.exporting.iter().find(|(_, it)| it.notice.is_due(ui.ctx()));
        let stopped = under_way.filter(|(_, it)| !it.notice.show(ui, &cx, appearance, over));
        if let Some(ticket) = stopped.map(|(ticket, _)| *ticket) {
            self.give_up_export(ui.ctx(), ticket);
        }
    }

    /// In a narrow window, and where a plan that was opened would be small beside it, the palette
    /// gives its room to the canvas, until the user opens it or there is room again.
    pub(super) fn fit_panels(&mut self, window: egui::Vec2) {
        let seen = (self.session.document().id(), window);
        if self.fitted_for != Some(seen) {
            self.fitted_for = Some(seen);
            let wants_room = window.x < panels::NARROW_WINDOW || self.is_small_by_palette(window);
            let wanted_room = std::mem::replace(&mut self.wants_room, wants_room);
            let settings = self.session.settings_mut();
            if wants_room && !wanted_room && settings.palette {
                settings.palette = false;
                self.made_room = true;
            } else if !wants_room && wanted_room && std::mem::take(&mut self.made_room) {
                settings.palette = true;
            }
        }
        let settings = self.session.settings_mut();
        if window.x < panels::LEAST_WIDTH_WITH_BOTH && settings.palette && settings.side_panel {
            // What was opened last stays.
            match self.had_palette {
                true => settings.palette = false,
                false => settings.side_panel = false,
            }
        }
        self.had_palette = settings.palette;
        // Opened again by the user, it is theirs to close.
        self.made_room &= !settings.palette;
    }

    /// Whether the whole plan would be small in the room that the palette leaves in a window of this
    /// size.
    fn is_small_by_palette(&self, window: egui::Vec2) -> bool {
        let settings = self.session.settings();
        let side_panel = match settings.side_panel {
            true => f32::from(settings.side_panel_width),
            false => 0.0,
        };
        let across = window.x - panels::PALETTE_WIDTH - side_panel;
        let down = window.y - panels::MENU_BAR_HEIGHT - panels::STATUS_BAR_HEIGHT;
        let canvas = Rect::from_size(Point::default(), f64::from(across), f64::from(down));
        let zoom = self.session.viewport().zoom_when_fitted(self.session.plan(), canvas);
        zoom < panels::LEAST_ZOOM_WITH_PALETTE
    }

    /// Whoever selects something wants to know about it.
    pub(super) fn follow_selection(&mut self) {
        if *self.session.selection() != self.last_selection {
            self.last_selection = self.session.selection().clone();
            // The outline has the properties of what is selected, too, and the guide leads to them.
            let stays = self.shows_outline() || self.shows_guide();
            if !self.last_selection.is_empty() && !stays {
                self.side_panel.tab = side::SideTab::Inspector;
            }
        }
    }
}

/// Asks for the side panel to be opened, unless it is open.
pub(super) fn open_side_panel(cx: &PanelCx<'_>) {
    if !cx.session.settings().side_panel {
        cx.run(Command::ToggleSidePanel);
    }
}

/// The bar with the result, over the head of the canvas in `area`.
fn show_result_bar(ui: &egui::Ui, cx: &mut PanelCx<'_>, area: egui::Rect) -> [egui::Rect; 2] {
    let bar = egui::Area::new(egui::Id::unique("result bar"))
        .order(egui::Order::Middle)
        .pivot(egui::Align2::CENTER_TOP)
        .fixed_pos(area.center_top() + egui::vec2(0.0, 14.0))
        .constrain_to(area);
    let shown = bar.show(ui.ctx(), |ui| {
        ui.set_max_width((area.width() - 24.0).max(120.0));
        let places = result_bar::show(ui, cx);
        context_menu::of_panel(ui, cx, context_menu::OF_RESULT, &BTreeSet::new());
        places
    });
    shown.inner
}

/// Where the parts of the window that the tour comes to were shown in this frame.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Places {
    pub palette: Option<egui::Rect>,
    pub canvas: Option<egui::Rect>,
    pub result: Option<egui::Rect>,
    pub views: Option<egui::Rect>,
    pub side_panel: Option<egui::Rect>,
}
