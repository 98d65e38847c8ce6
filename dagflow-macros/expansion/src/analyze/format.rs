//! Format strings: which variables they capture.

/// The names in `"{x}"`, `"{x:?}"` and `"{0:>width$.precision$}"`, in order.
pub(crate) fn captures(text: &str) -> Vec<String> {
    let mut names = Vec::new();
    let mut rest = text;
    while let Some(open) = rest.find('{') {
        rest = &rest[open + 1..];
        if let Some(escaped) = rest.strip_prefix('{') {
            rest = escaped;
            continue;
        }
        let Some(close) = rest.find('}') else {
            break;
        };
        let (argument, style) = rest[..close]
            .split_once(':')
            .unwrap_or((&rest[..close], ""));
        names.extend(name(argument.trim()));
        names.extend(style.split('$').rev().skip(1).filter_map(trailing_name));
        rest = &rest[close + 1..];
    }
    names
}

/// The width or precision that ends a piece of a style in front of `$`.
fn trailing_name(piece: &str) -> Option<String> {
    let start = piece
        .char_indices()
        .rev()
        .take_while(|(_, letter)| letter.is_alphanumeric() || *letter == '_')
        .last()
        .map(|(start, _)| start)?;
    name(piece[start..].trim_start_matches(|letter: char| letter.is_ascii_digit()))
}

fn name(word: &str) -> Option<String> {
    let starts = word
        .chars()
        .next()
        .is_some_and(|first| first.is_alphabetic() || first == '_');
    let continues = word
        .chars()
        .all(|letter| letter.is_alphanumeric() || letter == '_');
    (starts && continues && word != "_").then(|| word.to_owned())
}

#[cfg(test)]
mod tests {
    use super::captures;

    #[test]
    fn plain_debug_and_numbered_arguments() {
        assert_eq!(captures("{x} {y:?} {} {0} {:>8}"), ["x", "y"]);
    }

    #[test]
    fn widths_and_precisions() {
        assert_eq!(
            captures("{x:>width$} {0:1$} {:.precision$} {:08.p$} {:*^w$.d$}"),
            ["x", "width", "precision", "p", "d", "w"]
        );
    }

    #[test]
    fn doubled_braces_capture_nothing() {
        assert_eq!(captures("{{x}} {{{y}}}"), ["y"]);
    }

    #[test]
    fn half_a_placeholder_captures_nothing() {
        assert_eq!(captures("{x"), Vec::<String>::new());
    }
}
