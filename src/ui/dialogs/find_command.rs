//! The list in which everything can be found by typing: commands to run, elements to go to.

use eframe::egui;

use crate::language::texts;
use crate::plan::Id;
use crate::session::{Command, Session};
use crate::ui::widgets::{Look, Pick, PickList, PickPlace, PickRow};

/// So many elements are offered.
const MOST_ELEMENTS: usize = 30;

/// What was chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// A command to run.
    Command(Command),
    /// An element to go to.
    Element(Id),
}

/// Shows the list at the top of the window.
pub fn find_command(
    ctx: &egui::Context,
    look: Look,
    session: &Session,
    list: &mut PickList,
) -> Pick<Found> {
    let rows = rows(look, session, &list.typed);
    let window = ctx.content_rect();
    let place = PickPlace {
        id: egui::Id::unique("find or run"),
        title: look.say(texts::canvas::FIND_OR_RUN),
        hint: look.say(texts::canvas::FIND_OR_RUN_HINT),
        top: egui::pos2(window.center().x, window.top() + 64.0),
        window,
        width: 520.0,
    };
    list.show(ctx, look, place, &rows)
}

fn rows(look: Look, session: &Session, typed: &str) -> Vec<PickRow<Found>> {
    let recent = &session.settings().recent_commands;
    let mut commands = session.find_commands(typed);
    // What cannot be done now comes last, and says why.
    commands.sort_by_key(|command| !session.is_enabled(*command));
    let commands = commands.into_iter();
    let mut last = None;
    let mut under = |heading: crate::language::Text| {
        let heading = look.say(heading);
        (last.replace(heading) != Some(heading)).then_some(heading)
    };
    let mut rows: Vec<PickRow<Found>> = commands
        .map(|command| {
            let group = match typed.trim().is_empty() && recent.contains(&command) {
                true => texts::canvas::FOUND_RECENT,
                false => texts::canvas::FOUND_COMMANDS,
            };
            PickRow {
                value: Found::Command(command),
                title: look.say(command.title()).to_owned(),
                detail: session
                    .why_not(command)
                    .map(|why| look.say(why).to_owned())
                    .unwrap_or_default(),
                aside: command.keys_in_words(look.language),
                heading: under(group),
                is_enabled: session.is_enabled(command),
            }
        })
        .collect();
    let plan = session.plan();
    let elements = session.in_view().find(typed).into_iter().take(MOST_ELEMENTS);
    rows.extend(elements.map(|id| {
        let kind = match (plan.nodes.get(&id), plan.links.get(&id)) {
            (Some(node), _) => session.in_view().kind_name(node),
            (None, Some(link)) => look.say(crate::catalogue::link(link.kind).name),
            (None, None) => "",
        };
        let name = match (plan.nodes.get(&id), plan.links.get(&id)) {
            (Some(node), _) => node.name().trim(),
            (None, Some(link)) if link.label.trim().is_empty() => kind,
            (None, Some(link)) => link.label.trim(),
            (None, None) => "",
        };
        let name = name.lines().next().unwrap_or_default();
        PickRow {
            title: if name.is_empty() { look.say(texts::window::UNTITLED) } else { name }
                .to_owned(),
            detail: String::new(),
            aside: kind.to_owned(),
            heading: under(texts::canvas::FOUND_ELEMENTS),
            is_enabled: true,
            value: Found::Element(id),
        }
    }));
    rows
}
