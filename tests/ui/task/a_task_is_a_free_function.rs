use dagflow::task;

struct Client;

impl Client {
    #[task]
    async fn fetch(&self) -> u8 {
        3
    }

    #[task]
    fn new() -> Self {
        Client
    }
}

async fn still_callable(client: &Client) -> u8 {
    client.fetch().await
}

fn main() {}
