//! Design tokens: the colours of the light and the dark look, and the icons.
//!
//! The values are data in `assets/theme/`, read once. What a token is for is said at its field.
//! This module knows no window; `ui` turns the tokens into a style, `scene` into marks.

mod icon;
mod notation;
mod rgba;
mod tint;

pub use icon::{
    ICON_GRID, ICON_LINE, Icon, IconPaths, icon, icon_of_activity, icon_of_body, icon_of_channel,
    icon_of_system, icons,
};
pub use rgba::Rgba;

use std::sync::LazyLock;

use serde::Deserialize;

/// Which of the looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Appearance {
    /// Dark ink on a bright canvas.
    #[default]
    Light,
    /// Bright ink on a dark canvas.
    Dark,
}

/// The tokens of one look.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Theme {
    /// Behind the drawing.
    pub canvas: Rgba,
    /// Dots of the grid.
    pub grid: Rgba,
    /// Panels and cards.
    pub surface: Rgba,
    /// Floating bars and menus.
    pub raised: Rgba,
    /// A field or a row under the pointer, and the groove of a switch.
    pub sunken: Rgba,
    /// Decorative borders and separators.
    pub line: Rgba,
    /// Borders that carry meaning: cards and fields; at least 3:1 on the surface.
    pub border: Rgba,
    /// Text.
    pub ink: Rgba,
    /// The second line.
    pub muted: Rgba,
    /// Hints; at least 4.5:1 on surface and canvas.
    pub faint: Rgba,
    /// Selection, primary action, online channels, transaction links.
    pub accent: Rgba,
    /// Quiet buttons and hover.
    pub accent_background: Rgba,
    /// Text on the accent.
    pub on_accent: Rgba,
    /// Stores and other offline channels.
    pub offline: Rgba,
    /// Social media, catalogue, newsletter and other media.
    pub touchpoint: Rgba,
    /// Backbone systems.
    pub system: Rgba,
    /// Audiences.
    pub audience: Rgba,
    /// Teams, and what is fulfilled.
    pub team: Rgba,
    /// Activities, and findings.
    pub activity: Rgba,
    /// Faults and what cannot be undone.
    pub danger: Rgba,
    /// Links that share data.
    pub data_link: Rgba,
    /// Links before the purchase, and those that carry nothing.
    pub hand_over_link: Rgba,
    /// The area of interlocked channels, laid on the canvas.
    pub island: Rgba,
    /// Papers of notes and tints of frames, in the order of `plan::Color`.
    pub papers: [Paper; 7],
}

/// The colours of a note or frame.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
pub struct Paper {
    /// The paper of a note.
    pub fill: Rgba,
    /// The text on it, and the title of a frame.
    pub ink: Rgba,
    /// The tint inside a frame, laid on the canvas.
    pub tint: Rgba,
    /// The border of a frame; at least 3:1 on the canvas.
    pub line: Rgba,
}

static LIGHT: LazyLock<Theme> =
    LazyLock::new(|| read(include_str!("../../assets/theme/light.ron")));
static DARK: LazyLock<Theme> = LazyLock::new(|| read(include_str!("../../assets/theme/dark.ron")));

fn read(text: &str) -> Theme {
    ron::from_str(text).unwrap_or_else(|fault| unreachable!("a test reads the themes: {fault}"))
}

impl Theme {
    /// The tokens of a look.
    pub fn of(appearance: Appearance) -> &'static Self {
        match appearance {
            Appearance::Light => &LIGHT,
            Appearance::Dark => &DARK,
        }
    }

    /// The colours of a paper.
    pub fn paper(&self, color: crate::plan::Color) -> Paper {
        self.papers[color as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_themes_are_complete() {
        assert_ne!(Theme::of(Appearance::Light), Theme::of(Appearance::Dark));
    }
}
