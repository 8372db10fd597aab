//! How texts are written so that they stay what they are: letters as they were typed, and escaped
//! what would end the text or act on what surrounds it.

use std::fmt::Write as _;

/// Whether a character is no letter but acts on the text around it: control characters, ends of
/// lines and paragraphs, and signs that change the direction of writing.
pub fn acts_on_text(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}'
        )
}

/// A text in quotes, as a file has it.
pub(super) fn quoted(words: &str) -> String {
    let mut text = String::with_capacity(words.len() + 2);
    text.push('"');
    for character in words.chars() {
        if character == '"' {
            text.push('\\');
        }
        push(&mut text, character);
    }
    text.push('"');
    text
}

/// A text on one line, without quotes: what acts on the text around it, and backslashes, are
/// escaped, so that two texts are never shown alike.
pub(super) fn on_one_line(words: &str) -> String {
    let mut text = String::with_capacity(words.len());
    words.chars().for_each(|character| push(&mut text, character));
    text
}

/// Whether a text in quotes is the same as without.
pub(super) fn is_plain(words: &str) -> bool {
    // The first bytes of everything that is escaped. Few texts have any of them, and looking for
    // bytes is quick.
    let may_be_escaped =
        |byte: u8| matches!(byte, 0..0x20 | b'"' | b'\\' | 0x7F | 0xC2 | 0xD8 | 0xE2);
    let is_escaped = |character| matches!(character, '"' | '\\') || acts_on_text(character);
    !words.bytes().any(may_be_escaped) || !words.contains(is_escaped)
}

fn push(text: &mut String, character: char) {
    match character {
        '\\' => text.push_str("\\\\"),
        character if acts_on_text(character) => push_escaped(text, character),
        character => text.push(character),
    }
}

/// Adds a character that acts on text as an escape, which does not.
pub fn push_escaped(text: &mut String, character: char) {
    match character {
        '\n' => text.push_str("\\n"),
        '\r' => text.push_str("\\r"),
        '\t' => text.push_str("\\t"),
        '\0' => text.push_str("\\0"),
        // Writing into a string cannot fail.
        _ => _ = write!(text, "\\u{{{:x}}}", u32::from(character)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_texts_are_those_that_quotes_leave_as_they_are() {
        for character in '\0'..='\u{2FFF}' {
            let text = format!("a{character}b");
            assert_eq!(is_plain(&text), quoted(&text) == format!("\"{text}\""), "{text:?}");
        }
    }

    #[test]
    fn a_quoted_text_is_read_as_what_it_was() {
        for character in '\0'..='\u{2FFF}' {
            let text = format!("{character}a");
            let read: String = ron::from_str(&quoted(&text)).expect("a text");
            assert_eq!(read, text);
        }
    }
}
