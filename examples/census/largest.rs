//! The largest files.

use dagflow::task;

use crate::walk::File;

/// The `count` largest files, the largest first.
#[task]
pub(crate) fn largest(files: &[File], count: usize) -> Vec<File> {
    let mut sorted: Vec<&File> = files.iter().collect();
    sorted.sort_by_key(|file| std::cmp::Reverse(file.bytes));
    sorted.into_iter().take(count).cloned().collect()
}
