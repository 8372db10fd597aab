//! Words of the classification: models, rules, reasons, proposals, findings.
