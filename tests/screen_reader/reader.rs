//! What a screen reader does: it reads the tree of a window and asks what is in it to act. All of
//! it goes over the accessibility bus.

use std::collections::HashMap;
use std::pin::Pin;
use std::sync::Mutex;
use std::task::{Context, Poll, Waker};

use zbus::export::futures_core::Stream as _;
use zbus::zvariant::{OwnedObjectPath, OwnedValue, Value};
use zbus::{Connection, MatchRule, MessageStream, block_on};

use super::desktop::wait_or_else;

/// The roles of AT-SPI that are looked for.
pub mod role {
    pub const CANVAS: u32 = 6;
    pub const CHECK_BOX: u32 = 7;
    pub const CHECK_MENU_ITEM: u32 = 8;
    pub const COMBO_BOX: u32 = 11;
    pub const FRAME: u32 = 23;
    pub const LIST_ITEM: u32 = 32;
    pub const MENU_ITEM: u32 = 35;
    pub const PAGE_TAB: u32 = 37;
    pub const PANEL: u32 = 39;
    pub const BUTTON: u32 = 43;
    pub const RADIO_BUTTON: u32 = 44;
    pub const TOGGLE_BUTTON: u32 = 62;
    pub const TREE: u32 = 65;
    pub const ENTRY: u32 = 79;
    pub const TREE_ITEM: u32 = 91;
}

/// The bits of states of AT-SPI.
const CHECKED: u32 = 4;
const SELECTED: u32 = 23;

/// Something in the tree.
#[derive(Clone, Debug)]
pub struct Item {
    path: OwnedObjectPath,
    interfaces: Vec<String>,
    states: u64,
    pub name: String,
    pub description: String,
    pub role: u32,
}

impl Item {
    /// Whether it can be pressed or filled in.
    pub fn acts(&self) -> bool {
        let acting = ["org.a11y.atspi.Action", "org.a11y.atspi.EditableText"];
        self.interfaces.iter().any(|interface| acting.contains(&interface.as_str()))
    }

    fn has_state(&self, state: u32) -> bool {
        self.states & (1 << state) != 0
    }

    pub fn is_checked(&self) -> bool {
        self.has_state(CHECKED)
    }

    pub fn is_selected(&self) -> bool {
        self.has_state(SELECTED)
    }
}

/// The tree in lines, for messages of tests.
pub fn written(items: &[Item]) -> String {
    items.iter().map(|item| format!("{} {:?}\n", item.role, item.name)).collect()
}

type Reference = (String, OwnedObjectPath);
/// An element as the cache of a window gives it: itself, its window, its parent, its place, how
/// many lie in it, its interfaces, name, role, description and states.
type Cached =
    (Reference, Reference, Reference, i32, i32, Vec<String>, String, u32, String, Vec<u32>);
/// What an event is told with.
type Told = (String, i32, i32, OwnedValue, HashMap<String, OwnedValue>);

/// A screen reader that looks at one program.
pub struct Reader {
    bus: Connection,
    program: String,
    announced: Mutex<(MessageStream, Vec<String>)>,
}

impl Reader {
    /// Looks for a program by its name on the accessibility bus of a session, which is told that
    /// somebody reads; `None` while it is not there.
    pub fn of(session: &str, program: &str) -> Option<Self> {
        let connect = |address: &str| {
            let builder = zbus::connection::Builder::address(address).expect("an address");
            block_on(builder.build()).ok()
        };
        let session = connect(session)?;
        let call = |interface: &str, method: &str, what: &(&str, &str, Value<'_>)| {
            let to = (Some("org.a11y.Bus"), "/org/a11y/bus");
            block_on(session.call_method(to.0, to.1, Some(interface), method, what)).ok()
        };
        for property in ["IsEnabled", "ScreenReaderEnabled"] {
            let what = ("org.a11y.Status", property, Value::Bool(true));
            call("org.freedesktop.DBus.Properties", "Set", &what)?;
        }
        let to = (Some("org.a11y.Bus"), "/org/a11y/bus");
        let asked = session.call_method(to.0, to.1, Some("org.a11y.Bus"), "GetAddress", &());
        let address: String = block_on(asked).ok()?.body().deserialize().ok()?;
        let bus = connect(&address)?;
        let rule = MatchRule::builder()
            .msg_type(zbus::message::Type::Signal)
            .interface("org.a11y.atspi.Event.Object")
            .and_then(|rule| rule.member("Announcement"))
            .expect("names")
            .build();
        let events = block_on(MessageStream::for_match_rule(rule, &bus, Some(10_000))).ok()?;
        let announced = Mutex::new((events, Vec::new()));
        let mut reader = Self { bus, program: String::new(), announced };
        let root = "/org/a11y/atspi/accessible/root";
        let registry = "org.a11y.atspi.Registry";
        let all: Vec<Reference> =
            reader.call(registry, root, "Accessible", "GetChildren", &()).ok()?;
        let named = all.into_iter().find(|(owner, path)| {
            let name = reader.property(owner, path, "Name");
            name.is_some_and(|name| name == program)
        });
        reader.program = named?.0;
        Some(reader)
    }

    fn call<B, T>(
        &self,
        to: &str,
        path: &str,
        interface: &str,
        method: &str,
        with: &B,
    ) -> zbus::Result<T>
    where
        B: serde::Serialize + zbus::zvariant::DynamicType,
        T: serde::de::DeserializeOwned + zbus::zvariant::Type,
    {
        let interface = format!("org.a11y.atspi.{interface}");
        let call = self.bus.call_method(Some(to), path, Some(interface.as_str()), method, with);
        block_on(call)?.body().deserialize()
    }

    fn property(&self, to: &str, path: &str, name: &str) -> Option<String> {
        let of = ("org.a11y.atspi.Accessible", name);
        let properties = Some("org.freedesktop.DBus.Properties");
        let call = self.bus.call_method(Some(to), path, properties, "Get", &of);
        let value: OwnedValue = block_on(call).ok()?.body().deserialize().ok()?;
        String::try_from(value).ok()
    }

    /// Everything that is shown now.
    pub fn items(&self) -> Vec<Item> {
        let cache = "/org/a11y/atspi/cache";
        let all: zbus::Result<Vec<Cached>> =
            self.call(&self.program, cache, "Cache", "GetItems", &());
        let item = |cached: Cached| {
            let ((_, path), _, _, _, _, interfaces, name, role, description, states) = cached;
            let bits = states.iter().rev().fold(0, |bits, part| bits << 32 | u64::from(*part));
            Item { path, interfaces, states: bits, name, description, role }
        };
        all.unwrap_or_default().into_iter().map(item).collect()
    }

    /// What is shown with this role and name, if it is.
    pub fn find(&self, role: u32, name: &str) -> Option<Item> {
        self.items().into_iter().find(|item| item.role == role && item.name == name)
    }

    /// The same as soon as it is shown.
    pub fn wait_for(&self, role: u32, name: &str) -> Item {
        self.wait_until(&format!("{name:?} of role {role}"), |items| {
            items.iter().find(|item| item.role == role && item.name == name).cloned()
        })
    }

    /// Waits until something is so; in vain, it says what was shown instead.
    pub fn wait_until<T>(&self, what: &str, look: impl Fn(&[Item]) -> Option<T>) -> T {
        wait_or_else(
            || look(&self.items()),
            || panic!("waited for {what} in vain:\n{}", written(&self.items())),
        )
    }

    fn ask<B>(&self, item: &Item, interface: &str, method: &str, with: &B)
    where
        B: serde::Serialize + zbus::zvariant::DynamicType,
    {
        // What is new in the tree is on the bus a moment later.
        let asked = || -> Option<bool> {
            self.call(&self.program, item.path.as_str(), interface, method, with).ok()
        };
        let done = wait_or_else(asked, || panic!("{method} finds nothing at {item:?}"));
        assert!(done, "{method} is refused by {item:?}");
    }

    /// Presses something.
    pub fn press(&self, item: &Item) {
        assert!(item.acts(), "it cannot be pressed: {item:?}");
        self.ask(item, "Action", "DoAction", &(0_i32));
    }

    /// Gives it the keyboard.
    pub fn focus(&self, item: &Item) {
        self.ask(item, "Component", "GrabFocus", &());
    }

    /// Fills in a field, and waits until it says so.
    pub fn fill_in(&self, item: &Item, text: &str) {
        self.ask(item, "EditableText", "SetTextContents", &(text));
        let read = || self.text(item).filter(|read| read == text).map(|_| ());
        let give_up = || panic!("{item:?} holds {:?}, not {text:?}", self.text(item));
        wait_or_else(read, give_up);
    }

    /// What a field holds; `None` while it is empty or gone.
    fn text(&self, item: &Item) -> Option<String> {
        let all = (0_i32, -1_i32);
        self.call(&self.program, item.path.as_str(), "Text", "GetText", &all).ok()
    }

    /// What was told by itself so far.
    pub fn announcements(&self) -> Vec<String> {
        let mut announced = self.announced.lock().expect("nobody else panicked");
        let (events, heard) = &mut *announced;
        let mut context = Context::from_waker(Waker::noop());
        while let Poll::Ready(Some(Ok(event))) = Pin::new(&mut *events).poll_next(&mut context) {
            let told: zbus::Result<Told> = event.body().deserialize();
            let text = told.ok().and_then(|told| String::try_from(told.3).ok());
            heard.extend(text);
        }
        heard.clone()
    }
}
