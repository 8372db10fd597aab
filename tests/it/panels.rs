//! The panels and dialogs, used as someone uses them: by the names of what is shown.

use std::collections::BTreeSet;
use std::path::PathBuf;

use commerce_canvas::catalogue;
use commerce_canvas::language::Language;
use commerce_canvas::plan::{
    Availability, Channel, ChannelKind, Id, Lifecycle, LinkKind, Operator, Plan, SystemKind, View,
};
use commerce_canvas::session::{Action, Assessment, Command, Session, Settings, UnsavedChoice};
use commerce_canvas::theme::{Appearance, Theme};
use commerce_canvas::ui::dialogs::{self, ExportOptions, ExportState, PathPurpose, PathState};
use commerce_canvas::ui::panels::menu_bar::{self, MenuBarState};
use commerce_canvas::ui::panels::palette::{self, PaletteItem, PaletteState};
use commerce_canvas::ui::panels::side_panel::{self, SidePanelState, SideTab};
use commerce_canvas::ui::panels::{result_bar, status_bar};
use commerce_canvas::ui::style;
use commerce_canvas::ui::widgets::Look;
use eframe::egui::{self, Key, Role, Ui, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};

use super::sample::{add, channel, id, link};

/// A window with one panel, and everything that was asked for.
struct Window {
    session: Session,
    show: fn(&mut Ui, &mut Window),
    actions: Vec<Action>,
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
        actions: Vec::new(),
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
        window.highlight.clear();
        (window.show)(ui, window);
        for action in std::mem::take(&mut window.actions) {
            window.session.dispatch(action);
        }
        if let Some(of) = window.session.open_question() {
            let assessment = Assessment::of(&of).into();
            window.session.dispatch(Action::Assess { of, assessment });
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
        let theme = Theme::of(THEME);
        let (state, highlight) = (&mut window.side, &mut window.highlight);
        side_panel::show(ui, &mut window.session, theme, state, &mut window.actions, highlight);
    });
}

fn palette_panel(ui: &mut Ui, window: &mut Window) {
    let panel = egui::Panel::left("palette").exact_size(224.0);
    panel.show(ui, |ui| {
        let theme = Theme::of(THEME);
        palette::show(ui, &window.session, theme, &mut window.palette, &mut window.clicked);
    });
}

fn bars(ui: &mut Ui, window: &mut Window) {
    let theme = Theme::of(THEME);
    egui::Panel::top("menu").show(ui, |ui| {
        menu_bar::show(ui, &window.session, theme, &mut window.menu, &mut window.actions);
    });
    egui::Panel::bottom("status").show(ui, |ui| {
        status_bar::show(ui, &mut window.session, theme, "Draw a channel", &mut window.actions);
    });
    let highlight = &mut window.highlight;
    result_bar::show(ui, &mut window.session, theme, &mut window.actions, highlight);
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
    let opened = commerce_canvas::session::Opened { path: None, reading: reading.into() };
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
    harness.get_by_label(list).click();
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

#[test]
fn what_is_typed_into_the_strategy_is_in_the_plan_and_one_step_to_undo() {
    let mut harness = window(session(&plan(), Language::English, &[]), side_panel);
    harness.get_by_role_and_label(Role::Tab, "Strategy").click();
    harness.run();
    for part in ["Sell ", "around ", "the clock"] {
        type_into(&mut harness, "Mission", part);
    }
    assert_eq!(harness.state().session.plan().strategy.mission, "Sell around the clock");
    type_into(&mut harness, "Mission by", "2029");
    assert_eq!(harness.state().session.plan().strategy.mission_year, Some(2029));
    let session = &mut harness.state_mut().session;
    session.dispatch(Action::Run(Command::Undo));
    session.dispatch(Action::Run(Command::Undo));
    assert_eq!(session.plan().strategy.mission, "");
    assert!(!session.is_enabled(Command::Undo));
}

#[test]
fn entries_of_the_strategy_are_added_and_removed() {
    let mut harness = window(session(&plan(), Language::German, &[]), side_panel);
    harness.get_by_label("Strategie").click();
    harness.run();
    press_in_view(&mut harness, "Chance hinzufügen");
    type_into(&mut harness, "Chance 1", "Mehr Reichweite");
    press_in_view(&mut harness, "Chance hinzufügen");
    assert!(harness.get_by_label("Chance 2").is_focused(), "what is typed next goes into it");
    type_into(&mut harness, "Chance 2", "Weniger Aufwand");
    press_in_view(&mut harness, "Chance 1 entfernen");
    assert_eq!(harness.state().session.plan().strategy.chances, ["Weniger Aufwand"]);
    press_in_view(&mut harness, "Wettbewerber hinzufügen");
    assert_eq!(harness.state().session.plan().strategy.competitors.len(), 1);
    assert!(harness.get_by_label("Wettbewerber 1").is_focused());
}

#[test]
fn a_number_out_of_range_is_not_taken() {
    let mut harness = window(session(&plan(), Language::English, &[]), side_panel);
    harness.get_by_label("Strategy").click();
    harness.run();
    type_into(&mut harness, "Mission by", "99999");
    assert_eq!(harness.state().session.plan().strategy.mission_year, None);
    harness.get_by_label("Mission").focus();
    harness.run();
    assert_eq!(harness.get_by_label("Mission by").value().unwrap_or_default(), "");
}

#[test]
fn the_palette_finds_what_is_searched_in_the_shown_language() {
    let mut harness = window(session(&plan(), Language::German, &[]), palette_panel);
    type_into(&mut harness, "Element suchen", "außend");
    let field_sales =
        catalogue::channel(ChannelKind::FieldSales).name.in_language(Language::German);
    harness.get_by_label(field_sales);
    assert!(harness.query_by_label("Onlineshop").is_none());
    harness.get_by_label("Suche leeren").click();
    harness.run();
    harness.get_by_label("Onlineshop");
    type_into(&mut harness, "Element suchen", "gibtesnicht");
    harness.get_by_label("Nichts heißt „gibtesnicht“");
}

#[test]
fn items_of_the_palette_are_placed_by_click_and_by_keyboard_and_dragged() {
    let mut harness = window(session(&plan(), Language::English, &[]), palette_panel);
    harness.get_by_label("Store").click();
    harness.run();
    assert_eq!(harness.state_mut().clicked.take(), Some(PaletteItem::Channel(ChannelKind::Store)));
    harness.get_by_label("Marketplace").focus();
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    let market = PaletteItem::Channel(ChannelKind::Marketplace);
    assert_eq!(harness.state_mut().clicked.take(), Some(market));

    harness.get_by_label("Channels: 13 more").click();
    harness.run();
    harness.get_by_label("Field sales");
    let from = harness.get_by_label("Catalogue").rect().center();
    harness.drag_at(from);
    harness.run();
    harness.hover_at(from + vec2(400.0, 0.0));
    harness.run();
    let dragged = egui::DragAndDrop::payload::<PaletteItem>(&harness.ctx);
    assert_eq!(dragged.as_deref(), Some(&PaletteItem::Channel(ChannelKind::Catalogue)));
    assert_eq!(harness.state().clicked, None);
}

#[test]
fn the_inspector_changes_kind_sells_and_lifecycle() {
    let mut harness = inspector(&["store"]);
    choose(&mut harness, "Kind", "Pop-up / showroom");
    let changed = shown(&harness, "store");
    assert_eq!(changed.kind, ChannelKind::PopUp);
    assert_eq!(changed.name, "Store Ulm", "a name of its own stays");
    assert_eq!(changed.sells, Availability::No, "the default comes with the kind");
    choose(&mut harness, "Sells", "From step 1");
    assert_eq!(shown(&harness, "store").sells, Availability::From(1));
    choose(&mut harness, "Status", "Planned for step 2");
    let node = harness.state().session.plan().nodes[&id("store")].clone();
    assert_eq!(node.lifecycle, Lifecycle::Planned(2));

    let mut harness = inspector(&["shop"]);
    choose(&mut harness, "Kind", "App");
    assert_eq!(shown(&harness, "shop").name, "App", "the default name goes with the kind");
}

#[test]
fn the_inspector_names_the_partner_and_opens_sections() {
    let mut harness = inspector(&["shop"]);
    choose(&mut harness, "Run by", "A partner");
    type_into(&mut harness, "Partner", "Amazon");
    assert_eq!(shown(&harness, "shop").operator, Operator::Partner("Amazon".to_owned()));
    assert!(harness.query_by_label("Volume discounts").is_none());
    harness.get_by_label("B2B functions").click();
    harness.run();
    harness.get_by_label("Volume discounts").scroll_to_me();
    harness.run();
    choose(&mut harness, "Volume discounts", "Yes");
    assert_eq!(shown(&harness, "shop").features.volume_discounts, Availability::Yes);
}

#[test]
fn typing_a_name_keeps_focus_and_cursor() {
    let mut harness = inspector(&["shop"]);
    harness.get_by_label("Name").focus();
    harness.run();
    harness.key_press(Key::Home);
    harness.run();
    for letter in ["A", "B", "C"] {
        harness.get_by_label("Name").type_text(letter);
        harness.run();
    }
    assert_eq!(shown(&harness, "shop").name, "ABCOnline shop");
    assert!(harness.get_by_label("Name").is_focused());
}

#[test]
fn the_inspector_changes_a_link() {
    let mut harness = inspector(&["l1"]);
    let now = |harness: &Harness<'static, Window>| {
        harness.state().session.plan().links[&id("l1")].clone()
    };
    harness.get_by_label("Reverse").click();
    harness.run();
    assert_eq!((now(&harness).from.as_str(), now(&harness).to.as_str()), ("store", "shop"));
    harness.get_by_label("Unusual for these two");
    choose(&mut harness, "Kind", "Store stock display");
    assert_eq!(now(&harness).kind, LinkKind::StockDisplay);
    assert!(harness.query_by_label("Unusual for these two").is_none());
    harness.get_by_label("Orders").click();
    harness.run();
    let resources = now(&harness).resources.expect("a choice of its own");
    assert_eq!(resources.iter().count(), 2);
    harness.get_by_label("Back to the usual").click();
    harness.run();
    assert_eq!(now(&harness).resources, None);
    type_into(&mut harness, "Effort (person-days)", "7");
    assert_eq!(now(&harness).effort, Some(7));
}

#[test]
fn a_link_that_has_one_direction_only_is_not_reversed() {
    let mut plan = plan();
    let crm = catalogue::fresh_system(SystemKind::Crm, Language::English);
    add(&mut plan, "crm", super::sample::node(crm, "CRM", 0, 300));
    link(&mut plan, "l2", "shop", "crm", LinkKind::Uses);
    let mut harness = window(session(&plan, Language::English, &["l2"]), side_panel);
    harness.state_mut().side.tab = SideTab::Inspector;
    harness.run();
    harness.get_by_label("Label");
    assert!(harness.query_by_label("Reverse").is_none());
}

#[test]
fn several_elements_are_changed_at_once() {
    let mut harness = inspector(&["shop", "store"]);
    harness.get_by_label("2 selected");
    harness.get_by_label("Lock position").click();
    harness.run();
    choose(&mut harness, "Status", "Until step 1");
    for node in harness.state().session.plan().nodes.values() {
        assert!(node.locked);
        assert_eq!(node.lifecycle, Lifecycle::Retiring(1));
    }
    harness.get_by_label("Delete").click();
    harness.run();
    assert!(harness.state().session.plan().nodes.is_empty());
}

#[test]
fn feedback_is_added_and_dated() {
    let mut harness = inspector(&["shop"]);
    harness.get_by_label("Feedback").click();
    harness.run();
    harness.get_by_label("Add feedback").scroll_to_me();
    harness.run();
    harness.get_by_label("Add feedback").click();
    harness.run();
    assert!(harness.get_by_label("Feedback 1").is_focused(), "what was said is written at once");
    type_into(&mut harness, "Feedback 1", "Too slow");
    let node = harness.state().session.plan().nodes[&id("shop")].clone();
    assert_eq!(node.feedback[0].text, "Too slow");
    assert_ne!(node.feedback[0].date.to_string(), "1970-01-01");
    harness.get_by_label("Remove Feedback 1").click();
    harness.run();
    assert!(harness.state().session.plan().nodes[&id("shop")].feedback.is_empty());
}

#[test]
fn a_reason_shows_what_it_is_about() {
    let mut harness = window(session(&plan(), Language::English, &[]), side_panel);
    harness.get_by_label("Crosschannel");
    let reason = harness.get_all_by_role(Role::Button).find(|node| {
        let label = node.accesskit_node().label();
        label.is_some_and(|label| label.contains("Online shop") && label.contains("Store Ulm"))
    });
    let place = reason.expect("a reason about both").rect().center();
    harness.hover_at(place);
    harness.run();
    let highlighted = harness.state().highlight.clone();
    assert!(highlighted.contains(&id("shop")) && highlighted.contains(&id("store")));
}

#[test]
fn the_view_switch_shows_the_steps_of_the_plan() {
    let mut plan = plan();
    super::sample::change(&mut plan, "store", |node| node.lifecycle = Lifecycle::Planned(2));
    let mut harness = window(session(&plan, Language::English, &[]), bars);
    harness.get_by_label_contains("Single channel, level 1 of 5");
    harness.get_by_label("Target").click();
    harness.run();
    assert_eq!(harness.state().session.view(), View::Target);
    harness.get_by_label_contains("Crosschannel, level 3 of 5");
    harness.get_by_label("Step 1").click();
    harness.run();
    assert_eq!(harness.state().session.view(), View::Step(1));
    harness.key_press(Key::ArrowRight);
    harness.get_by_label("Step 1").focus();
    harness.run();
    harness.key_press(Key::ArrowRight);
    harness.run();
    assert_eq!(harness.state().session.view(), View::Step(2));
}

#[test]
fn the_result_bar_says_how_the_result_comes_about() {
    let mut harness = window(session(&plan(), Language::English, &[]), bars);
    harness.get_by_label_contains("Show how it comes about").click();
    harness.run();
    harness.get_by_label("How it comes about");
    harness.get_by_label("Online shop, Store Ulm");
}

#[test]
fn menus_enable_what_can_be_done() {
    let mut harness = window(session(&plan(), Language::English, &[]), bars);
    harness.get_by_label("Edit").click();
    harness.run();
    let is_disabled = |harness: &Harness<'static, Window>, name: &str| {
        harness.get_by_role_and_label(Role::MenuItem, name).accesskit_node().is_disabled()
    };
    assert!(is_disabled(&harness, "Undo"));
    assert!(is_disabled(&harness, "Delete"));
    assert!(!is_disabled(&harness, "Select all"));
    harness.get_by_role_and_label(Role::MenuItem, "Select all").click();
    harness.run();
    assert_eq!(harness.state().session.selection().len(), 2);
    harness.get_by_label("Edit").click();
    harness.run();
    assert!(!is_disabled(&harness, "Delete"));
    harness.get_by_role_and_label(Role::MenuItem, "Delete").click();
    harness.run();
    assert!(harness.state().session.plan().nodes.is_empty());
    harness.get_by_label("Edit").click();
    harness.run();
    harness.get_by_role_and_label(Role::MenuItem, "Undo: Delete 2 elements").click();
    harness.run();
    assert_eq!(harness.state().session.plan().nodes.len(), 2);
}

#[test]
fn the_menus_tick_what_is_on_and_list_recent_plans() {
    let mut session = session(&plan(), Language::English, &[]);
    session.settings_mut().remember(PathBuf::from("/plans/lindner.commerce"));
    let mut harness = window(session, bars);
    harness.get_by_label("View").click();
    harness.run();
    let is_ticked = |harness: &Harness<'static, Window>, name: &str| {
        let entry = harness.get_by_role_and_label(Role::MenuItemCheckBox, name);
        entry.accesskit_node().toggled() == Some(egui::accesskit::Toggled::True)
    };
    assert!(is_ticked(&harness, "Show grid"));
    harness.get_by_label("Show grid").click();
    harness.run();
    assert!(!harness.state().session.settings().grid);
    harness.get_by_label("File").click();
    harness.run();
    harness.get_by_label("Open recent").click();
    harness.run();
    harness.get_by_label("lindner");
}

#[test]
fn the_plan_is_renamed_in_the_bar_and_the_language_changes() {
    let mut harness = window(session(&plan(), Language::English, &[]), bars);
    harness.get_by_label("Musterhaus").click();
    harness.run();
    harness.key_press_modifiers(egui::Modifiers::COMMAND, Key::A);
    harness.get_by_label("Name of the plan").type_text("Into digital sales");
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(&*harness.state().session.plan().name, "Into digital sales");
    harness.get_by_label("Into digital sales").click();
    harness.run();
    harness.get_by_label("Name of the plan").type_text("x");
    harness.run();
    harness.key_press(Key::Escape);
    harness.run();
    assert_eq!(&*harness.state().session.plan().name, "Into digital sales");
    harness.get_by_label("Deutsch").click();
    harness.run();
    assert_eq!(harness.state().session.language(), Language::German);
    harness.get_by_label("Datei");
}

#[test]
fn the_status_bar_zooms() {
    let mut harness = window(session(&plan(), Language::English, &[]), bars);
    harness.get_by_label("Draw a channel");
    harness.get_by_label_contains("Zoom 1").click();
    harness.run();
    harness.get_by_label("Zoom in").click();
    harness.run();
    assert!(harness.state().session.camera().zoom > 1.0);
}

/// A window with one dialog and its answer.
fn dialog<T: Clone + 'static>(
    show: impl Fn(&egui::Context, Look) -> Option<T> + 'static,
) -> Harness<'static, Option<T>> {
    let run = move |ui: &mut Ui, answer: &mut Option<T>| {
        let look = Look { theme: Theme::of(THEME), language: Language::English };
        let context = ui.ctx().clone();
        if !context.fonts(|fonts| {
            fonts
                .definitions()
                .families
                .contains_key(&style::family(commerce_canvas::text::Face::Medium))
        }) {
            style::install_fonts(&context);
            style::apply(&context, Theme::of(THEME), THEME);
            context.request_repaint();
            return;
        }
        if answer.is_none() {
            *answer = show(&context, look);
        }
    };
    let mut harness = Harness::builder().with_max_steps(40).build_ui_state(run, None);
    harness.run();
    harness
}

#[test]
fn unsaved_changes_are_asked_about() {
    let ask = || dialog(|context, look| dialogs::unsaved(context, look, "Musterhaus"));
    for (key, expected) in [(Key::Enter, UnsavedChoice::Save), (Key::Escape, UnsavedChoice::Cancel)]
    {
        let mut harness = ask();
        harness.get_by_role_and_label(Role::Dialog, "Save changes to “Musterhaus”?");
        harness.key_press(key);
        harness.run();
        assert_eq!(*harness.state(), Some(expected), "{key:?}");
    }
    let mut harness = ask();
    harness.get_by_label("Don’t save").click();
    harness.run();
    assert_eq!(*harness.state(), Some(UnsavedChoice::Discard));
}

#[test]
fn a_typed_path_says_what_it_is_for() {
    let asked = |purpose, head: &str, go: &str| {
        let state = PathState { purpose, typed: String::new() };
        let harness = dialog(move |context, look| dialogs::path(context, look, &mut state.clone()));
        assert!(harness.query_all_by_label(head).next().is_some(), "{head}");
        assert!(harness.query_by_role_and_label(Role::Button, go).is_some(), "{go}");
    };
    asked(PathPurpose::Open, "Open a plan", "Open");
    asked(PathPurpose::Compare, "Plan to compare with", "Compare");
}

#[test]
fn a_typed_path_is_judged_before_it_is_taken() {
    let folder = tempfile::tempdir().expect("a folder");
    let typed = folder.path().join("plan.commerce").display().to_string();
    let state = PathState { purpose: PathPurpose::Save, typed: String::new() };
    let state = std::cell::RefCell::new(state);
    let mut harness =
        dialog(move |context, look| dialogs::path(context, look, &mut state.borrow_mut()));
    assert!(harness.get_by_label("Save").accesskit_node().is_disabled());
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(*harness.state(), None, "an empty path is not taken");
    harness.get_by_label("Path").type_text(&typed);
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(*harness.state(), Some(Some(PathBuf::from(typed))));
}

#[test]
fn an_image_is_described_and_escape_gives_up() {
    let ask = || {
        let state = ExportState::new(View::Target, None, Appearance::Dark, (100.0, 50.0));
        let state = std::cell::RefCell::new(state);
        dialog(move |context, look| {
            dialogs::export(context, look, &plan(), &mut state.borrow_mut())
        })
    };
    let mut harness = ask();
    harness.get_by_label("200 × 100 pixels");
    harness.get_by_label("4×").click();
    harness.run();
    harness.get_by_label("400 × 200 pixels");
    harness.get_by_label("Transparent background").click();
    harness.run();
    harness.get_by_label("Export…").click();
    harness.run();
    let expected = ExportOptions {
        format: dialogs::ImageFormat::Png,
        scale: 4,
        transparent: true,
        view: View::Target,
        compared_with: None,
        appearance: Appearance::Dark,
    };
    assert_eq!(*harness.state(), Some(Some(expected)));
    let mut harness = ask();
    harness.key_press(Key::Escape);
    harness.run();
    assert_eq!(*harness.state(), Some(None));
}

#[test]
fn faults_are_listed_and_the_rest_can_be_opened() {
    let lines = vec!["Line 12: the link l1 leads nowhere".to_owned()];
    let mut harness =
        dialog(move |context, look| dialogs::faults(context, look, "plan.commerce", &lines));
    harness.get_by_label("1 fault");
    harness.get_by_label("Line 12: the link l1 leads nowhere");
    harness.get_by_label("Open without the faulty parts").click();
    harness.run();
    assert_eq!(*harness.state(), Some(dialogs::FaultsChoice::Open));
}

#[test]
fn every_shortcut_is_listed() {
    let harness = dialog(|context, look| dialogs::shortcuts(context, look).then_some(()));
    for command in Command::ALL.into_iter().filter(|command| !command.shortcuts().is_empty()) {
        let title = command.title().in_language(Language::English);
        assert!(harness.query_all_by_label(title).next().is_some(), "{title}");
    }
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

#[test]
fn the_next_level_is_planned_with_one_click() {
    use commerce_canvas::plan::Model;
    let mut plan = plan();
    plan.links = Default::default();
    let mut harness = window(session(&plan, Language::English, &[]), side_panel);
    harness.get_by_label("To reach crosschannel");
    harness.get_by_label("Assisted order");
    harness.get_by_label("“Store Ulm” can order in “Online shop” for customers");
    press(&mut harness, "Plan it in step 1: Assisted order");
    let session = &harness.state().session;
    assert_eq!(session.view(), View::Target);
    assert_eq!(session.plan().links.len(), 1);
    assert_eq!(model_of(&harness, View::Target), Model::Crosschannel);
    assert_eq!(model_of(&harness, View::Today), Model::Multichannel);
    // The panel leads on: what it says now is about the target.
    harness.get_by_label("To reach omnichannel");
    harness.get_by_label("2 changes, 32 days");
    harness.get_by_label("New channel: Social media");
    press(&mut harness, "Plan all in step 1");
    assert_eq!(model_of(&harness, View::Target), Model::Omnichannel);
    press(&mut harness, "Plan it in step 1: Social media begins to sell");
    press(&mut harness, "Plan it in step 1: Social checkout");
    assert_eq!(model_of(&harness, View::Target), Model::Everywhere);
    harness.get_by_label("This is the highest level. What remains is to keep it.");
    let session = &mut harness.state_mut().session;
    (0..4).for_each(|_| drop(session.dispatch(Action::Run(Command::Undo))));
    assert!(!session.is_enabled(Command::Undo));
    assert_eq!(session.plan(), &plan);
}

#[test]
fn the_second_of_two_takes_along_what_it_needs() {
    let mut harness = window(session(&plan(), Language::German, &[]), side_panel);
    harness.get_by_label("So erreichen Sie Omnichannel");
    harness.get_by_label("2 Änderungen, 32 Tage");
    press(&mut harness, "In Schritt 1 einplanen: Weiterleitung in den Shop");
    let plan = harness.state().session.plan();
    assert_eq!(plan.nodes.len(), 3);
    assert_eq!(plan.links.len(), 2);
    assert_eq!(model_of(&harness, View::Target), commerce_canvas::plan::Model::Omnichannel);
}

#[test]
fn cards_and_carriers_show_what_they_are_about() {
    let mut harness = window(session(&plan(), Language::English, &[]), side_panel);
    harness.get_by_label("New channel: Social media").hover();
    harness.run();
    let about: Vec<&str> = harness.state().highlight.iter().map(Id::as_str).collect();
    assert_eq!(about, ["shop"], "with which the new channel will be linked");
    // What the model rests on: first what one of, then each with a switch.
    press(&mut harness, "Without one of these this would be a single channel");
    assert_eq!(harness.state().session.selection().len(), 2);
    let carrier = "Click & Collect: Online shop – Store Ulm";
    button_named(&harness, carrier).scroll_to_me();
    harness.run();
    button_named(&harness, carrier).hover();
    harness.run();
    let about: Vec<&str> = harness.state().highlight.iter().map(Id::as_str).collect();
    assert_eq!(about, ["l1"]);
}

#[test]
fn a_carrier_is_held_off_and_put_back_in_the_panel() {
    for (language, switch, end, sentence) in [
        (
            Language::English,
            "Without it: Store Ulm",
            "End what if",
            "What if: without “Store Ulm”, Single channel instead of Crosschannel",
        ),
        (
            Language::German,
            "Wegdenken: Store Ulm",
            "Was-wäre-wenn beenden",
            "Was wäre wenn: ohne „Store Ulm“ Ein Kanal statt Crosschannel",
        ),
    ] {
        let mut harness = window(session(&plan(), language, &[]), side_panel);
        let switch_now = |harness: &Harness<'static, Window>| {
            harness.get_by_role_and_label(Role::CheckBox, switch).accesskit_node().toggled()
        };
        assert_eq!(switch_now(&harness), Some(egui::accesskit::Toggled::False));
        harness.get_by_role_and_label(Role::CheckBox, switch).scroll_to_me();
        harness.run();
        harness.get_by_role_and_label(Role::CheckBox, switch).click();
        harness.run();
        harness.get_by_label(sentence);
        assert_eq!(switch_now(&harness), Some(egui::accesskit::Toggled::True));
        let state = &harness.state().session;
        assert_eq!(state.held_off().iter().collect::<Vec<_>>(), [&id("store")]);
        assert!(!state.is_changed() && !state.is_enabled(Command::Undo));
        let plans = if language == Language::English { "Plan it" } else { "einplanen:" };
        assert_eq!(harness.query_all_by_label_contains(plans).count(), 0, "not during a what if");
        harness.get_by_label(end).scroll_to_me();
        harness.run();
        harness.get_by_label(end).click();
        harness.run();
        assert!(harness.state().session.held_off().is_empty());
        assert!(harness.query_by_label(sentence).is_none());
    }
}

#[test]
fn the_inspector_holds_nodes_links_and_several_off() {
    for selected in [&["shop"][..], &["l1"], &["shop", "l1"]] {
        let mut harness = inspector(selected);
        for is_off in [true, false] {
            harness.get_by_role_and_label(Role::CheckBox, "Hold off (what if)").click();
            harness.run();
            let held_off = harness.state().session.held_off().len();
            assert_eq!(held_off, if is_off { selected.len() } else { 0 }, "{selected:?}");
        }
        assert!(!harness.state().session.is_changed());
    }
}

#[test]
fn the_bar_says_what_would_be_and_what_changed() {
    let mut harness = window(session(&plan(), Language::English, &["l1"]), bars);
    harness.state_mut().session.dispatch(Action::Run(Command::HoldOff));
    harness.run();
    harness.get_by_label_contains("Multichannel, level 2 of 5, instead of Crosschannel, level 3");
    let banner = "What if: without Click & Collect between “Online shop” and “Store Ulm”, \
                  Multichannel instead of Crosschannel";
    let is_live = |harness: &Harness<'static, Window>, words: &str| {
        let node = harness.get_by_role_and_label(Role::Status, words);
        node.accesskit_node().live() == egui::accesskit::Live::Polite
    };
    assert!(is_live(&harness, banner));
    assert_eq!(harness.query_all_by_role(Role::Status).count(), 1, "said once, by the banner");
    harness.get_by_label("End what if").click();
    harness.run();
    assert!(is_live(
        &harness,
        "From Multichannel to Crosschannel: because Click & Collect between “Online shop” and \
         “Store Ulm” is no longer held off",
    ));
}

#[test]
fn cells_of_the_matrix_say_and_show_who_shares_what() {
    for (language, shared, nothing, told) in [
        (
            Language::English,
            "Online shop, Orders: shared with 1 more",
            "Store Ulm, Leads: not linked",
            "Orders: “Online shop” shares with “Store Ulm” through Click & Collect",
        ),
        (
            Language::German,
            "Online shop, Bestellungen: geteilt mit 1 weiteren",
            "Store Ulm, Leads: nicht angebunden",
            "Bestellungen: „Online shop“ teilt mit „Store Ulm“ über Click & Collect",
        ),
    ] {
        let mut harness = window(session(&plan(), language, &[]), side_panel);
        harness.get_by_label(nothing);
        button_named(&harness, shared).scroll_to_me();
        harness.run();
        button_named(&harness, shared).hover();
        harness.run();
        let about: Vec<&str> = harness.state().highlight.iter().map(Id::as_str).collect();
        assert_eq!(about, ["l1", "shop", "store"]);
        harness.get_by_role_and_label(Role::Status, told);
        button_named(&harness, shared).click();
        harness.run();
        assert_eq!(harness.state().session.selection().len(), 3);
    }
}

#[test]
fn a_long_matrix_is_cut_in_the_panel_and_whole_in_the_table() {
    let nodes: Vec<String> = (0..40).map(|number| format!("s{number:02}: Store")).collect();
    let plan = super::notation::plan(&nodes.join("; "));
    let mut harness = window(session(&plan, Language::English, &[]), side_panel);
    let cells = |harness: &Harness<'static, Window>, name: &str| {
        harness.query_all_by_label(&format!("{name}, Orders: not linked")).count()
    };
    assert_eq!((cells(&harness, "s00"), cells(&harness, "s20")), (1, 0));
    harness.get_by_label("and 30 more channels");
    press(&mut harness, "Open as a table");
    harness.get_by_role_and_label(Role::Dialog, "Who shares what");
    assert_eq!(cells(&harness, "s00"), 2);
    harness.hover_at(egui::pos2(512.0, 350.0));
    harness.run();
    for _ in 0..6 {
        let delta = vec2(0.0, -200.0);
        let unit = egui::MouseWheelUnit::Point;
        let (phase, modifiers) = (egui::TouchPhase::Move, egui::Modifiers::NONE);
        let source = egui::MouseWheelSource::Unknown;
        harness.event(egui::Event::MouseWheel { unit, delta, phase, modifiers, source });
        harness.run();
    }
    assert_eq!((cells(&harness, "s00"), cells(&harness, "s39")), (1, 1), "rows out of sight go");
    harness.key_press(Key::Escape);
    harness.run();
    assert!(harness.query_by_role(Role::Dialog).is_none());
}

#[test]
fn progress_is_a_bar_with_words() {
    for (line, words) in [
        ("a: Shop; b: Store; a -SharedStock-> b", "The two selling channels interlock"),
        ("a: Shop; b: Store", "The two selling channels do not interlock"),
        (
            "a: Shop; b: Store; c: Phone; a -SharedStock-> b",
            "1 of 3 pairs of selling channels interlock",
        ),
    ] {
        let plan = super::notation::plan(line);
        let harness = window(session(&plan, Language::English, &[]), side_panel);
        harness.get_by_role_and_label(Role::ProgressIndicator, words);
    }
}

#[test]
fn of_many_changes_a_few_are_shown_until_asked_for() {
    let kinds = ["Phone", "Edi", "PartnerStore", "FieldSales", "Vending", "DirectSelling"];
    let nodes = kinds.map(|kind| format!("{}: {kind}", kind.to_lowercase()));
    let line = format!("{}; phone -SharedPrice-> edi", nodes.join("; "));
    let plan = super::notation::plan(&line);
    let mut harness = window(session(&plan, Language::English, &[]), side_panel);
    let cards = |harness: &Harness<'static, Window>| {
        harness.query_all_by_label_contains("Plan it in step 1").count()
    };
    assert_eq!(cards(&harness), 6);
    press(&mut harness, "Show 1 more");
    assert_eq!(cards(&harness), 7);
    press(&mut harness, "Show fewer");
    assert_eq!(cards(&harness), 6);
    press(&mut harness, "Plan all in step 1");
    assert_eq!(model_of(&harness, View::Target), commerce_canvas::plan::Model::Omnichannel);
}
