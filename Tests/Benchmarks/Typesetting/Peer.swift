/// A common tool for folding text, run on the same file.
struct Peer {
    let name: String
    let arguments: [String]

    static func all(file: String) -> [Peer] {
        [
            Peer(name: "fold -s -w 80 (counts bytes)", arguments: ["fold", "-s", "-w", "80", file]),
            Peer(name: "fmt -w 80 (breaks at blanks only)", arguments: ["fmt", "-w", "80", file]),
            Peer(
                name: "less, to the end and out (in a terminal)",
                arguments: ["script", "-qec", "TERM=xterm LESS= less +Gq '\(file)'", "/dev/null"]),
        ]
    }
}
