//! Changes of a plan: edits, transactions that keep it sound, and the history that undoes them.
