import Build
import Kit
import TestSupport
import Testing

@testable import Publishing

/// What has to be done so that a target holds a site.
struct UploadPlanTests {
  private let one = ContentHash([1])
  private let two = ContentHash([2])

  private func site(_ files: [FilePath: ContentHash]) -> [FilePath: VerifiedSite.File] {
    files.mapValues { VerifiedSite.File(hash: $0, size: 1) }
  }

  private func state(_ own: [FilePath: ContentHash]?, others: [FilePath] = []) -> TargetState {
    var state = TargetState(manifest: own.map(Manifest.init))
    for path in (own ?? [:]).keys + others {
      state.add(path, TargetState.Entry(kind: .file, size: 1))
    }
    return state
  }

  @Test func comparesByHash() {
    let plan = UploadPlan(
      from: site(["a.html": one, "b.html": two, "c/c.html": one]),
      to: state(["a.html": one, "b.html": one, "d/d.html": one]))
    #expect(plan.added == ["c/c.html"])
    #expect(plan.changed == ["b.html"])
    #expect(plan.deleted == ["d/d.html"])
    #expect(plan.unchanged == 1)
    #expect(plan.obstacles == [])
    #expect(plan.summary == "1 added, 1 changed, 1 deleted, 1 unchanged")
  }

  /// What an interrupted run may have put there is put there again, and deleted where it is not to
  /// be.
  @Test func doesAgainWhatMayBeHalfDone() {
    let plan = UploadPlan(
      from: site(["a.html": one]),
      to: state(["a.html": TargetState.inTransit, "b.html": TargetState.inTransit]))
    #expect(plan.changed == ["a.html"])
    #expect(plan.deleted == ["b.html"])
  }

  @Test func findsWhatIsNotOurs() {
    let files = site(["a.html": one, "b/c.html": one, "d": one])
    let others: [FilePath] = ["a.html", "b", "d/e.html", "f"]
    let plan = UploadPlan(from: files, to: state([:], others: others))
    #expect(plan.obstacles == ["a.html", "b", "d"])
    let adopting = UploadPlan(from: files, to: state([:], others: others), adopting: true)
    #expect(adopting.obstacles == ["b", "d"])
    #expect(adopting.adopted == ["a.html"])
    #expect(adopting.deleted == [])
  }

  @Test func clearsTheWayOfWhatWasOurs() {
    let plan = UploadPlan(
      from: site(["a/b.html": one, "c": one]), to: state(["a": one, "c/d.html": one, "e": one]))
    #expect(plan.obstacles == [])
    #expect(plan.inTheWay == ["a", "c/d.html"])
    #expect(plan.deleted == ["a", "c/d.html", "e"])
  }

  @Test func leavesFoldersThatHoldSomething() {
    var state = state(["a/b/c.html": one, "d/e.html": one, "f/g.html": one], others: ["d/mine"])
    state.add("f/empty", TargetState.Entry(kind: .folder, size: nil))
    let plan = UploadPlan(from: site([:]), to: state)
    #expect(plan.emptied(in: state, removing: Set(plan.deleted)) == ["a/b", "a"])
  }

  @Test func putsFirstWhatOthersLeadTo() {
    let files: [FilePath] = [
      "assets/style.css", "briefings/new/index.html", "briefings/index.html", "feed.xml",
      "topics/new/index.html", "topics/new/feed.xml", "briefings/old/index.html", "index.html",
      "search/entry.json", "claim/old/index.json",
    ]
    let hashes = Dictionary(uniqueKeysWithValues: files.map { ($0, one) })
    let own = hashes.filter { !"\($0.key)".contains("new") && $0.key != "assets/style.css" }
    let plan = UploadPlan(from: site(hashes), to: state(own.mapValues { _ in two }))
    #expect(
      plan.stages == [
        ["assets/style.css", "claim/old/index.json"], ["briefings/new/index.html"],
        ["topics/new/feed.xml", "topics/new/index.html"], ["briefings/old/index.html"],
        ["briefings/index.html", "feed.xml", "index.html", "search/entry.json"],
      ])
  }
}
