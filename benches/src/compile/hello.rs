//! The smallest whole programs: a graph that adds two and three, and prints five.

use super::{dagflow, tokio};

/// What every program prints.
pub const PRINTS: &str = "5\n";

/// A program that prints a line, to build a library alone.
pub const EMPTY: &str = "fn main() {\n    println!(\"5\");\n}\n";

/// A library, and a program that uses it.
#[derive(Clone, Debug)]
pub struct Hello {
    /// Its name.
    pub name: &'static str,
    /// The line of a manifest that depends on it.
    pub library: String,
    /// The lines that the program needs: what the library's own README has its users declare.
    pub dependencies: String,
    /// The program.
    pub program: &'static str,
}

impl Hello {
    /// Its library alone, and a program that does not use it.
    #[must_use]
    pub fn alone(&self) -> Self {
        Self {
            dependencies: self.library.clone(),
            program: EMPTY,
            ..self.clone()
        }
    }

    fn new(name: &'static str, library: &str, others: &[&str], program: &'static str) -> Self {
        let others = others.iter().flat_map(|line| ["\n", line]);
        Self {
            name,
            library: library.to_owned(),
            dependencies: [library].into_iter().chain(others).collect(),
            program,
        }
    }
}

/// All of them; ours only if this package has it.
pub fn programs() -> Vec<Hello> {
    let program = &*tokio(&["macros", "rt-multi-thread"]);
    let mut programs = Vec::new();
    if cfg!(feature = "dagflow") {
        // With "time", as our README has it.
        let tokio = tokio(&["macros", "rt-multi-thread", "time"]);
        let source = include_str!("hello/dagflow.rs");
        programs.push(Hello::new("dagflow", &dagflow(), &[&tokio], source));
    }
    programs.extend([
        Hello {
            name: "tokio",
            library: tokio(&["rt-multi-thread"]),
            dependencies: program.to_owned(),
            program: include_str!("hello/tokio.rs"),
        },
        Hello::new(
            "operese-dagx",
            "operese-dagx = \"=0.4.1\"",
            &[program],
            include_str!("hello/operese_dagx.rs"),
        ),
        // What its macro writes names `futures`.
        Hello::new(
            "dagx",
            "dagx = \"=0.3.1\"",
            &["futures = \"0.3\"", program],
            include_str!("hello/dagx.rs"),
        ),
        Hello::new(
            "async_dag",
            "async_dag = \"=0.1.2\"",
            &["futures = \"0.3\""],
            include_str!("hello/async_dag.rs"),
        ),
        Hello::new(
            "dagrs",
            "dagrs = \"=0.9.0\"",
            &[program],
            include_str!("hello/dagrs.rs"),
        ),
        // Its parts are packages of their own.
        Hello::new(
            "sayiir",
            "sayiir-runtime = \"=1.0.0\"",
            &["sayiir-core = \"=1.0.0\"", program],
            include_str!("hello/sayiir.rs"),
        ),
    ]);
    programs
}
