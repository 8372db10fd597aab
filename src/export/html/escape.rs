//! Words in HTML that is XML as well.

/// Words between tags.
pub(super) fn text(words: &str) -> String {
    escaped(words, false)
}

/// Words between quotation marks.
pub(super) fn attribute(words: &str) -> String {
    escaped(words, true)
}

fn escaped(words: &str, with_quotes: bool) -> String {
    let mut escaped = String::with_capacity(words.len());
    for letter in words.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' if with_quotes => escaped.push_str("&quot;"),
            '\n' | '\r' | '\t' => escaped.push(' '),
            // What XML has no place for.
            letter if letter.is_control() => escaped.push(' '),
            '\u{FFFE}' | '\u{FFFF}' => escaped.push('\u{FFFD}'),
            letter => escaped.push(letter),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_ends_a_tag_or_an_attribute() {
        assert_eq!(text("<b>\"a\" & b</b>"), "&lt;b&gt;\"a\" &amp; b&lt;/b&gt;");
        assert_eq!(attribute("\"><script>"), "&quot;&gt;&lt;script&gt;");
        assert_eq!(text("a\u{1}\u{FFFF}b\nc"), "a \u{FFFD}b c");
    }
}
