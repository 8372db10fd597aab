//! The palette: everything that can be drawn, to drag onto the canvas or to click.

mod book;
mod item;
mod offer;
mod rail;

use eframe::egui;
use egui::{CornerRadius, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2};

use crate::catalogue;
use crate::catalogue::presets;
use crate::geometry::GridPoint;
use crate::language::{Text, texts};
use crate::plan::{ChannelKind, MAX_NAME_BYTES, Market, SystemKind};
use crate::session::{Action, Placing};
use crate::text::Face;
use crate::theme::Icon;
use crate::ui::focus;
use crate::ui::panels::PanelCx;
use crate::ui::style::{CAPTION, CARD_RADIUS, TAG, color, font};
use crate::ui::widgets::{
    Look, TextField, caption, fitted, focus_ring, icon_button, list_row, paint_icon, section, text,
    title,
};

pub use item::PaletteItem;
pub use offer::Offer;
pub use rail::show_rail;

/// How many kinds of channels are shown as tiles, and how many systems before “more”.
const TILES: usize = 5;
const FIRST_SYSTEMS: [SystemKind; 3] = [SystemKind::Crm, SystemKind::Erp, SystemKind::Oms];

/// What of the palette is open, and what is searched.
#[derive(Clone, Debug, Default)]
pub struct PaletteState {
    /// What is searched.
    pub search: String,
    /// Whether all kinds of channels are shown.
    pub more_channels: bool,
    /// Whether the well-known marketplaces are shown.
    pub marketplaces: bool,
    /// Whether all kinds of systems are shown.
    pub more_systems: bool,
    /// Whether both audiences are shown.
    pub audiences: bool,
    /// Whether all kinds of teams are shown.
    pub teams: bool,
    /// Whether all kinds of activities are shown.
    pub activities: bool,
    /// The item under the pointer.
    pub pointed: Option<PaletteItem>,
}

/// Shows the palette. A drag carries a [`PaletteItem`]; a click asks for it to be placed.
pub fn show(ui: &mut Ui, cx: &PanelCx<'_>, state: &mut PaletteState) {
    let margin = egui::Margin { left: 14, right: 14, top: 14, bottom: 0 };
    egui::Frame::new().inner_margin(margin).show(ui, |ui| {
        search_field(ui, cx, state);
    });
    egui::ScrollArea::vertical().id_salt("palette").auto_shrink([false, false]).show(ui, |ui| {
        let margin = egui::Margin { left: 14, right: 14, top: 0, bottom: 16 };
        egui::Frame::new().inner_margin(margin).show(ui, |ui| {
            ui.set_width(ui.available_width());
            focus::kept_in_sight(ui, |ui| match state.search.trim() {
                "" => everything(ui, cx, state),
                search => found(ui, cx, search),
            });
        });
    });
    state.pointed = take_pointed(ui.ctx());
}

/// Under this name an item says that the pointer is over it.
fn pointed_id() -> egui::Id {
    egui::Id::unique("the item of the palette under the pointer")
}

/// The item that the pointer is over, if it is over one in this frame.
fn take_pointed(ctx: &egui::Context) -> Option<PaletteItem> {
    ctx.data_mut(|data| data.remove_temp::<Option<PaletteItem>>(pointed_id())).flatten()
}

/// What is typed narrows the palette; Enter places what is found first.
fn search_field(ui: &mut Ui, cx: &PanelCx<'_>, state: &mut PaletteState) {
    let id = ui.scope_id().with("search");
    let name = cx.text(texts::palette::FIND_AN_ELEMENT);
    let field = TextField::new(cx.look, id, name, MAX_NAME_BYTES).placeholder(name);
    let response = field.icon(Icon::Search).show_buffer(ui, &mut state.search);
    let search = state.search.trim();
    if response.lost_focus()
        && ui.input(|input| input.key_pressed(egui::Key::Enter))
        && !search.is_empty()
        && let Some(offer) = Offer::found(search, cx.language()).into_iter().next()
    {
        place_offer(cx, offer);
        // The next search is another one.
        state.search.clear();
    }
    if !state.search.is_empty() {
        let side = vec2(28.0, 28.0);
        let place = Rect::from_min_size(response.rect.right_top() - vec2(side.x, 0.0), side);
        let mut corner = ui.new_child(egui::UiBuilder::new().max_rect(place));
        let clear = cx.text(texts::palette::CLEAR_SEARCH);
        if icon_button(&mut corner, cx.look, Icon::Close, clear, true).clicked() {
            state.search.clear();
        }
    }
}

fn everything(ui: &mut Ui, cx: &PanelCx<'_>, state: &mut PaletteState) {
    let catalogue = catalogue::catalogue();
    section(ui, cx.look, cx.text(texts::plan::CHANNELS));
    let kinds: Vec<ChannelKind> = catalogue.channels.keys().copied().collect();
    tiles(ui, cx, &kinds, state);
    ui.spacing_mut().item_spacing.y = 0.0;
    if state.more_channels {
        ui.add_space(6.0);
        for kind in &kinds[TILES..] {
            row(ui, cx, PaletteItem::Channel(*kind));
        }
    }
    ui.add_space(4.0);
    let marketplaces = 0..presets::marketplaces().len();
    let marketplaces: Vec<PaletteItem> = marketplaces.map(PaletteItem::Marketplace).collect();
    let title = cx.text(texts::strategy::KNOWN_MARKETPLACES);
    group(ui, cx, title, &marketplaces, &mut state.marketplaces);

    section(ui, cx.look, cx.text(texts::plan::SYSTEMS));
    ui.add_space(2.0);
    for kind in FIRST_SYSTEMS {
        row(ui, cx, PaletteItem::System(kind));
    }
    let others = || catalogue.systems.keys().filter(|kind| !FIRST_SYSTEMS.contains(kind));
    if state.more_systems {
        for kind in others() {
            row(ui, cx, PaletteItem::System(*kind));
        }
    }
    more_row(ui, cx.look, others().count(), &mut state.more_systems);

    section(ui, cx.look, cx.text(texts::palette::PALETTE_PEOPLE));
    ui.add_space(2.0);
    let audiences = [Market::B2B, Market::B2C].map(PaletteItem::Audience);
    let title = cx.text(texts::plan::AUDIENCE);
    group(ui, cx, title, &audiences, &mut state.audiences);
    let teams: Vec<PaletteItem> = catalogue.teams.keys().copied().map(PaletteItem::Team).collect();
    group(ui, cx, cx.text(texts::plan::TEAM), &teams, &mut state.teams);
    let activities = catalogue.activities.keys().copied().map(PaletteItem::Activity);
    let activities: Vec<PaletteItem> = activities.collect();
    let title = cx.text(texts::plan::ACTIVITY);
    group(ui, cx, title, &activities, &mut state.activities);

    section(ui, cx.look, cx.text(texts::canvas::CANVAS));
    ui.add_space(2.0);
    row(ui, cx, PaletteItem::Note);
    row(ui, cx, PaletteItem::Frame);
}

fn found(ui: &mut Ui, cx: &PanelCx<'_>, search: &str) {
    ui.add_space(8.0);
    ui.spacing_mut().item_spacing.y = 0.0;
    let found = Offer::found(search, cx.language());
    if found.is_empty() {
        ui.add_space(4.0);
        caption(ui, cx.look, cx.text_with(texts::palette::NOTHING_CALLED, &[&search]));
    }
    for offer in found {
        match offer {
            Offer::Item(item) => row(ui, cx, item),
            offer => named_row(ui, cx, offer),
        }
    }
}

/// A row for what is typed itself: what it names is placed as it is.
fn named_row(ui: &mut Ui, cx: &PanelCx<'_>, offer: Offer) {
    let (icon, tint) = match &offer {
        Offer::Named(found) => {
            let item = PaletteItem::of_kind(found.kind);
            (item.icon(), item.tint(cx.theme()))
        }
        Offer::Item(_) | Offer::Several(_) => (Icon::Plus, cx.theme().accent),
    };
    let (title, kind) = (offer.title(cx.language()), offer.aside(cx.language()));
    let response = list_row(ui, cx.look, (icon, tint), (&title, cx.look.theme.ink));
    let name = if kind.is_empty() { title } else { format!("{title}, {kind}") };
    let detail = offer.detail(cx.language());
    let response = response.accessible_name(name);
    let said = if detail.is_empty() { kind } else { detail };
    let response = response.on_hover_text(said);
    if response.clicked() {
        place_offer(cx, offer);
    }
}

/// Asks for what was chosen to be placed.
fn place_offer(cx: &PanelCx<'_>, offer: Offer) {
    match offer {
        Offer::Item(item) => cx.place(item),
        Offer::Named(found) => {
            let (body, at) = (found.body(cx.language()), GridPoint::default());
            cx.request(Action::AddNode { body, at, placing: Placing::InLane });
        }
        Offer::Several(text) => cx.request(Action::PlaceNamed { text, at: None }),
    }
}

/// The channels met most, two in a row, and a tile that leads to the others.
fn tiles(ui: &mut Ui, cx: &PanelCx<'_>, kinds: &[ChannelKind], state: &mut PaletteState) {
    const GAP: f32 = 8.0;
    let size = vec2((ui.available_width() - GAP) / 2.0, 62.0);
    let rows = (TILES + 1).div_ceil(2);
    let whole = vec2(ui.available_width(), rows as f32 * (size.y + GAP) - GAP);
    let (space, _) = ui.allocate_exact_size(whole, Sense::hover());
    let place = |index: usize| {
        let (column, row) = ((index % 2) as f32, (index / 2) as f32);
        let offset = vec2(column * (size.x + GAP), row * (size.y + GAP));
        Rect::from_min_size(space.min + offset, size)
    };
    for (index, kind) in kinds.iter().take(TILES).enumerate() {
        let item = PaletteItem::Channel(*kind);
        let id = ui.scope_id().with(("tile", index));
        let response = ui.interact(place(index), id, Sense::click_and_drag());
        paint_tile(ui, cx.look, item, &response);
        offer(ui, cx, item, response);
    }
    let id = ui.scope_id().with("more channels");
    let response = ui.interact(place(TILES), id, Sense::click());
    let words = if state.more_channels {
        cx.text(texts::window::SHOW_FEWER).to_owned()
    } else {
        cx.text_with(texts::palette::MORE, &[&(kinds.len() - TILES)])
    };
    let name = more_name(cx.look, texts::plan::CHANNELS, kinds.len() - TILES, state.more_channels);
    paint_more_tile(ui, cx.look, (&words, &name), &response);
    if response.clicked() {
        state.more_channels = !state.more_channels;
    }
}

fn paint_tile(ui: &Ui, look: Look, item: PaletteItem, response: &Response) {
    let rect = response.rect;
    let name = item.name(look.language);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), name));
    if !ui.is_rect_visible(rect) {
        return;
    }
    let theme = look.theme;
    let towards = ui.ctx().animate_bool_responsive(response.id.with("hover"), response.hovered());
    let fill = color(theme.surface).lerp_to_gamma(color(theme.sunken), towards);
    let border = color(theme.line).lerp_to_gamma(color(theme.border), towards);
    let radius = CornerRadius::same(CARD_RADIUS);
    ui.painter().rect(rect, radius, fill, Stroke::new(1.0, border), StrokeKind::Inside);
    let center = rect.center() - vec2(0.0, 9.0);
    let square = Rect::from_center_size(center, vec2(20.0, 20.0));
    paint_icon(ui.painter(), item.icon(), square, color(item.tint(theme)));
    let galley = fitted(ui, name, Face::Medium, &[CAPTION, TAG], rect.width() - 12.0);
    let center = egui::pos2(rect.center().x, rect.bottom() - 16.0);
    ui.painter().galley(center - galley.size() / 2.0, galley, color(theme.ink));
    focus_ring(ui, look, response, rect, CARD_RADIUS);
}

/// What a row or tile that shows the rest of a group is called, apart from others of its sort.
fn more_name(look: Look, group: Text, count: usize, is_open: bool) -> String {
    let group = look.say(group);
    if is_open {
        look.say_with(texts::palette::FEWER_OF, &[&group])
    } else {
        look.say_with(texts::palette::MORE_OF, &[&group, &count])
    }
}

fn paint_more_tile(ui: &Ui, look: Look, (words, name): (&str, &str), response: &Response) {
    let rect = response.rect;
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), name));
    let theme = look.theme;
    let towards = ui.ctx().animate_bool_responsive(response.id.with("hover"), response.hovered());
    let fill = color(theme.surface).lerp_to_gamma(color(theme.sunken), towards);
    let radius = CornerRadius::same(CARD_RADIUS);
    ui.painter().rect_filled(rect, radius, fill);
    let outline = crate::geometry::Rect::from_size(
        crate::geometry::Point::new(rect.left().into(), rect.top().into()),
        rect.width().into(),
        rect.height().into(),
    );
    let outline = crate::geometry::ConvexPath::rounded(&outline.expand(-0.5), CARD_RADIUS.into());
    let points = outline.path().flattened(0.1);
    let points: Vec<egui::Pos2> =
        points.iter().map(|point| egui::pos2(point.x as f32, point.y as f32)).collect();
    let stroke = Stroke::new(1.0, color(theme.border.faded(0.7)));
    ui.painter().extend(egui::Shape::dashed_line(&points, stroke, 3.0, 3.0));
    let font = font(Face::Medium, CAPTION);
    let align = egui::Align2::CENTER_CENTER;
    ui.painter().text(rect.center(), align, words, font, color(theme.muted));
    focus_ring(ui, look, response, rect, CARD_RADIUS);
}

fn row(ui: &mut Ui, cx: &PanelCx<'_>, item: PaletteItem) {
    let (tint, name) = (item.tint(cx.theme()), item.name(cx.language()));
    let response = list_row(ui, cx.look, (item.icon(), tint), (name, cx.look.theme.ink));
    offer(ui, cx, item, response);
}

fn more_row(ui: &mut Ui, look: Look, count: usize, open: &mut bool) {
    let theme = look.theme;
    let (icon, words) = if *open {
        (Icon::Minus, look.say(texts::window::SHOW_FEWER).to_owned())
    } else {
        (Icon::Plus, look.say_with(texts::palette::MORE, &[&count]))
    };
    let name = more_name(look, texts::plan::SYSTEMS, count, *open);
    let response = list_row(ui, look, (icon, theme.faint), (&words, theme.muted));
    if response.accessible_name(name).clicked() {
        *open = !*open;
    }
}

/// A row that stands for several kinds: dragged it is the first of them, a click shows them all.
fn group(ui: &mut Ui, cx: &PanelCx<'_>, title: &str, items: &[PaletteItem], open: &mut bool) {
    let Some(first) = items.first().copied() else { return };
    let tint = first.tint(cx.theme());
    let icon = match first {
        PaletteItem::Activity(_) => Icon::Process,
        _ => first.icon(),
    };
    let response = list_row(ui, cx.look, (icon, tint), (title, cx.look.theme.ink));
    let square = Rect::from_min_max(
        egui::pos2(response.rect.right() - 24.0, response.rect.top()),
        response.rect.max,
    );
    let chevron = if *open { Icon::ChevronUp } else { Icon::ChevronDown };
    let inner = Rect::from_center_size(square.center(), vec2(13.0, 13.0));
    paint_icon(ui.painter(), chevron, inner, color(cx.theme().faint));
    response.dnd_set_drag_payload(first);
    if response.clicked() {
        *open = !*open;
    }
    if *open {
        ui.indent(title, |ui| {
            for item in items {
                row(ui, cx, *item);
            }
        });
    }
}

/// Lets an item be dragged, clicked and explained.
fn offer(ui: &Ui, cx: &PanelCx<'_>, item: PaletteItem, response: Response) {
    offer_named(ui, cx, item, response, false);
}

/// The same; `with_name` where the name stands nowhere else.
fn offer_named(ui: &Ui, cx: &PanelCx<'_>, item: PaletteItem, response: Response, with_name: bool) {
    response.dnd_set_drag_payload(item);
    if response.clicked() {
        cx.place(item);
    }
    if response.contains_pointer() {
        ui.data_mut(|data| data.insert_temp(pointed_id(), Some(item)));
    }
    if response.dragged() {
        ui.ctx().set_cursor_icon(egui::CursorIcon::Grabbing);
    } else if response.hovered() {
        ui.ctx().set_cursor_icon(egui::CursorIcon::Grab);
    }
    response.on_hover_ui(|ui| {
        egui::Frame::new().inner_margin(4).show(ui, |ui| {
            ui.set_max_width(240.0);
            ui.spacing_mut().item_spacing.y = 6.0;
            if with_name {
                title(ui, cx.look, item.name(cx.language()));
            }
            let about = item.about(cx.language());
            if !about.is_empty() {
                text(ui, cx.look, about);
            }
            if let Some(explanation) = item.explanation() {
                let example = cx.text(explanation.example);
                caption(ui, cx.look, cx.text_with(texts::guide::EXAMPLE, &[&example]));
            }
            caption(ui, cx.look, cx.text(texts::palette::DRAG_OR_CLICK));
        });
    });
}
