//! What a node costs: `cargo bench --manifest-path benches/Cargo.toml --bench overhead`.

use std::{process::ExitCode, sync::Arc};

use dagflow_benches::{
    arena::{Arena, Mode},
    body::Add,
    contestant::Phase,
    field::{self, Entry},
    options::Options,
    report::{self, Figure},
    sampling::{self, Effort},
    shape::{Shape, catalogue},
};

fn main() -> ExitCode {
    let options = Options::from_command_line();
    let mut bench = Bench {
        effort: Effort::new(options.quick),
        figures: Vec::new(),
        wrong: 0,
    };
    for mode in Mode::ALL
        .into_iter()
        .filter(|mode| options.wants_mode(mode.name()))
    {
        let arena = Arena::new(mode);
        for shape in catalogue::overhead() {
            if options.wants_shape(shape.name()) {
                bench.shape(&options, &arena, &Arc::new(shape));
            }
        }
        for phase in Phase::ALL {
            report::print(mode, phase, &bench.figures);
        }
    }
    if let Some(path) = &options.json {
        report::write_json(path, &bench.figures).expect("the JSON file can be written");
    }
    if bench.wrong == 0 {
        ExitCode::SUCCESS
    } else {
        eprintln!("{} cells were wrong and were not timed", bench.wrong);
        ExitCode::FAILURE
    }
}

struct Bench {
    effort: Effort,
    figures: Vec<Figure>,
    wrong: usize,
}

impl Bench {
    /// Checks every peer, then times those that are right.
    fn shape(&mut self, options: &Options, arena: &Arena, shape: &Arc<Shape>) {
        eprintln!(
            "{} {} ({} nodes)",
            arena.mode().name(),
            shape.name(),
            shape.nodes()
        );
        let mut entries = field::entries::<Add>(shape);
        entries.retain(|entry| options.wants_peer(entry.peer));
        let (right, wrong): (Vec<Entry>, Vec<Entry>) =
            entries
                .into_iter()
                .partition(|entry| match sampling::check(entry, arena) {
                    Ok(()) => true,
                    Err(message) => {
                        eprintln!("  {} is wrong: {message}", entry.peer);
                        false
                    }
                });
        self.wrong += wrong.len();
        for phase in Phase::ALL {
            let samples = sampling::take(&right, arena, phase, self.effort);
            let timed = right.iter().zip(samples);
            let untimed = wrong.iter().map(|entry| (entry, Vec::new()));
            self.figures
                .extend(timed.chain(untimed).map(|(entry, samples)| Figure {
                    peer: entry.peer,
                    shape: shape.name().to_owned(),
                    mode: arena.mode(),
                    phase,
                    samples,
                }));
        }
    }
}
