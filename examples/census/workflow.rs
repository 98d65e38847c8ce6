//! The census as a workflow: one walk, one fan-out that reads, and the branches that make something of it.

use std::path::PathBuf;

use dagflow::{Outcome, workflow};

use crate::duplicates::{Duplicates, duplicates};
use crate::languages::{Language, languages};
use crate::largest::largest;
use crate::links::{Links, check_links};
use crate::marks::{MarkedLine, marks};
use crate::problems::{Problem, problems};
use crate::read::{Facts, ReadError, read};
use crate::revision::{git_revision, newest_file};
use crate::walk::{File, walk};

/// What the census found.
#[derive(Debug)]
pub(crate) struct Census {
    pub(crate) root: PathBuf,
    /// What state of the tree this is.
    pub(crate) revision: String,
    pub(crate) directories: usize,
    pub(crate) left_out: usize,
    pub(crate) languages: Vec<Language>,
    pub(crate) largest: Vec<File>,
    pub(crate) duplicates: Duplicates,
    pub(crate) marks: Vec<MarkedLine>,
    /// `None` where the tree has no links.
    pub(crate) links: Option<Links>,
    pub(crate) problems: Vec<Problem>,
}

workflow! {
    /// Takes the census of the tree below `root`; files above `huge` bytes are counted, but not searched.
    pub(crate) async fn census(root: PathBuf, huge: u64) -> dagflow::Result<Census> {
        let tree = walk(&root);

        // A file that cannot be read is a finding, not a failure: its error stands in its place.
        #[node(concurrency = 16, on_error = collect)]
        let reads = for file in &tree.files { read(file, huge) };

        let languages = languages(&tree.files, &reads);
        let largest = largest(&tree.files, 10);
        let duplicates = duplicates(&tree.files, &reads);
        let marks = marks(&tree.files, &reads);
        let links = if !tree.links.is_empty() { check_links(&tree.links) };
        let problems = problems(&tree, &reads, links.as_ref());
        let revision = git_revision(&root) else { newest_file(&tree.files) };

        #[finally] sum_up(outcome(reads));

        Ok(Census {
            directories: tree.directories,
            left_out: tree.left_out.len(),
            root, revision, languages, largest, duplicates, marks, links, problems,
        })
    }
}

/// The last word on standard error, however the run ended.
fn sum_up(reads: Outcome<&Vec<Result<Facts, ReadError>>>) {
    match reads {
        Outcome::Done(reads) => {
            let read = reads.iter().filter(|read| read.is_ok()).count();
            eprintln!("census: {read} of {} files read", reads.len());
        }
        other => eprintln!(
            "census: ended before the files were read ({})",
            other.state()
        ),
    }
}
