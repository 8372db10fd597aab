//! What the second line of a card says where figures are wanted: of a channel its share of sales, the
//! orders and contacts a month, of an audience how many they are.

use super::options::Options;
use crate::classify::sales_share;
use crate::language::{Language, texts};
use crate::plan::{Body, Channel, Node};
use crate::text::{self, Face};

/// The line; `None` where nobody has said a figure.
pub(super) fn line(node: &Node, options: &Options) -> Option<String> {
    let language = options.language;
    match &node.body {
        Body::Channel(channel) => {
            let counts = [
                (channel.orders_per_month, texts::canvas::ORDERS),
                (channel.contacts_per_month, texts::canvas::CONTACTS),
            ];
            let counts = counts.into_iter();
            let counts = counts.filter_map(|(count, text)| Some(text.with(language, &[&count?])));
            let parts: Vec<String> =
                share(channel, options, language).into_iter().chain(counts).collect();
            (!parts.is_empty()).then(|| parts.join(", "))
        }
        Body::Audience(audience) => Some(texts::canvas::COUNT.with(language, &[&audience.count?])),
        _ => None,
    }
}

/// As many whole figures of a line, from the first, as there is room for; one at least.
pub(super) fn whole(mut line: String, (face, size): (Face, f64), room: f64) -> String {
    while text::width(face, size, &line) > room
        && let Some((start, _)) = line.rsplit_once(", ")
    {
        line = start.to_owned();
    }
    line
}

/// The share of sales in the view; where two are compared, in both.
fn share(channel: &Channel, options: &Options, language: Language) -> Option<String> {
    let now = sales_share(channel, options.view)?;
    let before = options.compared_with.and_then(|before| sales_share(channel, before));
    let shown = match before {
        Some(before) if before != now => texts::phrases::FROM_TO.with(language, &[&before, &now]),
        _ => now.to_string(),
    };
    Some(texts::canvas::SHARE.with(language, &[&shown]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::{fresh_audience, fresh_channel};
    use crate::geometry::GridPoint;
    use crate::plan::View;
    use crate::plan::{ChannelKind, Market, Reach};

    #[test]
    fn figures_are_those_of_the_view() {
        let mut body = fresh_channel(ChannelKind::Shop, Language::English);
        if let Body::Channel(channel) = &mut body {
            (channel.sales_share, channel.sales_share_target) = (Some(30), Some(45));
            channel.orders_per_month = Some(12_000);
        }
        let node = Node::new(body, GridPoint::default());
        let said = |view, compared_with| {
            line(&node, &Options { view, compared_with, ..Options::default() })
        };
        let rows = [
            (View::Today, None, "30 % of sales, 12,000 orders"),
            (View::Target, None, "45 % of sales, 12,000 orders"),
            (View::Target, Some(View::Today), "30 → 45 % of sales, 12,000 orders"),
            (View::Target, Some(View::Vision), "45 % of sales, 12,000 orders"),
        ];
        for (view, compared_with, words) in rows {
            assert_eq!(said(view, compared_with).as_deref(), Some(words), "{view:?}");
        }
        let line = "45 % of sales, 12,000 orders, 9 contacts".to_owned();
        let face = (Face::Regular, 11.5);
        assert_eq!(whole(line.clone(), face, 1_000.0), line);
        assert_eq!(whole(line.clone(), face, 180.0), "45 % of sales, 12,000 orders");
        assert_eq!(whole(line, face, 1.0), "45 % of sales");
        let plain =
            Node::new(fresh_audience("a", Market::B2B, Reach::Served), GridPoint::default());
        assert_eq!(super::line(&plain, &Options::default()), None);
    }
}
