use dagflow::testing::prelude::*;
use dagflow::{task, workflow};

#[derive(Clone)]
struct Down;

#[task]
async fn fetch(page: u32) -> String {
    format!("page {page}")
}

workflow! {
    async fn load(page: u32) -> dagflow::Result<usize> {
        let text = fetch(page);
        Ok(text.len())
    }
}

fn main() {
    let _ = load(1).stub(load::text, stub::error(Down));
}
