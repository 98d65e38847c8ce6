use dagflow::attribute::workflow;
use dagflow::task;

#[task]
async fn keep(text: String) -> usize {
    text.len()
}

#[task]
async fn read(text: &String) -> usize {
    text.len()
}

#[workflow]
async fn flow(site: String) -> dagflow::Result<u32> {
    let first = keep(site);
    let second = read(&site);
    Ok((first + second) as u32)
}

fn main() {}
