use dagflow::{task, workflow};

struct Page(u32);

#[task]
async fn fetch(site: &String) -> Page {
    Page(site.len() as u32)
}

#[task]
async fn size(page: &Page) -> u32 {
    page.0
}

workflow! {
    #[workflow(durable)]
    async fn flow(site: String) -> dagflow::Result<u32> {
        let page = fetch(&site);
        let size = size(&page);
        Ok(size)
    }
}

fn main() {}
