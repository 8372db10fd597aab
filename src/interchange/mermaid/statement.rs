//! The statements of a flowchart: nodes with shapes and texts, and what leads between them.

use crate::interchange::drawing::Look;
use crate::interchange::markup::plain_of_html;

/// A node where it is named.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Named {
    pub id: String,
    /// What stands on it and what it looks like, where that is said.
    pub shape: Option<(String, Look)>,
}

/// What leads from some nodes to others.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Arrow {
    pub label: String,
    /// What it is called, where it has a name.
    pub name: Option<String>,
    /// Whether it leads back rather than forth.
    pub is_reversed: bool,
    /// Whether it only keeps nodes apart.
    pub is_invisible: bool,
}

/// Nodes, and arrows between each group of them and the next.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Chain {
    pub groups: Vec<Vec<Named>>,
    pub arrows: Vec<Arrow>,
}

/// The brackets around texts; longer ones first, for they begin like shorter ones.
const SHAPES: [(&str, &str, Look); 15] = [
    ("(((", ")))", Look::Card),
    ("((", "))", Look::Card),
    ("([", "])", Look::Card),
    ("(", ")", Look::Card),
    ("[[", "]]", Look::Card),
    ("[(", ")]", Look::Store),
    ("[/", "/]", Look::Card),
    ("[/", "\\]", Look::Card),
    ("[\\", "\\]", Look::Card),
    ("[\\", "/]", Look::Card),
    ("[", "]", Look::Card),
    ("{{", "}}", Look::Card),
    ("{", "}", Look::Card),
    (">", "]", Look::Note),
    ("[|", "|]", Look::Card),
];

/// Reads a chain; what cannot be read ends it.
pub(super) fn chain(line: &str) -> Chain {
    let mut chain = Chain::default();
    let mut rest = line.trim();
    while let Some((group, after)) = group(rest) {
        chain.groups.push(group);
        let Some((arrow, after)) = arrow(after.trim_start()) else { break };
        chain.arrows.push(arrow);
        rest = after.trim_start();
    }
    chain.arrows.truncate(chain.groups.len().saturating_sub(1));
    chain
}

/// Nodes with `&` between them.
fn group(text: &str) -> Option<(Vec<Named>, &str)> {
    let (first, mut rest) = node(text)?;
    let mut nodes = vec![first];
    while let Some(after) = rest.trim_start().strip_prefix('&') {
        let Some((next, after)) = node(after.trim_start()) else { break };
        nodes.push(next);
        rest = after;
    }
    Some((nodes, rest))
}

fn node(text: &str) -> Option<(Named, &str)> {
    let end = end_of_id(text);
    let (id, mut rest) = text.split_at(end);
    if id.is_empty() {
        return None;
    }
    let mut shape = None;
    if let Some(after) = rest.strip_prefix("@{") {
        let end = closing(after, "}")?;
        shape = Some(attributes(&after[..end]));
        rest = &after[end + 1..];
    } else if let Some((text, look, after)) = bracketed(rest) {
        shape = Some((plain(text), look));
        rest = after;
    }
    if let Some(after) = rest.strip_prefix(":::") {
        let end = after.find(|letter: char| !(letter.is_alphanumeric() || "_-".contains(letter)));
        rest = &after[end.unwrap_or(after.len())..];
    }
    Some((Named { id: id.to_owned(), shape }, rest))
}

/// Where an id ends: at a blank, a bracket, or what begins an arrow.
fn end_of_id(text: &str) -> usize {
    let ends = |at: usize, letter: char| {
        let rest = &text[at..];
        letter.is_whitespace()
            || "[({>&;|\"<".contains(letter)
            || ["--", "-.", "==", "~~~", "@{", ":::"].iter().any(|sign| rest.starts_with(sign))
    };
    let mut letters = text.char_indices();
    letters.find(|(at, letter)| ends(*at, *letter)).map_or(text.len(), |(at, _)| at)
}

/// A text in brackets, with what follows them.
fn bracketed(text: &str) -> Option<(&str, Look, &str)> {
    let fitting = SHAPES.iter().filter(|(open, _, _)| text.starts_with(open));
    let found = fitting.filter_map(|(open, close, look)| {
        let inner = &text[open.len()..];
        let end = closing(inner, close)?;
        Some((open.len(), end, &inner[..end], *look, &inner[end + close.len()..]))
    });
    // Of brackets that begin alike the longest that closes first.
    let mut best: Option<(usize, usize, &str, Look, &str)> = None;
    for one in found {
        if best.is_none_or(|best| one.0 > best.0 || (one.0 == best.0 && one.1 < best.1)) {
            best = Some(one);
        }
    }
    best.map(|(_, _, inner, look, after)| (inner, look, after))
}

/// Where a bracket closes that is no part of a text in quotes.
fn closing(text: &str, close: &str) -> Option<usize> {
    let mut is_quoted = false;
    for (at, letter) in text.char_indices() {
        if letter == '"' {
            is_quoted = !is_quoted;
        } else if !is_quoted && text[at..].starts_with(close) {
            return Some(at);
        }
    }
    None
}

/// `shape: cyl, label: "…"`
fn attributes(text: &str) -> (String, Look) {
    let value = |key: &str| {
        let after = text.split_once(key)?.1.trim_start().strip_prefix(':')?.trim_start();
        let quoted = after.strip_prefix('"').and_then(|inner| inner.split('"').next());
        Some(
            quoted.unwrap_or_else(|| after.split(',').next().unwrap_or_default().trim()).to_owned(),
        )
    };
    let look = match value("shape").unwrap_or_default().as_str() {
        "cyl" | "cylinder" | "database" | "db" | "lin-cyl" | "disk" | "das" | "h-cyl" => {
            Look::Store
        }
        "text" => Look::Text,
        "comment" | "brace" | "brace-l" | "doc" | "document" | "notch-rect" | "card" => Look::Note,
        _ => Look::Card,
    };
    (plain(&value("label").unwrap_or_default()), look)
}

/// A text without quotes, with what stands for a sign as the sign.
pub(super) fn plain(text: &str) -> String {
    let text = text.trim();
    let text = text.strip_prefix('"').and_then(|text| text.strip_suffix('"')).unwrap_or(text);
    let markdown = text.strip_prefix('`').and_then(|text| text.strip_suffix('`'));
    let text = match markdown {
        Some(markdown) => crate::interchange::markup::plain_of_markdown(markdown),
        None => text.to_owned(),
    };
    let mut read = String::with_capacity(text.len());
    let mut rest = &*text;
    while let Some(at) = rest.find('#') {
        read.push_str(&rest[..at]);
        let after = &rest[at + 1..];
        let end = after
            .find(';')
            .filter(|end| *end <= 10 && after[..*end].chars().all(char::is_alphanumeric));
        match end.filter(|end| *end > 0) {
            Some(end) => {
                let is_number = after[..end].bytes().all(|byte| byte.is_ascii_digit());
                read.push_str(if is_number { "&#" } else { "&" });
                read.push_str(&after[..=end]);
                rest = &after[end + 1..];
            }
            None => {
                read.push('#');
                rest = after;
            }
        }
    }
    read.push_str(rest);
    plain_of_html(&read.replace("\\n", "\n"))
}

/// What leads on, with its text, and what follows it.
fn arrow(text: &str) -> Option<(Arrow, &str)> {
    let mut rest = text;
    let mut called = None;
    // A name of the arrow itself.
    if let Some((name, after)) = text.split_once('@')
        && !name.is_empty()
        && name.chars().all(|letter| letter.is_alphanumeric() || letter == '_')
        && after.starts_with(['-', '=', '<', '~'])
    {
        called = Some(name.to_owned());
        rest = after;
    }
    let starts_back = rest.starts_with('<');
    let begun = rest
        .strip_prefix(['<', 'o', 'x'])
        .filter(|after| after.starts_with(['-', '=']))
        .unwrap_or(rest);
    if begun.starts_with("~~~") {
        let after = begun.trim_start_matches('~');
        return Some((Arrow { is_invisible: true, ..Arrow::default() }, after));
    }
    let line = ["--", "-.", "=="].into_iter().find(|sign| begun.starts_with(sign))?;
    let end = begun.find(|letter: char| !"-.=".contains(letter)).unwrap_or(begun.len());
    let mut after = &begun[end..];
    let mut has_head = false;
    let mut label = String::new();
    let head = |after: &str| -> Option<usize> {
        let letter = after.chars().next()?;
        let next = after[letter.len_utf8()..].chars().next();
        let is_letter_head = matches!(letter, 'o' | 'x')
            && next.is_none_or(|next| next.is_whitespace() || next == '|');
        (letter == '>' || is_letter_head).then_some(1)
    };
    // A line of three signs is whole; of two, a text follows.
    let is_whole = end > 2 || head(after).is_some();
    if let Some(length) = head(after) {
        (has_head, after) = (true, &after[length..]);
    } else if !is_whole {
        let (text, length) = text_of_line(after, line)?;
        label = plain(text);
        after = &after[length..];
        let end = after.find(|letter: char| !"-.=".contains(letter)).unwrap_or(after.len());
        after = &after[end..];
        if let Some(length) = head(after) {
            (has_head, after) = (true, &after[length..]);
        }
    }
    let piped = after.trim_start().strip_prefix('|');
    if let Some((text, rest)) = piped.and_then(|text| Some(text.split_at(closing(text, "|")?))) {
        label = plain(text);
        after = &rest[1..];
    }
    let is_reversed = starts_back && !has_head;
    Some((Arrow { label, name: called, is_reversed, is_invisible: false }, after))
}

/// The text within a line, up to where the line goes on; gives its length, too.
fn text_of_line<'a>(text: &'a str, line: &str) -> Option<(&'a str, usize)> {
    let ends: &[&str] = match line {
        "-." => &[".-"],
        "==" => &["=="],
        _ => &["--"],
    };
    let mut is_quoted = false;
    for (at, letter) in text.char_indices() {
        if letter == '"' {
            is_quoted = !is_quoted;
        } else if !is_quoted && ends.iter().any(|end| text[at..].starts_with(end)) {
            return Some((&text[..at], at));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> (Vec<String>, Vec<String>) {
        let chain = chain(line);
        let nodes = chain.groups.iter().flatten().map(|node| match &node.shape {
            Some((text, _)) => format!("{}={text}", node.id),
            None => node.id.clone(),
        });
        let arrows = chain.arrows.iter().map(|arrow| arrow.label.clone());
        (nodes.collect(), arrows.collect())
    }

    #[test]
    fn chains_are_read_as_they_are_written() {
        for (line, nodes, arrows) in [
            ("a-->b", vec!["a", "b"], vec![""]),
            ("A[Shop] -->|orders| B[(ERP)]", vec!["A=Shop", "B=ERP"], vec!["orders"]),
            ("A -- uses --> B", vec!["A", "B"], vec!["uses"]),
            ("A-. text .->B ==> C", vec!["A", "B", "C"], vec!["text", ""]),
            ("A & B --> C & D", vec!["A", "B", "C", "D"], vec![""]),
            (
                "n1[\"Nr. #35;1; #quot;Mitte#quot; #lt;b#gt;\"]",
                vec!["n1=Nr. #1; \"Mitte\" <b>"],
                vec![],
            ),
            ("A@{ shape: cyl, label: \"Data\" } --- B:::big", vec!["A=Data", "B"], vec![""]),
            ("A((x)) <--> B{{y}}", vec!["A=x", "B=y"], vec![""]),
            ("order-desk[Order desk]", vec!["order-desk=Order desk"], vec![]),
            ("A e1@--> B", vec!["A", "B"], vec![""]),
            ("A --x B --o C", vec!["A", "B", "C"], vec!["", ""]),
            ("A[/in/] --> B[\\out/]", vec!["A=in", "B=out"], vec![""]),
            ("A[unclosed --> B", vec!["A"], vec![]),
            ("", vec![], vec![]),
        ] {
            let (found, labels) = read(line);
            assert_eq!(found, nodes, "{line}");
            assert_eq!(labels, arrows, "{line}");
        }
    }
}
