import type { Migration } from '../migration.ts'

/** A note has as many values of a sign as were taken, in the order they were written; two of a pressure share their place. */
export const measures: Migration = {
  version: 251,
  name: 'measures',
  statements: [`ALTER TABLE observation ADD COLUMN place INTEGER CHECK (place IS NULL OR place >= 0)`],
}
