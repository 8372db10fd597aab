//! Colours.

use serde::{Deserialize, Deserializer};

/// A colour with opacity, in sRGB, not premultiplied; 255 is full.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Rgba {
    /// Red.
    pub red: u8,
    /// Green.
    pub green: u8,
    /// Blue.
    pub blue: u8,
    /// Opacity.
    pub alpha: u8,
}

impl Rgba {
    /// An opaque colour written as `RRGGBB`, or one with opacity written as `RRGGBBAA`.
    pub fn from_hex(text: &str) -> Option<Self> {
        let digits = text.bytes().all(|byte| byte.is_ascii_hexdigit());
        let value = u32::from_str_radix(text, 16).ok().filter(|_| digits)?;
        let value = match text.len() {
            6 => value << 8 | 0xFF,
            8 => value,
            _ => return None,
        };
        let [red, green, blue, alpha] = value.to_be_bytes();
        Some(Self { red, green, blue, alpha })
    }

    /// The same colour at `share` (0 to 1) of its opacity.
    #[must_use]
    pub fn faded(self, share: f64) -> Self {
        Self { alpha: (f64::from(self.alpha) * share.clamp(0.0, 1.0)).round() as u8, ..self }
    }

    /// What is seen where this colour is laid on an opaque one.
    #[must_use]
    pub fn over(self, below: Self) -> Self {
        let share = f64::from(self.alpha) / 255.0;
        let mix = |top: u8, below: u8| {
            (f64::from(top) * share + f64::from(below) * (1.0 - share)).round() as u8
        };
        Self {
            red: mix(self.red, below.red),
            green: mix(self.green, below.green),
            blue: mix(self.blue, below.blue),
            alpha: 255,
        }
    }

    /// The contrast of two opaque colours, 1 to 21 (WCAG 2.2, "contrast ratio").
    pub fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    fn luminance(self) -> f64 {
        let linear = |value: u8| {
            let value = f64::from(value) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(self.red) + 0.7152 * linear(self.green) + 0.0722 * linear(self.blue)
    }
}

impl<'de> Deserialize<'de> for Rgba {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::from_hex(&text)
            .ok_or_else(|| serde::de::Error::custom(format!("{text:?} is no RRGGBB or RRGGBBAA")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_read_and_compared() {
        let black = Rgba::from_hex("000000").expect("a colour");
        let white = Rgba::from_hex("FFFFFF").expect("a colour");
        assert!((black.contrast(white) - 21.0).abs() < 1e-9);
        assert_eq!(Rgba::from_hex("FFFFFF80").expect("a colour").over(black).red, 128);
        assert_eq!(Rgba::from_hex("+FFFFF"), None);
        assert_eq!(Rgba::from_hex("FFF"), None);
    }
}
