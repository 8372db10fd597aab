//! Words of the plan: sorts, markets, lifecycles, resources, models.
