//! What the drawings of the samples say: no link leads under a card that it does not end at, as
//! saved and tidied. Judged from the scenes.

use std::path::Path;
use std::sync::Arc;

use commerce_canvas::file;
use commerce_canvas::geometry::{Point, Rect};
use commerce_canvas::plan::{Body, Id, Plan, View};
use commerce_canvas::scene::{Options, Scene, Tag, compose};
use commerce_canvas::session::{Action, Command, Opened, Session, Settings};

const SAMPLES: [&str; 6] =
    ["brightleaf", "everywhere", "holzwerk", "modehaus-lindner", "musterhaus", "werkzeug-berger"];

fn session(name: &str, view: View) -> Session {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("saves").join(name);
    let text = std::fs::read(path.with_extension("commerce")).expect("a sample");
    let reading = file::read(&text).expect("a plan");
    let mut session = Session::new(Settings::default());
    session.dispatch(Action::SetWindow(Rect::from_size(Point::default(), 1280.0, 800.0)));
    session.dispatch(Action::Opened(Opened::from(Arc::new(reading))));
    session.dispatch(Action::SetView(view));
    session
}

/// The links of a scene with their routes.
fn routes(scene: &Scene) -> Vec<(Id, Arc<[Point]>)> {
    let links = scene.drawings.iter().filter_map(|drawing| match &drawing.tag {
        Tag::Link(id) => Some((id.clone(), Arc::clone(&drawing.route))),
        _ => None,
    });
    links.collect()
}

/// The cards that links lead under: link and card.
fn under(plan: &Plan, scene: &Scene) -> Vec<(Id, Id)> {
    let mut found = Vec::new();
    for (link, route) in routes(scene) {
        let pieces = || route.windows(2).map(|pair| Rect::between(pair[0], pair[1]));
        for drawing in &scene.drawings {
            let Tag::Node(card) = &drawing.tag else { continue };
            let Some(rect) = drawing.outline else { continue };
            let is_frame = matches!(plan.nodes[card].body, Body::Frame(_));
            if !is_frame && pieces().any(|piece| piece.intersects(&rect.expand(-1.0))) {
                found.push((link.clone(), card.clone()));
            }
        }
    }
    found
}

#[test]
fn the_samples_say_nothing_false() {
    for name in SAMPLES {
        for view in [View::Today, View::Target] {
            let mut session = session(name, view);
            for is_tidied in [false, true] {
                if is_tidied {
                    session.dispatch(Action::Run(Command::TidyInLayers));
                }
                let options = Options { view, ..Options::default() };
                let scene = compose(session.plan(), &[], &options);
                let case = format!("{name} {view:?}, tidied: {is_tidied}");
                assert_eq!(under(session.plan(), &scene), [], "{case}");
            }
        }
    }
}

#[test]
fn craft_firms_reach_field_sales_past_bauhof_ulm() {
    let mut session = session("musterhaus", View::Target);
    session.dispatch(Action::Run(Command::TidyInLayers));
    let options = Options { view: View::Target, ..Options::default() };
    let scene = compose(session.plan(), &[], &options);
    let card = |name: &str| {
        let drawing = scene.drawing(&Tag::Node(Id::new(name).expect("an id")));
        drawing.and_then(|drawing| drawing.outline).expect("a card")
    };
    let links = session.plan().links.iter();
    let is_it = |link: &commerce_canvas::plan::Link| {
        link.from.as_str() == "craft-firms" && link.to.as_str() == "field-sales"
    };
    let (id, _) = links.into_iter().find(|(_, link)| is_it(link)).expect("a link");
    let route = &scene.drawing(&Tag::Link(id.clone())).expect("a drawing").route;
    let bauhof = card("bauhof");
    assert!(route.windows(2).all(|pair| !Rect::between(pair[0], pair[1]).intersects(&bauhof)));
    assert!(card("field-sales").contains(*route.last().expect("an end")));
}

/// The links that turn back on themselves.
fn turned_back(scene: &Scene) -> Vec<(Id, Arc<[Point]>)> {
    let turns = |route: &[Point]| {
        route.windows(3).any(|corner| {
            let (a, b) = (corner[1] - corner[0], corner[2] - corner[1]);
            a.x * b.x + a.y * b.y < -1e-6
        })
    };
    routes(scene).into_iter().filter(|(_, route)| turns(route)).collect()
}

#[test]
fn no_link_turns_back_on_itself() {
    for name in SAMPLES {
        for view in [View::Today, View::Target] {
            let mut session = session(name, view);
            for is_tidied in [false, true] {
                if is_tidied {
                    session.dispatch(Action::Run(Command::TidyInLayers));
                }
                let options = Options { view, ..Options::default() };
                let scene = compose(session.plan(), &[], &options);
                assert_eq!(turned_back(&scene), [], "{name} {view:?}, tidied: {is_tidied}");
            }
        }
    }
}
