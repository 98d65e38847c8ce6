use dagflow::{task, workflow};

#[task]
async fn fetch(site: String) -> String {
    site
}

#[task]
async fn show(page: &String, lines: usize) {
    let _ = (page, lines);
}

workflow! {
    async fn flow(site: String, lines: usize) -> dagflow::Result<()> {
        let page = fetch(site);
        let shown = page;
        show(&shown, lines);
        Ok(())
    }
}

fn main() {}
