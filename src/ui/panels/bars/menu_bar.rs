//! The bar at the top: menus, the name of the plan, the tools used most, the language.

use std::path::Path;

use eframe::egui;
use egui::containers::menu::{MenuButton, SubMenu};
use egui::{Rect, RectAlign, RichText, Role, Sense, Tooltip, Ui, UiBuilder, WidgetInfo, vec2};

use crate::language::{Language, texts};
use crate::plan::MAX_NAME_BYTES;
use crate::session::{Action, Command, InterfaceSize, Menu, MenuPart, TypingTarget};
use crate::text::Face;
use crate::theme::Icon;
use crate::ui::panels::{MENU_BAR_HEIGHT, PanelCx};
use crate::ui::style::{BUTTON_RADIUS, CAPTION, FIELD_RADIUS, TEXT, color, family, font};
use crate::ui::widgets::{
    Look, MenuEntry, TextField, focus_ring, icon_button, menu_entry, menu_separator, paint_icon,
    scrolling_menu, segmented,
};

/// A bar less wide than this, in points, has no room for the search.
const LEAST_WIDTH_WITH_SEARCH: f32 = 1_180.0;

/// Where the name of the plan is typed. What is typed is in the session, and so in the plan.
#[derive(Clone, Debug, Default)]
pub struct MenuBarState {
    /// Whether the field had the keyboard already.
    has_begun: bool,
}

/// Shows the bar over the whole width of `ui`.
pub fn show(ui: &mut Ui, cx: &PanelCx<'_>, state: &mut MenuBarState) {
    let bar = Rect::from_min_size(ui.max_rect().min, vec2(ui.available_width(), MENU_BAR_HEIGHT));
    ui.allocate_rect(bar, Sense::hover());
    let inner = bar.shrink2(vec2(8.0, 6.0));

    let layout = egui::Layout::left_to_right(egui::Align::Center);
    let mut left = ui.new_child(UiBuilder::new().max_rect(inner).layout(layout));
    menus(&mut left, cx);

    let layout = egui::Layout::right_to_left(egui::Align::Center);
    let mut right = ui.new_child(UiBuilder::new().max_rect(inner).layout(layout));
    tools(&mut right, cx);

    let free = Rect::from_min_max(
        egui::pos2(left.min_rect().right() + 12.0, inner.top()),
        egui::pos2(right.min_rect().left() - 12.0, inner.bottom()),
    );
    if free.width() > 60.0 {
        plan_name(ui, cx, bar, free, state);
    }
}

fn menus(ui: &mut Ui, cx: &PanelCx<'_>) {
    ui.spacing_mut().item_spacing.x = 0.0;
    let bar = egui::MenuBar::new().style(|style: &mut egui::Style| {
        egui::containers::menu::menu_style(style);
        style.spacing.button_padding = vec2(9.0, 4.0);
        style.visuals.widgets.active.weak_bg_fill = style.visuals.widgets.hovered.weak_bg_fill;
        for widget in [
            &mut style.visuals.widgets.hovered,
            &mut style.visuals.widgets.active,
            &mut style.visuals.widgets.open,
        ] {
            widget.corner_radius = egui::CornerRadius::same(BUTTON_RADIUS);
        }
    });
    // The bar takes all the width there is, so it gets no more than the menus need.
    let titles = Menu::ALL.map(|menu| cx.text(menu.title()));
    let width = |title: &&str| {
        let galley = ui.painter().layout_no_wrap(
            (*title).to_owned(),
            font(Face::Medium, TEXT),
            egui::Color32::PLACEHOLDER,
        );
        galley.size().x + 18.0
    };
    let size = vec2(titles.iter().map(width).sum::<f32>(), ui.available_height());
    ui.allocate_ui(size, |ui| {
        bar.ui(ui, |ui| {
            for menu in Menu::ALL {
                let title = RichText::new(cx.text(menu.title()))
                    .family(family(Face::Medium))
                    .size(TEXT)
                    .color(color(cx.theme().ink));
                MenuButton::new(title).ui(ui, |ui| {
                    scrolling_menu(ui, |ui| listed(ui, cx, &menu.parts()));
                });
            }
        });
    });
}

/// The parts of a menu, or of one within it.
fn listed(ui: &mut Ui, cx: &PanelCx<'_>, parts: &[MenuPart]) {
    ui.spacing_mut().item_spacing.y = 0.0;
    ui.set_min_width(200.0);
    let is_ticked = |part: &MenuPart| match part {
        MenuPart::Group(group) => {
            group.iter().any(|command| cx.session.is_switched_on(*command).is_some())
        }
        MenuPart::Fold(..) => false,
    };
    let with_ticks = parts.iter().any(is_ticked);
    let mut was_fold = false;
    for (index, part) in parts.iter().enumerate() {
        let is_fold = matches!(part, MenuPart::Fold(..));
        if index > 0 && !(is_fold && was_fold) {
            menu_separator(ui, cx.look);
        }
        was_fold = is_fold;
        match part {
            MenuPart::Group(group) => group_entries(ui, cx, group, with_ticks),
            MenuPart::Fold(title, groups) => {
                let entry = MenuEntry { leads_on: true, ..MenuEntry::new(cx.text(*title)) };
                let response = menu_entry(ui, cx.look, &entry, with_ticks);
                let groups: Vec<_> = groups.iter().map(|group| MenuPart::Group(group)).collect();
                SubMenu::new().show(ui, &response, |ui| {
                    scrolling_menu(ui, |ui| listed(ui, cx, &groups));
                });
            }
        }
    }
}

fn group_entries(ui: &mut Ui, cx: &PanelCx<'_>, group: &[Command], with_ticks: bool) {
    for command in group {
        if *command == INTERFACE_SIZE[0] {
            interface_size(ui, cx);
        }
        if !INTERFACE_SIZE.contains(command) {
            command_entry(ui, cx, *command, with_ticks);
        }
        if *command == Command::Open {
            recent(ui, cx);
        }
    }
}

/// Shows a command as an entry of a menu.
pub fn command_entry(ui: &mut Ui, cx: &PanelCx<'_>, command: Command, with_ticks: bool) {
    let keys = command.keys_in_words(cx.language());
    let title = cx.session.title_now(command, cx.language());
    let ticked = cx.session.is_switched_on(command);
    let entry = MenuEntry {
        beside: &keys,
        ticked,
        role: if ticked.is_some() { Role::MenuItemCheckBox } else { Role::MenuItem },
        ..MenuEntry::new(&title)
    };
    ui.add_enabled_ui(cx.session.is_enabled(command), |ui| {
        let response = menu_entry(ui, cx.look, &entry, with_ticks);
        if response.clicked() {
            cx.run(command);
            ui.close();
        }
        // Beside the menu, whose other entries stay readable.
        for mut tooltip in [Tooltip::for_enabled(&response), Tooltip::for_disabled(&response)] {
            tooltip.popup = tooltip.popup.align(RectAlign::RIGHT_START);
            tooltip.show(|ui| ui.label(cx.text(command.tooltip())));
        }
    });
}

/// The commands that have a menu of their own, with every size there is.
const INTERFACE_SIZE: [Command; 3] =
    [Command::EnlargeInterface, Command::ReduceInterface, Command::ResetInterface];

fn interface_size(ui: &mut Ui, cx: &PanelCx<'_>) {
    let shown = cx.session.settings().interface_size;
    let beside = percent(cx.look, shown);
    let name = cx.text(texts::window::INTERFACE_SIZE);
    let entry = MenuEntry { beside: &beside, leads_on: true, ..MenuEntry::new(name) };
    let response = menu_entry(ui, cx.look, &entry, true);
    SubMenu::new().show(ui, &response, |ui| {
        scrolling_menu(ui, |ui| sizes(ui, cx));
    });
}

fn percent(look: Look, size: InterfaceSize) -> String {
    look.say_with(texts::phrases::PERCENT, &[&size.percent()])
}

fn sizes(ui: &mut Ui, cx: &PanelCx<'_>) {
    ui.spacing_mut().item_spacing.y = 0.0;
    ui.set_min_width(200.0);
    let shown = cx.session.settings().interface_size;
    for command in INTERFACE_SIZE {
        command_entry(ui, cx, command, true);
    }
    menu_separator(ui, cx.look);
    for size in InterfaceSize::ALL {
        let words = percent(cx.look, size);
        let (ticked, role) = (Some(size == shown), Role::MenuItemRadio);
        let entry = MenuEntry { ticked, role, ..MenuEntry::new(&words) };
        if menu_entry(ui, cx.look, &entry, true).clicked() {
            cx.request(Action::SetInterfaceSize(size));
            ui.close();
        }
    }
}

fn recent(ui: &mut Ui, cx: &PanelCx<'_>) {
    let entry =
        MenuEntry { leads_on: true, ..MenuEntry::new(cx.text(texts::commands::OPEN_RECENT)) };
    let response = menu_entry(ui, cx.look, &entry, false);
    SubMenu::new().show(ui, &response, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.set_min_width(200.0);
        let recent = &cx.session.settings().recent;
        if recent.is_empty() {
            ui.add_enabled_ui(false, |ui| {
                menu_entry(ui, cx.look, &MenuEntry::new(cx.text(texts::commands::NO_RECENT)), false)
            });
        }
        for path in recent {
            let (name, folder) = name_and_folder(path);
            let entry = MenuEntry { beside: &folder, ..MenuEntry::new(&name) };
            let response = menu_entry(ui, cx.look, &entry, false);
            if response.clicked() {
                cx.request(Action::OpenPath(path.clone()));
                ui.close();
            }
            response.on_hover_text(path.display().to_string());
        }
    });
}

fn name_and_folder(path: &Path) -> (String, String) {
    let part = |part: Option<&std::ffi::OsStr>| {
        part.map(|part| part.to_string_lossy().into_owned()).unwrap_or_default()
    };
    (part(path.file_stem()), part(path.parent().and_then(Path::file_name)))
}

fn tools(ui: &mut Ui, cx: &PanelCx<'_>) {
    ui.spacing_mut().item_spacing.x = 4.0;
    let codes = Language::ALL.map(|language| language.code().to_uppercase());
    let segments: Vec<(&str, Option<&str>)> = Language::ALL
        .iter()
        .zip(&codes)
        .map(|(language, code)| (code.as_str(), Some(language.own_name())))
        .collect();
    let on = Language::ALL.iter().position(|language| *language == cx.language());
    if let Some(chosen) =
        segmented(ui, cx.look, cx.text(texts::window::LANGUAGE_CHOICE), &segments, on)
    {
        cx.run(Command::for_language(Language::ALL[chosen]));
    }
    ui.add_space(8.0);
    let tools = [
        (Icon::Export, Command::ExportImage),
        (Icon::Save, Command::Save),
        (Icon::Redo, Command::Redo),
        (Icon::Undo, Command::Undo),
    ];
    for (icon, command) in tools {
        let title = cx.session.title_now(command, cx.language());
        let keys = command.keys_in_words(cx.language());
        let name = match keys.is_empty() {
            true => title,
            false => cx.text_with(texts::phrases::WITH_ASIDE, &[&title, &keys]),
        };
        if icon_button(ui, cx.look, icon, &name, cx.session.is_enabled(command)).clicked() {
            cx.run(command);
        }
    }
    if ui.max_rect().width() >= LEAST_WIDTH_WITH_SEARCH {
        ui.add_space(8.0);
        search(ui, cx);
    }
}

/// What looks like a field and opens the list in which everything is found by typing.
fn search(ui: &mut Ui, cx: &PanelCx<'_>) {
    let words = cx.text(texts::canvas::FIND_OR_RUN);
    let keys = Command::FindCommand.keys_in_words(cx.language());
    let (rect, response) = ui.allocate_exact_size(vec2(232.0, 30.0), Sense::click());
    let name = cx.text_with(texts::phrases::WITH_ASIDE, &[&words, &keys]);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), &name));
    let line = if response.hovered() { cx.theme().border } else { cx.theme().line };
    let stroke = egui::Stroke::new(1.0, color(line));
    let fill = color(cx.theme().surface);
    ui.painter().rect(rect, FIELD_RADIUS, fill, stroke, egui::StrokeKind::Inside);
    let icon = Rect::from_center_size(rect.left_center() + vec2(17.0, 0.0), vec2(15.0, 15.0));
    paint_icon(ui.painter(), Icon::Search, icon, color(cx.theme().faint));
    let faint = color(cx.theme().faint);
    let write = |words: &str, size: f32| {
        ui.painter().layout_no_wrap(words.to_owned(), font(Face::Regular, size), faint)
    };
    let (words, keys) = (write(words, TEXT), write(&keys, CAPTION));
    let middle = |galley: &egui::Galley| rect.center().y - galley.size().y / 2.0;
    let at = egui::pos2(rect.left() + 32.0, middle(&words));
    let keys_at = egui::pos2(rect.right() - 10.0 - keys.size().x, middle(&keys));
    let has_room = at.x + words.size().x + 12.0 <= keys_at.x;
    ui.painter().galley(at, words, faint);
    if has_room {
        ui.painter().galley(keys_at, keys, faint);
    }
    focus_ring(ui, cx.look, &response, rect, FIELD_RADIUS);
    if response.clicked() {
        cx.run(Command::FindCommand);
    }
    response.on_hover_text(name);
}

/// The name of the plan in the middle of the window, or as near to it as there is room.
fn plan_name(ui: &mut Ui, cx: &PanelCx<'_>, bar: Rect, free: Rect, state: &mut MenuBarState) {
    let typing = cx.session.typing().filter(|typing| *typing.target() == TypingTarget::Plan);
    if let Some(typing) = typing {
        let width = free.width().min(360.0);
        let left = (bar.center().x - width / 2.0).clamp(free.left(), free.right() - width);
        let place = Rect::from_min_size(egui::pos2(left, free.top() + 1.0), vec2(width, 30.0));
        name_field(ui, cx, typing.text().to_owned(), place, state);
        return;
    }
    state.has_begun = false;
    let name = &cx.plan().name;
    let name = if name.trim().is_empty() { cx.text(texts::window::UNTITLED) } else { name };
    let edited = if cx.session.is_changed() { cx.text(texts::window::EDITED) } else { "" };
    let mark = ui.painter().layout_no_wrap(
        edited.to_owned(),
        font(Face::Regular, TEXT),
        color(cx.theme().faint),
    );
    let gap = if edited.is_empty() { 0.0 } else { 6.0 };
    let mut job = egui::text::LayoutJob::simple_singleline(
        name.to_owned(),
        font(Face::SemiBold, TEXT),
        color(cx.theme().ink),
    );
    let room = free.width() - 20.0 - gap - mark.size().x;
    job.wrap = egui::text::TextWrapping::truncate_at_width(room.max(24.0));
    let galley = ui.painter().layout_job(job);
    let is_cut = galley.elided;
    let width = galley.size().x + gap + mark.size().x + 20.0;
    let left =
        (bar.center().x - width / 2.0).clamp(free.left(), (free.right() - width).max(free.left()));
    let rect = Rect::from_min_size(egui::pos2(left, free.top() + 2.0), vec2(width, 28.0));
    let response = ui.interact(rect, ui.scope_id().with("plan name"), Sense::click());
    let info = || WidgetInfo::labeled(Role::Button, ui.is_enabled(), name);
    response.widget_info(info);
    if response.hovered() {
        ui.painter().rect_filled(rect, BUTTON_RADIUS, color(cx.theme().ink.faded(0.06)));
    }
    let line = |galley: &egui::Galley| rect.center().y - galley.size().y / 2.0;
    let at = egui::pos2(rect.left() + 10.0, line(&galley));
    let mark_at = egui::pos2(at.x + galley.size().x + gap, line(&mark));
    ui.painter().galley(at, galley, color(cx.theme().ink));
    ui.painter().galley(mark_at, mark, color(cx.theme().faint));
    focus_ring(ui, cx.look, &response, rect, BUTTON_RADIUS);
    if response.clicked() {
        cx.request(Action::BeginTyping(TypingTarget::Plan));
    }
    let hint = cx.text(texts::window::CLICK_TO_RENAME);
    response.on_hover_text(if is_cut { format!("{name}\n{hint}") } else { hint.to_owned() });
}

/// The field in which the name of the plan is typed.
fn name_field(
    ui: &mut Ui,
    cx: &PanelCx<'_>,
    mut typed: String,
    place: Rect,
    state: &mut MenuBarState,
) {
    let mut child = ui.new_child(UiBuilder::new().max_rect(place));
    let id = ui.scope_id().with("rename plan");
    let name = cx.text(texts::window::NAME_OF_THE_PLAN);
    let field = TextField::new(cx.look, id, name, MAX_NAME_BYTES);
    let response = field.show_buffer(&mut child, &mut typed);
    let given_up = ui.input(|input| input.key_pressed(egui::Key::Escape));
    if response.changed() {
        cx.request(Action::Type(typed));
    }
    if given_up {
        cx.request(Action::CancelTyping);
    } else if response.lost_focus() || (state.has_begun && !response.has_focus()) {
        cx.request(Action::EndTyping);
    } else if !state.has_begun {
        response.request_focus();
    }
    state.has_begun |= response.has_focus();
}
