//! The rule of the house on imports: a module of `src/` uses modules above it in the map
//! of `lib.rs`, never below, and the two pairs that must not know each other do not.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// The modules from top to bottom; those of one line may not use one another either.
const LAYERS: &[&[&str]] = &[
    &["limits"],
    &["time"],
    &["dates"],
    &["text"],
    &["lang"],
    &["report"],
    &["ron_source"],
    &["facts"],
    &["deck"],
    &["generate"],
    &["catalog"],
    &["check"],
    &["progress"],
    &["scheduler"],
    &["search"],
    &["session"],
    &["quiz"],
    &["stats"],
    &["planner"],
    &["settings"],
    &["storage"],
    &["collection"],
    &["cli", "gui"],
];

#[test]
fn imports_point_only_upwards() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut wrong = Vec::new();
    for file in rust_files(&src) {
        let module = module_of(&src, &file);
        let text = fs::read_to_string(&file).expect("a source file");
        wrong.extend(
            violations(&module, &text)
                .into_iter()
                .map(|used| format!("{}: {module} uses {used}", file.display())),
        );
    }
    assert!(
        wrong.is_empty(),
        "imports that point downwards:\n{}",
        wrong.join("\n")
    );
}

#[test]
fn every_module_stands_in_the_map() {
    let lib = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lib.rs"))
        .expect("lib.rs");
    let declared = lib
        .lines()
        .filter_map(|line| line.trim().strip_prefix("pub mod ")?.strip_suffix(';'));
    for module in declared {
        assert!(
            layer_of(module).is_some(),
            "{module} is missing from the map of this test"
        );
    }
}

#[test]
fn planted_imports_are_found() {
    let planted = [
        ("deck", "use crate::storage::Store;"),
        (
            "session",
            "use crate::{\n    deck::Card,\n    collection::{Collection, Scope},\n};",
        ),
        ("facts", "fn f() { crate::gui::install(); }"),
        ("collection", "pub(crate) use crate::cli::run;"),
        ("gui", "use crate::cli::args;"),
        ("text", "use super::super::deck::Card;"),
        ("text", "use zhanar::deck::Card;"),
    ];
    for (module, text) in planted {
        assert_eq!(violations(module, text).len(), 1, "{module}: {text}");
    }
    for (module, text) in [
        ("deck", "use crate::{lang::Words, text::fold};"),
        ("gui", "// use crate::cli::args;"),
        ("deck", "use crate::deck::Card;"),
    ] {
        assert!(violations(module, text).is_empty(), "{module}: {text}");
    }
}

/// The modules that `text`, a file of `module`, names and must not.
fn violations(module: &str, text: &str) -> Vec<String> {
    let own = layer_of(module);
    let mut used: Vec<String> = used_modules(text);
    used.sort();
    used.dedup();
    used.retain(|other| {
        let upward = own
            .zip(layer_of(other))
            .is_none_or(|(own, other)| other < own);
        other != module && !upward
    });
    used
}

/// Every module of the crate that a file names: after `crate::`, `zhanar::` or a chain of
/// `super::`, in braces too. Comments do not count.
fn used_modules(text: &str) -> Vec<String> {
    let code: String = text
        .lines()
        .map(|line| line.split("//").next().unwrap_or_default())
        .collect::<Vec<_>>()
        .join("\n");
    let mut found = Vec::new();
    for prefix in [
        "crate::",
        "zhanar::",
        "super::super::",
        "super::super::super::",
    ] {
        for (at, _) in code.match_indices(prefix) {
            let rest = code[at + prefix.len()..].trim_start();
            match rest.strip_prefix('{') {
                Some(braced) => found.extend(first_names(braced)),
                None => found.extend(name_of(rest)),
            }
        }
    }
    found.retain(|name| layer_of(name).is_some());
    found
}

/// The first name of each item between braces that have just opened.
fn first_names(braced: &str) -> Vec<String> {
    let mut names = Vec::new();
    let mut depth = 0;
    let mut item = String::new();
    for c in braced.chars() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => names.extend(name_of(&std::mem::take(&mut item))),
            c if depth == 0 => item.push(c),
            _ => {}
        }
    }
    names.extend(name_of(&item));
    names
}

fn name_of(path: &str) -> Option<String> {
    let name: String = path
        .trim_start()
        .chars()
        .take_while(|c| c.is_alphanumeric() || *c == '_')
        .collect();
    (!name.is_empty()).then_some(name)
}

fn layer_of(module: &str) -> Option<usize> {
    let layers: BTreeMap<&str, usize> = LAYERS
        .iter()
        .enumerate()
        .flat_map(|(layer, modules)| modules.iter().map(move |module| (*module, layer)))
        .collect();
    layers.get(module).copied()
}

fn module_of(src: &Path, file: &Path) -> String {
    let relative = file.strip_prefix(src).expect("a file of src");
    let first = relative
        .components()
        .next()
        .expect("a name")
        .as_os_str()
        .to_string_lossy()
        .into_owned();
    // `lib` and `main` stand in no layer: they see everything.
    first.strip_suffix(".rs").unwrap_or(&first).to_owned()
}

fn rust_files(dir: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(dir).expect("a folder of src") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(rust_files(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
    found
}
