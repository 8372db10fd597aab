//! Random plans: every sort of node, every kind of link where it may stand, and texts that are
//! hard to write. All of them are sound.

use std::sync::Arc;

use commerce_canvas::catalogue::catalogue;
use commerce_canvas::geometry::{GridPoint, GridSize};
use commerce_canvas::plan::*;
use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::{BoxedStrategy, Just, Strategy, any, prop, prop_oneof};
use proptest::sample::select;

/// A sound plan with up to a dozen nodes of each sort.
pub fn plan() -> BoxedStrategy<Plan> {
    let nodes = btree_map(id(), node(), 0..24);
    (name(), strategy(), steps(), nodes)
        .prop_flat_map(|(name, strategy, steps, nodes)| {
            let mut plan = Plan::named(&name);
            plan.strategy = Arc::new(strategy);
            plan.steps = steps;
            plan.nodes = nodes.into_iter().map(|(id, node)| (id, Arc::new(node))).collect();
            with_links(plan).prop_flat_map(with_paths)
        })
        .boxed()
}

/// A text that is hard to write, or none at all.
pub fn text() -> BoxedStrategy<String> {
    let awkward = select(vec![
        "",
        " ",
        "Online shop",
        "Größe, Maß & Übergabe „heute“",
        "say \"hello\"",
        "C:\\plans\\new",
        "two\nlines\r\nand a\ttab",
        "r#\"raw\"# \"# \"##",
        "// no comment /* none */",
        "🛒 👩‍👩‍👧 e\u{301} \u{202E}",
        "\u{0}\u{7}\u{1b}\u{85}\u{FEFF}",
        "(name: \"x\", kind: Shop)",
        "it's {} [] () ,:;",
        "#![enable(implicit_some)]",
    ]);
    prop_oneof![4 => awkward.prop_map(str::to_owned), 1 => any::<String>()].boxed()
}

fn name() -> BoxedStrategy<String> {
    text().prop_filter("a name", |text| text.len() <= MAX_NAME_BYTES).boxed()
}

fn id() -> impl Strategy<Value = Id> {
    let plain = "[a-z]{1,3}-?[0-9]{0,2}";
    let any = "[a-zA-Zäöüß \"'\\\\#🛒/-]{1,12}";
    prop_oneof![4 => plain, 1 => any]
        .prop_map(|text| Id::new(&text).expect("short and without control characters"))
}

fn step() -> impl Strategy<Value = u32> {
    prop_oneof![8 => 1..5_u32, 1 => Just(MAX_STEP)]
}

fn effort() -> impl Strategy<Value = u32> {
    prop_oneof![8 => 0..90_u32, 1 => Just(MAX_EFFORT)]
}

fn date() -> impl Strategy<Value = Date> {
    (1..=9_999_u16, 1..=12_u8, 1..=28_u8)
        .prop_map(|(year, month, day)| Date::new(year, month, day).expect("every month has 28"))
}

fn lifecycle() -> BoxedStrategy<Lifecycle> {
    prop_oneof![
        3 => Just(Lifecycle::Existing),
        1 => step().prop_map(Lifecycle::Planned),
        1 => step().prop_map(Lifecycle::Retiring),
        1 => Just(Lifecycle::Envisioned),
    ]
    .boxed()
}

fn availability() -> BoxedStrategy<Availability> {
    prop_oneof![
        Just(Availability::Yes),
        Just(Availability::No),
        step().prop_map(Availability::From),
        step().prop_map(Availability::Until),
    ]
    .boxed()
}

fn resources() -> impl Strategy<Value = ResourceSet> {
    vec(select(Resource::ALL.to_vec()), 0..4).prop_map(|resources| resources.into_iter().collect())
}

fn point() -> impl Strategy<Value = GridPoint> {
    let place =
        || prop_oneof![8 => -2_000..2_000_i32, 1 => select(vec![-MAX_COORDINATE, MAX_COORDINATE])];
    (place(), place()).prop_map(|(x, y)| GridPoint::new(x, y))
}

fn fit() -> impl Strategy<Value = Fit> {
    select(vec![Fit::Good, Fit::Partial, Fit::Poor, Fit::Unknown])
}

fn color() -> impl Strategy<Value = Color> {
    use Color::*;
    select(vec![Grey, Red, Orange, Yellow, Green, Blue, Violet])
}

fn strategy() -> BoxedStrategy<commerce_canvas::plan::Strategy> {
    let year = || option::of(1..=MAX_YEAR);
    let competitor = (name(), option::of(select(Model::ALL.to_vec())), expectations(), text())
        .prop_map(|(name, model, expectations, note)| {
            // Half of those who are not known are indirect.
            let directness = match model {
                Some(_) => Directness::Direct,
                None => Directness::Indirect,
            };
            Competitor { name, directness, model, expectations, note }
        });
    let aim = (option::of(market()), select(Model::ALL.to_vec()), year())
        .prop_map(|(market, model, year)| Aim { market, model, year });
    let amount = prop_oneof![Just(0_u32), 0..=MAX_AMOUNT];
    let businesses = vec![Business::Unknown, Business::Maker, Business::Trader, Business::Service];
    let marketing = (select(businesses), vec(aim, 0..3), text(), text(), amount, name(), text());
    let days = prop_oneof![Just(2_u32), 0..=MAX_DELIVERY_DAYS];
    let lists = (vec(competitor, 0..3), vec(text(), 0..3), vec(text(), 0..3));
    (name(), (text(), year()), (text(), year()), days, lists, marketing)
        .prop_map(|(company, mission, vision, delivery_target_days, lists, marketing)| {
            let (competitors, chances, risks) = lists;
            let ((mission, mission_year), (vision, vision_year)) = (mission, vision);
            commerce_canvas::plan::Strategy {
                company,
                business: marketing.0,
                aims: marketing.1,
                marketing_goal: marketing.2,
                marketing_message: marketing.3,
                marketing_budget: marketing.4,
                currency: marketing.5,
                digital_reason: marketing.6,
                mission,
                mission_year,
                vision,
                vision_year,
                delivery_target_days,
                competitors,
                chances,
                risks,
            }
        })
        .boxed()
}

fn steps() -> impl Strategy<Value = Map<u32, Step>> {
    let titled = (name(), option::of(date())).prop_map(|(name, until)| Step { name, until });
    btree_map(step(), titled, 0..3).prop_map(|steps| steps.into_iter().collect())
}

fn node() -> BoxedStrategy<Node> {
    let size = (1..=MAX_COORDINATE, 1..900_i32).prop_map(|(w, h)| GridSize::new(w, h));
    let z = prop_oneof![4 => Just(0), 1 => any::<i32>()];
    let about = (point(), option::of(size), z, any::<bool>(), lifecycle(), text());
    (body(), about, vec(feedback(), 0..3))
        .prop_map(|(body, about, feedback)| {
            let (at, size, z, locked, lifecycle, note) = about;
            Node { body, at, size, z, locked, lifecycle, note, feedback }
        })
        .boxed()
}

fn feedback() -> BoxedStrategy<Feedback> {
    use FeedbackSource::{Customer, Partner, Prospect, Team};
    let source = select(vec![Customer, Prospect, Team, Partner]);
    let tone = select(vec![Tone::Praise, Tone::Wish, Tone::Complaint]);
    (date(), source, tone, text())
        .prop_map(|(date, source, tone, text)| Feedback { date, source, tone, text })
        .boxed()
}

fn market() -> impl Strategy<Value = Market> {
    select(vec![Market::B2B, Market::B2C])
}

fn body() -> BoxedStrategy<Body> {
    let reach = select(vec![Reach::Served, Reach::Wanted]);
    let teams: Vec<_> = catalogue().teams.keys().copied().collect();
    let activities: Vec<_> = catalogue().activities.keys().copied().collect();
    prop_oneof![
        4 => channel().prop_map(Body::Channel),
        1 => (name(), market(), reach, option::of(0..=MAX_COUNT), text(), text(), name())
            .prop_map(|(name, market, reach, count, needs, message, owner)| {
                Body::Audience(Audience { name, market, reach, count, needs, message, owner })
            }),
        2 => system().prop_map(Body::System),
        1 => (name(), select(teams)).prop_map(|(name, kind)| Body::Team(Team { name, kind })),
        1 => (name(), select(activities), fit(), fit(), text(), name()).prop_map(
            |(name, kind, fit, fit_target, hurdle, owner)| {
                Body::Activity(Activity { name, kind, fit, fit_target, hurdle, owner })
            },
        ),
        1 => (text(), color()).prop_map(|(text, color)| Body::Note(Note { text, color })),
        1 => (name(), color()).prop_map(|(title, color)| Body::Frame(Frame { title, color })),
    ]
    .boxed()
}

fn channel() -> BoxedStrategy<Channel> {
    let operator = prop_oneof![Just(Operator::Own), name().prop_map(Operator::Partner)];
    let markets = (availability(), availability()).prop_map(|(b2b, b2c)| Markets { b2b, b2c });
    let own = option::of((operator, markets, availability()));
    let seller =
        prop_oneof![Just(Seller::Unknown), Just(Seller::Own), name().prop_map(Seller::Reseller)];
    let sold = (seller, option::of(step()));
    let counts = || option::of(0..=MAX_COUNT);
    let shares = || option::of(0..=MAX_SHARE);
    let figures = (shares(), shares(), counts(), counts());
    let said = (features(), expectations(), outlook(), figures);
    (name(), select(channel_kinds()), own, sold, said)
        .prop_map(|(name, kind, own, sold, (features, expectations, outlook, figures))| {
            let entry = commerce_canvas::catalogue::channel(kind);
            let (operator, markets, sells) = own.unwrap_or_else(|| {
                (entry.default_operator(), entry.default_markets(), entry.default_sells())
            });
            let (sold_by, taken_over) = sold;
            let mut channel = Channel {
                name,
                kind,
                operator,
                sold_by,
                taken_over,
                markets,
                sells,
                features,
                expectations,
                outlook,
                sales_share: figures.0,
                sales_share_target: figures.1,
                contacts_per_month: figures.2,
                orders_per_month: figures.3,
            };
            channel.settle_seller();
            channel
        })
        .boxed()
}

fn channel_kinds() -> Vec<ChannelKind> {
    catalogue().channels.keys().copied().collect()
}

fn features() -> BoxedStrategy<Features> {
    let some = (
        availability(),
        availability(),
        availability(),
        availability(),
        availability(),
        availability(),
        availability(),
    );
    option::of(some)
        .prop_map(|features| {
            let Some((several_users, individual_prices, volume_discounts, approval, quotes, q, p)) =
                features
            else {
                return Features::default();
            };
            Features {
                several_users,
                individual_prices,
                volume_discounts,
                approval,
                quotes,
                quick_order: q,
                punch_out: p,
            }
        })
        .boxed()
}

fn expectations() -> BoxedStrategy<Expectations> {
    let answer = || {
        let fixed = select(vec![Answer::Unknown, Answer::Yes, Answer::No, Answer::NotApplicable]);
        prop_oneof![
            4 => fixed,
            1 => step().prop_map(Answer::From),
            1 => step().prop_map(Answer::Until),
        ]
    };
    let days = || option::of(0..=MAX_DELIVERY_DAYS);
    (answer(), answer(), answer(), answer(), days(), days())
        .prop_map(|answers| Expectations {
            product_information: answers.0,
            price_information: answers.1,
            simple_registration: answers.2,
            simple_purchase: answers.3,
            delivery_days: answers.4,
            delivery_days_target: answers.5,
        })
        .boxed()
}

fn outlook() -> impl Strategy<Value = Outlook> {
    use Outlook::{Gone, Growing, Shrinking, Steady, Unknown};
    select(vec![Unknown, Growing, Steady, Shrinking, Gone])
}

fn system() -> BoxedStrategy<System> {
    let kinds: Vec<_> = catalogue().systems.keys().copied().collect();
    let said = (text(), prop_oneof![Just(Choice::default()), choice()]);
    (name(), select(kinds), option::of(resources()), fit(), fit(), said)
        .prop_map(|(name, kind, shares, fit, fit_target, (hurdle, choice))| {
            let shares = shares.unwrap_or(commerce_canvas::catalogue::system(kind).shares);
            System { name, kind, shares, fit, fit_target, hurdle, choice }
        })
        .boxed()
}

/// Few criteria, some of which the candidates are rated by, and ratings by others that are not there.
fn choice() -> BoxedStrategy<Choice> {
    let score = || 0..=Choice::MAX_SCORE;
    (btree_map(name(), 1..=Choice::MAX_WEIGHT, 0..4), vec(text(), 0..3), name(), text(), score())
        .prop_flat_map(move |(criteria, notes, chosen, reason, score)| {
            let names = vec(name(), notes.len());
            let rated = vec(vec(proptest::bool::ANY, criteria.len()), notes.len());
            (names, rated).prop_map(move |(names, rated)| {
                let candidate = |(note, rated): (&String, Vec<bool>)| {
                    let rated = criteria.keys().zip(rated).filter(|(_, is_rated)| *is_rated);
                    let scores = rated.map(|(name, _)| (name.clone(), score)).collect();
                    Candidate { scores, note: note.clone() }
                };
                let candidates = notes.iter().zip(rated).map(candidate);
                Choice {
                    criteria: criteria.clone(),
                    candidates: names.into_iter().zip(candidates).collect(),
                    chosen: chosen.clone(),
                    reason: reason.clone(),
                }
            })
        })
        .boxed()
}

/// Adds links between the nodes of a plan, each of a kind that may stand there.
fn with_links(plan: Plan) -> BoxedStrategy<Plan> {
    let nodes: Vec<Id> = plan.nodes.keys().cloned().collect();
    if nodes.len() < 2 {
        return Just(plan).boxed();
    }
    let seeds = (any::<prop::sample::Index>(), any::<prop::sample::Index>());
    let feedback = vec(feedback(), 0..2);
    let about = (option::of(resources()), option::of(effort()), name(), feedback);
    let drawn = (vec(point(), 0..3), lifecycle(), text(), any::<prop::sample::Index>());
    vec((id(), seeds, about, drawn), 0..24)
        .prop_map(move |links| {
            let mut plan = plan.clone();
            for (id, (from, to), (resources, effort, label, feedback), drawn) in links {
                let (bends, lifecycle, note, kind) = drawn;
                let (from, to) = (from.get(&nodes), to.get(&nodes));
                let sorts = [from, to].map(|id| plan.nodes[id].sort());
                let kinds: Vec<LinkKind> = catalogue()
                    .links
                    .keys()
                    .copied()
                    .filter(|kind| kind.relation(sorts[0], sorts[1]).is_some())
                    .collect();
                if from == to || kinds.is_empty() || plan.has_element(&id) {
                    continue;
                }
                let mut link = Link::new(from.clone(), to.clone(), *kind.get(&kinds));
                if link.kind.is_reversed(sorts[0], sorts[1]) {
                    link.reverse();
                }
                (link.resources, link.effort, link.label) = (resources, effort, label);
                (link.bends, link.lifecycle, link.note) = (bends, lifecycle, note);
                link.feedback = feedback;
                plan.links.insert(id, Arc::new(link));
            }
            plan
        })
        .boxed()
}

/// Adds journeys, measures and findings that were set aside.
fn with_paths(plan: Plan) -> BoxedStrategy<Plan> {
    use Stage::{Discover, Pay, Purchase, Receive, Repeat, Research, Return, Service};
    let sorted = |sort| -> Vec<Id> {
        let of_sort = plan.nodes.iter().filter(|(_, node)| node.sort() == sort);
        of_sort.map(|(id, _)| id.clone()).collect()
    };
    let channels = one_of(sorted(NodeSort::Channel));
    let audiences = one_of(sorted(NodeSort::Audience));
    let elements = one_of(plan.nodes.keys().chain(plan.links.keys()).cloned().collect());
    let stages = select(vec![Discover, Research, Purchase, Pay, Receive, Return, Service, Repeat]);
    let stop = (stages, channels);
    let journey = (name(), audiences, vec(stop, 0..4)).prop_map(|(name, audience, stops)| {
        let stops = stops.into_iter().filter_map(|(stage, at)| Some(Stop { stage, at: at? }));
        Journey { name, audience, stops: stops.collect() }
    });
    let status = select(vec![
        MeasureStatus::Open,
        MeasureStatus::Doing,
        MeasureStatus::Done,
        MeasureStatus::Dropped,
    ]);
    let measure =
        (name(), vec(elements, 0..3), option::of(step()), name(), effort(), text(), status)
            .prop_map(|(title, about, step, owner, effort, hurdle, status)| {
                let about = about.into_iter().flatten().collect();
                // As large as any number that a plan can hold, without more choices by chance.
                let cost = effort;
                Measure { title, about, step, owner, effort, cost, hurdle, status }
            });
    let aside = (text(), date()).prop_map(|(reason, date)| SetAside { reason, date });
    let completed =
        (name(), date(), name()).prop_map(|(name, date, file)| CompletedStep { name, date, file });
    let journeys = btree_map(id(), journey, 0..3);
    let measures = btree_map(id(), measure, 0..3);
    (journeys, measures, btree_map(text(), aside, 0..3), vec(completed, 0..3))
        .prop_map(move |(journeys, measures, aside, completed)| {
            let mut plan = plan.clone();
            plan.journeys = journeys.into_iter().map(|(id, found)| (id, Arc::new(found))).collect();
            plan.measures = measures.into_iter().map(|(id, found)| (id, Arc::new(found))).collect();
            plan.completed = Arc::new(completed);
            plan.set_aside = aside.into_iter().map(|(id, found)| (Arc::from(id), found)).collect();
            plan
        })
        .boxed()
}

fn one_of(ids: Vec<Id>) -> BoxedStrategy<Option<Id>> {
    match ids.is_empty() {
        true => Just(None).boxed(),
        false => option::of(select(ids)).boxed(),
    }
}
