import { unsafeCSS, type CSSResult } from 'lit'

/** Letter and line height in px of the drawing; grows with the person's text size and never falls under what can be read. */
export const letters = (size: number, line: number): CSSResult =>
  unsafeCSS(
    `font-size: max(var(--least), calc(${size / 10}rem * var(--text))); line-height: max(calc(var(--least) * 1.2), calc(${line / 10}rem * var(--text)))`,
  )

/** The same for what is great already: it grows little, so that long words still stand on one line. */
export const heading = (size: number, line: number): CSSResult =>
  unsafeCSS(
    `font-size: calc(${size / 10}rem * var(--text-great)); line-height: calc(${line / 10}rem * var(--text-great))`,
  )
