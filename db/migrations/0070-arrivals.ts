import type { Migration } from '../migration.ts'

/** The legal ground on which somebody is seen before others, asked at the desk (Lei 10.048/2000); age is known from the card. */
export const arrivals: Migration = {
  version: 70,
  name: 'arrivals',
  statements: [
    `ALTER TABLE appointment ADD COLUMN priority TEXT CHECK (priority IN
      ('disability', 'autism', 'pregnant', 'nursing', 'infant', 'obesity', 'reduced-mobility', 'blood-donor'))`,
  ],
}
