//! One open plan and everything the user can do with it, without a window.
