use dagflow::attribute::workflow;
use dagflow::task;

#[task]
async fn load(site: &String) -> u32 {
    site.len() as u32
}

#[task]
async fn read(text: &String) -> usize {
    text.len()
}

#[workflow]
async fn flow(site: String) -> dagflow::Result<u32> {
    let count = if site.is_empty() { load(&site) } else { read(&site) };
    Ok(count)
}

fn main() {}
