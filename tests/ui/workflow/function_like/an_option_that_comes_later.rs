use dagflow::{task, workflow};

#[task]
async fn load(site: &String) -> u32 {
    site.len() as u32
}

workflow! {
    async fn flow(site: String) -> dagflow::Result<u32> {
        #[node(version = 2)]
        let count = load(&site);
        Ok(count)
    }
}

fn main() {}
