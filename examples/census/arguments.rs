//! The command line.

use std::ffi::OsString;
use std::path::PathBuf;

pub(crate) const HELP: &str = "usage: census [--report] [--huge BYTES] [PATH]";

/// A file above this size is no source: it is counted, but not searched, and never in memory as a whole.
const HUGE: u64 = 16 * 1024 * 1024;

pub(crate) struct Arguments {
    pub(crate) root: PathBuf,
    pub(crate) huge: u64,
    pub(crate) report: bool,
}

impl Arguments {
    /// `None` asks for help.
    pub(crate) fn read(mut words: impl Iterator<Item = OsString>) -> dagflow::Result<Option<Self>> {
        let mut arguments = Self {
            root: PathBuf::from("."),
            huge: HUGE,
            report: false,
        };
        while let Some(word) = words.next() {
            match word.to_str() {
                Some("--help" | "-h") => return Ok(None),
                Some("--report") => arguments.report = true,
                Some("--huge") => {
                    let number = words
                        .next()
                        .and_then(|number| number.to_str()?.parse().ok());
                    let Some(number) = number else {
                        return Err(dagflow::Error::message("`--huge` needs a number of bytes"));
                    };
                    arguments.huge = number;
                }
                Some(option) if option.starts_with('-') => {
                    return Err(dagflow::Error::message(format!(
                        "unknown option `{option}`; {HELP}"
                    )));
                }
                _ => arguments.root = word.into(),
            }
        }
        Ok(Some(arguments))
    }
}
