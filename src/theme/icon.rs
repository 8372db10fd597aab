//! Icons: lines and dots on a grid of 24 by 24, drawn for the project (`assets/icons/`).

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use super::notation::path_of;
use crate::geometry::{ConvexPath, Path, Point, Rect};
use crate::plan::{ActivityKind, Body, ChannelKind, SystemKind};

/// The side of the square that icons are drawn in.
pub const ICON_GRID: f64 = 24.0;
/// How wide the lines of an icon are, on its grid.
pub const ICON_LINE: f64 = 1.75;

/// Declares the icons: those of the kinds, and the plain ones that are listed.
macro_rules! icons {
    ($($plain:ident),+ $(,)?) => {
        /// An icon.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
        #[expect(missing_docs, reason = "the names say what is shown")]
        pub enum Icon {
            Channel(ChannelKind),
            System(SystemKind),
            $( $plain ),+
        }

        impl Icon {
            /// Every icon there has to be, in order.
            #[cfg(test)]
            fn all() -> std::collections::BTreeSet<Self> {
                let channels = ChannelKind::ALL.into_iter().map(icon_of_channel);
                let systems = SystemKind::ALL.into_iter().map(icon_of_system);
                channels.chain(systems).chain([$( Self::$plain ),+]).collect()
            }
        }
    };
}

icons! {
    Audience,
    Team,
    Process,
    Tool,
    Megaphone,
    Growth,
    Organisation,
    Basket,
    Bookmark,
    Truck,
    Pin,
    Scan,
    Plug,
    Note,
    Frame,
    Search,
    Plus,
    Minus,
    Close,
    Check,
    Warning,
    Info,
    Help,
    ChevronDown,
    ChevronUp,
    ChevronRight,
    ChevronLeft,
    ArrowLeft,
    ArrowRight,
    Undo,
    Redo,
    Cut,
    Copy,
    Paste,
    Trash,
    Lock,
    Unlock,
    Eye,
    EyeOff,
    Hand,
    Pointer,
    Link,
    ZoomIn,
    ZoomOut,
    Fit,
    Grid,
    Sun,
    Moon,
    Menu,
    More,
    File,
    Folder,
    Save,
    Image,
    Export,
    Settings,
    Flag,
    Journey,
    Calendar,
    Comment,
    Ladder,
    Spark,
    Compare,
    Swap,
    Pencil,
    Play,
    Pause,
    Table,
    Columns,
    Expand,
    Collapse,
    Outline,
}

/// What an icon is made of, on its grid.
#[derive(Clone, Debug, PartialEq)]
pub struct IconPaths {
    /// Lines, [`ICON_LINE`] wide; their corners are curves.
    pub lines: Vec<Path>,
    /// The same lines as one line with gaps.
    pub joined: Path,
    /// Around that line.
    pub bounds: Rect,
    /// Filled dots.
    pub dots: Vec<ConvexPath>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    lines: Vec<String>,
    #[serde(default)]
    dots: Vec<(f64, f64, f64)>,
}

/// How far the corners between straight pieces are rounded.
const CORNER: f64 = 1.0;

static ICONS: LazyLock<BTreeMap<Icon, IconPaths>> = LazyLock::new(|| {
    let text = include_str!("../../assets/icons/icons.ron");
    let written: BTreeMap<Icon, Written> =
        ron::from_str(text).unwrap_or_else(|fault| unreachable!("a test reads the icons: {fault}"));
    let line = |text: &String| {
        let path = path_of(text)
            .unwrap_or_else(|| unreachable!("a test reads the icons: {text:?} is no path"));
        path.with_rounded_corners(CORNER)
    };
    let paths = |icon: Written| {
        let joined = Path::joined(icon.lines.iter().map(line));
        let dots = icon.dots.iter().map(|(x, y, r)| ConvexPath::circle(Point::new(*x, *y), *r));
        IconPaths {
            lines: icon.lines.iter().map(line).collect(),
            bounds: joined.bounds(),
            joined,
            dots: dots.collect(),
        }
    };
    written.into_iter().map(|(icon, written)| (icon, paths(written))).collect()
});

impl Icon {
    /// A channel, whatever its kind.
    pub const ANY_CHANNEL: Self = Self::Channel(ChannelKind::Shop);

    /// What the icon is made of.
    pub fn paths(self) -> &'static IconPaths {
        &ICONS[&self]
    }
}

/// All icons, in the order in which they are named.
pub fn icons() -> impl Iterator<Item = (Icon, &'static IconPaths)> {
    ICONS.iter().map(|(icon, paths)| (*icon, paths))
}

/// The icon of a kind of channel.
pub const fn icon_of_channel(kind: ChannelKind) -> Icon {
    Icon::Channel(kind)
}

/// The icon of a kind of system.
pub const fn icon_of_system(kind: SystemKind) -> Icon {
    match kind {
        SystemKind::MarketingAutomation => Icon::Megaphone,
        kind => Icon::System(kind),
    }
}

/// The icon of a kind of activity.
pub const fn icon_of_activity(kind: ActivityKind) -> Icon {
    match kind {
        ActivityKind::Process => Icon::Process,
        ActivityKind::Tool => Icon::Tool,
        ActivityKind::Marketing => Icon::Megaphone,
        ActivityKind::Sales => Icon::Growth,
        ActivityKind::Organisation => Icon::Organisation,
    }
}

/// The icon of a node.
pub const fn icon_of_body(body: &Body) -> Icon {
    match body {
        Body::Channel(channel) => icon_of_channel(channel.kind),
        Body::System(system) => icon_of_system(system.kind),
        Body::Activity(activity) => icon_of_activity(activity.kind),
        Body::Audience(_) => Icon::Audience,
        Body::Team(_) => Icon::Team,
        Body::Note(_) => Icon::Note,
        Body::Frame(_) => Icon::Frame,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_icon_is_drawn_inside_its_grid() {
        assert!(icons().map(|(icon, _)| icon).eq(Icon::all()));
        let grid = Rect::from_size(Point::default(), ICON_GRID, ICON_GRID).expand(-ICON_LINE / 2.0);
        for (name, paths) in icons() {
            let lines = paths.lines.iter().map(std::borrow::Cow::Borrowed);
            let all = lines.chain(paths.dots.iter().map(ConvexPath::path));
            let points: Vec<Point> = all.flat_map(|path| path.flattened(0.05)).collect();
            assert!(!points.is_empty(), "{name:?} is empty");
            assert!(points.iter().all(|point| grid.contains(*point)), "{name:?} sticks out");
        }
    }
}
