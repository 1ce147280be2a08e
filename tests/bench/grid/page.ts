import '../../../renderer/elements/day-grid/day-grid.ts'
import type { GridDay } from '../../../renderer/elements/day-grid/layout.ts'
import { drawByHand } from './by-hand.ts'
import { fullDay } from './day.ts'

// Bundled and run in a page of its own by grid.bench-part.ts.

const NOW = '2026-11-22T10:04'
const day = fullDay()

async function byElement(shown: GridDay): Promise<HTMLElement> {
  const grid = document.createElement('mb-day-grid')
  Object.assign(grid, { day: shown, columns: shown.columns, date: '2026-11-23', now: NOW })
  document.body.append(grid)
  await grid.updateComplete
  return grid
}

function byHand(): HTMLElement {
  const grid = document.createElement('div')
  drawByHand(grid, day, NOW)
  document.body.append(grid)
  return grid
}

/** A tree as text, without what only Lit needs and without the white space of templates. */
function shape(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return (node.textContent ?? '').trim()
  if (!(node instanceof Element)) return ''
  const attributes = [...node.attributes].map(({ name, value }) => `${name}=${value.trim()}`).sort()
  return `<${node.tagName} ${attributes.join(' ')}>${[...node.childNodes].map(shape).join('')}</>`
}

const shapeOf = (host: HTMLElement) => [...(host.shadowRoot?.childNodes ?? [])].map(shape).join('')

/** Milliseconds until drawn and laid out; out of sight there is nothing to lay out, and the nodes alone are told. */
async function timed(draw: () => Promise<HTMLElement> | HTMLElement, inSight: boolean): Promise<number> {
  document.body.hidden = !inSight
  const started = performance.now()
  const drawn = draw()
  const host = drawn instanceof Promise ? await drawn : drawn
  host.shadowRoot?.querySelector('.scroll')?.getBoundingClientRect()
  const took = performance.now() - started
  host.remove()
  // The next one starts on an empty, quiet page.
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
  return took
}

/** One visit takes a step: milliseconds until drawn and laid out. */
async function change(rounds: number): Promise<number[]> {
  document.body.hidden = false
  const grid = (await byElement(day)) as HTMLElementTagNameMap['mb-day-grid']
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const status = round % 2 === 0 ? ('confirmed' as const) : ('booked' as const)
    const visits = day.visits.map((visit) => (visit.id === 'v15-10' ? { ...visit, status } : visit))
    const started = performance.now()
    grid.day = { ...day, visits }
    await grid.updateComplete
    grid.renderRoot.querySelector('.scroll')?.getBoundingClientRect()
    times.push(performance.now() - started)
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
  }
  grid.remove()
  return times
}

const bench = {
  /** Empty when both made the same tree, else where they part. */
  async difference(): Promise<string> {
    const [ours, hand] = [await byElement(day), byHand()]
    const [one, other] = [shapeOf(ours), shapeOf(hand)]
    ours.remove()
    hand.remove()
    if (one === other) return ''
    const at = [...one].findIndex((letter, index) => letter !== other[index])
    return `${one.slice(at - 200, at + 100)}\n${other.slice(at - 200, at + 100)}`
  },
  element: (inSight: boolean) => timed(() => byElement(day), inSight),
  hand: (inSight: boolean) => timed(byHand, inSight),
  change,
}

declare global {
  interface Window {
    gridBench: typeof bench
  }
}
window.gridBench = bench
