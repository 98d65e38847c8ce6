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
    let mut first = load(&site);
    #[node(after(frist))]
    let second = load(&site);
    #[node(concurrency = 2)]
    let third = add(&first, &second);
    Ok(third)
}

fn main() {}
