import { expect, test } from './clinic.ts'

test('every station opens its first screen on the practice clinic @both', async ({ clinic }) => {
  for (const station of ['kiosk', 'reception', 'doctor', 'admin', 'panel'] as const) {
    const page = await clinic.open(station)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  }
})
