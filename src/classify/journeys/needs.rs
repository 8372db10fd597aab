//! What two channels have to share so that a customer can go from one to the other.

use crate::catalogue;
use crate::plan::{Id, Plan, Resource, ResourceSet, Stage, Stop};

/// Ways in which a hop can be smooth; one that is shared as a whole is enough.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Needs {
    /// Any one of these is enough.
    pub any: ResourceSet,
    /// All of these together are enough as well, if there are any.
    pub all: ResourceSet,
    /// Whether nothing is needed.
    pub nothing: bool,
}

impl Needs {
    const fn any(any: ResourceSet) -> Self {
        Self { any, all: ResourceSet::NONE, nothing: false }
    }

    /// Whether what two channels share is enough.
    pub fn are_met_by(self, shared: ResourceSet) -> bool {
        let together = !self.all.is_empty() && shared.intersection(self.all) == self.all;
        self.nothing || together || !shared.intersection(self.any).is_empty()
    }

    /// Everything that helps.
    pub fn useful(self) -> ResourceSet {
        self.any.iter().chain(self.all.iter()).collect()
    }
}

/// What a hop to this stage needs; `crosses` says whether it leads from a screen into the world
/// or back.
pub const fn needs(stage: Stage, crosses: bool) -> Needs {
    const NONE: ResourceSet = ResourceSet::NONE;
    const ORDER: ResourceSet = NONE.with(Resource::Order);
    const BEFORE_PURCHASE: ResourceSet = NONE
        .with(Resource::Content)
        .with(Resource::Product)
        .with(Resource::Price)
        .with(Resource::Stock)
        .with(Resource::Lead)
        .with(Resource::Basket)
        .with(Resource::Order)
        .with(Resource::Reservation);
    match stage {
        Stage::Discover => Needs { any: NONE, all: NONE, nothing: true },
        // Whoever looked something up and buys it elsewhere finds the same goods at the same
        // price there, or what was put aside.
        Stage::Purchase if crosses => Needs {
            any: ORDER.with(Resource::Stock).with(Resource::Reservation).with(Resource::Basket),
            all: NONE.with(Resource::Product).with(Resource::Price),
            nothing: false,
        },
        Stage::Research | Stage::Purchase => Needs::any(BEFORE_PURCHASE),
        Stage::Pay => Needs::any(ORDER.with(Resource::Basket).with(Resource::Payment)),
        Stage::Receive => Needs::any(ORDER.with(Resource::Reservation).with(Resource::Stock)),
        Stage::Return => Needs::any(ORDER.with(Resource::Return)),
        Stage::Service | Stage::Repeat => Needs::any(NONE.with(Resource::Customer)),
    }
}

/// What the hop from a channel to a stop needs.
pub(super) fn of_hop(plan: &Plan, before: &Id, stop: &Stop) -> Needs {
    let side = |id: &Id| plan.channel(id).map(|channel| catalogue::channel(channel.kind).side);
    needs(stop.stage, side(before) != side(&stop.at))
}
