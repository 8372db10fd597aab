//! What the pointer does on the canvas.

/// What a press of the first button on the canvas does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    /// Selects and moves.
    #[default]
    Select,
    /// Moves the drawing.
    Hand,
    /// Draws a link from what is pressed.
    Link,
    /// Puts a note where it is pressed.
    Note,
    /// Draws a frame from where it is pressed.
    Frame,
    /// Adds what is pressed to a journey.
    Journey,
}
