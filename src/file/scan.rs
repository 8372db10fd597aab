//! Looks at the text of a plan file token by token: what the reader of the notation does not
//! say. Never recursive, so no nesting is too deep for it; text that is no RON yields tokens too.

use std::borrow::Cow;
use std::collections::{BTreeMap, VecDeque};
use std::ops::Range;

use super::MAX_NESTING;

/// A piece of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Token {
    pub kind: TokenKind,
    /// Where it begins, in bytes.
    pub start: usize,
    /// Where it ends, in bytes.
    pub end: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TokenKind {
    /// `(`, `[` or `{`
    Opening,
    /// `)`, `]` or `}`
    Closing,
    /// A text in quotes.
    Text,
    /// A text in quotes without an end.
    UnclosedText,
    Comment,
    /// A block comment without an end.
    UnclosedComment,
    /// A name or a number.
    Word,
    /// Anything else, one character.
    Sign,
}

impl Token {
    pub fn of<'a>(&self, text: &'a str) -> &'a str {
        &text[self.start..self.end]
    }
}

/// The tokens of a text in order; blanks are left out.
pub(super) fn tokens(text: &str) -> impl Iterator<Item = Token> {
    let mut at = 0;
    std::iter::from_fn(move || {
        at += text[at..].len() - text[at..].trim_start_matches(is_blank).len();
        let (kind, length) = first_token(&text[at..])?;
        let token = Token { kind, start: at, end: at + length };
        at = token.end;
        Some(token)
    })
}

fn is_blank(character: char) -> bool {
    matches!(
        character,
        ' ' | '\t'..='\r' | '\u{85}' | '\u{200E}' | '\u{200F}' | '\u{2028}' | '\u{2029}'
    )
}

fn first_token(rest: &str) -> Option<(TokenKind, usize)> {
    let first = rest.chars().next()?;
    let found = match first {
        '(' | '[' | '{' => (TokenKind::Opening, 1),
        ')' | ']' | '}' => (TokenKind::Closing, 1),
        '"' => quoted(rest, 1, '"'),
        '\'' => character(rest),
        'r' | 'b' if raw_start(rest).is_some() => {
            let (start, hashes) = raw_start(rest)?;
            raw(rest, start, hashes)
        }
        'b' if rest.starts_with("b\"") => quoted(rest, 2, '"'),
        '/' if rest.starts_with("//") => {
            (TokenKind::Comment, rest.find('\n').unwrap_or(rest.len()))
        }
        '/' if rest.starts_with("/*") => block_comment(rest),
        _ => {
            let in_word = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '+' | '.' | '#');
            let word = rest.len() - rest.trim_start_matches(in_word).len();
            match word {
                0 => (TokenKind::Sign, first.len_utf8()),
                _ if first == '#' => (TokenKind::Sign, 1),
                length => (TokenKind::Word, length),
            }
        }
    };
    Some(found)
}

/// A text that began `start` bytes before and ends at an unescaped `quote`.
fn quoted(rest: &str, start: usize, quote: char) -> (TokenKind, usize) {
    let mut escaped = false;
    for (index, character) in rest[start..].char_indices() {
        match character {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if character == quote => return (TokenKind::Text, start + index + 1),
            _ => {}
        }
    }
    (TokenKind::UnclosedText, rest.len())
}

/// A single character in quotes; a lone quote is a sign, so that it swallows nothing.
fn character(rest: &str) -> (TokenKind, usize) {
    let line = &rest[..rest.find('\n').unwrap_or(rest.len())];
    match quoted(line, 1, '\'') {
        (TokenKind::Text, length) if line[..length].chars().count() <= 14 => {
            (TokenKind::Text, length)
        }
        _ => (TokenKind::Sign, 1),
    }
}

/// Where the content of a raw text begins and how many `#` close it.
fn raw_start(rest: &str) -> Option<(usize, usize)> {
    let prefix = if rest.starts_with("br") { 2 } else { 1 };
    if prefix == 1 && !rest.starts_with('r') {
        return None;
    }
    let hashes = rest[prefix..].bytes().take_while(|byte| *byte == b'#').count();
    let quote = rest[prefix + hashes..].starts_with('"');
    quote.then_some((prefix + hashes + 1, hashes))
}

fn raw(rest: &str, start: usize, hashes: usize) -> (TokenKind, usize) {
    let end = format!("\"{}", "#".repeat(hashes));
    match rest[start..].find(&end) {
        Some(index) => (TokenKind::Text, start + index + end.len()),
        None => (TokenKind::UnclosedText, rest.len()),
    }
}

fn block_comment(rest: &str) -> (TokenKind, usize) {
    let bytes = rest.as_bytes();
    let (mut depth, mut at) = (0_usize, 0);
    while at < bytes.len() {
        match &bytes[at..] {
            [b'/', b'*', ..] => (depth, at) = (depth + 1, at + 2),
            [b'*', b'/', ..] => (depth, at) = (depth - 1, at + 2),
            _ => at += 1,
        }
        if depth == 0 {
            return (TokenKind::Comment, at);
        }
    }
    (TokenKind::UnclosedComment, rest.len())
}

/// What writers put a value in that need not unwrap it, as this program does.
const WRAPPING: [&str; 8] =
    ["Some", "Channel", "Audience", "System", "Team", "Activity", "Note", "Frame"];

/// The text with blanks for the inner ones of doubled parentheses around one value:
/// `Some((10, 10))` is read as `Some(10, 10)`. Everything stays in its place.
pub(super) fn unwrapped(text: &str) -> Cow<'_, str> {
    if !text.contains("((") {
        return Cow::Borrowed(text);
    }
    let mut superfluous = Vec::new();
    // Where the brackets that are open begin, as far as they are inner ones.
    let mut open: Vec<Option<usize>> = Vec::new();
    // What is superfluous if the outer bracket ends next.
    let mut closed: Vec<usize> = Vec::new();
    let mut before = ["", ""];
    for token in tokens(text).filter(|token| token.kind != TokenKind::Comment) {
        let sign = token.of(text);
        match token.kind {
            TokenKind::Opening => {
                let is_inner = sign == "(" && before[1] == "(" && WRAPPING.contains(&before[0]);
                open.push(is_inner.then_some(token.start));
                closed.clear();
            }
            TokenKind::Closing => {
                superfluous.append(&mut closed);
                if let Some(Some(start)) = open.pop() {
                    closed = vec![start, token.start];
                }
            }
            TokenKind::Sign if sign == "," && closed.len() == 2 => closed.push(token.start),
            _ => closed.clear(),
        }
        before = [before[1], sign];
    }
    let mut bytes = text.as_bytes().to_vec();
    for at in superfluous {
        bytes[at] = b' ';
    }
    Cow::Owned(String::from_utf8(bytes).expect("blanks take the places of single signs"))
}

/// Whether the text has a comment; `//` inside of quotes is none.
pub(super) fn has_comments(text: &str) -> bool {
    (text.contains("//") || text.contains("/*"))
        && tokens(text).any(|token| token.kind == TokenKind::Comment)
}

/// The line and the column of a place, both counted from 1; columns count characters.
pub(super) fn position(text: &str, offset: usize) -> (usize, usize) {
    let before = &text[..offset];
    let line_start = before.rfind('\n').map_or(0, |index| index + 1);
    let line = 1 + before.bytes().filter(|byte| *byte == b'\n').count();
    (line, 1 + before[line_start..].chars().count())
}

/// Where a line and a column are, in bytes; the nearest place where they are not.
pub(super) fn offset(text: &str, line: usize, column: usize) -> usize {
    let start = match line.checked_sub(2) {
        None => 0,
        Some(breaks) => text.match_indices('\n').nth(breaks).map_or(text.len(), |(at, _)| at + 1),
    };
    let columns = text[start..].char_indices().nth(column.saturating_sub(1));
    columns.map_or(text.len(), |(index, _)| start + index)
}

/// Where brackets are first nested deeper than they may be, in bytes.
pub(super) fn too_deep(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    for token in tokens(text) {
        match token.kind {
            TokenKind::Opening if depth == MAX_NESTING => return Some(token.start),
            TokenKind::Opening => depth += 1,
            TokenKind::Closing => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    None
}

/// A part of a bracket: what stands between two commas.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Part {
    /// Where it is, with the comma behind it, in bytes.
    pub range: Range<usize>,
    /// The key of the entry of the plan in which it lies, as it is written.
    pub entry: Option<Range<usize>>,
}

/// The innermost part with the first token from a place on, if that is within a bracket.
pub(super) fn part_at(text: &str, place: usize) -> Option<Part> {
    // The first token of the part that each open bracket is in; before them, that outside of all.
    let mut firsts: Vec<Option<Token>> = vec![None];
    let mut tokens = tokens(text).filter(|token| token.kind != TokenKind::Comment);
    loop {
        let token = tokens.next()?;
        let is_there = token.start >= place;
        if token.kind == TokenKind::Closing {
            firsts.pop();
        }
        let first = firsts.last_mut()?;
        let begins = first.get_or_insert(token).start;
        if is_there {
            let depth = firsts.len() - 1;
            let rest = std::iter::once(token).chain(tokens);
            let end = (depth > 0).then(|| end_of_part(text, rest))?;
            let key = firsts.get(2).copied().flatten().filter(|key| key.kind == TokenKind::Text);
            return Some(Part { range: begins..end, entry: key.map(|key| key.start..key.end) });
        }
        match token.kind {
            TokenKind::Opening => firsts.push(None),
            TokenKind::Sign if token.of(text) == "," => *first = None,
            _ => {}
        }
    }
}

/// Where a part ends of which these are the tokens from some place on, with the comma behind it.
fn end_of_part(text: &str, tokens: impl Iterator<Item = Token>) -> usize {
    let mut depth = 0_usize;
    for (index, token) in tokens.enumerate() {
        match token.kind {
            TokenKind::Opening => depth += 1,
            // What the part was found by may be the bracket that ends something in it.
            TokenKind::Closing if index == 0 => {}
            TokenKind::Closing if depth == 0 => return token.start,
            TokenKind::Closing => depth -= 1,
            TokenKind::Sign if depth == 0 && token.of(text) == "," => return token.end,
            _ => {}
        }
    }
    text.len()
}

/// What a text says about its format.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    /// Where the number stands.
    Named(Token),
    /// The plan is whole and has no such field; where it begins, in bytes.
    Missing(usize),
    /// The text is no whole plan.
    Unclear,
}

/// Looks for the field `format`, whatever else the plan holds.
pub(super) fn format(text: &str) -> Format {
    let mut tokens = tokens(text).filter(|token| token.kind != TokenKind::Comment).peekable();
    while let Some(attribute) = tokens.next_if(|token| token.of(text) == "#") {
        let end = tokens.find(|token| token.of(text) == "]");
        if end.is_none() || attribute.end == text.len() {
            return Format::Unclear;
        }
    }
    tokens.next_if(|token| token.kind == TokenKind::Word);
    let Some(start) = tokens.next().filter(|token| token.of(text) == "(") else {
        return Format::Unclear;
    };
    let mut depth = 1;
    while let Some(token) = tokens.next() {
        match token.kind {
            TokenKind::Opening => depth += 1,
            TokenKind::Closing if depth == 1 => return Format::Missing(start.start),
            TokenKind::Closing => depth -= 1,
            TokenKind::Word if depth == 1 && token.of(text) == "format" => {
                let colon = tokens.next_if(|token| token.of(text) == ":");
                let number = tokens.next().filter(|token| token.kind == TokenKind::Word);
                return match (colon, number) {
                    (Some(_), Some(number)) => Format::Named(number),
                    _ => Format::Unclear,
                };
            }
            _ => {}
        }
    }
    Format::Unclear
}

/// The fields of a plan in which something may have no meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Section {
    Strategy,
    Steps,
    Nodes,
    Links,
    Journeys,
    Measures,
    SetAside,
    Completed,
}

impl Section {
    const ALL: [Self; 8] = [
        Self::Strategy,
        Self::Steps,
        Self::Nodes,
        Self::Links,
        Self::Journeys,
        Self::Measures,
        Self::SetAside,
        Self::Completed,
    ];

    fn field(self) -> &'static str {
        match self {
            Self::Strategy => "strategy",
            Self::Steps => "steps",
            Self::Nodes => "nodes",
            Self::Links => "links",
            Self::Journeys => "journeys",
            Self::Measures => "measures",
            Self::SetAside => "set_aside",
            Self::Completed => "completed",
        }
    }

    /// Whether its keys are the ids of elements.
    pub fn has_elements(self) -> bool {
        matches!(self, Self::Nodes | Self::Links | Self::Journeys | Self::Measures)
    }
}

/// One entry of a section: its key in plain text.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct EntryKey {
    pub section: Section,
    pub key: String,
}

/// The lines on which the entries of a plan begin, and its numbers that fit no type.
pub(super) struct Lines {
    lines: BTreeMap<EntryKey, usize>,
    /// Each with its field, as it is written.
    numbers: BTreeMap<EntryKey, VecDeque<(String, String)>>,
}

impl Lines {
    /// Looks up all of them in one pass over a text that is a whole plan.
    pub fn of(text: &str) -> Self {
        let (mut lines, mut numbers) = (BTreeMap::new(), BTreeMap::<_, VecDeque<_>>::new());
        let (mut depth, mut section) = (0_usize, None);
        let (mut entry, mut field) = (None, "");
        let (mut line, mut counted) = (1, 0);
        let mut last: Option<Token> = None;
        for token in tokens(text) {
            match token.kind {
                TokenKind::Comment => continue,
                TokenKind::Opening => depth += 1,
                TokenKind::Closing => depth = depth.saturating_sub(1),
                TokenKind::Sign if token.of(text) == ":" => {
                    let key = last.map_or("", |token| token.of(text));
                    if depth == 1 {
                        section = Section::ALL.into_iter().find(|found| found.field() == key);
                    }
                    if let (2, Some(section), Some(last)) = (depth, section, last) {
                        let breaks = &text.as_bytes()[counted..last.start];
                        line += breaks.iter().filter(|byte| **byte == b'\n').count();
                        counted = last.start;
                        let found = EntryKey { section, key: plain(key) };
                        lines.insert(found.clone(), line);
                        if section == Section::Steps && is_beyond_types(key) {
                            let number = (section.field().to_owned(), key.to_owned());
                            numbers.entry(found.clone()).or_default().push_back(number);
                        }
                        entry = Some(found);
                    }
                    field = key;
                }
                TokenKind::Word if is_beyond_types(token.of(text)) => {
                    // Where it is a key, its colon follows.
                    let is_value = depth > 2 || section == Some(Section::Strategy);
                    if let Some(entry) = entry.as_ref().filter(|_| is_value) {
                        let number = (field.to_owned(), token.of(text).to_owned());
                        numbers.entry(entry.clone()).or_default().push_back(number);
                    }
                }
                _ => {}
            }
            last = Some(token);
        }
        Self { lines, numbers }
    }

    /// The line on which an entry begins; the first where there is none.
    pub fn line(&self, entry: &EntryKey) -> usize {
        self.lines.get(entry).copied().unwrap_or(1)
    }

    /// The next number of a field that no type can hold, as it is written.
    pub fn next_number(&mut self, entry: &EntryKey, field: &str) -> Option<String> {
        let numbers = self.numbers.get_mut(entry)?;
        let index = numbers.iter().position(|(of, _)| of == field)?;
        numbers.remove(index).map(|(_, number)| number)
    }
}

/// A key without its quotes and escapes, or a number in its plain form.
fn plain(key: &str) -> String {
    match key.starts_with(['"', 'r']) {
        true => ron::from_str(key).unwrap_or_else(|_| key.to_owned()),
        false => {
            let number = ron::from_str(key).or_else(|fault| match is_beyond_types(key) {
                true if key.starts_with('-') => Ok(i64::MIN),
                true => Ok(i64::MAX),
                false => Err(fault),
            });
            number.map_or_else(|_| key.to_owned(), |number: i64| number.to_string())
        }
    }
}

/// Whether a word is a number that is read as the greatest or smallest there is.
fn is_beyond_types(word: &str) -> bool {
    let digits = word.trim_start_matches(['+', '-']);
    if !digits.starts_with(|first: char| first.is_ascii_digit()) {
        return false;
    }
    let digits = digits.replace('_', "");
    let in_base = |prefix: &str, base| {
        digits.strip_prefix(prefix).map(|digits| i64::from_str_radix(digits, base).is_err())
    };
    in_base("0x", 16)
        .or_else(|| in_base("0o", 8))
        .or_else(|| in_base("0b", 2))
        .unwrap_or_else(|| digits.parse().is_ok_and(|number: f64| number >= 2.0_f64.powi(63)))
}
