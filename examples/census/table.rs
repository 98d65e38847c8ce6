//! The census as text.

use std::fmt::{self, Display, Write};

use comfy_table::{CellAlignment, Table, presets};

use crate::duplicates::Group;
use crate::languages::Language;
use crate::workflow::Census;

/// So many lines of a list are shown.
const SHOWN: usize = 10;

pub(crate) fn render(census: &Census) -> String {
    let mut text = String::new();
    // Writing to a string cannot fail.
    let _ = write_census(&mut text, census);
    text
}

fn write_census(out: &mut String, census: &Census) -> fmt::Result {
    writeln!(
        out,
        "Census of {} ({})",
        census.root.display(),
        census.revision
    )?;
    writeln!(out, "\n{}", languages(census))?;

    writeln!(out, "\nLargest files")?;
    let mut table = new_table();
    for file in &census.largest {
        table.add_row([number(file.bytes), file.path.display().to_string()]);
    }
    if !table.is_empty() {
        writeln!(out, "{}", right(table, &[0]))?;
    }

    let duplicates = &census.duplicates;
    let spare_files: usize = duplicates
        .groups
        .iter()
        .map(|group| group.paths.len() - 1)
        .sum();
    let spare_bytes = duplicates.groups.iter().map(Group::spare_bytes).sum();
    writeln!(
        out,
        "\nDuplicates: {} groups, {} files and {} bytes to spare",
        number(duplicates.groups.len() as u64),
        number(spare_files as u64),
        number(spare_bytes)
    )?;
    let mut table = new_table();
    for group in duplicates.groups.iter().take(SHOWN) {
        let copies = format!("{} copies", group.paths.len());
        let first = group.paths[0].display().to_string();
        table.add_row([
            number(group.bytes),
            copies,
            group.digest[..12].to_owned(),
            first,
        ]);
    }
    if !table.is_empty() {
        writeln!(out, "{}", right(table, &[0, 1]))?;
    }

    writeln!(
        out,
        "\nLines marked TODO or FIXME: {}",
        number(census.marks.len() as u64)
    )?;
    list(
        out,
        census.marks.iter().map(|line| {
            format!(
                "{}:{}: {}",
                line.path.display(),
                line.mark.line,
                line.mark.text
            )
        }),
    )?;

    writeln!(out, "\nProblems: {}", number(census.problems.len() as u64))?;
    list(
        out,
        census
            .problems
            .iter()
            .map(|problem| format!("{}: {}", problem.path.display(), problem.what)),
    )?;

    let (links, broken) = census
        .links
        .as_ref()
        .map_or((0, 0), |links| (links.count, links.broken.len()));
    writeln!(
        out,
        "\n{} directories; {links} links (not followed), {broken} of them broken; left out: {} directories (`.git`, or with a CACHEDIR.TAG)",
        number(census.directories as u64),
        census.left_out,
    )?;
    writeln!(
        out,
        "{} different contents, fingerprint {}",
        number(duplicates.contents as u64),
        duplicates.fingerprint
    )
}

fn languages(census: &Census) -> Table {
    let mut table = new_table();
    table.set_header(["language", "files", "lines", "bytes"]);
    let mut total = Language {
        name: "total",
        ..Language::default()
    };
    for language in &census.languages {
        total.add(language);
    }
    for language in census.languages.iter().chain([&total]) {
        let numbers = [language.files, language.lines, language.bytes].map(number);
        table.add_row([language.name.to_owned()].into_iter().chain(numbers));
    }
    right(table, &[1, 2, 3])
}

fn new_table() -> Table {
    let mut table = Table::new();
    table.load_preset(presets::UTF8_BORDERS_ONLY);
    table
}

fn right(mut table: Table, columns: &[usize]) -> Table {
    for column in columns {
        if let Some(column) = table.column_mut(*column) {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    table
}

fn list(out: &mut String, lines: impl ExactSizeIterator<Item = impl Display>) -> fmt::Result {
    let hidden = lines.len().saturating_sub(SHOWN);
    for line in lines.take(SHOWN) {
        writeln!(out, "  {line}")?;
    }
    if hidden > 0 {
        writeln!(out, "  and {} more", number(hidden as u64))
    } else {
        Ok(())
    }
}

/// With thousands apart.
fn number(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}
