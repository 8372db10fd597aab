//! Text from elsewhere as the items of a list.

/// A line longer than this, in letters, is part of a text rather than of a list.
const LONGEST_ITEM: usize = 80;
/// A list of more lines is a text.
const LONGEST_LIST: usize = 200;
/// What a line of a list may begin with, a blank behind it.
const BULLETS: [char; 17] =
    ['-', '*', '•', '–', '—', '·', '+', '‣', '◦', '○', '●', '▪', '■', '→', '>', '✓', '☐'];
/// Boxes to be ticked, behind a bullet or not.
const BOXES: [&str; 3] = ["[ ]", "[x]", "[X]"];

/// The items of a list of short lines, without their bullets and numbers; empty if it is no list.
pub(super) fn list_items(text: &str) -> Vec<&str> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let lines: Vec<&str> = lines.take(LONGEST_LIST + 1).collect();
    let is_item = |line: &&str| line.chars().count() <= LONGEST_ITEM;
    if lines.len() > LONGEST_LIST || !lines.iter().all(is_item) || is_prose(&lines) {
        return Vec::new();
    }
    lines.into_iter().map(bare).filter(|item| !item.is_empty()).collect()
}

/// A line without its bullet, number or box.
fn bare(line: &str) -> &str {
    let number = line.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let after_number = number.strip_prefix(['.', ')']).filter(|_| number.len() < line.len());
    let after_bullet = line.strip_prefix(BULLETS);
    let rest = after_bullet.or(after_number).filter(|rest| rest.starts_with([' ', '\t']));
    let rest = rest.map_or(line, str::trim_start);
    let after_box = BOXES.iter().find_map(|one| rest.strip_prefix(one));
    after_box.map_or(rest, str::trim_start)
}

/// Whether lines are those of a text that was broken: most of them end or go on as sentences do.
fn is_prose(lines: &[&str]) -> bool {
    const WORDS: usize = 6;
    let is_sentence = |line: &&&str| {
        line.split_whitespace().count() >= WORDS && line.ends_with(['.', ',', '!', '?', ':', '-'])
    };
    lines.iter().filter(is_sentence).count() * 2 > lines.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_loses_its_bullets() {
        assert_eq!(
            list_items("- Shop\n\n* CRM \n3) Store\n10. App"),
            ["Shop", "CRM", "Store", "App"]
        );
        assert_eq!(list_items("- [ ] Shop\n[x] CRM\n‣ App"), ["Shop", "CRM", "App"]);
        assert_eq!(list_items("2 stores\n-5 %"), ["2 stores", "-5 %"]);
        assert_eq!(list_items(&format!("Shop\n{}", "long ".repeat(40))), Vec::<&str>::new());
    }

    #[test]
    fn a_broken_text_is_no_list() {
        let text = "We met the dealers on Monday, and they want a shop,\n\
                    but nobody has asked the people in Ulm yet.";
        assert_eq!(list_items(text), Vec::<&str>::new());
    }
}
