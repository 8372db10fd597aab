//! A whole sample plan built again from an empty window by keyboard events alone: no pointer, no
//! action of a screen reader. The tree of the window is only read, to know what has the keyboard.
//!
//! Compared is everything that the plan says; [`said`] tells what is left out and why.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use commerce_canvas::catalogue::{self, words as names};
use commerce_canvas::file;
use commerce_canvas::language::{Language, Text, texts};
use commerce_canvas::plan::{Body, Id, Journey, Lifecycle, Link, Measure, Node, Operator, Plan};
use commerce_canvas::session::{Command, Findings, Settings, ThemeChoice};
use commerce_canvas::ui::jobs::Picker;
use commerce_canvas::ui::panels::side::SideTab;
use commerce_canvas::ui::{App, Start};
use eframe::egui::accesskit::{Live, Role, Toggled};
use eframe::egui::{self, Key, Modifiers, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::NodeT as _;

use crate::canvas_window::Window;
use crate::said::said;

const LANGUAGE: Language = Language::English;

fn say(text: Text) -> &'static str {
    text.in_language(LANGUAGE)
}

/// Somebody with a keyboard and nothing else.
struct Typist {
    window: Window,
    /// What the panel is about while its fields are filled in.
    about: Option<Id>,
}

/// What has the keyboard: its role, its name, and what it holds.
type Focused = (Role, String, String);

impl Typist {
    fn plan(&self) -> &Plan {
        self.window.state().session().plan()
    }

    /// What is shown follows within a frame or two; nothing moves.
    fn settle(&mut self) {
        self.window.run_steps(2);
    }

    fn press_with(&mut self, modifiers: Modifiers, key: Key) {
        for pressed in [true, false] {
            let (physical_key, repeat) = (None, false);
            let event = egui::Event::Key { key, physical_key, pressed, repeat, modifiers };
            self.window.input_mut().events.push(event);
        }
        self.window.step();
        self.settle();
    }

    /// One Tab, and no more frames than it takes.
    fn walk_on(&mut self) {
        let (key, modifiers) = (Key::Tab, Modifiers::NONE);
        let (physical_key, repeat) = (None, false);
        for pressed in [true, false] {
            let event = egui::Event::Key { key, physical_key, pressed, repeat, modifiers };
            self.window.input_mut().events.push(event);
        }
        self.window.step();
    }

    fn press(&mut self, key: Key) {
        self.press_with(Modifiers::NONE, key);
    }

    fn types(&mut self, text: &str) {
        // As fast as a frame is long.
        let letters = text.chars().map(|letter| egui::Event::Text(letter.to_string()));
        self.window.input_mut().events.extend(letters);
        self.window.step();
        self.settle();
    }

    fn focused(&self) -> Focused {
        let mut nodes = self.window.root().children_recursive();
        let node = nodes.find(|node| node.accesskit_node().is_focused());
        node.map_or((Role::Unknown, String::new(), String::new()), |node| {
            let node = node.accesskit_node();
            let value = node.value().unwrap_or_default();
            (node.role(), node.label().unwrap_or_default(), value)
        })
    }

    /// Presses Tab until the keyboard is on this widget.
    fn go(&mut self, role: Role, name: &str) {
        let mut passed = BTreeSet::new();
        for _ in 0..600 {
            let (here, label, _) = self.focused();
            if here == role && label == name {
                return;
            }
            passed.insert(format!("{here:?} {label}"));
            self.walk_on();
            let selected = self.window.state().session().selection().single();
            let strays = self.about.is_some() && selected != self.about.as_ref();
            assert!(!strays, "{role:?} {name} is not in the panel, only {passed:#?}");
        }
        panic!("Tab never comes to {role:?} {name}, only to {passed:#?}");
    }

    /// Presses Shift+Tab until the keyboard is on this widget, which is near.
    fn go_back(&mut self, role: Role, name: &str) {
        for _ in 0..12 {
            let (here, label, _) = self.focused();
            if here == role && label == name {
                return;
            }
            self.press_with(Modifiers::SHIFT, Key::Tab);
        }
        panic!("{name} is not near");
    }

    /// Presses F6 until the keyboard is where something with this role and a name of this start is.
    fn go_to_panel(&mut self) {
        // From the canvas on: the result, then the panel.
        self.press(Key::F6);
        self.press(Key::F6);
    }

    fn tab(&mut self, tab: SideTab) {
        let title = say(tab.title());
        self.press(Key::Escape);
        self.go_to_panel();
        for _ in 0..600 {
            let (role, label, _) = self.focused();
            if role == Role::Tab && label.starts_with(title) {
                self.press(Key::Enter);
                return;
            }
            self.press(Key::Tab);
        }
        panic!("Tab never comes to {title}");
    }

    /// Writes into a field.
    fn write(&mut self, role: Role, name: &str, text: &str) {
        self.go(role, name);
        self.press_with(Modifiers::COMMAND, Key::A);
        self.types(text);
        let (.., value) = self.focused();
        assert_eq!(value, text, "{name}");
    }

    /// Chooses from a list that opens.
    fn choose(&mut self, name: &str, option: &str) {
        self.go(Role::ComboBox, name);
        let (.., value) = self.focused();
        if value == option {
            return;
        }
        self.press(Key::Enter);
        self.press(Key::Home);
        for _ in 0..80 {
            if self.focused().1 == option {
                // What came of it is seen in the plan: a row that is sorted may lie elsewhere now.
                self.press(Key::Enter);
                return;
            }
            self.press(Key::ArrowDown);
        }
        panic!("{name} has no {option}");
    }

    fn push(&mut self, name: &str) {
        self.go(Role::Button, name);
        self.press(Key::Enter);
    }

    /// What is said of the marked row of a list.
    fn marked(&self) -> String {
        let mut nodes = self.window.root().children_recursive();
        let said = nodes.find_map(|node| {
            let node = node.accesskit_node();
            let is_it = node.role() == Role::Status && node.live() == Live::Polite;
            node.label().filter(|label| is_it && label.contains(" of "))
        });
        said.and_then(|said| Some(said.split_once(": ")?.1.to_owned())).unwrap_or_default()
    }

    /// Chooses from a list by typing, then by arrows.
    fn pick(&mut self, title: &str) {
        self.pick_with(Modifiers::NONE, title);
    }

    fn pick_with(&mut self, modifiers: Modifiers, title: &str) {
        self.types(title);
        for _ in 0..60 {
            let marked = self.marked();
            if marked == title || marked.starts_with(&format!("{title}, ")) {
                self.press_with(modifiers, Key::Enter);
                return;
            }
            self.press(Key::ArrowDown);
        }
        panic!("no row {title}, last {}", self.marked());
    }

    fn run(&mut self, command: Command) {
        self.press(Key::Escape);
        self.press_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::P);
        self.pick(say(command.title()));
    }

    fn select(&mut self, name: &str) {
        self.press(Key::Escape);
        self.press_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::P);
        self.pick(name);
    }

    fn selected(&self) -> Id {
        self.window.state().session().selection().single().expect("one is selected").clone()
    }

    /// Opens a section of the inspector.
    fn open(&mut self, section: &str) {
        self.go(Role::DisclosureTriangle, section);
        let is_open = {
            let mut nodes = self.window.root().children_recursive();
            nodes.find(|node| node.accesskit_node().is_focused()).is_some_and(|node| {
                let node = node.accesskit_node();
                let data = node.data();
                node.toggled() == Some(Toggled::True)
                    || data.is_selected() == Some(true)
                    || data.is_expanded() == Some(true)
            })
        };
        if !is_open {
            self.press(Key::Enter);
        }
    }

    fn strategy(&mut self, sample: &Plan) {
        let strategy = &sample.strategy;
        self.tab(SideTab::Strategy);
        self.write(Role::TextInput, say(texts::strategy::COMPANY), &strategy.company);
        self.choose(say(texts::strategy::BUSINESS), say(names::business(strategy.business)));
        let reason = say(texts::strategy::DIGITAL_REASON);
        self.write(Role::MultilineTextInput, reason, &strategy.digital_reason);
        self.write(Role::MultilineTextInput, say(texts::strategy::MISSION), &strategy.mission);
        let year = |year: Option<u32>| year.map(|year| year.to_string()).unwrap_or_default();
        self.write(
            Role::TextInput,
            say(texts::strategy::MISSION_YEAR),
            &year(strategy.mission_year),
        );
        self.write(Role::MultilineTextInput, say(texts::plan::VISION), &strategy.vision);
        self.write(Role::TextInput, say(texts::strategy::VISION_YEAR), &year(strategy.vision_year));
        self.aims_and_marketing(strategy);
        let days = strategy.delivery_target_days.to_string();
        self.write(Role::TextInput, say(texts::strategy::DELIVERY_TARGET), &days);
        for (lines, number, add) in [
            (&strategy.chances, texts::strategy::CHANCE_NUMBER, texts::strategy::ADD_CHANCE),
            (&strategy.risks, texts::strategy::RISK_NUMBER, texts::strategy::ADD_RISK),
        ] {
            for (index, line) in lines.iter().enumerate() {
                self.push(say(add));
                self.write(Role::MultilineTextInput, &number.with(LANGUAGE, &[&(index + 1)]), line);
            }
        }
        for (index, competitor) in strategy.competitors.iter().enumerate() {
            self.push(say(texts::strategy::ADD_COMPETITOR));
            let name = |text: Text| text.with(LANGUAGE, &[&(index + 1)]);
            self.write(
                Role::TextInput,
                &name(texts::strategy::COMPETITOR_NUMBER),
                &competitor.name,
            );
            if let Some(model) = competitor.model {
                self.choose(&name(texts::strategy::COMPETITOR_MODEL), say(names::model(model)));
            }
            let note = name(texts::strategy::COMPETITOR_NOTE);
            self.write(Role::MultilineTextInput, &note, &competitor.note);
        }
    }

    fn aims_and_marketing(&mut self, strategy: &commerce_canvas::plan::Strategy) {
        for (index, aim) in strategy.aims.iter().enumerate() {
            self.push(say(texts::strategy::ADD_AIM));
            let name = |text: Text| text.with(LANGUAGE, &[&(index + 1)]);
            self.choose(&name(texts::strategy::AIM_MODEL), say(names::model(aim.model)));
            let year = aim.year.map(|year| year.to_string()).unwrap_or_default();
            self.write(Role::TextInput, &name(texts::strategy::AIM_YEAR), &year);
        }
        for (name, said) in [
            (texts::strategy::MARKETING_GOAL, &strategy.marketing_goal),
            (texts::strategy::MARKETING_MESSAGE, &strategy.marketing_message),
        ] {
            self.write(Role::MultilineTextInput, say(name), said);
        }
        let budget = strategy.marketing_budget.to_string();
        self.write(Role::TextInput, say(texts::strategy::MARKETING_BUDGET), &budget);
        self.write(Role::TextInput, say(texts::strategy::CURRENCY), &strategy.currency);
    }

    /// Takes a node from the palette, names it and says in the inspector what it is.
    fn node(&mut self, sample: &Node) {
        let kind = match &sample.body {
            Body::Channel(channel) => say(catalogue::channel(channel.kind).name).to_owned(),
            Body::System(system) => say(catalogue::system(system.kind).name).to_owned(),
            Body::Audience(audience) => {
                let market = say(names::market(audience.market));
                format!("{} {market}", say(names::sort(sample.sort())))
            }
            Body::Team(team) => {
                format!(
                    "{} {}",
                    say(names::sort(sample.sort())),
                    say(catalogue::team(team.kind).name)
                )
            }
            Body::Activity(activity) => {
                let kind = say(catalogue::activity(activity.kind).name);
                format!("{} {kind}", say(names::sort(sample.sort())))
            }
            Body::Note(_) | Body::Frame(_) => say(names::sort(sample.sort())).to_owned(),
        };
        let before = self.plan().nodes.len();
        self.press(Key::Escape);
        self.press(Key::Escape);
        self.press_with(Modifiers::SHIFT, Key::F6);
        self.go(Role::TextInput, say(texts::palette::FIND_AN_ELEMENT));
        self.types(&kind);
        self.press(Key::Enter);
        self.types(sample.name());
        self.press(Key::Enter);
        assert_eq!(self.plan().nodes.len(), before + 1, "{kind}");
        let id = self.selected();
        let fresh = Node::clone(&self.plan().nodes[&id]);
        assert_eq!(fresh.name(), sample.name());
        assert_eq!(fresh.sort(), sample.sort());
        self.go_to_panel();
        self.about = Some(id);
        self.say_body(&fresh, sample);
        if sample.lifecycle != fresh.lifecycle {
            let lifecycle = names::lifecycle(sample.lifecycle, LANGUAGE);
            self.choose(say(texts::inspector::FIELD_LIFECYCLE), &lifecycle);
        }
        if !sample.note.is_empty() {
            self.write(Role::MultilineTextInput, say(texts::plan::NOTE), &sample.note);
        }
        for (index, feedback) in sample.feedback.iter().enumerate() {
            if index == 0 {
                self.open(say(texts::inspector::SECTION_FEEDBACK));
            }
            self.push(say(texts::inspector::ADD_FEEDBACK));
            let name = |text: Text| text.with(LANGUAGE, &[&(index + 1)]);
            // The keyboard is where the words belong; who said them stands before.
            let text = name(texts::inspector::FEEDBACK_TEXT);
            assert_eq!(self.focused().1, text);
            self.write(Role::MultilineTextInput, &text, &feedback.text);
            let date = feedback.date.to_string();
            self.write(Role::TextInput, &name(texts::inspector::FEEDBACK_DATE), &date);
            for (field, wanted) in [
                (texts::inspector::FEEDBACK_TONE, names::tone(feedback.tone)),
                (texts::inspector::FEEDBACK_SOURCE, names::feedback_source(feedback.source)),
            ] {
                self.go_back(Role::ComboBox, &name(field));
                self.choose(&name(field), say(wanted));
            }
        }
        self.about = None;
    }

    fn say_body(&mut self, fresh: &Node, sample: &Node) {
        match (&fresh.body, &sample.body) {
            (Body::Channel(now), Body::Channel(wanted)) => {
                if now.operator != wanted.operator {
                    let text = match wanted.operator {
                        Operator::Own => texts::inspector::OPERATOR_OWN,
                        Operator::Partner(_) => texts::inspector::OPERATOR_PARTNER,
                    };
                    self.choose(say(texts::inspector::FIELD_OPERATOR), say(text));
                    if let Operator::Partner(partner) = &wanted.operator {
                        self.write(Role::TextInput, say(texts::plan::SOURCE_PARTNER), partner);
                    }
                }
                for (label, now, wanted) in [
                    (texts::plan::SELLS, now.sells, wanted.sells),
                    (texts::inspector::FIELD_B2B, now.markets.b2b, wanted.markets.b2b),
                    (texts::inspector::FIELD_B2C, now.markets.b2c, wanted.markets.b2c),
                ] {
                    if now != wanted {
                        self.choose(say(label), &names::availability(wanted, LANGUAGE));
                    }
                }
                if now.outlook != wanted.outlook {
                    let year = self.plan().strategy.vision_year.expect("the vision has a year");
                    let name = texts::inspector::FIELD_OUTLOOK.with(LANGUAGE, &[&year]);
                    self.choose(&name, say(names::outlook(wanted.outlook)));
                }
                let (features, all) = (now.features.all(), wanted.features.all());
                for (index, label) in names::FEATURES.into_iter().enumerate() {
                    if features[index] != all[index] {
                        self.open(say(texts::inspector::SECTION_FEATURES));
                        self.choose(say(label), &names::availability(all[index], LANGUAGE));
                    }
                }
                let (now, wanted) = (&now.expectations, &wanted.expectations);
                if now != wanted {
                    self.open(say(texts::inspector::SECTION_EXPECTATIONS));
                    for (label, now, wanted) in [
                        (
                            texts::plan::PRODUCT_INFORMATION,
                            now.product_information,
                            wanted.product_information,
                        ),
                        (
                            texts::plan::PRICE_INFORMATION,
                            now.price_information,
                            wanted.price_information,
                        ),
                        (
                            texts::plan::SIMPLE_REGISTRATION,
                            now.simple_registration,
                            wanted.simple_registration,
                        ),
                        (texts::plan::SIMPLE_PURCHASE, now.simple_purchase, wanted.simple_purchase),
                    ] {
                        if now != wanted {
                            self.choose(say(label), &names::answer(wanted, LANGUAGE));
                        }
                    }
                    for (days, name) in [
                        (wanted.delivery_days, texts::plan::DELIVERY_DAYS),
                        (wanted.delivery_days_target, texts::plan::DELIVERY_DAYS_TARGET),
                    ] {
                        if let Some(days) = days {
                            self.write(Role::TextInput, say(name), &days.to_string());
                        }
                    }
                }
            }
            (Body::Audience(now), Body::Audience(wanted)) => {
                assert_eq!(now.market, wanted.market);
                if now.reach != wanted.reach {
                    self.choose(
                        say(texts::inspector::FIELD_REACH),
                        say(names::reach(wanted.reach)),
                    );
                }
            }
            (Body::System(now), Body::System(wanted)) => {
                assert_eq!(now.shares, wanted.shares, "nothing is shared by choice in this sample");
                self.fits((now.fit, now.fit_target), (wanted.fit, wanted.fit_target));
                self.hurdle(&wanted.hurdle);
            }
            (Body::Activity(now), Body::Activity(wanted)) => {
                assert_eq!(now.kind, wanted.kind);
                self.fits((now.fit, now.fit_target), (wanted.fit, wanted.fit_target));
                self.hurdle(&wanted.hurdle);
            }
            (Body::Team(now), Body::Team(wanted)) => assert_eq!(now.kind, wanted.kind),
            (Body::Frame(now), Body::Frame(wanted)) if now.color != wanted.color => {
                self.go(Role::RadioButton, say(names::color(wanted.color)));
                self.press(Key::Enter);
            }
            (Body::Frame(_), Body::Frame(_)) => {}
            _ => panic!("{:?} is no {:?}", fresh.body, sample.body),
        }
    }

    fn fits(
        &mut self,
        now: (commerce_canvas::plan::Fit, commerce_canvas::plan::Fit),
        wanted: (commerce_canvas::plan::Fit, commerce_canvas::plan::Fit),
    ) {
        if now.0 != wanted.0 {
            self.choose(say(texts::inspector::FIELD_FIT), say(names::fit(wanted.0)));
        }
        if now.1 != wanted.1 {
            self.choose(say(texts::inspector::FIELD_FIT_TARGET), say(names::fit(wanted.1)));
        }
    }

    fn hurdle(&mut self, hurdle: &str) {
        if !hurdle.is_empty() {
            self.write(Role::MultilineTextInput, say(texts::inspector::FIELD_HURDLE), hurdle);
        }
    }

    /// Links two nodes with Shift+L, the target and the kind chosen by typing.
    fn link(&mut self, sample: &Plan, link: &Link) {
        let before = self.plan().links.len();
        self.select(sample.nodes[&link.from].name());
        self.press_with(Modifiers::SHIFT, Key::L);
        self.pick(sample.nodes[&link.to].name());
        if self.plan().links.len() == before {
            self.pick(say(catalogue::link(link.kind).name));
        }
        assert_eq!(self.plan().links.len(), before + 1);
        let fresh = Link::clone(&self.plan().links[&self.selected()]);
        assert_eq!(fresh.kind, link.kind);
        if fresh.lifecycle != link.lifecycle {
            self.go_to_panel();
            let lifecycle = names::lifecycle(link.lifecycle, LANGUAGE);
            self.choose(say(texts::inspector::FIELD_LIFECYCLE), &lifecycle);
        }
        assert!(link.label.is_empty() && link.note.is_empty() && link.effort.is_none());
    }

    fn steps(&mut self, sample: &Plan) {
        self.run(Command::EditSteps);
        for (step, named) in &sample.steps {
            let row = names::view(commerce_canvas::plan::View::Step(*step), LANGUAGE);
            let of = |column: Text| texts::inventory::CELL_OF.with(LANGUAGE, &[&say(column), &row]);
            self.write(Role::TextInput, &of(texts::inventory::COLUMN_STEP_NAME), &named.name);
            if let Some(until) = named.until {
                let name = of(texts::inventory::COLUMN_UNTIL);
                self.write(Role::TextInput, &name, &until.to_string());
            }
        }
        self.press(Key::Escape);
        self.run(Command::ToggleInventory);
    }

    fn journey(&mut self, sample: &Plan, journey: &Journey) {
        self.run(Command::UseJourneyTool);
        for stop in &journey.stops {
            self.select_while_drawing(sample.nodes[&stop.at].name());
            self.press(Key::Enter);
        }
        self.go(Role::TextInput, say(texts::journeys::NAME));
        self.press_with(Modifiers::COMMAND, Key::A);
        self.types(&journey.name);
        if let Some(audience) = &journey.audience {
            let name = sample.nodes[audience].name();
            self.choose(say(texts::plan::AUDIENCE), name);
        }
        for (index, stop) in journey.stops.iter().enumerate() {
            let name = texts::journeys::STAGE_OF.with(LANGUAGE, &[&(index + 1)]);
            self.choose(&name, say(names::stage(stop.stage)));
        }
        self.press(Key::Escape);
        self.press(Key::Escape);
    }

    /// Walks over the cards until the keyboard is on this one.
    fn select_while_drawing(&mut self, name: &str) {
        self.go(Role::GraphicsObject, name);
    }

    fn measure(&mut self, sample: &Plan, measure: &Measure) {
        // What it is about is selected one after the other.
        self.press(Key::Escape);
        self.press(Key::Escape);
        for (index, id) in measure.about.iter().enumerate() {
            let name = match (sample.nodes.get(id), sample.links.get(id)) {
                (Some(node), _) => node.name().to_owned(),
                (None, Some(link)) => say(catalogue::link(link.kind).name).to_owned(),
                (None, None) => unreachable!("a measure is about elements"),
            };
            // With Shift what is found joins what is selected.
            let held = if index == 0 { Modifiers::NONE } else { Modifiers::SHIFT };
            self.press_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::P);
            self.pick_with(held, &name);
        }
        self.run_with_selection(Command::AddMeasure);
        self.types(&measure.title);
        let of = |column: Text| {
            texts::inventory::CELL_OF.with(LANGUAGE, &[&say(column), &measure.title])
        };
        self.write(Role::TextInput, &of(texts::inventory::COLUMN_OWNER), &measure.owner);
        let name = of(texts::inventory::COLUMN_EFFORT);
        self.write(Role::TextInput, &name, &measure.effort.to_string());
        let step =
            measure.step.map(|step| names::view(commerce_canvas::plan::View::Step(step), LANGUAGE));
        if let Some(step) = step {
            self.choose(&of(texts::plan::STEP), &step);
        }
        self.press(Key::Escape);
        self.run(Command::ToggleInventory);
    }

    fn run_with_selection(&mut self, command: Command) {
        self.press_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::P);
        self.pick(say(command.title()));
    }
}

impl Typist {
    fn name_plan(&mut self, name: &str) {
        self.press(Key::Escape);
        let before = self.plan().name.clone();
        self.go(Role::Button, &before);
        self.press(Key::Enter);
        self.press_with(Modifiers::COMMAND, Key::A);
        self.types(name);
        self.press(Key::Enter);
        assert_eq!(*self.plan().name, *name);
    }

    /// Sets a finding aside in the panel.
    fn set_aside(&mut self, finding: &str, reason: &str) {
        let findings = Findings::of(self.plan());
        let found = findings.open.iter().find(|one| one.id == finding);
        let message = found.expect("the finding is there").message(LANGUAGE);
        self.tab(SideTab::Findings);
        self.push(&texts::findings::SET_ASIDE_NAMED.with(LANGUAGE, &[&message]));
        self.types(reason);
        self.press(Key::Enter);
    }

    fn wait(&mut self, until: impl Fn(&Window) -> bool) {
        let begun = std::time::Instant::now();
        while !until(&self.window) {
            assert!(begun.elapsed().as_secs() < 20, "it never came about");
            std::thread::sleep(std::time::Duration::from_millis(10));
            self.settle();
        }
    }

    /// Saves under a name that is typed.
    fn save(&mut self, path: &Path) {
        self.press_with(Modifiers::COMMAND, Key::S);
        self.settle();
        self.press_with(Modifiers::COMMAND, Key::A);
        self.types(&path.display().to_string());
        self.press(Key::Enter);
        self.wait(|window| !window.state().session().is_changed());
    }
}

fn empty_window(folder: &Path) -> Typist {
    let settings = Settings {
        language: LANGUAGE,
        theme: ThemeChoice::Light,
        reduced_motion: true,
        // Nothing that only costs time.
        minimap: false,
        grid: false,
        ..Settings::default()
    };
    let start = Start {
        path: None,
        picker: Picker::Typed,
        settings: Some(settings),
        data: Some(folder.join("data")),
        ..Start::default()
    };
    let builder =
        Harness::builder().with_size(vec2(1280.0, 800.0)).with_max_steps(12).with_step_dt(0.05);
    let window = builder.build_eframe(move |creation| App::new(&creation.egui_ctx, None, start));
    let mut typist = Typist { window, about: None };
    typist.settle();
    typist
}

#[test]
fn a_sample_is_built_again_by_keyboard_alone() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("saves/brightleaf.commerce");
    let sample = file::read(&std::fs::read(path).expect("the sample")).expect("a plan").plan;
    let folder = tempfile::tempdir().expect("a folder");
    let mut typist = empty_window(folder.path());

    typist.name_plan(&sample.name);
    typist.strategy(&sample);
    let step = |lifecycle: Lifecycle| lifecycle.step().unwrap_or(0);
    let mut nodes: Vec<&Arc<Node>> = sample.nodes.values().collect();
    nodes.sort_by_key(|node| step(node.lifecycle));
    for node in nodes {
        typist.node(node);
    }
    typist.press_with(Modifiers::COMMAND, Key::Num2);
    for link in sample.links.values() {
        typist.link(&sample, link);
    }
    typist.steps(&sample);
    for journey in sample.journeys.values() {
        typist.journey(&sample, journey);
    }
    for measure in sample.measures.values() {
        typist.measure(&sample, measure);
    }

    // The sample sets none aside.
    let open = Findings::of(typist.plan()).open.first().expect("a finding").id.clone();
    typist.set_aside(&open, "Agreed on Monday");
    assert_eq!(typist.plan().set_aside[&*open].reason, "Agreed on Monday");
    typist.press_with(Modifiers::COMMAND, Key::Z);
    let path = folder.path().join("built.commerce");
    typist.save(&path);

    let built = file::read(&std::fs::read(&path).expect("it was saved")).expect("a plan");
    assert!(built.faults.is_empty(), "{:?}", built.faults);
    let (built, wanted) = (said(&built.plan), said(&sample));
    for (what, wanted) in &wanted {
        assert_eq!(built.get(what), Some(wanted), "{what}");
    }
    assert_eq!(built.len(), wanted.len());
}
