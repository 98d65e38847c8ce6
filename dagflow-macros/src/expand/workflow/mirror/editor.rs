//! Whether it is rust-analyzer that expands.

use std::sync::LazyLock;

/// A guess from the name of the program, since rust-analyzer's `cfg` reaches the expansion and not the macro. What depends on it is
/// hidden by that `cfg` as well; but go-to-definition looks for a token's place in hidden code, too.
pub(crate) fn expands() -> bool {
    static EXPANDS: LazyLock<bool> = LazyLock::new(|| {
        std::env::current_exe()
            .ok()
            .and_then(|program| {
                program
                    .file_stem()
                    .map(|name| name.to_string_lossy().starts_with("rust-analyzer"))
            })
            .unwrap_or(false)
    });
    *EXPANDS
}
