//! Enums that know all their variants.

/// Declares an enum of plain variants with `ALL`, the list of them in their order: none can be
/// missing from it.
macro_rules! listed {
    (
        $(#[$attribute:meta])*
        pub enum $name:ident {
            $( $(#[$attribute_of_variant:meta])* $variant:ident ),+ $(,)?
        }
    ) => {
        $(#[$attribute])*
        pub enum $name {
            $( $(#[$attribute_of_variant])* $variant ),+
        }

        impl $name {
            /// All of them, in order.
            pub const ALL: [Self; [$( Self::$variant ),+].len()] = [$( Self::$variant ),+];
        }
    };
}

pub(crate) use listed;
