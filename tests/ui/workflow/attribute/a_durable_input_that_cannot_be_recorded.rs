use dagflow::attribute::workflow;
use dagflow::task;

struct Client;

#[task]
async fn load(_client: &Client) -> u32 {
    1
}

#[workflow(durable)]
async fn flow(client: Client) -> dagflow::Result<u32> {
    let count = load(&client);
    Ok(count)
}

fn main() {}
