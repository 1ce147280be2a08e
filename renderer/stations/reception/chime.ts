const NOTES = [659, 523] as const
const NOTE_SECONDS = 0.35

/** Two notes, as of a door bell; nothing where the PC has no sound. */
export function chime(): void {
  const audio = new AudioContext()
  for (const [at, hertz] of NOTES.entries()) {
    const begins = audio.currentTime + at * NOTE_SECONDS
    const loudness = new GainNode(audio, { gain: 0.2 })
    loudness.gain.setTargetAtTime(0, begins + NOTE_SECONDS / 2, NOTE_SECONDS / 4)
    const note = new OscillatorNode(audio, { frequency: hertz })
    note.connect(loudness).connect(audio.destination)
    note.start(begins)
    note.stop(begins + NOTE_SECONDS)
    if (at === NOTES.length - 1) note.onended = () => void audio.close()
  }
}
