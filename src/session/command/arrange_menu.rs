//! The rows of the menu “Arrange”: how cards lie and links lead.

macro_rules! arrange_menu {
    ($next:ident $($rest:tt)*) => { $next! { $($rest)*
    Arrange {
        align {
            AlignLeft = "AlignLeft" {
                title: texts::commands::ALIGN_LEFT,
                tooltip: texts::commands::ALIGN_LEFT_TIP,
                keys: Everywhere(&[alt('a')]),
                enabled: can_align,
                checked: None,
                input: Plain,
                sight: Same,
                run: |session| session.editor().align(Edge::Left),
            }
            AlignCenter = "AlignCenter" {
                title: texts::commands::ALIGN_CENTER,
                tooltip: texts::commands::ALIGN_CENTER_TIP,
                keys: Everywhere(&[alt('h')]),
                enabled: can_align,
                checked: None,
                input: Plain,
                sight: Same,
                run: |session| session.editor().align(Edge::Center),
            }
            AlignRight = "AlignRight" {
                title: texts::commands::ALIGN_RIGHT,
                tooltip: texts::commands::ALIGN_RIGHT_TIP,
                keys: Everywhere(&[alt('d')]),
                enabled: can_align,
                checked: None,
                input: Plain,
                sight: Same,
                run: |session| session.editor().align(Edge::Right),
            }
            AlignTop = "AlignTop" {
                title: texts::commands::ALIGN_TOP,
                tooltip: texts::commands::ALIGN_TOP_TIP,
                keys: Everywhere(&[alt('w')]),
                enabled: can_align,
                checked: None,
                input: Plain,
                sight: Same,
                run: |session| session.editor().align(Edge::Top),
            }
            AlignMiddle = "AlignMiddle" {
                title: texts::commands::ALIGN_MIDDLE,
                tooltip: texts::commands::ALIGN_MIDDLE_TIP,
                keys: Everywhere(&[alt('v')]),
                enabled: can_align,
                checked: None,
                input: Plain,
                sight: Same,
                run: |session| session.editor().align(Edge::Middle),
            }
            AlignBottom = "AlignBottom" {
                title: texts::commands::ALIGN_BOTTOM,
                tooltip: texts::commands::ALIGN_BOTTOM_TIP,
                keys: Everywhere(&[alt('s')]),
                enabled: can_align,
                checked: None,
                input: Plain,
                sight: Same,
                run: |session| session.editor().align(Edge::Bottom),
            }
        }
        distribute {
            DistributeAcross = "DistributeAcross" {
                title: texts::commands::DISTRIBUTE_ACROSS,
                tooltip: texts::commands::DISTRIBUTE_ACROSS_TIP,
                keys: Everywhere(&[alt_shift('h')]),
                enabled: can_distribute,
                checked: None,
                input: Plain,
                sight: Same,
                run: |session| session.editor().distribute(Axis::Across),
            }
            DistributeDown = "DistributeDown" {
                title: texts::commands::DISTRIBUTE_DOWN,
                tooltip: texts::commands::DISTRIBUTE_DOWN_TIP,
                keys: Everywhere(&[alt_shift('v')]),
                enabled: can_distribute,
                checked: None,
                input: Plain,
                sight: Same,
                run: |session| session.editor().distribute(Axis::Down),
            }
            MakeSameSize = "MakeSameSize" {
                title: texts::commands::MAKE_SAME_SIZE,
                tooltip: texts::commands::MAKE_SAME_SIZE_TIP,
                keys: Everywhere(&[]),
                enabled: can_align,
                checked: None,
                input: Plain,
                sight: Same,
                run: |session| session.editor().make_same_size(),
            }
        }
        tidy {
            TidyInLayers = "TidyInLayers" {
                title: texts::commands::TIDY_IN_LAYERS,
                tooltip: texts::commands::TIDY_IN_LAYERS_TIP,
                keys: Everywhere(&[alt('t')]),
                enabled: has_nodes,
                checked: None,
                input: Plain,
                sight: Same,
                run: |session| session.editor().tidy(Tidiness::Layered),
            }
            TidyCompactly = "TidyCompactly" {
                title: texts::commands::TIDY_COMPACTLY,
                tooltip: texts::commands::TIDY_COMPACTLY_TIP,
                keys: Everywhere(&[alt_shift('t')]),
                enabled: has_nodes,
                checked: None,
                input: Plain,
                sight: Same,
                run: |session| session.editor().tidy(Tidiness::Compact),
            }
        }
        order {
            BringToFront = "BringToFront" {
                title: texts::commands::BRING_TO_FRONT,
                tooltip: texts::commands::BRING_TO_FRONT_TIP,
                keys: Everywhere(&[ctrl_shift_key(Key::BracketRight)]),
                enabled: |session| session.in_view().selects_a_node(),
                checked: None,
                input: Plain,
                sight: Same,
                run: |session| session.editor().change_order(true),
            }
            BringForward = "BringForward" {
                title: texts::commands::BRING_FORWARD,
                tooltip: texts::commands::BRING_FORWARD_TIP,
                keys: Everywhere(&[ctrl_key(Key::BracketRight)]),
                enabled: |session| session.in_view().selects_a_node(),
                checked: None,
                input: Plain,
                sight: Same,
                run: |session| session.editor().change_order_by_one(true),
            }
            SendBackward = "SendBackward" {
                title: texts::commands::SEND_BACKWARD,
                tooltip: texts::commands::SEND_BACKWARD_TIP,
                keys: Everywhere(&[ctrl_key(Key::BracketLeft)]),
                enabled: |session| session.in_view().selects_a_node(),
                checked: None,
                input: Plain,
                sight: Same,
                run: |session| session.editor().change_order_by_one(false),
            }
            SendToBack = "SendToBack" {
                title: texts::commands::SEND_TO_BACK,
                tooltip: texts::commands::SEND_TO_BACK_TIP,
                keys: Everywhere(&[ctrl_shift_key(Key::BracketLeft)]),
                enabled: |session| session.in_view().selects_a_node(),
                checked: None,
                input: Plain,
                sight: Same,
                run: |session| session.editor().change_order(false),
            }
        }
        lock {
            WrapInFrame = "WrapInFrame" {
                title: texts::commands::WRAP_IN_FRAME,
                tooltip: texts::commands::WRAP_IN_FRAME_TIP,
                keys: Everywhere(&[ctrl('g')]),
                enabled: |session| session.in_view().selects_a_node(),
                checked: None,
                input: ThenText,
                sight: Same,
                run: |session| session.editor().wrap_in_frame(),
            }
            ToggleLock = "ToggleLock" {
                title: texts::commands::LOCK,
                tooltip: texts::commands::TOGGLE_LOCK_TIP,
                keys: Everywhere(&[ctrl_shift('l')]),
                enabled: |session| session.in_view().selects_a_node(),
                checked: Some(selects_only_what_is_locked),
                input: Plain,
                sight: Same,
                run: |session| session.editor().toggle_lock(),
            }
        }
        links {
            LinkTo = "LinkTo" {
                title: texts::canvas::LINK_TO,
                tooltip: texts::commands::LINK_TO_TIP,
                keys: Everywhere(&[shift(Key::Letter('l'))]),
                enabled: |session| session.in_view().selects_what_may_be_linked(),
                checked: None,
                input: ThenText,
                sight: Same,
                run: |session| session.in_view().selected_node().cloned().map(Effect::ChooseTarget),
            }
            ReverseLink = "ReverseLink" {
                title: texts::commands::REVERSE_LINK,
                tooltip: texts::commands::REVERSE_LINK_TIP,
                keys: Everywhere(&[]),
                enabled: selects_a_link_to_reverse,
                checked: None,
                input: Plain,
                sight: Same,
                run: |session| session.editor().reverse_link(),
            }
            StraightenLinks = "StraightenLinks" {
                title: texts::commands::STRAIGHTEN_LINKS,
                tooltip: texts::commands::STRAIGHTEN_LINKS_TIP,
                keys: Everywhere(&[]),
                enabled: selects_a_bent_link,
                checked: None,
                input: Plain,
                sight: Same,
                run: |session| session.editor().straighten_links(),
            }
        }
        shape_of_links {
            UseOrthogonalLinks = "UseOrthogonalLinks" {
                title: texts::commands::LINKS_ORTHOGONAL,
                tooltip: texts::commands::USE_ORTHOGONAL_LINKS_TIP,
                keys: Everywhere(&[]),
                enabled: always,
                checked: Some(|session| session.settings().links == LinkShape::Orthogonal),
                input: Plain,
                sight: Same,
                run: |session| session.settings_mut().links = LinkShape::Orthogonal,
            }
            UseStraightLinks = "UseStraightLinks" {
                title: texts::commands::LINKS_STRAIGHT,
                tooltip: texts::commands::USE_STRAIGHT_LINKS_TIP,
                keys: Everywhere(&[]),
                enabled: always,
                checked: Some(|session| session.settings().links == LinkShape::Straight),
                input: Plain,
                sight: Same,
                run: |session| session.settings_mut().links = LinkShape::Straight,
            }
            UseCurvedLinks = "UseCurvedLinks" {
                title: texts::commands::LINKS_CURVED,
                tooltip: texts::commands::USE_CURVED_LINKS_TIP,
                keys: Everywhere(&[]),
                enabled: always,
                checked: Some(|session| session.settings().links == LinkShape::Curved),
                input: Plain,
                sight: Same,
                run: |session| session.settings_mut().links = LinkShape::Curved,
            }
        }
    }
    } };
}
