//! Files, lines and bytes per language.

use std::collections::BTreeMap;
use std::path::Path;

use dagflow::task;

use crate::read::{Encoding, Facts, ReadError};
use crate::walk::File;

/// A line of the table.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Language {
    pub(crate) name: &'static str,
    pub(crate) files: u64,
    pub(crate) lines: u64,
    pub(crate) bytes: u64,
}

impl Language {
    pub(crate) fn add(&mut self, other: &Self) {
        self.files += other.files;
        self.lines += other.lines;
        self.bytes += other.bytes;
    }
}

/// Every language of the tree, the one with the most lines first. Files that were not read count without their lines.
#[task]
pub(crate) fn languages(files: &[File], reads: &[Result<Facts, ReadError>]) -> Vec<Language> {
    let mut languages = BTreeMap::<&'static str, Language>::new();
    for (file, read) in files.iter().zip(reads) {
        let (name, lines, bytes) = match read {
            Ok(facts) if facts.encoding == Encoding::Binary => ("binary", facts.lines, facts.bytes),
            Ok(facts) => (language_of(&file.path), facts.lines, facts.bytes),
            Err(_) => (language_of(&file.path), 0, file.bytes),
        };
        languages.entry(name).or_default().add(&Language {
            name,
            files: 1,
            lines,
            bytes,
        });
    }
    let mut languages: Vec<_> = languages
        .into_iter()
        .map(|(name, language)| Language { name, ..language })
        .collect();
    languages.sort_by_key(|language| std::cmp::Reverse((language.lines, language.bytes)));
    languages
}

fn language_of(path: &Path) -> &'static str {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    match &*name {
        "Makefile" | "makefile" | "GNUmakefile" => return "Make",
        "justfile" | "Justfile" => return "Just",
        "Dockerfile" => return "Docker",
        "Cargo.lock" => return "lock file",
        _ => {}
    }
    let extension = path
        .extension()
        .unwrap_or_default()
        .to_string_lossy()
        .to_ascii_lowercase();
    match &*extension {
        "rs" => "Rust",
        "toml" => "TOML",
        "md" | "markdown" => "Markdown",
        "txt" | "rst" | "adoc" => "text",
        "json" | "jsonl" => "JSON",
        "yaml" | "yml" => "YAML",
        "sh" | "bash" | "zsh" | "fish" => "shell",
        "py" | "pyi" => "Python",
        "js" | "mjs" | "cjs" | "jsx" => "JavaScript",
        "ts" | "tsx" => "TypeScript",
        "c" | "h" => "C",
        "cc" | "cpp" | "cxx" | "hh" | "hpp" => "C++",
        "s" | "asm" => "assembler",
        "go" => "Go",
        "java" => "Java",
        "kt" | "kts" => "Kotlin",
        "rb" => "Ruby",
        "pl" | "pm" => "Perl",
        "html" | "htm" => "HTML",
        "css" | "scss" => "CSS",
        "xml" | "svg" => "XML",
        "sql" => "SQL",
        "csv" | "tsv" => "table",
        "proto" => "Protobuf",
        "cmake" => "CMake",
        "stderr" | "stdout" | "snap" => "expected output",
        _ => "other",
    }
}
