use dagflow::prelude::*;

#[task]
async fn value(x: i32) -> i32 {
    x
}

#[task]
async fn add(a: &i32, b: &i32) -> i32 {
    a + b
}

workflow! {
    async fn five() -> Result<i32> {
        let x = value(2);
        let y = value(3);
        let sum = add(&x, &y);
        Ok(sum)
    }
}

#[tokio::main]
async fn main() -> Result<()> {
    println!("{}", five().await?);
    Ok(())
}
