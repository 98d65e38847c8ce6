use dagflow::{attribute::workflow, task};

struct Client;

#[task]
fn ask(_client: &Client) -> u32 {
    1
}

#[workflow(durable)]
async fn durable(client: Client) -> dagflow::Result<u32> {
    let number = ask(&client);
    Ok(number)
}


fn main() {}
