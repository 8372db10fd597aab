//! Telling code from lists: its lines are no names.

/// Beginnings of lines of code, in the languages that are pasted most.
const BEGINNINGS: [&str; 24] = [
    "//",
    "/*",
    "#!",
    "#include",
    "import ",
    "from ",
    "def ",
    "fn ",
    "pub ",
    "const ",
    "let ",
    "var ",
    "function ",
    "class ",
    "return",
    "if (",
    "for (",
    "while (",
    "else",
    "SELECT ",
    "@",
    "<",
    "$",
    "export ",
];
/// Ends of lines of code.
const ENDS: [&str; 12] = ["{", "}", ";", "};", "},", "(", ");", "[", "],", "=>", "/>", ">"];
/// What stands in lines of code.
const INSIDE: [&str; 8] = ["::", "=>", "();", " = ", " == ", " != ", "</", "\": "];

/// Whether a text is code or data for a program rather than a list of names.
pub(super) fn is_code(text: &str) -> bool {
    if text.trim_start().starts_with("```") {
        return true;
    }
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let looks_so = lines.iter().filter(|line| is_line_of_code(line)).count();
    looks_so >= 2 && looks_so * 3 >= lines.len()
}

fn is_line_of_code(line: &str) -> bool {
    BEGINNINGS.iter().any(|begin| line.starts_with(begin))
        || ENDS.iter().any(|end| line.ends_with(end))
        || INSIDE.iter().any(|inside| line.contains(inside))
        || !line.chars().any(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_is_no_list() {
        assert!(is_code("fn main() {\n    let shop = 1;\n}\n"));
        assert!(is_code("{\n  \"shop\": 1,\n  \"app\": 2\n}"));
        assert!(is_code("<ul>\n<li>Shop</li>\n</ul>"));
        assert!(is_code("SELECT name\nFROM shop\nWHERE id = 1;"));
        assert!(is_code("```\nShop\n```"));
        assert!(!is_code("Shop\nFiliale\nERP"));
        assert!(!is_code("- Shop\n- Amazon (seit 2019)\n- Return desk"));
    }
}
