internal import CSndfile

/// Files that libsndfile writes, into memory.
enum SoundFile {
  static func wav(_ recording: Recording) throws(SpeechError) -> [UInt8] {
    try write(recording.samples, SF_FORMAT_WAV | SF_FORMAT_PCM_16, rate: ESpeak.sampleRate, title: recording.title)
  }

  static func flac(_ recording: Recording) throws(SpeechError) -> [UInt8] {
    try write(recording.samples, SF_FORMAT_FLAC | SF_FORMAT_PCM_16, rate: ESpeak.sampleRate, title: recording.title)
  }

  /// - Parameter title: nil for a file with nothing but sound.
  static func write(
    _ samples: [Int16], _ format: Int, rate: Int, channels: Int = 1, title: String?
  ) throws(SpeechError) -> [UInt8] {
    let memory = Memory()
    let held = Unmanaged.passUnretained(memory).toOpaque()
    return try withExtendedLifetime(memory) { () throws(SpeechError) in
      var info = SF_INFO()
      info.samplerate = Int32(rate)
      info.channels = Int32(channels)
      info.format = Int32(format)
      var files = Memory.operations
      guard let file = sf_open_virtual(&files, Int32(SFM_WRITE), &info, held) else {
        throw .library("libsndfile", String(cString: sf_strerror(nil)))
      }
      if let title { sf_set_string(file, Int32(SF_STR_TITLE), title) }
      let written = sf_write_short(file, samples, sf_count_t(samples.count))
      guard sf_close(file) == 0, written == samples.count else {
        throw .library("libsndfile", "it wrote \(written) samples of \(samples.count)")
      }
      return memory.bytes
    }
  }

  /// A file that is only in memory.
  private final class Memory {
    var bytes: [UInt8] = []
    var position = 0

    static var operations: SF_VIRTUAL_IO {
      SF_VIRTUAL_IO(
        get_filelen: { sf_count_t(Memory.at($0)?.bytes.count ?? 0) },
        seek: { offset, whence, memory in
          guard let memory = Memory.at(memory) else { return -1 }
          let from = whence == SF_SEEK_CUR ? memory.position : whence == SF_SEEK_END ? memory.bytes.count : 0
          memory.position = from + Int(offset)
          return sf_count_t(memory.position)
        },
        read: { target, count, memory in
          guard let memory = Memory.at(memory), let target else { return 0 }
          let end = min(memory.bytes.count, memory.position + Int(count))
          let new = memory.bytes[min(memory.position, end)..<end]
          UnsafeMutableRawBufferPointer(start: target, count: Int(count)).copyBytes(from: new)
          memory.position += new.count
          return sf_count_t(new.count)
        },
        write: { source, count, memory in
          Memory.at(memory)?.write(UnsafeRawBufferPointer(start: source, count: Int(count)))
          return count
        },
        tell: { sf_count_t(Memory.at($0)?.position ?? 0) })
    }

    private static func at(_ pointer: UnsafeMutableRawPointer?) -> Memory? {
      pointer.map { Unmanaged<Memory>.fromOpaque($0).takeUnretainedValue() }
    }

    private func write(_ new: UnsafeRawBufferPointer) {
      if bytes.count < position { bytes += [UInt8](repeating: 0, count: position - bytes.count) }
      bytes.replaceSubrange(position..<min(bytes.count, position + new.count), with: new)
      position += new.count
    }
  }
}
