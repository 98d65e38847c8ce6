use dagflow::{task, workflow};

struct Page;

#[task]
async fn list(site: &String) -> Vec<String> {
    vec![site.clone()]
}

#[task]
async fn fetch(_site: &String) -> Page {
    Page
}

workflow! {
    #[workflow(durable)]
    async fn flow(site: String) -> dagflow::Result<usize> {
        let sites = list(&site);
        let pages = for each in &sites { fetch(each) };
        Ok(pages.len())
    }
}

fn main() {}
