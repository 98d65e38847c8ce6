use dagflow::{task, workflow};

#[task(name = "fetch a page")]
async fn fetch() -> u32 {
    1
}

#[task]
async fn parse(page: &u32) -> u32 {
    *page
}

async fn plain(page: &u32) -> u32 {
    *page
}

workflow! {
    async fn load() -> dagflow::Result<u32> {
        let page = fetch();
        let parsed = parse(&page);
        let read = plain(&page);
        Ok(parsed + read)
    }
}

#[test]
fn a_name_given_to_a_task_is_shown_in_graphs() {
    let tasks: Vec<&str> = load::GRAPH.nodes().iter().map(|node| &*node.task).collect();
    assert_eq!(tasks, ["fetch a page", "parse", "plain"]);
    assert!(load::GRAPH.to_text().contains("fetch a page"));
}
