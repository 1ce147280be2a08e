import type { Migration } from '../migration.ts'

/**
 * A visit that becomes one to come again, as when an arrival or a cancellation is taken back, follows the card again: what it said
 * meanwhile was of another day.
 */
export const wordsOfArrival: Migration = {
  version: 240,
  name: 'words-of-arrival',
  statements: [
    `CREATE TRIGGER appointment_insurer_again AFTER UPDATE OF status ON appointment
      WHEN NEW.status IN ('booked', 'confirmed') AND OLD.status NOT IN ('booked', 'confirmed')
      BEGIN UPDATE appointment SET insurer = (SELECT insurer FROM patient WHERE id = NEW.patient_id)
        WHERE id = NEW.id; END`,
  ],
}
