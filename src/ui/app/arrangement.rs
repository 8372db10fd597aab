//! Which panel lies where around the canvas, and what the panels asked for. What is in a panel is
//! known to `panels` alone.

use std::collections::BTreeSet;

use eframe::egui;

use super::super::canvas::{self, CanvasCx, Pressed};
use super::super::focus::Region;
use super::super::notice::Over;
use super::super::panels::find_bar::FindBar;
use super::super::panels::{
    self, context, handles, inventory, menu_bar, palette, result_bar, side_panel, status_bar,
};
use super::super::widgets::Look;
use super::App;
use crate::language::texts;
use crate::plan::Id;
use crate::session::{Action, Command, Effect};
use crate::theme::{Appearance, Theme};

impl App {
    pub(super) fn show(
        &mut self,
        ui: &mut egui::Ui,
        theme: &'static Theme,
        appearance: Appearance,
    ) {
        self.regions.begin();
        let mut actions = Vec::new();
        let mut effects = Vec::new();
        let mut clicked = None;
        self.highlighted.clear();
        self.highlighted.extend(self.find_bar.iter().flat_map(FindBar::found).cloned());
        let frame = panels::frame(theme);
        let settings = self.session.settings();
        let (with_palette, with_side_panel) = (settings.palette, settings.side_panel);
        let (with_inventory, is_large) = (settings.inventory.open, settings.inventory.large);
        let bar = egui::Panel::top("menu bar").frame(frame).exact_size(panels::MENU_BAR_HEIGHT);
        bar.resizable(false).show(ui, |ui| {
            menu_bar::show(ui, &self.session, theme, &mut self.menu_bar, &mut actions);
            self.menu_of(ui, context::OF_MENU_BAR, &BTreeSet::new(), &mut actions);
        });
        self.regions.showed(ui, Region::MenuBar);
        let bar =
            egui::Panel::bottom("status bar").frame(frame).exact_size(panels::STATUS_BAR_HEIGHT);
        let hint = match self.shows_outline() && self.side_panel.outline.has_keyboard() {
            true if !self.canvas.is_busy() => texts::outline::HINT,
            _ => self.canvas.hint(&self.session),
        };
        let hint = self.say(hint);
        bar.resizable(false).show(ui, |ui| {
            if status_bar::show(ui, &mut self.session, theme, &hint, &mut actions) {
                let show_panel = Action::Run(Command::ToggleSidePanel);
                actions.extend((!with_side_panel).then_some(show_panel));
                self.side_panel.show_findings(BTreeSet::new());
            }
            self.menu_of(ui, context::OF_STATUS_BAR, &BTreeSet::new(), &mut actions);
        });
        self.regions.showed(ui, Region::StatusBar);
        let mut previewed = Vec::new();
        if self.session.shows_journeys() {
            let panel = egui::Panel::bottom("journeys").frame(frame).resizable(true);
            let panel = panel.default_size(panels::journeys::HEIGHT);
            panel.size_range(panels::journeys::HEIGHT_RANGE).show(ui, |ui| {
                panels::journeys::show(
                    ui,
                    &mut self.session,
                    theme,
                    &mut actions,
                    &mut self.highlighted,
                    &mut previewed,
                );
            });
            self.regions.resized(ui, "journeys");
            self.regions.showed(ui, Region::Journeys);
        }
        if with_inventory && is_large {
            egui::CentralPanel::default().frame(frame).show(ui, |ui| {
                let area = ui.max_rect();
                inventory::show(ui, &mut self.session, theme, &mut self.inventory, &mut actions);
                self.show_notice(ui, area, (theme, appearance), &mut actions);
            });
            self.regions.showed(ui, Region::Inventory);
            self.after_panels(ui.ctx(), effects, actions);
            return;
        }
        if with_inventory {
            let most = (ui.available_height() - 180.0).max(inventory::LEAST_HEIGHT);
            let panel = egui::Panel::bottom("inventory").frame(frame).resizable(true);
            let panel = panel.default_size(f32::from(self.session.settings().inventory.height));
            let shown = panel.size_range(inventory::LEAST_HEIGHT..=most).show(ui, |ui| {
                inventory::show(ui, &mut self.session, theme, &mut self.inventory, &mut actions);
            });
            let layout = &mut self.session.settings_mut().inventory;
            layout.height = shown.response.rect.height().round() as u16;
            self.regions.resized(ui, "inventory");
            self.regions.showed(ui, Region::Inventory);
        }
        let panel = egui::Panel::left("palette").frame(frame).resizable(false);
        if with_palette {
            panel.exact_size(panels::PALETTE_WIDTH).show(ui, |ui| {
                palette::show(ui, &self.session, theme, &mut self.palette, &mut clicked);
                self.menu_of_palette(ui, theme, &mut clicked, &mut actions);
            });
        } else {
            panel.exact_size(panels::RAIL_WIDTH).show(ui, |ui| {
                let pointed = &mut self.palette.pointed;
                palette::show_rail(ui, &self.session, theme, pointed, &mut clicked);
                self.menu_of_palette(ui, theme, &mut clicked, &mut actions);
            });
        }
        self.regions.showed(ui, Region::Palette);
        if with_side_panel {
            let panel = egui::Panel::right("side panel").frame(frame);
            let panel = panel.default_size(f32::from(self.session.settings().side_panel_width));
            let mut named = BTreeSet::new();
            let widths = panels::side_panel_range(ui.ctx().content_rect().width());
            let most = *widths.end();
            self.side_panel.outline.wait(self.canvas.is_busy() || self.is_covered());
            let has_own_menu = self.shows_outline() && self.side_panel.outline.is_pointed();
            let shown = panel.size_range(widths).resizable(true).show(ui, |ui| {
                side_panel::show(
                    ui,
                    &mut self.session,
                    theme,
                    &mut self.side_panel,
                    &mut actions,
                    &mut named,
                );
                if !has_own_menu {
                    self.menu_of(ui, context::OF_SIDE_PANEL, &named, &mut actions);
                }
            });
            self.highlighted.extend(named);
            previewed.extend(self.side_panel.why.take_previewed());
            previewed.extend(self.side_panel.findings.take_previewed());
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
        egui::CentralPanel::default().frame(egui::Frame::NONE).show(ui, |ui| {
            let area = ui.max_rect();
            {
                let mut frame = CanvasCx {
                    session: &mut self.session,
                    theme,
                    appearance,
                    highlighted: &self.highlighted,
                    previewed: &previewed,
                    effects: &mut effects,
                };
                canvas::show(ui, &mut self.canvas, &mut frame);
                if let Some(item) = clicked {
                    canvas::place(ui, &mut self.canvas, &mut frame, item);
                }
            }
            if let Some(pressed) = self.canvas.pressed_badge() {
                let show_panel = Action::Run(Command::ToggleSidePanel);
                actions.extend((!with_side_panel).then_some(show_panel));
                match pressed {
                    Pressed::Findings(id) => self.side_panel.show_findings(BTreeSet::from([id])),
                    Pressed::Why(id) => {
                        self.side_panel.tab = side_panel::SideTab::Why;
                        actions.push(Action::Show([id].into_iter().collect()));
                    }
                }
            }
            let bar = egui::Area::new(egui::Id::unique("result bar"))
                .order(egui::Order::Middle)
                .pivot(egui::Align2::CENTER_TOP)
                .fixed_pos(area.center_top() + egui::vec2(0.0, 14.0))
                .constrain_to(area);
            let mut named = BTreeSet::new();
            bar.show(ui.ctx(), |ui| {
                ui.set_max_width((area.width() - 24.0).max(120.0));
                result_bar::show(ui, &mut self.session, theme, &mut actions, &mut named);
                self.menu_of(ui, context::OF_RESULT, &BTreeSet::new(), &mut actions);
            });
            self.highlighted.extend(named);
            handles::show(ui, &self.session, theme, area, &mut actions);
            if let Some(find_bar) = &mut self.find_bar
                && !find_bar.show(ui.ctx(), &self.session, theme, area, &mut actions)
            {
                self.find_bar = None;
            }
            self.show_notice(ui, area, (theme, appearance), &mut actions);
        });
        self.regions.showed(ui, Region::Canvas);
        let context = ui.ctx().clone();
        self.after_panels(&context, effects, actions);
    }

    fn show_notice(
        &mut self,
        ui: &egui::Ui,
        area: egui::Rect,
        (theme, appearance): (&'static Theme, Appearance),
        actions: &mut Vec<Action>,
    ) {
        let over = match self.sheets.is_open() {
            true => Over::Sheet(ui.ctx().content_rect()),
            false => Over::Canvas(area),
        };
        let about = (&self.session, theme, appearance);
        if let Some(notice) = &self.notice
            && !notice.show(ui, over, about, actions)
        {
            self.notice = None;
        }
    }

    /// Does what the panels asked for.
    fn after_panels(
        &mut self,
        context: &egui::Context,
        effects: Vec<Effect>,
        actions: Vec<Action>,
    ) {
        self.carry_out(context, effects);
        self.follow_selection();
        for action in actions {
            self.act(context, action);
            self.follow_selection();
        }
    }

    /// The menu of the second button of a panel.
    fn menu_of(
        &self,
        ui: &egui::Ui,
        groups: &[&[Command]],
        named: &BTreeSet<Id>,
        actions: &mut Vec<Action>,
    ) {
        let theme = Theme::of(self.appearance(ui.ctx()));
        let look = Look { theme, language: self.language() };
        context::of_panel(&ui.response(), look, &self.session, groups, named, actions);
    }

    fn menu_of_palette(
        &self,
        ui: &egui::Ui,
        theme: &'static Theme,
        clicked: &mut Option<palette::PaletteItem>,
        actions: &mut Vec<Action>,
    ) {
        let look = Look { theme, language: self.language() };
        let pointed = self.palette.pointed;
        context::of_palette(&ui.response(), look, &self.session, pointed, clicked, actions);
    }

    /// In a narrow window the palette gives its room to the canvas, until the user opens it or the
    /// window is wide again.
    pub(super) fn make_room(&mut self, width: f32) {
        let is_narrow = width < panels::NARROW_WINDOW;
        let was_narrow = std::mem::replace(&mut self.is_narrow, is_narrow);
        let settings = self.session.settings_mut();
        if is_narrow && !was_narrow && settings.palette {
            settings.palette = false;
            self.made_room = true;
        } else if !is_narrow && was_narrow && std::mem::take(&mut self.made_room) {
            settings.palette = true;
        }
        if width < panels::LEAST_WIDTH_WITH_BOTH && settings.palette && settings.side_panel {
            // What was opened last stays.
            match self.had_palette {
                true => settings.palette = false,
                false => settings.side_panel = false,
            }
        }
        self.had_palette = settings.palette;
    }

    /// Whoever selects something wants to know about it.
    pub(super) fn follow_selection(&mut self) {
        if *self.session.selection() != self.last_selection {
            self.last_selection = self.session.selection().clone();
            // The outline has the properties of what is selected, too.
            if !self.last_selection.is_empty() && !self.shows_outline() {
                self.side_panel.tab = side_panel::SideTab::Inspector;
            }
        }
    }
}
