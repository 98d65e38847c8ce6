//! The walk: everything below a directory, by kind.

use std::fs::{self, DirEntry};
use std::io;
use std::path::{Path, PathBuf};

use dagflow::{Result, task};

use crate::problems::Problem;

/// A regular file.
#[derive(Clone, Debug)]
pub(crate) struct File {
    pub(crate) path: PathBuf,
    pub(crate) bytes: u64,
}

/// What the walk met.
#[derive(Debug, Default)]
pub(crate) struct Tree {
    pub(crate) files: Vec<File>,
    pub(crate) links: Vec<PathBuf>,
    /// `.git`, and what says of itself that it is a cache.
    pub(crate) left_out: Vec<PathBuf>,
    /// The root included.
    pub(crate) directories: usize,
    /// Directories that could not be listed, and things that are neither file, directory nor link.
    pub(crate) problems: Vec<Problem>,
}

/// Lists the tree, sorted by path; only a root that cannot be listed is an error.
#[task(blocking)]
pub(crate) fn walk(root: &Path) -> Result<Tree> {
    let context = dagflow::context();
    let mut tree = Tree {
        directories: 1,
        ..Tree::default()
    };
    let mut entries = fs::read_dir(root).map_err(|error| {
        dagflow::Error::message(format!("cannot list `{}`: {error}", root.display()))
    })?;
    let mut waiting = Vec::new();
    loop {
        for entry in entries.by_ref() {
            match entry.and_then(|entry| sort_in(&mut tree, &entry)) {
                Ok(None) => {}
                Ok(Some(directory)) => waiting.push(directory),
                Err(error) => tree.problems.push(Problem::new(root, &error)),
            }
        }
        // A list of what waits instead of recursion: a deep tree cannot overflow the stack.
        entries = loop {
            let Some(directory) = waiting.pop().filter(|_| !context.is_cancelled()) else {
                tree.files.sort_by(|one, other| one.path.cmp(&other.path));
                tree.links.sort();
                return Ok(tree);
            };
            match fs::read_dir(&directory) {
                Ok(entries) => break entries,
                Err(error) => tree.problems.push(Problem::new(&directory, &error)),
            }
        };
    }
}

/// Notes an entry; a directory to walk is given back.
fn sort_in(tree: &mut Tree, entry: &DirEntry) -> io::Result<Option<PathBuf>> {
    let path = entry.path();
    let kind = entry.file_type()?;
    if kind.is_symlink() {
        tree.links.push(path);
    } else if kind.is_file() {
        tree.files.push(File {
            bytes: entry.metadata()?.len(),
            path,
        });
    } else if !kind.is_dir() {
        // Opening a named pipe would wait for ever.
        tree.problems.push(Problem::new(
            &path,
            &"is neither a file, a directory nor a link; not opened",
        ));
    } else if entry.file_name() == ".git" || path.join("CACHEDIR.TAG").exists() {
        tree.left_out.push(path);
    } else {
        tree.directories += 1;
        return Ok(Some(path));
    }
    Ok(None)
}
