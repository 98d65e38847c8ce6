use std::sync::Arc;

use sayiir_core::{codec::Encoder, error::BoxError};
use sayiir_runtime::{execute_continuation_async, prelude::*};

async fn add(x: i32) -> Result<i32, BoxError> {
    Ok(x + 3)
}

#[tokio::main]
async fn main() -> Result<(), BoxError> {
    let context = WorkflowContext::new("sum", Arc::new(RkyvCodec), Arc::new(()));
    let workflow = WorkflowBuilder::new(context).then("add", add).build()?;
    let codec = &workflow.context().codec;
    let input = codec.encode(&2)?;
    let output = execute_continuation_async(workflow.continuation(), input, codec).await?;
    println!("{}", codec.decode::<i32>(output)?);
    Ok(())
}
