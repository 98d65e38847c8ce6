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
    let sums = for each in &sites {
        let count = load(each);
        load(&count.to_string())
    };
    Ok(sums.len() as u32)
}

fn main() {}
