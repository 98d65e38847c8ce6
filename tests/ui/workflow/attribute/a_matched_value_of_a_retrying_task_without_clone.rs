use dagflow::attribute::workflow;
use dagflow::task;

struct Ticket;

#[task]
async fn draw(site: &String) -> Option<Ticket> {
    (site.len() > 3).then_some(Ticket)
}

#[task(retries = 3)]
async fn spend(_ticket: Ticket) -> dagflow::Result<u32> {
    Ok(1)
}

#[task]
async fn nothing() -> u32 {
    0
}

#[workflow]
async fn flow(site: String) -> dagflow::Result<u32> {
    let drawn = draw(&site);
    let count = match drawn { Some(ticket) => spend(ticket), None => nothing() };
    Ok(count)
}

fn main() {}
