use dagflow::Graph;

async fn length(text: &String) -> usize {
    text.len()
}

fn main() {
    let mut graph = Graph::new("sizes");
    let number = graph.add_pure(|| 7_u32, ());
    let length = graph.add_async(length, (&number,));
    graph.build(length);
}
