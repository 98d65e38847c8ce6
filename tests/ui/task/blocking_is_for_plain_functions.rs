use dagflow::task;

#[task(blocking)]
async fn compress() {}

#[task(blocking)]
fn expand() -> impl Future<Output = u8> {
    async { 3 }
}

fn main() {}
