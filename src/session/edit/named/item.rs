//! Something with a name, and what it is taken for.

use crate::catalogue::names::{Kind, Recognised, recognise};
use crate::edit::LabelKind;
use crate::geometry::{GridPoint, Point};
use crate::language::Language;
use crate::plan::{Availability, Body, Id, MAX_NAME_BYTES, Market, Markets, Node, Operator};
use crate::session::edit::limits::cut;

/// What shall become of named things once it is known what they are.
#[derive(Clone, Debug, PartialEq)]
pub enum Aim {
    /// They are placed: in their lanes, or where they were pasted.
    Place {
        /// In world points; `None` for no place of their own.
        at: Option<Point>,
        /// What that is called in the history.
        label: LabelKind,
    },
    /// They are in the plan, and become what their names say.
    Turn,
}

/// Named things, some of which may have to be confirmed.
#[derive(Clone, Debug, PartialEq)]
pub struct NamedItems {
    /// In the order in which they were written.
    pub items: Vec<NamedItem>,
    /// What shall become of them.
    pub aim: Aim,
}

impl NamedItems {
    /// Whether somebody has to say of one of them what it is.
    pub fn asks(&self) -> bool {
        self.items.iter().any(|item| item.asks)
    }
}

/// What a table says of something besides its name.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Said {
    pub operator: Option<Operator>,
    pub markets: Vec<Market>,
    pub hurdle: String,
}

/// Something with a name.
#[derive(Clone, Debug, PartialEq)]
pub struct NamedItem {
    /// What of the plan it is, if it is there already.
    pub id: Option<Id>,
    /// What was written.
    pub said: String,
    /// What it is taken for.
    pub kind: Kind,
    /// Whether that is a guess that has to be confirmed.
    pub asks: bool,
    /// What is noted about it.
    pub note: String,
    guess: Option<Recognised>,
    told: Said,
    /// Whether it was asked before somebody chose.
    was_asked: bool,
}

impl NamedItem {
    /// What a text is taken for: a note where it names nothing.
    pub(super) fn new(text: &str) -> Self {
        let guess = recognise(text);
        Self {
            id: None,
            said: text.to_owned(),
            kind: guess.as_ref().map_or(Kind::Note, |guess| guess.kind),
            asks: guess.as_ref().is_some_and(|guess| !guess.is_sure()),
            note: String::new(),
            guess,
            told: Said::default(),
            was_asked: false,
        }
    }

    /// How sure the guess is that its name allows, from 0 to 100.
    pub(super) fn score(&self) -> u8 {
        self.guess.as_ref().map_or(0, |guess| guess.score)
    }

    /// The same about which a table says more.
    pub(super) fn told(self, told: Said) -> Self {
        Self { told, ..self }
    }

    /// It is known what it is.
    pub(super) fn settle(&mut self, kind: Kind) {
        (self.kind, self.asks) = (kind, false);
    }

    /// Somebody who was asked said what it is.
    pub fn choose(&mut self, kind: Kind) {
        self.was_asked |= self.asks;
        (self.kind, self.asks) = (kind, false);
    }

    /// Whether a table says whom it serves.
    pub(super) fn says_markets(&self) -> bool {
        !self.told.markets.is_empty()
    }

    /// Whether somebody chose after he was asked.
    pub fn was_asked(&self) -> bool {
        self.was_asked
    }

    /// A node of it, at no place yet.
    pub(super) fn node(&self, language: Language) -> Node {
        let guess = self.guess.as_ref().filter(|guess| guess.kind == self.kind);
        let body = guess.map(|guess| guess.body(language));
        let mut node =
            Node::new(body.unwrap_or_else(|| self.kind.body(language)), GridPoint::default());
        if guess.is_none() {
            let is_note = matches!(node.body, Body::Note(_));
            let most = if is_note { self.said.len() } else { MAX_NAME_BYTES };
            node.set_name(cut(&self.said, most).to_owned());
        }
        self.say(&mut node.body);
        node.note.clone_from(&self.note);
        node
    }

    /// What a table says of it is so, whatever the name lets guess.
    fn say(&self, body: &mut Body) {
        match body {
            Body::Channel(channel) => {
                if let Some(operator) = &self.told.operator {
                    channel.operator.clone_from(operator);
                    channel.settle_seller();
                }
                if !self.told.markets.is_empty() {
                    channel.markets = markets(&self.told.markets);
                }
            }
            Body::System(system) => system.hurdle.clone_from(&self.told.hurdle),
            Body::Activity(activity) => activity.hurdle.clone_from(&self.told.hurdle),
            Body::Audience(_) | Body::Team(_) | Body::Note(_) | Body::Frame(_) => {}
        }
    }
}

fn markets(served: &[Market]) -> Markets {
    let when = |market| match served.contains(&market) {
        true => Availability::Yes,
        false => Availability::No,
    };
    Markets { b2b: when(Market::B2B), b2c: when(Market::B2C) }
}
