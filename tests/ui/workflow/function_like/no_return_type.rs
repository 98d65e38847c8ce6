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
    async fn flow(site: String) {
        let count = load(&site);
        show(&count);
    }
}

fn main() {}
