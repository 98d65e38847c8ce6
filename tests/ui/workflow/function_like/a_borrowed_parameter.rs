use dagflow::{task, workflow};

#[task]
async fn read(text: &str) -> usize {
    text.len()
}

workflow! {
    async fn flow(site: &str) -> dagflow::Result<usize> {
        let count = read(&site);
        Ok(count)
    }
}

fn main() {}
