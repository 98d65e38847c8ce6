use async_dag::Graph;

async fn add(a: i32, b: i32) -> i32 {
    a + b
}

async fn run() {
    let mut graph = Graph::new();
    let x = graph.add_task(|| async { 2 });
    let y = graph.add_task(|| async { 3 });
    let sum = graph.add_child_task(x, add, 0).unwrap();
    graph.update_dependency(y, sum, 1).unwrap();
    graph.run().await;
    println!("{}", graph.get_value::<i32>(sum).unwrap());
}

fn main() {
    futures::executor::block_on(run());
}
