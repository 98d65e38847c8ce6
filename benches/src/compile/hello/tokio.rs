#[tokio::main]
async fn main() {
    let x = tokio::spawn(async { 2 });
    let y = tokio::spawn(async { 3 });
    println!("{}", x.await.unwrap() + y.await.unwrap());
}
