//! The rows of the menu “View”: what is shown, and how the window looks.

macro_rules! view_menu {
    ($next:ident $($rest:tt)*) => { $next! { $($rest)*
    View {
        zoom {
            ZoomIn = "ZoomIn" {
                title: command_words::ZOOM_IN,
                tooltip: tooltips::ZOOM_IN,
                keys: Everywhere(&[ctrl_key(Key::Plus)]),
                enabled: always,
                checked: None,
                run: |session| session.camera.zoom_in(),
            }
            ZoomOut = "ZoomOut" {
                title: command_words::ZOOM_OUT,
                tooltip: tooltips::ZOOM_OUT,
                keys: Everywhere(&[ctrl_key(Key::Minus)]),
                enabled: always,
                checked: None,
                run: |session| session.camera.zoom_out(),
            }
            ZoomToFit = "ZoomToFit" {
                title: command_words::ZOOM_TO_FIT,
                tooltip: tooltips::ZOOM_TO_FIT,
                keys: Everywhere(&[shift(Key::Digit(1))]),
                enabled: has_nodes,
                checked: None,
                run: |session| session.zoom_to_fit(),
            }
            ZoomToSelection = "ZoomToSelection" {
                title: command_words::ZOOM_TO_SELECTION,
                tooltip: tooltips::ZOOM_TO_SELECTION,
                keys: Everywhere(&[shift(Key::Digit(2))]),
                enabled: selects_something,
                checked: None,
                run: |session| session.zoom_to_selection(),
            }
            ZoomTo100 = "ZoomTo100" {
                title: command_words::ZOOM_TO_100,
                tooltip: tooltips::ZOOM_TO_100,
                keys: Everywhere(&[shift(Key::Digit(0)), ctrl_key(Key::Digit(0))]),
                enabled: always,
                checked: None,
                run: |session| session.camera.zoom = 1.0,
            }
        }
        views {
            ShowToday = "ShowToday" {
                title: command_words::SHOW_TODAY,
                tooltip: tooltips::SHOW_TODAY,
                keys: Everywhere(&[ctrl_key(Key::Digit(1))]),
                enabled: shows_more_than_today,
                checked: None,
                run: |session| session.set_view(View::Today),
            }
            ShowTarget = "ShowTarget" {
                title: command_words::SHOW_TARGET,
                tooltip: tooltips::SHOW_TARGET,
                keys: Everywhere(&[ctrl_key(Key::Digit(2))]),
                enabled: shows_more_than_the_target,
                checked: None,
                run: |session| session.set_view(View::Target),
            }
            ShowNextStep = "ShowNextStep" {
                title: command_words::SHOW_NEXT_STEP,
                tooltip: tooltips::SHOW_NEXT_STEP,
                keys: Everywhere(&[ctrl_key(Key::PageDown)]),
                enabled: shows_no_target,
                checked: None,
                run: |session| session.walk_steps(true),
            }
            ShowPreviousStep = "ShowPreviousStep" {
                title: command_words::SHOW_PREVIOUS_STEP,
                tooltip: tooltips::SHOW_PREVIOUS_STEP,
                keys: Everywhere(&[ctrl_key(Key::PageUp)]),
                enabled: shows_a_step,
                checked: None,
                run: |session| session.walk_steps(false),
            }
            ShowGuide = "ShowGuide" {
                title: guide_words::SHOW_GUIDE,
                tooltip: tooltips::SHOW_GUIDE,
                keys: Everywhere(&[ctrl_shift('g')]),
                enabled: always,
                checked: None,
                run: |_| Effect::ShowGuide,
            }
            ShowOutline = "ShowOutline" {
                title: outline_words::OUTLINE,
                tooltip: tooltips::SHOW_OUTLINE,
                keys: Everywhere(&[ctrl_shift('o')]),
                enabled: always,
                checked: None,
                run: |_| Effect::ShowOutline,
            }
            ShowReach = "ShowReach" {
                title: reach_words::SHOW,
                tooltip: tooltips::SHOW_REACH,
                keys: Everywhere(&[ctrl_shift('r')]),
                enabled: always,
                checked: None,
                run: |_| Effect::ShowReach,
            }
            CompareViews = "CompareViews" {
                title: view_words::COMPARE_VIEWS,
                tooltip: tooltips::COMPARE_VIEWS,
                keys: Everywhere(&[ctrl_key(Key::Digit(3))]),
                enabled: has_nodes,
                checked: Some(compares),
                run: |session| session.toggle_comparison(),
            }
            PlaySteps = "PlaySteps" {
                title: view_words::PLAY_STEPS,
                tooltip: tooltips::PLAY_STEPS,
                keys: Everywhere(&[ctrl_shift_key(Key::PageDown)]),
                enabled: has_steps,
                checked: Some(Session::is_playing),
                run: |session| session.toggle_playing(),
            }
            Present = "Present" {
                title: canvas_words::PRESENT,
                tooltip: tooltips::PRESENT,
                keys: PerSystem { mac: &[ctrl_alt('p')], others: &[plain(Key::F5)] },
                enabled: has_nodes,
                checked: None,
                run: |_| Effect::Present,
            }
        }
        what_if {
            HoldOff = "HoldOff" {
                title: what_if_words::HOLD_OFF,
                tooltip: tooltips::HOLD_OFF,
                keys: Everywhere(&[plain(Key::Letter('w'))]),
                enabled: Session::selects_what_may_be_held_off,
                checked: Some(selects_what_is_held_off),
                run: |session| session.toggle_held_off(session.selected_to_hold_off()),
            }
            EndWhatIf = "EndWhatIf" {
                title: what_if_words::END_WHAT_IF,
                tooltip: tooltips::END_WHAT_IF,
                keys: Everywhere(&[shift(Key::Letter('w'))]),
                enabled: holds_something_off,
                checked: None,
                run: |session| session.end_what_if(),
            }
        }
        canvas {
            ToggleGhosts = "ToggleGhosts" {
                title: command_words::SHOW_GHOSTS,
                tooltip: tooltips::TOGGLE_GHOSTS,
                keys: Everywhere(&[]),
                enabled: always,
                checked: Some(|session| session.settings().ghosts),
                run: |session| toggle(&mut session.settings_mut().ghosts),
            }
            ToggleMarks = "ToggleMarks" {
                title: finding_window_words::SHOW_MARKS,
                tooltip: tooltips::TOGGLE_MARKS,
                keys: Everywhere(&[]),
                enabled: always,
                checked: Some(|session| session.settings().marks),
                run: |session| toggle(&mut session.settings_mut().marks),
            }
            ToggleOutlook = "ToggleOutlook" {
                title: outlook_words::SHOW_OUTLOOK,
                tooltip: tooltips::TOGGLE_OUTLOOK,
                keys: Everywhere(&[plain(Key::Letter('o'))]),
                enabled: always,
                checked: Some(|session| session.settings().outlook),
                run: |session| toggle(&mut session.settings_mut().outlook),
            }
            ToggleGrid = "ToggleGrid" {
                title: command_words::SHOW_GRID,
                tooltip: tooltips::TOGGLE_GRID,
                keys: Everywhere(&[plain(Key::Letter('g'))]),
                enabled: always,
                checked: Some(|session| session.settings().grid),
                run: |session| toggle(&mut session.settings_mut().grid),
            }
            ToggleSnap = "ToggleSnap" {
                title: canvas_words::SNAP_TO_GRID,
                tooltip: tooltips::TOGGLE_SNAP,
                keys: Everywhere(&[shift(Key::Letter('g'))]),
                enabled: always,
                checked: Some(|session| session.settings().snap),
                run: |session| toggle(&mut session.settings_mut().snap),
            }
            ToggleMinimap = "ToggleMinimap" {
                title: canvas_words::SHOW_MINIMAP,
                tooltip: tooltips::TOGGLE_MINIMAP,
                keys: Everywhere(&[plain(Key::Letter('m'))]),
                enabled: always,
                checked: Some(|session| session.settings().minimap),
                run: |session| toggle(&mut session.settings_mut().minimap),
            }
        }
        panels {
            TogglePalette = "TogglePalette" {
                title: command_words::SHOW_PALETTE,
                tooltip: tooltips::TOGGLE_PALETTE,
                keys: Everywhere(&[ctrl_key(Key::Backslash)]),
                enabled: always,
                checked: Some(|session| session.settings().palette),
                run: |session| toggle(&mut session.settings_mut().palette),
            }
            ToggleSidePanel = "ToggleSidePanel" {
                title: command_words::SHOW_SIDE_PANEL,
                tooltip: tooltips::TOGGLE_SIDE_PANEL,
                keys: Everywhere(&[ctrl_shift_key(Key::Backslash)]),
                enabled: always,
                checked: Some(|session| session.settings().side_panel),
                run: |session| toggle(&mut session.settings_mut().side_panel),
            }
            ToggleInventory = "ToggleInventory" {
                title: inventory_words::SHOW_INVENTORY,
                tooltip: tooltips::TOGGLE_INVENTORY,
                keys: Everywhere(&[ctrl('i')]),
                enabled: always,
                checked: Some(|session| session.settings().inventory.open),
                run: |session| toggle(&mut session.settings_mut().inventory.open),
            }
            ToggleReducedMotion = "ToggleReducedMotion" {
                title: panel_words::REDUCED_MOTION,
                tooltip: tooltips::TOGGLE_REDUCED_MOTION,
                keys: Everywhere(&[]),
                enabled: may_move,
                checked: Some(Session::reduces_motion),
                run: |session| toggle(&mut session.settings_mut().reduced_motion),
            }
        }
        look {
            FollowSystemTheme = "FollowSystemTheme" {
                title: command_words::THEME_SYSTEM,
                tooltip: tooltips::FOLLOW_SYSTEM_THEME,
                keys: Everywhere(&[]),
                enabled: always,
                checked: Some(|session| session.settings().theme == ThemeChoice::System),
                run: |session| session.settings_mut().theme = ThemeChoice::System,
            }
            UseLightTheme = "UseLightTheme" {
                title: command_words::THEME_LIGHT,
                tooltip: tooltips::USE_LIGHT_THEME,
                keys: Everywhere(&[]),
                enabled: always,
                checked: Some(|session| session.settings().theme == ThemeChoice::Light),
                run: |session| session.settings_mut().theme = ThemeChoice::Light,
            }
            UseDarkTheme = "UseDarkTheme" {
                title: command_words::THEME_DARK,
                tooltip: tooltips::USE_DARK_THEME,
                keys: Everywhere(&[]),
                enabled: always,
                checked: Some(|session| session.settings().theme == ThemeChoice::Dark),
                run: |session| session.settings_mut().theme = ThemeChoice::Dark,
            }
            ToggleHighContrast = "ToggleHighContrast" {
                title: access_words::HIGH_CONTRAST,
                tooltip: tooltips::TOGGLE_HIGH_CONTRAST,
                keys: Everywhere(&[]),
                enabled: always,
                checked: Some(|session| session.settings().high_contrast),
                run: |session| toggle(&mut session.settings_mut().high_contrast),
            }
            EnlargeInterface = "EnlargeInterface" {
                title: interface_size_words::LARGER,
                tooltip: tooltips::ENLARGE_INTERFACE,
                keys: Everywhere(&[ctrl_alt_key(Key::Plus)]),
                enabled: can_enlarge_interface,
                checked: None,
                run: |session| session.settings_mut().enlarge_interface(),
            }
            ReduceInterface = "ReduceInterface" {
                title: interface_size_words::SMALLER,
                tooltip: tooltips::REDUCE_INTERFACE,
                keys: Everywhere(&[ctrl_alt_key(Key::Minus)]),
                enabled: can_reduce_interface,
                checked: None,
                run: |session| session.settings_mut().reduce_interface(),
            }
            ResetInterface = "ResetInterface" {
                title: interface_size_words::USUAL,
                tooltip: tooltips::RESET_INTERFACE,
                keys: Everywhere(&[ctrl_alt_key(Key::Digit(0))]),
                enabled: has_unusual_size,
                checked: None,
                run: |session| session.settings_mut().interface_size = InterfaceSize::USUAL,
            }
        }
        language {
            UseEnglish = "UseEnglish" {
                title: command_words::LANGUAGE_ENGLISH,
                tooltip: tooltips::USE_ENGLISH,
                keys: Everywhere(&[]),
                enabled: always,
                checked: Some(|session| session.language() == Language::English),
                run: |session| session.settings_mut().language = Language::English,
            }
            UseGerman = "UseGerman" {
                title: command_words::LANGUAGE_GERMAN,
                tooltip: tooltips::USE_GERMAN,
                keys: Everywhere(&[]),
                enabled: always,
                checked: Some(|session| session.language() == Language::German),
                run: |session| session.settings_mut().language = Language::German,
            }
        }
    }
    } };
}
