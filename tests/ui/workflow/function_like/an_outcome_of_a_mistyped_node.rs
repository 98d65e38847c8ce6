use dagflow::{task, workflow};

#[task]
async fn load(site: &String) -> u32 {
    site.len() as u32
}

#[task]
async fn look(outcome: dagflow::Outcome<&u32>) {
    println!("{}", outcome.is_done());
}

workflow! {
    async fn flow(site: String) -> dagflow::Result<u32> {
        let count = load(&site);
        #[finally]
        look(outcome(cuont));
        Ok(count)
    }
}

fn main() {}
