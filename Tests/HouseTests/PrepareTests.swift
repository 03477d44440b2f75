internal import Foundation
internal import TestSupport
internal import Testing

/// `.ci/prepare` on machines that lack something: each is a folder of small stand-in programs on an otherwise bare path.
@Suite("make on a machine where something is missing")
struct PrepareTests {
  private let swift = "echo 'Swift version 6.1.2 (swift-6.1.2-RELEASE)'"
  private let installed = "echo installed"
  private let aptGet = "echo apt-get \"$@\" >> \"$HOME/calls\""

  @Test("when all is there, apt-get is not called")
  func nothingMissing() async throws {
    let machine = try machine(["swift": swift, "dpkg-query": installed, "apt-get": aptGet])
    let run = try await prepare(machine)
    #expect(run.exit == 0)
    #expect(run.output + run.errors == "")
    #expect(!machine.files().contains("calls"))
  }

  @Test("what is missing is installed by name, and only that; root needs no sudo")
  func installsAsRoot() async throws {
    let machine = try machine([
      "swift": swift, "dpkg-query": "case $* in *sodium*) ;; *) echo installed ;; esac", "apt-get": aptGet,
      "id": "echo 0",
    ])
    let run = try await prepare(machine)
    #expect(run.exit == 0, "\(run.errors)")
    #expect(run.output == "Installing libsodium-dev\n")
    #expect(
      try machine.read("calls") == """
        apt-get update -qq
        apt-get install -y --no-install-recommends libsodium-dev -qq

        """)
  }

  @Test("someone who is not root installs with sudo")
  func installsWithSudo() async throws {
    let machine = try machine([
      "swift": swift, "dpkg-query": "exit 1", "apt-get": "exit 1", "id": "echo 1000",
      "sudo": "echo \"$@\" >> \"$HOME/calls\"",
    ])
    #expect(try await prepare(machine).exit == 0)
    #expect(try machine.read("calls").hasPrefix("apt-get update -qq\napt-get install -y "))
  }

  @Test("without sudo the command for root is shown")
  func noSudo() async throws {
    let machine = try machine(["swift": swift, "dpkg-query": "exit 1", "apt-get": aptGet, "id": "echo 1000"])
    let run = try await prepare(machine)
    #expect(run.exit == 1)
    #expect(run.errors.contains("As root, run: apt-get install -y"))
    #expect(!machine.files().contains("calls"))
  }

  @Test("without apt-get, and when it fails, the packages are named")
  func named() async throws {
    let without = try await prepare(try machine(["swift": swift, "dpkg-query": "exit 1"]))
    #expect(without.exit == 1)
    #expect(without.errors.contains("no apt-get"))
    #expect(without.errors.contains("libsodium-dev"))
    let failing = try await prepare(
      try machine(["swift": swift, "dpkg-query": "exit 1", "apt-get": "exit 100", "id": "echo 0"]))
    #expect(failing.exit == 1)
    #expect(failing.errors.contains("apt-get could not install: pkg-config "))
    #expect(failing.errors.contains("libsodium-dev"))
  }

  @Test(
    "Swift that is missing, too old or broken is said, with where to get it", arguments: [nil, "6.0.3", "5.10", ""])
  func noSwift(version: String?) async throws {
    var programs = ["dpkg-query": installed]
    programs["swift"] = version.map { $0.isEmpty ? "exit 127" : "echo 'Swift version \($0) (swift-RELEASE)'" }
    let run = try await prepare(try machine(programs))
    #expect(run.exit == 1)
    #expect(run.errors.contains("https://www.swift.org/install/"))
  }

  @Test("later versions of Swift are good", arguments: ["6.1", "6.3.1", "6.10", "7.0"])
  func newSwift(version: String) async throws {
    let machine = try machine(["swift": "echo 'Swift version \(version) (x)'", "dpkg-query": installed])
    #expect(try await prepare(machine).exit == 0)
  }

  /// A folder of programs, each a line of shell, beside the everyday ones that the script uses.
  private func machine(_ programs: [String: String]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for (name, line) in programs {
      try folder.write("#!/bin/sh\n\(line)\n", to: name)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: "\(folder.path)/\(name)")
    }
    for name in ["bash", "sed", "head", "env"] {
      let place = try #require(["/usr/bin", "/bin"].first { FileManager.default.fileExists(atPath: "\($0)/\(name)") })
      try FileManager.default.createSymbolicLink(
        atPath: "\(folder.path)/\(name)", withDestinationPath: "\(place)/\(name)")
    }
    return folder
  }

  private func prepare(_ machine: TemporaryFolder) async throws -> ProgramRun {
    try await runProgram(
      packageRoot.appending(path: ".ci/prepare").path, environment: ["PATH": machine.path, "HOME": machine.path])
  }
}
