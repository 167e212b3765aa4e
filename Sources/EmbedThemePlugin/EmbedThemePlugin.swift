import Foundation
import PackagePlugin

/// Puts the files of `templates` into the target that uses it.
@main
struct EmbedThemePlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let folder = context.package.directoryURL.appending(path: "templates")
    let output = context.pluginWorkDirectoryURL.appending(path: "PackagedTheme.swift")
    // Folders are inputs too, as their times change when files come or go.
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path())
    return [
      .buildCommand(
        displayName: "Embed the theme", executable: try context.tool(named: "EmbedTheme").url,
        arguments: [folder.path(), output.path()],
        inputFiles: [folder] + paths.sorted().map { folder.appending(path: $0) },
        outputFiles: [output])
    ]
  }
}
