use dagflow::{task, workflow};

#[task]
async fn load(site: &String) -> u32 {
    site.len() as u32
}

#[task]
async fn pair(site: &String) -> (u32, u32) {
    (site.len() as u32, 1)
}

workflow! {
    async fn flow(site: String) -> dagflow::Result<u32> {
        let (left, right) = pair(&site);
        Ok(left + right)
    }
}

fn main() {}
