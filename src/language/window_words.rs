//! Words of the window: commands, panels, dialogs, hints.
