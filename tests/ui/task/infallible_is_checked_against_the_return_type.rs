use dagflow::task;

#[task(infallible)]
async fn fetch() -> std::io::Result<u8> {
    Ok(3)
}

fn main() {}
