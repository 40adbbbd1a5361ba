//! The program: reads its arguments, then opens the window or runs one command.

fn main() -> std::process::ExitCode {
    zhanar::cli::run()
}
