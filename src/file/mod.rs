//! Plans as files: the format, its faults, and saving without a risk (`docs/file-format.md`).
