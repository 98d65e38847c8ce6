use dagflow::{task, workflow};

#[task]
async fn read(text: &String) -> usize {
    text.len()
}

#[task]
async fn load(site: &String) -> u32 {
    site.len() as u32
}

#[task]
async fn try_load(site: &String) -> dagflow::Result<u32> {
    Ok(site.len() as u32)
}

workflow! {
    async fn flow(site: String) -> dagflow::Result<u32> {
        let count = try_load(&site) else { read(&site) };
        Ok(count)
    }
}

fn main() {}
