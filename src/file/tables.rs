//! The tables of which [`super::schema`] is written: what they make of a list of fields with forms.
//!
//! A table of a record makes what is named before it: `written` the type that a file has, with the
//! writer, the limits and the lengths of texts, `readable` the reader, `fields` the visits for
//! comparing and merging. Each takes the element apart by the names of all its fields, so none can
//! be left out. What the tables mean they take from where they stand, which imports it.

/// Shows one field to a visitor: what it is, its name, and its versions.
macro_rules! visited {
    ($visitor:ident, $field:expr, $versions:expr, ) => {
        $visitor.field(Side::Meaning, $field, $versions)
    };
    ($visitor:ident, $field:expr, $versions:expr, layout) => {
        $visitor.field(Side::Layout, $field, $versions)
    };
    ($visitor:ident, $field:expr, $versions:expr, number) => {
        $visitor.number($field, $versions)
    };
    ($visitor:ident, $field:expr, $versions:expr, part) => {
        Fields::visit($visitor, $versions)
    };
}

/// A record that is written: its fields with their forms, first those that are always written,
/// then those that are not where they equal the default. The names of its fields begin with the
/// last literal: that of the field in which it stands.
macro_rules! written {
    (
        $(#[$attribute:meta])*
        $written:ident $(<$life:lifetime>)? is $value:ident as $name:literal in $prefix:literal
        always { $( $always:ident: $always_form:ty, )* }
        unless_default {
            $( $(#[$special:meta])* $field:ident: $form:ty $(as $sort:ident)?, )*
        }
    ) => {
        #[derive(PartialEq, Serialize, Deserialize)]
        $(#[$attribute])*
        #[serde(deny_unknown_fields, rename = $name)]
        pub(super) struct $written $(<$life>)? {
            $( pub $always: $always_form, )*
            $(
                #[serde(default, skip_serializing_if = "is_default")]
                $(#[$special])*
                pub $field: $form,
            )*
        }

        impl<'a> Written<'a> for $written $(<$life>)? {
            type Value = $value;

            fn write(value: &'a $value) -> Self {
                let $value { $( $always, )* $( $field, )* } = value;
                Self {
                    $( $always: <$always_form>::write($always), )*
                    $( $field: <$form>::write($field), )*
                }
            }

            fn limit(value: &mut $value) {
                let $value { $( $always, )* $( $field, )* } = value;
                $( <$always_form>::limit($always); )*
                $( <$form>::limit($field); )*
            }

            fn lengths(value: &$value) -> Lengths {
                let $value { $( $always, )* $( $field, )* } = value;
                Lengths::default()
                    $( .and(<$always_form>::lengths($always)) )*
                    $( .and(<$form>::lengths($field)) )*
            }
        }
    };
}

/// Reads a record that means something by itself: without one of the fields that are always
/// written, nothing; without one of the others, their default.
macro_rules! readable {
    (
        $(#[$attribute:meta])*
        $written:ident $(<$life:lifetime>)? is $value:ident as $name:literal in $prefix:literal
        always { $( $always:ident: $always_form:ty, )* }
        unless_default {
            $( $(#[$special:meta])* $field:ident: $form:ty $(as $sort:ident)?, )*
        }
    ) => {
        impl<'a> Readable<'a> for $written $(<$life>)? {
            fn read(self, judge: &mut Judge<'_>, _: &'static str) -> Option<$value> {
                Some($value {
                    $( $always: self.$always.read(judge, stringify!($always))?, )*
                    $( $field: self.$field.read(judge, stringify!($field)).unwrap_or_default(), )*
                })
            }
        }
    };
}

/// The fields of a record, for those that are visited one by one.
macro_rules! fields {
    (
        $(#[$attribute:meta])*
        $written:ident $(<$life:lifetime>)? is $value:ident as $name:literal in $prefix:literal
        always { $( $always:ident: $always_form:ty, )* }
        unless_default {
            $( $(#[$special:meta])* $field:ident: $form:ty $(as $sort:ident)?, )*
        }
    ) => {
        impl Fields for $value {
            fn visit(visitor: &mut impl FieldVisitor, of: ThreeWay<'_, Self>) -> Self {
                Self {
                    $( $always: visited!(
                        visitor,
                        concat!($prefix, stringify!($always)),
                        of.part(|of| &of.$always),
                    ), )*
                    $( $field: visited!(
                        visitor,
                        concat!($prefix, stringify!($field)),
                        of.part(|of| &of.$field),
                        $($sort)?
                    ), )*
                }
            }
        }
    };
}

/// Makes all that is named of one table.
macro_rules! record {
    ($($made:ident)+: $table:tt) => {
        $( $made! $table )+
    };
}

/// A sort of node: its own fields, then those of [`Common`]. (The notation has no flattening, so
/// each sort has to list them.) Its own are as those of a record; those between are not written
/// where they are as usual for the kind.
macro_rules! node {
    (
        $written:ident<$life:lifetime> is $sort:ident as $name:literal
        always { $( $always:ident: $always_form:ty, )* }
        $( unless_usual_for($entry:path) {
            $( $usual:ident: $usual_form:ty $(as $usual_sort:ident)? = $default:path, )*
        } )?
        unless_default { $( $field:ident: $form:ty $(as $field_sort:ident)?, )* }
    ) => {
        #[derive(Serialize, Deserialize)]
        #[serde(deny_unknown_fields, rename = $name, bound(deserialize = "'de: 'a"))]
        pub(super) struct $written<$life> {
            $( $always: $always_form, )*
            $( $(
                #[serde(default, skip_serializing_if = "is_default")]
                $usual: Option<$usual_form>,
            )* )?
            $(
                #[serde(default, skip_serializing_if = "is_default")]
                $field: $form,
            )*
            at: WrittenPoint,
            #[serde(default, skip_serializing_if = "is_default")]
            size: Option<WrittenSize>,
            #[serde(default, skip_serializing_if = "is_default")]
            z: Integer,
            #[serde(default, skip_serializing_if = "is_default")]
            locked: bool,
            #[serde(default, skip_serializing_if = "is_default")]
            lifecycle: WrittenLifecycle,
            #[serde(default, skip_serializing_if = "is_default")]
            note: Words<$life>,
            #[serde(default, skip_serializing_if = "is_default")]
            feedback: Vec<WrittenFeedback<$life>>,
        }

        impl<$life> $written<$life> {
            fn write(value: &$life $sort, common: Common<$life>) -> Self {
                let $sort { $( $always, )* $( $( $usual, )* )? $( $field, )* } = value;
                let Common { at, size, z, locked, lifecycle, note, feedback } = common;
                Self {
                    $( $always: <$always_form>::write($always), )*
                    $( $(
                        $usual: (*$usual != $default($entry(value.kind)))
                            .then(|| <$usual_form>::write($usual)),
                    )* )?
                    $( $field: <$form>::write($field), )*
                    at, size, z, locked, lifecycle, note, feedback,
                }
            }

            fn read(self, judge: &mut Judge<'_>) -> Option<(Body, Common<$life>)> {
                let body = Body::$sort($sort {
                    $( $always: self.$always.read(judge, stringify!($always))?, )*
                    $( $(
                        $usual: self.$usual
                            .and_then(|usual| usual.read(judge, stringify!($usual)))
                            .unwrap_or_else(|| $default($entry(self.kind))),
                    )* )?
                    $( $field: self.$field.read(judge, stringify!($field)).unwrap_or_default(), )*
                });
                let Self { at, size, z, locked, lifecycle, note, feedback, .. } = self;
                Some((body, Common { at, size, z, locked, lifecycle, note, feedback }))
            }

            fn limit(value: &mut $sort) {
                let $sort { $( $always, )* $( $( $usual, )* )? $( $field, )* } = value;
                $( <$always_form>::limit($always); )*
                $( $( <$usual_form>::limit($usual); )* )?
                $( <$form>::limit($field); )*
            }

            fn lengths(value: &$sort) -> Lengths {
                let $sort { $( $always, )* $( $( $usual, )* )? $( $field, )* } = value;
                Lengths::default()
                    $( .and(<$always_form>::lengths($always)) )*
                    $( $( .and(<$usual_form>::lengths($usual)) )* )?
                    $( .and(<$form>::lengths($field)) )*
            }
        }

        impl Fields for $sort {
            fn visit(visitor: &mut impl FieldVisitor, of: ThreeWay<'_, Self>) -> Self {
                Self {
                    $( $always: visited!(
                        visitor, stringify!($always), of.part(|of| &of.$always),
                    ), )*
                    $( $( $usual: visited!(
                        visitor, stringify!($usual), of.part(|of| &of.$usual), $($usual_sort)?
                    ), )* )?
                    $( $field: visited!(
                        visitor, stringify!($field), of.part(|of| &of.$field), $($field_sort)?
                    ), )*
                }
            }
        }
    };
}

pub(super) use {fields, node, readable, record, visited, written};
