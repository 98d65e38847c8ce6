use dagflow::{task, workflow};

struct Client;

#[task]
fn ask(_client: &Client) -> u32 {
    1
}

workflow! {
    #[workflow(durable)]
async fn durable(client: Client) -> dagflow::Result<u32> {
    let number = ask(&client);
    Ok(number)
}
}

fn main() {}
