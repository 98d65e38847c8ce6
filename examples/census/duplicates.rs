//! Files with the same content.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::PathBuf;

use dagflow::task;
use sha2::{Digest, Sha256};

use crate::read::{Facts, ReadError};
use crate::walk::File;

/// Which files are the same.
#[derive(Debug)]
pub(crate) struct Duplicates {
    /// The group with the most to save first. Empty files are in none.
    pub(crate) groups: Vec<Group>,
    /// How many different contents the tree has.
    pub(crate) contents: usize,
    /// SHA-256 over the sorted SHA-256 sums of all files, in hexadecimal, one a line.
    pub(crate) fingerprint: String,
}

/// Files that are the same.
#[derive(Debug)]
pub(crate) struct Group {
    /// Of one of them.
    pub(crate) bytes: u64,
    pub(crate) digest: String,
    pub(crate) paths: Vec<PathBuf>,
}

impl Group {
    /// What all but one of them take.
    pub(crate) fn spare_bytes(&self) -> u64 {
        self.bytes * (self.paths.len() as u64 - 1)
    }
}

/// Groups the files that were read by their content.
#[task]
pub(crate) fn duplicates(files: &[File], reads: &[Result<Facts, ReadError>]) -> Duplicates {
    let mut by_content = BTreeMap::<[u8; 32], (u64, Vec<&File>)>::new();
    for (file, read) in files.iter().zip(reads) {
        if let Ok(facts) = read {
            by_content
                .entry(facts.digest)
                .or_insert((facts.bytes, Vec::new()))
                .1
                .push(file);
        }
    }
    let mut all = Sha256::new();
    for (digest, (_, files)) in &by_content {
        for _ in files {
            all.update(hexadecimal(digest));
            all.update("\n");
        }
    }
    let contents = by_content.len();
    let mut groups: Vec<Group> = by_content
        .into_iter()
        .filter(|(_, (bytes, files))| *bytes > 0 && files.len() > 1)
        .map(|(digest, (bytes, files))| Group {
            bytes,
            digest: hexadecimal(&digest),
            paths: files.into_iter().map(|file| file.path.clone()).collect(),
        })
        .collect();
    groups.sort_by_key(|group| std::cmp::Reverse(group.spare_bytes()));
    Duplicates {
        groups,
        contents,
        fingerprint: hexadecimal(&all.finalize()),
    }
}

pub(crate) fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}
