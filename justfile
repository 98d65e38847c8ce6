# `just` lists the recipes. CI runs `.ci/run`, which needs no just.

_default:
    @just --list --unsorted

# Everything that CI checks
check:
    .ci/run

# The tests, or those whose name contains FILTER
test *FILTER:
    cargo test --workspace {{FILTER}}

# Model checks of the engine: other interleavings each time, so many of each model and scheduler
models ITERATIONS="500":
    DAGFLOW_ITERATIONS={{ITERATIONS}} .ci/run models

# Lints as CI runs them
lint:
    .ci/run format clippy

# The crate's documentation, in a browser
doc:
    cargo doc --workspace --no-deps --open

# The main example on PATH
census PATH=".":
    cargo run --release --example census -- {{PATH}}

# One benchmark of benches/: overhead, parallel, memory, compile, quality
bench NAME="overhead" *OPTIONS:
    cargo bench --manifest-path benches/Cargo.toml --features dagflow --bench {{NAME}} -- {{OPTIONS}}

# Draws the pictures of the README anew (needs graphviz)
pictures:
    UPDATE_PICTURES=1 cargo test --test documents the_pictures
    dot -Tsvg docs/load_site.dot -o docs/load_site.svg

# Writes the expected expansions and messages anew; look at the difference before you commit it
bless:
    UPDATE_EXPECT=1 cargo test -p dagflow-expansion
    TRYBUILD=overwrite cargo test --test compile_errors
    TRYBUILD=overwrite cargo test -p dagflow --test without_features

# What `workflow!` makes of an example
expand EXAMPLE="hello":
    RUSTC_BOOTSTRAP=1 cargo rustc --profile check --example {{EXAMPLE}} -- -Zunpretty=expanded
