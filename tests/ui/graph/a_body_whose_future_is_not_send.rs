use std::rc::Rc;

use dagflow::Graph;

async fn length(text: &String) -> usize {
    let one = Rc::new(1);
    tokio::task::yield_now().await;
    text.len() + *one
}

fn main() {
    let mut graph = Graph::new("sizes");
    let text = graph.add_pure(|| String::from("abc"), ());
    let length = graph.add_async(length, (&text,));
    graph.build(length);
}
