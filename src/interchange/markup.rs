//! Texts with markup as plain text, and plain text as other programs want it: HTML, Markdown, XML.

use crate::export::xml::escaped;

/// What HTML calls by a name, as far as labels have it.
const NAMED: [(&str, &str); 18] = [
    ("amp", "&"),
    ("lt", "<"),
    ("gt", ">"),
    ("quot", "\""),
    ("apos", "'"),
    ("nbsp", " "),
    ("auml", "ä"),
    ("ouml", "ö"),
    ("uuml", "ü"),
    ("Auml", "Ä"),
    ("Ouml", "Ö"),
    ("Uuml", "Ü"),
    ("szlig", "ß"),
    ("euro", "€"),
    ("ndash", "–"),
    ("mdash", "—"),
    ("hellip", "…"),
    ("bull", "•"),
];
/// Tags that begin a line.
const BLOCKS: [&str; 13] =
    ["p", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "table", "ul", "hr"];
/// A name of a character is no longer than this.
const LONGEST_NAME: usize = 10;

/// The text of HTML, a line for each block.
pub(super) fn plain_of_html(html: &str) -> String {
    let mut text = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find(['<', '&']) {
        text.push_str(&rest[..at]);
        rest = &rest[at..];
        rest = match rest.as_bytes()[0] {
            b'<' => tag(rest, &mut text),
            _ => character(rest, &mut text),
        };
    }
    text.push_str(rest);
    lines_of(&text)
}

/// Passes over a tag; gives what follows it.
fn tag<'a>(rest: &'a str, text: &mut String) -> &'a str {
    let is_tag =
        rest[1..].starts_with(|letter: char| letter.is_ascii_alphabetic() || "/!".contains(letter));
    let Some(end) = rest.find('>').filter(|_| is_tag) else {
        text.push('<');
        return &rest[1..];
    };
    let name: String = rest[1..end]
        .trim_start_matches('/')
        .chars()
        .take_while(char::is_ascii_alphanumeric)
        .collect::<String>()
        .to_ascii_lowercase();
    let after = &rest[end + 1..];
    if matches!(&*name, "style" | "script" | "title") && !rest.starts_with("</") {
        let close = format!("</{name}");
        return after.find(&close).map_or("", |at| &after[at..]);
    }
    let begins_line = text.is_empty() || text.ends_with('\n');
    if name == "br" || BLOCKS.contains(&&*name) && !begins_line {
        text.push('\n');
    } else if matches!(&*name, "td" | "th") {
        text.push(' ');
    }
    after
}

/// Reads a character that is named or numbered; gives what follows it.
fn character<'a>(rest: &'a str, text: &mut String) -> &'a str {
    let end = rest.bytes().take(LONGEST_NAME + 2).position(|byte| byte == b';');
    let found = end.and_then(|end| Some((named(&rest[1..end])?, end)));
    match found {
        Some((letter, end)) => {
            text.push_str(&letter);
            &rest[end + 1..]
        }
        None => {
            text.push('&');
            &rest[1..]
        }
    }
}

fn named(name: &str) -> Option<String> {
    let Some(number) = name.strip_prefix('#') else {
        return NAMED.iter().find(|(known, _)| *known == name).map(|(_, text)| (*text).to_owned());
    };
    let code = match number.strip_prefix(['x', 'X']) {
        Some(digits) => u32::from_str_radix(digits, 16).ok(),
        None => number.parse().ok(),
    };
    code.and_then(char::from_u32).map(String::from)
}

/// Lines without blanks around them, without empty ones at both ends and several between.
pub(super) fn lines_of(text: &str) -> String {
    let mut lines: Vec<String> = Vec::new();
    for line in text.lines() {
        let line = line.split_whitespace().collect::<Vec<_>>().join(" ");
        if !line.is_empty() || lines.last().is_some_and(|last| !last.is_empty()) {
            lines.push(line);
        }
    }
    while lines.last().is_some_and(String::is_empty) {
        lines.pop();
    }
    lines.join("\n")
}

/// Text within HTML: what XML cannot hold is left out, lines end in a break.
pub(super) fn html(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    for (number, line) in text.lines().enumerate() {
        if number > 0 {
            html.push_str("<br>");
        }
        html.push_str(&escaped(line));
    }
    html
}

/// The notation of plan files within XML: what that cannot hold is escaped as the notation does.
pub(super) fn notation(text: &str) -> String {
    escaped(&text.replace('\u{FFFE}', "\\u{fffe}").replace('\u{FFFF}', "\\u{ffff}"))
}

/// The text of Markdown: without the signs of headings, lists, emphasis and links.
pub(super) fn plain_of_markdown(markdown: &str) -> String {
    let lines = markdown.lines().map(|line| {
        let line = line.trim();
        let heading = line.trim_start_matches('#');
        let line = if heading.len() < line.len() && heading.starts_with(' ') {
            heading.trim()
        } else {
            line
        };
        let item = line.strip_prefix("- [ ] ").or_else(|| line.strip_prefix("- [x] "));
        let item = item
            .or_else(|| ["- ", "* ", "+ ", "> "].iter().find_map(|sign| line.strip_prefix(sign)));
        inline_markdown(item.unwrap_or(line))
    });
    lines_of(&lines.collect::<Vec<_>>().join("\n"))
}

fn inline_markdown(line: &str) -> String {
    let mut text = String::with_capacity(line.len());
    let mut letters = line.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let rest = &line[at + letter.len_utf8()..];
        match letter {
            '\\' => match letters.next_if(|(_, next)| next.is_ascii_punctuation()) {
                Some((_, next)) => text.push(next),
                None => text.push('\\'),
            },
            '*' | '`' => {}
            '_' if rest.starts_with('_') || text.is_empty() || text.ends_with([' ', '_']) => {}
            '_' if rest.is_empty() || rest.starts_with([' ', '.', ',']) => {}
            '[' if rest.starts_with('[') => {
                // A link to a page of the same collection: `[[page|shown]]`.
                let inner = rest[1..].split("]]").next().unwrap_or_default();
                if rest[1..].contains("]]") {
                    text.push_str(inner.rsplit('|').next().unwrap_or_default());
                    skip(&mut letters, inner.chars().count() + 3);
                } else {
                    text.push('[');
                }
            }
            '[' => match rest.split_once("](") {
                Some((shown, after)) if after.contains(')') && !shown.contains('[') => {
                    text.push_str(shown);
                    let address = after.split(')').next().unwrap_or_default();
                    skip(&mut letters, shown.chars().count() + address.chars().count() + 3);
                }
                _ => text.push('['),
            },
            '!' if rest.starts_with('[') => {}
            letter => text.push(letter),
        }
    }
    text
}

fn skip(letters: &mut impl Iterator, count: usize) {
    for _ in 0..count {
        letters.next();
    }
}

/// Text that Markdown shows as it is.
pub(super) fn markdown(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    // Whether nothing but digits stands on the line so far; with a sign behind them it is a list.
    let (mut is_first, mut is_number) = (true, true);
    for letter in text.chars() {
        let begins_list = match letter {
            '-' | '+' => is_first,
            '.' | ')' => is_number && !is_first,
            _ => false,
        };
        if begins_list || "\\`*_{}[]<>#|~!$".contains(letter) {
            written.push('\\');
        }
        is_number = letter == '\n' || is_number && letter.is_ascii_digit();
        is_first = letter == '\n' || is_first && letter == ' ';
        match letter {
            '\n' => written.push_str("  \n"),
            letter if letter.is_control() => {}
            letter => written.push(letter),
        }
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn html_becomes_lines() {
        for (html, text) in [
            (
                "<b>Onlineshop</b><br>Stra&szlig;e &amp; &quot;Mitte&quot;",
                "Onlineshop\nStraße & \"Mitte\"",
            ),
            (
                "<div style=\"x\"><font color='#f00'>ERP</font></div><div>SAP&nbsp;S/4</div>",
                "ERP\nSAP S/4",
            ),
            ("a < b && c > d &unknown; &#228;&#x20AC;", "a < b && c > d &unknown; ä€"),
            ("<style>p { color: red }</style>Shop<!-- no -->", "Shop"),
            ("<ul><li>one</li><li>two</li></ul>", "one\ntwo"),
            ("&", "&"),
            ("<b", "<b"),
            ("ä&ö;ü<é>", "ä&ö;ü<é>"),
            ("", ""),
        ] {
            assert_eq!(plain_of_html(html), text, "{html}");
        }
    }

    #[test]
    fn what_is_written_is_read() {
        for text in ["Größe & <Maß> \"x\"", "two\nlines", "# no *heading* [x](y) a_b_c `d` \\"] {
            assert_eq!(plain_of_html(&html(text)), text);
            assert_eq!(plain_of_markdown(&markdown(text)), text);
        }
    }

    #[test]
    fn what_would_be_a_sign_of_markdown_comes_back() {
        for text in
            ["- no list", "+ 1", "12. is no number", "a - b\n- c\n1) d", "$x$ #1 *", "C:\\neu"]
        {
            assert_eq!(plain_of_markdown(&markdown(text)), text);
        }
    }

    #[test]
    fn markdown_loses_its_signs() {
        for (markdown, text) in [
            ("# Shop\n**bold** and *more*", "Shop\nbold and more"),
            ("- [Otto](https://otto.de) `x`", "Otto x"),
            ("[[Notes/ERP|ERP]] snake_case", "ERP snake_case"),
            ("[[", "[["),
            ("![picture](a.png)", "picture"),
        ] {
            assert_eq!(plain_of_markdown(markdown), text, "{markdown}");
        }
    }
}
