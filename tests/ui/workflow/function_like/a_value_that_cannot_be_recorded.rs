use dagflow::{task, workflow};

struct Socket;

#[task]
fn open() -> Socket {
    Socket
}

workflow! {
    #[workflow(durable)]
async fn durable() -> dagflow::Result<u32> {
    let socket = open();
    let number: u32 = { let _ = socket; 1 };
    Ok(number)
}
}

fn main() {}
