use dagflow::attribute::workflow;

struct Page(u32);

async fn decode<T: std::str::FromStr + Send>(site: &String) -> dagflow::Result<T> {
    site.parse().map_err(|_| dagflow::Error::message("no number"))
}

#[workflow]
async fn flow(site: String) -> dagflow::Result<u32> {
    let number = decode::<Page>(&site);
    Ok(number.0)
}

fn main() {}
