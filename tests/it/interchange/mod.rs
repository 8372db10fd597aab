//! What comes from other programs and goes to them: round trips, files as others write them, and
//! files that are none.

mod bad_files;
mod embedded;
mod foreign;
mod opened;
mod round_trips;
mod written;
