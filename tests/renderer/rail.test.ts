import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const rules = (text: string) => [...text.matchAll(/\{([^{}]*)\}/gu)].map(([, body = '']) => body)
const STYLES = globSync('renderer/{desk,first-start,stations,elements}/**/*.ts').flatMap((file) =>
  rules(readFileSync(file, 'utf8')).map((body) => ({ file, body })),
)
const THEMES = ['tokens.css', 'contrast.css']
  .flatMap((file) => rules(readFileSync(`renderer/style/${file}`, 'utf8')))
  .filter((body) => body.includes('--rail-text'))
const value = (theme: string, name: string) => {
  const found = new RegExp(`--${name}: ([^;]+);`, 'u').exec(theme)?.[1] ?? ''
  return found.startsWith('var(') ? '' : found
}

// In the contrast theme what is selected on the dark column is black on white, and all the rest white on black.
describe('words on the dark column', () => {
  test('stand in the colour of what is selected only where its background is', () => {
    const selected = STYLES.filter(({ body }) => /[^-]color: var\(--rail-on\)/u.test(body))
    expect(selected.length).toBeGreaterThan(1)
    for (const { file, body } of selected) expect(body, file).toContain('background: var(--rail-selected)')
    const onSelected = STYLES.filter(({ body }) => body.includes('background: var(--rail-selected)'))
    for (const { file, body } of onSelected) expect(body, file).toContain('color: var(--rail-on)')
  })

  test('have a colour of their own in each theme', () => {
    expect(THEMES).toHaveLength(3)
    for (const theme of THEMES) {
      for (const name of ['rail-text', 'rail-strong'])
        expect(value(theme, name), name).not.toBe(value(theme, 'rail'))
      expect(value(theme, 'rail-on')).not.toBe(value(theme, 'rail-selected'))
    }
  })
})
