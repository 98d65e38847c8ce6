use dagflow::{task, workflow};

#[task]
async fn load(site: &String) -> u32 {
    site.len() as u32
}

#[task]
async fn show(number: &u32) {
    println!("{number}");
}

workflow! {
    async fn flow(site: String) -> dagflow::Result<u32> {
        let count = load(&site);
        show(&site);
        Ok(count)
    }
}

fn main() {}
