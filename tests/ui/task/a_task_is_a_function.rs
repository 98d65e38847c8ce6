use dagflow::task;

#[task]
struct Page {
    rows: u8,
}

#[task]
impl Page {
    fn rows(&self) -> u8 {
        self.rows
    }
}

fn main() {}
