use dagflow::workflow;

fn first(site: &String) -> &str {
    &site[..1]
}

fn count(text: &str) -> usize {
    text.len()
}

workflow! {
    async fn flow(site: String) -> dagflow::Result<usize> {
        let text = first(&site);
        let count = count(text);
        Ok(count)
    }
}

fn main() {}
