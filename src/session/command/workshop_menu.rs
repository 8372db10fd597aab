//! The rows of the menu “Workshop”: journeys and the sheets of a workshop.

macro_rules! workshop_menu {
    ($next:ident $($rest:tt)*) => { $next! { $($rest)*
    Workshop {
        journeys {
            ToggleJourneys = "ToggleJourneys" {
                title: texts::plan::JOURNEYS,
                tooltip: texts::commands::TOGGLE_JOURNEYS_TIP,
                keys: Everywhere(&[plain(Key::Letter('j'))]),
                enabled: always,
                checked: Some(Session::shows_journeys),
                input: Plain,
                sight: Same,
                run: |session| session.journey_editor().toggle(),
            }
        }
        sheets {
            ShowExpectations = "ShowExpectations" {
                title: texts::commands::SHOW_EXPECTATIONS,
                tooltip: texts::commands::SHOW_EXPECTATIONS_TIP,
                keys: Everywhere(&[]),
                enabled: always,
                checked: None,
                input: Plain,
                sight: Same,
                run: |_| Effect::ShowWorkshop(Workshop::Expectations),
            }
            ShowSmarketing = "ShowSmarketing" {
                title: texts::commands::SHOW_SMARKETING,
                tooltip: texts::commands::SHOW_SMARKETING_TIP,
                keys: Everywhere(&[]),
                enabled: always,
                checked: None,
                input: Plain,
                sight: Same,
                run: |_| Effect::ShowWorkshop(Workshop::Smarketing),
            }
            ShowFeedback = "ShowFeedback" {
                title: texts::commands::SHOW_FEEDBACK,
                tooltip: texts::commands::SHOW_FEEDBACK_TIP,
                keys: Everywhere(&[]),
                enabled: always,
                checked: None,
                input: Plain,
                sight: Same,
                run: |_| Effect::ShowWorkshop(Workshop::Feedback),
            }
            ShowGlance = "ShowGlance" {
                title: texts::commands::SHOW_GLANCE,
                tooltip: texts::commands::SHOW_GLANCE_TIP,
                keys: Everywhere(&[]),
                enabled: always,
                checked: None,
                input: Plain,
                sight: Same,
                run: |_| Effect::ShowWorkshop(Workshop::Glance),
            }
            ShowChoice = "ShowChoice" {
                title: texts::commands::SHOW_CHOICE,
                tooltip: texts::commands::SHOW_CHOICE_TIP,
                keys: Everywhere(&[]),
                enabled: always,
                checked: None,
                input: Plain,
                sight: Same,
                run: |_| Effect::ShowWorkshop(Workshop::Choice),
            }
        }
        roadmap {
            ShowRoadmap = "ShowRoadmap" {
                title: texts::commands::SHOW_ROADMAP,
                tooltip: texts::commands::SHOW_ROADMAP_TIP,
                keys: Everywhere(&[plain(Key::Letter('r'))]),
                enabled: always,
                checked: None,
                input: Plain,
                sight: Same,
                run: |_| Effect::ShowWorkshop(Workshop::Roadmap),
            }
        }
        steps {
            CompleteStep = "CompleteStep" {
                title: texts::commands::COMPLETE_STEP,
                tooltip: texts::commands::COMPLETE_STEP_TIP,
                keys: Everywhere(&[]),
                enabled: has_steps,
                checked: None,
                input: Plain,
                sight: Same,
                run: |_| Effect::CompleteStep,
            }
        }
        efforts {
            ChooseEfforts = "ChooseEfforts" {
                title: texts::commands::CHOOSE_EFFORTS,
                tooltip: texts::commands::CHOOSE_EFFORTS_TIP,
                keys: Everywhere(&[]),
                enabled: always,
                checked: None,
                input: Plain,
                sight: Same,
                run: |session| session.pick_efforts(),
            }
            UsePlanningDefaults = "UsePlanningDefaults" {
                title: texts::commands::USE_PLANNING_DEFAULTS,
                tooltip: texts::commands::USE_PLANNING_DEFAULTS_TIP,
                keys: Everywhere(&[]),
                enabled: |session| session.settings().efforts.is_some(),
                checked: None,
                input: Plain,
                sight: Same,
                run: |session| session.use_planning_defaults(),
            }
        }
    }
    } };
}
