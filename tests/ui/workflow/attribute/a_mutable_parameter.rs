use dagflow::attribute::workflow;
use dagflow::task;

#[task]
async fn load(site: &String) -> u32 {
    site.len() as u32
}

#[workflow]
async fn flow(mut site: String) -> dagflow::Result<u32> {
    let count = load(&site);
    Ok(count)
}

fn main() {}
