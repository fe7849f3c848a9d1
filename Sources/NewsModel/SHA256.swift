/// SHA-256 of bytes that arrive in parts.
///
/// Source: NIST, *Secure Hash Standard* (FIPS 180-4), 4.2.2, 5.1.1, 5.3.3 and 6.2.
struct SHA256 {
    private var state: [UInt32] = [
        0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
    ]
    /// Bytes that do not fill a block yet.
    private var rest: [UInt8] = []
    /// The number of bytes hashed so far.
    private var count = 0

    mutating func update(_ bytes: some Sequence<UInt8>) {
        let before = rest.count
        rest += bytes
        count += rest.count - before
        compressBlocks()
    }

    /// Ends the message and returns the digest, 32 bytes.
    mutating func finalize() -> [UInt8] {
        let bits = UInt64(count) * 8
        rest.append(0x80)
        while rest.count % Self.blockSize != 56 { rest.append(0) }
        rest += stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: bits >> UInt64($0)) }
        compressBlocks()
        return state.flatMap { word in [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> UInt32($0)) } }
    }

    private mutating func compressBlocks() {
        guard rest.count >= Self.blockSize else { return }
        let whole = rest.count - rest.count % Self.blockSize
        var schedule = [UInt32](repeating: 0, count: 64)
        for start in stride(from: 0, to: whole, by: Self.blockSize) { compress(from: start, &schedule) }
        rest.removeFirst(whole)
    }

    /// Compresses the block of `rest` that begins at `start`; `schedule` is a scratch buffer of 64 words.
    private mutating func compress(from start: Int, _ schedule: inout [UInt32]) {
        for index in 0..<16 {
            let offset = start + 4 * index
            schedule[index] =
                UInt32(rest[offset]) << 24 | UInt32(rest[offset + 1]) << 16 | UInt32(rest[offset + 2]) << 8
                | UInt32(rest[offset + 3])
        }
        for index in 16..<64 {
            let (early, late) = (schedule[index - 15], schedule[index - 2])
            let smallEarly = Self.rotated(early, 7) ^ Self.rotated(early, 18) ^ early >> 3
            let smallLate = Self.rotated(late, 17) ^ Self.rotated(late, 19) ^ late >> 10
            schedule[index] = schedule[index - 16] &+ smallEarly &+ schedule[index - 7] &+ smallLate
        }
        var (a, b, c, d) = (state[0], state[1], state[2], state[3])
        var (e, f, g, h) = (state[4], state[5], state[6], state[7])
        for index in 0..<64 {
            let first =
                h &+ (Self.rotated(e, 6) ^ Self.rotated(e, 11) ^ Self.rotated(e, 25)) &+ (e & f ^ ~e & g)
                &+ Self.constants[index] &+ schedule[index]
            let second = (Self.rotated(a, 2) ^ Self.rotated(a, 13) ^ Self.rotated(a, 22)) &+ (a & b ^ a & c ^ b & c)
            (h, g, f, e, d, c, b, a) = (g, f, e, d &+ first, c, b, a, first &+ second)
        }
        for (index, word) in [a, b, c, d, e, f, g, h].enumerated() { state[index] &+= word }
    }

    private static func rotated(_ word: UInt32, _ bits: UInt32) -> UInt32 { word >> bits | word << (32 - bits) }

    /// The block size in bytes.
    private static let blockSize = 64
    /// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
    private static let constants: [UInt32] = [
        0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
        0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
        0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
        0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
        0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
        0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
        0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
        0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
    ]
}
