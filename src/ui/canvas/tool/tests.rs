//! Keys and pointer in, states and actions out, as text.

use super::*;

const SHIFT: Held = Held { shift: true, command: false, alt: false };

fn id(text: &str) -> Id {
    Id::new(text).expect("an id")
}

fn press(on: Target) -> Input {
    Input::Press { at: Point::new(10.0, 10.0), on, held: Held::default(), mode: Mode::Select }
}

fn move_to(x: f64, y: f64, over: Option<&str>) -> Input {
    Input::Move { at: Point::new(x, y), over: over.map(id), held: Held::default() }
}

/// Inputs in, states and outputs out, as text.
fn run(selection: &[&str], inputs: Vec<Input>) -> Vec<String> {
    let selection: Selection = selection.iter().map(|text| id(text)).collect();
    let mut tool = Tool::default();
    let mut seen = Vec::new();
    for input in inputs {
        for output in tool.step(input, &selection, 1.0) {
            seen.push(format!("{output:?}"));
        }
    }
    seen.push(format!("{tool:?}"));
    seen
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
        move_to(40.4, 10.0, None),
        Input::Move { at: Point::new(60.0, 30.0), over: None, held: SHIFT },
        Input::Release,
    ];
    assert_eq!(
        run(&["shop"], inputs),
        [
            "Act(BeginMove)",
            "Move { way: Point { x: 30.4, y: 0.0 }, free: false }",
            "Move { way: Point { x: 50.0, y: 0.0 }, free: false }",
            "Act(CommitGesture)",
            "Idle"
        ]
    );
}

#[test]
fn escape_gives_a_move_up() {
    let node = Target::Node(id("shop"));
    let inputs = vec![press(node), move_to(90.0, 10.0, None), Input::Cancel, Input::Release];
    let seen = run(&["shop"], inputs);
    assert_eq!(seen[2..], ["Act(CancelGesture)", "Idle"]);
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
    let inputs = vec![
        Input::Press { at, on: Target::Empty, held: SHIFT, mode: Mode::Select },
        Input::Release,
    ];
    assert_eq!(run(&["shop"], inputs), ["Idle"]);
}

#[test]
fn a_marquee_to_the_right_encloses_and_to_the_left_touches() {
    for (x, touching) in [(90.0, "touching: false"), (-90.0, "touching: true")] {
        let inputs = vec![press(Target::Empty), move_to(x, 50.0, None), Input::Release];
        let seen = run(&[], inputs);
        assert!(seen[0].contains(touching), "{seen:?}");
        assert_eq!(seen[1], "Idle");
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
    assert_eq!(run(&[], itself), ["Idle"]);
}

#[test]
fn resizing_keeps_the_opposite_corner_and_a_least_size() {
    let rect = Rect::from_size(Point::new(0.0, 0.0), 200.0, 100.0);
    let dragged = Corner::TopLeft.dragged(&rect, Point::new(900.0, 20.0));
    assert_eq!(dragged, Rect::between(Point::new(120.0, 20.0), Point::new(200.0, 100.0)));
    let dragged = Corner::BottomRight.dragged(&rect, Point::new(50.0, -90.0));
    assert_eq!(dragged, Rect::from_size(Point::new(0.0, 0.0), 250.0, 40.0));
}

#[test]
fn a_click_on_a_port_offers_a_node_beside_it() {
    let port = Target::Port(id("shop"), Point::new(300.0, 10.0));
    let seen = run(&[], vec![press(port), Input::Release]);
    assert_eq!(seen, [r#"OfferNode { from: "shop", at: Point { x: 300.0, y: 10.0 } }"#, "Idle"]);
}

#[test]
fn with_alt_a_copy_is_moved() {
    let held = Held { alt: true, ..Held::default() };
    let at = Point::default();
    let inputs = vec![
        Input::Press { at, on: Target::Node(id("shop")), held, mode: Mode::Select },
        Input::Move { at: Point::new(9.0, 0.0), over: None, held: Held::default() },
        Input::Cancel,
    ];
    let seen = run(&["shop"], inputs);
    assert_eq!((&*seen[0], &*seen[2], &*seen[3]), ("Act(BeginCopy)", "Act(CancelGesture)", "Idle"));
}

#[test]
fn a_marquee_that_is_given_up_selects_what_was_selected() {
    let inputs = vec![press(Target::Empty), move_to(90.0, 50.0, None), Input::Cancel];
    let seen = run(&["shop"], inputs);
    assert_eq!(seen[1..], ["Act(Select(Selection({})))", "Idle"]);
    let at = Point::new(10.0, 10.0);
    let with_shift = Input::Press { at, on: Target::Empty, held: SHIFT, mode: Mode::Select };
    let seen = run(&["shop"], vec![with_shift, move_to(90.0, 50.0, None), Input::Cancel]);
    assert!(seen[0].contains(r#"besides: Selection({"shop"})"#), "{seen:?}");
    assert_eq!(seen[1..], [r#"Act(Select(Selection({"shop"})))"#, "Idle"]);
}

#[test]
fn a_corner_resizes_as_one_gesture_and_escape_gives_it_up() {
    let rect = Rect::from_size(Point::new(0.0, 0.0), 200.0, 100.0);
    let corner = || press(Target::Corner(id("shop"), Corner::BottomRight, rect));
    let dragged = move_to(60.0, 30.0, None);
    let seen = run(&["shop"], vec![corner(), dragged.clone(), Input::Release]);
    let size = "Rect { min: Point { x: 0.0, y: 0.0 }, max: Point { x: 250.0, y: 120.0 } }";
    let preview = format!("Act(PreviewResize({size}))");
    assert_eq!(seen, [r#"Act(BeginResize("shop"))"#, &preview, "Act(CommitGesture)", "Idle"]);
    let seen = run(&["shop"], vec![corner(), dragged, Input::Cancel, Input::Release]);
    assert_eq!(seen[2..], ["Act(CancelGesture)", "Idle"]);
}

#[test]
fn with_shift_a_click_adds_and_drags_only_what_is_selected() {
    let at = Point::new(10.0, 10.0);
    let node = || Input::Press { at, on: Target::Node(id("crm")), held: SHIFT, mode: Mode::Select };
    let toggled = r#"Act(ToggleSelected("crm"))"#;
    assert_eq!(run(&["shop"], vec![node(), Input::Release]), [toggled, "Idle"]);
    let seen = run(&["shop"], vec![node(), move_to(90.0, 10.0, None), Input::Release]);
    assert_eq!(seen, [toggled, "Idle"], "what was taken out of the selection is not moved");
}

#[test]
fn two_presses_on_a_card_or_a_link_let_its_name_be_typed() {
    for (on, named) in [(Target::Node(id("shop")), "shop"), (Target::Link(id("l1")), "l1")] {
        let seen = run(&[], vec![Input::DoublePress { on }]);
        assert_eq!(seen, [format!("EditName({named:?})"), "Idle".to_owned()]);
    }
    assert_eq!(run(&[], vec![Input::DoublePress { on: Target::Empty }]), ["Idle"]);
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
    let seen = run(&["l1"], bend);
    assert_eq!(seen[2..], ["Act(CancelGesture)", "Idle"]);
}

fn in_mode(mode: Mode, on: Target) -> Input {
    Input::Press { at: Point::new(10.0, 10.0), on, held: Held::default(), mode }
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
    let seen = run(&[], vec![in_mode(Mode::Note, Target::Empty), Input::Release]);
    assert_eq!(seen, ["PlaceNote(Point { x: 10.0, y: 10.0 })", "Idle"]);
    let inputs = vec![
        in_mode(Mode::Frame, Target::Node(id("shop"))),
        move_to(0.0, 60.0, None),
        Input::Release,
    ];
    let rect = "Rect { min: Point { x: 0.0, y: 10.0 }, max: Point { x: 10.0, y: 60.0 } }";
    assert_eq!(run(&[], inputs), [format!("PlaceFrame({rect})"), "Idle".to_owned()]);
}

#[test]
fn a_link_is_bent_and_hung_elsewhere() {
    let bend = vec![press(Target::Link(id("l1"))), move_to(10.0, 40.0, None), Input::Release];
    let seen = run(&["l1"], bend);
    assert_eq!(
        seen,
        [
            r#"Bend { link: "l1", at: Point { x: 10.0, y: 10.0 } }"#,
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
    let removed = vec![Input::DoublePress { on: Target::Bend(id("l1"), 1) }];
    assert_eq!(run(&["l1"], removed), [r#"Act(RemoveBend { link: "l1", bend: 1 })"#, "Idle"]);
}
