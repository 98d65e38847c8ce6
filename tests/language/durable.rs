use std::sync::{Arc, Mutex};

use dagflow::event::{Completion, Event, Recording, Sink};
use dagflow::{task, workflow};
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Page {
    title: String,
}

/// Not serialisable, and need not be.
struct Connection;

#[task]
fn connect() -> Connection {
    Connection
}

#[task]
async fn fetch(number: &u32, _connection: &Connection) -> Page {
    Page {
        title: format!("page {number}"),
    }
}

workflow! {
    #[workflow(durable)]
    async fn load(numbers: Vec<u32>, #[resource] client: Connection) -> dagflow::Result<usize> {
        #[node(transient)]
        let connection = connect();
        let pages = for number in &numbers { fetch(number, &connection) };
        let first = fetch(&1, &client);
        Ok(pages.len() + first.title.len())
    }
}

#[derive(Default)]
struct Store(Mutex<Vec<String>>);

impl Sink for Store {
    fn event(&self, _event: &Event) {}

    fn record(&self, completion: Completion<'_>) -> Option<Recording> {
        let value = match completion.serialize {
            Some(value) => serde_json::to_string(value).unwrap(),
            None => "not recorded".to_owned(),
        };
        self.0
            .lock()
            .unwrap()
            .push(format!("{} = {value}", completion.node));
        None
    }
}

#[tokio::test]
async fn a_durable_workflow_gives_its_values_to_the_recorder_ready_to_be_serialised() {
    let store = Arc::new(Store::default());
    load(vec![7, 8], Connection)
        .sink(Arc::clone(&store) as _)
        .await
        .unwrap();
    let mut lines = store.0.lock().unwrap().clone();
    lines.sort();
    assert_eq!(
        lines,
        [
            "connection = not recorded",
            r#"first = {"title":"page 1"}"#,
            "pages = not recorded",
            r#"pages[0] = {"title":"page 7"}"#,
            r#"pages[1] = {"title":"page 8"}"#,
        ]
    );
}
