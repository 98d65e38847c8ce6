use std::path::Path;

use crate::generator::generate;

#[test]
fn up_to_date() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/law/generated.rs");
    let text = generate();
    if std::env::var_os("LAW_WRITE").is_some() {
        std::fs::write(&path, &text).unwrap();
    }
    let committed = std::fs::read_to_string(&path).unwrap();
    assert!(
        committed == text,
        "generated.rs is out of date: run `LAW_WRITE=1 cargo test --test law up_to_date`"
    );
}
