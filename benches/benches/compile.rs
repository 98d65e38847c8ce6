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
/// Their places.
const EDIT: usize = 1;
const EXPANSION: usize = 3;

/// How many more edits there are in each round.
const EDITS: usize = 8;

/// How often each program is built for the first time.
const FIRST_BUILDS: usize = 5;

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

/// A style, the crate that is timed, and one whose compiler says how long it expanded.
struct Contestant {
    style: Style,
    timed: Project,
    expanded: Project,
}

/// Compiles graphs of several sizes in each style, by turns.
fn graphs(options: &Options, lines: &mut Vec<serde_json::Value>) {
    let contestants = contestants(options);
    let (sizes, rounds, edits) = if options.quick {
        (&SIZES[..2], 1, 1)
    } else {
        (&SIZES[..], 3, EDITS)
    };
    let mut grids = STEPS.map(|_| Grid::default());
    let mut ratios = STEPS.map(|_| Grid::default());
    for &nodes in sizes {
        let mut samples: Vec<[Vec<f64>; STEPS.len()]> = Vec::new();
        samples.resize_with(contestants.len(), Default::default);
        for round in 0..rounds {
            eprintln!("{nodes} nodes, {} of {rounds}", round + 1);
            for turn in turns(contestants.len(), round) {
                contestants[turn].compile(nodes, round as u64, &mut samples[turn]);
            }
            // An edit is quick to check, and little more than the noise of the machine.
            for edit in 0..edits {
                for turn in turns(contestants.len(), edit) {
                    let salt = (100 * (round + 1) + edit) as u64;
                    samples[turn][EDIT].push(contestants[turn].edit(nodes, salt));
                }
            }
        }
        let by_hand = contestants.iter().position(|it| it.style == Style::ByHand);
        for (contestant, samples_of) in contestants.iter().zip(&samples) {
            let name = contestant.style.name();
            for (step, seconds) in samples_of.iter().enumerate() {
                let middle = median(seconds);
                grids[step].set(name, &nodes.to_string(), format!("{middle:.2}"));
                lines.push(
                    json!({"peer": name, "nodes": nodes, "step": STEPS[step], "seconds": middle}),
                );
                if let Some(by_hand) = by_hand {
                    let ratio = paired_ratio(seconds, &samples[by_hand][step]);
                    ratios[step].set(name, &nodes.to_string(), format!("{ratio:.2}"));
                }
            }
        }
    }
    for (grid, step) in grids.iter().zip(STEPS) {
        println!("\n### seconds, {step}, by nodes\n");
        grid.print();
    }
    for (grid, step) in ratios.iter().zip(STEPS).take(EXPANSION) {
        println!("\n### times of by_hand, {step}, median over interleaved pairs, by nodes\n");
        grid.print();
    }
}

/// Those that were asked for, with their dependencies built.
fn contestants(options: &Options) -> Vec<Contestant> {
    let mut styles = vec![Style::ByHand, Style::Dagflow, Style::Dagx];
    styles.retain(|style| {
        options.wants_peer(style.name()) && (*style != Style::Dagflow || cfg!(feature = "dagflow"))
    });
    let contestants = styles.into_iter().map(|style| {
        let make = |label: &str| {
            let label = format!("{}-{label}", style.name());
            Project::new(&label, &compile::dependencies(style), &style.program(10, 0))
        };
        let (timed, expanded) = (make("timed"), make("expanded").unstable());
        timed.cargo(&["check"]);
        timed.cargo(&["build", "--release"]);
        Contestant {
            style,
            timed,
            expanded,
        }
    });
    contestants.collect()
}

/// There and back, so that nobody is always behind the same one.
fn turns(count: usize, round: usize) -> impl Iterator<Item = usize> {
    (0..count).map(move |turn| {
        if round.is_multiple_of(2) {
            turn
        } else {
            count - 1 - turn
        }
    })
}

impl Contestant {
    /// Adds the seconds of each of the [`STEPS`].
    fn compile(&self, nodes: usize, round: u64, samples: &mut [Vec<f64>; STEPS.len()]) {
        self.timed.program(&self.style.program(nodes, 2 * round));
        self.timed.clean();
        let clean = self.timed.cargo(&["check"]).seconds;
        let edit = self.edit(nodes, 2 * round + 1);
        let release = self.timed.cargo(&["build", "--release"]).seconds;
        self.expanded.program(&self.style.program(nodes, 2 * round));
        let passes = self
            .expanded
            .cargo(&["rustc", "--profile", "check", "--", "-Ztime-passes"]);
        let expansion = passes
            .expansion()
            .expect("the compiler says how long it expanded macros");
        for (samples, seconds) in samples.iter_mut().zip([clean, edit, release, expansion]) {
            samples.push(seconds);
        }
    }

    /// The seconds of a check after the body of one function has changed.
    fn edit(&self, nodes: usize, salt: u64) -> f64 {
        self.timed.program(&self.style.program(nodes, salt));
        self.timed.cargo(&["check"]).seconds
    }
}

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
        for place in turns(programs.len(), round) {
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
        grid.set(hello.name, "seconds", format!("{middle:.2} ({least:.2})"));
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
    if programs.is_empty() {
        return;
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
