//! The sequential reading of a body: one call after the other, each with its retries, and what became of every node.

use std::cell::RefCell;
use std::future::Future;
use std::rc::Rc;

use dagflow::State;

use super::{Bad, World};

/// A node has no value.
#[derive(Clone, Copy, Debug)]
pub struct Stop;

/// A node's value, unless there is none.
#[derive(Debug)]
pub struct Value<T>(Result<T, Stop>);

impl<T> Value<T> {
    pub fn given(value: T) -> Self {
        Self(Ok(value))
    }

    pub fn get(&self) -> Result<&T, Stop> {
        self.0.as_ref().map_err(|stop| *stop)
    }
}

/// What a sequential reading has seen.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    /// The errors that end a run, in a node of this workflow or of one that it calls.
    errors: Rc<RefCell<Vec<Bad>>>,
    states: Rc<RefCell<Vec<(String, State)>>>,
}

impl Reading {
    /// The reading of a workflow that this one calls: its errors count, its nodes do not.
    pub fn nested(&self) -> Self {
        Self {
            errors: Rc::clone(&self.errors),
            states: Rc::default(),
        }
    }

    /// Reads a node: it has a value, or it has failed, or one that it needs has.
    pub async fn node<T>(
        &self,
        name: &str,
        body: impl Future<Output = Result<T, Stop>>,
    ) -> Value<T> {
        let errors = self.errors.borrow().len();
        let value = body.await;
        let failed = self.errors.borrow().len() > errors;
        let state = match (&value, failed) {
            (Ok(_), _) => State::Succeeded,
            (Err(Stop), true) => State::Failed,
            (Err(Stop), false) => State::UpstreamFailed,
        };
        self.states.borrow_mut().push((name.to_owned(), state));
        Value(value)
    }

    /// Reads a node with a condition.
    pub async fn choice<T>(
        &self,
        name: &str,
        body: impl Future<Output = Result<Option<T>, Stop>>,
    ) -> Value<Option<T>> {
        let value = self.node(name, body).await;
        if matches!(value.0, Ok(None))
            && let Some((_, state)) = self.states.borrow_mut().last_mut()
        {
            *state = State::Skipped;
        }
        value
    }

    /// Calls a task whose failure is nobody's end.
    pub async fn attempt(
        &self,
        world: &World,
        site: u32,
        retries: u32,
        inputs: &[u64],
    ) -> Result<u64, Bad> {
        let mut attempt = 1;
        loop {
            world.pause(site, inputs).await;
            match world.attempt(site, attempt, retries, inputs) {
                Err(Bad::Call {
                    panicked: false, ..
                }) if attempt <= retries => attempt += 1,
                result => return result,
            }
        }
    }

    /// Calls a task.
    pub async fn call(
        &self,
        world: &World,
        site: u32,
        retries: u32,
        inputs: &[u64],
    ) -> Result<u64, Stop> {
        self.attempt(world, site, retries, inputs)
            .await
            .map_err(|bad| {
                self.errors.borrow_mut().push(bad);
                Stop
            })
    }

    pub fn errors(&self) -> Vec<Bad> {
        self.errors.borrow().clone()
    }

    /// What became of every node, sorted by name.
    pub fn states(&self) -> Vec<(String, State)> {
        let mut states = self.states.borrow().clone();
        states.sort_by(|a, b| a.0.cmp(&b.0));
        states
    }
}
