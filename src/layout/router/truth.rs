//! What a drawing must not say falsely, judged from the routes alone: no link leads under a card,
//! and none lies on another.

use proptest::prelude::*;

use super::*;

fn id(kind: &str, number: usize) -> Id {
    Id::new(&format!("{kind}{number:03}")).expect("a short id")
}

/// A drawing: where the cards stand and which of them are linked.
#[derive(Clone, Debug)]
struct Drawing {
    cards: Vec<Rect>,
    links: Vec<(usize, usize)>,
}

/// Cards at random places, of two sizes, of which none come nearer to each other than a gap that
/// can be passed.
fn drawings() -> impl Strategy<Value = Drawing> {
    let dense = (0..700_i32, 0..420_i32);
    let loose = (0..1_900_i32, 0..1_100_i32);
    prop_oneof![place(dense), place(loose)]
}

fn place(places: (std::ops::Range<i32>, std::ops::Range<i32>)) -> impl Strategy<Value = Drawing> {
    let cards = proptest::collection::vec((places.0, places.1, any::<bool>()), 3..26);
    let links = proptest::collection::vec((any::<u8>(), any::<u8>()), 1..24);
    (cards, links).prop_map(|(places, pairs)| {
        let mut cards: Vec<Rect> = Vec::new();
        for (x, y, is_large) in places {
            let at = Point::new(f64::from(x), f64::from(y));
            let (width, height) = if is_large { (184.0, 72.0) } else { (96.0, 48.0) };
            let card = Rect::from_size(at, width, height);
            let is_near = |other: &Rect| {
                let gap = |low: f64, high: f64| low - high < 12.0;
                gap(other.min.x, card.max.x)
                    && gap(card.min.x, other.max.x)
                    && gap(other.min.y, card.max.y)
                    && gap(card.min.y, other.max.y)
            };
            if !cards.iter().any(is_near) {
                cards.push(card);
            }
        }
        let count = cards.len();
        let links = pairs.into_iter().filter(|_| count > 1).map(|(from, to)| {
            let from = usize::from(from) % count;
            (from, (from + 1 + usize::from(to) % (count - 1)) % count)
        });
        Drawing { links: links.collect(), cards }
    })
}

impl Drawing {
    fn routes(&self) -> Vec<Arc<[Point]>> {
        let mut router = Router::default();
        for (number, card) in self.cards.iter().enumerate() {
            router.set_node(&id("n", number), *card, true);
        }
        for (number, (from, to)) in self.links.iter().enumerate() {
            let request = Request {
                from: id("n", *from),
                to: id("n", *to),
                bends: Vec::new(),
                label: None,
                weight: LabelWeight::Data,
            };
            let ends = router.ends_of(&request);
            router.set_link(&id("l", number), request, ends);
        }
        router.settle();
        let route = |number| router.placed(&id("l", number)).expect("a link").route.clone();
        (0..self.links.len()).map(route).collect()
    }

    /// Whether a side of a card has to share places: more links end there than have room.
    fn is_crowded(&self) -> bool {
        let mut ends = vec![0; self.cards.len()];
        for (from, to) in &self.links {
            ends[*from] += 1;
            ends[*to] += 1;
        }
        ends.into_iter().any(|count| count > 3)
    }
}

/// How many cards a route leads under, those that it leaves and reaches included.
fn under(route: &[Point], cards: &[Rect]) -> usize {
    let is_under = |card: &&Rect| {
        let inner = card.expand(-1.0);
        route.windows(2).any(|pair| Rect::between(pair[0], pair[1]).intersects(&inner))
    };
    cards.iter().filter(is_under).count()
}

/// How much of two routes lies on the same line.
fn shared(a: &[Point], b: &[Point]) -> f64 {
    let mut shared: f64 = 0.0;
    for (first, second) in a.windows(2).flat_map(|a| b.windows(2).map(move |b| (a, b))) {
        let (first, second) =
            (Rect::between(first[0], first[1]), Rect::between(second[0], second[1]));
        let across = first.max.x.min(second.max.x) - first.min.x.max(second.min.x);
        let down = first.max.y.min(second.max.y) - first.min.y.max(second.min.y);
        if across.min(down) > -3.0 && first.width().min(first.height()) == 0.0 {
            let is_flat = |piece: &Rect| piece.height() < piece.width();
            if is_flat(&first) == is_flat(&second) {
                shared = shared.max(across.max(down));
            }
        }
    }
    shared
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn no_link_leads_under_a_card(drawing in drawings()) {
        for (route, ends) in drawing.routes().iter().zip(&drawing.links) {
            prop_assert_eq!(under(route, &drawing.cards), 0, "{:?}: {:?}", ends, route);
        }
    }

    #[test]
    fn no_link_lies_on_another(drawing in drawings()) {
        prop_assume!(!drawing.is_crowded());
        let routes = drawing.routes();
        for (index, route) in routes.iter().enumerate() {
            for (number, other) in routes[..index].iter().enumerate() {
                let shared = shared(route, other);
                prop_assert!(shared < 4.0, "{number} and {index} share {shared}: {other:?} {route:?}");
            }
        }
    }
}

#[test]
fn a_link_across_a_large_drawing_leads_under_no_card() {
    let (columns, rows) = (60, 34);
    let card = |number: usize| {
        let (column, row) = (number % columns, number / columns);
        let aside = (number * 37 % 80) as f64 - 40.0;
        let at = Point::new(column as f64 * 260.0 + aside, row as f64 * 150.0 + aside * 0.7);
        Rect::from_size(at, 160.0, 72.0)
    };
    let cards: Vec<Rect> = (0..columns * rows).map(card).collect();
    let links = vec![(0, columns * rows - 1), (columns * 20, columns * 4 - 2)];
    let drawing = Drawing { cards, links };
    for route in drawing.routes() {
        assert_eq!(under(&route, &drawing.cards), 0, "{route:?}");
    }
}
