use dagflow::{task, workflow};

#[task]
async fn keep(text: String) -> usize {
    text.len()
}

#[task]
async fn try_keep(text: String) -> dagflow::Result<usize> {
    Ok(text.len())
}

workflow! {
    async fn flow(site: String) -> dagflow::Result<u32> {
        let size = try_keep(site) else { keep(site) };
        Ok(size as u32)
    }
}

fn main() {}
