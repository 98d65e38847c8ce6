use dagflow::task;

#[task]
async fn fetch(count: u32) -> u32 {
    count + "three"
}

fn main() {}
