import { describe, expect, it } from 'vitest'
import { drawAhead } from '../../main/electron/draw-ahead.ts'

/** A window whose loads end when the test says so. */
function window() {
  const asked: string[] = []
  const ends: ((error?: Error) => void)[] = []
  const load = (page: string) => {
    asked.push(page)
    return new Promise<void>((resolve, reject) => ends.push((error) => (error ? reject(error) : resolve())))
  }
  return { asked, load, end: (at: number, error?: Error) => ends[at]?.(error) }
}

/** Everything that can happen without anything new from outside has happened. */
const quiet = () => new Promise<void>((done) => setImmediate(done))
const page = { station: 'reception/', door: 'first-start' }

describe('the first page of a window', () => {
  it('is the station, begun before it is known whether the clinic opens', async () => {
    const { asked, load, end } = window()
    let answer: (shut: boolean) => void = () => undefined
    const ask = () => new Promise<boolean>((resolve) => (answer = resolve))
    const shown = drawAhead(load, { ...page, atDoor: null, ask })
    expect(asked).toEqual(['reception/'])
    answer(false)
    end(0)
    await shown
    expect(asked).toEqual(['reception/'])
  })

  it('gives way to the door only once it stands: no load cuts another one short', async () => {
    const { asked, load, end } = window()
    const shown = drawAhead(load, { ...page, atDoor: null, ask: () => Promise.resolve(true) })
    await quiet()
    expect(asked).toEqual(['reception/'])
    end(0)
    await quiet()
    expect(asked).toEqual(['reception/', 'first-start'])
    end(1)
    await shown
  })

  it('is the door although the station could not be drawn, and the door at once where it is known to be shut', async () => {
    const failing = window()
    const shown = drawAhead(failing.load, { ...page, atDoor: null, ask: () => Promise.resolve(true) })
    failing.end(0, new Error('ERR_FAILED'))
    await quiet()
    failing.end(1)
    await shown
    const known = window()
    void drawAhead(known.load, { ...page, atDoor: true, ask: () => Promise.reject(new Error('asked')) })
    expect(known.asked).toEqual(['first-start'])
  })
})
