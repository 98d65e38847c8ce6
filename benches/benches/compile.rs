//! What compiling a graph costs: `cargo bench --manifest-path benches/Cargo.toml --bench compile`.
//!
//! Layers of ten nodes, a function for each node, three inputs each. `clean` and `release` compile the crate with its
//! dependencies already built; `edit` checks again after the body of one function has changed.

use std::{fs::File, io::Write};

use dagflow_benches::{
    compile::{
        self,
        cargo::Project,
        hello::{self, Hello},
        source::Style,
    },
    grid::Grid,
    options::Options,
    statistics::{median, minimum, paired_ratio},
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

/// How often each program is built for the first time.
const FIRST_BUILDS: usize = 5;

/// The column of what it takes.
const SECONDS: &str = "seconds";

/// Crates and seconds of a first build: of a whole program, by turns, since two in a row drift apart by more than libraries do; and of
/// its library alone, once.
fn hello(options: &Options, lines: &mut Vec<serde_json::Value>) {
    let mut programs = hello::programs();
    programs.retain(|hello| options.wants_peer(hello.name));
    let rounds = if options.quick { 1 } else { FIRST_BUILDS };
    let mut samples = vec![Vec::new(); programs.len()];
    let mut crates = vec![0; programs.len()];
    let mut grid = Grid::default();
    for round in 0..rounds {
        for turn in 0..programs.len() {
            // There and back, so that nobody is always behind the same one.
            let place = if round % 2 == 0 {
                turn
            } else {
                programs.len() - 1 - turn
            };
            let Hello { name, .. } = programs[place];
            eprintln!("hello {name}, {} of {rounds}", round + 1);
            let built = first_build(&programs[place], "hello");
            crates[place] = built.0;
            samples[place].push(built.1);
        }
    }
    let ours = programs.iter().position(|hello| hello.name == "dagflow");
    for ((hello, seconds), crates) in programs.iter().zip(&samples).zip(crates) {
        let (middle, least) = (median(seconds), minimum(seconds));
        grid.set(hello.name, "crates", crates.to_string());
        grid.set(hello.name, SECONDS, format!("{middle:.2} ({least:.2})"));
        if let Some(ours) = ours {
            let ratio = paired_ratio(seconds, &samples[ours]);
            grid.set(hello.name, "times of dagflow", format!("{ratio:.2}"));
        }
        lines.push(
            json!({"peer": hello.name, "step": "hello", "crates": crates, "seconds": middle, "seconds_min": least}),
        );
    }
    for hello in &programs {
        eprintln!("library of {}", hello.name);
        let (crates, seconds) = first_build(&hello.alone(), "library");
        grid.set(hello.name, "crates, library alone", crates.to_string());
        grid.set(
            hello.name,
            "seconds, library alone",
            format!("{seconds:.1}"),
        );
        lines.push(
            json!({"peer": hello.name, "step": "library", "crates": crates, "seconds": seconds}),
        );
    }
    println!(
        "\n### first build of a program that adds two numbers in a graph: median (minimum) of {rounds}, by turns, times by pairs\n"
    );
    grid.print();
}

/// Builds it from nothing and runs it: how many crates, and how many seconds.
fn first_build(hello: &Hello, step: &str) -> (usize, f64) {
    let label = format!("{step}-{}", hello.name);
    let project = Project::new(&label, &hello.dependencies, hello.program).as_released();
    let built = project.cargo(&["build"]);
    assert_eq!(
        project.run(),
        hello::PRINTS,
        "{} prints something else",
        hello.name
    );
    (built.crates(), built.seconds)
}
