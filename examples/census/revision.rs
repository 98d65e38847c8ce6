//! Which state of the tree was counted.

use std::path::Path;
use std::time::SystemTime;

use dagflow::{Error, Result, task};
use tokio::process::Command;

use crate::walk::File;

/// The commit, if git is there and the tree is a work tree.
#[task(timeout = "5s")]
pub(crate) async fn git_revision(root: &Path) -> Result<String> {
    let git = Command::new("git")
        .arg("-C")
        .arg(root)
        .args(["describe", "--always", "--dirty"])
        .kill_on_drop(true)
        .output()
        .await?;
    if !git.status.success() {
        return Err(Error::message(String::from_utf8_lossy(&git.stderr).trim()));
    }
    Ok(format!(
        "commit {}",
        String::from_utf8_lossy(&git.stdout).trim()
    ))
}

/// The next best: the file that was changed last.
#[task(blocking)]
pub(crate) fn newest_file(files: &[File]) -> String {
    let changed = |file: &File| {
        file.path
            .metadata()
            .and_then(|metadata| metadata.modified())
            .ok()
    };
    let newest = files
        .iter()
        .filter_map(|file| Some((changed(file)?, file)))
        .max_by_key(|(changed, _)| *changed);
    let Some((changed, file)) = newest else {
        return "no commit, no files".to_owned();
    };
    let minutes = SystemTime::now()
        .duration_since(changed)
        .unwrap_or_default()
        .as_secs()
        / 60;
    format!(
        "no commit; last change {minutes} minutes ago: {}",
        file.path.display()
    )
}
