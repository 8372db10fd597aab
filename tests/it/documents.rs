//! Documents lead somewhere, and their pictures are few and looked at.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// So many pictures are kept with the documents: each is taken anew when the window changes.
const MOST_PICTURES: usize = 8;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn documents() -> Vec<PathBuf> {
    let folders = [root().to_owned(), root().join("docs"), root().join("packaging")];
    let files = folders.iter().flat_map(|folder| std::fs::read_dir(folder).expect("a folder"));
    let files = files.map(|entry| entry.expect("an entry").path());
    files.filter(|path| path.extension().is_some_and(|ending| ending == "md")).collect()
}

fn text(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// What a document links to within the project, with its pictures.
fn targets(document: &Path) -> Vec<PathBuf> {
    let text = text(document);
    let links = text.split("](").skip(1).filter_map(|rest| rest.split(')').next());
    let own = links.filter(|link| !link.contains("://") && !link.starts_with(['#', '<']));
    let file = |link: &str| link.split('#').next().unwrap_or_default().to_owned();
    let beside = document.parent().expect("it is in a folder");
    own.map(|link| beside.join(file(link))).collect()
}

#[test]
fn every_link_within_the_project_leads_to_a_file() {
    let documents = documents();
    assert!(documents.len() > 15, "{documents:?}");
    for document in documents {
        for target in targets(&document) {
            assert!(target.exists(), "{} leads to {}", document.display(), target.display());
        }
    }
}

#[test]
fn pictures_are_few_and_each_is_shown_in_some_document() {
    let pictures = std::fs::read_dir(root().join("docs/pictures")).expect("the pictures");
    let kept: BTreeSet<PathBuf> = pictures
        .map(|entry| entry.expect("an entry").path().canonicalize().expect("there"))
        .collect();
    assert!(kept.len() <= MOST_PICTURES, "{kept:#?}");
    let shown: BTreeSet<PathBuf> = documents()
        .iter()
        .flat_map(|document| targets(document))
        .filter_map(|target| target.canonicalize().ok())
        .collect();
    let unseen: Vec<&PathBuf> = kept.difference(&shown).collect();
    assert!(unseen.is_empty(), "{unseen:#?}");
}

/// What both documents say is pressed on the command line is the same but for the words of the files.
#[test]
fn the_german_readme_has_the_commands_of_the_english_one() {
    let commands = |file: &str| -> Vec<String> {
        let text = text(&root().join(file));
        let indented = text.lines().filter(|line| line.starts_with("    "));
        let words = |line: &str| line.split_whitespace().take(5).collect::<Vec<_>>().join(" ");
        indented.map(words).collect()
    };
    assert_eq!(commands("README.md"), commands("README.de.md"));
    for (english, german) in [
        ("README.md", "README.de.md"),
        ("docs/first-steps.md", "docs/erste-schritte.md"),
        ("docs/method.md", "docs/methode.md"),
    ] {
        let heads = |file: &str| {
            let text = text(&root().join(file));
            text.lines()
                .filter(|line| line.starts_with('#'))
                .map(|head| head.find(' '))
                .collect::<Vec<_>>()
        };
        assert_eq!(heads(english), heads(german), "{english} has the parts of {german}");
    }
}
