//! The rows of the menu “Arrange”: how cards lie and links lead.

macro_rules! arrange_menu {
    ($next:ident $($rest:tt)*) => { $next! { $($rest)*
    Arrange {
        align {
            AlignLeft = "AlignLeft" {
                title: canvas_words::ALIGN_LEFT,
                tooltip: tooltips::ALIGN_LEFT,
                keys: Everywhere(&[alt('a')]),
                enabled: can_align,
                checked: None,
                run: |session| session.align(Edge::Left),
            }
            AlignCenter = "AlignCenter" {
                title: canvas_words::ALIGN_CENTER,
                tooltip: tooltips::ALIGN_CENTER,
                keys: Everywhere(&[alt('h')]),
                enabled: can_align,
                checked: None,
                run: |session| session.align(Edge::Center),
            }
            AlignRight = "AlignRight" {
                title: canvas_words::ALIGN_RIGHT,
                tooltip: tooltips::ALIGN_RIGHT,
                keys: Everywhere(&[alt('d')]),
                enabled: can_align,
                checked: None,
                run: |session| session.align(Edge::Right),
            }
            AlignTop = "AlignTop" {
                title: canvas_words::ALIGN_TOP,
                tooltip: tooltips::ALIGN_TOP,
                keys: Everywhere(&[alt('w')]),
                enabled: can_align,
                checked: None,
                run: |session| session.align(Edge::Top),
            }
            AlignMiddle = "AlignMiddle" {
                title: canvas_words::ALIGN_MIDDLE,
                tooltip: tooltips::ALIGN_MIDDLE,
                keys: Everywhere(&[alt('v')]),
                enabled: can_align,
                checked: None,
                run: |session| session.align(Edge::Middle),
            }
            AlignBottom = "AlignBottom" {
                title: canvas_words::ALIGN_BOTTOM,
                tooltip: tooltips::ALIGN_BOTTOM,
                keys: Everywhere(&[alt('s')]),
                enabled: can_align,
                checked: None,
                run: |session| session.align(Edge::Bottom),
            }
        }
        distribute {
            DistributeAcross = "DistributeAcross" {
                title: canvas_words::DISTRIBUTE_ACROSS,
                tooltip: tooltips::DISTRIBUTE_ACROSS,
                keys: Everywhere(&[alt_shift('h')]),
                enabled: can_distribute,
                checked: None,
                run: |session| session.distribute(Axis::Across),
            }
            DistributeDown = "DistributeDown" {
                title: canvas_words::DISTRIBUTE_DOWN,
                tooltip: tooltips::DISTRIBUTE_DOWN,
                keys: Everywhere(&[alt_shift('v')]),
                enabled: can_distribute,
                checked: None,
                run: |session| session.distribute(Axis::Down),
            }
            MakeSameSize = "MakeSameSize" {
                title: canvas_words::MAKE_SAME_SIZE,
                tooltip: tooltips::MAKE_SAME_SIZE,
                keys: Everywhere(&[]),
                enabled: can_align,
                checked: None,
                run: |session| session.make_same_size(),
            }
        }
        tidy {
            TidyInLayers = "TidyInLayers" {
                title: canvas_words::TIDY_IN_LAYERS,
                tooltip: tooltips::TIDY_IN_LAYERS,
                keys: Everywhere(&[alt('t')]),
                enabled: has_nodes,
                checked: None,
                run: |session| session.tidy(Tidiness::Layered),
            }
            TidyCompactly = "TidyCompactly" {
                title: canvas_words::TIDY_COMPACTLY,
                tooltip: tooltips::TIDY_COMPACTLY,
                keys: Everywhere(&[alt_shift('t')]),
                enabled: has_nodes,
                checked: None,
                run: |session| session.tidy(Tidiness::Compact),
            }
        }
        order {
            BringToFront = "BringToFront" {
                title: command_words::BRING_TO_FRONT,
                tooltip: tooltips::BRING_TO_FRONT,
                keys: Everywhere(&[ctrl_key(Key::BracketRight)]),
                enabled: Session::selects_a_node,
                checked: None,
                run: |session| session.change_order(true),
            }
            SendToBack = "SendToBack" {
                title: command_words::SEND_TO_BACK,
                tooltip: tooltips::SEND_TO_BACK,
                keys: Everywhere(&[ctrl_key(Key::BracketLeft)]),
                enabled: Session::selects_a_node,
                checked: None,
                run: |session| session.change_order(false),
            }
        }
        lock {
            ToggleLock = "ToggleLock" {
                title: command_words::LOCK,
                tooltip: tooltips::TOGGLE_LOCK,
                keys: Everywhere(&[ctrl_shift('l')]),
                enabled: Session::selects_a_node,
                checked: Some(selects_only_what_is_locked),
                run: |session| session.toggle_lock(),
            }
        }
        links {
            LinkTo = "LinkTo" {
                title: access_words::LINK_TO,
                tooltip: tooltips::LINK_TO,
                keys: Everywhere(&[shift(Key::Letter('l'))]),
                enabled: Session::selects_what_may_be_linked,
                checked: None,
                run: |session| session.choose_target(),
            }
            ReverseLink = "ReverseLink" {
                title: command_words::REVERSE_LINK,
                tooltip: tooltips::REVERSE_LINK,
                keys: Everywhere(&[]),
                enabled: selects_a_link_to_reverse,
                checked: None,
                run: |session| session.reverse_link(),
            }
            StraightenLinks = "StraightenLinks" {
                title: canvas_words::STRAIGHTEN_LINKS,
                tooltip: tooltips::STRAIGHTEN_LINKS,
                keys: Everywhere(&[]),
                enabled: selects_a_bent_link,
                checked: None,
                run: |session| session.straighten_links(),
            }
        }
        shape_of_links {
            UseOrthogonalLinks = "UseOrthogonalLinks" {
                title: editor_words::LINKS_ORTHOGONAL,
                tooltip: tooltips::USE_ORTHOGONAL_LINKS,
                keys: Everywhere(&[]),
                enabled: always,
                checked: Some(|session| session.settings().links == LinkShape::Orthogonal),
                run: |session| session.settings_mut().links = LinkShape::Orthogonal,
            }
            UseStraightLinks = "UseStraightLinks" {
                title: editor_words::LINKS_STRAIGHT,
                tooltip: tooltips::USE_STRAIGHT_LINKS,
                keys: Everywhere(&[]),
                enabled: always,
                checked: Some(|session| session.settings().links == LinkShape::Straight),
                run: |session| session.settings_mut().links = LinkShape::Straight,
            }
            UseCurvedLinks = "UseCurvedLinks" {
                title: editor_words::LINKS_CURVED,
                tooltip: tooltips::USE_CURVED_LINKS,
                keys: Everywhere(&[]),
                enabled: always,
                checked: Some(|session| session.settings().links == LinkShape::Curved),
                run: |session| session.settings_mut().links = LinkShape::Curved,
            }
        }
    }
    } };
}
