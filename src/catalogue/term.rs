//! The words of results and of fields that may need explaining.

use serde::Deserialize;

use crate::plan::listed;

listed! {
    /// A word of a result or of a field that may need explaining.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
    #[expect(missing_docs, reason = "the data explains each")]
    pub enum Term {
        Markets,
        Route,
        Through,
        Sells,
        Interlocking,
        Numerous,
        BothSides,
        Attached,
        FullInteraction,
        FullIntegration,
        Touchpoint,
        Operator,
        Seller,
        Outlook,
        Fit,
        Served,
        Wanted,
        SeveralUsers,
        IndividualPrices,
        VolumeDiscounts,
        Approval,
        Quotes,
        QuickOrder,
        PunchOut,
        BothTeams,
        OneCustomerBase,
        SupportToo,
        LeadsExchanged,
        OneVoice,
        JointCampaigns,
        ProductInformation,
        PriceInformation,
        SimpleRegistration,
        SimplePurchase,
        DeliveryTime,
        Amazonisation,
        Ropo,
    }
}

impl Term {
    /// The terms by which a commerce model is described.
    pub const OF_MODELS: [Self; 11] = [
        Self::Markets,
        Self::Route,
        Self::Through,
        Self::Sells,
        Self::Interlocking,
        Self::Numerous,
        Self::BothSides,
        Self::Attached,
        Self::FullInteraction,
        Self::FullIntegration,
        Self::Touchpoint,
    ];

    /// The functions for business customers, in the order of `Features::all`.
    pub const FEATURES: [Self; 7] = [
        Self::SeveralUsers,
        Self::IndividualPrices,
        Self::VolumeDiscounts,
        Self::Approval,
        Self::Quotes,
        Self::QuickOrder,
        Self::PunchOut,
    ];

    /// What makes marketing and sales one.
    pub const TEAMWORK: [Self; 6] = [
        Self::BothTeams,
        Self::OneCustomerBase,
        Self::SupportToo,
        Self::LeadsExchanged,
        Self::OneVoice,
        Self::JointCampaigns,
    ];

    /// What customers expect of a channel that sells.
    pub const EXPECTATIONS: [Self; 5] = [
        Self::ProductInformation,
        Self::PriceInformation,
        Self::SimpleRegistration,
        Self::SimplePurchase,
        Self::DeliveryTime,
    ];

    /// Where these expectations come from, and how customers hop between channels.
    pub const BEHIND_EXPECTATIONS: [Self; 2] = [Self::Amazonisation, Self::Ropo];
}
