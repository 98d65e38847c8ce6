//! "Did you mean": the known word that a mistyped one is closest to.

/// The candidate that is few enough edits away from `word` to be what was meant, if there is one.
///
/// An edit adds, drops or replaces a letter or swaps two neighbours; one edit for every three letters is allowed, at least one.
/// Words that differ only in case are always similar. The first candidate wins among equals.
pub(crate) fn similar<'a>(
    word: &str,
    candidates: &mut dyn Iterator<Item = &'a str>,
) -> Option<&'a str> {
    let typed: Vec<char> = word.to_lowercase().chars().collect();
    let allowed = (typed.len() / 3).max(1);
    let mut nearest = None;
    let mut least = usize::MAX;
    for candidate in candidates {
        let known: Vec<char> = candidate.to_lowercase().chars().collect();
        // Nothing is left of a word of which every letter was replaced.
        let limit = allowed.min(known.len().saturating_sub(1));
        let distance = edits(&typed, &known);
        if distance < least && (distance == 0 || distance <= limit) {
            least = distance;
            nearest = Some(candidate);
        }
    }
    nearest
}

/// The end of a message about a word that nobody knows: what was meant, if there is a known one that is similar.
pub(crate) fn did_you_mean(word: &str, candidates: &mut dyn Iterator<Item = &str>) -> String {
    match similar(word, candidates) {
        Some(meant) => format!("; did you mean `{meant}`?"),
        None => String::new(),
    }
}

/// The number of edits between two words (optimal string alignment), over three rows of the usual table.
fn edits(from: &[char], to: &[char]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut previous: Vec<usize> = (0..=to.len()).collect();
    for (row, &left) in from.iter().enumerate() {
        let mut current = vec![row + 1];
        for (column, &right) in to.iter().enumerate() {
            let replaced = previous[column] + usize::from(left != right);
            let dropped = previous[column + 1] + 1;
            let added = current[column] + 1;
            let mut best = replaced.min(dropped).min(added);
            let swapped = row > 0 && column > 0 && left == to[column - 1] && from[row - 1] == right;
            if swapped {
                best = best.min(before[column - 1] + 1);
            }
            current.push(best);
        }
        before = previous;
        previous = current;
    }
    previous.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::similar as similar_among;

    const NAMES: [&str; 5] = ["retries", "retry_if", "timeout", "name", "after"];

    fn similar<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
        similar_among(word, &mut candidates.into_iter())
    }

    #[test]
    fn swapped_letters_are_one_edit() {
        assert_eq!(similar("retires", NAMES), Some("retries"));
        assert_eq!(similar("tiemout", NAMES), Some("timeout"));
    }

    #[test]
    fn case_does_not_count() {
        assert_eq!(similar("TimeOut", NAMES), Some("timeout"));
    }

    #[test]
    fn a_different_word_is_not_similar() {
        assert_eq!(similar("colour", NAMES), None);
        assert_eq!(similar("x", NAMES), None);
        assert_eq!(similar("x", ["y"]), None);
    }

    #[test]
    fn the_nearest_of_several_wins() {
        assert_eq!(similar("pags", ["page", "pages", "bags"]), Some("page"));
        assert_eq!(similar("pagess", ["page", "pages", "bags"]), Some("pages"));
    }
}
