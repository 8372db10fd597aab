//! A window in which nothing happens is not painted, whatever it shows.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use commerce_canvas::file;
use commerce_canvas::language::Language;
use commerce_canvas::plan::{Plan, View};
use commerce_canvas::session::{Action, Command, Selection, Settings, ThemeChoice};
use commerce_canvas::ui::App;
use commerce_canvas::ui::panels::side::SideTab;
use eframe::egui;
use egui_kittest::Harness;

use super::opened;

type Window = Harness<'static, App>;

/// So long nobody does anything.
const IDLE: Duration = Duration::from_secs(5);

fn sample() -> Plan {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("saves/werkzeug-berger.commerce");
    let text = std::fs::read(path).expect("the sample is there");
    file::read(&text).expect("the sample is sound").plan
}

fn act(window: &mut Window, action: Action) {
    let context = window.ctx.clone();
    window.state_mut().dispatch(&context, action);
    window.run_ok();
}

/// A window with a plan and one tab of the side panel, in which something was done.
fn window(plan: &Plan, tab: SideTab, actions: &[Action]) -> Window {
    let settings = Settings {
        language: Language::German,
        theme: ThemeChoice::Light,
        side_tab: Some(tab),
        ..Settings::default()
    };
    let builder = Harness::builder().with_size(egui::vec2(1_280.0, 800.0)).with_max_steps(30);
    let mut window = opened::window(plan, settings, builder);
    for action in actions {
        act(&mut window, action.clone());
    }
    window
}

/// Frames until what slides, fades or was told in passing is over and nothing is being found out.
fn settle(window: &mut Window) {
    for _ in 0..200 {
        window.step();
        let session = window.state().session();
        if session.open_assessment().is_none() && session.open_drawing().is_none() {
            continue;
        }
        std::thread::sleep(Duration::from_millis(10));
    }
}

#[test]
fn nothing_is_painted_while_nothing_happens_whatever_is_shown() {
    let plan = sample();
    let some: Selection = plan.nodes.keys().take(1).cloned().collect();
    let several: Selection = plan.nodes.keys().take(5).cloned().collect();
    let link: Selection = plan.links.keys().take(1).cloned().collect();
    let run = |command| vec![Action::Run(command)];
    let mut shown: Vec<(String, Window)> = Vec::new();
    for tab in SideTab::ALL {
        shown.push((tab.code().to_owned(), window(&plan, tab, &[])));
    }
    let inspected = [("a node", some), ("several", several), ("a link", link)];
    for (name, selection) in inspected {
        let actions = [Action::Select(selection)];
        shown.push((name.to_owned(), window(&plan, SideTab::Inspector, &actions)));
    }
    let commands = [
        Command::ToggleInventory,
        Command::ToggleJourneys,
        Command::ToggleOutlook,
        Command::CompareViews,
        Command::ShowGuide,
        Command::ShowReach,
        Command::ShowExpectations,
        Command::ShowSmarketing,
        Command::ShowFeedback,
        Command::ShowChoice,
        Command::ShowGlance,
        Command::ShowRoadmap,
        Command::EditSteps,
        Command::ShowShortcuts,
        Command::About,
    ];
    for command in commands {
        shown.push((format!("{command:?}"), window(&plan, SideTab::Why, &run(command))));
    }
    let target = [Action::SetView(View::Target)];
    shown.push(("the target".to_owned(), window(&plan, SideTab::Why, &target)));

    let frames: Vec<Arc<AtomicUsize>> =
        shown.iter_mut().map(|(_, window)| watched(window)).collect();
    std::thread::sleep(IDLE);
    let painted = shown.iter().zip(&frames).filter_map(|((name, window), asked)| {
        let root = &window.output().viewport_output[&egui::ViewportId::ROOT];
        let asked = asked.load(Ordering::Relaxed);
        (root.repaint_delay <= IDLE || asked > 0).then_some((name, root.repaint_delay, asked))
    });
    assert_eq!(painted.collect::<Vec<_>>(), []);
}

/// Counts from now on how often anything asks for a frame; asking is what has a window painted.
fn watched(window: &mut Window) -> Arc<AtomicUsize> {
    settle(window);
    let asked = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&asked);
    window.ctx.set_request_repaint_callback(move |_| _ = count.fetch_add(1, Ordering::Relaxed));
    asked
}
