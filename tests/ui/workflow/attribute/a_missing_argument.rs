use dagflow::attribute::workflow;
use dagflow::task;

#[task]
async fn load(site: &String) -> u32 {
    site.len() as u32
}

#[task]
async fn add(left: &u32, right: &u32) -> u32 {
    left + right
}

#[workflow]
async fn flow(site: String) -> dagflow::Result<u32> {
    let count = load(&site);
    let sum = add(&count);
    Ok(sum)
}

fn main() {}
