use dagflow::attribute::workflow;
use dagflow::task;

#[task]
async fn load(site: &String) -> u32 {
    site.len() as u32
}

#[workflow]
async fn flow(site: String) -> dagflow::Result<u32> {
    let _count = load(&site);
}

fn main() {}
