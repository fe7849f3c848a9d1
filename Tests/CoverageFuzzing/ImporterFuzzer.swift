import Fuzzing

/// The entry of libFuzzer, which makes bytes that reach code that none before have reached: reads them as a file of any
/// format. A signal, a hang or an issue that is not as it must be ends the fuzzer, which leaves the bytes behind.
@_cdecl("LLVMFuzzerTestOneInput")
public func readAsFile(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    do {
        _ = try PageSubject.read(Array(UnsafeBufferPointer(start: bytes, count: count)))
    } catch {
        fatalError("\(error)")
    }
    return 0
}
