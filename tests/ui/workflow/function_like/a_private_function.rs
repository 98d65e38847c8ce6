use dagflow::workflow;

mod tasks {
    async fn load(site: &String) -> u32 {
        site.len() as u32
    }
}

workflow! {
    async fn flow(site: String) -> dagflow::Result<u32> {
        let count = tasks::load(&site);
        Ok(count)
    }
}

fn main() {}
