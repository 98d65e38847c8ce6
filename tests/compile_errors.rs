//! Every message that a user of the macros can meet: `tests/ui` holds a program for each, and beside it what rustc says of it.
//!
//! The words are those of one compiler. To look at new ones, read the output of this test; to accept them after reading:
//!
//! ```text
//! TRYBUILD=overwrite cargo test --test compile_errors
//! ```
#![allow(missing_docs)]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

/// The compiler that the `.stderr` files were written with.
const COMPILER: &str = "rustc 1.95.";

/// The cases of the library without its features, which a test of its own package runs.
const WITHOUT_FEATURES: &str = "dagflow/tests/without_features";

#[test]
fn messages_are_as_they_were_read() {
    let version = rustc(&["--version"]);
    if !version.starts_with(COMPILER) {
        dagflow_test_support::missing(
            &format!("{COMPILER}x, whose messages these are, and this is {version}"),
            "install that one (`rustup toolchain install 1.95.0`), or accept the new messages with TRYBUILD=overwrite \
             and change COMPILER",
        );
        return;
    }
    let sysroot = PathBuf::from(rustc(&["--print", "sysroot"]).trim());
    if sysroot.join(SOURCES).exists() && env::var_os(AGAIN).is_none() {
        again_without_sources(&sysroot);
        return;
    }
    let cases = trybuild::TestCases::new();
    for folder in folders() {
        cases.compile_fail(format!("{folder}/*.rs"));
    }
    // Dropping `cases` runs them.
}

#[test]
fn every_case_has_been_read() {
    for folder in folders().into_iter().chain([WITHOUT_FEATURES]) {
        for case in files(folder, "rs") {
            assert!(
                case.with_extension("stderr").exists(),
                "{} has no expected message",
                case.display()
            );
        }
        for message in files(folder, "stderr") {
            assert!(
                message.with_extension("rs").exists(),
                "{} belongs to no case",
                message.display()
            );
        }
    }
}

#[test]
fn both_forms_of_the_macro_say_the_same() {
    let [function_like, attribute] = [
        "tests/ui/workflow/function_like",
        "tests/ui/workflow/attribute",
    ]
    .map(|folder| {
        let files = files(folder, "stderr").into_iter();
        let named = files.map(|file| {
            (
                name(&file),
                words(&fs::read_to_string(file).expect("the file can be read")),
            )
        });
        named.collect::<BTreeMap<String, Vec<String>>>()
    });
    let mut compared = 0;
    for (name, words) in &function_like {
        if let Some(others) = attribute.get(name) {
            // Under an attribute rustc reads the function first, and reports what it cannot read in its own words, too.
            assert!(
                others.ends_with(words),
                "{name}: {words:#?} and {others:#?}"
            );
            compared += 1;
        }
    }
    assert!(compared >= 60, "{compared}");
}

#[test]
fn the_page_about_messages_shows_real_ones() {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/compile-errors.md");
    let page = fs::read_to_string(page).expect("the page can be read");
    let messages: Vec<String> = folders()
        .into_iter()
        .chain([WITHOUT_FEATURES])
        .flat_map(|folder| files(folder, "stderr"))
        .map(|file| fs::read_to_string(file).expect("the file can be read"))
        .collect();
    let mut blocks = 0;
    for block in page.split("```text\n").skip(1) {
        let block = block.split("```").next().unwrap_or_default();
        assert!(
            messages.iter().any(|message| shows(message, block)),
            "no case gives this message:\n{block}"
        );
        blocks += 1;
    }
    assert!(blocks >= 60, "{blocks}");
}

/// What this compiler prints.
fn rustc(arguments: &[&str]) -> String {
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let output = Command::new(rustc)
        .args(arguments)
        .output()
        .expect("rustc runs");
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// Where a toolchain has the sources of the standard library, if that component is installed. Then messages quote lines of them.
const SOURCES: &str = "lib/rustlib/src";
/// Set for the run that is without them.
const AGAIN: &str = "DAGFLOW_WITHOUT_SOURCES";

/// Runs this test once more, with a toolchain of links to all of this one but the sources, so that messages are the same on every machine.
fn again_without_sources(sysroot: &Path) {
    let copy = Path::new(env!("CARGO_TARGET_TMPDIR")).join("sysroot");
    let _ = fs::remove_dir_all(&copy);
    link_all(sysroot, &copy, Path::new(""));
    let flags = env::var("RUSTFLAGS").unwrap_or_default();
    let status = Command::new(env::current_exe().expect("this program has a path"))
        .args(["--exact", "messages_are_as_they_were_read", "--nocapture"])
        .env(AGAIN, "1")
        .env("RUSTFLAGS", format!("{flags} --sysroot {}", copy.display()))
        .status()
        .expect("this program runs");
    assert!(status.success(), "see the messages above");
}

/// Links what is in `place` of a toolchain; only folders on the way to the sources are made anew.
fn link_all(sysroot: &Path, copy: &Path, place: &Path) {
    fs::create_dir_all(copy.join(place)).expect("a folder can be made");
    for entry in fs::read_dir(sysroot.join(place)).expect("a toolchain can be listed") {
        let entry = place.join(entry.expect("a toolchain can be listed").file_name());
        if Path::new(SOURCES) == entry {
            continue;
        }
        if Path::new(SOURCES).starts_with(&entry) {
            link_all(sysroot, copy, &entry);
        } else {
            link(&sysroot.join(&entry), &copy.join(&entry));
        }
    }
}

#[cfg(unix)]
fn link(from: &Path, to: &Path) {
    std::os::unix::fs::symlink(from, to).expect("a link can be made");
}

#[cfg(windows)]
fn link(from: &Path, to: &Path) {
    let made = if from.is_dir() {
        std::os::windows::fs::symlink_dir(from, to)
    } else {
        std::os::windows::fs::symlink_file(from, to)
    };
    made.expect("a link can be made");
}

/// Whether the lines of the block are lines of the message, in order.
fn shows(message: &str, block: &str) -> bool {
    let mut lines = message.lines().map(str::trim);
    block
        .lines()
        .all(|line| lines.any(|shown| shown == line.trim()))
}

fn folders() -> [&'static str; 5] {
    [
        "tests/ui/graph",
        "tests/ui/testing",
        "tests/ui/task",
        "tests/ui/workflow/function_like",
        "tests/ui/workflow/attribute",
    ]
}

fn files(folder: &str, extension: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let entries = fs::read_dir(&folder).expect("the folder is there");
    let mut files: Vec<PathBuf> = entries
        .map(|entry| entry.expect("the folder can be listed").path())
        .filter(|file| file.extension().is_some_and(|found| found == extension))
        .collect();
    files.sort();
    files
}

fn name(file: &Path) -> String {
    file.file_stem()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}

/// What a message says, without the lines of the program that it shows.
fn words(message: &str) -> Vec<String> {
    message
        .lines()
        .map(str::trim)
        .filter(|line| {
            ["error", "warning", "note:", "help:", "= note:", "= help:"]
                .iter()
                .any(|start| line.starts_with(start))
        })
        .filter(|line| !line.contains("this error originates in the"))
        .map(without_places)
        .collect()
}

/// `tests/ui/x.rs:3:4` becomes `tests/ui/x.rs`.
fn without_places(line: &str) -> String {
    line.split(' ')
        .filter(|word| !word.contains(".rs:"))
        .collect::<Vec<_>>()
        .join(" ")
}
