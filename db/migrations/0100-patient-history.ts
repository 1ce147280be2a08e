import type { Migration } from '../migration.ts'

const of = (what: string, status: string) =>
  `(SELECT ${what} FROM appointment WHERE appointment.patient_id = patient.id AND appointment.status = '${status}')`

const recount = `UPDATE patient SET
      missed_visits = ${of('count(*)', 'noshow')},
      last_missed = ${of('max(date)', 'noshow')},
      first_visit = ${of('min(date)', 'fulfilled')},
      last_visit = ${of('max(date)', 'fulfilled')}`
const counts = (row: string) => `${row}.status IN ('noshow', 'fulfilled')`

/**
 * What every line of a day and of a search tells of a patient's past, on the patient's own row: with twenty years of
 * visits each line would else read pages that nothing else needs. The triggers count anew, so that no way of writing a
 * visit can leave a wrong number behind.
 */
export const patientHistory: Migration = {
  version: 100,
  name: 'patient-history',
  statements: [
    `ALTER TABLE patient ADD COLUMN missed_visits INTEGER NOT NULL DEFAULT 0`,
    `ALTER TABLE patient ADD COLUMN last_missed TEXT`,
    `ALTER TABLE patient ADD COLUMN first_visit TEXT`,
    `ALTER TABLE patient ADD COLUMN last_visit TEXT`,
    `${recount} WHERE id IN (SELECT patient_id FROM appointment WHERE ${counts('appointment')})`,
    `CREATE TRIGGER appointment_history_insert AFTER INSERT ON appointment WHEN ${counts('NEW')}
      BEGIN ${recount} WHERE id = NEW.patient_id; END`,
    `CREATE TRIGGER appointment_history_update AFTER UPDATE OF status, date, patient_id ON appointment
      WHEN (${counts('NEW')} OR ${counts('OLD')})
        AND (NEW.status IS NOT OLD.status OR NEW.date IS NOT OLD.date OR NEW.patient_id IS NOT OLD.patient_id)
      BEGIN ${recount} WHERE id IN (NEW.patient_id, OLD.patient_id); END`,
  ],
}
