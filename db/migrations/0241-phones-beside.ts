import type { Migration } from '../migration.ts'

const endsOf = (phone: unknown) => {
  const digits = String(phone).replace(/\D/gu, '')
  return Array.from({ length: Math.max(1, digits.length - 3) }, (_, at) => digits.slice(at)).join(' ')
}

const isForeign = (column: string) => `${column} GLOB '+[1-9]*' AND ${column} NOT GLOB '+55*'`
const found = (where: string) =>
  `(SELECT group_concat(ends_of(number), ' ') FROM foreign_phone WHERE ${where})`

/** What stands beside a guardian's number is kept too. Foreign numbers are found by any part of them. */
export const phonesBeside: Migration = {
  version: 241,
  name: 'phones-beside',
  functions: { ends_of: endsOf },
  statements: [
    `ALTER TABLE patient ADD COLUMN guardian_phone_remark TEXT`,
    // Guardians who are patients have theirs from their own card.
    `UPDATE patient SET guardian_phone_remark =
        (SELECT own.phone_remark FROM patient AS own WHERE own.id = patient.guardian_id AND own.phone = patient.guardian_phone)
      WHERE guardian_id IS NOT NULL`,
    `CREATE TEMP TABLE united AS
      WITH RECURSIVE step (survivor_id, patient_id) AS (
        SELECT merged_into, id FROM patient WHERE merged_into IS NOT NULL
        UNION
        SELECT gone.merged_into, step.patient_id FROM step JOIN patient AS gone ON gone.id = step.survivor_id
          WHERE gone.merged_into IS NOT NULL
      ) SELECT survivor_id, patient_id FROM step`,
    `CREATE TEMP TABLE foreign_phone AS
      WITH own (patient_id, number) AS (
        SELECT id, phone FROM patient WHERE ${isForeign('phone')}
        UNION ALL SELECT patient_id, number FROM patient_telecom WHERE ${isForeign('number')}
      )
      SELECT patient_id, number, 1 AS own FROM own
      UNION ALL SELECT id, guardian_phone, 0 FROM patient WHERE ${isForeign('guardian_phone')}
      UNION ALL SELECT united.survivor_id, own.number, 0 FROM own JOIN united ON united.patient_id = own.patient_id`,
    `CREATE INDEX temp.foreign_phone_patient ON foreign_phone (patient_id)`,
    `UPDATE patient_search SET numbers = numbers || ' ' || made.words
      FROM (SELECT docid, ${found('own = 1 AND foreign_phone.patient_id = patient_search_row.patient_id')} AS words
        FROM patient_search_row) AS made
      WHERE made.docid = patient_search.rowid AND made.words IS NOT NULL`,
    `UPDATE patient_search_more SET around = around || ' ' || made.words
      FROM (SELECT docid, ${found('foreign_phone.patient_id = patient_search_row.patient_id')} AS words
        FROM patient_search_row) AS made
      WHERE made.docid = patient_search_more.rowid AND made.words IS NOT NULL`,
    `DROP TABLE foreign_phone`,
    `DROP TABLE united`,
  ],
}
