use dagflow::{task, workflow};

#[task]
async fn load(site: &String) -> u32 {
    site.len() as u32
}

fn finish(count: u32) -> dagflow::Result<u32> {
    Ok(count)
}

workflow! {
    async fn flow(site: String) -> dagflow::Result<u32> {
        let count = load(&site);
        #[node(retries = 2)]
        finish(count)
    }
}

fn main() {}
