//! That changes end where everything at once does, whatever happened on the way.

use proptest::prelude::*;

use super::*;
use crate::layout::label::LabelWeight;

fn id(kind: &str, number: usize) -> Id {
    Id::new(&format!("{kind}{number}")).expect("a short id")
}

#[derive(Clone, Debug)]
enum Change {
    Node(usize, i32, i32),
    NoNode(usize),
    Link(usize, usize, usize, bool),
    NoLink(usize),
}

const LINKS: usize = 32;

/// Nodes far apart, near one spot, or all on it.
fn changes() -> impl Strategy<Value = Vec<Change>> {
    prop_oneof![Just(-12..12), Just(-1..2), Just(0..1)].prop_flat_map(changes_within)
}

fn changes_within(far: std::ops::Range<i32>) -> impl Strategy<Value = Vec<Change>> {
    proptest::collection::vec(
        prop_oneof![
            6 => (0_usize..12, far.clone(), far).prop_map(|(n, x, y)| Change::Node(n, x, y)),
            1 => (0_usize..12).prop_map(Change::NoNode),
            6 => (0..LINKS, 0_usize..12, 0_usize..12, any::<bool>())
                .prop_map(|(n, a, b, bent)| Change::Link(n, a, b, bent)),
            1 => (0..LINKS).prop_map(Change::NoLink),
        ],
        1..80,
    )
}

fn apply(router: &mut Router, change: &Change) {
    match *change {
        Change::Node(number, x, y) => {
            let at = Point::new(f64::from(x) * 70.0, f64::from(y) * 45.0);
            router.set_node(&id("n", number), Rect::from_size(at, 184.0, 72.0), number != 3);
            let title = Rect::from_size(at + Point::new(14.0, 10.0), 90.0, 18.0);
            router.set_title(&id("n", number), (number == 3).then_some(title));
        }
        Change::NoNode(number) => router.remove_node(&id("n", number)),
        Change::Link(number, a, b, bent) => {
            let bends = if bent { vec![GridPoint::new(a as i32 * 50, 90)] } else { Vec::new() };
            let request = Request {
                from: id("n", a),
                to: id("n", (a + 1 + b % 11) % 12),
                bends,
                label: (number % 3 > 0).then_some(LabelWish {
                    width: 20.0 + number as f64 * 12.0,
                    name_width: 20.0 + number as f64 * 6.0,
                }),
                weight: [LabelWeight::HandOver, LabelWeight::Data][number % 2],
            };
            let endpoints = router.ends_of(&request);
            router.set_link(&id("l", number), request, endpoints);
        }
        Change::NoLink(number) => router.remove_link(&id("l", number)),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn what_follows_is_laid_as_if_it_had_not(changes in changes()) {
        let mut in_motion = Router::default();
        for (number, change) in changes.iter().enumerate() {
            apply(&mut in_motion, change);
            let place = |router: &Router, link: usize| router.placed(&id("l", link)).cloned();
            let before: Vec<_> = (0..LINKS).map(|link| place(&in_motion, link)).collect();
            let said = match number % 5 {
                4 => in_motion.settle(),
                2 => in_motion.settle_at_first(),
                _ => in_motion.follow(),
            };
            for (link, before) in before.iter().enumerate() {
                let now = place(&in_motion, link);
                let is_said = said.contains(&id("l", link));
                prop_assert!(*before == now || is_said, "l{}", link);
            }
        }
        in_motion.settle();
        prop_assert!(!in_motion.is_unsettled());
        let mut at_once = Router::default();
        changes.iter().for_each(|change| apply(&mut at_once, change));
        at_once.settle();
        for number in 0..LINKS {
            let link = id("l", number);
            prop_assert_eq!(in_motion.placed(&link), at_once.placed(&link), "l{}", number);
        }
    }

    #[test]
    fn change_by_change_ends_where_all_at_once_does(changes in changes()) {
        let mut step_by_step = Router::default();
        let mut known: Vec<Option<Placed>> = vec![None; LINKS];
        for change in &changes {
            apply(&mut step_by_step, change);
            let changed = step_by_step.settle();
            for (number, known) in known.iter_mut().enumerate() {
                let now = step_by_step.placed(&id("l", number)).cloned();
                let said = changed.contains(&id("l", number));
                // What came without a route or went altogether needs no saying.
                if let (Some(known), Some(now)) = (&known, &now) {
                    prop_assert_eq!(known != now, said, "l{}", number);
                }
                *known = now;
            }
        }
        let mut at_once = Router::default();
        changes.iter().for_each(|change| apply(&mut at_once, change));
        at_once.settle();
        for number in 0..LINKS {
            let link = id("l", number);
            prop_assert_eq!(step_by_step.placed(&link), at_once.placed(&link), "l{}", number);
        }
    }

    #[test]
    fn what_is_laid_at_first_ends_where_all_at_once_does(changes in changes()) {
        let mut at_first = Router::default();
        for (number, change) in changes.iter().enumerate() {
            apply(&mut at_first, change);
            at_first.settle_at_first();
            for link in at_first.links.iter().flatten() {
                let Some(endpoints) = at_first.endpoints(link) else { continue };
                let route = &link.placed.route;
                let ends = (route[0], route[route.len() - 1]);
                prop_assert!(endpoints.from.contains(ends.0) && endpoints.to.contains(ends.1));
            }
            if number % 7 == 6 {
                at_first.settle();
            }
        }
        at_first.settle();
        let mut at_once = Router::default();
        changes.iter().for_each(|change| apply(&mut at_once, change));
        at_once.settle();
        for number in 0..LINKS {
            let link = id("l", number);
            prop_assert_eq!(at_first.placed(&link), at_once.placed(&link), "l{}", number);
        }
    }

    #[test]
    fn routes_lead_along_the_axes_from_side_to_side(changes in changes()) {
        let mut router = Router::default();
        changes.iter().for_each(|change| apply(&mut router, change));
        router.settle();
        for link in router.links.iter().flatten() {
            let Some(endpoints) = router.endpoints(link) else { continue };
            let route = &link.placed.route;
            prop_assert!(route.len() >= 2);
            for pair in route.windows(2) {
                prop_assert!(pair[0].x == pair[1].x || pair[0].y == pair[1].y, "{route:?}");
            }
            let on_border = |rect: &Rect, point: Point| {
                rect.contains(point) && !rect.expand(-0.5).contains(point)
            };
            prop_assert!(on_border(&endpoints.from, route[0]), "{route:?} {endpoints:?}");
            prop_assert!(on_border(&endpoints.to, route[route.len() - 1]), "{route:?} {endpoints:?}");
            if let Some(label) = link.placed.label {
                prop_assert_eq!(router.cards.touching(&label.rect), Vec::<u32>::new());
            }
        }
    }
}

#[test]
fn so_many_links_that_they_are_laid_less_often_end_the_same_whenever_they_came() {
    let lay = |router: &mut Router, links: std::ops::Range<usize>| {
        for number in links {
            let (from, to) = (id("n", number % 12), id("n", (number * 5 + 1) % 12));
            let request =
                Request { from, to, bends: Vec::new(), label: None, weight: LabelWeight::Data };
            let ends = router.ends_of(&request);
            router.set_link(&id("l", number), request, ends);
        }
    };
    let cards = |router: &mut Router| {
        for number in 0..12 {
            let at = Point::new((number % 4) as f64 * 320.0, (number / 4) as f64 * 200.0);
            router.set_node(&id("n", number), Rect::from_size(at, 184.0, 72.0), true);
        }
    };
    let most = PASSES_OF[0].0;
    let mut router = Router::default();
    cards(&mut router);
    for links in [0..most, most..most + 5] {
        lay(&mut router, links.clone());
        router.settle();
        let mut at_once = Router::default();
        cards(&mut at_once);
        lay(&mut at_once, 0..links.end);
        at_once.settle();
        for number in 0..links.end {
            let link = id("l", number);
            assert_eq!(router.placed(&link), at_once.placed(&link), "{number} of {}", links.end);
        }
    }
    router.remove_link(&id("l", most));
    (most + 1..most + 5).for_each(|number| router.remove_link(&id("l", number)));
    router.settle();
    let mut fewer = Router::default();
    cards(&mut fewer);
    lay(&mut fewer, 0..most);
    fewer.settle();
    let same = |number: usize| router.placed(&id("l", number)) == fewer.placed(&id("l", number));
    assert!((0..most).all(same));
}

#[test]
fn a_link_leads_round_a_card_in_its_way() {
    let mut router = Router::default();
    let card = |x: f64, y: f64| Rect::from_size(Point::new(x, y), 184.0, 72.0);
    router.set_node(&id("n", 1), card(0.0, 0.0), true);
    router.set_node(&id("n", 2), card(300.0, 0.0), true);
    router.set_node(&id("n", 3), card(600.0, 0.0), true);
    let request = Request {
        from: id("n", 1),
        to: id("n", 3),
        bends: Vec::new(),
        label: Some(LabelWish { width: 90.0, name_width: 90.0 }),
        weight: LabelWeight::Data,
    };
    let endpoints = router.ends_of(&request);
    router.set_link(&id("l", 1), request, endpoints);
    router.settle();
    let route = router.placed(&id("l", 1)).expect("a link").route.clone();
    let middle = card(300.0, 0.0);
    assert!(route.windows(2).all(|pair| !Rect::between(pair[0], pair[1]).intersects(&middle)));
    router.remove_node(&id("n", 2));
    assert_eq!(router.settle(), [id("l", 1)]);
    let route = &router.placed(&id("l", 1)).expect("a link").route;
    assert_eq!(route[..], [Point::new(184.0, 36.0), Point::new(600.0, 36.0)]);
}

/// An upright and a level link that cross; the upright one says what `weight` says, the other one is
/// about data.
fn crossing(router: &mut Router, weight: LabelWeight) {
    let card = |x: f64, y: f64| Rect::from_size(Point::new(x, y), 100.0, 60.0);
    let places = [card(0.0, 200.0), card(400.0, 200.0), card(200.0, 0.0), card(200.0, 400.0)];
    for (number, place) in places.into_iter().enumerate() {
        router.set_node(&id("n", number), place, true);
    }
    for (number, weight) in [LabelWeight::Data, weight].into_iter().enumerate() {
        let (from, to) = (id("n", 2 * number), id("n", 2 * number + 1));
        let request = Request { from, to, bends: Vec::new(), label: None, weight };
        let ends = router.ends_of(&request);
        router.set_link(&id("l", number), request, ends);
    }
    router.settle();
}

#[test]
fn what_says_more_leads_over_what_says_less() {
    let hops = |router: &Router| {
        [0, 1].map(|link| router.placed(&id("l", link)).expect("a link").hops.to_vec())
    };
    let at = Point::new(250.0, 230.0);
    let upright = vec![Hop { at, is_upright: true }];
    let level = vec![Hop { at, is_upright: false }];
    let mut router = Router::default();
    for (weight, expected) in [
        (LabelWeight::Transaction, [vec![], upright.clone()]),
        (LabelWeight::Reach, [level, vec![]]),
        (LabelWeight::Data, [vec![], vec![]]),
        (LabelWeight::Transaction, [vec![], upright]),
    ] {
        crossing(&mut router, weight);
        assert_eq!(hops(&router), expected, "{weight:?}");
    }
    router.remove_link(&id("l", 0));
    assert_eq!(router.settle(), [id("l", 1)]);
    assert!(router.placed(&id("l", 1)).expect("a link").hops.is_empty());
}

#[test]
fn a_link_that_no_gap_lets_out_leads_over_a_card_and_says_so() {
    let mut router = Router::default();
    let card = |x: f64, y: f64| Rect::from_size(Point::new(x, y), 184.0, 72.0);
    // A card, four that leave no gap round it, and another one farther away.
    let walls = [card(-184.0, 0.0), card(184.0, 0.0), card(0.0, -72.0), card(0.0, 72.0)];
    for (number, place) in [card(0.0, 0.0), card(600.0, 0.0)].into_iter().chain(walls).enumerate() {
        router.set_node(&id("n", number), place, true);
    }
    let (from, to) = (id("n", 0), id("n", 1));
    let weight = LabelWeight::Data;
    let request = Request { from, to, bends: Vec::new(), label: None, weight };
    let ends = router.ends_of(&request);
    router.set_link(&id("l", 0), request, ends);
    router.settle();
    let leads_over = |router: &Router| router.placed(&id("l", 0)).expect("a link").leads_over_cards;
    assert!(leads_over(&router));
    // One that is taken away lets it out.
    router.remove_node(&id("n", 3));
    assert_eq!(router.settle(), [id("l", 0)]);
    assert!(!leads_over(&router));
}
