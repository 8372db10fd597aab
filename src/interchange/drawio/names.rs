//! How the things that a drawing of ours holds beside its picture are called in it.

/// What of the plan is drawn on no page, on the layer of one.
pub(super) const PLAN: &str = "commerce_plan";
/// A node or link as an entry of a plan file, on its cell.
pub(super) const ENTRY: &str = "commerce";
/// Where a node was drawn: left, top, width and height.
pub(super) const BOX: &str = "commerce_box";
/// The corners through which a link was led, each as `x,y`.
pub(super) const ROUTE: &str = "commerce_route";
/// With what the ids of our pages begin; the view follows.
pub(super) const PAGE: &str = "commerce-";
/// With what the ids of the cells of nodes and links begin; their own ids follow.
pub(super) const NODE: &str = "n:";
pub(super) const LINK: &str = "l:";
