//! Lines that somebody has marked as work to do.

use std::path::PathBuf;

use dagflow::task;

use crate::read::{Facts, ReadError};
use crate::walk::File;

const WORDS: [&str; 2] = ["TODO", "FIXME"];
/// So much of a line is shown: a minified file is a single one.
const SHOWN: usize = 80;

/// A marked line of a file.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Mark {
    /// From 1.
    pub(crate) line: u64,
    pub(crate) text: String,
}

/// A marked line of the tree.
#[derive(Debug)]
pub(crate) struct MarkedLine {
    pub(crate) path: PathBuf,
    pub(crate) mark: Mark,
}

/// Every marked line, by file.
#[task]
pub(crate) fn marks(files: &[File], reads: &[Result<Facts, ReadError>]) -> Vec<MarkedLine> {
    let read = files
        .iter()
        .zip(reads)
        .filter_map(|(file, read)| Some((file, read.as_ref().ok()?)));
    read.flat_map(|(file, facts)| {
        facts.marks.iter().map(|mark| MarkedLine {
            path: file.path.clone(),
            mark: mark.clone(),
        })
    })
    .collect()
}

/// The lines that have one of the words as a whole word, as `grep -w` finds them.
pub(crate) fn find(content: &[u8]) -> Vec<Mark> {
    let lines = (1..).zip(content.split(|byte| *byte == b'\n'));
    lines
        .filter(|(_, line)| WORDS.iter().any(|word| has_word(line, word.as_bytes())))
        .map(|(line, text)| Mark {
            line,
            text: shown(text),
        })
        .collect()
}

fn has_word(line: &[u8], word: &[u8]) -> bool {
    let in_word =
        |byte: Option<&u8>| byte.is_some_and(|byte| byte.is_ascii_alphanumeric() || *byte == b'_');
    (0..line.len()).any(|start| {
        line[start] == word[0]
            && line[start..].starts_with(word)
            && !in_word(line[..start].last())
            && !in_word(line.get(start + word.len()))
    })
}

fn shown(line: &[u8]) -> String {
    let text = String::from_utf8_lossy(&line[..line.len().min(4 * SHOWN)]);
    let mut shown: String = text
        .trim()
        .chars()
        .filter(|character| !character.is_control())
        .take(SHOWN)
        .collect();
    if shown.len() < text.trim().len() {
        shown.push('…');
    }
    shown
}
