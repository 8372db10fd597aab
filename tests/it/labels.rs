//! No label is cut off and none lies on another: every panel, tab, sheet and dialog at 1024 × 700
//! in both languages, as it is painted at 80 to 200 %, and in the least window there is.
//!
//! A text counts as cut where its clip rectangle takes away letters at the left or the right, and
//! where it ends in an ellipsis while pointing at it does not show it as a whole. What a field
//! holds may be longer than the field; what is scrolled may be cut at the edge it is scrolled over.

use std::collections::BTreeSet;
use std::path::Path;

use commerce_canvas::language::{Language, Text};
use commerce_canvas::plan::Id as ElementId;
use commerce_canvas::session::inventory::Sheet;
use commerce_canvas::session::{Action, Command, Menu, Selection, Settings, ThemeChoice};
use commerce_canvas::ui::panels::side::SideTab;
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Popup, Pos2, Rect, Shape, Vec2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::canvas_window::Window;
use crate::opened;

/// A text as it is painted.
struct Painted {
    text: String,
    /// Where its letters lie, in points; `None` for a text that stands upright.
    rect: Rect,
    clip: Rect,
    is_cut_short: bool,
    is_upright: bool,
}

/// What is painted, back to front: texts, and what covers what lies behind it.
enum Layer {
    Text(Painted),
    Cover(Rect),
}

fn painted<S>(window: &Harness<'_, S>) -> Vec<Layer> {
    let mut layers = Vec::new();
    for clipped in &window.output().shapes {
        flatten(&clipped.shape, clipped.clip_rect, &mut layers);
    }
    layers
}

fn flatten(shape: &Shape, clip: Rect, layers: &mut Vec<Layer>) {
    match shape {
        Shape::Vec(shapes) => shapes.iter().for_each(|shape| flatten(shape, clip, layers)),
        Shape::Text(text) if !text.galley.text().trim().is_empty() => {
            let is_upright = text.angle != 0.0;
            let rect = match is_upright {
                false => text.galley.mesh_bounds.translate(text.pos.to_vec2()),
                true => shape.visual_bounding_rect(),
            };
            layers.push(Layer::Text(Painted {
                text: text.galley.text().to_owned(),
                rect,
                clip,
                is_cut_short: text.galley.elided,
                is_upright,
            }));
        }
        // What lies under a dialog is dimmed, and waits.
        Shape::Rect(rect)
            if rect.fill.a() > 30 && rect.rect.width() > 790.0 && rect.rect.height() > 550.0 =>
        {
            layers.push(Layer::Cover(rect.rect));
        }
        Shape::Rect(rect) if rect.fill.a() > 200 => {
            layers.push(Layer::Cover(rect.rect.intersect(clip)));
        }
        _ => {}
    }
}

/// What is wrong with the labels that are seen now.
fn faults<S>(
    window: &mut Harness<'_, S>,
    is_field: &BTreeSet<String>,
    scrolls_across: bool,
) -> BTreeSet<String> {
    let layers = painted(window);
    let content = window.ctx.content_rect();
    let mut faults = BTreeSet::new();
    let mut short = Vec::new();
    for (index, layer) in layers.iter().enumerate() {
        let Layer::Text(text) = layer else { continue };
        let seen = text.rect.intersect(text.clip).intersect(content);
        if seen.width() < 2.0 || seen.height() < text.rect.height().min(12.0) * 0.6 {
            continue;
        }
        let is_covered = layers[index + 1..].iter().any(
            |later| matches!(later, Layer::Cover(cover) if cover.expand(1.0).contains_rect(seen)),
        );
        if is_covered {
            continue;
        }
        let left = text.clip.left().max(content.left()) - text.rect.left();
        let right = match scrolls_across {
            true => 0.0,
            false => text.rect.right() - text.clip.right().min(content.right()),
        };
        if left.max(right) > 1.5 && !text.is_upright && !is_field.contains(&text.text) {
            faults.insert(format!("cut by {:.0}: {:?}", left.max(right), text.text));
        }
        if text.is_cut_short {
            short.push((text.text.clone(), seen.center()));
        }
        for (other_index, other) in layers.iter().enumerate().skip(index + 1) {
            let Layer::Text(other) = other else { continue };
            let both = seen.intersect(other.rect.intersect(other.clip));
            // Letters have room around them that others may enter.
            if both.width() < 3.0 || both.height() < 4.0 {
                continue;
            }
            let between = &layers[index + 1..other_index];
            let hidden = between.iter().any(
                |layer| matches!(layer, Layer::Cover(cover) if cover.expand(1.0).contains_rect(both)),
            );
            if !hidden {
                faults.insert(format!("{:?} lies on {:?}", other.text, text.text));
            }
        }
    }
    for (text, at) in short {
        // An open menu waits for a choice.
        if !Popup::is_any_open(&window.ctx) && !is_told(window, &text, at) {
            faults.insert(format!("cut short and never shown as a whole: {text:?}"));
        }
    }
    faults
}

/// Whether pointing at a text that is cut short shows it as a whole.
fn is_told<S>(window: &mut Harness<'_, S>, text: &str, at: Pos2) -> bool {
    window.hover_at(at);
    window.run_steps(8);
    let is_whole = |layer: &Layer| matches!(layer, Layer::Text(whole) if !whole.is_cut_short && whole.text.contains(text.trim()));
    let told = painted(window).iter().any(is_whole);
    window.remove_cursor();
    window.run_steps(2);
    told
}

/// What the fields hold, which may be longer than they are.
fn fields(window: &Window) -> BTreeSet<String> {
    let roles = [Role::TextInput, Role::MultilineTextInput];
    let nodes = window.root().children_recursive();
    let fields = nodes.filter(|node| roles.contains(&node.accesskit_node().role()));
    fields.filter_map(|node| node.accesskit_node().value()).collect()
}

struct Walk {
    window: Window,
    place: String,
    faults: BTreeSet<String>,
    looked: usize,
}

impl Walk {
    fn begin(sample: &str, language: Language, size: Vec2, scale: f32) -> Self {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("saves").join(sample);
        let text = std::fs::read(path).expect("the sample");
        let plan = commerce_canvas::file::read(&text).expect("a plan").plan;
        let settings = Settings {
            language,
            theme: ThemeChoice::Light,
            reduced_motion: true,
            outlook: true,
            ..Settings::default()
        };
        let builder = Harness::builder()
            .with_size(size)
            .with_pixels_per_point(scale)
            .with_max_steps(60)
            .with_step_dt(0.25);
        let window = opened::window(&plan, settings, builder);
        let place = format!("{sample} in {} at {} %", language.code(), scale * 100.0);
        Self { window, place, faults: BTreeSet::new(), looked: 0 }
    }

    fn say(&self, text: Text) -> &'static str {
        text.in_language(self.window.state().session().language())
    }

    fn act(&mut self, action: Action) {
        let context = self.window.ctx.clone();
        self.window.state_mut().dispatch(&context, action);
        self.window.run_ok();
    }

    fn run(&mut self, command: Command) {
        self.act(Action::Run(command));
    }

    fn look(&mut self, at: &str) {
        self.look_at(at, false);
    }

    /// Looks at what is scrolled across, too, where the last column may be cut.
    fn look_at(&mut self, at: &str, scrolls_across: bool) {
        self.window.remove_cursor();
        self.window.run_ok();
        self.looked += 1;
        let fields = fields(&self.window);
        let found = faults(&mut self.window, &fields, scrolls_across);
        self.faults.extend(found.into_iter().map(|fault| format!("{at}: {fault}")));
    }

    fn press(&mut self, key: Key) {
        self.window.key_press(key);
        self.window.run_ok();
    }

    fn click(&mut self, role: Role, name: &str) {
        let is_it = |node: &egui_kittest::Node<'_>| {
            let node = node.accesskit_node();
            node.label().is_some_and(|label| label.starts_with(name))
        };
        let node = self.window.get_all_by_role(role).find(is_it);
        node.unwrap_or_else(|| panic!("{name}")).click_accesskit();
        self.window.run_ok();
    }

    fn tab(&mut self, tab: SideTab) {
        self.click(Role::Tab, self.say(tab.title()));
    }

    /// Scrolls the side panel through to its end.
    fn look_down(&mut self, at: &str) {
        let content = self.window.ctx.content_rect();
        let inside = content.right_center() - vec2(60.0, 0.0);
        // Scale changes no more than how letters are rounded.
        let pages = if self.window.ctx.pixels_per_point() == 1.0 { 12 } else { 2 };
        for page in 0..pages {
            self.look(&format!("{at}, page {page}"));
            let before = text_of(&self.window);
            self.window.hover_at(inside);
            self.window.event(eframe::egui::Event::MouseWheel {
                unit: eframe::egui::MouseWheelUnit::Point,
                delta: vec2(0.0, -content.height() * 0.6),
                phase: eframe::egui::TouchPhase::Move,
                source: eframe::egui::MouseWheelSource::Unknown,
                modifiers: eframe::egui::Modifiers::NONE,
            });
            self.window.run_steps(8);
            self.window.remove_cursor();
            self.window.run_ok();
            if text_of(&self.window) == before {
                break;
            }
        }
    }
}

fn text_of(window: &Window) -> Vec<(String, i32)> {
    let text = |layer: Layer| match layer {
        Layer::Text(text) => Some((text.text, text.rect.top() as i32)),
        Layer::Cover(_) => None,
    };
    painted(window).into_iter().filter_map(text).collect()
}

fn walk(sample: &str, language: Language, size: Vec2, scale: f32) -> Walk {
    let mut walk = Walk::begin(sample, language, size, scale);
    walk.look("canvas");
    walk.run(Command::TogglePalette);
    walk.look("palette");
    walk.run(Command::TogglePalette);
    if !walk.window.state().session().settings().side_panel {
        walk.run(Command::ToggleSidePanel);
    }
    for tab in SideTab::ALL {
        walk.tab(tab);
        walk.look_down(&format!("{tab:?}"));
    }
    // The outline, which stays where something is selected, shows the same properties.
    walk.tab(SideTab::Inspector);
    let plan = walk.window.state().session().plan().clone();
    let mut kinds = BTreeSet::new();
    let nodes = plan.nodes.iter().filter(|(_, node)| kinds.insert(node.sort())).map(|(id, _)| id);
    let links = plan.links.keys().take(2);
    let all: Vec<ElementId> = nodes.chain(links).cloned().collect();
    for id in &all {
        walk.act(Action::Select(Selection::from_iter([id.clone()])));
        let closed = |node: &egui_kittest::Node<'_>| {
            node.accesskit_node().data().is_expanded() == Some(false)
        };
        let closed: Vec<_> =
            walk.window.query_all_by_role(Role::DisclosureTriangle).filter(closed).collect();
        closed.iter().for_each(|node| node.click_accesskit());
        drop(closed);
        walk.window.run_ok();
        walk.look_down(&format!("inspector of {id}"));
    }
    walk.act(Action::Select(all.into_iter().collect()));
    walk.look_down("inspector of several");
    walk.act(Action::Select(Selection::default()));
    for menu in Menu::ALL {
        walk.click(Role::Button, walk.say(menu.title()));
        walk.look(&format!("menu {menu:?}"));
        walk.press(Key::Escape);
    }
    for command in [Command::ShowTarget, Command::CompareViews, Command::CompareViews] {
        walk.run(command);
        walk.look(&format!("{command:?}"));
        if command == Command::CompareViews {
            walk.look_down(&format!("{command:?}"));
        }
    }
    walk.run(Command::ToggleJourneys);
    walk.look_at("journeys", true);
    walk.run(Command::ToggleInventory);
    for sheet in Sheet::ALL {
        walk.click(Role::Tab, walk.say(sheet.title()));
        walk.look_at(&format!("{sheet:?}"), true);
    }
    walk.run(Command::ToggleInventory);
    if walk.window.state().session().shows_journeys() {
        walk.run(Command::ToggleJourneys);
    }
    let over = [
        Command::ShowRoadmap,
        Command::ShowExpectations,
        Command::ShowSmarketing,
        Command::ShowFeedback,
        Command::ShowChoice,
        Command::ShowGlance,
        Command::ShowReach,
        Command::FindCommand,
        Command::ShowShortcuts,
        Command::About,
        Command::ExportImage,
        Command::SaveAs,
        Command::CompareWith,
        Command::NewPlan,
    ];
    for command in over {
        if command == Command::NewPlan {
            walk.act(Action::NamePlan("Geändert".to_owned()));
        }
        walk.run(command);
        let scrolls = matches!(command, Command::ShowRoadmap | Command::ShowReach);
        walk.look_at(&format!("{command:?}"), scrolls);
        walk.press(Key::Escape);
        walk.press(Key::Escape);
    }
    walk
}

fn assert_whole(walks: &[Walk]) {
    let mut report = String::new();
    for walk in walks {
        assert!(walk.looked > 40, "{} was hardly looked at", walk.place);
        for fault in &walk.faults {
            report += &format!("{} · {fault}\n", walk.place);
        }
    }
    assert!(report.is_empty(), "{report}");
}

#[test]
fn labels_that_are_cut_or_lie_on_others_would_be_found() {
    use eframe::egui::{Align2, Color32, FontId, Ui, pos2};
    let found = |paint: fn(&mut Ui)| {
        let show = move |ui: &mut Ui, has_fonts: &mut bool| match *has_fonts {
            true => paint(ui),
            false => commerce_canvas::ui::style::install_fonts(ui.ctx()),
        };
        let builder = Harness::builder().with_size(vec2(400.0, 200.0));
        let mut window = builder.build_ui_state(show, false);
        *window.state_mut() = true;
        window.run();
        faults(&mut window, &BTreeSet::new(), false)
    };
    let whole = found(|ui| {
        let (align, font) = (Align2::LEFT_TOP, FontId::proportional(14.0));
        ui.painter().text(pos2(20.0, 50.0), align, "Whole", font, Color32::BLACK);
    });
    assert_eq!(whole, BTreeSet::new());
    let cut = found(|ui| {
        let (align, font) = (Align2::LEFT_TOP, FontId::proportional(14.0));
        ui.painter().text(pos2(380.0, 50.0), align, "Cut at the edge", font, Color32::BLACK);
    });
    assert!(cut.iter().any(|fault| fault.contains("Cut at the edge")), "{cut:?}");
    let over = found(|ui| {
        for (x, text) in [(20.0, "One label"), (30.0, "another")] {
            let (align, font) = (Align2::LEFT_TOP, FontId::proportional(14.0));
            ui.painter().text(pos2(x, 50.0), align, text, font, Color32::BLACK);
        }
    });
    assert!(over.iter().any(|fault| fault.contains("lies on")), "{over:?}");
    let short = found(|ui| {
        let mut job = eframe::egui::text::LayoutJob::simple_singleline(
            "Much too long for its place".to_owned(),
            FontId::proportional(14.0),
            Color32::BLACK,
        );
        job.wrap = eframe::egui::text::TextWrapping::truncate_at_width(60.0);
        let galley = ui.painter().layout_job(job);
        ui.painter().galley(pos2(20.0, 50.0), galley, Color32::BLACK);
    });
    assert!(short.iter().any(|fault| fault.contains("cut short")), "{short:?}");
}

const SIZE: Vec2 = vec2(1024.0, 700.0);

#[test]
fn german_labels_are_whole_at_80_percent() {
    assert_whole(&[walk("holzwerk.commerce", Language::German, SIZE, 0.8)]);
}

#[test]
fn german_labels_are_whole_at_100_percent() {
    assert_whole(&[walk("holzwerk.commerce", Language::German, SIZE, 1.0)]);
}

#[test]
fn german_labels_are_whole_at_150_percent() {
    assert_whole(&[walk("brightleaf.commerce", Language::German, SIZE, 1.5)]);
}

#[test]
fn german_labels_are_whole_at_200_percent() {
    assert_whole(&[walk("holzwerk.commerce", Language::German, SIZE, 2.0)]);
}

#[test]
fn english_labels_are_whole() {
    assert_whole(&[walk("musterhaus.commerce", Language::English, SIZE, 1.0)]);
}

#[test]
fn labels_are_whole_in_the_least_window() {
    let least = vec2(800.0, 560.0);
    assert_whole(&[walk("holzwerk.commerce", Language::German, least, 1.0)]);
}
