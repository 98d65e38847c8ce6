use dagflow::task;

struct Row<'a>(&'a str);

#[task]
async fn first(text: &str) -> &str {
    text
}

#[task]
fn numbers(all: &[u8]) -> Option<&[u8]> {
    all.get(1..)
}

#[task]
fn parse<'a>(text: &'a str) -> Result<Row<'a>, String> {
    Ok(Row(text))
}

fn main() {}
