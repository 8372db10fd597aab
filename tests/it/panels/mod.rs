//! The panels and dialogs, used as someone uses them: by the names of what is shown.

mod bars;
mod asking;
mod inspector;
mod adding;
mod strategy;
mod why;

use std::collections::BTreeSet;
use std::path::PathBuf;

use commerce_canvas::catalogue;
use commerce_canvas::language::Language;
use commerce_canvas::plan::{
    Availability, Channel, ChannelKind, Id, Lifecycle, LinkKind, Operator, Plan, SystemKind, View,
};
use commerce_canvas::session::{
    Action, Assessment, Command, Pick, Session, Settings, UnsavedChoice,
};
use commerce_canvas::theme::{Appearance, Theme};
use commerce_canvas::ui::dialogs::{self, ExportAnswer, ExportState, PathState, What};
use commerce_canvas::ui::panels::bars::menu_bar::{self, MenuBarState};
use commerce_canvas::ui::panels::bars::{result_bar, status_bar};
use commerce_canvas::ui::panels::palette::{self, PaletteItem, PaletteState};
use commerce_canvas::ui::panels::side::{self, SidePanelState, SideTab};
use commerce_canvas::ui::panels::{PanelCx, Requests};
use commerce_canvas::ui::style;
use commerce_canvas::ui::widgets::Look;
use eframe::egui::{self, Key, Role, Ui, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};

use crate::sample::{add, channel, id, link};

/// A window with one panel, and everything that was asked for.
struct Window {
    session: Session,
    show: fn(&mut Ui, &mut Window),
    requests: Requests,
    clicked: Option<PaletteItem>,
    highlight: BTreeSet<Id>,
    palette: PaletteState,
    menu: MenuBarState,
    side: SidePanelState,
    is_styled: bool,
}

const THEME: Appearance = Appearance::Light;

fn window(session: Session, show: fn(&mut Ui, &mut Window)) -> Harness<'static, Window> {
    let window = Window {
        session,
        show,
        requests: Requests::default(),
        clicked: None,
        highlight: BTreeSet::new(),
        palette: PaletteState::default(),
        menu: MenuBarState::default(),
        side: SidePanelState::default(),
        is_styled: false,
    };
    let run = |ui: &mut Ui, window: &mut Window| {
        if !window.is_styled {
            window.is_styled = true;
            style::install_fonts(ui.ctx());
            style::apply(ui.ctx(), Theme::of(THEME), THEME);
            ui.ctx().request_repaint();
            return;
        }
        (window.show)(ui, window);
        window.highlight = window.requests.take_highlighted();
        window.clicked = window.requests.take_placed().or(window.clicked.take());
        for action in window.requests.take_actions() {
            window.session.dispatch(action);
        }
        if let Some(of) = window.session.open_assessment() {
            let assessment = Assessment::of(&of).into();
            window.session.dispatch(Action::AssessmentReady { of, assessment });
            ui.ctx().request_repaint();
        }
    };
    let mut harness = Harness::builder()
        .with_size(vec2(1024.0, 700.0))
        .with_max_steps(40)
        .build_ui_state(run, window);
    harness.run();
    harness
}

fn side_panel(ui: &mut Ui, window: &mut Window) {
    let panel = egui::Panel::right("side").exact_size(360.0);
    panel.show(ui, |ui| {
        let mut cx = PanelCx::new(&mut window.session, Theme::of(THEME), &window.requests);
        side::show(ui, &mut cx, &mut window.side);
    });
}

fn palette_panel(ui: &mut Ui, window: &mut Window) {
    let panel = egui::Panel::left("palette").exact_size(224.0);
    panel.show(ui, |ui| {
        let cx = PanelCx::new(&mut window.session, Theme::of(THEME), &window.requests);
        palette::show(ui, &cx, &mut window.palette);
    });
}

fn bars(ui: &mut Ui, window: &mut Window) {
    let mut cx = PanelCx::new(&mut window.session, Theme::of(THEME), &window.requests);
    egui::Panel::top("menu").show(ui, |ui| menu_bar::show(ui, &cx, &mut window.menu));
    egui::Panel::bottom("status").show(ui, |ui| status_bar::show(ui, &mut cx, "Draw a channel"));
    result_bar::show(ui, &mut cx);
}

fn plan() -> Plan {
    let mut plan = Plan::named("Musterhaus");
    add(&mut plan, "shop", channel(ChannelKind::Shop, "Online shop", 0, 0));
    add(&mut plan, "store", channel(ChannelKind::Store, "Store Ulm", 300, 0));
    link(&mut plan, "l1", "shop", "store", LinkKind::ClickAndCollect);
    plan
}

/// A session that shows a plan, with one element selected.
fn session(plan: &Plan, language: Language, selected: &[&str]) -> Session {
    let mut session = Session::new(Settings { language, ..Settings::default() });
    let text = commerce_canvas::file::write(plan);
    let reading = commerce_canvas::file::read(text.as_bytes()).expect("a sound plan");
    let opened = commerce_canvas::session::Opened::from(std::sync::Arc::new(reading));
    session.dispatch(Action::Opened(opened));
    session.dispatch(Action::Select(selected.iter().map(|name| id(name)).collect()));
    session
}

fn inspector(selected: &[&str]) -> Harness<'static, Window> {
    let session = session(&plan(), Language::English, selected);
    let mut harness = window(session, side_panel);
    harness.state_mut().side.tab = SideTab::Inspector;
    harness.run();
    harness
}

fn shown<'a>(harness: &'a Harness<'static, Window>, name: &str) -> &'a Channel {
    harness.state().session.plan().channel(&id(name)).expect("a channel")
}

/// Opens a list and takes one of its entries.
fn choose(harness: &mut Harness<'static, Window>, list: &str, entry: &str) {
    harness.get_by_role_and_label(Role::ComboBox, list).click();
    harness.run();
    harness.get_by_role_and_label(Role::ListBoxOption, entry).scroll_to_me();
    harness.run();
    harness.get_by_role_and_label(Role::ListBoxOption, entry).click();
    harness.run();
}

fn type_into(harness: &mut Harness<'static, Window>, field: &str, text: &str) {
    harness.get_by_label(field).focus();
    harness.run();
    harness.get_by_label(field).type_text(text);
    harness.run();
}

/// Presses a button once it has been scrolled into view.
fn press_in_view(harness: &mut Harness<'static, Window>, name: &str) {
    harness.get_by_label(name).scroll_to_me();
    harness.run();
    harness.get_by_label(name).click();
    harness.run();
}

/// The button of the panel whose name begins so.
fn button_named<'a>(harness: &'a Harness<'static, Window>, name: &str) -> egui_kittest::Node<'a> {
    let mut buttons = harness
        .get_all_by_role(Role::Button)
        .filter(|node| node.accesskit_node().label().is_some_and(|label| label.starts_with(name)));
    buttons.next().unwrap_or_else(|| panic!("no button “{name}”"))
}

fn press(harness: &mut Harness<'static, Window>, name: &str) {
    button_named(harness, name).scroll_to_me();
    harness.run();
    button_named(harness, name).click();
    harness.run();
}

fn model_of(harness: &Harness<'static, Window>, view: View) -> commerce_canvas::plan::Model {
    let plan = harness.state().session.plan();
    commerce_canvas::classify::classify(plan, view, &BTreeSet::new()).model
}
