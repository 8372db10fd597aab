//! Finding things by what is typed.

/// Whether every word that was typed occurs in one of the texts, in small or capital letters, ß
/// as ss.
pub fn is_found(texts: &[&str], typed: &str) -> bool {
    let fold = |text: &str| text.to_lowercase().replace('ß', "ss");
    let texts: Vec<String> = texts.iter().map(|text| fold(text)).collect();
    fold(typed).split_whitespace().all(|word| texts.iter().any(|text| text.contains(word)))
}

#[cfg(test)]
mod tests {
    use super::is_found;

    #[test]
    fn every_word_is_looked_for() {
        let texts = ["Click & Collect", "Order online, collect in the store"];
        assert!(is_found(&texts, "coll STORE"));
        assert!(is_found(&texts, ""));
        assert!(!is_found(&texts[..1], "collect return"));
        assert!(is_found(&["Außendienst"], "AUSSEN"));
    }
}
