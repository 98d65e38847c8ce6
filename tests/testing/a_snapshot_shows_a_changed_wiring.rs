use std::path::Path;

use dagflow::graph::Graph;
use dagflow::prelude::*;

#[task(retries = 3, backoff = exponential("100ms", max = "10s"), timeout = "30s")]
async fn fetch(url: &str) -> Result<String> {
    Ok(url.to_owned())
}

#[task]
async fn sitemap(site: &str) -> Vec<String> {
    vec![site.to_owned()]
}

#[task]
async fn live_price(site: &str) -> Result<usize> {
    Ok(site.len())
}

#[task]
async fn list_price() -> usize {
    3
}

#[task]
async fn warn_owner(site: &str) -> usize {
    site.len()
}

#[task(blocking)]
fn store(pages: &[String], price: &usize) -> usize {
    pages.len() * price
}

fn audit(_saved: Outcome<&usize>) {}

workflow! {
    async fn load_site(site: String) -> Result<usize> {
        let urls = sitemap(&site);
        #[node(concurrency = 8)]
        let pages = for url in &urls { fetch(url) };
        let price = live_price(&site) else { list_price() };
        let large: bool = pages.len() > 1000;
        let alert = if *large { warn_owner(&site) };
        let mirrored = mirror(site.clone());
        #[node(after(alert))]
        let saved = store(&pages, &price);
        #[finally] audit(outcome(saved));
        Ok(saved + mirrored + alert.unwrap_or(0))
    }

    async fn mirror(site: String) -> Result<usize> {
        let copied = fetch(&site);
        Ok(copied.len())
    }
}

mod moved {
    use super::*;

    workflow! {
        // The statements in another order, a wire less, a node more.
        pub(super) async fn load_site(site: String) -> Result<usize> {
            let mirrored = super::mirror(site.clone());
            #[node(concurrency = 8)]
            let pages = for url in &urls { fetch(url) };
            let urls = sitemap(&site);
            let large: bool = pages.len() > 1000;
            let alert = if *large { warn_owner(&site) };
            let saved = store(&pages, &price);
            let price = live_price(&site) else { list_price() };
            let notified = warn_owner(&site);
            #[finally] audit(outcome(saved));
            Ok(saved + mirrored + notified + alert.unwrap_or(0))
        }
    }
}

/// Compares a graph with the file, or writes the file anew when `UPDATE_SNAPSHOTS` is set.
fn assert_snapshot(graph: &Graph, file: &str) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/testing/snapshots")
        .join(file);
    let now = graph.snapshot();
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
        std::fs::write(&file, &now).unwrap();
    }
    let known = std::fs::read_to_string(&file).unwrap_or_default();
    assert_eq!(
        now,
        known,
        "the shape has changed: look at it, then run the test with UPDATE_SNAPSHOTS=1 to write {}",
        file.display()
    );
}

#[test]
fn the_shape_is_the_one_that_was_reviewed() {
    assert_snapshot(load_site::GRAPH, "load_site.txt");
    assert_snapshot(mirror::GRAPH, "mirror.txt");
}

#[test]
fn a_change_touches_only_the_lines_concerned() {
    let (before, after) = (
        load_site::GRAPH.snapshot(),
        moved::load_site::GRAPH.snapshot(),
    );
    let only_in = |one: &str, other: &str| -> Vec<String> {
        let lines = one
            .lines()
            .filter(|line| !other.lines().any(|known| known == *line));
        lines.map(|line| line.trim().to_owned()).collect()
    };
    assert_eq!(
        only_in(&before, &after),
        ["saved: task store <- pages, price, after(alert) [blocking]"]
    );
    assert_eq!(
        only_in(&after, &before),
        [
            "notified: task warn_owner",
            "saved: task store <- pages, price [blocking]",
        ]
    );
}
