use dagflow::attribute::workflow;
use dagflow::task;

#[task]
async fn keep(text: String) -> usize {
    text.len()
}

#[task]
async fn title(site: &String) -> String {
    site.clone()
}

#[task]
async fn look(outcome: dagflow::Outcome<&String>) {
    println!("{}", outcome.is_done());
}

#[workflow]
async fn flow(site: String) -> dagflow::Result<u32> {
    let text = title(&site);
    let size = keep(text);
    #[finally]
    look(outcome(text));
    Ok(size as u32)
}

fn main() {}
