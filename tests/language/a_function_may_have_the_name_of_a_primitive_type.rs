use dagflow::{Result, workflow};

fn char(code: u32) -> std::primitive::char {
    std::primitive::char::from_u32(code).unwrap_or('?')
}

async fn f32(letter: std::primitive::char) -> std::primitive::f32 {
    std::primitive::f32::from(u16::try_from(u32::from(letter)).unwrap())
}

workflow! {
    async fn code_of(code: u32) -> Result<std::primitive::f32> {
        let letter = char(code);
        let number = f32(letter);
        Ok(number)
    }
}

/// Where others have a companion, the type is found.
#[tokio::test]
async fn with_async_or_without() {
    assert!((code_of(65).await.unwrap() - 65.0).abs() < 0.1);
}
