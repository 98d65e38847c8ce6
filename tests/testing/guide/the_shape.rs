use dagflow::prelude::*;

#[task(retries = 3, timeout = "30s")]
async fn fetch(url: &str) -> String {
    url.to_owned()
}

#[task]
async fn sitemap(site: &str) -> Vec<String> {
    vec![site.to_owned()]
}

workflow! {
    pub async fn load_site(site: String) -> Result<usize> {
        let urls = sitemap(&site);
        #[node(concurrency = 8)]
        let pages = for url in &urls { fetch(url) };
        let bytes: usize = pages.iter().map(String::len).sum();
        Ok(bytes)
    }
}

#[test]
fn the_wiring_is_the_one_that_was_reviewed() {
    assert_eq!(
        load_site::GRAPH.snapshot(),
        "\
workflow load_site
  bytes: expression <- pages
  pages: map fetch <- urls [3 retries, timeout 30s, 8 at once]
  urls: task sitemap
"
    );
}
