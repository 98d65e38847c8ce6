use dagflow::{task, workflow};

fn is_transient(error: &std::fmt::Error) -> bool {
    error == &std::fmt::Error
}

#[task]
async fn load(site: &String) -> u32 {
    site.len() as u32
}

workflow! {
    async fn flow(site: String) -> dagflow::Result<u32> {
        #[node(retries = 2, retry_if = is_transient)]
        let count = load(&site);
        Ok(count)
    }
}

fn main() {}
