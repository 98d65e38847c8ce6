use std::rc::Rc;

use dagflow::attribute::workflow;

fn share(site: &String) -> Rc<u32> {
    Rc::new(site.len() as u32)
}

fn unshare(shared: Rc<u32>) -> u32 {
    *shared
}

#[workflow]
async fn flow(site: String) -> dagflow::Result<u32> {
    let shared = share(&site);
    let count = unshare(shared);
    Ok(count)
}

fn main() {}
