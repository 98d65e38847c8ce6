use dagflow::task;

#[task(retries = 3)]
async fn fetch(url: &Url) -> Result<Page, String> {
    Err(String::new())
}

fn main() {}
