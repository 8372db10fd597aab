//! The rows of the menu “View”: what is shown, and how the window looks.

macro_rules! view_menu {
    ($next:ident $($rest:tt)*) => { $next! { $($rest)*
    View {
        zoom {
            ZoomIn = "ZoomIn" {
                title: texts::commands::ZOOM_IN,
                tooltip: texts::commands::ZOOM_IN_TIP,
                keys: Everywhere(&[ctrl_key(Key::Plus)]),
                enabled: always,
                checked: None,
                input: Plain,
                sight: Elsewhere,
                run: |session| session.viewport.camera_mut().zoom_in(),
            }
            ZoomOut = "ZoomOut" {
                title: texts::commands::ZOOM_OUT,
                tooltip: texts::commands::ZOOM_OUT_TIP,
                keys: Everywhere(&[ctrl_key(Key::Minus)]),
                enabled: always,
                checked: None,
                input: Plain,
                sight: Elsewhere,
                run: |session| session.viewport.camera_mut().zoom_out(),
            }
            ZoomToFit = "ZoomToFit" {
                title: texts::commands::ZOOM_TO_FIT,
                tooltip: texts::commands::ZOOM_TO_FIT_TIP,
                keys: Everywhere(&[shift(Key::Digit(1))]),
                enabled: has_nodes,
                checked: None,
                input: Plain,
                sight: Same,
                run: |session| session.viewport.zoom_to_fit(&session.plan),
            }
            ZoomToSelection = "ZoomToSelection" {
                title: texts::commands::ZOOM_TO_SELECTION,
                tooltip: texts::commands::ZOOM_TO_SELECTION_TIP,
                keys: Everywhere(&[shift(Key::Digit(2))]),
                enabled: selects_something,
                checked: None,
                input: Plain,
                sight: Elsewhere,
                run: |session| session.viewport.zoom_to(&session.plan, session.plan.selection().iter()),
            }
            ZoomTo100 = "ZoomTo100" {
                title: texts::commands::ZOOM_TO_100,
                tooltip: texts::commands::ZOOM_TO_100_TIP,
                keys: Everywhere(&[shift(Key::Digit(0)), ctrl_key(Key::Digit(0))]),
                enabled: always,
                checked: None,
                input: Plain,
                sight: Elsewhere,
                run: |session| session.viewport.camera_mut().zoom = 1.0,
            }
        }
        views {
            ShowToday = "ShowToday" {
                title: texts::commands::SHOW_TODAY,
                tooltip: texts::commands::SHOW_TODAY_TIP,
                keys: Everywhere(&[ctrl_key(Key::Digit(1))]),
                enabled: shows_more_than_today,
                checked: None,
                input: Plain,
                sight: Same,
                run: |session| session.editor().set_view(View::Today),
            }
            ShowTarget = "ShowTarget" {
                title: texts::commands::SHOW_TARGET,
                tooltip: texts::commands::SHOW_TARGET_TIP,
                keys: Everywhere(&[ctrl_key(Key::Digit(2))]),
                enabled: shows_more_than_the_target,
                checked: None,
                input: Plain,
                sight: Same,
                run: |session| session.editor().set_view(View::Target),
            }
            ShowVision = "ShowVision" {
                title: texts::commands::SHOW_VISION,
                tooltip: texts::commands::SHOW_VISION_TIP,
                keys: Everywhere(&[ctrl_key(Key::Digit(4))]),
                enabled: shows_more_than_the_vision,
                checked: None,
                input: Plain,
                sight: Same,
                run: |session| session.editor().set_view(View::Vision),
            }
            ShowNextStep = "ShowNextStep" {
                title: texts::commands::SHOW_NEXT_STEP,
                tooltip: texts::commands::SHOW_NEXT_STEP_TIP,
                keys: Everywhere(&[ctrl_key(Key::PageDown)]),
                enabled: shows_no_last_view,
                checked: None,
                input: Plain,
                sight: Same,
                run: |session| session.editor().show_adjacent_step(true),
            }
            ShowPreviousStep = "ShowPreviousStep" {
                title: texts::commands::SHOW_PREVIOUS_STEP,
                tooltip: texts::commands::SHOW_PREVIOUS_STEP_TIP,
                keys: Everywhere(&[ctrl_key(Key::PageUp)]),
                enabled: shows_a_step,
                checked: None,
                input: Plain,
                sight: Same,
                run: |session| session.editor().show_adjacent_step(false),
            }
            ShowGuide = "ShowGuide" {
                title: texts::guide::TAB_GUIDE,
                tooltip: texts::commands::SHOW_GUIDE_TIP,
                keys: Everywhere(&[ctrl_shift('g')]),
                enabled: always,
                checked: None,
                input: Plain,
                sight: Same,
                run: |_| Effect::ShowGuide,
            }
            ShowOutline = "ShowOutline" {
                title: texts::outline::OUTLINE,
                tooltip: texts::commands::SHOW_OUTLINE_TIP,
                keys: Everywhere(&[ctrl_shift('o')]),
                enabled: always,
                checked: None,
                input: Plain,
                sight: Same,
                run: |_| Effect::ShowOutline,
            }
            ShowReach = "ShowReach" {
                title: texts::matrices::SHOW,
                tooltip: texts::commands::SHOW_REACH_TIP,
                keys: Everywhere(&[ctrl_shift('r')]),
                enabled: always,
                checked: None,
                input: Plain,
                sight: Same,
                run: |_| Effect::ShowReach,
            }
            CompareViews = "CompareViews" {
                title: texts::views::COMPARE_VIEWS,
                tooltip: texts::commands::COMPARE_VIEWS_TIP,
                keys: Everywhere(&[ctrl_key(Key::Digit(3))]),
                enabled: has_nodes,
                checked: Some(compares),
                input: Plain,
                sight: Same,
                run: |session| session.editor().toggle_comparison(),
            }
            PlaySteps = "PlaySteps" {
                title: texts::commands::PLAY_STEPS,
                tooltip: texts::commands::PLAY_STEPS_TIP,
                keys: Everywhere(&[ctrl_shift_key(Key::PageDown)]),
                enabled: has_steps,
                checked: Some(|session| session.viewport().is_playing()),
                input: Plain,
                sight: Same,
                run: |session| session.editor().toggle_playback(),
            }
            Present = "Present" {
                title: texts::commands::PRESENT,
                tooltip: texts::commands::PRESENT_TIP,
                keys: PerSystem { mac: &[ctrl_alt('p')], others: &[plain(Key::F5)] },
                enabled: has_nodes,
                checked: None,
                input: Plain,
                sight: Same,
                run: |_| Effect::Present,
            }
        }
        what_if {
            HoldOff = "HoldOff" {
                title: texts::result::HOLD_OFF,
                tooltip: texts::commands::HOLD_OFF_TIP,
                keys: Everywhere(&[plain(Key::Letter('w'))]),
                enabled: |session| !session.in_view().selected_to_exclude().is_empty(),
                checked: Some(selects_what_is_excluded),
                input: Plain,
                sight: Same,
                run: |session| {
                    let ids = session.in_view().selected_to_exclude();
                    session.editor().toggle_excluded(ids);
                },
            }
            EndWhatIf = "EndWhatIf" {
                title: texts::commands::END_WHAT_IF,
                tooltip: texts::commands::END_WHAT_IF_TIP,
                keys: Everywhere(&[shift(Key::Letter('w'))]),
                enabled: excludes_something,
                checked: None,
                input: Plain,
                sight: Same,
                run: |session| session.editor().end_what_if(),
            }
        }
        canvas {
            ToggleGhosts = "ToggleGhosts" {
                title: texts::commands::SHOW_GHOSTS,
                tooltip: texts::commands::TOGGLE_GHOSTS_TIP,
                keys: Everywhere(&[]),
                enabled: always,
                checked: Some(|session| session.settings().ghosts),
                input: Plain,
                sight: Same,
                run: |session| toggle(&mut session.settings_mut().ghosts),
            }
            ToggleMarks = "ToggleMarks" {
                title: texts::commands::SHOW_MARKS,
                tooltip: texts::commands::TOGGLE_MARKS_TIP,
                keys: Everywhere(&[]),
                enabled: always,
                checked: Some(|session| session.settings().marks),
                input: Plain,
                sight: Same,
                run: |session| toggle(&mut session.settings_mut().marks),
            }
            ToggleOutlook = "ToggleOutlook" {
                title: texts::commands::SHOW_OUTLOOK,
                tooltip: texts::commands::TOGGLE_OUTLOOK_TIP,
                keys: Everywhere(&[plain(Key::Letter('o'))]),
                enabled: always,
                checked: Some(|session| session.settings().outlook),
                input: Plain,
                sight: Same,
                run: |session| toggle(&mut session.settings_mut().outlook),
            }
            ToggleFigures = "ToggleFigures" {
                title: texts::commands::SHOW_FIGURES,
                tooltip: texts::commands::TOGGLE_FIGURES_TIP,
                keys: Everywhere(&[]),
                enabled: always,
                checked: Some(|session| session.settings().figures),
                input: Plain,
                sight: Same,
                run: |session| toggle(&mut session.settings_mut().figures),
            }
            ToggleGrid = "ToggleGrid" {
                title: texts::commands::SHOW_GRID,
                tooltip: texts::commands::TOGGLE_GRID_TIP,
                keys: Everywhere(&[plain(Key::Letter('g'))]),
                enabled: always,
                checked: Some(|session| session.settings().grid),
                input: Plain,
                sight: Same,
                run: |session| toggle(&mut session.settings_mut().grid),
            }
            ToggleLanes = "ToggleLanes" {
                title: texts::commands::SHOW_LANES,
                tooltip: texts::commands::TOGGLE_LANES_TIP,
                keys: Everywhere(&[plain(Key::Letter('k'))]),
                enabled: always,
                checked: Some(|session| session.settings().lanes),
                input: Plain,
                sight: Same,
                run: |session| toggle(&mut session.settings_mut().lanes),
            }
            ToggleSnap = "ToggleSnap" {
                title: texts::commands::SNAP_TO_GRID,
                tooltip: texts::commands::TOGGLE_SNAP_TIP,
                keys: Everywhere(&[shift(Key::Letter('g'))]),
                enabled: always,
                checked: Some(|session| session.settings().snap),
                input: Plain,
                sight: Same,
                run: |session| toggle(&mut session.settings_mut().snap),
            }
            ToggleMinimap = "ToggleMinimap" {
                title: texts::commands::SHOW_MINIMAP,
                tooltip: texts::commands::TOGGLE_MINIMAP_TIP,
                keys: Everywhere(&[plain(Key::Letter('m'))]),
                enabled: always,
                checked: Some(|session| session.settings().minimap),
                input: Plain,
                sight: Same,
                run: |session| toggle(&mut session.settings_mut().minimap),
            }
        }
        panels {
            TogglePalette = "TogglePalette" {
                title: texts::commands::SHOW_PALETTE,
                tooltip: texts::commands::TOGGLE_PALETTE_TIP,
                keys: Everywhere(&[ctrl_key(Key::Backslash)]),
                enabled: always,
                checked: Some(|session| session.settings().palette),
                input: Plain,
                sight: Same,
                run: |session| toggle(&mut session.settings_mut().palette),
            }
            ToggleSidePanel = "ToggleSidePanel" {
                title: texts::commands::SHOW_SIDE_PANEL,
                tooltip: texts::commands::TOGGLE_SIDE_PANEL_TIP,
                keys: Everywhere(&[ctrl_shift_key(Key::Backslash)]),
                enabled: always,
                checked: Some(|session| session.settings().side_panel),
                input: Plain,
                sight: Same,
                run: |session| toggle(&mut session.settings_mut().side_panel),
            }
            ToggleInventory = "ToggleInventory" {
                title: texts::inventory::SHOW_INVENTORY,
                tooltip: texts::commands::TOGGLE_INVENTORY_TIP,
                keys: Everywhere(&[ctrl('i')]),
                enabled: always,
                checked: Some(|session| session.settings().inventory.open),
                input: Plain,
                sight: Same,
                run: |session| toggle(&mut session.settings_mut().inventory.open),
            }
        }
        look {
            ToggleReducedMotion = "ToggleReducedMotion" {
                title: texts::commands::REDUCED_MOTION,
                tooltip: texts::commands::TOGGLE_REDUCED_MOTION_TIP,
                keys: Everywhere(&[]),
                enabled: may_move,
                checked: Some(Session::reduces_motion),
                input: Plain,
                sight: Same,
                run: |session| toggle(&mut session.settings_mut().reduced_motion),
            }
            FollowSystemTheme = "FollowSystemTheme" {
                title: texts::commands::THEME_SYSTEM,
                tooltip: texts::commands::FOLLOW_SYSTEM_THEME_TIP,
                keys: Everywhere(&[]),
                enabled: always,
                checked: Some(|session| session.settings().theme == ThemeChoice::System),
                input: Plain,
                sight: Same,
                run: |session| session.settings_mut().theme = ThemeChoice::System,
            }
            UseLightTheme = "UseLightTheme" {
                title: texts::commands::THEME_LIGHT,
                tooltip: texts::commands::USE_LIGHT_THEME_TIP,
                keys: Everywhere(&[]),
                enabled: always,
                checked: Some(|session| session.settings().theme == ThemeChoice::Light),
                input: Plain,
                sight: Same,
                run: |session| session.settings_mut().theme = ThemeChoice::Light,
            }
            UseDarkTheme = "UseDarkTheme" {
                title: texts::commands::THEME_DARK,
                tooltip: texts::commands::USE_DARK_THEME_TIP,
                keys: Everywhere(&[]),
                enabled: always,
                checked: Some(|session| session.settings().theme == ThemeChoice::Dark),
                input: Plain,
                sight: Same,
                run: |session| session.settings_mut().theme = ThemeChoice::Dark,
            }
            ToggleHighContrast = "ToggleHighContrast" {
                title: texts::commands::HIGH_CONTRAST,
                tooltip: texts::commands::TOGGLE_HIGH_CONTRAST_TIP,
                keys: Everywhere(&[]),
                enabled: always,
                checked: Some(|session| session.settings().high_contrast),
                input: Plain,
                sight: Same,
                run: |session| toggle(&mut session.settings_mut().high_contrast),
            }
            EnlargeInterface = "EnlargeInterface" {
                title: texts::commands::LARGER,
                tooltip: texts::commands::ENLARGE_INTERFACE_TIP,
                keys: Everywhere(&[ctrl_alt_key(Key::Plus)]),
                enabled: can_enlarge_interface,
                checked: None,
                input: OverSheets,
                sight: Same,
                run: |session| session.settings_mut().enlarge_interface(),
            }
            ReduceInterface = "ReduceInterface" {
                title: texts::commands::SMALLER,
                tooltip: texts::commands::REDUCE_INTERFACE_TIP,
                keys: Everywhere(&[ctrl_alt_key(Key::Minus)]),
                enabled: can_reduce_interface,
                checked: None,
                input: OverSheets,
                sight: Same,
                run: |session| session.settings_mut().reduce_interface(),
            }
            ResetInterface = "ResetInterface" {
                title: texts::commands::USUAL,
                tooltip: texts::commands::RESET_INTERFACE_TIP,
                keys: Everywhere(&[ctrl_alt_key(Key::Digit(0))]),
                enabled: has_unusual_size,
                checked: None,
                input: OverSheets,
                sight: Same,
                run: |session| session.settings_mut().interface_size = InterfaceSize::USUAL,
            }
        }
        language {
            UseEnglish = "UseEnglish" {
                title: texts::commands::LANGUAGE_ENGLISH,
                tooltip: texts::commands::USE_ENGLISH_TIP,
                keys: Everywhere(&[]),
                enabled: always,
                checked: Some(|session| session.language() == Language::English),
                input: Plain,
                sight: Same,
                run: |session| session.settings_mut().language = Language::English,
            }
            UseGerman = "UseGerman" {
                title: texts::commands::LANGUAGE_GERMAN,
                tooltip: texts::commands::USE_GERMAN_TIP,
                keys: Everywhere(&[]),
                enabled: always,
                checked: Some(|session| session.language() == Language::German),
                input: Plain,
                sight: Same,
                run: |session| session.settings_mut().language = Language::German,
            }
        }
    }
    } };
}
