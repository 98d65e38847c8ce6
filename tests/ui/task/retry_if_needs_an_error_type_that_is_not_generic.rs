use dagflow::task;

#[task(retries = 3, retry_if = |_| true)]
async fn fetch<E: Send + Sync>(error: E) -> Result<u8, E> {
    Err(error)
}

fn main() {}
