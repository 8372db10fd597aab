//! Words for how large the window shows everything.
#![expect(missing_docs, reason = "each text says what it is for")]

use super::Text;

pub const INTERFACE_SIZE: Text = Text::new("Interface size", "Größe der Oberfläche");
pub const LARGER: Text = Text::new("Larger interface", "Oberfläche größer");
pub const SMALLER: Text = Text::new("Smaller interface", "Oberfläche kleiner");
pub const USUAL: Text = Text::new("Interface at 100 %", "Oberfläche auf 100 %");

// One size.
pub const PERCENT: Text = Text::new("{} %", "{} %");
