//! Drawing a plan with the outline: what is pressed and filled in for each element.

use commerce_canvas::catalogue::{self, words as names};
use commerce_canvas::language::Language;
use commerce_canvas::plan::{Body, Id, Lifecycle, Link, Node, Plan, View};
use commerce_canvas::ui::panels::palette::PaletteItem;

use super::reader::{Item, Reader, role};

pub const ENGLISH: Language = Language::English;

/// Draws by asking a screen reader to act.
pub struct Hand<'a> {
    pub(super) reader: &'a Reader,
}

/// The row of the palette that gives a node of this sort and kind.
fn palette_item(body: &Body) -> PaletteItem {
    match body {
        Body::Channel(channel) => PaletteItem::Channel(channel.kind),
        Body::System(system) => PaletteItem::System(system.kind),
        Body::Audience(audience) => PaletteItem::Audience(audience.market),
        Body::Team(team) => PaletteItem::Team(team.kind),
        Body::Activity(activity) => PaletteItem::Activity(activity.kind),
        Body::Note(_) => PaletteItem::Note,
        Body::Frame(_) => PaletteItem::Frame,
    }
}

impl<'a> Hand<'a> {
    pub fn new(reader: &'a Reader) -> Self {
        reader.press(&reader.wait_for(role::PAGE_TAB, "Outline"));
        reader.wait_for(role::BUTTON, "Add…");
        Self { reader }
    }

    /// Draws all elements of a plan: first what is there today, then what comes.
    pub fn draw(&self, plan: &Plan) {
        // What names a later step comes later, so that its step is offered.
        let mut nodes: Vec<&Node> = plan.nodes.values().map(|node| &**node).collect();
        nodes.sort_by_key(|node| node.last_step());
        for node in nodes {
            self.add(plan, node);
        }
        let (today, later): (Vec<&Link>, Vec<&Link>) =
            plan.links.values().map(|link| &**link).partition(|link| {
                let ends = [&link.from, &link.to].map(|id| plan.nodes[id].lifecycle);
                ends.iter().all(|lifecycle| lifecycle.holds(View::Today))
                    && link.lifecycle.holds(View::Today)
            });
        for link in today {
            self.link(plan, link, Lifecycle::Existing);
        }
        self.press(role::RADIO_BUTTON, "Target");
        // Elements are only within reach while they are in sight.
        self.look_at_all();
        self.wait("the target to be shown", |items| {
            items.iter().any(|item| item.name.contains("Tasting bar") && item.role == role::PANEL)
        });
        for link in later {
            self.link(plan, link, Lifecycle::Planned(plan.last_step()));
        }
    }

    pub fn save(&self) {
        self.press(role::BUTTON, "Save (Ctrl+S)");
    }

    pub fn look_at_all(&self) {
        self.run("View", "Zoom to fit");
    }

    /// Runs a command by its menu.
    pub(super) fn run(&self, menu: &str, command: &str) {
        self.run_within(&[menu], command);
    }

    /// Runs a command by its menu, through the menus within that one that lead to it.
    pub(super) fn run_within(&self, menus: &[&str], command: &str) {
        let (menu, inner) = menus.split_first().expect("a menu");
        self.press(role::BUTTON, menu);
        for inner in inner {
            self.press(role::MENU_ITEM, inner);
        }
        let is_entry = |item: &Item| [role::MENU_ITEM, role::CHECK_MENU_ITEM].contains(&item.role);
        let what = format!("{command:?} in the menu {menu:?}");
        let entry = self.reader.wait_until(&what, |items| {
            items.iter().find(|item| is_entry(item) && item.name == command).cloned()
        });
        self.reader.press(&entry);
        self.wait("the menu to be closed", |items| !items.iter().any(is_entry));
    }

    pub(super) fn press(&self, role: u32, name: &str) {
        self.reader.press(&self.reader.wait_for(role, name));
    }

    /// Fills in a field; with nothing it stays as it came.
    pub(super) fn fill_in(&self, name: &str, text: &str) {
        if !text.is_empty() {
            self.reader.fill_in(&self.reader.wait_for(role::ENTRY, name), text);
        }
    }

    pub(super) fn wait(&self, what: &str, is_so: impl Fn(&[Item]) -> bool) {
        self.reader.wait_until(what, |items| is_so(items).then_some(()));
    }

    fn add(&self, plan: &Plan, node: &Node) {
        self.press(role::BUTTON, "Add…");
        self.press(role::LIST_ITEM, &palette_item(&node.body).title(ENGLISH));
        let field = self.reader.wait_for(role::ENTRY, "Name in place");
        self.reader.fill_in(&field, node.name());
        // The name is taken over as soon as the keyboard is elsewhere.
        self.reader.focus(&self.reader.wait_for(role::TREE, "Outline"));
        self.wait("the name to be taken over", |items| {
            let is_in_place =
                |item: &Item| item.role == role::ENTRY && item.name == "Name in place";
            !items.iter().any(is_in_place)
                && items.iter().any(|item| {
                    item.role == role::TREE_ITEM && item.name == node.name() && item.is_selected()
                })
        });
        self.say_body(plan, &node.body);
        if node.lifecycle != Lifecycle::Existing {
            self.choose("Status", &names::lifecycle(node.lifecycle, ENGLISH));
        }
        self.fill_in("Note", &node.note);
        self.feedback(&node.feedback);
    }

    /// Takes an option of a field that opens a list.
    pub(super) fn choose(&self, field: &str, option: &str) {
        self.press(role::COMBO_BOX, field);
        self.press(role::LIST_ITEM, option);
        self.wait("the list to be closed", |items| {
            !items.iter().any(|item| item.role == role::LIST_ITEM)
        });
    }

    fn link(&self, plan: &Plan, link: &Link, fresh: Lifecycle) {
        let name = |id: &Id| plan.nodes[id].name();
        let (from, to) = (name(&link.from), name(&link.to));
        self.select(from);
        self.press(role::BUTTON, "Link to…");
        self.press(role::LIST_ITEM, to);
        // Where only one kind fits there is no list of kinds.
        let kind = catalogue::link(link.kind).name.in_language(ENGLISH);
        let row = format!("{kind} to {to}");
        let is_drawn = |items: &[Item]| {
            items
                .iter()
                .any(|item| item.role == role::TREE_ITEM && item.name == row && item.is_selected())
        };
        let offered = |items: &[Item]| {
            let kinds = [kind.to_owned(), format!("{kind}: ")];
            items
                .iter()
                .find(|item| {
                    item.role == role::LIST_ITEM
                        && (item.name == kinds[0] || item.name.starts_with(&kinds[1]))
                })
                .cloned()
        };
        let what = format!("{kind} from {from} to {to} to be offered or drawn");
        let choice = self.reader.wait_until(&what, |items| match offered(items) {
            Some(choice) => Some(Some(choice)),
            None => is_drawn(items).then_some(None),
        });
        if let Some(choice) = choice {
            self.reader.press(&choice);
            self.wait("the link to be drawn", is_drawn);
        }
        if link.lifecycle != fresh {
            self.choose("Status", &names::lifecycle(link.lifecycle, ENGLISH));
        }
        if !link.label.is_empty() {
            self.fill_in("Label", &link.label);
        }
    }

    /// Selects an element: by its row if that is in sight, else by its card, which the outline
    /// follows.
    fn select(&self, name: &str) {
        let find = |items: &[Item]| {
            let of = |role| items.iter().find(|item| item.role == role && item.name == name);
            of(role::TREE_ITEM).or_else(|| of(role::PANEL)).cloned()
        };
        let one = find(&self.reader.items()).unwrap_or_else(|| {
            self.look_at_all();
            self.reader.wait_until(&format!("{name:?} to be found"), find)
        });
        self.reader.press(&one);
        self.wait(&format!("{name:?} to be selected"), |items| {
            let is_row = |item: &Item| item.role == role::TREE_ITEM && item.name == name;
            items.iter().any(|item| is_row(item) && item.is_selected())
        });
    }
}
