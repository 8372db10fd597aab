//! A desktop portal that says how much motion the system is set to.

use std::collections::HashMap;

use zbus::blocking::{Connection, connection};
use zbus::object_server::SignalEmitter;
use zbus::zvariant::{OwnedValue, Value};

const PATH: &str = "/org/freedesktop/portal/desktop";
const APPEARANCE: &str = "org.freedesktop.appearance";
const REDUCED_MOTION: &str = "reduced-motion";

struct Settings {
    reduced: bool,
}

#[zbus::interface(name = "org.freedesktop.portal.Settings")]
impl Settings {
    #[expect(clippy::needless_pass_by_value, reason = "it is read from a message")]
    fn read_all(&self, namespaces: Vec<String>) -> HashMap<String, HashMap<String, OwnedValue>> {
        assert!(namespaces.iter().any(|namespace| namespace == APPEARANCE), "{namespaces:?}");
        let motion = (REDUCED_MOTION.to_owned(), OwnedValue::from(u32::from(self.reduced)));
        [(APPEARANCE.to_owned(), [motion].into())].into()
    }

    #[zbus(signal)]
    async fn setting_changed(
        emitter: &SignalEmitter<'_>,
        namespace: &str,
        key: &str,
        value: Value<'_>,
    ) -> zbus::Result<()>;
}

/// The portal, as long as it is kept.
pub struct Portal(Connection);

impl Portal {
    /// A portal on this bus, of a system that asks for less motion or does not.
    pub fn start(bus: &str, reduced: bool) -> zbus::Result<Self> {
        let connection = connection::Builder::address(bus)?
            .name("org.freedesktop.portal.Desktop")?
            .serve_at(PATH, Settings { reduced })?
            .build()?;
        Ok(Self(connection))
    }

    /// The user changes it in the settings of the system.
    pub fn set_reduced(&self, reduced: bool) -> zbus::Result<()> {
        let settings = self.0.object_server().interface::<_, Settings>(PATH)?;
        settings.get_mut().reduced = reduced;
        let value = Value::from(u32::from(reduced));
        let emitter = settings.signal_emitter();
        zbus::block_on(Settings::setting_changed(emitter, APPEARANCE, REDUCED_MOTION, value))
    }
}
