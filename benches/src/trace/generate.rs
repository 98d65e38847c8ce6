//! Makes instances in `WfFormat` with the structure of well-known scientific workflows and random durations.
//!
//! They are for the repository itself; real traces of `WfCommons` load the same way.

use super::format::{ExecutedTask, Execution, Instance, Specification, SpecifiedTask, Workflow};
use crate::shape::random::Random;

/// Tasks under construction.
struct Draft {
    name: &'static str,
    description: &'static str,
    random: Random,
    tasks: Vec<SpecifiedTask>,
    seconds: Vec<f64>,
}

/// File names and contents of all instances.
pub fn all() -> Vec<(String, String)> {
    [mosaic(), genome(), lanes(), blast(), irregular()]
        .map(Draft::finish)
        .into()
}

impl Draft {
    fn new(name: &'static str, description: &'static str, seed: u64) -> Self {
        Self {
            name,
            description,
            random: Random::new(seed),
            tasks: Vec::new(),
            seconds: Vec::new(),
        }
    }

    /// Adds a task of about so many seconds: most are shorter, a few are much longer, as in real traces.
    fn add(&mut self, name: &str, seconds: f64, parents: &[usize]) -> usize {
        let place = self.tasks.len();
        let id = format!("{name}_{place:08}");
        for &parent in parents {
            self.tasks[parent].children.push(id.clone());
        }
        self.tasks.push(SpecifiedTask {
            name: name.to_owned(),
            id,
            parents: parents
                .iter()
                .map(|&parent| self.tasks[parent].id.clone())
                .collect(),
            children: Vec::new(),
        });
        let spread = 0.4 - 0.8 * (1.0 - self.random.unit()).ln();
        self.seconds
            .push((seconds * spread * 1_000.0).round() / 1_000.0);
        place
    }

    fn finish(self) -> (String, String) {
        let executed = self.tasks.iter().zip(&self.seconds);
        let executed = executed.map(|(task, &seconds)| ExecutedTask {
            id: task.id.clone(),
            runtime_in_seconds: seconds,
        });
        let instance = Instance {
            name: self.name.to_owned(),
            description: Some(self.description.to_owned()),
            schema_version: "1.5".to_owned(),
            workflow: Workflow::Split {
                execution: Execution {
                    // On one worker: nobody else has run it.
                    makespan_in_seconds: self.seconds.iter().sum(),
                    executed_at: "2026-11-20T00:00:00Z".to_owned(),
                    tasks: executed.collect(),
                },
                specification: Specification { tasks: self.tasks },
            },
        };
        let json = serde_json::to_string(&instance).expect("an instance has JSON");
        (format!("{}.json", self.name), json + "\n")
    }
}

/// Like Montage: project images, fit overlapping pairs, model the background, correct, add, shrink.
fn mosaic() -> Draft {
    let mut draft = Draft::new("mosaic", "structure of Montage, 24 images", 1);
    let images: Vec<usize> = (0..24).map(|_| draft.add("project", 12.0, &[])).collect();
    let pairs = images
        .iter()
        .zip(&images[1..])
        .chain(images.iter().zip(&images[2..]));
    let pairs: Vec<[usize; 2]> = pairs.map(|(&one, &other)| [one, other]).collect();
    let fits: Vec<usize> = pairs
        .iter()
        .map(|pair| draft.add("fit", 2.0, pair))
        .collect();
    let concatenated = draft.add("concatenate", 3.0, &fits);
    let model = draft.add("model", 20.0, &[concatenated]);
    let correct = |draft: &mut Draft, &image: &usize| draft.add("correct", 4.0, &[model, image]);
    let corrected: Vec<usize> = images
        .iter()
        .map(|image| correct(&mut draft, image))
        .collect();
    let table = draft.add("table", 3.0, &corrected);
    let added = draft.add("add", 25.0, &[table]);
    let shrunk = draft.add("shrink", 6.0, &[added]);
    draft.add("view", 3.0, &[shrunk]);
    draft
}

/// Like 1000Genome: many individuals per chromosome merged, beside a long sift, then overlap and frequency.
fn genome() -> Draft {
    let mut draft = Draft::new("genome", "structure of 1000Genome, 4 chromosomes", 2);
    for _ in 0..4 {
        let individuals: Vec<usize> = (0..12)
            .map(|_| draft.add("individuals", 15.0, &[]))
            .collect();
        let merged = draft.add("merge", 20.0, &individuals);
        let sifted = draft.add("sift", 45.0, &[]);
        for _ in 0..5 {
            draft.add("overlap", 18.0, &[merged, sifted]);
            draft.add("frequency", 40.0, &[merged, sifted]);
        }
    }
    draft
}

/// Like Epigenomics: lanes split into chunks, a pipeline of four for each chunk, merged per lane and then in all.
fn lanes() -> Draft {
    let mut draft = Draft::new("lanes", "structure of Epigenomics, 5 lanes", 3);
    let mut merged = Vec::new();
    for lane in 0..5 {
        let split = draft.add("split", 5.0, &[]);
        let mut ends = Vec::new();
        for _ in 0..3 + 2 * lane {
            let filtered = draft.add("filter", 3.0, &[split]);
            let converted = draft.add("convert", 1.0, &[filtered]);
            let packed = draft.add("pack", 2.0, &[converted]);
            ends.push(draft.add("map", 30.0, &[packed]));
        }
        merged.push(draft.add("merge_lane", 8.0, &ends));
    }
    let all = draft.add("merge_all", 12.0, &merged);
    let index = draft.add("index", 6.0, &[all]);
    draft.add("pileup", 10.0, &[index]);
    draft
}

/// Like BLAST: one split, a wide search, two joins.
fn blast() -> Draft {
    let mut draft = Draft::new("blast", "structure of BLAST, 100 parts", 4);
    let split = draft.add("split", 2.0, &[]);
    let searches: Vec<usize> = (0..100)
        .map(|_| draft.add("search", 20.0, &[split]))
        .collect();
    draft.add("concatenate", 1.0, &searches);
    draft.add("errors", 1.0, &searches);
    draft
}

/// No structure to speak of: each task waits for up to three of the twenty before it.
fn irregular() -> Draft {
    let mut draft = Draft::new("irregular", "random edges, 150 tasks", 5);
    for place in 0..150_usize {
        let window = place.min(20);
        let count = if window == 0 {
            0
        } else {
            draft.random.below(4)
        };
        let mut parents: Vec<usize> = (0..count)
            .map(|_| place - 1 - draft.random.below(window))
            .collect();
        parents.sort_unstable();
        parents.dedup();
        draft.add("work", 10.0, &parents);
    }
    draft
}
