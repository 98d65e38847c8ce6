//! Symbolic links: not followed, but looked at.

use std::fs;
use std::path::PathBuf;

use dagflow::task;

use crate::problems::Problem;

/// What the links of the tree lead to.
#[derive(Debug)]
pub(crate) struct Links {
    pub(crate) count: usize,
    /// Those that lead nowhere, or in a circle.
    pub(crate) broken: Vec<Problem>,
}

/// Asks of every link whether there is something at its end.
#[task(blocking, timeout = "30s")]
pub(crate) fn check_links(links: &[PathBuf]) -> Links {
    let broken = links.iter().filter_map(|link| {
        let error = fs::metadata(link).err()?;
        Some(Problem::new(link, &format_args!("broken link: {error}")))
    });
    Links {
        count: links.len(),
        broken: broken.collect(),
    }
}
