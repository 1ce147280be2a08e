import type { Migration } from '../migration.ts'

/** For whom a visit type is meant: from and up to an age in whole years, for one sex; empty: for everybody. */
export const meantFor: Migration = {
  version: 431,
  name: 'meant-for',
  statements: [
    `ALTER TABLE visit_type ADD COLUMN min_age INTEGER CHECK (min_age BETWEEN 0 AND 120)`,
    `ALTER TABLE visit_type ADD COLUMN max_age INTEGER CHECK (max_age BETWEEN 0 AND 120)`,
    `ALTER TABLE visit_type ADD COLUMN for_sex TEXT CHECK (for_sex IN ('female', 'male'))`,
  ],
}
