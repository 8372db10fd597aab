//! Names under which a choice stands in the settings that are kept. They stay whatever the choice
//! is called in the program or in the window.

/// Keeps a type by its `code` and reads it by its `from_code`.
macro_rules! kept_by_code {
    ($name:ty) => {
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.code())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let code = String::deserialize(deserializer)?;
                let unknown =
                    || serde::de::Error::custom(format_args!("nothing has the code {code}"));
                Self::from_code(&code).ok_or_else(unknown)
            }
        }
    };
}

/// A choice with the code of each case beside it, in the order in which they are offered.
macro_rules! coded {
    (
        $(#[$about:meta])*
        $visibility:vis enum $name:ident {
            $( $(#[$case_about:meta])* $case:ident = $code:literal, )*
        }
    ) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        $visibility enum $name {
            $( $(#[$case_about])* $case, )*
        }

        impl $name {
            /// All of them, in the order in which they are offered.
            pub const ALL: [Self; [$( $code ),*].len()] = [$( Self::$case ),*];

            /// Its name in the settings that are kept.
            pub const fn code(self) -> &'static str {
                match self {
                    $( Self::$case => $code, )*
                }
            }

            /// The one of this name; `None` for a name that this version does not have.
            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.into_iter().find(|one| one.code() == code)
            }
        }

        $crate::session::settings::kept_by_code!($name);
    };
}

pub(in crate::session) use {coded, kept_by_code};
