//! What the same text costs with bare structs and nothing but ron: the least that reading and
//! writing a plan could take.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// A plan file as plainly as ron can read it.
#[derive(Serialize, Deserialize)]
pub struct Bare {
    format: u32,
    name: String,
    nodes: BTreeMap<String, BareNode>,
    links: BTreeMap<String, BareLink>,
}

#[derive(Serialize, Deserialize)]
enum BareNode {
    Channel { name: String, kind: BareKind, at: (i32, i32), size: (i32, i32), note: String },
    System { name: String, kind: BareKind, at: (i32, i32) },
}

#[derive(Serialize, Deserialize)]
enum BareKind {
    Shop,
    Marketplace,
    Store,
    Social,
    Catalogue,
    Crm,
    Erp,
    Pim,
    Oms,
    Wms,
}

#[derive(Serialize, Deserialize)]
struct BareLink {
    from: String,
    to: String,
    kind: BareLinkKind,
    #[serde(default)]
    label: String,
}

#[derive(Serialize, Deserialize)]
enum BareLinkKind {
    ClickAndCollect,
    SharedStock,
    SharedCustomerData,
    ReturnInStore,
    CampaignSync,
    Uses,
}

/// Reads.
pub fn read(text: &str) -> Bare {
    ron::from_str(text).expect("a plan of the benches")
}

/// Writes.
pub fn write(bare: &Bare) -> String {
    ron::to_string(bare).expect("numbers and texts can always be written")
}
