//! What the window does with the page that it begins with.

use eframe::egui;

use super::super::panels::side::SideTab;
use super::super::start_page::{Beginning, StartAnswer, StartPage};
use super::super::tour::{Stop, Tour};
use super::super::widgets::Look;
use super::{App, Dialog, input};
use crate::session::{Action, Command, Opened};
use crate::template;
use crate::theme::{Appearance, Theme};

impl App {
    /// Shows what a plan may begin with, in a window that has such a page.
    pub(super) fn show_start_page(&mut self) {
        if self.has_start_page {
            self.dialog = Some(Dialog::Start(Box::default()));
        }
    }

    pub(super) fn show_start(&mut self, context: &egui::Context, theme: &'static Theme) {
        let Some(Dialog::Start(mut page)) = self.dialog.take() else { return };
        let how = (self.language(), self.appearance(context));
        let settings = self.session.settings();
        if let Some(offered) = page.wants(&settings.recent, how) {
            self.jobs.draw_offered(offered, how);
        }
        let look = Look { theme, language: how.0 };
        match page.show(context, look, (&settings.recent, settings.start_page)) {
            Some(StartAnswer::Closed) => self.session.begin_empty(),
            Some(StartAnswer::Begin(beginning)) => self.begin_with(context, beginning, page),
            Some(StartAnswer::ShowAtStart(on)) => {
                self.session.settings_mut().start_page = on;
                self.dialog = Some(Dialog::Start(page));
            }
            None => self.dialog = Some(Dialog::Start(page)),
        }
    }

    /// The first plan that is begun here is begun with the tour.
    fn begin_tour(&mut self) {
        if std::mem::replace(&mut self.session.settings_mut().tour, false) {
            self.tour = Some(Tour::default());
        }
    }

    /// Whether the tour is in sight: it waits while something lies over the window.
    pub(super) fn shows_tour(&self) -> bool {
        self.tour.is_some() && !self.is_covered()
    }

    pub(super) fn show_tour(&mut self, context: &egui::Context, appearance: Appearance) {
        if !self.shows_tour() {
            return;
        }
        let look = Look { theme: Theme::of(appearance), language: self.language() };
        let (area, places) = (context.content_rect(), self.places);
        let place = |stop| match stop {
            Stop::Palette => places.palette,
            Stop::Canvas => places.canvas,
            Stop::Result => places.result,
            Stop::Views => places.views,
            Stop::SidePanel => places.side_panel,
        };
        let tour = self.tour.as_mut();
        if tour.is_some_and(|tour| !tour.show(context, (look, appearance), area, place)) {
            self.tour = None;
        }
    }

    /// The page stays behind a dialog that may be given up.
    fn begin_with(&mut self, context: &egui::Context, beginning: Beginning, page: Box<StartPage>) {
        let action = match beginning {
            Beginning::Empty => {
                self.session.begin_empty();
                self.side_panel.tab = SideTab::Guide;
                self.begin_tour();
                return;
            }
            Beginning::Sketch => {
                self.session.begin_empty();
                self.canvas.sketches = true;
                return;
            }
            Beginning::Template(name) => {
                let Some(reading) = template::plan_of(name, self.language()) else { return };
                self.begin_tour();
                Action::Opened(Opened::from(reading))
            }
            Beginning::File(path) => input::opening(path),
            Beginning::Open => Action::Run(Command::Open),
            Beginning::Import => Action::Run(Command::Import),
            Beginning::Paste => Action::Run(Command::Paste),
        };
        if matches!(action, Action::Run(Command::Open | Command::Import)) {
            self.dialog = Some(Dialog::Start(page));
        }
        self.dispatch(context, action);
    }
}
