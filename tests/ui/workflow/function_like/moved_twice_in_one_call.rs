use dagflow::{task, workflow};

#[task]
async fn both(left: String, right: String) -> usize {
    left.len() + right.len()
}

workflow! {
    async fn flow(site: String) -> dagflow::Result<u32> {
        let size = both(site, site);
        Ok(size as u32)
    }
}

fn main() {}
