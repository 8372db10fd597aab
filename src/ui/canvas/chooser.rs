//! What a fresh link is, and what lies at its other end: two short lists beside the pointer.

use eframe::egui::{self, Align, Key, Layout, RichText, pos2, vec2};

use super::Frame;
use crate::catalogue;
use crate::geometry::Point;
use crate::language::search::is_found;
use crate::language::window_words as words;
use crate::plan::{Body, Id, LinkKind, Plan, Relation, View};
use crate::session::Action;
use crate::text::Face;
use crate::ui::panels::palette::PaletteItem;
use crate::ui::style;

/// One kind that can link two nodes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Choice {
    pub kind: LinkKind,
    /// Whether the kind is meant for these two.
    pub fits: bool,
}

/// The kinds that can link two nodes, those that fit first, else in the order of the catalogue.
pub(super) fn choices(plan: &Plan, view: View, from: &Id, to: &Id) -> Vec<Choice> {
    let (Some(start), Some(end)) = (plan.nodes.get(from), plan.nodes.get(to)) else {
        return Vec::new();
    };
    if from == to {
        return Vec::new();
    }
    let channel_end = |body: &Body| match body {
        Body::Channel(channel) => {
            Some(catalogue::End { kind: channel.kind, sells: channel.sells.holds(view) })
        }
        _ => None,
    };
    let ends = channel_end(&start.body).zip(channel_end(&end.body));
    let kinds = catalogue::catalogue().links.keys().copied();
    let mut choices: Vec<Choice> = kinds
        .filter_map(|kind| {
            let relation = kind.relation(start.sort(), end.sort())?;
            let fits = match (relation, ends) {
                (Relation::Integration, Some((a, b))) => {
                    kind != LinkKind::Other && catalogue::fits(kind, a, b)
                }
                _ => true,
            };
            Some(Choice { kind, fits })
        })
        .collect();
    choices.sort_by_key(|choice| !choice.fits);
    choices
}

/// The list of kinds for a link that was just drawn.
#[derive(Debug)]
pub(super) struct LinkChooser {
    from: Id,
    to: Id,
    choices: Vec<Choice>,
    filter: String,
    marked: usize,
    fresh: bool,
}

impl LinkChooser {
    pub(super) fn new(from: Id, to: Id, choices: Vec<Choice>) -> Self {
        Self { from, to, choices, filter: String::new(), marked: 0, fresh: true }
    }
}

/// The list of what can lie at the other end of a link that was drawn into the open.
#[derive(Debug)]
pub(super) struct NodeChooser {
    from: Id,
    at: Point,
    filter: String,
    marked: usize,
    fresh: bool,
}

impl NodeChooser {
    pub(super) fn new(from: Id, at: Point) -> Self {
        Self { from, at, filter: String::new(), marked: 0, fresh: true }
    }
}

/// One row of a list.
struct Row<T> {
    value: T,
    title: String,
    detail: String,
    /// What is written at the right.
    aside: String,
    /// A heading above the row, where a group begins.
    heading: Option<&'static str>,
}

/// What became of a list in this frame.
enum Outcome<T> {
    Open,
    Closed,
    Chosen(T),
}

pub(super) fn show_links(ui: &egui::Ui, state: &mut Option<LinkChooser>, frame: &mut Frame<'_>) {
    let Some(chooser) = state else { return };
    let language = frame.session.language();
    let plan = frame.session.plan();
    let name = |id: &Id| plan.nodes.get(id).map_or("", |node| node.name()).to_owned();
    let (from, to) = (name(&chooser.from), name(&chooser.to));
    let title = words::LINK_FROM_TO.with(language, &[&from, &to]);
    let mut headed = [false; 2];
    let rows = chooser.choices.iter().filter_map(|choice| {
        let entry = catalogue::link(choice.kind);
        let (title, detail) = (entry.name.in_language(language), entry.about.in_language(language));
        if !is_found(&[title, detail], &chooser.filter) {
            return None;
        }
        let headed = &mut headed[usize::from(choice.fits)];
        let heading = (!std::mem::replace(headed, true)).then(|| {
            let text = if choice.fits { words::LINKS_THAT_FIT } else { words::LINKS_OTHER };
            text.in_language(language)
        });
        Some(Row {
            value: choice.kind,
            title: title.to_owned(),
            detail: detail.to_owned(),
            aside: match entry.effort {
                0 => String::new(),
                1 => words::ONE_DAY.in_language(language).to_owned(),
                days => words::MANY_DAYS.with(language, &[&days]),
            },
            heading,
        })
    });
    let rows: Vec<Row<LinkKind>> = rows.collect();
    let middle = {
        let plan = frame.session.plan();
        let center = |id: &Id| plan.nodes.get(id).map(|node| crate::layout::card(node).center());
        let (a, b) = (center(&chooser.from), center(&chooser.to));
        a.zip(b).map_or(Point::default(), |(a, b)| a.towards(b, 0.5))
    };
    let outcome = list(
        ui,
        "link chooser",
        &title,
        middle,
        (&mut chooser.filter, &mut chooser.marked, &mut chooser.fresh),
        &rows,
        frame,
    );
    match outcome {
        Outcome::Open => {}
        Outcome::Closed => *state = None,
        Outcome::Chosen(kind) => {
            let (from, to) = (chooser.from.clone(), chooser.to.clone());
            *state = None;
            frame.act(Action::AddLink { from, to, kind });
        }
    }
}

/// Gives the start of the link, what lies at its other end, and where, once that is chosen.
pub(super) fn show_nodes(
    ui: &egui::Ui,
    state: &mut Option<NodeChooser>,
    frame: &mut Frame<'_>,
) -> Option<(Id, PaletteItem, Point)> {
    let chooser = state.as_mut()?;
    let language = frame.session.language();
    let start = frame.session.plan().nodes.get(&chooser.from).map(|node| node.sort());
    let rows: Vec<Row<PaletteItem>> = PaletteItem::all()
        .filter(|item| {
            let sort = item.body(language);
            let node = crate::plan::Node::new(sort, Default::default());
            start.is_some_and(|start| {
                let mut kinds = catalogue::catalogue().links.keys();
                kinds.any(|kind| kind.relation(start, node.sort()).is_some())
            })
        })
        .map(|item| Row {
            title: item.title(language),
            detail: String::new(),
            aside: item.sort_name(language).to_owned(),
            heading: None,
            value: item,
        })
        .filter(|row| is_found(&[&row.title, &row.aside], &chooser.filter))
        .collect();
    let title = words::CREATE_LINKED.in_language(language);
    let outcome = list(
        ui,
        "node chooser",
        title,
        chooser.at,
        (&mut chooser.filter, &mut chooser.marked, &mut chooser.fresh),
        &rows,
        frame,
    );
    match outcome {
        Outcome::Open => None,
        Outcome::Closed => {
            *state = None;
            None
        }
        Outcome::Chosen(item) => {
            let (from, at) = (chooser.from.clone(), chooser.at);
            *state = None;
            Some((from, item, at))
        }
    }
}

fn list<T: Clone>(
    ui: &egui::Ui,
    salt: &str,
    title: &str,
    at: Point,
    (filter, marked, fresh): (&mut String, &mut usize, &mut bool),
    rows: &[Row<T>],
    frame: &Frame<'_>,
) -> Outcome<T> {
    const WIDTH: f32 = 340.0;
    const HEIGHT: f32 = 340.0;
    let language = frame.session.language();
    let window = ui.clip_rect().shrink(12.0);
    let screen = frame.session.camera().screen_from_world().point(at);
    let place = pos2(
        (screen.x as f32 - WIDTH / 2.0)
            .clamp(window.min.x, (window.max.x - WIDTH - 26.0).max(window.min.x)),
        (screen.y as f32 + 16.0)
            .clamp(window.min.y, (window.max.y - HEIGHT - 110.0).max(window.min.y)),
    );
    let keys = ui.input(|input| {
        (
            input.key_pressed(Key::ArrowDown),
            input.key_pressed(Key::ArrowUp),
            input.key_pressed(Key::Enter),
            input.key_pressed(Key::Escape),
        )
    });
    let (down, up, enter, escape) = keys;
    if down {
        *marked += 1;
    }
    if up {
        *marked = marked.saturating_sub(1);
    }
    *marked = (*marked).min(rows.len().saturating_sub(1));
    let mut chosen = None;
    let area =
        egui::Area::new(ui.scope_id().with(salt)).order(egui::Order::Foreground).fixed_pos(place);
    let shown = area.show(ui.ctx(), |ui| {
        egui::Frame::popup(ui.style()).inner_margin(14.0).show(ui, |ui| {
            ui.set_width(WIDTH);
            ui.label(RichText::new(title).font(style::font(Face::SemiBold, 13.0)));
            ui.add_space(4.0);
            let search = egui::TextEdit::singleline(filter)
                .desired_width(f32::INFINITY)
                .margin(vec2(10.0, 7.0))
                .hint_text(words::TYPE_TO_FILTER.in_language(language));
            let search = ui.add(search);
            search.widget_info(|| {
                let label = words::TYPE_TO_FILTER.in_language(language);
                egui::WidgetInfo::labeled(egui::Role::SearchInput, true, label)
            });
            if *fresh {
                search.request_focus();
            }
            if search.changed() {
                *marked = 0;
            }
            ui.add_space(4.0);
            if rows.is_empty() {
                ui.label(words::NOTHING_FOUND.in_language(language));
            }
            let scroll = egui::ScrollArea::vertical().max_height(HEIGHT).auto_shrink([false, true]);
            scroll.show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 1.0;
                for (index, row) in rows.iter().enumerate() {
                    if let Some(heading) = row.heading {
                        ui.add_space(6.0);
                        ui.label(
                            RichText::new(heading)
                                .font(style::font(Face::Medium, 11.5))
                                .color(style::color(frame.theme.muted)),
                        );
                    }
                    let response = list_row(ui, row, index == *marked, frame);
                    if index == *marked && (down || up) {
                        response.scroll_to_me(None);
                    }
                    if response.clicked() {
                        chosen = Some(row.value.clone());
                    }
                }
            });
        });
    });
    let _ = language;
    if enter
        && !*fresh
        && let Some(row) = rows.get(*marked)
    {
        chosen = Some(row.value.clone());
    }
    let outside = ui.input(|input| {
        input.pointer.any_pressed()
            && input.pointer.interact_pos().is_some_and(|at| !shown.response.rect.contains(at))
    });
    let was_fresh = std::mem::replace(fresh, false);
    match chosen {
        Some(value) => Outcome::Chosen(value),
        None if escape || (outside && !was_fresh) => Outcome::Closed,
        None => Outcome::Open,
    }
}

fn list_row<T>(ui: &mut egui::Ui, row: &Row<T>, marked: bool, frame: &Frame<'_>) -> egui::Response {
    let height = if row.detail.is_empty() { 30.0 } else { 44.0 };
    let size = vec2(ui.available_width(), height);
    let (rect, response) = ui.allocate_exact_size(size, egui::Sense::click());
    let name = match row.detail.is_empty() {
        true => row.title.clone(),
        false => format!("{}: {}", row.title, row.detail),
    };
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::ListBoxOption, true, &name));
    if marked || response.hovered() {
        ui.painter().rect_filled(rect, 6.0, style::color(frame.theme.accent_background));
    }
    let mut content = ui.new_child(
        egui::UiBuilder::new()
            .max_rect(rect.shrink2(vec2(10.0, 5.0)))
            .layout(Layout::right_to_left(Align::Min)),
    );
    let muted = style::color(frame.theme.muted);
    let label = |ui: &mut egui::Ui, text: &str, font: egui::FontId, color: egui::Color32| {
        let text = RichText::new(text).font(font).color(color);
        ui.add(egui::Label::new(text).truncate().selectable(false));
    };
    label(&mut content, &row.aside, style::font(Face::Regular, 11.5), muted);
    content.with_layout(Layout::top_down(Align::Min), |ui| {
        ui.spacing_mut().item_spacing.y = 1.0;
        let ink = style::color(frame.theme.ink);
        label(ui, &row.title, style::font(Face::Medium, 12.5), ink);
        if !row.detail.is_empty() {
            label(ui, &row.detail, style::font(Face::Regular, 11.5), muted);
        }
    });
    response
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::plan::{ChannelKind, Node};
    use std::sync::Arc;

    fn plan(kinds: &[(&str, ChannelKind)]) -> Plan {
        let mut plan = Plan::named("Test");
        for (id, kind) in kinds {
            let body = catalogue::fresh_channel(*kind, Language::English);
            let node = Arc::new(Node::new(body, Default::default()));
            plan.nodes.insert(Id::new(id).expect("an id"), node);
        }
        plan
    }

    #[test]
    fn what_fits_comes_first() {
        let plan = plan(&[("shop", ChannelKind::Shop), ("store", ChannelKind::Store)]);
        let id = |text| Id::new(text).expect("an id");
        let there = choices(&plan, View::Today, &id("shop"), &id("store"));
        assert_eq!(there[0], Choice { kind: LinkKind::ClickAndCollect, fits: true });
        assert!(there.is_sorted_by_key(|choice| !choice.fits));
        assert!(there.iter().any(|choice| choice.kind == LinkKind::Other && !choice.fits));
        let back = choices(&plan, View::Today, &id("store"), &id("shop"));
        assert_eq!(back[0].kind, LinkKind::ShipFromStore);
        assert!(choices(&plan, View::Today, &id("shop"), &id("shop")).is_empty());
    }
}
