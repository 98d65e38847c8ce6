//! The command line that all benchmarks share.

use std::{env, path::PathBuf, process};

/// What to run, and where to write.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Fewer samples.
    pub quick: bool,
    /// Where JSON lines go.
    pub json: Option<PathBuf>,
    /// Where traces are, for the quality of schedules.
    pub instances: Option<PathBuf>,
    /// Of the compile benchmark, only the first builds of whole programs.
    pub hello: bool,
    /// Write the repository's own traces anew.
    pub generate: bool,
    peers: Vec<String>,
    shapes: Vec<String>,
    modes: Vec<String>,
}

const USAGE: &str = "options after `--`:
  --quick        fewer samples
  --json FILE    also write the figures as JSON lines
  --peer NAME    only this peer (may be repeated); `dagflow` is each of its forms
  --shape NAME   only this shape (may be repeated)
  --mode NAME    only this mode: mt2, mt2_main or ct (may be repeated)
  --hello        for `--bench compile`: only the first builds of whole programs
  --instances DIRECTORY, --generate   for `--bench quality`";

impl Options {
    /// Reads the command line; a mistake in it ends the process with a message.
    pub fn from_command_line() -> Self {
        Self::parse(env::args().skip(1)).unwrap_or_else(|message| {
            eprintln!("{message}\n\n{USAGE}");
            process::exit(2)
        })
    }

    fn parse(mut words: impl Iterator<Item = String>) -> Result<Self, String> {
        let mut options = Self::default();
        while let Some(word) = words.next() {
            let mut value = || {
                words
                    .next()
                    .ok_or_else(|| format!("`{word}` needs a value"))
            };
            match word.as_str() {
                "--quick" => options.quick = true,
                "--json" => options.json = Some(value()?.into()),
                "--instances" => options.instances = Some(value()?.into()),
                "--hello" => options.hello = true,
                "--generate" => options.generate = true,
                "--peer" => options.peers.push(value()?),
                "--shape" => options.shapes.push(value()?),
                "--mode" => options.modes.push(value()?),
                // Cargo adds this to the arguments of every benchmark.
                "--bench" => {}
                _ => return Err(format!("`{word}` is not an option")),
            }
        }
        Ok(options)
    }

    /// Whether the peer was asked for, by its name or by what stands before a `_` in it: `dagflow` is both of ours.
    pub fn wants_peer(&self, peer: &str) -> bool {
        let stem = peer.split('_').next().unwrap_or(peer);
        wants(&self.peers, peer) || wants(&self.peers, stem)
    }

    /// Whether the shape was asked for.
    pub fn wants_shape(&self, shape: &str) -> bool {
        wants(&self.shapes, shape)
    }

    /// Whether the mode was asked for.
    pub fn wants_mode(&self, mode: &str) -> bool {
        wants(&self.modes, mode)
    }
}

/// Nothing asked for means everything.
fn wants(names: &[String], name: &str) -> bool {
    names.is_empty() || names.iter().any(|wanted| wanted == name)
}
