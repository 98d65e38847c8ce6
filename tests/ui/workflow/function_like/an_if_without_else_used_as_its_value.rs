use dagflow::{task, workflow};

#[task]
async fn load(site: &String) -> u32 {
    site.len() as u32
}

workflow! {
    async fn flow(site: String) -> dagflow::Result<u32> {
        let count = if site.len() > 3 { load(&site) } else if site.is_empty() { load(&site) };
        Ok(count)
    }
}

fn main() {}
