use dagflow::workflow;

// Neither is serialisable, which is no second message.
struct Client;
struct Page(u32);

fn fetch(page: u32, _client: &Client) -> Page {
    Page(page)
}

workflow! {
    #[workflow(durable)]
    async fn load(client: Client) -> dagflow::Result<u32> {
        let page = fetch(7, &client);
        let pages = for number in 0..3 { fetch(number, &client) };
        Ok(page.0 + pages[1].0)
    }
}

mod formatted {
    use dagflow::attribute::workflow;

    #[workflow(durable)]
    async fn load(client: super::Client) -> dagflow::Result<u32> {
        let page = super::fetch(7, &client);
        Ok(page.0)
    }
}

fn main() {}
