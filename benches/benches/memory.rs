//! What a node and a run allocate: `cargo bench --manifest-path benches/Cargo.toml --bench memory`.

use std::{fs::File, io::Write, sync::Arc, time::Instant};

use dagflow_benches::{
    allocator::{self, Counting, Usage},
    arena::{Arena, Mode},
    body::Add,
    contestant::Phase,
    field::{self, Entry},
    grid::{Grid, rounded},
    options::Options,
    shape::{Shape, catalogue},
};
use serde_json::json;

#[global_allocator]
static ALLOCATOR: Counting = Counting;

const LARGE: usize = 1_000_000;
/// Peers that take minutes or gigabytes for a million nodes: sayiir walks its whole chain to append to it, dagrs holds
/// two channels and a task for each node.
const NOT_LARGE: [&str; 2] = ["sayiir", "dagrs"];

fn main() {
    let options = Options::from_command_line();
    let mut lines = Vec::new();
    for mode in Mode::ALL
        .into_iter()
        .filter(|mode| options.wants_mode(mode.name()))
    {
        let arena = Arena::new(mode);
        small(&options, &arena, &mut lines);
        large(&options, &arena, &mut lines);
    }
    if let Some(path) = &options.json {
        let mut file = File::create(path).expect("the JSON file can be created");
        for line in &lines {
            writeln!(file, "{line}").expect("the JSON file can be written");
        }
    }
}

/// Allocations and bytes of a run from build to drop.
fn small(options: &Options, arena: &Arena, lines: &mut Vec<serde_json::Value>) {
    let shapes = [
        catalogue::diamond(),
        catalogue::chain(100),
        catalogue::chain(1_000),
        catalogue::fan(100),
        catalogue::layered(10, 10),
        catalogue::layered(10, 100),
    ];
    let (mut allocations, mut bytes) = (Grid::default(), Grid::default());
    for shape in shapes
        .into_iter()
        .filter(|shape| options.wants_shape(shape.name()))
    {
        let shape = Arc::new(shape);
        for entry in field::entries::<Add>(&shape) {
            if !options.wants_peer(entry.peer) {
                continue;
            }
            let usage = per_run(&entry, arena, if options.quick { 10 } else { 100 });
            let per_node = |figure: f64| figure / entry.nodes as f64;
            let text = format!("{} ({})", rounded(usage.0), rounded(per_node(usage.0)));
            allocations.set(entry.peer, shape.name(), text);
            bytes.set(entry.peer, shape.name(), rounded(per_node(usage.1)));
            lines.push(json!({
                "peer": entry.peer, "shape": shape.name(), "mode": arena.mode().name(),
                "allocations_per_run": usage.0, "allocations_per_node": per_node(usage.0),
                "bytes_per_run": usage.1, "bytes_per_node": per_node(usage.1),
            }));
        }
    }
    println!(
        "\n### allocations per run (per node), build to drop: {}\n",
        arena.mode()
    );
    allocations.print();
    println!(
        "\n### bytes allocated per node, build to drop: {}\n",
        arena.mode()
    );
    bytes.print();
}

/// Allocations and bytes of one run. The difference between few and many runs leaves out what starting costs.
fn per_run(entry: &Entry, arena: &Arena, runs: usize) -> (f64, f64) {
    let measure = |runs| allocator::measure(|| _ = entry.cell.time(arena, Phase::EndToEnd, runs));
    measure(runs);
    let (few, many) = (measure(runs), measure(2 * runs));
    let runs = runs as f64;
    let difference = |few: usize, many: usize| (many.saturating_sub(few)) as f64 / runs;
    (
        difference(few.allocations, many.allocations),
        difference(few.bytes, many.bytes),
    )
}

/// The peak of a chain and of a map of a million.
fn large(options: &Options, arena: &Arena, lines: &mut Vec<serde_json::Value>) {
    let chain: Arc<Shape> = Arc::new(catalogue::chain(LARGE));
    let mut grid = Grid::default();
    let mut row = |shape: &str, entry: &Entry| {
        if !options.wants_shape(shape) || !options.wants_peer(entry.peer) {
            return;
        }
        eprintln!("{} {shape} {}", arena.mode().name(), entry.peer);
        let start = Instant::now();
        let mut value = 0;
        let Usage { peak, .. } = allocator::measure(|| value = entry.cell.value(arena));
        let nanoseconds = start.elapsed().as_nanos() as f64 / entry.nodes as f64;
        assert_eq!(
            value, entry.expected,
            "{} gives the wrong value for {shape}",
            entry.peer
        );
        let per_node = peak as f64 / entry.nodes as f64;
        let text = format!(
            "{} MiB ({} bytes, {} ns a node)",
            peak >> 20,
            rounded(per_node),
            rounded(nanoseconds)
        );
        grid.set(entry.peer, shape, text);
        lines.push(json!({
            "peer": entry.peer, "shape": shape, "mode": arena.mode().name(), "peak_bytes": peak,
            "peak_bytes_per_node": per_node, "ns_per_node": nanoseconds,
        }));
    };
    for entry in field::entries::<Add>(&chain) {
        if !NOT_LARGE.contains(&entry.peer) {
            row(chain.name(), &entry);
        }
    }
    for entry in field::maps::<Add>(LARGE) {
        row(&format!("map_{LARGE}"), &entry);
    }
    println!(
        "\n### peak memory at {LARGE} nodes and items: {}\n",
        arena.mode()
    );
    grid.print();
}
