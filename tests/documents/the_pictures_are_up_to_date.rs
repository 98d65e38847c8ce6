use super::load_site::load_site;
use super::{PICTURE, README, read};

/// `just pictures` sets this variable, and makes the SVG of the DOT file.
fn update() -> bool {
    std::env::var_os("UPDATE_PICTURES").is_some()
}

#[test]
fn the_picture_is_drawn_from_the_graph() {
    let dot = load_site::GRAPH.to_dot();
    if update() {
        std::fs::write(PICTURE, &dot).unwrap();
    }
    assert_eq!(read(PICTURE), dot, "run `just pictures`");
}

#[test]
fn the_readme_has_the_mermaid_text_of_the_graph() {
    let readme = read(README);
    let (before, rest) = readme.split_once("```mermaid\n").unwrap();
    let (shown, after) = rest.split_once("```").unwrap();
    let mermaid = load_site::GRAPH.to_mermaid();
    if update() {
        std::fs::write(README, format!("{before}```mermaid\n{mermaid}```{after}")).unwrap();
    } else {
        assert_eq!(shown, mermaid, "run `just pictures`");
    }
}
