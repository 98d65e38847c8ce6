use dagflow::task;

#[task(retry_if = |a, b| , retires = 3)]
async fn fetch() -> Result<u8, String> {
    Ok(3)
}

fn main() {}
