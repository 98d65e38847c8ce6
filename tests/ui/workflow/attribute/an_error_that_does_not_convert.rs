use dagflow::attribute::workflow;
use dagflow::task;

struct FlowError;
struct FetchError;

impl From<dagflow::Failure> for FlowError {
    fn from(_: dagflow::Failure) -> Self {
        FlowError
    }
}

#[task]
async fn fetch(site: &String) -> Result<u32, FetchError> {
    if site.is_empty() { Err(FetchError) } else { Ok(1) }
}

#[workflow]
async fn flow(site: String) -> Result<u32, FlowError> {
    let count = fetch(&site);
    Ok(count)
}

fn main() {}
