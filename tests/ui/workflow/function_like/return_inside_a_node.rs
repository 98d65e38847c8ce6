use dagflow::{task, workflow};

#[task]
async fn load(site: &String) -> u32 {
    site.len() as u32
}

workflow! {
    async fn flow(site: String) -> dagflow::Result<u32> {
        let count = load(&site);
        let doubled: u32 = { if count == &0 { return Ok(0); } count * 2 };
        Ok(doubled)
    }
}

fn main() {}
