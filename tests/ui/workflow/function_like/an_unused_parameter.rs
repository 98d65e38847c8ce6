#![deny(unused_variables)]

use dagflow::{task, workflow};

#[task]
async fn load(site: &String) -> u32 {
    site.len() as u32
}

workflow! {
    async fn flow(site: String, other: u32) -> dagflow::Result<u32> {
        let count = load(&site);
        Ok(count)
    }
}

fn main() {}
