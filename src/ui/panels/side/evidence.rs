//! How a result comes about: the rule in words, and which channels it rests on.

use eframe::egui;
use egui::{Frame, Margin, Role, Sense, Ui, WidgetInfo};

use crate::catalogue::words as names;
use crate::classify::{Classification, Rule};
use crate::language::{Text, texts};
use crate::plan::{Id, Plan};
use crate::theme::{Icon, Rgba};
use crate::ui::panels::PanelCx;
use crate::ui::style::BUTTON_RADIUS;
use crate::ui::widgets::{Look, caption, focus_ring, icon, paragraph, small_title, text, title};

/// The rule that decided, in words.
pub fn rule_words(rule: Rule) -> Text {
    match rule {
        Rule::R1 => texts::result::RULE_NONE,
        Rule::R2 => texts::result::RULE_SINGLE,
        Rule::R3 => texts::result::RULE_MULTICHANNEL,
        Rule::R4 => texts::result::RULE_OMNICHANNEL,
        Rule::R5 => texts::result::RULE_EVERYWHERE,
        Rule::R6 => texts::result::RULE_CROSSCHANNEL,
    }
}

/// Shows the evidence of a result; `highlight` gets what the pointer is on.
pub fn show(ui: &mut Ui, cx: &PanelCx<'_>, classification: &Classification) {
    Frame::new().inner_margin(Margin::same(10)).show(ui, |ui| {
        ui.set_max_width(300.0);
        caption(ui, cx.look, cx.text(texts::result::HOW_IT_COMES_ABOUT));
        title(ui, cx.look, cx.text(names::model(classification.model)));
        text(ui, cx.look, cx.text(rule_words(classification.rule)));
        groups(ui, cx, classification);
    });
}

/// Lists the channels of the view by what they are to each other.
pub fn groups(ui: &mut Ui, cx: &PanelCx<'_>, classification: &Classification) {
    let theme = cx.theme();
    let islands = &classification.islands;
    let together = islands.iter().filter(|island| island.len() > 1);
    let count = together.clone().count();
    let shown = if count <= GROUPS + 1 { count } else { GROUPS };
    for island in together.take(shown) {
        let words = texts::result::INTERLOCKED_ABOUT;
        group(ui, cx, (Icon::Link, theme.accent, words), island);
    }
    if count > shown {
        caption(ui, cx.look, cx.text_with(texts::result::MORE_GROUPS, &[&(count - shown)]));
    }
    let alone = islands.iter().filter(|island| island.len() == 1).flatten();
    group(ui, cx, (Icon::ANY_CHANNEL, theme.muted, texts::result::ALONE_CHANNELS), alone);
    let lists = [
        (
            Icon::Warning,
            theme.activity,
            texts::result::UNATTACHED_CHANNELS,
            &classification.unattached,
        ),
        (Icon::Info, theme.muted, texts::result::NOT_SELLING_CHANNELS, &classification.not_selling),
    ];
    for (icon, tint, words, ids) in lists {
        group(ui, cx, (icon, tint, words), ids.iter());
    }
}

/// Up to this many groups of channels are listed.
const GROUPS: usize = 12;
/// Up to this many names of a group are listed.
const NAMES: usize = 40;

/// One line of the list; nothing for an empty group.
fn group<'a>(
    ui: &mut Ui,
    cx: &PanelCx<'_>,
    (mark, tint, head): (Icon, Rgba, Text),
    ids: impl IntoIterator<Item = &'a Id, IntoIter: Clone>,
) {
    let plan = cx.plan();
    let ids = ids.into_iter();
    let names: Vec<&str> = ids.clone().take(NAMES).map(|id| name_of(cx.look, plan, id)).collect();
    if names.is_empty() {
        return;
    }
    let mut names = names.join(", ");
    let more = ids.clone().skip(NAMES).count();
    if more > 0 {
        names = cx.text_with(texts::phrases::NAMES_AND_MORE, &[&names, &more]);
    }
    ui.add_space(2.0);
    let shown = ui.horizontal_top(|ui| {
        icon(ui, mark, 16.0, tint);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            small_title(ui, cx.look, cx.text(head));
            paragraph(ui, cx.look, cx.theme().ink, &[(&names, false)]);
        });
    });
    let rect = shown.response.rect;
    let widget = ui.scope_id().with((head.in_language(cx.language()), ids.clone().next()));
    let response = ui.interact(rect, widget, Sense::focusable_noninteractive());
    response.widget_info(|| WidgetInfo::labeled(Role::Group, true, cx.text(head)));
    focus_ring(ui, cx.look, &response, rect.expand(4.0), BUTTON_RADIUS);
    if ui.rect_contains_pointer(rect) || response.has_focus() {
        cx.highlight(ids.cloned());
    }
}

/// What an element is called; a link that has no label of its own is called what its kind is.
pub fn name_of<'a>(look: Look, plan: &'a Plan, id: &'a Id) -> &'a str {
    if let Some(node) = plan.nodes.get(id) {
        return match node.name().trim() {
            "" => look.say(texts::window::UNTITLED),
            name => name,
        };
    }
    match plan.links.get(id) {
        Some(link) if !link.label.trim().is_empty() => &link.label,
        Some(link) => look.say(crate::catalogue::link(link.kind).name),
        None => id.as_str(),
    }
}
