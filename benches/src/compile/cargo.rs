//! A crate in a temporary directory, and cargo run on it.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::{self, Command},
    time::Instant,
};

/// The name of every crate that is made.
const NAME: &str = "measured";

/// A crate with a target directory of its own, removed when dropped.
#[derive(Debug)]
pub struct Project {
    directory: PathBuf,
    unstable: bool,
    incremental: bool,
}

/// What a run of cargo took and said.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// Wall time.
    pub seconds: f64,
    /// What it wrote to standard error.
    pub messages: String,
}

impl Project {
    /// Makes a crate of that label with these dependencies, which are lines of a manifest, and this program.
    pub fn new(label: &str, dependencies: &str, program: &str) -> Self {
        let directory = env::temp_dir().join(format!("dagflow-compile-{}-{label}", process::id()));
        fs::create_dir_all(directory.join("src")).expect("a temporary directory can be made");
        let project = Self {
            directory,
            unstable: false,
            incremental: true,
        };
        let manifest = format!(
            "[package]\nname = \"{NAME}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n[workspace]\n\
             [dependencies]\n{dependencies}\n"
        );
        project.write("Cargo.toml", &manifest);
        // The same versions as in the other benchmarks; cargo drops what is not needed.
        let lock = Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.lock");
        fs::copy(lock, project.directory.join("Cargo.lock")).expect("this package has a lock file");
        project.program(program);
        project
    }

    /// Allows unstable options of the compiler, for `-Z time-passes`. Some dependencies build differently then, so
    /// such a project serves for nothing else.
    #[must_use]
    pub fn unstable(mut self) -> Self {
        self.unstable = true;
        self
    }

    /// Compiles every dependency as one from the registry. One by path would be compiled so that the next build of it is quicker, which
    /// takes longer, and nobody who depends on a release waits for that.
    #[must_use]
    pub fn as_released(mut self) -> Self {
        self.incremental = false;
        self
    }

    /// Replaces the program.
    pub fn program(&self, source: &str) {
        self.write("src/main.rs", source);
    }

    fn write(&self, file: &str, text: &str) {
        fs::write(self.directory.join(file), text).expect("a temporary file can be written");
    }

    /// Runs cargo; an error in what is compiled ends the benchmark with cargo's message.
    pub fn cargo(&self, arguments: &[&str]) -> Outcome {
        let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        command
            .args(arguments)
            .current_dir(&self.directory)
            .env("CARGO_TARGET_DIR", self.directory.join("target"))
            .env("CARGO_NET_OFFLINE", "true");
        if self.unstable {
            command.env("RUSTC_BOOTSTRAP", "1");
        }
        if !self.incremental {
            command.env("CARGO_INCREMENTAL", "0");
        }
        let start = Instant::now();
        let output = command.output().expect("cargo can be started");
        let seconds = start.elapsed().as_secs_f64();
        let messages = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(
            output.status.success(),
            "cargo {arguments:?} failed:\n{messages}"
        );
        Outcome { seconds, messages }
    }

    /// What the program prints, which `cargo build` has made.
    pub fn run(&self) -> String {
        let program = self.directory.join("target/debug").join(NAME);
        let output = Command::new(program)
            .output()
            .expect("the program can be started");
        assert!(output.status.success(), "the program failed: {output:?}");
        String::from_utf8_lossy(&output.stdout).into_owned()
    }

    /// Forgets what was compiled of the crate itself; its dependencies stay.
    pub fn clean(&self) {
        self.cargo(&["clean", "--package", NAME]);
        self.cargo(&["clean", "--release", "--package", NAME]);
    }
}

impl Drop for Project {
    fn drop(&mut self) {
        if let Err(error) = fs::remove_dir_all(&self.directory) {
            eprintln!("{} stays behind: {error}", self.directory.display());
        }
    }
}

impl Outcome {
    /// How many crates cargo compiled, without the program itself.
    pub fn crates(&self) -> usize {
        let mut names: Vec<&str> = self
            .messages
            .lines()
            .filter_map(|line| line.trim_start().strip_prefix("Compiling "))
            .filter(|name| !name.starts_with(NAME))
            .collect();
        names.sort_unstable();
        names.dedup();
        names.len()
    }

    /// The seconds that the compiler spent expanding macros, from `-Z time-passes`.
    pub fn expansion(&self) -> Option<f64> {
        let pass = |line: &&str| line.starts_with("time:") && line.ends_with("macro_expand_crate");
        let line = self.messages.lines().find(pass)?;
        line.trim_start_matches("time:")
            .split(';')
            .next()?
            .trim()
            .parse()
            .ok()
    }
}
