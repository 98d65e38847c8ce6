use dagflow::attribute::workflow;

#[workflow]
struct Flow;

fn main() {}
