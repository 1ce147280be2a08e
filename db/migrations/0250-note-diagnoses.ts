import type { Migration } from '../migration.ts'

/**
 * The diagnoses of a note, as rows beside what was sealed of them. The templates that came with the program ask for them in
 * their hypothesis from a second version on; one that the clinic has changed since is the clinic's, and stays as it is.
 */
export const noteDiagnoses: Migration = {
  version: 250,
  name: 'note-diagnoses',
  statements: [
    `CREATE TABLE note_diagnosis (
      id TEXT PRIMARY KEY,
      note_id TEXT NOT NULL REFERENCES note (id) DEFERRABLE INITIALLY DEFERRED,
      place INTEGER NOT NULL CHECK (place >= 0),
      -- Without its dot; NULL where it is in own words.
      code TEXT,
      words TEXT NOT NULL CHECK (words <> ''),
      -- Which version of the table code and words are from, where that is known.
      table_version TEXT CHECK (table_version IS NULL OR code IS NOT NULL),
      role TEXT NOT NULL CHECK (role IN ('principal', 'secondary')),
      UNIQUE (note_id, place)
    ) STRICT, WITHOUT ROWID`,
    `CREATE UNIQUE INDEX note_diagnosis_principal ON note_diagnosis (note_id) WHERE role = 'principal'`,
    `CREATE TRIGGER note_diagnosis_closed BEFORE INSERT ON note_diagnosis
      WHEN EXISTS (SELECT 1 FROM note WHERE note.id = NEW.note_id)
      BEGIN SELECT raise(ABORT, 'sealed'); END`,
    `CREATE TRIGGER note_diagnosis_frozen BEFORE UPDATE ON note_diagnosis BEGIN SELECT raise(ABORT, 'sealed'); END`,
    `CREATE TRIGGER note_diagnosis_kept BEFORE DELETE ON note_diagnosis BEGIN SELECT raise(ABORT, 'sealed'); END`,
    `INSERT INTO note_template_version (id, template_id, number, name, sections)
      SELECT '0250' || substr(first.id, 5), first.template_id, 2, first.name, (
        SELECT json_group_array(json(section)) FROM (
          SELECT CASE json_extract(value, '$.key') WHEN 'assessment' THEN json_set(value, '$.kind', 'diagnoses')
            ELSE value END AS section
          FROM json_each(first.sections) ORDER BY key
        )
      )
      FROM note_template_version AS first JOIN note_template AS template ON template.id = first.template_id
      WHERE template.built_in IS NOT NULL AND first.number = 1 AND first.account_id IS NULL AND NOT EXISTS (
        SELECT 1 FROM note_template_version AS later WHERE later.template_id = first.template_id AND later.number > 1
      )`,
  ],
}
