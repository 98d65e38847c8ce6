//! Tables in Markdown and figures as JSON lines.

use std::{
    fs::File,
    io::{BufWriter, Write},
    path::Path,
};

use serde::Serialize;

use crate::{
    arena::Mode,
    contestant::Phase,
    grid::{Grid, rounded},
    statistics::{median, minimum, paired_ratio},
};

/// The samples of one peer in one shape.
#[derive(Clone, Debug)]
pub struct Figure {
    /// Who.
    pub peer: &'static str,
    /// What.
    pub shape: String,
    /// Where.
    pub mode: Mode,
    /// Which part.
    pub phase: Phase,
    /// Nanoseconds per node, one a round; empty where the check failed.
    pub samples: Vec<f64>,
}

/// A figure as it is written to JSON.
#[derive(Serialize)]
struct Line<'a> {
    peer: &'a str,
    shape: &'a str,
    mode: &'a str,
    phase: &'a str,
    ns_per_node_median: f64,
    ns_per_node_min: f64,
}

/// Prints the tables of one mode and phase: the figures, then how they compare.
pub fn print(mode: Mode, phase: Phase, figures: &[Figure]) {
    let table = Table::new(mode, phase, figures);
    let what = match phase {
        Phase::EndToEnd => "build + run + read + drop (e2e)",
        Phase::Run => "run only (run)",
        Phase::First => "the first run after a pause (first)",
    };
    println!("\n### ns per node, {what}: {mode}\n\nmedian (minimum)\n");
    table.print(|figure| {
        let (median, minimum) = (median(&figure.samples), minimum(&figure.samples));
        format!("{} ({})", rounded(median), rounded(minimum))
    });
    let Some(reference) = table.reference() else {
        return;
    };
    println!("\ntimes of {reference}, median over interleaved pairs\n");
    table.print(|figure| match table.find(reference, &figure.shape) {
        Some(against) => rounded(paired_ratio(&figure.samples, &against.samples)),
        None => "-".to_owned(),
    });
}

/// Writes all figures, a line each.
///
/// # Errors
/// If the file cannot be written.
pub fn write_json(path: &Path, figures: &[Figure]) -> std::io::Result<()> {
    let mut file = BufWriter::new(File::create(path)?);
    for figure in figures.iter().filter(|figure| !figure.samples.is_empty()) {
        let line = Line {
            peer: figure.peer,
            shape: &figure.shape,
            mode: figure.mode.name(),
            phase: figure.phase.name(),
            ns_per_node_median: median(&figure.samples),
            ns_per_node_min: minimum(&figure.samples),
        };
        serde_json::to_writer(&mut file, &line)?;
        writeln!(file)?;
    }
    file.flush()
}

/// The figures of one mode and phase.
struct Table<'a>(Vec<&'a Figure>);

impl<'a> Table<'a> {
    fn new(mode: Mode, phase: Phase, figures: &'a [Figure]) -> Self {
        let here = |figure: &&Figure| figure.mode == mode && figure.phase == phase;
        Self(figures.iter().filter(here).collect())
    }

    fn find(&self, peer: &str, shape: &str) -> Option<&'a Figure> {
        let wanted = |figure: &&&Figure| figure.peer == peer && figure.shape == shape;
        self.0.iter().find(wanted).copied()
    }

    /// Whom the others are compared with: dagflow where it takes part, else the fastest parallel peer.
    fn reference(&self) -> Option<&'static str> {
        let takes_part = |name: &&&str| self.0.iter().any(|figure| figure.peer == **name);
        let alone = self.0.iter().all(|figure| figure.peer == self.0[0].peer);
        let names = &["dagflow_macro", "dagflow_dynamic", "operese-dagx"];
        names.iter().find(takes_part).copied().filter(|_| !alone)
    }

    fn print(&self, cell: impl Fn(&Figure) -> String) {
        let mut grid = Grid::default();
        for figure in &self.0 {
            let text = if figure.samples.is_empty() {
                "wrong".to_owned()
            } else {
                cell(figure)
            };
            grid.set(figure.peer, &figure.shape, text);
        }
        grid.print();
    }
}
