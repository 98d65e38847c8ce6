use dagflow::{task, workflow};

#[task]
async fn load(site: &String) -> u32 {
    site.len() as u32
}

workflow! {
    #[workflow(concurrency = 2)]
    #[workflow(deadline = "1m")]
    async fn flow(site: String) -> dagflow::Result<u32> {
        let count = load(&site);
        Ok(count)
    }
}

fn main() {}
