//! Whether the system is set to less motion, read from the desktop portal and followed from then
//! on.
//!
//! Linux only: elsewhere the system is asked by calls that need unsafe code, and the switch of the
//! program remains. Sources: the Settings portal (`reduced-motion` in
//! `org.freedesktop.appearance`), and what GNOME and KDE keep where their portals are older than
//! that key.

use std::collections::HashMap;

use zbus::blocking::{Connection, Proxy};
use zbus::zvariant::OwnedValue;

const APPEARANCE: &str = "org.freedesktop.appearance";
const GNOME: &str = "org.gnome.desktop.interface";
const KDE: &str = "org.kde.kdeglobals.KDE";

/// Settings by name space and key.
type Settings = HashMap<String, HashMap<String, OwnedValue>>;

/// Reports at once and with every change whether the system asks for less motion. Waits for changes
/// as long as the bus lasts.
///
/// # Errors
/// There is no bus or no portal, or its answer is something else.
pub(super) fn follow(report: impl Fn(bool)) -> zbus::Result<()> {
    let connection = Connection::session()?;
    let portal = Proxy::new(
        &connection,
        "org.freedesktop.portal.Desktop",
        "/org/freedesktop/portal/desktop",
        "org.freedesktop.portal.Settings",
    )?;
    // Before the first look, so that nothing changes unseen between the two.
    let changes = portal.receive_signal("SettingChanged")?;
    let read = || portal.call("ReadAll", &(vec![APPEARANCE, GNOME, KDE],));
    report(asks_for_less(&read()?));
    for _ in changes {
        report(asks_for_less(&read()?));
    }
    Ok(())
}

fn asks_for_less(settings: &Settings) -> bool {
    let value = |namespace: &str, key: &str| settings.get(namespace)?.get(key);
    let reduced = value(APPEARANCE, "reduced-motion").and_then(|it| it.downcast_ref::<u32>().ok());
    let animated = value(GNOME, "enable-animations").and_then(|it| it.downcast_ref::<bool>().ok());
    let factor =
        value(KDE, "AnimationDurationFactor").and_then(|it| it.downcast_ref::<&str>().ok());
    let is_still = factor.and_then(|factor| factor.parse::<f64>().ok()) == Some(0.0);
    reduced == Some(1) || animated == Some(false) || is_still
}

#[cfg(test)]
mod tests {
    use super::*;
    use zbus::zvariant::Value;

    fn settings(entries: &[(&str, &str, Value<'_>)]) -> Settings {
        let mut settings = Settings::new();
        for (namespace, key, value) in entries {
            let value = value.try_to_owned().expect("it holds no file descriptor");
            settings.entry((*namespace).to_owned()).or_default().insert((*key).to_owned(), value);
        }
        settings
    }

    #[test]
    fn what_a_desktop_says_about_motion_is_understood() {
        let (reduced, animated) = ("reduced-motion", "enable-animations");
        let factor = "AnimationDurationFactor";
        let cases = [
            (settings(&[]), false),
            (settings(&[(APPEARANCE, reduced, Value::U32(0))]), false),
            (settings(&[(APPEARANCE, reduced, Value::U32(1))]), true),
            (settings(&[(APPEARANCE, reduced, Value::U32(7))]), false),
            (settings(&[(APPEARANCE, reduced, Value::from("1"))]), false),
            (settings(&[(GNOME, animated, Value::Bool(true))]), false),
            (settings(&[(GNOME, animated, Value::Bool(false))]), true),
            (settings(&[(KDE, factor, Value::from("0.5"))]), false),
            (settings(&[(KDE, factor, Value::from("0"))]), true),
            (settings(&[(KDE, factor, Value::from("fast"))]), false),
        ];
        for (said, expected) in cases {
            assert_eq!(asks_for_less(&said), expected, "{said:?}");
        }
    }
}
