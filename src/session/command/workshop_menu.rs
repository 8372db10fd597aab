//! The rows of the menu “Workshop”: journeys and the sheets of a workshop.

macro_rules! workshop_menu {
    ($next:ident $($rest:tt)*) => { $next! { $($rest)*
    Workshop {
        journeys {
            ToggleJourneys = "ToggleJourneys" {
                title: journey_window_words::SHOW_JOURNEYS,
                tooltip: tooltips::TOGGLE_JOURNEYS,
                keys: Everywhere(&[plain(Key::Letter('j'))]),
                enabled: always,
                checked: Some(Session::shows_journeys),
                run: |session| session.toggle_journeys(),
            }
        }
        sheets {
            ShowExpectations = "ShowExpectations" {
                title: journey_window_words::SHOW_EXPECTATIONS,
                tooltip: tooltips::SHOW_EXPECTATIONS,
                keys: Everywhere(&[]),
                enabled: always,
                checked: None,
                run: |_| Effect::ShowWorkshop(Workshop::Expectations),
            }
            ShowSmarketing = "ShowSmarketing" {
                title: journey_window_words::SHOW_SMARKETING,
                tooltip: tooltips::SHOW_SMARKETING,
                keys: Everywhere(&[]),
                enabled: always,
                checked: None,
                run: |_| Effect::ShowWorkshop(Workshop::Smarketing),
            }
            ShowFeedback = "ShowFeedback" {
                title: journey_window_words::SHOW_FEEDBACK,
                tooltip: tooltips::SHOW_FEEDBACK,
                keys: Everywhere(&[]),
                enabled: always,
                checked: None,
                run: |_| Effect::ShowWorkshop(Workshop::Feedback),
            }
        }
        roadmap {
            ShowRoadmap = "ShowRoadmap" {
                title: board_words::SHOW_ROADMAP,
                tooltip: tooltips::SHOW_ROADMAP,
                keys: Everywhere(&[plain(Key::Letter('r'))]),
                enabled: always,
                checked: None,
                run: |_| Effect::ShowWorkshop(Workshop::Roadmap),
            }
        }
    }
    } };
}
