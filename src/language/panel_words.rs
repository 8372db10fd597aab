//! Words of what surrounds the canvas: panels that close, and what moves.

use super::Text;

/// The command that keeps things from sliding.
pub const REDUCED_MOTION: Text = Text::new("Reduce motion", "Bewegung verringern");
/// The handle that closes the palette to a bar of icons.
pub const CLOSE_PALETTE: Text = Text::new("Collapse the palette", "Palette einklappen");
/// The handle that opens the palette.
pub const OPEN_PALETTE: Text = Text::new("Expand the palette", "Palette ausklappen");
/// The handle that closes the side panel.
pub const CLOSE_SIDE_PANEL: Text = Text::new("Hide the side panel", "Seitenleiste ausblenden");
/// The handle that opens the side panel.
pub const OPEN_SIDE_PANEL: Text = Text::new("Show the side panel", "Seitenleiste einblenden");
