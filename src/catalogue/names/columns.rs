//! What a column of a table is about, by its head.

use std::sync::LazyLock;

use serde::Deserialize;

use super::spelling::tokens;

/// What a column of a list of elements says of each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
pub enum Column {
    /// What it is called.
    Name,
    /// What it is.
    Kind,
    /// Who runs it.
    Operator,
    /// Whom it serves.
    Market,
    /// Anything else about it.
    Note,
    /// Who answers for it.
    Owner,
    /// What stands in its way.
    Hurdle,
    /// A number that another program gave it.
    Id,
}

static HEADS: LazyLock<Vec<(Column, Vec<String>)>> = LazyLock::new(|| {
    let file = include_str!("../../../assets/names/columns.ron");
    ron::from_str(file).unwrap_or_else(|fault| unreachable!("a test reads the columns: {fault}"))
});

impl Column {
    /// What a column with this head is about, in either language.
    pub fn of(head: &str) -> Option<Self> {
        let spelled = tokens(head).concat();
        let is_called = |head: &String| tokens(head).concat() == spelled;
        if spelled.is_empty() {
            return None;
        }
        let found = HEADS.iter().find(|(_, heads)| heads.iter().any(is_called));
        found.map(|(column, _)| *column)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_are_read_in_both_languages() {
        let heads = ["Name", "Bezeichnung", "Typ", "kind", "Betreiber", "Markt", "Bemerkungen"];
        let read: Vec<Option<Column>> = heads.iter().map(|head| Column::of(head)).collect();
        let expected = [
            Column::Name,
            Column::Name,
            Column::Kind,
            Column::Kind,
            Column::Operator,
            Column::Market,
            Column::Note,
        ];
        assert_eq!(read, expected.map(Some));
        assert_eq!(Column::of("Umsatz"), None);
        assert_eq!(Column::of(""), None);
    }
}
