import { expect, test } from './clinic.ts'
import { unreachable } from './reach.ts'

test('control: a control under something, one beside its scroller and a line that is cut are seen @chromium', async ({
  clinic,
}) => {
  const page = await clinic.open('kiosk')
  expect(await unreachable(page)).toEqual([])
  await page.evaluate(() => {
    const add = (tag: string, text: string, style: Readonly<Record<string, string>>) => {
      const element = document.body.appendChild(document.createElement(tag))
      element.textContent = text
      for (const [name, value] of Object.entries(style)) element.style.setProperty(name, value)
    }
    const place = { position: 'fixed', top: '0', width: '120px', height: '40px' }
    add('button', 'Embaixo', { ...place, left: '0' })
    add('div', '', { ...place, left: '0' })
    add('button', 'Fora', { ...place, left: '-200px' })
    add('span', 'Uma linha comprida demais', {
      ...place,
      left: '300px',
      overflow: 'hidden',
      'white-space': 'nowrap',
    })
    add('button', 'À vista', { ...place, left: '600px' })
  })
  const found = await unreachable(page)
  expect(found.filter((one) => /Embaixo|Fora|comprida|vista/u.test(one))).toEqual([
    expect.stringContaining('not reached: button. "Embaixo"'),
    expect.stringContaining('not reached: button. "Fora"'),
    expect.stringContaining('cut: span. "Uma linha'),
  ])
})
