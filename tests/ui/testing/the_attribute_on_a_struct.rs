#[dagflow::test]
struct Parcel;

fn main() {}
