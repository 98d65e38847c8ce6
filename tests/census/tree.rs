//! A temporary tree, removed when it is dropped.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

pub(crate) struct Tree(PathBuf);

impl Tree {
    pub(crate) fn new() -> Self {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let root =
            std::env::temp_dir().join(format!("dagflow-census-{}-{number}", std::process::id()));
        fs::create_dir_all(&root).unwrap();
        Self(root)
    }

    pub(crate) fn root(&self) -> &Path {
        &self.0
    }

    pub(crate) fn write(&self, path: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.0.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, content).unwrap();
        path
    }

    /// With everything in it that has gone wrong before, somewhere; "huge" is above 1,000 bytes.
    #[cfg(unix)]
    pub(crate) fn nasty() -> Self {
        use std::ffi::OsStr;
        use std::os::unix::ffi::OsStrExt;
        use std::os::unix::fs::symlink;

        let tree = Self::new();
        tree.write(
            "src/main.rs",
            "fn main() {}\n// TODO write it\n// mastodon, TODOS and FIXME_LATER do not count\n",
        );
        tree.write(
            "src/no newline at the end.rs",
            "// one\n// two FIXME: end it",
        );
        tree.write("src/copy.rs", "// the same\n");
        tree.write("other/copy of it.rs", "// the same\n");
        tree.write("other/deep/er/copy", "// the same\n");
        tree.write("empty.txt", "");
        tree.write("empty too.txt", "");
        tree.write("windows.txt", "one\r\ntwo TODO\r\n");
        tree.write("binary.rs", b"\x7fELF\0\n\n TODO \n\xff");
        tree.write("latin1.txt", b"gr\xfc\xdfe\nTODO \xe4\n");
        tree.write("huge.bin", vec![b'\n'; 1_001]);
        tree.write("not huge.bin", vec![b'\n'; 1_000]);
        tree.write("a\nnewline and a \\ in the name.md", "# x\n");
        tree.write("-n", "starts with a dash\n");
        tree.write(".git/config", "TODO is left out\n");
        tree.write("module/.git", "gitdir: a file called .git counts\n");
        tree.write(
            "build/CACHEDIR.TAG",
            "Signature: 8a477f597d28d172789f06886806bc55\n",
        );
        tree.write("build/object.rs", "// TODO is left out\n");
        fs::write(
            tree.root().join(OsStr::from_bytes(b"bad name \xff.rs")),
            "// name\n",
        )
        .unwrap();
        fs::create_dir(tree.root().join("nothing in it")).unwrap();
        symlink("src/main.rs", tree.root().join("good link.rs")).unwrap();
        symlink("..", tree.root().join("src/up")).unwrap();
        symlink("nowhere", tree.root().join("broken link")).unwrap();
        symlink("loop b", tree.root().join("loop a")).unwrap();
        symlink("loop a", tree.root().join("loop b")).unwrap();
        tree
    }
}

impl Drop for Tree {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}
