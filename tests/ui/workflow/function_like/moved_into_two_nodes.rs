use dagflow::{task, workflow};

#[task]
async fn keep(text: String) -> usize {
    text.len()
}

workflow! {
    async fn flow(site: String) -> dagflow::Result<u32> {
        let first = keep(site);
        let second = keep(site);
        Ok((first + second) as u32)
    }
}

fn main() {}
