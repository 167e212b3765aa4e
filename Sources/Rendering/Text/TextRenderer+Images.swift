import Facts
import Kit
import Markdown
import Site

extension TextRenderer {
  /// Appends the address of an image, which stands between the quotation marks of `src`, and more
  /// attributes: how large it is, so that nothing moves when it comes, and that it may come late.
  ///
  /// An image that is a paragraph of its own and has a title becomes a figure with a caption.
  func appendImage(_ image: Reference, _ cursor: inout SlotCursor, to output: inout [UInt8]) {
    let caption = caption(of: image, before: cursor.following, after: output)
    if caption != nil {
      output.removeLast(Self.start.count)
      output += Array("<figure class=\"image\"><img src=\"".utf8)
    }
    output.appendEscaped(url(of: image))
    if let size = renderer.site.resolve(image.destination, from: page)
      .flatMap({ renderer.site.imageSize(at: $0.path) })
    {
      output += Array("\" width=\"\(size.width)\" height=\"\(size.height)".utf8)
    }
    output += Array("\" loading=\"lazy".utf8)
    guard let caption else { return }
    output += caption.attributes
    output += Array(" />\n<figcaption>".utf8)
    output.appendEscaped(image.title)
    output += Array("</figcaption>\n</figure>".utf8)
    cursor.skip(caption.length)
  }

  private static let start = Array("<p><img src=\"".utf8)

  /// What follows the address in libcmark's HTML of an image that is all of its paragraph: the
  /// attributes up to the title, and how long the rest of the paragraph is; nil for any other image.
  private func caption(
    of image: Reference, before rest: ArraySlice<UInt8>, after html: [UInt8]
  ) -> (attributes: ArraySlice<UInt8>, length: Int)? {
    guard !image.title.isEmpty, html.suffix(Self.start.count).elementsEqual(Self.start) else {
      return nil
    }
    let close = Array("\" /></p>".utf8)
    guard let end = rest.firstIndex(of: UInt8(ascii: ">")),
      rest[...end].dropLast().suffix(close.count - 5).elementsEqual(close.dropLast(5)),
      rest[(end + 1)...].starts(with: "</p>".utf8)
    else { return nil }
    // Quotation marks in the texts are written as entities.
    let quotes = rest[..<end].indices.filter { rest[$0] == UInt8(ascii: "\"") }
    guard quotes.count == 5 else { return nil }
    return (rest[...quotes[2]], end + 1 + 4 - rest.startIndex)
  }
}
