use std::{error::Error, sync::Arc};

use dagrs::{
    Action, Content, DefaultNode, EnvVar, Graph, InChannels, Node, NodeTable, OutChannels, Output,
};

struct Value(i32);

#[dagrs::async_trait::async_trait]
impl Action for Value {
    async fn run(&self, _: &mut InChannels, out: &mut OutChannels, _: Arc<EnvVar>) -> Output {
        out.broadcast(Content::new(self.0)).await;
        Output::empty()
    }
}

struct Add;

#[dagrs::async_trait::async_trait]
impl Action for Add {
    async fn run(&self, inputs: &mut InChannels, _: &mut OutChannels, _: Arc<EnvVar>) -> Output {
        let take =
            |content: Result<Content, _>| *content.ok().unwrap().into_inner::<i32>().unwrap();
        let inputs: Vec<i32> = inputs.map(take).await;
        Output::new(inputs.iter().sum::<i32>())
    }
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let mut nodes = NodeTable::new();
    let x = DefaultNode::with_action("x".to_owned(), Value(2), &mut nodes);
    let y = DefaultNode::with_action("y".to_owned(), Value(3), &mut nodes);
    let sum = DefaultNode::with_action("sum".to_owned(), Add, &mut nodes);
    let ids = [x.id(), y.id(), sum.id()];
    let mut graph = Graph::new();
    graph.add_node(x)?;
    graph.add_node(y)?;
    graph.add_node(sum)?;
    graph.add_edge(ids[0], vec![ids[2]])?;
    graph.add_edge(ids[1], vec![ids[2]])?;
    graph.async_start().await?;
    println!("{}", graph.get_results::<i32>()[&ids[2]].as_ref().unwrap());
    Ok(())
}
