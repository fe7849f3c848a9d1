import Glibc

/// A clock that changes of the date do not affect.
enum MonotonicClock {
    /// The time since an arbitrary moment, in seconds.
    static var seconds: Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
