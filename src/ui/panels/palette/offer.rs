//! What can be placed for what is typed: what it names, several names at once, and what of the
//! palette and of the book of names it finds.

use super::PaletteItem;
use crate::catalogue::names::{Kind, Recognised, listed, recognise};
use crate::catalogue::words;
use crate::language::search::folded;
use crate::language::{Language, texts};

/// Something that can be placed for what is typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Offer {
    /// What the palette offers.
    Item(PaletteItem),
    /// What the text names.
    Named(Box<Recognised>),
    /// Each of several names.
    Several(String),
}

impl Offer {
    /// What can be placed for what is typed, the likeliest first.
    pub fn found(typed: &str, language: Language) -> Vec<Self> {
        let typed = typed.trim();
        if listed(typed).len() > 1 {
            return vec![Self::Several(typed.to_owned())];
        }
        let items = PaletteItem::found(typed, language);
        let named = recognise(typed).filter(|found| {
            // What has a row of its own is not offered twice.
            let is_called = |item: &PaletteItem| folded(item.name(language)) == folded(&found.name);
            !items.iter().any(is_called)
        });
        let mut offers: Vec<Self> = items.into_iter().map(Self::Item).collect();
        if let Some(found) = named {
            // What the palette calls so comes before it; of the book only where it is not sure.
            let typed = folded(typed);
            let is_before = |offer: &&Self| {
                let is_of_book = matches!(offer, Self::Item(PaletteItem::Known(_)));
                let title = offer.title(language);
                // “Team Marketing” is what the palette lists as Marketing among the teams.
                let with_sort = format!("{} {title}", offer.aside(language));
                [title, with_sort].iter().any(|name| folded(name).starts_with(&typed))
                    && !(is_of_book && found.is_sure())
            };
            let at = offers.iter().take_while(is_before).count();
            offers.insert(at, Self::Named(Box::new(found)));
        }
        offers
    }

    /// A note with what is typed, which is offered where nothing else is.
    pub fn note(typed: &str) -> Self {
        Self::Named(Box::new(Recognised {
            kind: Kind::Note,
            name: typed.trim().to_owned(),
            operator: None,
            markets: Vec::new(),
            sells: None,
            seller: crate::plan::Seller::default(),
            shares: None,
            score: 0,
        }))
    }

    /// What it is called.
    pub fn title(&self, language: Language) -> String {
        match self {
            Self::Item(item) => item.title(language),
            Self::Named(found) => found.name.clone(),
            Self::Several(typed) => {
                let names = listed(typed);
                texts::names::PLACE_SEVERAL.with(language, &[&names.len(), &names.join(", ")])
            }
        }
    }

    /// What is said of it in a second line; may be empty.
    pub fn detail(&self, language: Language) -> String {
        match self {
            Self::Item(_) | Self::Named(_) => String::new(),
            Self::Several(typed) => {
                let kind = |name: &str| recognise(name).map_or(Kind::Note, |found| found.kind);
                let kinds = listed(typed).into_iter().map(kind);
                let kinds = kinds.map(|kind| kind.title().in_language(language));
                kinds.collect::<Vec<_>>().join(" · ")
            }
        }
    }

    /// What things of its sort are called, or of which kind it is; empty for several.
    pub fn aside(&self, language: Language) -> String {
        match self {
            Self::Item(item) => item.sort_name(language).to_owned(),
            Self::Named(found) if found.kind == Kind::Note => {
                words::sort(found.kind.sort()).in_language(language).to_owned()
            }
            Self::Named(found) => found.kind.title().in_language(language).to_owned(),
            Self::Several(_) => String::new(),
        }
    }
}
