//! Who asks for the expansion: a compiler has no use for the mirror, an editor none for the real body.

use std::sync::LazyLock;

/// Set to anything, it has compilers expand the mirror too: with `--cfg rust_analyzer`, rustc then checks it.
const MIRROR_FOR_ALL: &str = "DAGFLOW_EDITOR_MIRROR";

/// Who runs the macro.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in super::super) enum Audience {
    /// rustc, and what is built around it.
    Compiler,
    /// rust-analyzer.
    Editor,
    /// Gets everything, and chooses by `cfg`.
    Unknown,
}

impl Audience {
    /// Guesses from the name of the program: rust-analyzer's `cfg` reaches what is expanded, but no macro. A wrong guess of `Unknown`
    /// costs time, or gives go-to-definition more than one target, and nothing else.
    pub(in super::super) fn current() -> Self {
        static CURRENT: LazyLock<Audience> = LazyLock::new(|| {
            let program = std::env::current_exe().unwrap_or_default();
            let name = program.file_stem().unwrap_or_default().to_string_lossy();
            Audience::of(&name, std::env::var_os(MIRROR_FOR_ALL).is_some())
        });
        *CURRENT
    }

    fn of(program: &str, mirror_for_all: bool) -> Self {
        match program {
            "rustc" | "rustdoc" | "clippy-driver" | "miri" if !mirror_for_all => Self::Compiler,
            editor if editor.starts_with("rust-analyzer") => Self::Editor,
            _ => Self::Unknown,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn programs_are_known_by_their_names() {
        assert!(Audience::of("rustc", false) == Audience::Compiler);
        assert!(Audience::of("rustc", true) == Audience::Unknown);
        assert!(Audience::of("rust-analyzer-proc-macro-srv", false) == Audience::Editor);
        assert!(Audience::of("rust-analyzer", true) == Audience::Editor);
        assert!(Audience::of("some-driver", false) == Audience::Unknown);
    }
}
