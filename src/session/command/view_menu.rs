//! The rows of the menu “View”: what is shown, and how the window looks.

macro_rules! view_menu {
    ($next:ident $($rest:tt)*) => { $next! { $($rest)*
    View {
        zoom {
            ZoomIn = "ZoomIn" {
                title: texts::commands::ZOOM_IN,
                tooltip: texts::tooltips::ZOOM_IN,
                keys: Everywhere(&[ctrl_key(Key::Plus)]),
                enabled: always,
                checked: None,
                run: |session| session.viewport.camera_mut().zoom_in(),
            }
            ZoomOut = "ZoomOut" {
                title: texts::commands::ZOOM_OUT,
                tooltip: texts::tooltips::ZOOM_OUT,
                keys: Everywhere(&[ctrl_key(Key::Minus)]),
                enabled: always,
                checked: None,
                run: |session| session.viewport.camera_mut().zoom_out(),
            }
            ZoomToFit = "ZoomToFit" {
                title: texts::commands::ZOOM_TO_FIT,
                tooltip: texts::tooltips::ZOOM_TO_FIT,
                keys: Everywhere(&[shift(Key::Digit(1))]),
                enabled: has_nodes,
                checked: None,
                run: |session| session.viewport.zoom_to_fit(&session.plan),
            }
            ZoomToSelection = "ZoomToSelection" {
                title: texts::commands::ZOOM_TO_SELECTION,
                tooltip: texts::tooltips::ZOOM_TO_SELECTION,
                keys: Everywhere(&[shift(Key::Digit(2))]),
                enabled: selects_something,
                checked: None,
                run: |session| session.viewport.zoom_to(&session.plan, session.plan.selection().iter()),
            }
            ZoomTo100 = "ZoomTo100" {
                title: texts::commands::ZOOM_TO_100,
                tooltip: texts::tooltips::ZOOM_TO_100,
                keys: Everywhere(&[shift(Key::Digit(0)), ctrl_key(Key::Digit(0))]),
                enabled: always,
                checked: None,
                run: |session| session.viewport.camera_mut().zoom = 1.0,
            }
        }
        views {
            ShowToday = "ShowToday" {
                title: texts::commands::SHOW_TODAY,
                tooltip: texts::tooltips::SHOW_TODAY,
                keys: Everywhere(&[ctrl_key(Key::Digit(1))]),
                enabled: shows_more_than_today,
                checked: None,
                run: |session| session.editor().set_view(View::Today),
            }
            ShowTarget = "ShowTarget" {
                title: texts::commands::SHOW_TARGET,
                tooltip: texts::tooltips::SHOW_TARGET,
                keys: Everywhere(&[ctrl_key(Key::Digit(2))]),
                enabled: shows_more_than_the_target,
                checked: None,
                run: |session| session.editor().set_view(View::Target),
            }
            ShowNextStep = "ShowNextStep" {
                title: texts::commands::SHOW_NEXT_STEP,
                tooltip: texts::tooltips::SHOW_NEXT_STEP,
                keys: Everywhere(&[ctrl_key(Key::PageDown)]),
                enabled: shows_no_target,
                checked: None,
                run: |session| session.editor().show_adjacent_step(true),
            }
            ShowPreviousStep = "ShowPreviousStep" {
                title: texts::commands::SHOW_PREVIOUS_STEP,
                tooltip: texts::tooltips::SHOW_PREVIOUS_STEP,
                keys: Everywhere(&[ctrl_key(Key::PageUp)]),
                enabled: shows_a_step,
                checked: None,
                run: |session| session.editor().show_adjacent_step(false),
            }
            ShowGuide = "ShowGuide" {
                title: texts::guide::TAB_GUIDE,
                tooltip: texts::tooltips::SHOW_GUIDE,
                keys: Everywhere(&[ctrl_shift('g')]),
                enabled: always,
                checked: None,
                run: |_| Effect::ShowGuide,
            }
            ShowOutline = "ShowOutline" {
                title: texts::outline::OUTLINE,
                tooltip: texts::tooltips::SHOW_OUTLINE,
                keys: Everywhere(&[ctrl_shift('o')]),
                enabled: always,
                checked: None,
                run: |_| Effect::ShowOutline,
            }
            ShowReach = "ShowReach" {
                title: texts::matrices::SHOW,
                tooltip: texts::tooltips::SHOW_REACH,
                keys: Everywhere(&[ctrl_shift('r')]),
                enabled: always,
                checked: None,
                run: |_| Effect::ShowReach,
            }
            CompareViews = "CompareViews" {
                title: texts::views::COMPARE_VIEWS,
                tooltip: texts::tooltips::COMPARE_VIEWS,
                keys: Everywhere(&[ctrl_key(Key::Digit(3))]),
                enabled: has_nodes,
                checked: Some(compares),
                run: |session| session.editor().toggle_comparison(),
            }
            PlaySteps = "PlaySteps" {
                title: texts::commands::PLAY_STEPS,
                tooltip: texts::tooltips::PLAY_STEPS,
                keys: Everywhere(&[ctrl_shift_key(Key::PageDown)]),
                enabled: has_steps,
                checked: Some(|session| session.viewport().is_playing()),
                run: |session| session.editor().toggle_playback(),
            }
            Present = "Present" {
                title: texts::commands::PRESENT,
                tooltip: texts::tooltips::PRESENT,
                keys: PerSystem { mac: &[ctrl_alt('p')], others: &[plain(Key::F5)] },
                enabled: has_nodes,
                checked: None,
                run: |_| Effect::Present,
            }
        }
        what_if {
            HoldOff = "HoldOff" {
                title: texts::result::HOLD_OFF,
                tooltip: texts::tooltips::HOLD_OFF,
                keys: Everywhere(&[plain(Key::Letter('w'))]),
                enabled: |session| !session.in_view().selected_to_exclude().is_empty(),
                checked: Some(selects_what_is_excluded),
                run: |session| {
                    let ids = session.in_view().selected_to_exclude();
                    session.editor().toggle_excluded(ids);
                },
            }
            EndWhatIf = "EndWhatIf" {
                title: texts::commands::END_WHAT_IF,
                tooltip: texts::tooltips::END_WHAT_IF,
                keys: Everywhere(&[shift(Key::Letter('w'))]),
                enabled: excludes_something,
                checked: None,
                run: |session| session.editor().end_what_if(),
            }
        }
        canvas {
            ToggleGhosts = "ToggleGhosts" {
                title: texts::commands::SHOW_GHOSTS,
                tooltip: texts::tooltips::TOGGLE_GHOSTS,
                keys: Everywhere(&[]),
                enabled: always,
                checked: Some(|session| session.settings().ghosts),
                run: |session| toggle(&mut session.settings_mut().ghosts),
            }
            ToggleMarks = "ToggleMarks" {
                title: texts::commands::SHOW_MARKS,
                tooltip: texts::tooltips::TOGGLE_MARKS,
                keys: Everywhere(&[]),
                enabled: always,
                checked: Some(|session| session.settings().marks),
                run: |session| toggle(&mut session.settings_mut().marks),
            }
            ToggleOutlook = "ToggleOutlook" {
                title: texts::commands::SHOW_OUTLOOK,
                tooltip: texts::tooltips::TOGGLE_OUTLOOK,
                keys: Everywhere(&[plain(Key::Letter('o'))]),
                enabled: always,
                checked: Some(|session| session.settings().outlook),
                run: |session| toggle(&mut session.settings_mut().outlook),
            }
            ToggleGrid = "ToggleGrid" {
                title: texts::commands::SHOW_GRID,
                tooltip: texts::tooltips::TOGGLE_GRID,
                keys: Everywhere(&[plain(Key::Letter('g'))]),
                enabled: always,
                checked: Some(|session| session.settings().grid),
                run: |session| toggle(&mut session.settings_mut().grid),
            }
            ToggleSnap = "ToggleSnap" {
                title: texts::commands::SNAP_TO_GRID,
                tooltip: texts::tooltips::TOGGLE_SNAP,
                keys: Everywhere(&[shift(Key::Letter('g'))]),
                enabled: always,
                checked: Some(|session| session.settings().snap),
                run: |session| toggle(&mut session.settings_mut().snap),
            }
            ToggleMinimap = "ToggleMinimap" {
                title: texts::commands::SHOW_MINIMAP,
                tooltip: texts::tooltips::TOGGLE_MINIMAP,
                keys: Everywhere(&[plain(Key::Letter('m'))]),
                enabled: always,
                checked: Some(|session| session.settings().minimap),
                run: |session| toggle(&mut session.settings_mut().minimap),
            }
        }
        panels {
            TogglePalette = "TogglePalette" {
                title: texts::commands::SHOW_PALETTE,
                tooltip: texts::tooltips::TOGGLE_PALETTE,
                keys: Everywhere(&[ctrl_key(Key::Backslash)]),
                enabled: always,
                checked: Some(|session| session.settings().palette),
                run: |session| toggle(&mut session.settings_mut().palette),
            }
            ToggleSidePanel = "ToggleSidePanel" {
                title: texts::commands::SHOW_SIDE_PANEL,
                tooltip: texts::tooltips::TOGGLE_SIDE_PANEL,
                keys: Everywhere(&[ctrl_shift_key(Key::Backslash)]),
                enabled: always,
                checked: Some(|session| session.settings().side_panel),
                run: |session| toggle(&mut session.settings_mut().side_panel),
            }
            ToggleInventory = "ToggleInventory" {
                title: texts::inventory::SHOW_INVENTORY,
                tooltip: texts::tooltips::TOGGLE_INVENTORY,
                keys: Everywhere(&[ctrl('i')]),
                enabled: always,
                checked: Some(|session| session.settings().inventory.open),
                run: |session| toggle(&mut session.settings_mut().inventory.open),
            }
            ToggleReducedMotion = "ToggleReducedMotion" {
                title: texts::commands::REDUCED_MOTION,
                tooltip: texts::tooltips::TOGGLE_REDUCED_MOTION,
                keys: Everywhere(&[]),
                enabled: may_move,
                checked: Some(Session::reduces_motion),
                run: |session| toggle(&mut session.settings_mut().reduced_motion),
            }
        }
        look {
            FollowSystemTheme = "FollowSystemTheme" {
                title: texts::commands::THEME_SYSTEM,
                tooltip: texts::tooltips::FOLLOW_SYSTEM_THEME,
                keys: Everywhere(&[]),
                enabled: always,
                checked: Some(|session| session.settings().theme == ThemeChoice::System),
                run: |session| session.settings_mut().theme = ThemeChoice::System,
            }
            UseLightTheme = "UseLightTheme" {
                title: texts::commands::THEME_LIGHT,
                tooltip: texts::tooltips::USE_LIGHT_THEME,
                keys: Everywhere(&[]),
                enabled: always,
                checked: Some(|session| session.settings().theme == ThemeChoice::Light),
                run: |session| session.settings_mut().theme = ThemeChoice::Light,
            }
            UseDarkTheme = "UseDarkTheme" {
                title: texts::commands::THEME_DARK,
                tooltip: texts::tooltips::USE_DARK_THEME,
                keys: Everywhere(&[]),
                enabled: always,
                checked: Some(|session| session.settings().theme == ThemeChoice::Dark),
                run: |session| session.settings_mut().theme = ThemeChoice::Dark,
            }
            ToggleHighContrast = "ToggleHighContrast" {
                title: texts::commands::HIGH_CONTRAST,
                tooltip: texts::tooltips::TOGGLE_HIGH_CONTRAST,
                keys: Everywhere(&[]),
                enabled: always,
                checked: Some(|session| session.settings().high_contrast),
                run: |session| toggle(&mut session.settings_mut().high_contrast),
            }
            EnlargeInterface = "EnlargeInterface" {
                title: texts::commands::LARGER,
                tooltip: texts::tooltips::ENLARGE_INTERFACE,
                keys: Everywhere(&[ctrl_alt_key(Key::Plus)]),
                enabled: can_enlarge_interface,
                checked: None,
                run: |session| session.settings_mut().enlarge_interface(),
            }
            ReduceInterface = "ReduceInterface" {
                title: texts::commands::SMALLER,
                tooltip: texts::tooltips::REDUCE_INTERFACE,
                keys: Everywhere(&[ctrl_alt_key(Key::Minus)]),
                enabled: can_reduce_interface,
                checked: None,
                run: |session| session.settings_mut().reduce_interface(),
            }
            ResetInterface = "ResetInterface" {
                title: texts::commands::USUAL,
                tooltip: texts::tooltips::RESET_INTERFACE,
                keys: Everywhere(&[ctrl_alt_key(Key::Digit(0))]),
                enabled: has_unusual_size,
                checked: None,
                run: |session| session.settings_mut().interface_size = InterfaceSize::USUAL,
            }
        }
        language {
            UseEnglish = "UseEnglish" {
                title: texts::commands::LANGUAGE_ENGLISH,
                tooltip: texts::tooltips::USE_ENGLISH,
                keys: Everywhere(&[]),
                enabled: always,
                checked: Some(|session| session.language() == Language::English),
                run: |session| session.settings_mut().language = Language::English,
            }
            UseGerman = "UseGerman" {
                title: texts::commands::LANGUAGE_GERMAN,
                tooltip: texts::tooltips::USE_GERMAN,
                keys: Everywhere(&[]),
                enabled: always,
                checked: Some(|session| session.language() == Language::German),
                run: |session| session.settings_mut().language = Language::German,
            }
        }
    }
    } };
}
