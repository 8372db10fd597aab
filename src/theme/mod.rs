//! Design tokens: the colours of the light and the dark look, each also with high
//! contrast, and the icons.
//!
//! The values are data in `assets/theme/`, read once. What a token is for is said at its field.
//! This module knows no window; `ui` turns the tokens into a style, `scene` into marks.

mod icon;
mod link_icon;
mod notation;
mod rgba;
mod tint;

pub use icon::{
    ICON_GRID, ICON_LINE, Icon, IconPaths, icon_of_activity, icon_of_body, icon_of_channel,
    icon_of_system, icons,
};
pub use link_icon::icon_of_link;
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
    /// The light one with more contrast.
    LightContrast,
    /// The dark one with more contrast.
    DarkContrast,
}

impl Appearance {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Light, Self::Dark, Self::LightContrast, Self::DarkContrast];

    /// Whether bright ink stands on a dark canvas.
    pub const fn is_dark(self) -> bool {
        matches!(self, Self::Dark | Self::DarkContrast)
    }

    /// As bright or dark as this one, with high contrast or without.
    #[must_use]
    pub const fn with_contrast(self, high: bool) -> Self {
        match (self.is_dark(), high) {
            (false, false) => Self::Light,
            (true, false) => Self::Dark,
            (false, true) => Self::LightContrast,
            (true, true) => Self::DarkContrast,
        }
    }
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
    /// Papers of notes and lines of frames, in the order of `plan::Color`.
    pub papers: [Paper; 7],
}

/// The colours of a note or frame.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
pub struct Paper {
    /// The paper of a note.
    pub fill: Rgba,
    /// The text on it, and the title of a frame.
    pub ink: Rgba,
    /// The border of a frame; at least 3:1 on the canvas.
    pub line: Rgba,
}

static LIGHT: LazyLock<Theme> =
    LazyLock::new(|| read(include_str!("../../assets/theme/light.ron")));
static DARK: LazyLock<Theme> = LazyLock::new(|| read(include_str!("../../assets/theme/dark.ron")));
static LIGHT_CONTRAST: LazyLock<Theme> =
    LazyLock::new(|| read(include_str!("../../assets/theme/light_contrast.ron")));
static DARK_CONTRAST: LazyLock<Theme> =
    LazyLock::new(|| read(include_str!("../../assets/theme/dark_contrast.ron")));

fn read(text: &str) -> Theme {
    ron::from_str(text).unwrap_or_else(|fault| unreachable!("a test reads the themes: {fault}"))
}

impl Theme {
    /// The tokens of a look.
    pub fn of(appearance: Appearance) -> &'static Self {
        match appearance {
            Appearance::Light => &LIGHT,
            Appearance::Dark => &DARK,
            Appearance::LightContrast => &LIGHT_CONTRAST,
            Appearance::DarkContrast => &DARK_CONTRAST,
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
    fn all_themes_are_complete() {
        let themes = Appearance::ALL.map(Theme::of);
        for (number, theme) in themes.iter().enumerate() {
            assert!(!themes[..number].contains(theme), "{:?}", Appearance::ALL[number]);
        }
    }

    /// What lies behind text and marks, with the areas of islands laid on the canvas.
    fn grounds(theme: &Theme) -> Vec<(&'static str, Rgba)> {
        vec![
            ("canvas", theme.canvas),
            ("surface", theme.surface),
            ("raised", theme.raised),
            ("sunken", theme.sunken),
            ("accent background", theme.accent_background),
            ("island", theme.island.over(theme.canvas)),
        ]
    }

    /// Every pair of colours that lie on each other, with the least contrast in the plain looks.
    fn pairs(theme: &Theme) -> Vec<(&'static str, Rgba, &'static str, Rgba, f64)> {
        const TEXT: f64 = 4.5;
        const MARK: f64 = 3.0;
        let texts = [("ink", theme.ink), ("muted", theme.muted), ("faint", theme.faint)];
        let on_canvas = [("accent", theme.accent), ("danger", theme.danger)];
        let marks = [
            ("border", theme.border),
            ("offline", theme.offline),
            ("touchpoint", theme.touchpoint),
            ("system", theme.system),
            ("audience", theme.audience),
            ("team", theme.team),
            ("activity", theme.activity),
            ("data link", theme.data_link),
            ("hand-over link", theme.hand_over_link),
        ];
        let mut pairs = Vec::new();
        for (ground, below) in grounds(theme) {
            let texts = texts.iter().chain(&on_canvas).map(|one| (one, TEXT));
            for ((name, color), least) in texts.chain(marks.iter().map(|one| (one, MARK))) {
                pairs.push((*name, *color, ground, below, least));
            }
        }
        pairs.push(("on accent", theme.on_accent, "accent", theme.accent, TEXT));
        // Tags name a sort in its colour.
        for (name, color) in &marks[1..7] {
            pairs.push((name, *color, "surface as text", theme.surface, TEXT));
        }
        for paper in theme.papers {
            let island = theme.island.over(theme.canvas);
            pairs.push(("ink of a note", paper.ink, "its paper", paper.fill, TEXT));
            pairs.push(("title of a frame", paper.ink, "canvas", theme.canvas, TEXT));
            pairs.push(("title of a frame", paper.ink, "island", island, TEXT));
            pairs.push(("border of a frame", paper.line, "canvas", theme.canvas, MARK));
            pairs.push(("border of a frame", paper.line, "island", island, MARK));
        }
        pairs
    }

    /// The pairs of a look that cannot be told apart well enough. With high contrast text needs
    /// 7:1 and marks 4.5:1.
    fn too_faint(theme: &Theme, high: bool) -> Vec<String> {
        let faint = pairs(theme).into_iter().filter_map(|(name, color, ground, below, least)| {
            let least = match (high, least >= 4.5) {
                (false, _) => least,
                (true, true) => 7.0,
                (true, false) => 4.5,
            };
            let contrast = color.over(below).contrast(below);
            (contrast < least).then(|| format!("{name} on {ground}: {contrast:.2} < {least}"))
        });
        faint.collect()
    }

    #[test]
    fn everything_stands_out_against_what_it_lies_on() {
        let mut all = Vec::new();
        for appearance in Appearance::ALL {
            let high = appearance == appearance.with_contrast(true);
            let faint = too_faint(Theme::of(appearance), high);
            all.extend(faint.into_iter().map(|pair| format!("{appearance:?}: {pair}")));
        }
        assert!(all.is_empty(), "{all:#?}");
        // The check can fail.
        let dull = Theme { faint: LIGHT.grid, ..LIGHT.clone() };
        assert!(too_faint(&dull, false).iter().any(|pair| pair.starts_with("faint on canvas")));
    }
}
