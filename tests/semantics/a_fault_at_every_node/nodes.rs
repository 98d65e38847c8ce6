//! A workflow of twenty nodes of all forms, each of which asks the plan.

use dagflow::{Outcome, Result, task, workflow};

use super::plan::{Plan, Value};

#[task(timeout = "1h")]
async fn step(plan: &Plan, site: &str, _input: &Value) -> Result<Value> {
    plan.visit(site).await
}

#[task(timeout = "1h")]
async fn source(plan: &Plan, site: &str) -> Result<Value> {
    plan.visit(site).await
}

#[task(timeout = "1h")]
async fn item(plan: &Plan, site: &str, number: u64) -> Result<Value> {
    plan.visit(&format!("{site}[{number}]"))
        .await
        .map(|value| value.next(number))
}

#[task(timeout = "1h")]
async fn eat(plan: &Plan, site: &str, input: Value) -> Result<Value> {
    let value = plan.visit(site).await;
    drop(input);
    value
}

#[task(retries = 2, backoff = fixed("1ms"), timeout = "1h")]
async fn stubborn(plan: &Plan, site: &str, _input: &Value) -> Result<Value> {
    plan.visit(site).await
}

#[task]
fn in_place(plan: &Plan, site: &str, _input: &Value) -> Result<Value> {
    plan.visit_in_place(site)
}

#[task(blocking, timeout = "1h")]
fn block(plan: &Plan, site: &str, _input: &Value) -> Result<Value> {
    plan.visit_in_place(site)
}

#[task(blocking)]
fn block_item(plan: &Plan, site: &str, input: &Value) -> Result<Value> {
    plan.visit_in_place(&format!("{site}[{}]", input.value))
}

fn close(plan: &Plan) {
    plan.close();
}

#[task(timeout = "1h")]
async fn audit(plan: &Plan, _total: Outcome<&Value>) -> Result<()> {
    plan.visit_at_last("audit").await
}

const CHILDREN: [[&str; 2]; 3] = [
    ["child 0", ""],
    ["child 1", "child 1, second"],
    ["child 2", ""],
];

workflow! {
    async fn part(names: [&'static str; 2], #[resource] plan: Plan) -> Result<Value> {
        let first = source(&plan, names[0]);
        let second = step(&plan, names[1], &first);
        #[finally] close(&plan);
        Ok(second)
    }

    pub(super) async fn twenty(#[resource] plan: Plan) -> Result<u64> {
        let source = source(&plan, "source");
        let plain = in_place(&plan, "plain", &source);
        let blocking = block(&plan, "blocking", &source);
        #[node(timeout = "1h")]
        let expression: Value = plan.visit("expression").await?.next(source.value);
        let nested = part(["nested/first", "nested/second"], plan.open());
        let owned = for number in 0..3 { item(&plan, "owned", number) };
        let lent = for one in &owned { item(&plan, "lent", one.value) };
        let taken = if plain.value == 1 { step(&plan, "taken", &plain) };
        let skipped = if plain.value == 0 { step(&plan, "skipped", &plain) };
        let chosen = match blocking.value { 0 => in_place(&plan, "never", &source), _ => step(&plan, "chosen", &blocking) };
        let saved = step(&plan, "saved", &nested) else { step(&plan, "saved, otherwise", &nested) };
        let moved = eat(&plan, "moved", expression);
        #[node(after(moved))]
        let ordered = step(&plan, "ordered", &plain);
        let children = for one in &lent { part(CHILDREN[usize::try_from(one.value)?], plan.open()) };
        let heavy = for one in &owned { block_item(&plan, "heavy", one) };
        #[node(on_error = collect)]
        let collected = for one in &owned { item(&plan, "collected", one.value) };
        let retried = stubborn(&plan, "retried", &chosen);
        #[node(concurrency = 1)]
        let table = for row in 0..2_u64 { for column in 0..2_u64 { item(&plan, "table", 2 * *row + column) } };
        let either = if source.value == 0 { in_place(&plan, "never", &source) } else { step(&plan, "either", &retried) };
        #[node(timeout = "1h")]
        let total: Value = {
            let values = [taken.as_ref().map_or(0, |one| one.value), saved.value, moved.value, ordered.value, either.value];
            let lists = [children.len(), heavy.len(), collected.len(), table.len(), usize::from(skipped.is_some())];
            let sum = values.iter().sum::<u64>() + u64::try_from(lists.iter().sum::<usize>())?;
            plan.visit("total").await?.next(sum)
        };
        #[finally] audit(&plan, outcome(total));
        Ok(total.value)
    }
}

/// What a run gives when nothing goes wrong, or when what goes wrong is made good.
pub(super) const TOTAL: u64 = 5 + 3 + 3 + 3 + 2;
