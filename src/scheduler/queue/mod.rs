//! Today's queue.
