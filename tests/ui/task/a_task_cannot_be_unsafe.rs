use dagflow::task;

#[task]
unsafe fn read() -> u8 {
    3
}

fn main() {}
