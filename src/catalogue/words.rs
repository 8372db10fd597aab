//! Which word of `language::plan_words` and `language::model_words` names which value.

use crate::language::{Language, Text, model_words, plan_words, term_words};
use crate::plan::{
    Answer, Availability, Color, FeedbackSource, Fit, Level, Lifecycle, Market, MeasureStatus,
    Model, NodeSort, Operator, Outlook, Plan, Reach, Resource, Stage, Tone, View,
};

use super::Side;
use super::term::Term;

/// What one node of a sort is called.
pub fn sort(sort: NodeSort) -> Text {
    match sort {
        NodeSort::Channel => plan_words::CHANNEL,
        NodeSort::Audience => plan_words::AUDIENCE,
        NodeSort::System => plan_words::SYSTEM,
        NodeSort::Team => plan_words::TEAM,
        NodeSort::Activity => plan_words::ACTIVITY,
        NodeSort::Note => plan_words::NOTE,
        NodeSort::Frame => plan_words::FRAME,
    }
}

/// What several nodes of a sort are called.
pub fn sorts(sort: NodeSort) -> Text {
    match sort {
        NodeSort::Channel => plan_words::CHANNELS,
        NodeSort::Audience => plan_words::AUDIENCES,
        NodeSort::System => plan_words::SYSTEMS,
        NodeSort::Team => plan_words::TEAMS,
        NodeSort::Activity => plan_words::ACTIVITIES,
        NodeSort::Note => plan_words::NOTES,
        NodeSort::Frame => plan_words::FRAMES,
    }
}

/// The short name of a market.
pub fn market(market: Market) -> Text {
    match market {
        Market::B2B => plan_words::B2B,
        Market::B2C => plan_words::B2C,
    }
}

/// Who the customers of a market are.
pub fn customers(market: Market) -> Text {
    match market {
        Market::B2B => plan_words::BUSINESSES,
        Market::B2C => plan_words::CONSUMERS,
    }
}

/// Whether an audience is served.
pub fn reach(reach: Reach) -> Text {
    match reach {
        Reach::Served => plan_words::SERVED,
        Reach::Wanted => plan_words::WANTED,
    }
}

/// Who runs a channel.
pub fn operator(operator: &Operator, language: Language) -> String {
    match operator {
        Operator::Own => plan_words::OWN.in_language(language).to_owned(),
        Operator::Partner(name) if name.trim().is_empty() => {
            plan_words::UNNAMED_PARTNER.in_language(language).to_owned()
        }
        Operator::Partner(name) => plan_words::PARTNER.with(language, &[&name.trim()]),
    }
}

/// Where customers meet a channel.
pub fn side(side: Side) -> Text {
    match side {
        Side::Online => plan_words::ONLINE,
        Side::Offline => plan_words::OFFLINE,
    }
}

/// When an element is there.
pub fn lifecycle(lifecycle: Lifecycle, language: Language) -> String {
    match lifecycle {
        Lifecycle::Existing => plan_words::EXISTING.in_language(language).to_owned(),
        Lifecycle::Planned(step) => plan_words::PLANNED.with(language, &[&step]),
        Lifecycle::Retiring(step) => plan_words::RETIRING.with(language, &[&step]),
    }
}

/// When a property holds.
pub fn availability(availability: Availability, language: Language) -> String {
    match availability {
        Availability::Yes => plan_words::AVAILABLE.in_language(language).to_owned(),
        Availability::No => plan_words::UNAVAILABLE.in_language(language).to_owned(),
        Availability::From(step) => plan_words::AVAILABLE_FROM.with(language, &[&step]),
        Availability::Until(step) => plan_words::AVAILABLE_UNTIL.with(language, &[&step]),
    }
}

/// What a view is called, without the name of its step.
pub fn view(view: View, language: Language) -> String {
    match view {
        View::Today => plan_words::TODAY.in_language(language).to_owned(),
        View::Step(step) => plan_words::STEP_NUMBER.with(language, &[&step]),
        View::Target => plan_words::TARGET.in_language(language).to_owned(),
    }
}

/// What a view of this plan is called, with the name of its step where it has one.
pub fn view_of(plan: &Plan, shown: View, language: Language) -> String {
    let name = match shown {
        View::Step(step) => plan.steps.get(&step).map(|step| step.name.trim()),
        View::Today | View::Target => None,
    };
    match (shown, name) {
        (View::Step(step), Some(name)) if !name.is_empty() => {
            plan_words::STEP_NAMED.with(language, &[&step, &name])
        }
        _ => view(shown, language),
    }
}

/// What is shared.
pub fn resource(resource: Resource) -> Text {
    match resource {
        Resource::Order => plan_words::ORDERS,
        Resource::Reservation => plan_words::RESERVATIONS,
        Resource::Basket => plan_words::BASKET,
        Resource::Payment => plan_words::PAYMENT,
        Resource::Return => plan_words::RETURNS,
        Resource::Customer => plan_words::CUSTOMER_DATA,
        Resource::Stock => plan_words::STOCK,
        Resource::Price => plan_words::PRICES,
        Resource::Product => plan_words::PRODUCT_DATA,
        Resource::Content => plan_words::CONTENT,
        Resource::Lead => plan_words::LEADS,
    }
}

/// The class of a link by the deepest level at which it shares anything.
pub fn class(level: Option<Level>) -> Text {
    match level {
        Some(Level::Transaction) => plan_words::TRANSACTION,
        Some(Level::Data) => plan_words::DATA,
        Some(Level::HandOver) => plan_words::HAND_OVER,
        None => plan_words::NOTHING_SHARED,
    }
}

/// How well something fits.
pub fn fit(fit: Fit) -> Text {
    match fit {
        Fit::Good => plan_words::FIT_GOOD,
        Fit::Partial => plan_words::FIT_PARTIAL,
        Fit::Poor => plan_words::FIT_POOR,
        Fit::Unknown => plan_words::FIT_UNKNOWN,
    }
}

/// What becomes of a channel.
pub fn outlook(outlook: Outlook) -> Text {
    match outlook {
        Outlook::Unknown => plan_words::OUTLOOK_UNKNOWN,
        Outlook::Growing => plan_words::OUTLOOK_GROWING,
        Outlook::Steady => plan_words::OUTLOOK_STEADY,
        Outlook::Shrinking => plan_words::OUTLOOK_SHRINKING,
        Outlook::Gone => plan_words::OUTLOOK_GONE,
    }
}

/// An answer.
pub fn answer(answer: Answer) -> Text {
    match answer {
        Answer::Unknown => plan_words::ANSWER_UNKNOWN,
        Answer::Yes => plan_words::ANSWER_YES,
        Answer::No => plan_words::ANSWER_NO,
    }
}

/// The seven functions for business customers, in the order of `Features::all`.
pub const FEATURES: [Text; 7] = [
    plan_words::SEVERAL_USERS,
    plan_words::INDIVIDUAL_PRICES,
    plan_words::VOLUME_DISCOUNTS,
    plan_words::APPROVAL,
    plan_words::QUOTES,
    plan_words::QUICK_ORDER,
    plan_words::PUNCH_OUT,
];

/// A colour of notes and frames.
pub fn color(color: Color) -> Text {
    match color {
        Color::Grey => plan_words::GREY,
        Color::Red => plan_words::RED,
        Color::Orange => plan_words::ORANGE,
        Color::Yellow => plan_words::YELLOW,
        Color::Green => plan_words::GREEN,
        Color::Blue => plan_words::BLUE,
        Color::Violet => plan_words::VIOLET,
    }
}

/// Who gave feedback.
pub fn feedback_source(source: FeedbackSource) -> Text {
    match source {
        FeedbackSource::Customer => plan_words::SOURCE_CUSTOMER,
        FeedbackSource::Prospect => plan_words::SOURCE_PROSPECT,
        FeedbackSource::Team => plan_words::SOURCE_TEAM,
        FeedbackSource::Partner => plan_words::SOURCE_PARTNER,
    }
}

/// How feedback was meant.
pub fn tone(tone: Tone) -> Text {
    match tone {
        Tone::Praise => plan_words::PRAISE,
        Tone::Wish => plan_words::WISH,
        Tone::Complaint => plan_words::COMPLAINT,
    }
}

/// What a customer does at a stop.
pub fn stage(stage: Stage) -> Text {
    match stage {
        Stage::Discover => plan_words::DISCOVER,
        Stage::Research => plan_words::RESEARCH,
        Stage::Purchase => plan_words::PURCHASE,
        Stage::Pay => plan_words::PAY,
        Stage::Receive => plan_words::RECEIVE,
        Stage::Return => plan_words::RETURN,
        Stage::Service => plan_words::SERVICE,
        Stage::Repeat => plan_words::REPEAT,
    }
}

/// How far a measure is.
pub fn measure_status(status: MeasureStatus) -> Text {
    match status {
        MeasureStatus::Open => plan_words::OPEN,
        MeasureStatus::Doing => plan_words::DOING,
        MeasureStatus::Done => plan_words::DONE,
        MeasureStatus::Dropped => plan_words::DROPPED,
    }
}

/// The name of a commerce model.
pub fn model(model: Model) -> Text {
    match model {
        Model::None => model_words::NONE,
        Model::Single => model_words::SINGLE,
        Model::Multichannel => model_words::MULTICHANNEL,
        Model::Crosschannel => model_words::CROSSCHANNEL,
        Model::Omnichannel => model_words::OMNICHANNEL,
        Model::Everywhere => model_words::EVERYWHERE,
    }
}

/// What a commerce model is, in one sentence for someone who does not know it.
pub fn model_about(model: Model) -> Text {
    match model {
        Model::None => model_words::ABOUT_NONE,
        Model::Single => model_words::ABOUT_SINGLE,
        Model::Multichannel => model_words::ABOUT_MULTICHANNEL,
        Model::Crosschannel => model_words::ABOUT_CROSSCHANNEL,
        Model::Omnichannel => model_words::ABOUT_OMNICHANNEL,
        Model::Everywhere => model_words::ABOUT_EVERYWHERE,
    }
}

/// What a term is called.
pub fn term(term: Term) -> Text {
    match term {
        Term::Markets => term_words::MARKETS,
        Term::Route => term_words::ROUTE,
        Term::Through => term_words::THROUGH,
        Term::Sells => term_words::SELLS,
        Term::Interlocking => term_words::INTERLOCKING,
        Term::Numerous => term_words::NUMEROUS,
        Term::BothSides => term_words::BOTH_SIDES,
        Term::Attached => term_words::ATTACHED,
        Term::FullInteraction => term_words::FULL_INTERACTION,
        Term::FullIntegration => term_words::FULL_INTEGRATION,
        Term::Touchpoint => term_words::TOUCHPOINT,
        Term::Operator => term_words::OPERATOR,
        Term::Outlook => term_words::OUTLOOK,
        Term::Fit => term_words::FIT,
        Term::Served => term_words::SERVED,
        Term::Wanted => term_words::WANTED,
        Term::SeveralUsers => plan_words::SEVERAL_USERS,
        Term::IndividualPrices => plan_words::INDIVIDUAL_PRICES,
        Term::VolumeDiscounts => plan_words::VOLUME_DISCOUNTS,
        Term::Approval => plan_words::APPROVAL,
        Term::Quotes => plan_words::QUOTES,
        Term::QuickOrder => plan_words::QUICK_ORDER,
        Term::PunchOut => plan_words::PUNCH_OUT,
        Term::BothTeams => term_words::BOTH_TEAMS,
        Term::OneCustomerBase => term_words::ONE_CUSTOMER_BASE,
        Term::SupportToo => term_words::SUPPORT_TOO,
        Term::LeadsExchanged => term_words::LEADS_EXCHANGED,
        Term::OneVoice => term_words::ONE_VOICE,
        Term::JointCampaigns => term_words::JOINT_CAMPAIGNS,
        Term::ProductInformation => plan_words::PRODUCT_INFORMATION,
        Term::PriceInformation => plan_words::PRICE_INFORMATION,
        Term::SimpleRegistration => plan_words::SIMPLE_REGISTRATION,
        Term::SimplePurchase => plan_words::SIMPLE_PURCHASE,
        Term::DeliveryTime => plan_words::DELIVERY_DAYS,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::Step;

    #[test]
    fn a_step_with_a_name_is_shown_with_it() {
        let mut plan = Plan::named("Test");
        plan.steps.insert(2, Step { name: "MVP".to_owned(), until: None });
        plan.steps.insert(3, Step { name: " ".to_owned(), until: None });
        let name = |shown| view_of(&plan, shown, Language::German);
        assert_eq!(name(View::Today), "Ist");
        assert_eq!(name(View::Step(1)), "Schritt 1");
        assert_eq!(name(View::Step(2)), "Schritt 2: MVP");
        assert_eq!(name(View::Step(3)), "Schritt 3");
        assert_eq!(name(View::Target), "Soll");
    }

    #[test]
    fn a_partner_is_named_where_it_has_a_name() {
        let name =
            |partner: &str| operator(&Operator::Partner(partner.to_owned()), Language::English);
        assert_eq!(name(" Amazon "), "Run by Amazon");
        assert_eq!(name("  "), "Run by a partner");
    }
}
