//! What lies over the drawing on the screen only and can be pressed or followed: what was noticed,
//! what was said, and the path of a journey.

pub(super) mod badges;
pub(super) mod journey_path;
