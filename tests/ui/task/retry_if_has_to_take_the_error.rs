use dagflow::task;

struct FetchError;

fn is_transient(_: &std::io::Error) -> bool {
    true
}

#[task(retries = 3, retry_if = is_transient)]
async fn fetch() -> Result<u8, FetchError> {
    Err(FetchError)
}

#[task(retries = 3, retry_if = |error, attempt| attempt < 3)]
async fn push() -> Result<u8, FetchError> {
    Err(FetchError)
}

fn main() {}
