//! Reading one file: what the branches want to know of its content, in one go.

use std::fs;
use std::io::{self, ErrorKind, Read};

use dagflow::{Failure, task};
use sha2::{Digest, Sha256};

use crate::marks::{self, Mark};
use crate::walk::File;

/// As git does, the beginning of a file decides whether it is binary.
const LOOK_AT: usize = 8_000;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Encoding {
    Utf8,
    /// Text in another encoding, as far as one can tell.
    Other,
    /// It has a zero byte near its beginning.
    Binary,
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
    pub(crate) marks: Vec<Mark>,
}

/// Why a file was not read.
#[derive(Debug, thiserror::Error)]
pub(crate) enum ReadError {
    #[error("is larger than {limit} bytes; not read")]
    Huge { limit: u64 },
    #[error("changed while it was read")]
    Changed,
    #[error(transparent)]
    File(#[from] io::Error),
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
                matches!(error.kind(), ErrorKind::Interrupted | ErrorKind::TimedOut | ErrorKind::WouldBlock)
                    || matches!(error.raw_os_error(), Some(23 | 24))
            }
            Self::Huge { .. } | Self::Engine(_) => false,
        }
    }
}

/// Reads a file of at most `limit` bytes.
#[task(
    blocking,
    retries = 3,
    backoff = exponential("10ms", max = "1s"),
    retry_if = ReadError::is_transient,
    timeout = "30s"
)]
pub(crate) fn read(file: &File, limit: u64) -> Result<Facts, ReadError> {
    if file.bytes > limit {
        return Err(ReadError::Huge { limit });
    }
    let opened = fs::File::open(&file.path)?;
    let before = opened.metadata()?;
    let mut content = Vec::with_capacity(usize::try_from(before.len().min(limit)).unwrap_or_default());
    // The file may grow meanwhile, without end even.
    (&opened).take(limit.saturating_add(1)).read_to_end(&mut content)?;
    let bytes = content.len() as u64;
    if bytes > limit {
        return Err(ReadError::Huge { limit });
    }
    if bytes != before.len() || before.modified().ok() != opened.metadata()?.modified().ok() {
        return Err(ReadError::Changed);
    }
    Ok(facts(&content))
}

pub(crate) fn facts(content: &[u8]) -> Facts {
    let encoding = if content[..content.len().min(LOOK_AT)].contains(&0) {
        Encoding::Binary
    } else if std::str::from_utf8(content).is_ok() {
        Encoding::Utf8
    } else {
        Encoding::Other
    };
    Facts {
        bytes: content.len() as u64,
        lines: content.iter().map(|byte| u64::from(*byte == b'\n')).sum(),
        digest: Sha256::digest(content).into(),
        encoding,
        marks: if encoding == Encoding::Binary { Vec::new() } else { marks::find(content) },
    }
}
