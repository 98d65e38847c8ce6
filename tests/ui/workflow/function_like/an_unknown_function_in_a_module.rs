use dagflow::workflow;

mod tasks {
    pub async fn load(site: &String) -> u32 {
        site.len() as u32
    }
}

workflow! {
    async fn flow(site: String) -> dagflow::Result<u32> {
        let count = tasks::laod(&site);
        Ok(count)
    }
}

fn main() {}
