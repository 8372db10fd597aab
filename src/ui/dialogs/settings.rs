//! What holds for all plans: the language, the look, how large everything is, how much moves, how a
//! window begins, and where the program keeps its data. What is chosen holds at once.

use std::path::Path;

use eframe::egui;
use egui::{Ui, vec2};

use super::sheet;
use crate::language::{Language, Text, texts};
use crate::session::{Command, InterfaceSize, Settings, ThemeChoice};
use crate::theme::Icon;
use crate::ui::widgets::{
    Button, ButtonKind, Look, caption, checkbox, field_label, headline, section, segmented,
};

/// The width of the sheet, in points.
const WIDTH: f32 = 620.0;

/// What came of the settings in a frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SettingsAnswer {
    /// They were closed.
    Closed,
    /// A command was asked for, which leads elsewhere.
    Run(Command),
    /// The folder of the program's data shall be opened.
    OpenData,
    /// The earlier versions of all plans shall be deleted.
    ForgetVersions,
}

/// What the settings are asked beside what they change.
#[derive(Clone, Copy, Debug, Default)]
pub struct SettingsState {
    /// Whether the next press deletes the earlier versions: what is gone is gone.
    is_sure: bool,
}

/// Shows the settings and changes them. `data` is where the program keeps its data, if it does.
pub fn settings(
    ctx: &egui::Context,
    look: Look,
    (settings, state): (&mut Settings, &mut SettingsState),
    data: Option<&Path>,
) -> Option<SettingsAnswer> {
    let name = look.say(texts::commands::SHOW_SETTINGS);
    let mut answer = None;
    let closed = sheet(ctx, look, name, WIDTH, |ui| {
        ui.spacing_mut().item_spacing.y = 8.0;
        headline(ui, look, name);
        caption(ui, look, look.say(texts::settings::ABOUT));
        let height = (ui.ctx().content_rect().height() - 200.0).max(160.0);
        let area = egui::ScrollArea::vertical().max_height(height).min_scrolled_height(height);
        area.auto_shrink([false, true]).show(ui, |ui| {
            ui.set_width(ui.available_width() - 14.0);
            look_of_window(ui, look, settings);
            beginning(ui, look, settings);
            answer = efforts(ui, look, settings);
            section(ui, look, look.say(texts::settings::DATA));
            switch(ui, look, texts::settings::AUTOSAVE, &mut settings.autosave);
            caption(ui, look, look.say(texts::settings::AUTOSAVE_ABOUT));
            if let Some(data) = data {
                answer = kept(ui, look, data, state).or(answer);
            }
        });
    });
    answer.or(closed.then_some(SettingsAnswer::Closed))
}

/// One of some values, each by its name; changes the value where another was pressed.
fn choice<T: Copy + PartialEq>(
    ui: &mut Ui,
    look: Look,
    name: Text,
    (value, options): (&mut T, &[(T, String)]),
) {
    let name = look.say(name);
    field_label(ui, look, name);
    let segments: Vec<(&str, Option<&str>)> =
        options.iter().map(|(_, words)| (&**words, None)).collect();
    let on = options.iter().position(|(option, _)| option == value);
    if let Some(pressed) = segmented(ui, look, name, &segments, on) {
        *value = options[pressed].0;
    }
    ui.add_space(2.0);
}

fn switch(ui: &mut Ui, look: Look, words: Text, on: &mut bool) {
    if let Some(now) = checkbox(ui, look, Some(*on), look.say(words)) {
        *on = now;
    }
}

fn look_of_window(ui: &mut Ui, look: Look, settings: &mut Settings) {
    section(ui, look, look.say(texts::help::WINDOW));
    let say = |text: Text| look.say(text).to_owned();
    let languages = [
        (Language::English, say(texts::commands::LANGUAGE_ENGLISH)),
        (Language::German, say(texts::commands::LANGUAGE_GERMAN)),
    ];
    choice(ui, look, texts::window::LANGUAGE_CHOICE, (&mut settings.language, &languages));
    let themes = [
        (ThemeChoice::System, say(texts::settings::AS_SYSTEM)),
        (ThemeChoice::Light, say(texts::commands::THEME_LIGHT)),
        (ThemeChoice::Dark, say(texts::commands::THEME_DARK)),
    ];
    choice(ui, look, texts::documents::EXPORT_LOOK, (&mut settings.theme, &themes));
    let sizes = InterfaceSize::ALL.map(|size| (size, format!("{} %", size.percent())));
    choice(ui, look, texts::settings::SIZE, (&mut settings.interface_size, &sizes));
    switch(ui, look, texts::commands::HIGH_CONTRAST, &mut settings.high_contrast);
    switch(ui, look, texts::commands::REDUCED_MOTION, &mut settings.reduced_motion);
}

fn beginning(ui: &mut Ui, look: Look, settings: &mut Settings) {
    section(ui, look, look.say(texts::settings::START));
    switch(ui, look, texts::settings::START_PAGE, &mut settings.start_page);
    let count = settings.recent.len();
    let words = look.say(texts::settings::FORGET_RECENT);
    ui.add_enabled_ui(count > 0, |ui| {
        if Button::new(look, words).enabled(count > 0).show(ui).clicked() {
            settings.recent.clear();
        }
    });
}

fn efforts(ui: &mut Ui, look: Look, settings: &Settings) -> Option<SettingsAnswer> {
    section(ui, look, look.say(texts::settings::EFFORTS));
    let said = match &settings.efforts {
        Some(path) => path.display().to_string(),
        None => look.say(texts::settings::EFFORTS_USUAL).to_owned(),
    };
    caption(ui, look, said);
    let mut answer = None;
    ui.horizontal(|ui| {
        let choose = look.say(texts::commands::CHOOSE_EFFORTS);
        if Button::new(look, choose).icon(Icon::Folder).show(ui).clicked() {
            answer = Some(SettingsAnswer::Run(Command::ChooseEfforts));
        }
        let usual = look.say(texts::commands::USE_PLANNING_DEFAULTS);
        if settings.efforts.is_some() && Button::new(look, usual).show(ui).clicked() {
            answer = Some(SettingsAnswer::Run(Command::UsePlanningDefaults));
        }
    });
    answer
}

/// Where unsaved work and earlier versions are.
fn kept(ui: &mut Ui, look: Look, data: &Path, state: &mut SettingsState) -> Option<SettingsAnswer> {
    ui.add_space(4.0);
    caption(ui, look, look.say(texts::settings::DATA_ABOUT));
    caption(ui, look, data.display().to_string());
    let mut answer = None;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let open = Button::new(look, look.say(texts::settings::OPEN_DATA)).icon(Icon::Folder);
        if open.show(ui).clicked() {
            answer = Some(SettingsAnswer::OpenData);
        }
        let words = match state.is_sure {
            true => texts::settings::FORGET_SURELY,
            false => texts::settings::FORGET_VERSIONS,
        };
        let forget = Button::new(look, look.say(words)).kind(ButtonKind::Danger);
        if forget.show(ui).clicked() {
            answer = state.is_sure.then_some(SettingsAnswer::ForgetVersions);
            state.is_sure = !state.is_sure;
        }
    });
    ui.allocate_space(vec2(0.0, 2.0));
    answer
}
