//! What could not be counted in full, and why.

use std::fmt::Display;
use std::path::{Path, PathBuf};

use dagflow::task;

use crate::links::Links;
use crate::read::{Encoding, Facts, ReadError};
use crate::walk::Tree;

/// Something that is worth a look.
#[derive(Clone, Debug)]
pub(crate) struct Problem {
    pub(crate) path: PathBuf,
    pub(crate) what: String,
}

impl Problem {
    pub(crate) fn new(path: &Path, what: &dyn Display) -> Self {
        Self {
            path: path.to_owned(),
            what: what.to_string(),
        }
    }
}

/// All of them, by path.
#[task]
pub(crate) fn problems(
    tree: &Tree,
    reads: &[Result<Facts, ReadError>],
    links: Option<&Links>,
) -> Vec<Problem> {
    let mut problems = tree.problems.clone();
    for (file, read) in tree.files.iter().zip(reads) {
        match read {
            Err(error) => problems.push(Problem::new(&file.path, error)),
            Ok(Facts { huge: true, .. }) => problems.push(Problem::new(
                &file.path,
                &"is huge: counted, but not searched",
            )),
            Ok(Facts {
                encoding: Encoding::Other,
                ..
            }) => problems.push(Problem::new(&file.path, &"is text, but not UTF-8")),
            Ok(_) => {}
        }
    }
    problems.extend(
        links
            .into_iter()
            .flat_map(|links| links.broken.iter().cloned()),
    );
    problems.sort_by(|one, other| one.path.cmp(&other.path));
    problems
}
