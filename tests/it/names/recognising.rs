//! What texts name, as a table: in both languages, spelled as people spell, with words around them,
//! and words that only look like a name.

use commerce_canvas::catalogue::names::{Kind, Recognised, listed, recognise};
use commerce_canvas::language::Language;
use commerce_canvas::plan::ActivityKind::{Marketing as MarketingWork, Process};
use commerce_canvas::plan::ChannelKind::*;
use commerce_canvas::plan::Market::{B2B, B2C};
use commerce_canvas::plan::SystemKind::{
    ChannelManager, Cms, Cpq, Crm, EdiGateway, Erp, HelpDesk, Loyalty, MarketingAutomation, Oms,
    Other, Payment, Pim, Pos, Wms,
};
use commerce_canvas::plan::TeamKind::Other as NoneOfThese;
use commerce_canvas::plan::TeamKind::{It, Logistics, Management, Marketing, Sales, Support};
use commerce_canvas::plan::{Body, Market, Operator, Seller};
use proptest::prelude::*;

use Kind::{Activity, Audience, Channel, System, Team};

/// What is expected of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Said {
    /// It is this, and nobody has to be asked.
    Sure(Kind),
    /// It may be this; that is asked.
    Perhaps(Kind),
    /// It names nothing.
    Nothing,
}
use Said::{Nothing, Perhaps, Sure};

const TABLE: &[(&str, Said)] = &[
    // The four of the first screen.
    ("Amazon", Sure(Channel(Marketplace))),
    ("Instagram", Sure(Channel(Social))),
    ("Filiale Ulm", Sure(Channel(Store))),
    ("SAP", Sure(System(Erp))),
    // Everyday words, German.
    ("Webshop", Sure(Channel(Shop))),
    ("Onlineshop", Sure(Channel(Shop))),
    ("Online-Shop", Sure(Channel(Shop))),
    ("Shop", Sure(Channel(Shop))),
    ("Händlerportal", Sure(Channel(Shop))),
    ("Haendlerportal", Sure(Channel(Shop))),
    ("Außendienst", Sure(Channel(FieldSales))),
    ("Aussendienst", Sure(Channel(FieldSales))),
    ("AUSSENDIENST", Sure(Channel(FieldSales))),
    ("Außen-Dienst", Sure(Channel(FieldSales))),
    ("Innendienst", Sure(Channel(Phone))),
    ("Bestellhotline", Sure(Channel(Phone))),
    ("Hotline", Perhaps(Channel(Phone))),
    ("Newsletter", Sure(Channel(Newsletter))),
    ("Katalog", Sure(Channel(Catalogue))),
    ("Kataloge", Sure(Channel(Catalogue))),
    ("Messe", Sure(Channel(Fair))),
    ("Messen", Sure(Channel(Fair))),
    ("Hausmesse", Sure(Channel(Fair))),
    ("Filialen", Sure(Channel(Store))),
    ("Marktplätze", Sure(Channel(Marketplace))),
    ("Marktplaetze", Sure(Channel(Marketplace))),
    ("Baumärkte", Sure(Channel(PartnerStore))),
    ("Fachhandel", Sure(Channel(PartnerStore))),
    ("Großhändler", Sure(Channel(PartnerStore))),
    ("Werksverkauf", Sure(Channel(Store))),
    ("Ladengeschäft", Sure(Channel(Store))),
    ("Showroom", Sure(Channel(PopUp))),
    ("Warenwirtschaft", Sure(System(Erp))),
    ("WaWi", Sure(System(Erp))),
    ("Lagerverwaltung", Sure(System(Wms))),
    ("Kasse", Sure(System(Pos))),
    ("Kassensystem", Sure(System(Pos))),
    ("Kundenkarte", Sure(System(Loyalty))),
    ("Konfigurator", Sure(System(Cpq))),
    ("Ticketsystem", Sure(System(HelpDesk))),
    ("Zahlungsdienstleister", Sure(System(Payment))),
    ("Vertrieb", Sure(Team(Sales))),
    ("Kundendienst", Sure(Team(Support))),
    ("Logistik", Sure(Team(Logistics))),
    ("Geschäftsführung", Sure(Team(Management))),
    ("Geschaeftsfuehrung", Sure(Team(Management))),
    ("IT", Sure(Team(It))),
    ("EDV-Abteilung", Sure(Team(It))),
    ("Privatkunden", Sure(Audience(B2C))),
    ("Händler", Sure(Audience(B2B))),
    ("Haendler", Sure(Audience(B2B))),
    ("Handwerker", Sure(Audience(B2B))),
    ("Architekten", Sure(Audience(B2B))),
    ("Familien", Sure(Audience(B2C))),
    ("Suchmaschinenwerbung", Sure(Activity(MarketingWork))),
    ("Retourenabwicklung", Sure(Activity(Process))),
    // Everyday words, English.
    ("Online shop", Sure(Channel(Shop))),
    ("online store", Sure(Channel(Shop))),
    ("web shops", Sure(Channel(Shop))),
    ("dealer portal", Sure(Channel(Shop))),
    ("order desk", Sure(Channel(Phone))),
    ("call center", Sure(Channel(Phone))),
    ("field sales", Sure(Channel(FieldSales))),
    ("trade show", Sure(Channel(Fair))),
    ("print catalogue", Sure(Channel(Catalogue))),
    ("showrooms", Sure(Channel(PopUp))),
    ("flagship store", Sure(Channel(Store))),
    ("wholesalers", Sure(Channel(PartnerStore))),
    ("vending machine", Sure(Channel(Vending))),
    ("parcel lockers", Sure(Channel(Vending))),
    ("mobile app", Sure(Channel(App))),
    ("live chat", Sure(Channel(Messenger))),
    ("e-procurement", Sure(Channel(Edi))),
    ("ERP", Sure(System(Erp))),
    ("erp system", Sure(System(Erp))),
    ("Customer Relationship Management", Sure(System(Crm))),
    ("data warehouse", Sure(System(Other))),
    ("order management system", Sure(System(Oms))),
    ("customer service", Sure(Team(Support))),
    ("warehouse", Sure(Team(Logistics))),
    ("tradespeople", Sure(Audience(B2B))),
    ("homeowners", Sure(Audience(B2C))),
    ("search advertising", Sure(Activity(MarketingWork))),
    // Products.
    ("amazon", Sure(Channel(Marketplace))),
    ("Amazon Business", Sure(Channel(Marketplace))),
    ("ebay", Sure(Channel(Marketplace))),
    ("Otto", Sure(Channel(Marketplace))),
    ("About You", Sure(Channel(Marketplace))),
    ("AboutYou", Sure(Channel(Marketplace))),
    ("bol.com", Sure(Channel(Marketplace))),
    ("Kaufland.de", Sure(Channel(Marketplace))),
    ("wer liefert was", Sure(Channel(Marketplace))),
    ("El Corte Ingles", Sure(Channel(Marketplace))),
    ("shoepping", Sure(Channel(Marketplace))),
    ("TikTok Shop", Sure(Channel(Marketplace))),
    ("TikTok", Sure(Channel(Social))),
    ("Linked-In", Sure(Channel(Social))),
    ("WhatsApp", Sure(Channel(Messenger))),
    ("QVC", Sure(Channel(Tv))),
    ("SAP Ariba", Sure(Channel(Edi))),
    ("MediaMarkt", Sure(Channel(PartnerStore))),
    ("S/4HANA", Sure(System(Erp))),
    ("SAP S4 HANA", Sure(System(Erp))),
    ("Navision", Sure(System(Erp))),
    ("JTL Wawi", Sure(System(Erp))),
    ("Salesforce", Sure(System(Crm))),
    ("SFDC", Sure(System(Crm))),
    ("HubSpot", Sure(System(Crm))),
    ("Akeneo PIM", Sure(System(Pim))),
    ("Shopify POS", Sure(System(Pos))),
    ("paypal", Sure(System(Payment))),
    ("Zendesk", Sure(System(HelpDesk))),
    ("Mailchimp", Sure(System(MarketingAutomation))),
    ("Salesforce Marketing Cloud", Sure(System(MarketingAutomation))),
    ("Seeburger", Sure(System(EdiGateway))),
    ("ChannelAdvisor", Sure(System(ChannelManager))),
    ("WordPress", Sure(System(Cms))),
    ("Typo 3", Sure(System(Cms))),
    ("DHL", Sure(System(Other))),
    ("Google Ads", Sure(Activity(MarketingWork))),
    // The software of a shop is asked: the shop may be meant or the software.
    ("Shopware", Perhaps(Channel(Shop))),
    ("Magento", Perhaps(Channel(Shop))),
    // Names that are everyday words as well.
    ("Wish", Perhaps(Channel(Marketplace))),
    ("Square", Perhaps(System(Pos))),
    ("Kunden", Perhaps(Audience(B2C))),
    ("Laden", Perhaps(Channel(Store))),
    ("Portal", Perhaps(Channel(Shop))),
    // With words around them.
    ("Amazon FR", Sure(Channel(Marketplace))),
    ("Amazon.fr", Sure(Channel(Marketplace))),
    ("Amazon Frankreich", Sure(Channel(Marketplace))),
    ("Shop (B2B)", Sure(Channel(Shop))),
    ("B2B-Shop Österreich", Sure(Channel(Shop))),
    ("Onlineshop Süd", Sure(Channel(Shop))),
    ("Unser neuer Webshop", Sure(Channel(Shop))),
    ("our online shop", Sure(Channel(Shop))),
    ("Store Berlin Mitte", Sure(Channel(Store))),
    ("3 Filialen", Sure(Channel(Store))),
    ("2 stores", Sure(Channel(Store))),
    ("Hannover Messe", Sure(Channel(Fair))),
    ("Messe BAU 2027", Sure(Channel(Fair))),
    ("ERP (since 2011)", Sure(System(Erp))),
    ("Warenwirtschaft (SAP)", Sure(System(Erp))),
    ("SAP CRM", Sure(System(Crm))),
    ("CRM von Microsoft", Sure(System(Crm))),
    ("Retail partner Huber", Sure(Channel(PartnerStore))),
    ("Händler-Newsletter", Sure(Channel(Newsletter))),
    ("Shop für Händler", Sure(Channel(Shop))),
    ("Geschäftskunden (B2B)", Sure(Audience(B2B))),
    ("B2B-Kunden", Sure(Audience(B2B))),
    ("Abteilung Marketing", Sure(Team(Marketing))),
    // Compounds.
    ("Ersatzteilshop", Sure(Channel(Shop))),
    ("Werkzeugkatalog", Sure(Channel(Catalogue))),
    ("Automobilmesse", Sure(Channel(Fair))),
    ("Profikatalog", Sure(Channel(Catalogue))),
    ("Snackautomaten", Sure(Channel(Vending))),
    ("Monteur-App", Sure(Channel(App))),
    // In another order.
    ("Shop online", Sure(Channel(Shop))),
    ("Cloud Marketing Salesforce", Sure(System(MarketingAutomation))),
    // Slips of the finger.
    ("Instgram", Sure(Channel(Social))),
    ("Shopfiy", Perhaps(Channel(Shop))),
    ("Amazn", Sure(Channel(Marketplace))),
    ("Zalnado", Sure(Channel(Marketplace))),
    ("Aussendinst", Sure(Channel(FieldSales))),
    ("Newsleter", Sure(Channel(Newsletter))),
    ("Katlog", Sure(Channel(Catalogue))),
    ("Salesforec", Sure(System(Crm))),
    ("Filale Ulm", Sure(Channel(Store))),
    ("Stoer", Perhaps(Channel(Store))),
    // About it, not it.
    ("Shop-Relaunch", Perhaps(Channel(Shop))),
    ("CRM-Einführung", Perhaps(System(Crm))),
    ("ERP-Schnittstelle", Perhaps(System(Erp))),
    ("Shop manager", Perhaps(Channel(Shop))),
    ("Amazon-Agentur", Perhaps(Team(NoneOfThese))),
    ("Kein Katalog", Perhaps(Channel(Catalogue))),
    // Two things in one.
    ("Shop und Filiale", Perhaps(Channel(Store))),
    ("Amazon Shop", Perhaps(Channel(Marketplace))),
    // Wrong friends.
    ("Shopfloor", Nothing),
    ("Postfach", Nothing),
    ("Workshop", Nothing),
    ("Innovationsworkshop", Nothing),
    ("Photoshop", Nothing),
    ("Messer", Nothing),
    ("Amazone", Nothing),
    ("Amazonen-Werke", Nothing),
    ("Magenta", Nothing),
    ("Erpel", Nothing),
    ("Lotto", Nothing),
    ("Ottomotor", Nothing),
    ("Saphir", Nothing),
    ("Applaus", Nothing),
    ("Appell", Nothing),
    ("Krankenkasse", Nothing),
    ("Sparkasse", Nothing),
    ("Herunterladen", Nothing),
    ("Schokoladen", Nothing),
    ("Teams", Nothing),
    ("Fairness", Nothing),
    ("Restore", Nothing),
    ("Bishop", Nothing),
    ("Presse", Nothing),
    ("Kugellager", Nothing),
    ("Zitronenfalter", Nothing),
    ("Shop -> ERP", Nothing),
    ("", Nothing),
    ("   ", Nothing),
    ("–", Nothing),
    ("2027", Nothing),
    ("Erst den Betriebsrat fragen und dann in Ruhe weitersehen, ob das geht", Nothing),
    ("We should ask the people in Ulm whether the store can ship parcels at all", Nothing),
    ("fn main() { println!(\"shop\"); }", Nothing),
];

#[test]
fn texts_name_what_they_name() {
    let mut wrong = Vec::new();
    for (text, expected) in TABLE {
        let found = recognise(text);
        let said = match &found {
            Some(found) if found.is_sure() => Sure(found.kind),
            Some(found) => Perhaps(found.kind),
            None => Nothing,
        };
        if said != *expected {
            wrong.push(format!("{text:?}: {said:?} ({found:?}), not {expected:?}"));
        }
    }
    assert!(TABLE.len() >= 150, "{} rows", TABLE.len());
    assert!(wrong.is_empty(), "{wrong:#?}");
}

fn named(text: &str) -> Recognised {
    recognise(text).unwrap_or_else(|| panic!("{text} names nothing"))
}

#[test]
fn a_card_is_called_as_it_was_typed_and_a_product_as_its_maker_writes_it() {
    let names = [
        ("amazon", "Amazon"),
        ("ebay", "eBay"),
        ("instgram", "Instagram"),
        ("Filiale Ulm", "Filiale Ulm"),
        ("webshop", "Webshop"),
        ("amazon fr", "Amazon fr"),
        ("Shop (B2B)", "Shop (B2B)"),
        ("SFDC", "SFDC"),
        ("Mein Webshop:", "Mein Webshop"),
    ];
    for (typed, name) in names {
        assert_eq!(named(typed).name, name, "{typed}");
    }
}

#[test]
fn partners_markets_and_sellers_come_from_the_name() {
    let channel = |text: &str| match named(text).body(Language::German) {
        Body::Channel(channel) => channel,
        other => panic!("{text}: {other:?}"),
    };
    let markets = |text: &str| -> Vec<Market> {
        channel(text).markets.holding(commerce_canvas::plan::View::Today).collect()
    };
    assert_eq!(channel("Amazon FR").operator, Operator::Partner("Amazon".to_owned()));
    assert_eq!(channel("TikTok Shop").operator, Operator::Partner("TikTok".to_owned()));
    assert_eq!(channel("Instagram").operator, Operator::Own);
    assert_eq!(channel("Filiale Ulm").operator, Operator::Own);
    assert_eq!(channel("Amazon Vendor").sold_by, Seller::Reseller("Amazon".to_owned()));
    assert_eq!(channel("Amazon Seller Central").sold_by, Seller::Own);
    assert_eq!(channel("Amazon").sold_by, Seller::Unknown);
    assert_eq!(markets("Amazon"), [B2C]);
    assert_eq!(markets("Mercateo"), [B2B]);
    assert_eq!(markets("Shop (B2B)"), [B2B]);
    assert_eq!(markets("Shop B2B/B2C"), [B2B, B2C]);
    assert_eq!(markets("Händlershop"), [B2B]);
    assert_eq!(markets("Shop für Privatkunden und Händler"), [B2B, B2C]);
    assert_eq!(markets("Onlineshop Süd"), [B2C]);
    let Body::System(weclapp) = named("weclapp").body(Language::English) else {
        panic!("it is a system");
    };
    assert!(weclapp.shares.contains(commerce_canvas::plan::Resource::Customer));
}

proptest! {
    #[test]
    fn no_text_is_too_odd(text in "\\PC{0,80}") {
        let found = recognise(&text);
        prop_assert!(found.is_none_or(|found| found.score <= 100));
        let parts = listed(&text);
        prop_assert!(parts.iter().all(|part| !part.is_empty() && part.trim() == *part));
    }

    #[test]
    fn a_name_of_the_catalogue_is_recognised_however_it_is_written(
        at in any::<prop::sample::Index>(),
        german in any::<bool>(),
        seed in any::<u64>(),
    ) {
        let kinds: Vec<Kind> = Kind::all().filter(|kind| *kind != Kind::Note).collect();
        let kind = kinds[at.index(kinds.len())];
        let language = if german { Language::German } else { Language::English };
        let name = kind.title().in_language(language);
        // Capitals, hyphens and umlauts at random.
        let written: String = name
            .chars()
            .enumerate()
            .flat_map(|(place, letter)| {
                let flip = seed >> (place % 64) & 1 == 1;
                match (letter, flip) {
                    (' ', true) => vec!['-'],
                    ('ä', true) => vec!['a', 'e'],
                    ('ö', true) => vec!['o', 'e'],
                    ('ü', true) => vec!['u', 'e'],
                    ('ß', true) => vec!['s', 's'],
                    (letter, true) if letter.is_ascii() => vec![letter.to_ascii_uppercase()],
                    (letter, _) => vec![letter],
                }
            })
            .collect();
        prop_assert_eq!(recognise(&written).map(|found| found.kind), Some(kind), "{}", written);
    }
}
