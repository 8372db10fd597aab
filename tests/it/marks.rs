//! Marks on cards and links never lie on a word, whatever is marked.

use std::collections::BTreeSet;
use std::sync::Arc;

use commerce_canvas::classify::classify;
use commerce_canvas::geometry::{Point, Rect};
use commerce_canvas::language::Language;
use commerce_canvas::plan::{Id, Plan, View};
use commerce_canvas::scene::{
    Drawing, Item, Kind, Mark, Marks, Options, Scene, Tag, bar, compose, has_rail, keystone,
    mark_at_label, overview, rail,
};

use crate::sample::change;
use crate::samples;

/// The size of a name on a card seen from near.
const NAME: f64 = 13.0;

/// Marks on everything.
fn all_marks(plan: &Plan) -> Marks {
    let all: BTreeSet<Id> = plan.nodes.keys().chain(plan.links.keys()).cloned().collect();
    let unattached: Arc<[Id]> = all.iter().cloned().collect();
    let all = Arc::new(all);
    Marks { noticed: Arc::clone(&all), unattached, carriers: all }
}

fn words(items: &[Item]) -> Vec<(String, Rect)> {
    let words = items.iter().filter_map(|item| match &item.mark {
        Mark::Text(run) => Some((run.text.clone(), item.bounds)),
        _ => None,
    });
    words.collect()
}

/// Touching with an edge is no overlap.
fn overlap(a: &Rect, b: &Rect) -> bool {
    a.expand(-0.01).intersects(b)
}

/// The words that marks would lie on.
fn covered(scene: &Scene) -> Vec<String> {
    let mut covered = Vec::new();
    let cards = scene.drawings.iter().filter(|drawing| {
        matches!(drawing.tag, Tag::Node(_)) && !matches!(drawing.kind, Kind::Frame)
    });
    for drawing in cards {
        let Some(card) = drawing.outline else { continue };
        for size in [NAME, 14.0, 16.0, 18.0, 22.0] {
            let far = (size > NAME).then(|| overview(drawing, size)).flatten();
            let Some(items) = far.or_else(|| (size == NAME).then(|| drawing.items.to_vec())) else {
                continue;
            };
            let scale = size / NAME;
            let marks = rail(&card, scale).filter(|_| has_rail(size)).chain([bar(&card, scale)]);
            covered.extend(on_words(&marks.collect::<Vec<_>>(), &words(&items), size));
        }
    }
    let labels = scene.drawings.iter().filter(|drawing| matches!(drawing.tag, Tag::Label(_)));
    let on_cards: Vec<(String, Rect)> = (scene.drawings.iter())
        .filter(|drawing| matches!(drawing.tag, Tag::Node(_)))
        .flat_map(|drawing: &Arc<Drawing>| words(&drawing.items))
        .collect();
    for drawing in labels {
        let Some(label) = drawing.outline else { continue };
        let words: Vec<_> = words(&drawing.items).into_iter().chain(on_cards.clone()).collect();
        covered.extend(on_words(&[keystone(&label), mark_at_label(&label)], &words, NAME));
    }
    covered
}

fn on_words(marks: &[Rect], words: &[(String, Rect)], size: f64) -> Vec<String> {
    let pairs = marks.iter().flat_map(|mark| words.iter().map(move |word| (mark, word)));
    let covered = pairs.filter(|(mark, (_, place))| overlap(mark, place));
    covered.map(|(mark, (text, _))| format!("{text:?} at {size}: {mark:?}")).collect()
}

fn scene(plan: &Plan, view: View, options: &Options) -> Scene {
    let islands = classify(plan, view, &BTreeSet::new()).islands.to_vec();
    compose(plan, &islands, &Options { view, ..options.clone() })
}

#[test]
fn no_mark_lies_on_a_word() {
    for (name, mut plan) in samples::all() {
        let options = |language, ghosts| Options {
            language,
            ghosts,
            marks: Some(all_marks(&plan)),
            ..Options::default()
        };
        let steps = (1..=plan.last_step()).map(View::Step);
        let views: Vec<View> = [View::Today, View::Target].into_iter().chain(steps).collect();
        for view in views {
            for (language, ghosts) in [(Language::English, false), (Language::German, true)] {
                let found = covered(&scene(&plan, view, &options(language, ghosts)));
                assert_eq!(found, [] as [String; 0], "{name} {view:?} {language:?}");
            }
        }
        // A lock is the first mark of its rail.
        let options = options(Language::English, false);
        for id in plan.nodes.keys().cloned().collect::<Vec<Id>>() {
            change(&mut plan, id.as_str(), |node| node.locked = true);
        }
        assert_eq!(covered(&scene(&plan, View::Target, &options)), [] as [String; 0], "{name}");
    }
}

#[test]
fn a_mark_on_a_word_is_found() {
    let (_, plan) = samples::all().into_iter().next().expect("there are samples");
    // Without marks names take the whole of their cards.
    let scene = scene(&plan, View::Target, &Options::default());
    assert!(!covered(&scene).is_empty());
    assert!(overlap(
        &Rect::from_size(Point::default(), 2.0, 2.0),
        &Rect::from_size(Point::new(1.0, 1.0), 2.0, 2.0)
    ));
}

#[test]
fn only_what_is_marked_makes_room() {
    let (_, plan) = samples::all().into_iter().next().expect("there are samples");
    let quiet = Options { marks: Some(Marks::default()), ..Options::default() };
    let plain = scene(&plan, View::Target, &Options::default());
    let marked = scene(&plan, View::Target, &quiet);
    for (id, node) in plan.nodes.iter().filter(|(_, node)| node.feedback.is_empty()) {
        let words =
            |scene: &Scene| scene.drawing(&Tag::Node(id.clone())).map(|it| words(&it.items));
        assert_eq!(words(&plain), words(&marked), "{}", node.name());
    }
}
