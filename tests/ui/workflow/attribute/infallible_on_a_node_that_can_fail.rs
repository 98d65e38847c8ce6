use dagflow::attribute::workflow;
use dagflow::task;

#[task]
async fn load(site: &String) -> dagflow::Result<u32> {
    Ok(site.len() as u32)
}

#[workflow]
async fn flow(site: String) -> dagflow::Result<u32> {
    #[node(infallible)]
    let count = load(&site);
    Ok(count)
}

fn main() {}
