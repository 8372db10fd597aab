//! Sessions and windows with a plan that was opened.

use std::sync::Arc;
use std::time::{Duration, Instant};

use commerce_canvas::file::{self, store::SystemFiles};
use commerce_canvas::language::Language;
use commerce_canvas::plan::{Plan, View};
use commerce_canvas::session::{Action, Effect, Opened, Report, Session, Settings};
use commerce_canvas::ui::jobs::{Disk, Picker};
use commerce_canvas::ui::{App, Arrivals, Start};
use egui_kittest::{Harness, HarnessBuilder};

/// In English.
pub fn session(plan: &Plan, view: View) -> Session {
    session_in(plan, view, Language::English)
}

/// As if the plan came from a file.
pub fn session_in(plan: &Plan, view: View, language: Language) -> Session {
    let mut session = Session::new(Settings { language, ..Settings::default() });
    let reading = file::read(file::write(plan).as_bytes()).expect("a plan");
    session.dispatch(Action::Opened(Opened::from(Arc::new(reading))));
    session.dispatch(Action::SetView(view));
    session
}

/// What the one job among the effects comes to on the disk.
pub fn done(effects: &[Effect]) -> Action {
    let disk = Disk { files: Arc::new(SystemFiles), data: None };
    let jobs = effects.iter().filter_map(|effect| match effect {
        Effect::Start(job) => Some(job.clone()),
        _ => None,
    });
    let reports: Vec<Report> = jobs.map(|job| disk.run(job, 1_900_000_000_000)).collect();
    let [report] = &reports[..] else { panic!("{effects:?}") };
    Action::Report(Box::new(report.clone()))
}

/// A window of `builder` that has read this plan, which has elements, from a file.
pub fn window(
    plan: &Plan,
    settings: Settings,
    builder: HarnessBuilder<App>,
) -> Harness<'static, App> {
    window_noting(plan, settings, builder, Arrivals::default())
}

/// The same, with the times at which buttons go down and up.
pub fn window_noting(
    plan: &Plan,
    settings: Settings,
    builder: HarnessBuilder<App>,
    arrivals: Arrivals,
) -> Harness<'static, App> {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("plan.commerce");
    std::fs::write(&path, file::write(plan)).expect("written");
    let start = Start {
        path: Some(path),
        picker: Picker::Typed,
        settings: Some(settings),
        arrivals,
        ..Start::default()
    };
    let mut window =
        builder.build_eframe(move |creation| App::new(&creation.egui_ctx, None, start));
    let begun = Instant::now();
    window.run();
    let is_read = |read: &Plan| read.name == plan.name && read.nodes.len() == plan.nodes.len();
    while !is_read(window.state().session().plan()) {
        assert!(begun.elapsed() < Duration::from_secs(20), "the plan was never read");
        std::thread::sleep(Duration::from_millis(10));
        window.run();
    }
    window.run();
    window
}
