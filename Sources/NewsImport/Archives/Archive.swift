import Files
import Glibc
import Synchronization

/// An archive or a compressed file, unpacked in memory; nothing is ever written to disk.
struct Archive: SourcePackage {
    let path: String
    private(set) var names: [String] = []
    private var contents: [String: [UInt8]] = [:]
    /// Entries that were left out, each with the fault to report.
    private(set) var leftOut: [(name: String, fault: FormatFault)] = []
    /// The number of links, devices and entries whose names lead out of the archive.
    let unsafeEntries: Int
    /// Whether the end is missing; everything before the cut was read.
    let isCutOff: Bool

    /// Whether the bytes are an archive or a compressed file.
    static func isArchive(_ bytes: [UInt8]) -> Bool {
        magics.contains { bytes.starts(with: $0) }
            || bytes.count > 262 && bytes[257...].starts(with: Array("ustar".utf8))
    }

    private static let magics: [[UInt8]] = [
        [0x50, 0x4B, 3, 4], [0x50, 0x4B, 5, 6], [0x1F, 0x8B], [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0],
        [0x28, 0xB5, 0x2F, 0xFD],
        [0x42, 0x5A, 0x68], [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C],
    ]

    /// Unpacks every entry.
    ///
    /// - Parameter limit: the limit of the archive that contains this one; `nil` for a limit of its own.
    /// - Throws: `damaged`, `encrypted`, `bomb`.
    init(_ bytes: [UInt8], path: String, within limit: UnpackingLimit? = nil) throws(FormatFault) {
        self.path = path
        let passes = Self.passes(
            through: bytes, path: path, within: limit ?? UnpackingLimit(packed: bytes.count))
        if let fault = passes.lazy.compactMap(\.fault).first { throw fault }
        unsafeEntries = passes[0].unsafeEntries
        isCutOff = passes.contains { $0.isCutOff }
        for entry in passes.flatMap(\.entries).sorted(by: { $0.number < $1.number }) {
            switch entry.content {
            case .success(let bytes):
                if contents.updateValue(bytes, forKey: entry.name) == nil { names.append(entry.name) }
            case .failure(let fault): leftOut.append((entry.name, fault))
            }
        }
        if contents.isEmpty, leftOut.contains(where: { $0.fault == .encrypted }) { throw .encrypted }
        if contents.isEmpty, isCutOff { throw .cutOff }
        names.sort { NaturalOrder.isBefore($0, $1) }
    }

    /// Several processors share a zip: each of its entries is compressed separately.
    private static func passes(
        through bytes: [UInt8], path: String, within limit: UnpackingLimit
    ) -> [ArchivePass] {
        let isZip = bytes.starts(with: [0x50, 0x4B])
        let count = isZip && bytes.count > smallZip ? min(ParallelLoop.processors, 4) : 1
        let passes = Mutex<[Int: ArchivePass]>([:])
        ParallelLoop.run(count) { number in
            let pass = ArchivePass(through: bytes, path: path, share: number, of: count, within: limit)
            passes.withLock { $0[number] = pass }
        }
        return passes.withLock { $0.sorted { $0.key < $1.key }.map(\.value) }
    }

    /// The smallest zip, in bytes, worth sharing between processors.
    private static let smallZip = 500_000

    func bytes(of names: Set<String>) throws(FormatFault) -> [String: [UInt8]] {
        contents.filter { names.contains($0.key) }
    }

}
