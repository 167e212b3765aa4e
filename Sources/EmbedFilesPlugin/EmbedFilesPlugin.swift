import Foundation
import PackagePlugin

/// Puts the files of a folder into the target that uses it: `Theme` those of the package's
/// `templates`, any other those of its own folder `Files`.
@main
struct EmbedFilesPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let folder =
      target.name == "Theme"
      ? context.package.directoryURL.appending(path: "templates")
      : target.directoryURL.appending(path: "Files")
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedFiles.swift")
    // Folders are inputs too, as their times change when files come or go.
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path())
    return [
      .buildCommand(
        displayName: "Embed the files of \(target.name)",
        executable: try context.tool(named: "EmbedFiles").url,
        arguments: [folder.path(), "EmbeddedFiles", output.path()],
        inputFiles: [folder] + paths.sorted().map { folder.appending(path: $0) },
        outputFiles: [output])
    ]
  }
}
