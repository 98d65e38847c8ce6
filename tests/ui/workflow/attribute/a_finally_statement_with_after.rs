use dagflow::attribute::workflow;
use dagflow::task;

#[task]
async fn load(site: &String) -> u32 {
    site.len() as u32
}

#[task]
async fn audit(number: u32) {
    println!("{number}");
}

#[workflow]
async fn flow(site: String) -> dagflow::Result<u32> {
    let count = load(&site);
    #[node(after(count))]
    #[finally]
    audit(1);
    Ok(count)
}

fn main() {}
