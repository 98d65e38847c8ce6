use dagflow::attribute::workflow;
use dagflow::task;

#[task]
async fn add(left: &u32, right: &u32) -> u32 {
    left + right
}

#[workflow]
async fn flow(one: u32) -> dagflow::Result<u32> {
    let first = add(&second, &one);
    let second = add(&first, &one);
    #[node(after(fourth))]
    let third = add(&one, &one);
    let fourth = add(&third, &one);
    Ok(second + fourth)
}

fn main() {}
