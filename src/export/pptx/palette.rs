//! The colours of a presentation: those that mean something are of its theme, so that a firm's own
//! theme takes their place; the others are written as they are.

use crate::theme::{Rgba, Theme};

/// A colour of a theme of a presentation, by its name there.
type Slot = (&'static str, fn(&Theme) -> Rgba);

/// The colours that a theme of a presentation has, with what each is here.
pub(super) const SLOTS: [Slot; 10] = [
    ("dk1", |theme| theme.ink),
    ("lt1", |theme| theme.surface),
    ("dk2", |theme| theme.muted),
    ("lt2", |theme| theme.sunken),
    ("accent1", |theme| theme.accent),
    ("accent2", |theme| theme.team),
    ("accent3", |theme| theme.audience),
    ("accent4", |theme| theme.touchpoint),
    ("accent5", |theme| theme.danger),
    ("accent6", |theme| theme.offline),
];

/// Six digits.
pub(super) fn hex(color: Rgba) -> String {
    format!("{:02X}{:02X}{:02X}", color.red, color.green, color.blue)
}

/// A colour as a slide has it, with how much of what lies behind it shows through.
pub(super) fn color(color: Rgba, theme: &Theme) -> String {
    let opaque = Rgba { alpha: 255, ..color };
    let alpha = match color.alpha {
        255 => String::new(),
        alpha => {
            let share = (f64::from(alpha) / 255.0 * 100_000.0).round() as u32;
            format!("<a:alpha val=\"{share}\"/>")
        }
    };
    let slot = SLOTS.iter().find(|(_, of)| of(theme) == opaque).map(|(slot, _)| match *slot {
        "dk1" => "tx1",
        "lt1" => "bg1",
        "dk2" => "tx2",
        "lt2" => "bg2",
        accent => accent,
    });
    match slot {
        Some(slot) => format!("<a:schemeClr val=\"{slot}\">{alpha}</a:schemeClr>"),
        None => format!("<a:srgbClr val=\"{}\">{alpha}</a:srgbClr>", hex(opaque)),
    }
}

/// The same as what fills something.
pub(super) fn fill(of: Rgba, theme: &Theme) -> String {
    format!("<a:solidFill>{}</a:solidFill>", color(of, theme))
}
