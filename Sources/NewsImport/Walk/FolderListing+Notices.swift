import Wording

extension FolderListing {
    /// A sentence for each kind of entry below the folder at `path` that was not read.
    func notices(_ path: String) -> [Phrase] {
        var notices: [Phrase] = []
        if links > 0 {
            notices.append(
                "\(path): \(counted: links, "link to a folder was", "links to folders were") not followed.")
        }
        if closedFolders > 0 { notices.append("\(path): \(counted: closedFolders, "folder") cannot be read.") }
        if deepFolders > 0 {
            notices.append(
                "\(path): \(counted: deepFolders, "folder is", "folders are") more than \(Self.deepest) levels deep and left out."
            )
        }
        if specialFiles > 0 {
            notices.append(
                "\(path): \(counted: specialFiles, "pipe, device or socket", "pipes, devices or sockets") left out.")
        }
        if brokenLinks > 0 {
            notices.append("\(path): \(counted: brokenLinks, "link") to nothing.")
        }
        return notices
    }
}
