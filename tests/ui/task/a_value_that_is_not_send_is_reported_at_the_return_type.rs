use std::rc::Rc;

use dagflow::task;

#[task]
fn share(value: u8) -> Rc<u8> {
    Rc::new(value)
}

#[task(blocking)]
fn share_later(value: u8) -> Rc<u8> {
    Rc::new(value)
}

fn main() {}
