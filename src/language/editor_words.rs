//! Words of the canvas as an editor: shapes of links, menus of panels, several elements at once.

use super::Text;

/// “Links at right angles”.
pub const LINKS_ORTHOGONAL: Text = Text::new("Links at right angles", "Verbindungen rechtwinklig");
/// “Straight links”.
pub const LINKS_STRAIGHT: Text = Text::new("Straight links", "Verbindungen gerade");
/// “Curved links”.
pub const LINKS_CURVED: Text = Text::new("Curved links", "Verbindungen geschwungen");
/// “1 node”.
pub const ONE_NODE: Text = Text::new("1 node", "1 Element");
/// “{} nodes”.
pub const MANY_NODES: Text = Text::new("{} nodes", "{} Elemente");
/// “Place on the canvas”.
pub const PLACE_ON_CANVAS: Text = Text::new("Place on the canvas", "Auf der Fläche platzieren");
