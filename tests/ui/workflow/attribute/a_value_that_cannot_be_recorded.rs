use dagflow::{attribute::workflow, task};

struct Socket;

#[task]
fn open() -> Socket {
    Socket
}

#[workflow(durable)]
async fn durable() -> dagflow::Result<u32> {
    let socket = open();
    let number: u32 = { let _ = socket; 1 };
    Ok(number)
}


fn main() {}
