//! "Did you mean": the known name that somebody may have meant.
//!
//! Everything here is `#[inline]`, so that only programs that use it generate code for it (ARCHITECTURE.md, "The first build").

/// The candidate that takes the fewest typing mistakes to become `name`, if they are few for its length.
#[inline]
pub(super) fn most_similar<'names>(
    name: &str,
    candidates: &'names [String],
) -> Option<&'names String> {
    let name: Vec<char> = name.chars().collect();
    // Short names are alike by chance.
    let allowed = name.len() / 3;
    candidates
        .iter()
        .filter(|candidate| candidate.chars().count().abs_diff(name.len()) <= allowed)
        .map(|candidate| {
            (
                mistakes(&name, &candidate.chars().collect::<Vec<_>>()),
                candidate,
            )
        })
        .filter(|(mistakes, _)| *mistakes <= allowed)
        .min_by_key(|(mistakes, _)| *mistakes)
        .map(|(_, candidate)| candidate)
}

/// How many letters have to be added, dropped, replaced or swapped with their neighbour (the optimal string alignment distance).
#[inline]
fn mistakes(left: &[char], right: &[char]) -> usize {
    let mut before = Vec::new();
    let mut last: Vec<usize> = (0..=right.len()).collect();
    for (row, &a) in left.iter().enumerate() {
        let mut this = vec![row + 1];
        for (column, &b) in right.iter().enumerate() {
            let replaced = last[column] + usize::from(a != b);
            let mut fewest = replaced.min(last[column + 1] + 1).min(this[column] + 1);
            let is_swap = row > 0 && column > 0 && left[row - 1] == b && right[column - 1] == a;
            if is_swap {
                fewest = fewest.min(before[column - 1] + 1);
            }
            this.push(fewest);
        }
        before = std::mem::replace(&mut last, this);
    }
    last[right.len()]
}
