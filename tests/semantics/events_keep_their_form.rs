use std::time::Duration;

use dagflow::event::{Event, EventKind};
use dagflow::{AttemptError, State};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::{from_str, to_string};

/// Written so, and read from there.
fn is<T: Serialize + DeserializeOwned + PartialEq + std::fmt::Debug>(value: &T, json: &str) {
    assert_eq!(to_string(value).unwrap(), json);
    assert_eq!(from_str::<T>(json).unwrap(), *value, "{json}");
}

fn error<T: DeserializeOwned + std::fmt::Debug>(json: &str) -> String {
    from_str::<T>(json).unwrap_err().to_string()
}

#[test]
fn each_kind_with_its_fields() {
    let kinds = [
        (
            EventKind::RunStarted {
                workflow: "load".into(),
            },
            r#"{"event":"run_started","workflow":"load"}"#,
        ),
        (
            EventKind::NodeStarted { node: "a".into() },
            r#"{"event":"node_started","node":"a"}"#,
        ),
        (
            EventKind::AttemptStarted {
                node: "a".into(),
                attempt: 2,
            },
            r#"{"event":"attempt_started","node":"a","attempt":2}"#,
        ),
        (
            EventKind::AttemptFailed {
                node: "a".into(),
                attempt: 1,
                error: "no paper".into(),
                retry_in: Some(Duration::from_millis(1500)),
            },
            r#"{"event":"attempt_failed","node":"a","attempt":1,"error":"no paper","retry_in":{"secs":1,"nanos":500000000}}"#,
        ),
        (
            EventKind::AttemptFailed {
                node: "a".into(),
                attempt: 1,
                error: "no paper".into(),
                retry_in: None,
            },
            r#"{"event":"attempt_failed","node":"a","attempt":1,"error":"no paper","retry_in":null}"#,
        ),
        (
            EventKind::AttemptTimedOut {
                node: "a".into(),
                attempt: 1,
                limit: Duration::from_secs(1),
            },
            r#"{"event":"attempt_timed_out","node":"a","attempt":1,"limit":{"secs":1,"nanos":0}}"#,
        ),
        (
            EventKind::FallbackStarted { node: "a".into() },
            r#"{"event":"fallback_started","node":"a"}"#,
        ),
        (
            EventKind::Progress {
                node: "a".into(),
                done: 3,
                total: 10,
            },
            r#"{"event":"progress","node":"a","done":3,"total":10}"#,
        ),
        (
            EventKind::NodeFinished {
                node: "a".into(),
                state: State::UpstreamFailed,
                attempts: 0,
            },
            r#"{"event":"node_finished","node":"a","state":"upstream_failed","attempts":0}"#,
        ),
        (
            EventKind::RunFinished {
                state: State::TimedOut,
            },
            r#"{"event":"run_finished","state":"timed_out"}"#,
        ),
    ];
    for (kind, json) in kinds {
        is(&kind, json);
    }
}

#[test]
fn each_state_by_its_name() {
    for (state, name) in [
        (State::Pending, r#""pending""#),
        (State::Running, r#""running""#),
        (State::Succeeded, r#""succeeded""#),
        (State::Failed, r#""failed""#),
        (State::Skipped, r#""skipped""#),
        (State::UpstreamFailed, r#""upstream_failed""#),
        (State::Cancelled, r#""cancelled""#),
        (State::TimedOut, r#""timed_out""#),
    ] {
        is(&state, name);
    }
}

#[test]
fn an_attempt_error_with_its_fields() {
    let error = from_str::<AttemptError>(r#"{"node":"a","attempt":1,"message":"no paper"}"#);
    is(
        &error.unwrap(),
        r#"{"node":"a","attempt":1,"message":"no paper"}"#,
    );
}

#[test]
fn whatever_the_order_of_the_fields_and_with_others_beside_them() {
    let event: Event = from_str(
        r#"{"kind":{"attempts":1,"colour":["red"],"node":"a","event":"node_finished","state":"failed"},"new":1,"run":"r","at":{"secs":1,"nanos":0}}"#,
    )
    .unwrap();
    assert_eq!(event.run, "r");
    assert_eq!(event.at, Duration::from_secs(1));
    assert_eq!(
        event.kind,
        EventKind::NodeFinished {
            node: "a".into(),
            state: State::Failed,
            attempts: 1
        }
    );
    assert_eq!(
        from_str::<EventKind>(
            r#"{"event":"attempt_failed","node":"a","attempt":1,"error":"no paper"}"#
        )
        .unwrap(),
        EventKind::AttemptFailed {
            node: "a".into(),
            attempt: 1,
            error: "no paper".into(),
            retry_in: None
        }
    );
}

#[test]
fn and_as_the_lists_of_formats_without_names() {
    assert_eq!(
        from_str::<Event>(r#"["r",[1,0],["run_finished","succeeded"]]"#)
            .unwrap()
            .kind,
        EventKind::RunFinished {
            state: State::Succeeded
        }
    );
}

#[test]
fn what_is_wrong_is_named() {
    assert_eq!(
        error::<Event>(r#"{"run":"r"}"#),
        "missing field `at` at line 1 column 11"
    );
    assert_eq!(
        error::<Event>(r#"{"run":"r","run":"r"}"#),
        "duplicate field `run` at line 1 column 16"
    );
    assert_eq!(
        error::<Event>("[\"r\"]"),
        "invalid length 1, expected struct Event with 3 elements at line 1 column 5"
    );
    assert_eq!(
        error::<Event>("7"),
        "invalid type: integer `7`, expected struct Event at line 1 column 1"
    );
    assert_eq!(
        error::<EventKind>(r#"{"node":"a"}"#),
        "missing field `event` at line 1 column 12"
    );
    assert_eq!(
        error::<EventKind>(r#"{"event":"node_started"}"#),
        "missing field `node`"
    );
    let unknown = error::<EventKind>(r#"{"event":"node_lost","node":"a"}"#);
    assert!(
        unknown.starts_with("unknown variant `node_lost`, expected one of `run_started`, "),
        "{unknown}"
    );
    assert_eq!(
        error::<State>(r#""lost""#),
        "unknown variant `lost`, expected one of `pending`, `running`, `succeeded`, `failed`, `skipped`, \
         `upstream_failed`, `cancelled`, `timed_out` at line 1 column 6"
    );
    assert!(error::<EventKind>("[]").starts_with("missing field `event`"));
}
