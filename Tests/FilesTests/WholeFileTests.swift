import Files
import Glibc
import Testing

@Suite struct WholeFileTests {
    @Test func aFileOfNoSizeIsReadToItsEnd() throws {
        let status = try #require(try WholeFile.read("/proc/self/status"))
        #expect(String(decoding: status.bytes, as: UTF8.self).contains("Pid:"))
    }

    @Test func aFileWithoutAnEndIsLeft() throws {
        let file = open("/dev/zero", O_RDONLY | O_CLOEXEC)
        defer { close(file) }
        #expect(throws: SystemError(code: EFBIG)) { try WholeFile.readToEnd(file, atMost: 1_000_000) }
    }

    @Test func whatIsNoFileIsRefused() {
        #expect(throws: SystemError(code: EISDIR)) { try WholeFile.read("/") }
        #expect(throws: SystemError(code: EINVAL)) { try WholeFile.read("/dev/zero") }
    }
}
