"""ffmpeg, mediainfo and soxi measure our recordings: format, length, loudness, chapters and the sectors of a CD."""

import dataclasses
import functools
import json
import pathlib
import re
import subprocess

import recordings
from base import WORK, Fault, ProgramJudge, Verdict

#: What is measured: a letter of many parts, and the message that was made to be heard.
TEMPLATES = ("notices/rent-increase", "scripts/answerphone")


@dataclasses.dataclass(frozen=True)
class Carrier:
    """What a format has to be (standards.md 7.5)."""

    codec: str
    rate: int
    channels: int = 1
    #: What mediainfo calls it, and whether it tells the rate: of Opus it tells that of the sound that went in.
    mediainfo: str = "PCM"
    rate_told: bool = True
    #: Whether soxi knows it.
    soxi: bool = True
    chapters: bool = False


CARRIERS = {
    "audio": Carrier("mp3", 22_050, mediainfo="MPEG Audio", chapters=True),
    "wav": Carrier("pcm_s16le", 22_050),
    "flac": Carrier("flac", 22_050, mediainfo="FLAC"),
    # Opus is always decoded at 48 kHz, whatever went in.
    "opus": Carrier("opus", 48_000, mediainfo="Opus", rate_told=False, soxi=False, chapters=True),
    "telephone": Carrier("pcm_alaw", 8_000, mediainfo="ADPCM"),
    "cd": Carrier("pcm_s16le", 44_100, channels=2),
}
#: Loudness in LUFS and the highest peak in dBTP; under 3 seconds no loudness is judged (R24).
LOUDNESS, NEAR, PEAK, SHORT = -19.0, 1.0, -1.0, 3.0
#: How many seconds the length of a file may differ from the tools' and from the same letter as WAV.
LENGTH_NEAR = 0.1
#: soxi counts an MP3's frames whole, with the encoder's delay in front and the filling at the end.
MP3_FRAMES = 0.2
#: A CD's bytes a sector, and its shortest track in seconds.
SECTOR, SHORTEST_TRACK = 2_352, 4.0


@dataclasses.dataclass(frozen=True)
class Sound:
    """One letter in one format: its files, and the length of the same letter as WAV."""

    name: str
    carrier: Carrier
    files: tuple[pathlib.Path, ...]
    sheet: pathlib.Path | None
    seconds: float
    has_parts: bool


def tool(*command: object) -> str:
    """What a measuring program prints, from both its outputs; one that fails is an error."""
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, timeout=120)
    if done.returncode != 0:
        raise RuntimeError(f"{command[0]} ended with {done.returncode}: {done.stderr[-500:]}")
    return done.stdout or done.stderr


@functools.cache
def probed(file: pathlib.Path) -> dict:
    """What ffprobe says of a file: its one stream, its format and its chapters."""
    return json.loads(tool("ffprobe", "-v", "error", "-of", "json", "-show_streams", "-show_format", "-show_chapters",
                           file))


def decoded(file: pathlib.Path) -> float:
    """The seconds of sound that ffmpeg finds in a file when it decodes all of it."""
    stream = probed(file)["streams"][0]
    command = ["ffmpeg", "-v", "error", "-xerror", "-i", str(file), "-f", "s16le", "-"]
    done = subprocess.run(command, capture_output=True, timeout=120)
    if done.returncode != 0 or done.stderr:
        raise RuntimeError(f"ffmpeg cannot decode {file.name}: {done.stderr.decode(errors='replace')[-500:]}")
    return len(done.stdout) / (2 * stream["channels"] * int(stream["sample_rate"]))


def format_faults(file: pathlib.Path, carrier: Carrier) -> list[str]:
    """What three programs say of the codec, the rate and the channels, where it is not the carrier's."""
    stream = probed(file)["streams"][0]
    right = (carrier.codec, str(carrier.rate), str(carrier.channels))
    told = {"ffprobe": (stream["codec_name"], stream["sample_rate"], str(stream["channels"]))}
    name, rate, channels = tool("mediainfo", "--Inform=Audio;%Format%|%SamplingRate%|%Channel(s)%", file).split("|")
    told["mediainfo"] = (carrier.codec if name == carrier.mediainfo else name,
                         rate if carrier.rate_told else right[1], channels.strip())
    if carrier.soxi:
        told["soxi"] = (carrier.codec, tool("soxi", "-r", file).strip(), tool("soxi", "-c", file).strip())
    return [f"{name} says {', '.join(said)}; it has to be {', '.join(right)}"
            for name, said in told.items() if said != right]


def length_faults(sound: Sound) -> list[str]:
    """Where the length that a file claims is not what is in it, or not that of the WAV."""
    found, total = [], 0.0
    for file in sound.files:
        seconds = decoded(file)
        total += seconds
        claims = {"ffprobe": float(probed(file)["format"]["duration"]),
                  "mediainfo": float(tool("mediainfo", "--Inform=Audio;%Duration%", file)) / 1000}
        if sound.carrier.soxi:
            claims["soxi"] = float(tool("soxi", "-D", file))
        near = {"soxi": MP3_FRAMES if sound.carrier.codec == "mp3" else LENGTH_NEAR}
        found += [f"{file.name}: {name} says {claim:.2f} s, and {seconds:.2f} s are in it"
                  for name, claim in claims.items() if abs(claim - seconds) > near.get(name, LENGTH_NEAR)]
    # Every CD track is filled up to a whole sector, and one that is too short to 4 seconds.
    allowed = LENGTH_NEAR + (SECTOR / 176_400 * len(sound.files) if sound.sheet else 0)
    if abs(total - sound.seconds) > allowed and not (sound.sheet and total == SHORTEST_TRACK):
        found.append(f"lasts {total:.2f} s; the same letter as WAV lasts {sound.seconds:.2f} s")
    return found


def loudness_faults(sound: Sound) -> list[str]:
    """What EBU R128 measures: the loudness of the whole, over all tracks of a CD, and the true peak."""
    inputs = [part for file in sound.files for part in ("-i", str(file))]
    joined = "".join(f"[{index}:a]" for index in range(len(sound.files)))
    measure = f"{joined}concat=n={len(sound.files)}:v=0:a=1,ebur128=peak=true[out]"
    # The same sound on two channels measures 3 LU more; a listener hears it as loud as one channel in the middle.
    if sound.carrier.channels == 2:
        measure = measure.replace("ebur128", "pan=mono|c0=c0,ebur128")
    told = tool("ffmpeg", "-hide_banner", "-nostats", *inputs, "-filter_complex", measure,
                "-map", "[out]", "-f", "null", "-").rpartition("Summary:")[2]
    loudness, peak = float(re.search(r"I:\s+(\S+) LUFS", told)[1]), float(re.search(r"Peak:\s+(\S+) dBFS", told)[1])
    found = []
    if sound.seconds >= SHORT and abs(loudness - LOUDNESS) > NEAR:
        found.append(f"{loudness} LUFS; it has to be {LOUDNESS:g}, give or take {NEAR:g}")
    if peak > PEAK:
        found.append(f"a true peak of {peak} dBTP; the highest may be {PEAK:g}")
    return found


def chapter_faults(sound: Sound) -> list[str]:
    """A letter of several parts has a chapter for each: named, in order, from the beginning to the end."""
    chapters = probed(sound.files[0])["chapters"]
    if len(chapters) < 2:
        return [f"{len(chapters)} chapters, and the letter has several parts"]
    times = [(float(chapter["start_time"]), float(chapter["end_time"])) for chapter in chapters]
    found = [] if times[0][0] == 0 else [f"the first chapter starts at {times[0][0]} s"]
    found += [f"a chapter ends at {end} s and the next starts at {start} s"
              for (_, end), (start, _) in zip(times, times[1:]) if abs(end - start) > 0.01 or start == 0]
    if abs(times[-1][1] - sound.seconds) > LENGTH_NEAR:
        found.append(f"the last chapter ends at {times[-1][1]} s, the letter at {sound.seconds:.2f} s")
    names = [chapter.get("tags", {}).get("title", "").strip() for chapter in chapters]
    return found + ([] if all(names) else [f"a chapter has no name: {names}"])


def sector_faults(sound: Sound) -> list[str]:
    """A CD: whole sectors in every track, tracks of 4 seconds or more, 99 at most, all named by the sheet in order."""
    found = []
    for file in sound.files:
        data = round(decoded(file) * 44_100) * 4
        if data % SECTOR:
            found.append(f"{file.name}: {data % SECTOR} bytes over a whole sector")
        if data < SHORTEST_TRACK * 44_100 * 4:
            found.append(f"{file.name}: {data / 176_400:.2f} s; a track has to last 4")
    named = re.findall(r'^FILE "([^"]+)" WAVE$', sound.sheet.read_text(encoding="utf-8"), re.MULTILINE)
    if named != [file.name for file in sound.files] or len(named) > 99:
        found.append(f"the sheet names {', '.join(named)}")
    return found


def faults(sound: Sound) -> list[Fault]:
    """All that is wrong with one letter in one format."""
    found = [Fault(sound.name, "format", f"{file.name}: {told}") for file in sound.files
             for told in format_faults(file, sound.carrier)]
    found += [Fault(sound.name, "length", told) for told in length_faults(sound)]
    found += [Fault(sound.name, "loudness", told) for told in loudness_faults(sound)]
    if sound.carrier.chapters and sound.has_parts:
        found += [Fault(sound.name, "chapters", told) for told in chapter_faults(sound)]
    if sound.sheet:
        found += [Fault(sound.name, "sectors", told) for told in sector_faults(sound)]
    return found


@functools.cache
def record(program: pathlib.Path) -> tuple[Sound, ...]:
    """The letters in every format, the first copy of each."""
    found = []
    for template in TEMPLATES:
        out, report = recordings.make(program, template, list(CARRIERS))
        copies = [file.get("copy") for file in report["files"] if file["format"] == "wav"]
        if not copies:
            raise SystemExit(f"judges: the record in {out} names no WAV file")
        files = {name: [out / file["path"] for file in report["files"]
                        if file["format"] == name and file.get("copy") == copies[0]] for name in CARRIERS}
        seconds = decoded(files["wav"][0])
        for name, carrier in CARRIERS.items():
            sheets = [file for file in files[name] if file.suffix == ".cue"]
            sounds = tuple(file for file in files[name] if file.suffix != ".cue")
            if not sounds or (name == "cd") != (len(sheets) == 1) or (name != "cd" and len(sounds) > 1):
                raise SystemExit(f"judges: {template} as {name} is {[file.name for file in files[name]]}")
            found.append(Sound(f"{template}, {name}", carrier, sounds, sheets[0] if sheets else None, seconds,
                               template.startswith("notices/")))
    return tuple(found)


def judge(program: pathlib.Path) -> Verdict:
    """Measures every recording."""
    sounds = record(program)
    return Verdict(sum(len(sound.files) for sound in sounds), [fault for sound in sounds for fault in faults(sound)])


def spoiled(program: pathlib.Path) -> dict[str, set[str]]:
    """Our own recordings, made too loud, too fast, too long and so on by ffmpeg."""
    mine = {sound.name: sound for sound in record(program)}
    wav, mp3, cd = (mine[f"{TEMPLATES[0]}, {name}"] for name in ("wav", "audio", "cd"))
    folder = WORK / "sound" / "spoiled"
    folder.mkdir(parents=True, exist_ok=True)

    def found(sound: Sound, name: str, *options: str) -> set[str]:
        file = folder / name
        tool("ffmpeg", "-v", "error", "-y", "-i", sound.files[0], *options, file)
        others = sound.files[1:]
        before = {fault.rule for fault in faults(sound)}
        return {fault.rule for fault in faults(dataclasses.replace(sound, files=(file, *others)))} - before

    probed.cache_clear()
    # A name as before, so that the sheet still names it.
    track = cd.files[0].name
    return {
        "format": found(wav, "rate.wav", "-ar", "16000"),
        "length": found(wav, "length.wav", "-af", "atrim=start=0.5"),
        "loudness": found(wav, "loud.wav", "-af", "volume=-4dB"),
        "chapters": found(mp3, "chapters.mp3", "-c", "copy", "-map_chapters", "-1"),
        "sectors": found(cd, track, "-af", "apad=pad_len=100"),
    }


JUDGE = ProgramJudge("sound", "recordings", ("format", "length", "loudness", "chapters", "sectors"), judge, spoiled)
