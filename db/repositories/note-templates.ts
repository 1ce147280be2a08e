import type { NoteTemplate } from '../../preload/contract/template.ts'
import type { Reader, Writer } from '../handles.ts'

const selectVersions = (db: Reader) =>
  db
    .selectFrom('note_template_version as version')
    .innerJoin('note_template as template', 'template.id', 'version.template_id')
    .leftJoin('account', 'account.id', 'version.account_id')
    .select(['version.id as versionId', 'version.template_id as templateId', 'version.number'])
    .select(['version.name', 'version.sections', 'version.made_at as at', 'account.display_name as by'])
    .select(['template.built_in as builtIn', 'template.retired'])

type Row = Awaited<ReturnType<ReturnType<typeof selectVersions>['execute']>>[number]

const toVersion = ({ sections, retired, ...version }: Row) => ({
  ...version,
  retired: retired === 1,
  sections: JSON.parse(sections) as NoteTemplate['sections'],
})

export type TemplateVersion = ReturnType<typeof toVersion>

/** Every template in its latest version, by name; retired ones too. */
export async function listNoteTemplates(db: Reader): Promise<TemplateVersion[]> {
  const rows = await selectVersions(db)
    .where(({ eb, selectFrom }) =>
      eb(
        'version.number',
        '=',
        selectFrom('note_template_version as later')
          .select(({ fn }) => fn.max('later.number').as('last'))
          .whereRef('later.template_id', '=', 'version.template_id'),
      ),
    )
    .orderBy('version.name')
    .orderBy('version.id')
    .execute()
  return rows.map(toVersion)
}

/** One version, whether it is the latest or not. */
export async function findTemplateVersion(
  db: Reader,
  versionId: string,
): Promise<TemplateVersion | undefined> {
  const row = await selectVersions(db).where('version.id', '=', versionId).executeTakeFirst()
  return row && toVersion(row)
}

/** The account that made a template, in its first version; null for one that came with the program. */
export async function findTemplateMaker(db: Reader, templateId: string): Promise<string | null> {
  const first = await db
    .selectFrom('note_template_version')
    .select('account_id')
    .where('template_id', '=', templateId)
    .where('number', '=', 1)
    .executeTakeFirst()
  return first?.account_id ?? null
}

/** One of those that came with the program, as it came. */
export async function findFirstBuiltIn(db: Reader, key: string): Promise<TemplateVersion | undefined> {
  const row = await selectVersions(db)
    .where('template.built_in', '=', key)
    .where('version.number', '=', 1)
    .executeTakeFirst()
  return row && toVersion(row)
}

/** Notes that are looked through for what somebody used last. */
const LOOKED_BACK = 200

/** Which template a professional used last in a visit of this type's kind, whoever's patient it was. */
export async function findLastTemplate(
  db: Reader,
  of: { readonly practitionerId: string; readonly visitTypeId: string },
): Promise<string | undefined> {
  const row = await db
    .selectFrom((eb) =>
      eb
        .selectFrom('note')
        .select(['note.encounter_id', 'note.signed_at', 'note.template_version_id'])
        .where('note.practitioner_id', '=', of.practitionerId)
        .where('note.template_version_id', 'is not', null)
        .orderBy('note.signed_at', 'desc')
        .limit(LOOKED_BACK)
        .as('lately'),
    )
    .innerJoin('encounter', 'encounter.id', 'lately.encounter_id')
    .innerJoin('appointment as visit', 'visit.id', 'encounter.appointment_id')
    .innerJoin('visit_type as type', 'type.id', 'visit.visit_type_id')
    .innerJoin('note_template_version as version', 'version.id', 'lately.template_version_id')
    .select('version.template_id as templateId')
    .where((eb) =>
      eb(
        'type.kind_id',
        '=',
        eb.selectFrom('visit_type as asked').select('asked.kind_id').where('asked.id', '=', of.visitTypeId),
      ),
    )
    .orderBy('lately.signed_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.templateId
}

/** A template before its first version. */
export async function insertNoteTemplate(
  tx: Writer,
  { id, name }: { readonly id: string; readonly name: string },
): Promise<void> {
  await tx.insertInto('note_template').values({ id, name, built_in: null, retired: 0 }).execute()
}

export interface NewTemplateVersion {
  readonly id: string
  readonly templateId: string
  readonly number: number
  readonly name: string
  readonly sections: NoteTemplate['sections']
  readonly accountId: string
  readonly madeAt: string
}

/** Adds a version, whose name the template has from now on. @throws DatabaseError 'unique' when it has one of that number. */
export async function insertTemplateVersion(tx: Writer, version: NewTemplateVersion): Promise<void> {
  const { id, templateId, number, name, sections, accountId, madeAt } = version
  await tx
    .insertInto('note_template_version')
    .values({
      ...{ id, number, name },
      template_id: templateId,
      sections: JSON.stringify(sections),
      account_id: accountId,
      made_at: madeAt,
    })
    .execute()
  await tx.updateTable('note_template').set({ name }).where('id', '=', templateId).execute()
}

/** Takes a template out of use or back into it. */
export async function setTemplateRetired(tx: Writer, id: string, retired: boolean): Promise<void> {
  await tx
    .updateTable('note_template')
    .set({ retired: retired ? 1 : 0 })
    .where('id', '=', id)
    .execute()
}
