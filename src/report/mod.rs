//! What a plan says to whoever has no window: made of the plan and of what follows from it, as data
//! that others write into files. Nothing here knows a format.

pub mod tables;
