//! A channel: who runs it, whom it serves, whether it sells, what it offers and how it meets
//! what customers expect.

use eframe::egui::Ui;

use super::editor::{Editor, is_default_name};
use super::form;
use super::steps::Steps;
use crate::catalogue::explanations::Term;
use crate::catalogue::{self, presets, words as names};
use crate::language::texts;
use crate::plan::{
    Answer, Availability, Body, Channel, ChannelKind, MAX_COUNT, MAX_DELIVERY_DAYS, MAX_NAME_BYTES,
    MAX_SHARE, MAX_STEP, Market, Operator, Outlook, Seller,
};
use crate::ui::panels::PanelCx;
use crate::ui::panels::section::Section;
use crate::ui::widgets::{Look, TextField, dropdown};

/// Shows the fields of a channel.
pub fn show(ui: &mut Ui, cx: &PanelCx<'_>, editor: &mut Editor) {
    let Body::Channel(channel) = &editor.node.body else { return };
    let mut channel = channel.clone();
    let steps = editor.steps;
    let changes = [
        kind(ui, cx.look, &mut channel),
        marketplace(ui, cx.look, &mut channel),
        operator(ui, cx.look, &mut channel),
        seller(ui, cx.look, &mut channel),
        reseller(ui, cx.look, &mut channel),
        sales(ui, cx.look, &mut channel, steps),
        outlook(ui, cx, &mut channel),
        features(ui, cx.look, &mut channel, steps),
        expectations(ui, cx.look, steps, &mut channel),
        figures(ui, cx.look, &mut channel),
    ];
    if let Some((field, typed)) = changes.into_iter().flatten().next() {
        editor.node.body = Body::Channel(channel);
        if typed {
            editor.typed(field);
        } else {
            editor.chose(field);
        }
    }
}

/// Figures that no rule reads.
fn figures(ui: &mut Ui, look: Look, channel: &mut Channel) -> Changed {
    let mut changed = None;
    Section::new(look, look.say(texts::inspector::SECTION_FIGURES)).show(ui, |ui| {
        let Channel {
            sales_share, sales_share_target, contacts_per_month, orders_per_month, ..
        } = channel;
        for (field, label, most, value) in [
            ("sales share", texts::inspector::FIELD_SALES_SHARE, MAX_SHARE, sales_share),
            (
                "sales share target",
                texts::inspector::FIELD_SALES_SHARE_TARGET,
                MAX_SHARE,
                sales_share_target,
            ),
            ("contacts", texts::inspector::FIELD_CONTACTS, MAX_COUNT, contacts_per_month),
            ("orders", texts::inspector::FIELD_ORDERS, MAX_COUNT, orders_per_month),
        ] {
            if let Some(new) = form::count(ui, look, label, *value, most) {
                *value = new;
                changed = Some((field, true));
            }
        }
    });
    changed
}

/// The field that was changed, and whether by typing.
type Changed = Option<(&'static str, bool)>;

fn kind(ui: &mut Ui, look: Look, channel: &mut Channel) -> Changed {
    let kinds: Vec<ChannelKind> = catalogue::catalogue().channels.keys().copied().collect();
    let word = |kind| catalogue::channel(kind).name;
    let name = look.say(texts::inspector::FIELD_KIND);
    let new = form::Field::new(look, name).choice(ui, Some(channel.kind), &kinds, word)?;
    change_kind(channel, new, look);
    Some(("kind", false))
}

/// Which of the well-known marketplaces it is; choosing another fills the fields below.
fn marketplace(ui: &mut Ui, look: Look, channel: &mut Channel) -> Changed {
    if channel.kind != ChannelKind::Marketplace {
        return None;
    }
    let known = presets::marketplaces();
    let now = known.iter().position(|one| one.is(channel));
    let other = (None, look.say(texts::strategy::OTHER_MARKETPLACE).to_owned());
    let names = known.iter().enumerate().map(|(index, one)| (Some(index), one.name.to_owned()));
    let name = look.say(texts::strategy::FIELD_MARKETPLACE);
    let options = [names.collect(), vec![other]];
    match form::Field::new(look, name).options(ui, Some(&now), &options)? {
        Some(index) => known.get(index)?.fill(channel),
        // Another one has another name; who runs it is then asked for.
        None => presets::forget(channel, look.language),
    }
    Some(("marketplace", false))
}

/// Makes a channel one of another kind. What the user left as it came with the old kind comes
/// with the new one; what was said otherwise stays, as does a name of its own.
pub fn change_kind(channel: &mut Channel, new: ChannelKind, look: Look) {
    let (old, entry) = (catalogue::channel(channel.kind), catalogue::channel(new));
    if is_default_name(&channel.name, old.name) {
        channel.name = look.say(entry.name).to_owned();
    }
    if channel.operator == old.default_operator() {
        channel.operator = entry.default_operator();
    }
    if channel.markets == old.default_markets() {
        channel.markets = entry.default_markets();
    }
    if channel.sells == old.default_sells() {
        channel.sells = entry.default_sells();
    }
    channel.kind = new;
}

fn operator(ui: &mut Ui, look: Look, channel: &mut Channel) -> Changed {
    let mut changed = None;
    let is_own = channel.operator == Operator::Own;
    let own = (true, look.say(texts::inspector::OPERATOR_OWN).to_owned());
    let partner = (false, look.say(texts::inspector::OPERATOR_PARTNER).to_owned());
    let name = look.say(texts::inspector::FIELD_OPERATOR);
    let options = [vec![own, partner]];
    let chosen = form::Field::new(look, name)
        .explained(Term::Operator)
        .row(ui, |ui| dropdown(ui, look, name, Some(&is_own), "", &options));
    if let Some(own) = chosen {
        channel.operator = if own { Operator::Own } else { Operator::Partner(String::new()) };
        changed = Some(("operator", false));
    }
    if let Operator::Partner(partner) = &mut channel.operator {
        let name = look.say(texts::plan::SOURCE_PARTNER);
        let id = ui.scope_id().with("partner");
        form::give_keyboard_if_wanted(ui, name, id);
        let typed = form::Field::new(look, name).row(ui, |ui| {
            let field = TextField::new(look, id, name, MAX_NAME_BYTES);
            field.placeholder(look.say(texts::inspector::PARTNER_HINT)).show(ui, partner)
        });
        if let Some(text) = typed {
            *partner = text;
            changed = Some(("partner", true));
        }
    }
    changed
}

/// Who sells on a marketplace: the model rests on it, so it is asked where nobody has said.
fn seller(ui: &mut Ui, look: Look, channel: &mut Channel) -> Changed {
    if !channel.asks_for_seller() {
        return None;
    }
    let name = look.say(texts::inspector::FIELD_SOLD_BY);
    let number = match channel.sold_by {
        Seller::Unknown => 0,
        Seller::Own => 1,
        Seller::Reseller(_) => 2,
    };
    let words = [
        texts::inspector::SOLD_BY_UNKNOWN,
        texts::inspector::OPERATOR_OWN,
        texts::plan::UNNAMED_RESELLER,
    ];
    let options = words.iter().enumerate().map(|(index, text)| (index, look.say(*text).to_owned()));
    let field = form::Field::new(look, name).explained(Term::Seller);
    let chosen = field.options(ui, Some(&number), &[options.collect()])?;
    channel.sold_by = match chosen {
        0 => Seller::Unknown,
        1 => Seller::Own,
        _ => Seller::Reseller(String::new()),
    };
    Some(("sold by", false))
}

/// Which reseller it is, and when the company takes over.
fn reseller(ui: &mut Ui, look: Look, channel: &mut Channel) -> Changed {
    let Seller::Reseller(reseller) = &mut channel.sold_by else { return None };
    let name = look.say(texts::inspector::FIELD_RESELLER);
    let id = ui.scope_id().with("reseller");
    let typed = form::Field::new(look, name).row(ui, |ui| {
        let field = TextField::new(look, id, name, MAX_NAME_BYTES);
        field.placeholder(look.say(texts::inspector::RESELLER_HINT)).show(ui, reseller)
    });
    if let Some(text) = typed {
        *reseller = text;
        return Some(("reseller", true));
    }
    let name = look.say(texts::inspector::FIELD_TAKEN_OVER);
    let not_planned = look.say(texts::inspector::NOT_TAKEN_OVER);
    let step = channel.taken_over.map(i64::from);
    let field = form::Field::new(look, name);
    let new = field.number(ui, 1..=i64::from(MAX_STEP), step, Some(not_planned))?;
    channel.taken_over = new.and_then(|step| u32::try_from(step).ok());
    Some(("taken over", true))
}

/// Whether it sells and whom it serves: chips in one row, or more where steps are named.
fn sales(ui: &mut Ui, look: Look, channel: &mut Channel, steps: Steps) -> Changed {
    let mut changed = None;
    let market = |market| names::market(market).in_language(look.language);
    let fields = [
        (texts::plan::SELLS, None, Term::Sells, &mut channel.sells, "sells"),
        (
            texts::inspector::FIELD_B2B,
            Some(market(Market::B2B)),
            Term::Markets,
            &mut channel.markets.b2b,
            "b2b",
        ),
        (
            texts::inspector::FIELD_B2C,
            Some(market(Market::B2C)),
            Term::Markets,
            &mut channel.markets.b2c,
            "b2c",
        ),
    ];
    ui.horizontal_wrapped(|ui| {
        for (label, brief, term, value, field) in fields {
            let label = look.say(label);
            let chip = form::Field::new(look, label).explained(term);
            if let Some(new) = chip.chip(ui, brief.unwrap_or(label), *value, steps) {
                *value = new;
                changed = Some((field, false));
            }
        }
    });
    changed
}

fn outlook(ui: &mut Ui, cx: &PanelCx<'_>, channel: &mut Channel) -> Changed {
    let name = match cx.plan().strategy.vision_year {
        Some(year) => cx.text_with(texts::inspector::FIELD_OUTLOOK, &[&year]),
        None => cx.text(texts::inspector::FIELD_OUTLOOK_OPEN).to_owned(),
    };
    let values =
        [Outlook::Unknown, Outlook::Growing, Outlook::Steady, Outlook::Shrinking, Outlook::Gone];
    let field = form::Field::new(cx.look, &name).explained(Term::Outlook);
    let new = field.choice(ui, Some(channel.outlook), &values, names::outlook)?;
    channel.outlook = new;
    Some(("outlook", false))
}

fn features(ui: &mut Ui, look: Look, channel: &mut Channel, steps: Steps) -> Changed {
    let mut changed = None;
    let all = channel.features.all();
    let count = all.iter().filter(|value| **value != Availability::No).count();
    let brief = format!("{count}/{}", all.len());
    let name = look.say(texts::inspector::SECTION_FEATURES);
    Section::new(look, name).brief(&brief).show(ui, |ui| {
        for (index, label) in names::FEATURES.into_iter().enumerate() {
            let now = all[index];
            let (label, term) = (look.say(label), Term::FEATURES[index]);
            if let Some(new) = form::Field::new(look, label).explained(term).tick(ui, now, steps) {
                *channel.features.all_mut()[index] = new;
                changed = Some(("features", false));
            }
        }
    });
    changed
}

fn expectations(ui: &mut Ui, look: Look, steps: Steps, channel: &mut Channel) -> Changed {
    use crate::language::texts;
    let mut changed = None;
    let expectations = &mut channel.expectations;
    let met = expectations.answers();
    let count = met.iter().filter(|answer| **answer == Answer::Yes).count();
    let apply = met.iter().filter(|answer| **answer != Answer::NotApplicable).count();
    let brief = format!("{count}/{apply}");
    let name = look.say(texts::inspector::SECTION_EXPECTATIONS);
    Section::new(look, name).brief(&brief).show(ui, |ui| {
        let fields = [
            (texts::plan::PRODUCT_INFORMATION, &mut expectations.product_information),
            (texts::plan::PRICE_INFORMATION, &mut expectations.price_information),
            (texts::plan::SIMPLE_REGISTRATION, &mut expectations.simple_registration),
            (texts::plan::SIMPLE_PURCHASE, &mut expectations.simple_purchase),
        ];
        for ((label, value), term) in fields.into_iter().zip(Term::EXPECTATIONS) {
            let field = form::Field::new(look, look.say(label)).explained(term);
            let new = field.answer(ui, Some(*value), steps);
            if let Some(new) = new {
                *value = new;
                changed = Some(("expectations", false));
            }
        }
        let name = look.say(texts::plan::DELIVERY_DAYS);
        let days = expectations.delivery_days.map(i64::from);
        let most = i64::from(MAX_DELIVERY_DAYS);
        let not_known = look.say(texts::plan::NOT_KNOWN);
        if let Some(new) = form::Field::new(look, name).number(ui, 0..=most, days, Some(not_known))
        {
            expectations.delivery_days = new.and_then(|days| u32::try_from(days).ok());
            changed = Some(("delivery days", true));
        }
        let name = look.say(texts::plan::DELIVERY_DAYS_TARGET);
        let target = expectations.delivery_days_target.map(i64::from);
        let as_today = days.map_or(not_known.to_owned(), |days| days.to_string());
        let field = form::Field::new(look, name);
        if let Some(new) = field.number(ui, 0..=most, target, Some(&as_today)) {
            expectations.delivery_days_target = new.and_then(|days| u32::try_from(days).ok());
            changed = Some(("delivery days in the target", true));
        }
    });
    changed
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::theme::{Appearance, Theme};

    fn fresh(kind: ChannelKind) -> Channel {
        match catalogue::fresh_channel(kind, Language::English) {
            Body::Channel(channel) => channel,
            other => panic!("{other:?} is no channel"),
        }
    }

    #[test]
    fn every_feature_is_reached_by_its_index() {
        for index in 0..names::FEATURES.len() {
            let mut features = crate::plan::Features::default();
            *features.all_mut()[index] = Availability::Yes;
            let on: Vec<usize> =
                (0..7).filter(|at| features.all()[*at] == Availability::Yes).collect();
            assert_eq!(on, [index]);
        }
    }

    #[test]
    fn another_kind_keeps_what_the_user_said() {
        let theme = Theme::of(Appearance::Light);
        let look = Look { theme, language: Language::English };
        let mut untouched = fresh(ChannelKind::Shop);
        change_kind(&mut untouched, ChannelKind::Marketplace, look);
        assert_eq!(untouched, fresh(ChannelKind::Marketplace));

        let mut own = fresh(ChannelKind::Shop);
        own.name = "Musterhaus".to_owned();
        own.sells = Availability::From(2);
        change_kind(&mut own, ChannelKind::Catalogue, look);
        assert_eq!(own.name, "Musterhaus");
        assert_eq!(own.sells, Availability::From(2));
        assert_eq!(own.kind, ChannelKind::Catalogue);
    }
}
