use dagflow::workflow;

async fn read<T: Into<String> + Clone>(text: &T) -> usize {
    text.clone().into().len()
}

workflow! {
    async fn flow(site: impl Into<String> + Clone + Send + Sync + 'static) -> dagflow::Result<usize> {
        let count = read(&site);
        Ok(count)
    }
}

fn main() {}
