use dagflow::testing::prelude::*;
use dagflow::{task, workflow};

#[task]
async fn fetch(page: u32) -> String {
    format!("page {page}")
}

workflow! {
    async fn load(page: u32) -> dagflow::Result<usize> {
        let text = fetch(page);
        Ok(text.len())
    }

    async fn other(page: u32) -> dagflow::Result<usize> {
        let size = load(page);
        Ok(size)
    }
}

fn main() {
    let _ = other(1).stub(load::text, stub::value("page 1".to_owned()));
}
