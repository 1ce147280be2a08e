/** What a window shows first, told before and after it is known whether the clinic opens by itself. */
export interface FirstPage {
  readonly station: string
  readonly door: string
  /** True when the door is to be shown, null while that is not known yet. */
  readonly atDoor: boolean | null
  readonly ask: () => Promise<boolean>
}

/**
 * Draws the station's page ahead of the answer; it waits with what it asks for the clinic to open, and gives way to the
 * door when that stays shut. One load after the other: Electron tells a load that another one cuts short as the failure of
 * both.
 */
export async function drawAhead(load: (page: string) => Promise<void>, page: FirstPage): Promise<void> {
  if (page.atDoor === true) return load(page.door)
  const drawn = load(page.station).catch(() => undefined)
  const shut = page.atDoor ?? (await page.ask())
  await drawn
  if (shut) await load(page.door)
}
