//! What compiling a graph costs: `cargo bench --manifest-path benches/Cargo.toml --bench compile`.
//!
//! Layers of ten nodes, a function for each node, three inputs each. `clean` and `release` compile the crate with its
//! dependencies already built; `edit` checks again after the body of one function has changed.

use std::{fs::File, io::Write};

use dagflow_benches::{
    compile::{self, cargo::Project, hello, source::Style},
    grid::Grid,
    options::Options,
    statistics::median,
};
use serde_json::json;

const SIZES: [usize; 5] = [10, 50, 100, 200, 300];
const STEPS: [&str; 4] = ["check_clean", "check_edit", "release", "expansion"];

fn main() {
    let options = Options::from_command_line();
    let mut lines = Vec::new();
    if !options.hello {
        graphs(&options, &mut lines);
    }
    hello(&options, &mut lines);
    if let Some(path) = &options.json {
        let mut file = File::create(path).expect("the JSON file can be created");
        for line in &lines {
            writeln!(file, "{line}").expect("the JSON file can be written");
        }
    }
}

/// Compiles graphs of several sizes in each style.
fn graphs(options: &Options, lines: &mut Vec<serde_json::Value>) {
    let sizes = if options.quick {
        &SIZES[..2]
    } else {
        &SIZES[..]
    };
    let rounds = if options.quick { 1 } else { 3 };
    let mut grids = STEPS.map(|_| Grid::default());
    for style in [Style::ByHand, Style::Dagflow, Style::Dagx] {
        if !options.wants_peer(style.name())
            || (style == Style::Dagflow && !cfg!(feature = "dagflow"))
        {
            continue;
        }
        let make = |label: &str| {
            let label = format!("{}-{label}", style.name());
            Project::new(&label, &compile::dependencies(style), &style.program(10, 0))
        };
        let (project, expanded) = (make("timed"), make("expanded").unstable());
        project.cargo(&["check"]);
        project.cargo(&["build", "--release"]);
        for &nodes in sizes {
            eprintln!("{} {nodes}", style.name());
            let seconds = times(&project, &expanded, style, nodes, rounds);
            for ((grid, step), seconds) in grids.iter_mut().zip(STEPS).zip(seconds) {
                grid.set(style.name(), &nodes.to_string(), format!("{seconds:.2}"));
                lines.push(
                    json!({"peer": style.name(), "nodes": nodes, "step": step, "seconds": seconds}),
                );
            }
        }
    }
    for (grid, step) in grids.iter().zip(STEPS) {
        println!("\n### seconds, {step}, by nodes\n");
        grid.print();
    }
}

/// The seconds of each of the [`STEPS`], medians.
fn times(
    project: &Project,
    expanded: &Project,
    style: Style,
    nodes: usize,
    rounds: usize,
) -> [f64; STEPS.len()] {
    let mut samples = STEPS.map(|_| Vec::new());
    for round in 0..rounds as u64 {
        project.program(&style.program(nodes, 2 * round));
        project.clean();
        let clean = project.cargo(&["check"]).seconds;
        project.program(&style.program(nodes, 2 * round + 1));
        let edit = project.cargo(&["check"]).seconds;
        let release = project.cargo(&["build", "--release"]).seconds;
        expanded.program(&style.program(nodes, 2 * round));
        let passes = expanded.cargo(&["rustc", "--profile", "check", "--", "-Ztime-passes"]);
        let expansion = passes
            .expansion()
            .expect("the compiler says how long it expanded macros");
        for (samples, seconds) in samples.iter_mut().zip([clean, edit, release, expansion]) {
            samples.push(seconds);
        }
    }
    samples.map(|samples| median(&samples))
}

/// Crates and seconds of a first build: of a whole program, and of its library alone.
fn hello(options: &Options, lines: &mut Vec<serde_json::Value>) {
    let mut grid = Grid::default();
    for hello in hello::programs() {
        let name = hello.name;
        if !options.wants_peer(name) {
            continue;
        }
        eprintln!("hello {name}");
        let mut build = |step: &str, dependencies: &str, program: &str| {
            let label = format!("{step}-{name}");
            let project = Project::new(&label, dependencies, program).as_released();
            let built = project.cargo(&["build"]);
            assert_eq!(project.run(), hello::PRINTS, "{name} prints something else");
            let (crates, seconds) = (built.crates(), built.seconds);
            lines.push(json!({"peer": name, "step": step, "crates": crates, "seconds": seconds}));
            (crates.to_string(), format!("{seconds:.1}"))
        };
        let (crates, seconds) = build("hello", &hello.dependencies, hello.program);
        grid.set(name, "crates", crates);
        grid.set(name, "seconds", seconds);
        let (crates, seconds) = build("library", &hello.library, hello::EMPTY);
        grid.set(name, "crates, library alone", crates);
        grid.set(name, "seconds, library alone", seconds);
    }
    println!(
        "\n### first build of a program that adds two numbers in a graph, and of its library alone\n"
    );
    grid.print();
}
