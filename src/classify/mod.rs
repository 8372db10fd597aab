//! What a plan adds up to: the commerce model with its evidence (`docs/model.md`).
