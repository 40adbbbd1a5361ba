//! A disk that fails when a test says so: the calls to the system by which files are written
//! are defined here again, and so are used by the standard library and by `SQLite` alike.
//!
//! A linker takes a name from the program before it takes it from the C library, so nothing of
//! the program that is tested knows of this. Each thread has a disk of its own, which is well
//! until told otherwise.

// Calling the system, and being called in its place, cannot be checked by the compiler.
#![allow(unsafe_code)]

use std::cell::Cell;
use std::ffi::{c_char, c_int, c_long, c_void};

/// How a disk fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Failure {
    /// Which of the calls that change something fails, from 1.
    pub at: u32,
    /// Whether it lasts: a full disk then takes nothing new, any other gives nothing either.
    pub stays: bool,
    /// What the system says.
    pub code: c_int,
    /// Which calls are counted and can fail.
    pub calls: Calls,
}

/// Which calls to the system can fail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Calls {
    /// All that change something: opening to write, writing, cutting, lasting, renaming,
    /// linking, removing, making folders, locking.
    Changes,
    /// The same without locks.
    Writes,
    /// Locks alone, of the folders that tests make for it: the system's own place for
    /// temporary files has them.
    Locks,
    /// Second names alone, as on file systems that know none.
    Links,
}

/// What a call does.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Doing {
    /// It needs space.
    Growing,
    Changing,
    Linking,
    Locking,
    Reading,
}

impl Failure {
    fn counts(self, doing: Doing) -> bool {
        match self.calls {
            Calls::Changes => doing != Doing::Reading,
            Calls::Writes => !matches!(doing, Doing::Reading | Doing::Locking),
            Calls::Locks => doing == Doing::Locking,
            Calls::Links => doing == Doing::Linking,
        }
    }

    /// Whether a call fails after the first that did. Locks are kept by the system and not by
    /// the disk; where they alone fail, they go on to.
    fn lasts_for(self, doing: Doing) -> bool {
        let is_full = matches!(self.code, libc::ENOSPC | libc::EDQUOT);
        self.stays
            && match self.calls {
                Calls::Locks | Calls::Links => self.counts(doing),
                _ if is_full => matches!(doing, Doing::Growing | Doing::Linking),
                Calls::Writes => self.counts(doing),
                Calls::Changes => doing != Doing::Locking,
            }
    }
}

thread_local! {
    static FAILURE: Cell<Option<Failure>> = const { Cell::new(None) };
    static COUNTED: Cell<u32> = const { Cell::new(0) };
    static FAILED: Cell<u32> = const { Cell::new(0) };
}

/// Runs `work` on a disk that fails so; gives what came of it, and how many calls failed.
pub fn on_a_failing_disk<T>(failure: Failure, work: impl FnOnce() -> T) -> (T, u32) {
    COUNTED.set(0);
    FAILED.set(0);
    FAILURE.set(Some(failure));
    let done = work();
    FAILURE.set(None);
    (done, FAILED.get())
}

/// What a call of this kind fails with now, if it does.
fn failing(doing: Doing) -> Option<c_int> {
    // A thread that ends has no disk any more.
    let failure = FAILURE.try_with(Cell::get).ok()??;
    let is_broken = FAILED.get() > 0;
    let counted = COUNTED.get() + u32::from(failure.counts(doing));
    COUNTED.set(counted);
    let fails = if is_broken {
        failure.lasts_for(doing)
    } else {
        failure.counts(doing) && counted == failure.at
    };
    FAILED.set(FAILED.get() + u32::from(fails));
    fails.then_some(failure.code)
}

/// Fails as a call to the system does.
fn fail(code: c_int) -> c_int {
    // Safe: the place of the error belongs to this thread.
    unsafe { *libc::__errno_location() = code };
    -1
}

/// Defines a call anew: fails if it is to fail, and else is the call to the system.
macro_rules! call {
    ($doing:expr, $name:ident($($arg:ident: $type:ty),*) -> $result:ty, $real:expr) => {
        // Safe: the arguments are handed on as they came.
        #[unsafe(no_mangle)]
        #[allow(clippy::cast_possible_truncation, reason = "what the system answers fits")]
        unsafe extern "C" fn $name($($arg: $type),*) -> $result {
            if let Some(code) = failing($doing) {
                return fail(code) as $result;
            }
            (unsafe { $real }) as $result
        }
    };
}

use libc::syscall;
use libc::{AT_FDCWD, mode_t, off_t, size_t, ssize_t};

call!(Doing::Growing, write(fd: c_int, bytes: *const c_void, len: size_t) -> ssize_t,
    syscall(libc::SYS_write, fd, bytes, len));
call!(Doing::Growing, pwrite64(fd: c_int, bytes: *const c_void, len: size_t, at: off_t) -> ssize_t,
    syscall(libc::SYS_pwrite64, fd, bytes, len, at));
call!(Doing::Growing, pwrite(fd: c_int, bytes: *const c_void, len: size_t, at: off_t) -> ssize_t,
    syscall(libc::SYS_pwrite64, fd, bytes, len, at));
call!(Doing::Changing, fsync(fd: c_int) -> c_int, syscall(libc::SYS_fsync, fd));
call!(Doing::Changing, fdatasync(fd: c_int) -> c_int, syscall(libc::SYS_fdatasync, fd));
call!(Doing::Changing, ftruncate(fd: c_int, len: off_t) -> c_int,
    syscall(libc::SYS_ftruncate, fd, len));
call!(Doing::Changing, ftruncate64(fd: c_int, len: off_t) -> c_int,
    syscall(libc::SYS_ftruncate, fd, len));
call!(Doing::Changing, fchmod(fd: c_int, mode: mode_t) -> c_int,
    syscall(libc::SYS_fchmod, fd, mode));
call!(Doing::Changing, rename(from: *const c_char, to: *const c_char) -> c_int,
    syscall(libc::SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0));
call!(Doing::Changing, unlink(path: *const c_char) -> c_int,
    syscall(libc::SYS_unlinkat, AT_FDCWD, path, 0));
call!(Doing::Growing, mkdir(path: *const c_char, mode: mode_t) -> c_int,
    syscall(libc::SYS_mkdirat, AT_FDCWD, path, mode));
call!(Doing::Linking, link(from: *const c_char, to: *const c_char) -> c_int,
    syscall(libc::SYS_linkat, AT_FDCWD, from, AT_FDCWD, to, 0));
call!(Doing::Linking, linkat(old: c_int, from: *const c_char, new: c_int, to: *const c_char, flags: c_int) -> c_int,
    syscall(libc::SYS_linkat, old, from, new, to, flags));

#[unsafe(no_mangle)]
unsafe extern "C" fn flock(fd: c_int, how: c_int) -> c_int {
    if is_tried(fd)
        && let Some(code) = failing(Doing::Locking)
    {
        return fail(code);
    }
    number(unsafe { syscall(libc::SYS_flock, fd, how) })
}

/// Whether an open file lies in a folder that a test made, and its disk is to fail.
fn is_tried(fd: c_int) -> bool {
    let is_to_fail = FAILURE.try_with(Cell::get).is_ok_and(|it| it.is_some());
    let link = || std::fs::read_link(format!("/proc/self/fd/{fd}"));
    is_to_fail && link().is_ok_and(|path| path.to_string_lossy().contains("/zhanar-"))
}

/// Opening fails only where something may be made or written, unless the disk is dead.
unsafe fn opened(path: *const c_char, flags: c_int, mode: mode_t) -> c_int {
    let is_there = || unsafe { syscall(libc::SYS_faccessat, AT_FDCWD, path, libc::F_OK) } == 0;
    let doing = if flags & libc::O_CREAT != 0 && !is_there() {
        Doing::Growing
    } else if flags & (libc::O_WRONLY | libc::O_RDWR | libc::O_TRUNC) != 0 {
        Doing::Changing
    } else {
        Doing::Reading
    };
    match failing(doing) {
        Some(code) => fail(code),
        None => number(unsafe { syscall(libc::SYS_openat, AT_FDCWD, path, flags, mode) }),
    }
}

// In C these take any number of arguments. On the machines Linux has this for, the third
// comes in the same place either way.
#[unsafe(no_mangle)]
unsafe extern "C" fn open(path: *const c_char, flags: c_int, mode: mode_t) -> c_int {
    unsafe { opened(path, flags, mode) }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn open64(path: *const c_char, flags: c_int, mode: mode_t) -> c_int {
    unsafe { opened(path, flags, mode) }
}

/// Only asking for a lock fails; giving one back does not.
unsafe fn controlled(fd: c_int, what: c_int, arg: *mut c_void) -> c_int {
    if what == libc::F_SETLK {
        // Safe: for this call the argument is a lock.
        let kind = unsafe { (*arg.cast::<libc::flock>()).l_type };
        if c_int::from(kind) != libc::F_UNLCK
            && is_tried(fd)
            && let Some(code) = failing(Doing::Locking)
        {
            return fail(code);
        }
    }
    number(unsafe { syscall(libc::SYS_fcntl, fd, what, arg) })
}

#[unsafe(no_mangle)]
unsafe extern "C" fn fcntl(fd: c_int, what: c_int, arg: *mut c_void) -> c_int {
    unsafe { controlled(fd, what, arg) }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn fcntl64(fd: c_int, what: c_int, arg: *mut c_void) -> c_int {
    unsafe { controlled(fd, what, arg) }
}

/// What the system answers in a small number.
fn number(answer: c_long) -> c_int {
    c_int::try_from(answer).unwrap_or(-1)
}
