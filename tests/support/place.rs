//! Where runs run, and how to wait until they rest.

/// Lets everything run that can run without time passing.
pub async fn settle() {
    for _ in 0..200 {
        tokio::task::yield_now().await;
    }
}

/// Keeps expected panics out of the output of the tests. The hook is process-wide, so it says nothing of any panic with `planned`.
pub fn quiet() {
    static ONCE: std::sync::Once = std::sync::Once::new();
    ONCE.call_once(|| {
        let before = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |info| {
            let payload = info.payload();
            let planned = payload
                .downcast_ref::<&str>()
                .is_some_and(|message| *message == "planned")
                || payload
                    .downcast_ref::<String>()
                    .is_some_and(|message| message == "planned");
            if !planned {
                before(info);
            }
        }));
    });
}
