use dagflow::{task, workflow};

#[task]
async fn add(left: &u32, right: &u32) -> u32 {
    left + right
}

workflow! {
    async fn flow(one: u32) -> dagflow::Result<u32> {
        let count = add(&count, &one);
        Ok(count)
    }
}

fn main() {}
