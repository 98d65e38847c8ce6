use operese_dagx::{DagRunner, task};

struct Value(i32);

#[task]
impl Value {
    async fn run(&self) -> i32 {
        self.0
    }
}

struct Add;

#[task]
impl Add {
    async fn run(a: &i32, b: &i32) -> i32 {
        a + b
    }
}

#[tokio::main]
async fn main() {
    let mut dag = DagRunner::new();
    let x = dag.add_task(Value(2));
    let y = dag.add_task(Value(3));
    let sum = dag.add_task(Add).depends_on((&x, &y));
    let mut output = dag
        .run(|future| async move { tokio::spawn(future).await.unwrap() })
        .await
        .unwrap();
    println!("{}", output.get(sum));
}
