//! Reading one file: what the branches want to know of its content, in one go.

use std::fs;
use std::io::{self, ErrorKind, Read};

use dagflow::{Failure, task};
use sha2::{Digest, Sha256};

use crate::marks::{self, Mark};
use crate::walk::File;

/// As git does, the beginning of a file decides whether it is binary.
const LOOK_AT: usize = 8_000;
/// So much is read at a time.
const PIECE: usize = 256 * 1024;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Encoding {
    Utf8,
    /// Text in another encoding, as far as one can tell.
    Other,
    /// It has a zero byte near its beginning.
    Binary,
    /// Text, as far as its beginning tells; too large for a closer look.
    Unknown,
}

/// What is known of a file that was read.
#[derive(Debug)]
pub(crate) struct Facts {
    pub(crate) bytes: u64,
    /// Newlines, as `wc -l` counts.
    pub(crate) lines: u64,
    /// SHA-256.
    pub(crate) digest: [u8; 32],
    pub(crate) encoding: Encoding,
    /// Whether it was too large to be searched.
    pub(crate) huge: bool,
    pub(crate) marks: Vec<Mark>,
}

/// Why a file was not read.
#[derive(Debug, thiserror::Error)]
pub(crate) enum ReadError {
    #[error("changed while it was read")]
    Changed,
    #[error("was not read to its end, because the census was stopped")]
    Stopped,
    #[error(transparent)]
    File(#[from] io::Error),
    /// Timed out, or panicked.
    #[error(transparent)]
    Engine(#[from] Failure),
}

impl ReadError {
    /// Whether another attempt may help.
    fn is_transient(&self) -> bool {
        match self {
            Self::Changed => true,
            Self::File(error) => {
                // 23 and 24 say that there are too many open files.
                matches!(
                    error.kind(),
                    ErrorKind::Interrupted | ErrorKind::TimedOut | ErrorKind::WouldBlock
                ) || matches!(error.raw_os_error(), Some(23 | 24))
            }
            Self::Stopped | Self::Engine(_) => false,
        }
    }
}

/// Reads a file in pieces; one above `huge` bytes is counted, but not searched.
#[task(
    blocking,
    retries = 3,
    backoff = exponential("10ms", max = "1s"),
    retry_if = ReadError::is_transient,
    timeout = "60s"
)]
pub(crate) fn read(file: &File, huge: u64) -> Result<Facts, ReadError> {
    let context = dagflow::context();
    let mut opened = fs::File::open(&file.path)?;
    let before = opened.metadata()?;
    let mut tally = Tally::new(before.len(), huge);
    let mut piece =
        vec![0; usize::try_from(before.len()).map_or(PIECE, |bytes| PIECE.min(bytes + 1))];
    loop {
        match opened.read(&mut piece) {
            Ok(0) => break,
            Ok(bytes) => tally.add(&piece[..bytes]),
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => return Err(error.into()),
        }
        // A file may grow faster than it is read, and some have no end.
        if tally.bytes > before.len() {
            return Err(ReadError::Changed);
        }
        // Nobody can interrupt a blocking task; it has to ask.
        if context.is_cancelled() {
            return Err(ReadError::Stopped);
        }
    }
    if tally.bytes < before.len() || before.modified().ok() != opened.metadata()?.modified().ok() {
        return Err(ReadError::Changed);
    }
    Ok(tally.facts())
}

/// What adds up while a file is read.
struct Tally {
    bytes: u64,
    lines: u64,
    digest: Sha256,
    /// The beginning, or everything where the file is searched.
    content: Vec<u8>,
    huge: bool,
}

impl Tally {
    fn new(bytes: u64, huge: u64) -> Self {
        Self {
            bytes: 0,
            lines: 0,
            digest: Sha256::new(),
            content: Vec::new(),
            huge: bytes > huge,
        }
    }

    fn add(&mut self, piece: &[u8]) {
        self.bytes += piece.len() as u64;
        self.lines += piece
            .iter()
            .map(|byte| u64::from(*byte == b'\n'))
            .sum::<u64>();
        self.digest.update(piece);
        if !self.huge || self.content.len() < LOOK_AT {
            self.content.extend_from_slice(piece);
        }
    }

    fn facts(self) -> Facts {
        let encoding = if self.content[..self.content.len().min(LOOK_AT)].contains(&0) {
            Encoding::Binary
        } else if self.huge {
            Encoding::Unknown
        } else if std::str::from_utf8(&self.content).is_ok() {
            Encoding::Utf8
        } else {
            Encoding::Other
        };
        let searched = matches!(encoding, Encoding::Utf8 | Encoding::Other);
        Facts {
            bytes: self.bytes,
            lines: self.lines,
            digest: self.digest.finalize().into(),
            encoding,
            huge: self.huge,
            marks: if searched {
                marks::find(&self.content)
            } else {
                Vec::new()
            },
        }
    }
}
