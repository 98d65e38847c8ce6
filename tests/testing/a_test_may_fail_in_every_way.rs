use dagflow::prelude::*;

workflow! {
    async fn sum(a: u32) -> Result<u32> {
        let checked: u32 = a.checked_add(1).ok_or_else(|| Error::message("too large"))?;
        Ok(checked)
    }
}

#[dagflow::test]
async fn or_return_a_result() -> Result<()> {
    assert_eq!(sum(1).await?, 2);
    Ok(())
}

#[dagflow::test]
async fn or_something_else_that_ends_a_program() -> std::process::ExitCode {
    std::process::ExitCode::SUCCESS
}

#[dagflow::test]
#[should_panic(expected = "too large")]
async fn by_a_panic_that_is_expected() {
    sum(u32::MAX).await.unwrap();
}

#[dagflow::test]
#[ignore = "it fails"]
async fn when_nobody_runs_it() {
    panic!("it was not ignored");
}

#[dagflow::test(seed = 7)]
async fn with_its_failure_as_it_is() -> Result<(), Box<dyn std::error::Error>> {
    let error = sum(u32::MAX).await.unwrap_err();
    assert_eq!(error.to_string(), "node `checked` failed: too large");
    Ok(())
}
