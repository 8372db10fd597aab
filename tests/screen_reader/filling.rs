//! What a plan says besides its drawing: strategy, properties of elements, steps, journeys and
//! measures, filled in by what is pressed and written in the panels.

use commerce_canvas::catalogue::{self, dates, words as names};
use commerce_canvas::language::{Text, texts};
use commerce_canvas::plan::{Body, Feedback, Fit, Id, Journey, Measure, Plan, View};
use commerce_canvas::session::inventory::{Sheet, sheet_of};
use commerce_canvas::session::naming;

use super::drawing::{ENGLISH, Hand};
use super::reader::role;

fn say(text: Text) -> &'static str {
    text.in_language(ENGLISH)
}

impl Hand<'_> {
    /// Renames the plan in the bar at the top.
    pub fn name_plan(&self, before: &str, name: &str) {
        self.press(role::BUTTON, before);
        self.fill_in(say(texts::window::NAME_OF_THE_PLAN), name);
        // It is taken over as soon as the keyboard is elsewhere.
        self.reader.focus(&self.reader.wait_for(role::PAGE_TAB, "Outline"));
        self.reader.wait_for(role::BUTTON, name);
    }

    /// Fills in the strategy, and comes back to the outline.
    pub fn strategy(&self, plan: &Plan) {
        let strategy = &plan.strategy;
        self.press(role::PAGE_TAB, "Strategy");
        let year = |year: Option<u32>| year.map(|year| year.to_string()).unwrap_or_default();
        self.fill_in(say(texts::strategy::COMPANY), &strategy.company);
        self.choose(say(texts::strategy::BUSINESS), say(names::business(strategy.business)));
        self.fill_in(say(texts::strategy::DIGITAL_REASON), &strategy.digital_reason);
        self.fill_in(say(texts::strategy::MISSION), &strategy.mission);
        self.fill_in(say(texts::strategy::MISSION_YEAR), &year(strategy.mission_year));
        self.fill_in(say(texts::plan::VISION), &strategy.vision);
        self.fill_in(say(texts::strategy::VISION_YEAR), &year(strategy.vision_year));
        self.aims_and_marketing(strategy);
        self.fill_in(
            say(texts::strategy::DELIVERY_TARGET),
            &strategy.delivery_target_days.to_string(),
        );
        for (lines, number, add) in [
            (&strategy.chances, texts::strategy::CHANCE_NUMBER, texts::strategy::ADD_CHANCE),
            (&strategy.risks, texts::strategy::RISK_NUMBER, texts::strategy::ADD_RISK),
        ] {
            for (index, line) in lines.iter().enumerate() {
                self.press(role::BUTTON, say(add));
                self.fill_in(&number.with(ENGLISH, &[&(index + 1)]), line);
            }
        }
        for (index, competitor) in strategy.competitors.iter().enumerate() {
            self.press(role::BUTTON, say(texts::strategy::ADD_COMPETITOR));
            let name = |text: Text| text.with(ENGLISH, &[&(index + 1)]);
            self.fill_in(&name(texts::strategy::COMPETITOR_NUMBER), &competitor.name);
            if let Some(model) = competitor.model {
                self.choose(&name(texts::strategy::COMPETITOR_MODEL), say(names::model(model)));
            }
            self.fill_in(&name(texts::strategy::COMPETITOR_NOTE), &competitor.note);
        }
        self.press(role::PAGE_TAB, "Outline");
        self.reader.wait_for(role::BUTTON, "Add…");
    }

    fn aims_and_marketing(&self, strategy: &commerce_canvas::plan::Strategy) {
        for (index, aim) in strategy.aims.iter().enumerate() {
            self.press(role::BUTTON, say(texts::strategy::ADD_AIM));
            let name = |text: Text| text.with(ENGLISH, &[&(index + 1)]);
            self.choose(&name(texts::strategy::AIM_MODEL), say(names::model(aim.model)));
            let year = aim.year.map(|year| year.to_string()).unwrap_or_default();
            self.fill_in(&name(texts::strategy::AIM_YEAR), &year);
        }
        self.fill_in(say(texts::strategy::MARKETING_GOAL), &strategy.marketing_goal);
        self.fill_in(say(texts::strategy::MARKETING_MESSAGE), &strategy.marketing_message);
        let budget = strategy.marketing_budget.to_string();
        self.fill_in(say(texts::strategy::MARKETING_BUDGET), &budget);
        self.fill_in(say(texts::strategy::CURRENCY), &strategy.currency);
    }

    /// Says what the selected node is, where it is not what it came as.
    pub(super) fn say_body(&self, plan: &Plan, body: &Body) {
        match body {
            Body::Channel(channel) => {
                let entry = catalogue::channel(channel.kind);
                let usual = entry.default_markets();
                for (label, now, wanted) in [
                    (texts::plan::SELLS, entry.default_sells(), channel.sells),
                    (texts::inspector::FIELD_B2B, usual.b2b, channel.markets.b2b),
                    (texts::inspector::FIELD_B2C, usual.b2c, channel.markets.b2c),
                ] {
                    if now != wanted {
                        self.choose(say(label), &names::availability(wanted, ENGLISH));
                    }
                }
                if let Some(year) = plan.strategy.vision_year {
                    let name = texts::inspector::FIELD_OUTLOOK.with(ENGLISH, &[&year]);
                    self.choose(&name, say(names::outlook(channel.outlook)));
                }
                let features = channel.features.all();
                for (index, label) in names::FEATURES.into_iter().enumerate() {
                    if features[index] != Default::default() {
                        self.open(texts::inspector::SECTION_FEATURES, role::COMBO_BOX, say(label));
                        self.choose(say(label), &names::availability(features[index], ENGLISH));
                    }
                }
                let wanted = &channel.expectations;
                for (label, answer) in [
                    (texts::plan::PRODUCT_INFORMATION, wanted.product_information),
                    (texts::plan::PRICE_INFORMATION, wanted.price_information),
                    (texts::plan::SIMPLE_REGISTRATION, wanted.simple_registration),
                    (texts::plan::SIMPLE_PURCHASE, wanted.simple_purchase),
                ] {
                    if answer != Default::default() {
                        self.open(
                            texts::inspector::SECTION_EXPECTATIONS,
                            role::COMBO_BOX,
                            say(label),
                        );
                        self.choose(say(label), &names::answer(answer, ENGLISH));
                    }
                }
                for (days, name) in [
                    (wanted.delivery_days, texts::plan::DELIVERY_DAYS),
                    (wanted.delivery_days_target, texts::plan::DELIVERY_DAYS_TARGET),
                ] {
                    let Some(days) = days else { continue };
                    self.open(texts::inspector::SECTION_EXPECTATIONS, role::ENTRY, say(name));
                    self.fill_in(say(name), &days.to_string());
                }
            }
            Body::Audience(audience) => {
                self.choose(say(texts::inspector::FIELD_REACH), say(names::reach(audience.reach)));
            }
            Body::System(system) => self.fits(system.fit, system.fit_target, &system.hurdle),
            Body::Activity(activity) => {
                self.fits(activity.fit, activity.fit_target, &activity.hurdle);
            }
            Body::Frame(frame) => self.press(role::RADIO_BUTTON, say(names::color(frame.color))),
            Body::Note(note) => self.press(role::RADIO_BUTTON, say(names::color(note.color))),
            Body::Team(_) => {}
        }
    }

    fn fits(&self, today: Fit, target: Fit, hurdle: &str) {
        for (label, fit) in
            [(texts::inspector::FIELD_FIT, today), (texts::inspector::FIELD_FIT_TARGET, target)]
        {
            if fit != Fit::default() {
                self.choose(say(label), say(names::fit(fit)));
            }
        }
        self.fill_in(say(texts::inspector::FIELD_HURDLE), hurdle);
    }

    /// Opens a section of the properties, unless what is in it is already shown.
    fn open(&self, section: Text, role: u32, content: &str) {
        if self.reader.find(role, content).is_none() {
            self.press(role::TOGGLE_BUTTON, say(section));
            self.reader.wait_for(role, content);
        }
    }

    pub(super) fn feedback(&self, all: &[Feedback]) {
        for (index, feedback) in all.iter().enumerate() {
            self.open(
                texts::inspector::SECTION_FEEDBACK,
                role::BUTTON,
                say(texts::inspector::ADD_FEEDBACK),
            );
            self.press(role::BUTTON, say(texts::inspector::ADD_FEEDBACK));
            let name = |text: Text| text.with(ENGLISH, &[&(index + 1)]);
            self.fill_in(&name(texts::inspector::FEEDBACK_TEXT), &feedback.text);
            self.fill_in(
                &name(texts::inspector::FEEDBACK_DATE),
                &dates::written(feedback.date, ENGLISH),
            );
            self.choose(&name(texts::inspector::FEEDBACK_TONE), say(names::tone(feedback.tone)));
            let source = say(names::feedback_source(feedback.source));
            self.choose(&name(texts::inspector::FEEDBACK_SOURCE), source);
        }
    }

    /// Names the steps in their table.
    pub fn steps(&self, plan: &Plan) {
        self.run("Edit", "Edit the steps");
        for (step, named) in &plan.steps {
            let row = names::view(View::Step(*step), ENGLISH);
            let of = |column: Text| cell(column, &row);
            self.fill_in(&of(texts::inventory::COLUMN_STEP_NAME), &named.name);
            if let Some(until) = named.until {
                let name = of(texts::inventory::COLUMN_UNTIL);
                self.fill_in(&name, &dates::written(until, ENGLISH));
            }
        }
        self.close_inventory();
    }

    pub fn close_inventory(&self) {
        let name = say(texts::inventory::CLOSE);
        self.press(role::BUTTON, name);
        self.wait("the inventory to be closed", |items| {
            !items.iter().any(|item| item.role == role::BUTTON && item.name == name)
        });
    }

    /// Draws a journey by pressing the cards of its channels.
    pub fn journey(&self, plan: &Plan, journey: &Journey) {
        self.run("Edit", "Draw a journey");
        self.wait("no stop to be shown", |items| {
            let stop = texts::journeys::STAGE_OF.with(ENGLISH, &[&1]);
            !items.iter().any(|item| item.name == stop)
        });
        self.look_at_all();
        let stage = |index: usize| texts::journeys::STAGE_OF.with(ENGLISH, &[&(index + 1)]);
        for (index, stop) in journey.stops.iter().enumerate() {
            self.press(role::PANEL, plan.nodes[&stop.at].name());
            self.reader.wait_for(role::COMBO_BOX, &stage(index));
        }
        self.fill_in(say(texts::journeys::NAME), &journey.name);
        if let Some(audience) = &journey.audience {
            let name = plan.nodes[audience].name();
            self.choose(say(texts::plan::AUDIENCE), name);
        }
        for (index, stop) in journey.stops.iter().enumerate() {
            self.choose(&stage(index), say(names::stage(stop.stage)));
        }
        let done = say(texts::journeys::DONE);
        self.press(role::BUTTON, done);
        self.wait("the journey to be finished", |items| {
            !items.iter().any(|item| item.role == role::BUTTON && item.name == done)
        });
    }

    pub fn close_journeys(&self) {
        self.run("Workshop", "Journeys");
        let draw = say(texts::journeys::DRAW);
        self.wait("the journeys to be closed", |items| {
            !items.iter().any(|item| item.role == role::BUTTON && item.name == draw)
        });
    }

    /// Adds a measure about elements that are ticked in their tables, and fills in its row.
    pub fn measure(&self, plan: &Plan, measure: &Measure) {
        if self.reader.find(role::BUTTON, say(texts::inventory::CLOSE)).is_none() {
            let inner = say(texts::commands::MENU_SHOW);
            self.run_within(&["View", inner], say(texts::inventory::SHOW_INVENTORY));
        }
        for about in &measure.about {
            self.tick(plan, about);
        }
        self.sheet(Sheet::Measures);
        let add = match measure.about.is_empty() {
            true => texts::inventory::ADD_ONE,
            false => texts::inventory::MEASURE_ABOUT_SELECTION,
        };
        self.press(role::BUTTON, say(add));
        let fresh = cell(texts::inventory::COLUMN_TITLE, say(texts::inventory::NEW_MEASURE));
        self.fill_in(&fresh, &measure.title);
        let of = |column: Text| cell(column, &measure.title);
        self.fill_in(&of(texts::inventory::COLUMN_OWNER), &measure.owner);
        self.fill_in(&of(texts::inventory::COLUMN_EFFORT), &measure.effort.to_string());
        self.fill_in(&of(texts::inspector::FIELD_HURDLE), &measure.hurdle);
        let step = match measure.step {
            Some(step) => names::view(View::Step(step), ENGLISH),
            None => say(texts::inventory::NO_STEP).to_owned(),
        };
        self.choose(&of(texts::plan::STEP), &step);
        let status = say(names::measure_status(measure.status));
        self.choose(&of(texts::inspector::FIELD_LIFECYCLE), status);
        if !measure.about.is_empty() {
            self.run("Edit", "Select nothing");
        }
    }

    /// Shows a table of the inventory.
    fn sheet(&self, sheet: Sheet) {
        let title = say(sheet.title());
        let find = |items: &[super::reader::Item]| {
            // How many there are stands behind it.
            let is_it = |name: &str| {
                let count = name.strip_prefix(title).map(str::trim);
                count.is_some_and(|count| count.chars().all(|one| one.is_ascii_digit()))
            };
            items.iter().find(|item| item.role == role::PAGE_TAB && is_it(&item.name)).cloned()
        };
        let tab = self.reader.wait_until(&format!("the table {title:?}"), find);
        self.reader.press(&tab);
        self.wait(&format!("the table {title:?} to be shown"), |items| {
            find(items).is_some_and(|tab| tab.is_selected() || tab.is_checked())
        });
    }

    /// Ticks an element in its table, beside those that are ticked already.
    fn tick(&self, plan: &Plan, id: &Id) {
        self.sheet(sheet_of(plan, id).expect("it is listed in a table"));
        let name = naming::in_list(plan, id, ENGLISH);
        let typed = match (plan.nodes.get(id), plan.links.get(id)) {
            (Some(node), _) => node.name(),
            (None, Some(link)) => say(catalogue::link(link.kind).name),
            (None, None) => unreachable!("a measure is about elements"),
        };
        self.fill_in(say(texts::inventory::FILTER), typed);
        let row = texts::inventory::SELECT_ROW.with(ENGLISH, &[&name]);
        self.press(role::CHECK_BOX, &row);
        self.wait(&format!("{name:?} to be ticked"), |items| {
            let is_it = |item: &&super::reader::Item| item.name == row;
            items.iter().find(is_it).is_some_and(super::reader::Item::is_checked)
        });
    }
}

/// What a cell of a table is called.
fn cell(column: Text, row: &str) -> String {
    texts::inventory::CELL_OF.with(ENGLISH, &[&say(column), &row])
}
