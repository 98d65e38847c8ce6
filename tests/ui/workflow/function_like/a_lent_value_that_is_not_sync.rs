use std::cell::Cell;

use dagflow::workflow;

fn make(site: &String) -> Cell<u32> {
    Cell::new(site.len() as u32)
}

fn get(cell: &Cell<u32>) -> u32 {
    cell.get()
}

workflow! {
    async fn flow(site: String) -> dagflow::Result<u32> {
        let cell = make(&site);
        let count = get(&cell);
        Ok(count)
    }
}

fn main() {}
