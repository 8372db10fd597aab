//! Texts within XML: slides, web pages, and what other programs read. What XML cannot hold is left
//! out.

/// A text within an element or an attribute, with its lines.
pub(crate) fn escaped(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => written.push_str("&amp;"),
            '<' => written.push_str("&lt;"),
            '>' => written.push_str("&gt;"),
            '"' => written.push_str("&quot;"),
            '\n' => written.push_str("&#10;"),
            '\t' => written.push_str("&#9;"),
            letter if letter.is_control() || matches!(letter, '\u{FFFE}' | '\u{FFFF}') => {}
            letter => written.push(letter),
        }
    }
    written
}

/// A text within an element or an attribute, on one line.
pub(crate) fn escaped_line(text: &str) -> String {
    escaped(&text.replace(['\n', '\t', '\r'], " "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_ends_an_element_or_an_attribute_and_what_xml_cannot_hold_is_left_out() {
        let text = "a<b>&\"c\"\u{0}\u{7}\u{FFFE}\nd";
        assert_eq!(escaped(text), "a&lt;b&gt;&amp;&quot;c&quot;&#10;d");
        assert_eq!(escaped_line(text), "a&lt;b&gt;&amp;&quot;c&quot; d");
    }
}
