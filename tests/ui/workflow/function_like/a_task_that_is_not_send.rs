use dagflow::{task, workflow};

#[task]
async fn count(site: &String) -> u32 {
    let shared = std::rc::Rc::new(site.len() as u32);
    std::future::ready(()).await;
    *shared
}

workflow! {
    async fn flow(site: String) -> dagflow::Result<u32> {
        let count = count(&site);
        Ok(count)
    }
}

fn main() {}
