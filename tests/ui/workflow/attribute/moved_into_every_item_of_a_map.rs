use dagflow::attribute::workflow;
use dagflow::task;

#[task]
async fn list(site: &String) -> Vec<String> {
    vec![site.clone()]
}

#[task]
async fn both(left: &String, right: String) -> usize {
    left.len() + right.len()
}

#[workflow]
async fn flow(site: String) -> dagflow::Result<u32> {
    let sites = list(&site);
    let sizes = for each in &sites { both(each, site) };
    Ok(sizes.len() as u32)
}

fn main() {}
