//! Which word of `language::texts::plan` and `language::texts::model` names which value.

use crate::language::{Language, Text, texts};
use crate::plan::{
    Answer, Availability, Business, Color, Directness, FeedbackSource, Fit, Level, Lifecycle,
    Market, MeasureStatus, Model, NodeSort, Operator, Outlook, Plan, Reach, Resource, Seller,
    Stage, Strategy, Tone, View,
};

use super::Side;
use super::term::Term;

/// What one node of a sort is called.
pub fn sort(sort: NodeSort) -> Text {
    match sort {
        NodeSort::Channel => texts::plan::CHANNEL,
        NodeSort::Audience => texts::plan::AUDIENCE,
        NodeSort::System => texts::plan::SYSTEM,
        NodeSort::Team => texts::plan::TEAM,
        NodeSort::Activity => texts::plan::ACTIVITY,
        NodeSort::Note => texts::plan::NOTE,
        NodeSort::Frame => texts::plan::FRAME,
    }
}

/// What several nodes of a sort are called.
pub fn sorts(sort: NodeSort) -> Text {
    match sort {
        NodeSort::Channel => texts::plan::CHANNELS,
        NodeSort::Audience => texts::plan::AUDIENCES,
        NodeSort::System => texts::plan::SYSTEMS,
        NodeSort::Team => texts::plan::TEAMS,
        NodeSort::Activity => texts::plan::ACTIVITIES,
        NodeSort::Note => texts::plan::NOTES,
        NodeSort::Frame => texts::plan::FRAMES,
    }
}

/// The short name of a market.
pub fn market(market: Market) -> Text {
    match market {
        Market::B2B => texts::plan::B2B,
        Market::B2C => texts::plan::B2C,
    }
}

/// Who the customers of a market are.
pub fn customers(market: Market) -> Text {
    match market {
        Market::B2B => texts::plan::BUSINESSES,
        Market::B2C => texts::plan::CONSUMERS,
    }
}

/// Whether an audience is served.
pub fn reach(reach: Reach) -> Text {
    match reach {
        Reach::Served => texts::plan::SERVED,
        Reach::Wanted => texts::plan::WANTED,
    }
}

/// Who runs a channel.
pub fn operator(operator: &Operator, language: Language) -> String {
    match operator {
        Operator::Own => texts::plan::OWN.in_language(language).to_owned(),
        Operator::Partner(name) if name.trim().is_empty() => {
            texts::plan::UNNAMED_PARTNER.in_language(language).to_owned()
        }
        Operator::Partner(name) => texts::plan::PARTNER.with(language, &[&name.trim()]),
    }
}

/// Who sells the company's goods on a marketplace.
pub fn seller(seller: &Seller, language: Language) -> String {
    match seller {
        Seller::Unknown => texts::plan::NOT_KNOWN.in_language(language).to_owned(),
        Seller::Own => texts::plan::OWN_ACCOUNT.in_language(language).to_owned(),
        Seller::Reseller(name) if name.trim().is_empty() => {
            texts::plan::UNNAMED_RESELLER.in_language(language).to_owned()
        }
        Seller::Reseller(name) => texts::plan::RESELLER.with(language, &[&name.trim()]),
    }
}

/// Where customers meet a channel.
pub fn side(side: Side) -> Text {
    match side {
        Side::Online => texts::plan::ONLINE,
        Side::Offline => texts::plan::OFFLINE,
    }
}

/// When an element is there.
pub fn lifecycle(lifecycle: Lifecycle, language: Language) -> String {
    match lifecycle {
        Lifecycle::Existing => texts::plan::EXISTING.in_language(language).to_owned(),
        Lifecycle::Planned(step) => texts::plan::PLANNED.with(language, &[&step]),
        Lifecycle::Retiring(step) => texts::plan::RETIRING.with(language, &[&step]),
        Lifecycle::Envisioned => texts::plan::ENVISIONED.in_language(language).to_owned(),
    }
}

/// An amount in the currency of the plan.
pub fn amount(amount: u64, strategy: &Strategy, language: Language) -> String {
    texts::phrases::AMOUNT.with(language, &[&amount, &strategy.currency()])
}

/// A number of tenths, with the sign of the language before the last digit.
pub fn tenths(tenths: u32, language: Language) -> String {
    texts::phrases::DECIMAL.with(language, &[&(tenths / 10), &(tenths % 10)])
}

/// Where what a company sells comes from.
pub fn business(business: Business) -> Text {
    match business {
        Business::Unknown => texts::plan::NOT_KNOWN,
        Business::Maker => texts::strategy::MAKER,
        Business::Trader => texts::strategy::TRADER,
        Business::Service => texts::strategy::SERVICE,
    }
}

/// Whether a competitor sells the same.
pub fn directness(directness: Directness) -> Text {
    match directness {
        Directness::Direct => texts::strategy::DIRECT,
        Directness::Indirect => texts::strategy::INDIRECT,
    }
}

/// The same in one word.
pub fn directness_in_short(directness: Directness) -> Text {
    match directness {
        Directness::Direct => texts::result::SHORT_DIRECT,
        Directness::Indirect => texts::strategy::SHORT_INDIRECT,
    }
}

/// When a property holds.
pub fn availability(availability: Availability, language: Language) -> String {
    match availability {
        Availability::Yes => texts::plan::YES.in_language(language).to_owned(),
        Availability::No => texts::plan::NO.in_language(language).to_owned(),
        Availability::From(step) => texts::plan::AVAILABLE_FROM.with(language, &[&step]),
        Availability::Until(step) => texts::plan::RETIRING.with(language, &[&step]),
    }
}

/// What a view is called, without the name of its step.
pub fn view(view: View, language: Language) -> String {
    match view {
        View::Today => texts::plan::TODAY.in_language(language).to_owned(),
        View::Step(step) => texts::plan::STEP_NUMBER.with(language, &[&step]),
        View::Target => texts::plan::TARGET.in_language(language).to_owned(),
        View::Vision => texts::plan::VISION.in_language(language).to_owned(),
    }
}

/// What a view of this plan is called, with the name of its step or the year of the vision where it
/// has one.
pub fn view_of(plan: &Plan, shown: View, language: Language) -> String {
    let named = match shown {
        View::Step(step) => {
            let name = plan.steps.get(&step).map(|step| step.name.trim());
            let name = name.filter(|name| !name.is_empty());
            name.map(|name| texts::plan::STEP_NAMED.with(language, &[&step, &name]))
        }
        View::Vision => {
            let year = plan.strategy.vision_year;
            year.map(|year| texts::plan::VISION_IN.with(language, &[&year]))
        }
        View::Today | View::Target => None,
    };
    named.unwrap_or_else(|| view(shown, language))
}

/// What is shared.
pub fn resource(resource: Resource) -> Text {
    match resource {
        Resource::Order => texts::plan::ORDERS,
        Resource::Reservation => texts::plan::RESERVATIONS,
        Resource::Basket => texts::plan::BASKET,
        Resource::Payment => texts::plan::PAYMENT,
        Resource::Return => texts::plan::RETURNS,
        Resource::Customer => texts::plan::CUSTOMER_DATA,
        Resource::Stock => texts::plan::STOCK,
        Resource::Price => texts::plan::PRICES,
        Resource::Product => texts::plan::PRODUCT_DATA,
        Resource::OrderData => texts::plan::ORDER_DATA,
        Resource::Content => texts::plan::CONTENT,
        Resource::Lead => texts::plan::LEADS,
    }
}

/// The class of a link by the deepest level at which it shares anything.
pub fn class(level: Option<Level>) -> Text {
    match level {
        Some(Level::Transaction) => texts::plan::TRANSACTION,
        Some(Level::Data) => texts::plan::DATA,
        Some(Level::HandOver) => texts::plan::HAND_OVER,
        None => texts::plan::NOTHING_SHARED,
    }
}

/// How well something fits.
pub fn fit(fit: Fit) -> Text {
    match fit {
        Fit::Good => texts::plan::FIT_GOOD,
        Fit::Partial => texts::plan::FIT_PARTIAL,
        Fit::Poor => texts::plan::FIT_POOR,
        Fit::Unknown => texts::plan::NOT_KNOWN,
    }
}

/// What becomes of a channel.
pub fn outlook(outlook: Outlook) -> Text {
    match outlook {
        Outlook::Unknown => texts::plan::NOT_KNOWN,
        Outlook::Growing => texts::plan::OUTLOOK_GROWING,
        Outlook::Steady => texts::plan::OUTLOOK_STEADY,
        Outlook::Shrinking => texts::plan::OUTLOOK_SHRINKING,
        Outlook::Gone => texts::plan::OUTLOOK_GONE,
    }
}

/// An answer.
pub fn answer(answer: Answer, language: Language) -> String {
    let text = match (answer, answer.availability()) {
        (_, Some(known)) => return availability(known, language),
        (Answer::NotApplicable, None) => texts::plan::DOES_NOT_APPLY,
        (Answer::Unknown | Answer::Yes | Answer::No | Answer::From(_) | Answer::Until(_), None) => {
            texts::plan::NOT_KNOWN
        }
    };
    text.in_language(language).to_owned()
}

/// The seven functions for business customers, in the order of `Features::all`.
pub const FEATURES: [Text; 7] = [
    texts::plan::SEVERAL_USERS,
    texts::plan::INDIVIDUAL_PRICES,
    texts::plan::VOLUME_DISCOUNTS,
    texts::plan::APPROVAL,
    texts::plan::QUOTES,
    texts::plan::QUICK_ORDER,
    texts::plan::PUNCH_OUT,
];

/// A colour of notes and frames.
pub fn color(color: Color) -> Text {
    match color {
        Color::Grey => texts::plan::GREY,
        Color::Red => texts::plan::RED,
        Color::Orange => texts::plan::ORANGE,
        Color::Yellow => texts::plan::YELLOW,
        Color::Green => texts::plan::GREEN,
        Color::Blue => texts::plan::BLUE,
        Color::Violet => texts::plan::VIOLET,
    }
}

/// Who gave feedback.
pub fn feedback_source(source: FeedbackSource) -> Text {
    match source {
        FeedbackSource::Customer => texts::plan::SOURCE_CUSTOMER,
        FeedbackSource::Prospect => texts::plan::SOURCE_PROSPECT,
        FeedbackSource::Team => texts::plan::TEAM,
        FeedbackSource::Partner => texts::plan::SOURCE_PARTNER,
    }
}

/// How feedback was meant.
pub fn tone(tone: Tone) -> Text {
    match tone {
        Tone::Praise => texts::plan::PRAISE,
        Tone::Wish => texts::plan::WISH,
        Tone::Complaint => texts::plan::COMPLAINT,
    }
}

/// What a customer does at a stop.
pub fn stage(stage: Stage) -> Text {
    match stage {
        Stage::Discover => texts::plan::DISCOVER,
        Stage::Research => texts::plan::RESEARCH,
        Stage::Purchase => texts::plan::PURCHASE,
        Stage::Pay => texts::plan::PAY,
        Stage::Receive => texts::plan::RECEIVE,
        Stage::Return => texts::plan::RETURN,
        Stage::Service => texts::plan::SERVICE,
        Stage::Repeat => texts::plan::REPEAT,
    }
}

/// How far a measure is.
pub fn measure_status(status: MeasureStatus) -> Text {
    match status {
        MeasureStatus::Open => texts::plan::OPEN,
        MeasureStatus::Doing => texts::plan::DOING,
        MeasureStatus::Done => texts::plan::DONE,
        MeasureStatus::Dropped => texts::plan::DROPPED,
    }
}

/// The name of a commerce model.
pub fn model(model: Model) -> Text {
    match model {
        Model::None => texts::model::NONE,
        Model::Single => texts::model::SINGLE,
        Model::Multichannel => texts::model::MULTICHANNEL,
        Model::Crosschannel => texts::model::CROSSCHANNEL,
        Model::Omnichannel => texts::model::OMNICHANNEL,
        Model::Everywhere => texts::model::EVERYWHERE,
    }
}

/// What a commerce model is, in one sentence for someone who does not know it.
pub fn model_about(model: Model) -> Text {
    match model {
        Model::None => texts::model::ABOUT_NONE,
        Model::Single => texts::model::ABOUT_SINGLE,
        Model::Multichannel => texts::model::ABOUT_MULTICHANNEL,
        Model::Crosschannel => texts::model::ABOUT_CROSSCHANNEL,
        Model::Omnichannel => texts::model::ABOUT_OMNICHANNEL,
        Model::Everywhere => texts::model::ABOUT_EVERYWHERE,
    }
}

/// What a term is called.
pub fn term(term: Term) -> Text {
    match term {
        Term::Markets => texts::plan::MARKETS,
        Term::Route => texts::plan::ROUTE,
        Term::Through => texts::plan::THROUGH,
        Term::Sells => texts::plan::SELLS_OR_INFORMS,
        Term::Interlocking => texts::plan::INTERLOCKING,
        Term::Numerous => texts::plan::NUMEROUS,
        Term::BothSides => texts::plan::BOTH_SIDES,
        Term::Attached => texts::plan::ATTACHED,
        Term::FullInteraction => texts::plan::FULL_INTERACTION,
        Term::FullIntegration => texts::plan::FULL_INTEGRATION,
        Term::Touchpoint => texts::plan::TOUCHPOINT,
        Term::Operator => texts::plan::OPERATOR,
        Term::Seller => texts::plan::SELLER,
        Term::Outlook => texts::plan::OUTLOOK,
        Term::Fit => texts::plan::FIT,
        Term::Served => texts::plan::SERVED,
        Term::Wanted => texts::plan::WANTED,
        Term::SeveralUsers => texts::plan::SEVERAL_USERS,
        Term::IndividualPrices => texts::plan::INDIVIDUAL_PRICES,
        Term::VolumeDiscounts => texts::plan::VOLUME_DISCOUNTS,
        Term::Approval => texts::plan::APPROVAL,
        Term::Quotes => texts::plan::QUOTES,
        Term::QuickOrder => texts::plan::QUICK_ORDER,
        Term::PunchOut => texts::plan::PUNCH_OUT,
        Term::BothTeams => texts::plan::BOTH_TEAMS,
        Term::OneCustomerBase => texts::plan::ONE_CUSTOMER_BASE,
        Term::SupportToo => texts::plan::SUPPORT_TOO,
        Term::LeadsExchanged => texts::plan::LEADS_EXCHANGED,
        Term::OneVoice => texts::plan::ONE_VOICE,
        Term::JointCampaigns => texts::plan::JOINT_CAMPAIGNS,
        Term::ProductInformation => texts::plan::PRODUCT_INFORMATION,
        Term::PriceInformation => texts::plan::PRICE_INFORMATION,
        Term::SimpleRegistration => texts::plan::SIMPLE_REGISTRATION,
        Term::SimplePurchase => texts::plan::SIMPLE_PURCHASE,
        Term::DeliveryTime => texts::plan::DELIVERY_DAYS,
        Term::Amazonisation => texts::journeys::AMAZONISATION,
        Term::Ropo => texts::journeys::ROPO_TERM,
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
