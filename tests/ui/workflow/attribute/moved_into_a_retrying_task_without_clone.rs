use dagflow::attribute::workflow;
use dagflow::task;

struct Ticket;

#[task]
async fn draw(site: &String) -> Ticket {
    println!("{site}");
    Ticket
}

#[task(retries = 2)]
async fn spend(_ticket: Ticket) -> dagflow::Result<u32> {
    Ok(1)
}

#[workflow]
async fn flow(site: String) -> dagflow::Result<u32> {
    let ticket = draw(&site);
    let count = spend(ticket);
    Ok(count)
}

fn main() {}
