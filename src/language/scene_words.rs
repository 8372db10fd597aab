//! Words on the canvas.
