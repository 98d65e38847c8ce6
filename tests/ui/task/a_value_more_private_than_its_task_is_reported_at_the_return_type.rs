use dagflow::task;

struct Page;

#[task]
pub async fn fetch() -> Result<Page, String> {
    Ok(Page)
}

fn main() {}
