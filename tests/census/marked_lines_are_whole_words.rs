use crate::marks::find;

fn lines(text: &str) -> Vec<u64> {
    find(text.as_bytes())
        .into_iter()
        .map(|mark| mark.line)
        .collect()
}

#[test]
fn as_grep_does() {
    assert_eq!(
        lines("TODO\nxTODO\nTODOs\nTODO_\n(TODO)\nTODOTODO TODO\n\nFIXME:"),
        [1, 5, 6, 8]
    );
}

#[test]
fn a_line_counts_once() {
    assert_eq!(lines("TODO FIXME TODO"), [1]);
}

#[test]
fn a_long_line_is_cut_where_a_character_ends() {
    let text = format!("TODO {}", "ü".repeat(1_000));
    let mark = &find(text.as_bytes())[0];
    assert_eq!(mark.text.chars().count(), 81);
    assert!(mark.text.ends_with("ü…"));
}
