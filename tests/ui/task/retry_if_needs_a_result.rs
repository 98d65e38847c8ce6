use dagflow::task;

#[task(retries = 3, retry_if = |_| true)]
async fn fetch() -> u8 {
    3
}

fn main() {}
