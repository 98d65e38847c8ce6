use dagflow::{task, workflow};

struct Ticket;

#[task]
async fn draw(site: &String) -> Vec<Ticket> {
    println!("{site}");
    vec![Ticket]
}

#[task(retries = 2)]
async fn spend(_ticket: Ticket) -> dagflow::Result<u32> {
    Ok(1)
}

workflow! {
    async fn flow(site: String) -> dagflow::Result<u32> {
        let tickets = draw(&site);
        let counts = for ticket in tickets { spend(ticket) };
        Ok(counts.len() as u32)
    }
}

fn main() {}
