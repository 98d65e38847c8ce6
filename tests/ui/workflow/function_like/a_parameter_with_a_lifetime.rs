use std::borrow::Cow;

use dagflow::{task, workflow};

#[task]
async fn read(text: &str) -> usize {
    text.len()
}

workflow! {
    async fn flow<'a>(site: Cow<'a, str>) -> dagflow::Result<usize> {
        let count = read(&site);
        Ok(count)
    }
}

fn main() {}
