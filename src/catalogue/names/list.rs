//! Several names in one line.

/// The names that stand in a text, with commas, semicolons or line breaks between them. What stands
/// in brackets stays together.
pub fn listed(text: &str) -> Vec<&str> {
    let mut depth = 0_usize;
    let mut begin = 0;
    let mut names = Vec::new();
    for (at, letter) in text.char_indices() {
        match letter {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            '\n' | '\r' => depth = 0,
            _ => {}
        }
        // A comma between digits is part of a number.
        let is_in_number = letter == ','
            && text[..at].ends_with(|c: char| c.is_ascii_digit())
            && text[at + 1..].starts_with(|c: char| c.is_ascii_digit());
        let parts = matches!(letter, ',' | ';' | '\n' | '\r') && depth == 0 && !is_in_number;
        if parts {
            names.push(text[begin..at].trim());
            begin = at + letter.len_utf8();
        }
    }
    names.push(text[begin..].trim());
    names.retain(|name| !name.is_empty());
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_between_commas() {
        let four = ["Amazon", "Instagram", "Filiale Ulm", "SAP"];
        assert_eq!(listed("Amazon, Instagram; Filiale Ulm\nSAP,"), four);
        assert_eq!(listed("Shop (B2B, B2C), ERP"), ["Shop (B2B, B2C)", "ERP"]);
        assert_eq!(listed("Shop (offen\nERP"), ["Shop (offen", "ERP"]);
        assert_eq!(listed("1,5 Mio. Euro"), ["1,5 Mio. Euro"]);
        assert_eq!(listed(" , ;"), [""; 0]);
    }
}
