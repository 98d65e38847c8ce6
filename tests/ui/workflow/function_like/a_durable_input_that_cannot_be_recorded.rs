use dagflow::{task, workflow};

struct Client;

#[task]
async fn load(_client: &Client) -> u32 {
    1
}

workflow! {
    #[workflow(durable)]
    async fn flow(client: Client) -> dagflow::Result<u32> {
        let count = load(&client);
        Ok(count)
    }
}

fn main() {}
