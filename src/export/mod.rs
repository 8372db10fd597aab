//! A scene as bytes of an image. Sees scenes only, never a plan.
