//! What is in the program, from the tables that it works by: its parts, the models and terms, the
//! kinds of everything that is drawn, the commands with their keys, and the files that it reads and
//! writes.

use super::{Article, Block, Part, Topic};
use crate::catalogue::explanations::{self, Explanation, Term};
use crate::catalogue::{self, words};
use crate::export::{Format, TableFormat};
use crate::interchange::Source;
use crate::language::{Language, Text, texts};
use crate::plan::{ActivityKind, ChannelKind, LinkKind, Market, Model, SystemKind, TeamKind};
use crate::session::{Menu, SideTab};

pub(super) fn articles(language: Language) -> Vec<Article> {
    let teller = Teller { language };
    let mut all = Vec::new();
    all.extend(Part::ALL[..3].iter().map(|part| teller.part(*part)));
    all.extend(SideTab::ALL.iter().map(|tab| teller.tab(*tab)));
    all.extend(Part::ALL[3..].iter().map(|part| teller.part(*part)));
    let of_model =
        |model| (Topic::Model(model), words::model(model), explanations::of_model(model));
    all.extend(Model::ALL.map(|model| teller.explained(of_model(model))));
    all.extend(Term::ALL.iter().map(|term| {
        teller.explained((Topic::Term(*term), words::term(*term), explanations::of_term(*term)))
    }));
    all.extend(ChannelKind::ALL.iter().map(|kind| {
        let name = catalogue::channel(*kind).name;
        teller.explained((Topic::Channel(*kind), name, explanations::of_channel(*kind)))
    }));
    all.extend(LinkKind::ALL.iter().map(|kind| {
        let name = catalogue::link(*kind).name;
        teller.explained((Topic::Link(*kind), name, explanations::of_link(*kind)))
    }));
    all.extend([Market::B2B, Market::B2C].map(|market| {
        let name = words::market(market);
        teller.explained((Topic::Audience(market), name, explanations::of_audience(market)))
    }));
    all.extend(TeamKind::ALL.iter().map(|kind| {
        let name = catalogue::team(*kind).name;
        teller.explained((Topic::Team(*kind), name, explanations::of_team(*kind)))
    }));
    all.extend(ActivityKind::ALL.iter().map(|kind| {
        let name = catalogue::activity(*kind).name;
        teller.explained((Topic::Activity(*kind), name, explanations::of_activity(*kind)))
    }));
    all.extend(SystemKind::ALL.iter().map(|kind| {
        let name = catalogue::system(*kind).name;
        teller.explained((Topic::System(*kind), name, explanations::of_system(*kind)))
    }));
    all.extend(Menu::ALL.map(|menu| teller.commands(menu)));
    all.push(teller.formats());
    let privacy = [texts::documents::ABOUT_PRIVACY, texts::help::PRIVACY_KEPT];
    let privacy = privacy.map(|text| Block::plain(teller.say(text)));
    all.push(Article::new(Topic::Privacy, teller.say(texts::help::PRIVACY), privacy.into()));
    all
}

#[derive(Clone, Copy)]
struct Teller {
    language: Language,
}

impl Teller {
    fn say(self, text: Text) -> &'static str {
        text.in_language(self.language)
    }

    fn explained(self, (topic, name, said): (Topic, Text, Explanation)) -> Article {
        let example = texts::help::EXAMPLE.with(self.language, &[&self.say(said.example)]);
        let blocks =
            vec![Block::plain(format!("{}.", self.say(said.about))), Block::plain(example)];
        Article::new(topic, self.say(name), blocks)
    }

    fn part(self, part: Part) -> Article {
        let (title, about) = match part {
            Part::Canvas => (texts::help::CANVAS, texts::help::CANVAS_ABOUT),
            Part::Palette => (texts::help::PALETTE, texts::help::PALETTE_ABOUT),
            Part::ResultBar => (texts::help::RESULT_BAR, texts::help::RESULT_BAR_ABOUT),
            Part::Journeys => (texts::plan::JOURNEYS, texts::help::JOURNEYS_ABOUT),
            Part::Inventory => (texts::help::INVENTORY, texts::help::INVENTORY_ABOUT),
            Part::Roadmap => (texts::roadmap::ROADMAP, texts::help::ROADMAP_ABOUT),
            Part::Reach => (texts::matrices::REACH_TITLE, texts::help::REACH_ABOUT),
            Part::Export => (texts::documents::EXPORT_HEAD, texts::help::EXPORT_ABOUT),
            Part::Import => (texts::help::IMPORT, texts::help::IMPORT_ABOUT),
        };
        Article::new(Topic::Part(part), self.say(title), self.paragraphs(about))
    }

    fn tab(self, tab: SideTab) -> Article {
        let (title, about) = match tab {
            SideTab::Guide => (texts::guide::TAB_GUIDE, texts::help::GUIDE_ABOUT),
            SideTab::Strategy => (texts::window::TAB_STRATEGY, texts::help::STRATEGY_ABOUT),
            SideTab::Why => (texts::window::TAB_WHY, texts::help::WHY_ABOUT),
            SideTab::Inspector => (texts::window::TAB_INSPECTOR, texts::help::INSPECTOR_ABOUT),
            SideTab::Findings => (texts::findings::TAB_FINDINGS, texts::help::FINDINGS_ABOUT),
            SideTab::Outline => (texts::outline::OUTLINE, texts::help::OUTLINE_ABOUT),
        };
        Article::new(Topic::Tab(tab), self.say(title), self.paragraphs(about))
    }

    /// A paragraph a line.
    fn paragraphs(self, about: Text) -> Vec<Block> {
        self.say(about).lines().map(Block::plain).collect()
    }

    fn commands(self, menu: Menu) -> Article {
        let rows = menu.groups().iter().copied().flatten().map(|command| {
            let keys = command.shortcuts().iter().map(|keys| keys.title(self.language));
            let title = self.say(command.title()).to_owned();
            let keys = keys.collect::<Vec<_>>().join(", ");
            Block::Row(vec![title, keys, self.say(command.tooltip()).to_owned()])
        });
        Article::new(Topic::Commands(menu), self.say(menu.title()), rows.collect())
    }

    fn formats(self) -> Article {
        let row = |what: Text, endings: Vec<&str>| {
            Block::Row(vec![self.say(what).to_owned(), endings.join(", ")])
        };
        let of = |wanted: fn(&Format) -> bool| {
            Format::ALL.iter().filter(|one| wanted(one)).map(|one| one.ending()).collect()
        };
        let blocks = vec![
            Block::plain(self.say(texts::help::FORMATS_ABOUT)),
            row(texts::help::FORMATS_IMAGES, of(|format| format.is_of_images())),
            row(texts::help::FORMATS_REPORTS, of(|format| format.is_of_documents())),
            row(
                texts::help::FORMATS_TABLES,
                TableFormat::ALL.iter().map(|format| format.ending()).collect(),
            ),
            row(texts::help::FORMATS_OTHERS, of(|format| format.is_of_plans())),
            row(texts::help::FORMATS_READ, Source::ALL.iter().map(|one| one.code()).collect()),
        ];
        Article::new(Topic::Formats, self.say(texts::help::FORMATS), blocks)
    }
}
