use dagflow::attribute::workflow;
use dagflow::task;

#[task]
async fn load(site: &String) -> u32 {
    site.len() as u32
}

struct Service {
    site: String,
}

impl Service {
    #[workflow]
    async fn flow(&self) -> dagflow::Result<u32> {
        let count = load(&self.site);
        Ok(count)
    }
}

fn main() {}
