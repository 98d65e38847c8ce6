use dagflow::attribute::workflow;
use dagflow::task;

#[derive(Debug)]
struct FlowError;

impl std::fmt::Display for FlowError {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("the flow failed")
    }
}

#[task]
async fn fetch(site: &String) -> Result<u32, FlowError> {
    site.parse().map_err(|_| FlowError)
}

#[workflow]
async fn flow(site: String) -> Result<u32, FlowError> {
    let count = fetch(&site);
    Ok(count)
}

fn main() {}
