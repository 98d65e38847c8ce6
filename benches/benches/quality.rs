//! How good the order is in which ready tasks start:
//! `cargo bench --manifest-path benches/Cargo.toml --bench quality`.
//!
//! Runs workflow traces in virtual time and prints the makespan over the lower bound max(longest path, work / workers).
//! `--instances DIRECTORY` takes the `WfFormat` files of that directory, for instance a clone of `WfInstances`;
//! `--generate` writes the files of the repository anew.

use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
};

#[cfg(feature = "dagflow")]
use dagflow_benches::trace::dagflow::{Order, with_dagflow};
use dagflow_benches::{
    grid::Grid,
    options::Options,
    trace::{
        Trace,
        bound::lower_bound,
        generate,
        schedule::{self, Policy},
    },
};
use serde_json::json;
use tokio::runtime::Builder;

const WORKERS: [usize; 4] = [2, 4, 8, 16];

fn main() {
    let options = Options::from_command_line();
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("instances");
    if options.generate {
        for (name, json) in generate::all() {
            fs::write(own.join(name), json).expect("an instance can be written");
        }
    }
    let traces = load(options.instances.as_ref().unwrap_or(&own));
    let mut lines = Vec::new();
    for workers in WORKERS {
        let mut grid = Grid::default();
        for trace in traces
            .iter()
            .filter(|trace| options.wants_shape(&trace.name))
        {
            let bound = lower_bound(trace, workers);
            let mut row = |peer: &str, makespan: u64| {
                if options.wants_peer(peer) {
                    let ratio = makespan as f64 / bound as f64;
                    grid.set(peer, &trace.name, format!("{ratio:.3}"));
                    lines.push(json!({
                        "peer": peer, "instance": trace.name, "tasks": trace.tasks.len(), "workers": workers,
                        "makespan_ms": makespan, "lower_bound_ms": bound, "ratio": ratio,
                    }));
                }
            };
            for policy in Policy::ALL {
                row(policy.name(), schedule::on_paper(trace, workers, policy));
            }
            #[cfg(feature = "dagflow")]
            for order in Order::ALL {
                row(order.name(), paused(with_dagflow(trace, workers, order)));
            }
            row(
                "tokio_spawn",
                paused(schedule::with_semaphore(trace, workers)),
            );
        }
        println!("\n### makespan over the lower bound, {workers} workers\n");
        grid.print();
    }
    if let Some(path) = &options.json {
        let mut file = fs::File::create(path).expect("the JSON file can be created");
        for line in &lines {
            writeln!(file, "{line}").expect("the JSON file can be written");
        }
    }
}

/// Runs a future on a clock that jumps to the next timer whenever nothing else is left to do.
fn paused<F: Future>(future: F) -> F::Output {
    let runtime = Builder::new_current_thread()
        .enable_time()
        .start_paused(true)
        .build();
    runtime.expect("a tokio runtime starts").block_on(future)
}

/// The instances of a directory, by name.
fn load(directory: &PathBuf) -> Vec<Trace> {
    let files =
        fs::read_dir(directory).unwrap_or_else(|error| panic!("{}: {error}", directory.display()));
    let mut files: Vec<PathBuf> = files.flatten().map(|file| file.path()).collect();
    files.retain(|file| {
        file.extension()
            .is_some_and(|extension| extension == "json")
    });
    files.sort();
    let read = |file: PathBuf| {
        let text = fs::read_to_string(&file).map_err(|error| error.to_string());
        let trace = text.and_then(|text| Trace::from_json(&text));
        trace.unwrap_or_else(|error| panic!("{}: {error}", file.display()))
    };
    files.into_iter().map(read).collect()
}
