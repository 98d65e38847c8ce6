#[dagflow::test(seed = "lucky")]
async fn a_word() {}

#[dagflow::test(seed)]
async fn nothing() {}

#[dagflow::test(seed = )]
async fn forgotten() {}

#[dagflow::test(seed = 18446744073709551616)]
async fn too_large() {}

#[dagflow::test(seed = 1, seed = 2)]
async fn twice() {}

fn main() {}
