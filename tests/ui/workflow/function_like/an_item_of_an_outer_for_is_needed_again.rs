use dagflow::{task, workflow};

struct Ticket;

fn tickets() -> Vec<Ticket> {
    vec![Ticket]
}

#[task]
async fn spend(_ticket: Ticket, column: u32) -> u32 {
    column
}

workflow! {
    async fn flow() -> dagflow::Result<u32> {
        let sums = for ticket in tickets() { for column in 0..2_u32 { spend(ticket, column) } };
        Ok(sums.len() as u32)
    }
}

fn main() {}
