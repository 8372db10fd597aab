//! The palette.

use super::*;

#[test]
fn the_palette_finds_what_is_searched_in_the_shown_language() {
    let mut harness = window(session(&plan(), Language::German, &[]), palette_panel);
    type_into(&mut harness, "Element suchen", "außend");
    let field_sales =
        catalogue::channel(ChannelKind::FieldSales).name.in_language(Language::German);
    harness.get_by_label(field_sales);
    assert!(harness.query_by_label("Onlineshop").is_none());
    harness.get_by_label("Suche leeren").click();
    harness.run();
    harness.get_by_label("Onlineshop");
    type_into(&mut harness, "Element suchen", "gibtesnicht");
    harness.get_by_label("Nichts heißt „gibtesnicht“");
}

#[test]
fn items_of_the_palette_are_placed_by_click_and_by_keyboard_and_dragged() {
    let mut harness = window(session(&plan(), Language::English, &[]), palette_panel);
    harness.get_by_label("Store").click();
    harness.run();
    assert_eq!(harness.state_mut().clicked.take(), Some(PaletteItem::Channel(ChannelKind::Store)));
    harness.get_by_label("Marketplace").focus();
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    let market = PaletteItem::Channel(ChannelKind::Marketplace);
    assert_eq!(harness.state_mut().clicked.take(), Some(market));

    harness.get_by_label("Channels: 13 more").click();
    harness.run();
    harness.get_by_label("Field sales");
    let from = harness.get_by_label("Catalogue").rect().center();
    harness.drag_at(from);
    harness.run();
    harness.hover_at(from + vec2(400.0, 0.0));
    harness.run();
    let dragged = egui::DragAndDrop::payload::<PaletteItem>(&harness.ctx);
    assert_eq!(dragged.as_deref(), Some(&PaletteItem::Channel(ChannelKind::Catalogue)));
    assert_eq!(harness.state().clicked, None);
}
