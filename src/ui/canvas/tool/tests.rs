//! Keys and pointer in, states and requests out, as text, beside a session that does what is asked.

use std::sync::Arc;

use super::*;
use crate::geometry::Rect;
use crate::session::{Command, LinkEnd, Mode, Opened, Settings};
use crate::theme::Appearance;
use crate::ui::canvas::grip::Grip;

const SHIFT: Held = Held { shift: true, command: false, alt: false, second: false };
const COMMAND: Held = Held { command: true, shift: false, alt: false, second: false };
const ALT: Held = Held { alt: true, shift: false, command: false, second: false };

const PLAN: &str = r#"(format: 1, name: "Test", nodes: {
    "crm": System(name: "CRM", kind: Crm, at: (250, 300)),
    "shop": Channel(name: "Shop", kind: Shop, at: (0, 0)),
    "store": Channel(name: "Store", kind: Store, at: (500, 0)),
}, links: {
    "l1": (from: "shop", to: "store", kind: ClickAndCollect, bends: [(300, 200)]),
})"#;

fn id(text: &str) -> Id {
    Id::new(text).expect("an id")
}

fn press_at(at: Point, on: Target, held: Held, mode: Mode) -> Input {
    Input::Press(Press { at, on, held, mode })
}

fn press(on: Target) -> Input {
    in_mode(Mode::Select, on)
}

fn in_mode(mode: Mode, on: Target) -> Input {
    press_at(Point::new(10.0, 10.0), on, Held::default(), mode)
}

fn move_to(x: f64, y: f64, over: Option<&str>) -> Input {
    move_with(Held::default(), x, y, over)
}

fn move_with(held: Held, x: f64, y: f64, over: Option<&str>) -> Input {
    Input::Move(Motion { at: Point::new(x, y), over: over.map(id), held })
}

/// A session and the machine that leads it, as the canvas feeds it.
struct Canvas {
    session: Session,
    tool: ToolMachine,
    outputs: Vec<String>,
}

impl Canvas {
    fn new(selection: &[&str]) -> Self {
        let reading = crate::file::read(PLAN.as_bytes()).expect("a plan");
        let mut session = Session::new(Settings::default());
        session.dispatch(Action::Opened(Opened::from(Arc::new(reading))));
        session.dispatch(Action::Select(selection.iter().map(|text| id(text)).collect()));
        Self { session, tool: ToolMachine::default(), outputs: Vec::new() }
    }

    fn feed(&mut self, input: &Input) {
        let scene = self.session.scene(Appearance::Light);
        loop {
            let around = Surroundings { session: &self.session, scene: &scene };
            let (requests, again) = self.tool.step(input, around);
            for request in requests {
                self.outputs.push(format!("{request:?}"));
                if let Request::Act(action) = request {
                    self.session.dispatch(*action);
                }
            }
            self.tool.follow(&self.session);
            if !again {
                return;
            }
        }
    }

    fn state(&self) -> String {
        format!("{:?}", self.tool.state(&self.session))
    }
}

/// Inputs in, requests and the last state out, as text.
fn run(selection: &[&str], inputs: Vec<Input>) -> Vec<String> {
    let mut canvas = Canvas::new(selection);
    inputs.into_iter().for_each(|input| canvas.feed(&input));
    let state = canvas.state();
    canvas.outputs.push(state);
    canvas.outputs
}

/// What begins each gesture of the session, with what is selected for it.
fn gestures() -> [(&'static str, Input); 4] {
    let rect = Rect::from_size(Point::new(0.0, 0.0), 200.0, 100.0);
    [
        ("shop", press(Target::Node(id("shop")))),
        ("shop", press(Target::Grip(id("shop"), Grip::BottomRight, rect))),
        ("l1", press(Target::Bend(id("l1"), 0))),
        ("l1", press(Target::Link(id("l1")))),
    ]
}

/// In the middle of a gesture.
fn in_gesture(selected: &str, begin: &Input) -> Canvas {
    let mut canvas = Canvas::new(&[selected]);
    canvas.feed(begin);
    canvas.feed(&move_to(90.0, 60.0, None));
    assert!(canvas.session.in_gesture() && canvas.state() != "Idle", "{}", canvas.state());
    canvas.outputs.clear();
    canvas
}

#[test]
fn a_gesture_that_the_session_ends_is_over_for_the_pointer_at_once() {
    for (selected, begin) in gestures() {
        for ends in [Command::SelectAll, Command::Delete, Command::Duplicate, Command::UseHandTool]
        {
            let mut canvas = in_gesture(selected, &begin);
            canvas.session.dispatch(Action::Run(ends));
            assert_eq!(canvas.state(), "Idle", "after {ends:?}");
            let (plan, steps) = (canvas.session.plan().clone(), canvas.session.undo_label());
            canvas.feed(&move_to(200.0, 200.0, None));
            canvas.feed(&Input::Release);
            assert!(canvas.outputs.is_empty(), "after {ends:?}: {:?}", canvas.outputs);
            assert_eq!((canvas.session.plan(), canvas.session.undo_label()), (&plan, steps));
        }
    }
}

#[test]
fn a_gesture_of_somebody_else_is_not_led() {
    for (selected, begin) in gestures() {
        let mut canvas = in_gesture(selected, &begin);
        canvas.session.dispatch(Action::Select([id("crm")].into_iter().collect()));
        canvas.session.dispatch(Action::BeginMove);
        assert!(canvas.session.in_gesture() && canvas.state() == "Idle");
        canvas.feed(&move_to(200.0, 200.0, None));
        canvas.feed(&Input::Release);
        assert!(canvas.outputs.is_empty() && canvas.session.in_gesture(), "{:?}", canvas.outputs);
    }
}

#[test]
fn no_input_leaves_a_gesture_without_a_leader() {
    let modes = [Mode::Select, Mode::Hand, Mode::Link, Mode::Note, Mode::Frame, Mode::Journey];
    let targets = || [Target::Empty, Target::Node(id("crm")), Target::Link(id("l1"))];
    let presses = modes.into_iter().flat_map(|mode| targets().map(|on| in_mode(mode, on)));
    let double = targets().map(|on| Input::DoublePress(on, Point::default()));
    let others = [Input::Release, Input::Cancel, move_to(120.0, 0.0, Some("crm"))];
    for input in presses.chain(double).chain(others) {
        for (selected, begin) in gestures() {
            let mut canvas = in_gesture(selected, &begin);
            canvas.feed(&input);
            let leads = canvas.tool.state(&canvas.session).leads_gesture();
            assert_eq!(canvas.session.in_gesture(), leads, "after {input:?}: {}", canvas.state());
        }
    }
}

#[test]
fn what_the_session_refuses_to_move_is_not_led() {
    let mut canvas = Canvas::new(&["shop"]);
    canvas.session.dispatch(Action::Run(Command::ToggleLock));
    canvas.feed(&press(Target::Node(id("shop"))));
    canvas.feed(&move_to(90.0, 60.0, None));
    assert_eq!(
        (canvas.outputs, canvas.tool.is_idle(&canvas.session)),
        (vec!["Act(BeginMove)".to_owned()], true)
    );
}

#[test]
fn a_click_selects_and_a_small_wobble_moves_nothing() {
    let node = Target::Node(id("shop"));
    let inputs = vec![press(node), move_to(11.0, 12.0, Some("shop")), Input::Release];
    assert_eq!(run(&[], inputs), [r#"Act(Select(Selection({"shop"})))"#, "Idle"]);
}

#[test]
fn dragging_a_node_is_one_gesture() {
    let inputs = vec![
        press(Target::Node(id("shop"))),
        move_with(COMMAND, 40.4, 10.0, None),
        move_with(Held { shift: true, ..COMMAND }, 60.0, 30.0, None),
        Input::Release,
    ];
    assert_eq!(
        run(&["shop"], inputs),
        [
            "Act(BeginMove)",
            "Act(PreviewMove(GridPoint { x: 30, y: 0 }))",
            "Act(PreviewMove(GridPoint { x: 50, y: 0 }))",
            "Act(CommitGesture)",
            "Idle"
        ]
    );
}

#[test]
fn escape_gives_a_move_up() {
    let node = Target::Node(id("shop"));
    let inputs = vec![press(node), move_to(90.0, 10.0, None), Input::Cancel, Input::Release];
    let outputs = run(&["shop"], inputs);
    assert_eq!(outputs[2..], ["Act(CancelGesture)", "Idle"]);
}

#[test]
fn a_click_on_one_of_several_narrows_the_selection() {
    let inputs = vec![press(Target::Node(id("shop"))), Input::Release];
    assert_eq!(run(&["crm", "shop"], inputs), [r#"Act(Select(Selection({"shop"})))"#, "Idle"]);
}

#[test]
fn a_click_on_nothing_clears_and_with_shift_does_not() {
    let inputs = vec![press(Target::Empty), Input::Release];
    assert_eq!(run(&["shop"], inputs), ["Act(Select(Selection({})))", "Idle"]);
    let at = Point::new(0.0, 0.0);
    let inputs = vec![press_at(at, Target::Empty, SHIFT, Mode::Select), Input::Release];
    assert_eq!(run(&["shop"], inputs), ["Idle"]);
}

#[test]
fn a_marquee_to_the_right_encloses_and_to_the_left_touches() {
    for (x, selected) in [(90.0, ""), (-90.0, r#""shop""#)] {
        let inputs = vec![press(Target::Empty), move_to(x, 50.0, None), Input::Release];
        let selects = format!("Act(Select(Selection({{{selected}}})))");
        assert_eq!(run(&[], inputs), [selects, "Idle".to_owned()]);
    }
}

#[test]
fn a_link_is_drawn_from_a_port_to_another_node() {
    let port = || press(Target::Port(id("shop"), Point::new(300.0, 10.0)));
    let there = vec![port(), move_to(400.0, 10.0, Some("store")), Input::Release];
    assert_eq!(run(&[], there), [r#"ChooseLink { from: "shop", to: "store" }"#, "Idle"]);
    let nowhere = vec![port(), move_to(400.0, 10.0, None), Input::Release];
    assert!(run(&[], nowhere)[0].starts_with("OfferNode"));
    let itself = vec![port(), move_to(30.0, 10.0, Some("shop")), Input::Release];
    let refused = r#"ChooseLink { from: "shop", to: "shop" }"#;
    assert_eq!(run(&[], itself), [refused, "Idle"], "which is refused with a word");
}

#[test]
fn a_click_on_a_port_offers_a_node_beside_it() {
    let port = Target::Port(id("shop"), Point::new(300.0, 10.0));
    let outputs = run(&[], vec![press(port), Input::Release]);
    assert_eq!(
        outputs,
        [r#"OfferNode { from: Some("shop"), at: Point { x: 300.0, y: 10.0 } }"#, "Idle"]
    );
}

#[test]
fn with_alt_a_copy_is_moved() {
    let at = Point::default();
    let inputs = vec![
        press_at(at, Target::Node(id("shop")), ALT, Mode::Select),
        move_with(ALT, 9.0, 0.0, None),
        Input::Cancel,
    ];
    let outputs = run(&["shop"], inputs);
    assert_eq!(
        (&*outputs[0], &*outputs[2], &*outputs[3]),
        ("Act(BeginCopy)", "Act(CancelGesture)", "Idle")
    );
}

#[test]
fn a_marquee_that_is_given_up_selects_what_was_selected() {
    let inputs = vec![press(Target::Empty), move_to(90.0, 50.0, None), Input::Cancel];
    let outputs = run(&["shop"], inputs);
    assert_eq!(outputs[1..], ["Act(Select(Selection({})))", "Idle"]);
    let at = Point::new(10.0, 10.0);
    let with_shift = press_at(at, Target::Empty, SHIFT, Mode::Select);
    let outputs = run(&["crm"], vec![with_shift, move_to(-90.0, 50.0, None), Input::Cancel]);
    assert_eq!(outputs[0], r#"Act(Select(Selection({"crm", "shop"})))"#);
    assert_eq!(outputs[1..], [r#"Act(Select(Selection({"crm"})))"#, "Idle"]);
}

#[test]
fn a_corner_resizes_as_one_gesture_and_escape_gives_it_up() {
    let rect = Rect::from_size(Point::new(0.0, 0.0), 200.0, 100.0);
    let corner = || press(Target::Grip(id("shop"), Grip::BottomRight, rect));
    let dragged = move_to(60.0, 30.0, None);
    let outputs = run(&["shop"], vec![corner(), dragged.clone(), Input::Release]);
    let size = "Rect { min: Point { x: 0.0, y: 0.0 }, max: Point { x: 250.0, y: 120.0 } }";
    let preview = format!("Act(PreviewResize({size}))");
    assert_eq!(outputs, [r#"Act(BeginResize("shop"))"#, &preview, "Act(CommitGesture)", "Idle"]);
    let outputs = run(&["shop"], vec![corner(), dragged, Input::Cancel, Input::Release]);
    assert_eq!(outputs[2..], ["Act(CancelGesture)", "Idle"]);
}

#[test]
fn with_shift_a_click_adds_and_drags_only_what_is_selected() {
    let at = Point::new(10.0, 10.0);
    let node = || press_at(at, Target::Node(id("crm")), SHIFT, Mode::Select);
    let toggled = r#"Act(ToggleSelected("crm"))"#;
    assert_eq!(run(&["shop"], vec![node(), Input::Release]), [toggled, "Idle"]);
    let drag = || vec![node(), move_with(SHIFT, 90.0, 16.0, None), Input::Release];
    assert_eq!(run(&["shop"], drag())[..2], [toggled, "Act(BeginMove)"]);
    let outputs = run(&["crm", "shop"], drag());
    assert_eq!(outputs[0], "Act(BeginMove)", "what is selected stays so when it is dragged");
    assert!(outputs[1].contains("y: 0"), "on one axis: {outputs:?}");
    let outputs = run(&["crm", "shop"], vec![node(), Input::Release]);
    assert_eq!(outputs, [toggled, "Idle"], "let go where it was pressed it is selected no more");
}

#[test]
fn with_ctrl_a_click_adds_and_takes_away_and_a_drag_moves_freely() {
    let at = Point::new(10.0, 10.0);
    let node = || press_at(at, Target::Node(id("crm")), COMMAND, Mode::Select);
    let toggled = r#"Act(ToggleSelected("crm"))"#;
    assert_eq!(run(&["shop"], vec![node(), Input::Release]), [toggled, "Idle"]);
    assert_eq!(run(&["crm", "shop"], vec![node(), Input::Release]), [toggled, "Idle"]);
    let outputs = run(&["crm"], vec![node(), move_with(COMMAND, 41.0, 17.0, None)]);
    let moved = "Act(PreviewMove(GridPoint { x: 31, y: 7 }))";
    assert_eq!(outputs[..2], ["Act(BeginMove)", moved]);
    let empty = press_at(at, Target::Empty, COMMAND, Mode::Select);
    assert_eq!(run(&["crm"], vec![empty, Input::Release]), ["Idle"]);
}

#[test]
fn alt_that_is_pressed_during_a_drag_makes_a_copy_and_let_go_makes_none() {
    let at = Point::new(10.0, 10.0);
    let press = || press_at(at, Target::Node(id("shop")), Held::default(), Mode::Select);
    let plan = |inputs: Vec<Input>| {
        let mut canvas = Canvas::new(&["shop"]);
        inputs.into_iter().for_each(|input| canvas.feed(&input));
        assert_eq!(canvas.state(), "Idle");
        let place = canvas.session.plan().nodes[&id("shop")].at;
        (canvas.session.plan().nodes.len(), place.x == 0, canvas.session.undo_label().is_some())
    };
    let plain = |x: f64| move_to(x, 10.0, None);
    let copying = |x: f64| move_with(ALT, x, 10.0, None);
    assert_eq!(plan(vec![press(), plain(90.0), copying(150.0), Input::Release]), (4, true, true));
    let back = vec![press(), plain(90.0), copying(150.0), plain(160.0), Input::Release];
    assert_eq!(plan(back), (3, false, true));
    let given_up = vec![press(), copying(90.0), Input::Cancel, Input::Release];
    assert_eq!(plan(given_up), (3, true, false));
}

#[test]
fn the_second_button_drags_a_copy() {
    let second = Held { second: true, ..Held::default() };
    let at = Point::new(10.0, 10.0);
    let press = press_at(at, Target::Node(id("shop")), second, Mode::Select);
    let outputs = run(&["shop"], vec![press, move_with(second, 90.0, 10.0, None), Input::Release]);
    assert_eq!((&*outputs[0], &*outputs[2]), ("Act(BeginCopy)", "Act(CommitGesture)"));
}

#[test]
fn alt_and_a_click_select_what_lies_behind_round_and_round() {
    let mut canvas = Canvas::new(&[]);
    let at = Point::new(20.0, 20.0);
    // Three cards in a heap.
    for text in ["crm", "store"] {
        let node = crate::plan::Node::clone(&canvas.session.plan().nodes[&id(text)]);
        let node = crate::plan::Node { at: crate::geometry::GridPoint::new(0, 0), ..node };
        let nodes = vec![(id(text), node)];
        let label = crate::edit::LabelKind::Move;
        canvas.session.dispatch(Action::SetNodes { nodes, label, merge: None });
    }
    let front = crate::ui::canvas::target::node_at(&canvas.session.scene(Appearance::Light), at);
    let front = front.expect("a card");
    let mut seen = Vec::new();
    for _ in 0..4 {
        let press = press_at(at, Target::Node(front.clone()), ALT, Mode::Select);
        canvas.feed(&press);
        canvas.feed(&Input::Release);
        seen.push(canvas.session.selection().single().cloned().expect("one"));
    }
    assert_ne!(seen[0], front, "the first that lies behind");
    let nodes: std::collections::BTreeSet<&Id> = seen.iter().collect();
    assert!(nodes.len() >= 3 && nodes.contains(&front), "{seen:?}");
}

#[test]
fn two_presses_on_a_card_or_a_link_let_its_name_be_typed() {
    for (on, named) in [(Target::Node(id("shop")), "shop"), (Target::Link(id("l1")), "l1")] {
        let outputs = run(&[], vec![Input::DoublePress(on, Point::default())]);
        assert_eq!(outputs, [format!("EditName({named:?})"), "Idle".to_owned()]);
    }
    let at = Point::new(40.0, 50.0);
    let offered = "OfferNode { from: None, at: Point { x: 40.0, y: 50.0 } }";
    assert_eq!(run(&[], vec![Input::DoublePress(Target::Empty, at)]), [offered, "Idle"]);
}

#[test]
fn the_hand_leaves_everything_as_it_is() {
    for on in [Target::Empty, Target::Node(id("shop")), Target::Link(id("l1"))] {
        let inputs = vec![in_mode(Mode::Hand, on), move_to(90.0, 10.0, None), Input::Release];
        assert_eq!(run(&["shop"], inputs), ["Idle"]);
    }
}

#[test]
fn a_gesture_that_is_given_up_leaves_nothing_on_its_way() {
    let port = Target::Port(id("shop"), Point::new(300.0, 10.0));
    let begun = [
        press(port),
        press(Target::End(id("l1"), LinkEnd::From)),
        in_mode(Mode::Note, Target::Empty),
        in_mode(Mode::Frame, Target::Empty),
    ];
    for begin in begun {
        let inputs = vec![begin, move_to(90.0, 50.0, Some("crm")), Input::Cancel, Input::Release];
        assert_eq!(run(&[], inputs), ["Idle"]);
    }
    let bend = vec![
        press(Target::Bend(id("l1"), 0)),
        move_to(90.0, 50.0, None),
        Input::Cancel,
        Input::Release,
    ];
    let outputs = run(&["l1"], bend);
    assert_eq!(outputs[2..], ["Act(CancelGesture)", "Idle"]);
}

#[test]
fn the_link_tool_takes_two_clicks_or_one_drag() {
    let node = |text| Target::Node(id(text));
    let chosen = r#"ChooseLink { from: "shop", to: "store" }"#;
    let clicks = vec![
        in_mode(Mode::Link, node("shop")),
        Input::Release,
        move_to(200.0, 10.0, None),
        in_mode(Mode::Link, node("store")),
    ];
    assert_eq!(run(&[], clicks), [chosen, "Idle"]);
    let drag = vec![
        in_mode(Mode::Link, node("shop")),
        move_to(200.0, 10.0, Some("store")),
        Input::Release,
    ];
    assert_eq!(run(&[], drag), [chosen, "Idle"]);
    let given_up = vec![in_mode(Mode::Link, node("shop")), Input::Release, Input::Cancel];
    assert_eq!(run(&[], given_up), ["Idle"]);
    assert_eq!(run(&[], vec![in_mode(Mode::Link, Target::Empty)]), ["Idle"]);
}

#[test]
fn notes_and_frames_are_placed() {
    let outputs = run(&[], vec![in_mode(Mode::Note, Target::Empty), Input::Release]);
    assert!(outputs[0].starts_with("Act(AddNode { body: Note("), "{outputs:?}");
    let then = ["Act(Run(UseSelectTool))", "EditNameOfSelected", "Idle"];
    assert_eq!(outputs[1..], then);
    let inputs = vec![
        in_mode(Mode::Frame, Target::Node(id("shop"))),
        move_to(-30.0, 60.0, None),
        Input::Release,
    ];
    let rect = "Rect { min: Point { x: -30.0, y: 10.0 }, max: Point { x: 10.0, y: 60.0 } }";
    let outputs = run(&[], inputs);
    assert!(outputs[0].starts_with("Act(AddFrame { body: Frame("), "{outputs:?}");
    assert!(outputs[0].ends_with(&format!("rect: {rect} }})")), "{outputs:?}");
    assert_eq!(outputs[1..], then);
}

#[test]
fn a_link_is_bent_and_hung_elsewhere() {
    let bend = vec![press(Target::Link(id("l1"))), move_to(10.0, 40.0, None), Input::Release];
    let outputs = run(&["l1"], bend);
    assert_eq!(
        outputs,
        [
            r#"Act(Select(Selection({"l1"})))"#,
            r#"Act(BeginBend { link: "l1", bend: 0, fresh: Some(GridPoint { x: 10, y: 10 }) })"#,
            "Act(PreviewBend(GridPoint { x: 10, y: 40 }))",
            "Act(CommitGesture)",
            "Idle"
        ]
    );
    let end = || press(Target::End(id("l1"), LinkEnd::To));
    let hung = vec![end(), move_to(90.0, 10.0, Some("crm")), Input::Release];
    assert_eq!(
        run(&["l1"], hung),
        [r#"Act(Reconnect { link: "l1", end: To, to: "crm" })"#, "Idle"]
    );
    let dropped = vec![end(), move_to(90.0, 10.0, None), Input::Release];
    assert_eq!(run(&["l1"], dropped), ["Idle"]);
    let removed = vec![Input::DoublePress(Target::Bend(id("l1"), 1), Point::default())];
    assert_eq!(run(&["l1"], removed), [r#"Act(RemoveBend { link: "l1", bend: 1 })"#, "Idle"]);
}
