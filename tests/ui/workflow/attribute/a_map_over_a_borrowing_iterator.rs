use dagflow::attribute::workflow;
use dagflow::task;

#[task]
async fn list(site: &String) -> Vec<String> {
    vec![site.clone()]
}

#[task]
async fn load(site: &String) -> u32 {
    site.len() as u32
}

#[workflow]
async fn flow(site: String) -> dagflow::Result<u32> {
    let sites = list(&site);
    let counts = for each in sites.iter().filter(|site| site.len() > 3) { load(each) };
    Ok(counts.len() as u32)
}

fn main() {}
