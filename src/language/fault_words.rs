//! Words for what is wrong with a file and what to do about it.
