use dagflow::attribute::workflow;
use dagflow::task;

#[task]
async fn list(site: &String) -> Vec<String> {
    vec![site.clone()]
}

#[task]
async fn read(text: &String) -> usize {
    text.len()
}

#[workflow]
async fn flow(site: String) -> dagflow::Result<u32> {
    let sites = list(&site);
    let sizes = for each in &sites { if each.is_empty() { continue } else { read(each) } };
    Ok(sizes.len() as u32)
}

fn main() {}
