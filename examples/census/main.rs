//! A census of a source tree: files, lines and bytes per language, the largest files, duplicates by content, TODO and FIXME lines.
//!
//! ```text
//! cargo run --release --example census -- PATH             # default: the current directory
//! cargo run --release --example census -- --report PATH    # and what every node of the workflow did, and when
//! cargo run --release --example census -- --huge 1000 PATH # files above 1,000 bytes are counted, but not searched
//! ```
//!
//! Links are not followed. Left out are `.git` and every directory with a `CACHEDIR.TAG` in it, which is how cargo marks `target`.
//! Everything else that is below PATH counts, so the figures can be checked:
//!
//! ```text
//! tree() { find "$1" -mindepth 1 -type d \( -name .git -o -exec test -e {}/CACHEDIR.TAG \; \) -prune -o -type f "${@:2}"; }
//!
//! tree PATH -print | wc -l                             # files
//! tree PATH -print0 | wc -l --files0-from=- | tail -1  # lines, the newlines of binary files included (wc -c: bytes)
//! tree PATH -print0 | xargs -0 sha256sum -z | cut -zc1-64 | sort -z | tr '\0' '\n' | sha256sum   # fingerprint
//! tree PATH -size -16777217c -print0 | LC_ALL=C xargs -0 grep -Iwhc -e TODO -e FIXME | paste -sd+ | bc   # marked lines
//! ```
//!
//! Whatever cannot be read or searched is listed at the end and never fatal; only a PATH that is no directory is.

mod arguments;
mod duplicates;
mod languages;
mod largest;
mod links;
mod marks;
mod problems;
mod read;
mod revision;
mod table;
mod walk;
mod workflow;

use arguments::Arguments;
use workflow::census;

#[tokio::main]
async fn main() -> dagflow::Result<()> {
    let Some(Arguments { root, huge, report }) = Arguments::read(std::env::args_os().skip(1))?
    else {
        println!("{}", arguments::HELP);
        return Ok(());
    };
    println!("{}", census::GRAPH.to_text());
    if !report {
        println!("{}", table::render(&census(root, huge).await?));
        return Ok(());
    }
    let report = census(root, huge).report().await;
    if let Ok(census) = report.result() {
        println!("{}", table::render(census));
    }
    println!("{report}");
    report.into_result().map(|_| ())
}
