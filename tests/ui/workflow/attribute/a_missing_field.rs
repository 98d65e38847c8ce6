use dagflow::attribute::workflow;
use dagflow::task;

struct Page {
    size: u32,
}

#[task]
async fn fetch(site: &String) -> Page {
    Page {
        size: site.len() as u32,
    }
}

#[workflow]
async fn flow(site: String) -> dagflow::Result<u32> {
    let page = fetch(&site);
    let size: u32 = page.sise;
    Ok(size)
}

fn main() {}
