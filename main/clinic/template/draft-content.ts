import {
  findFirstBuiltIn,
  findTemplateVersion,
  type TemplateVersion,
} from '../../../db/repositories/note-templates.ts'
import type { DraftContent, WrittenContent } from '../../../preload/contract/draft.ts'
import { typedFrom, type TypedVitals, type VitalValues } from '../../../preload/contract/vital-signs.ts'
import type { ReadHandle, WriteHandle } from '../context.ts'
import { GENERAL } from './starting.rules.ts'

type FourTexts = Exclude<WrittenContent, DraftContent>

/** What is written with the version of the template it is written by; four texts are by Clínica geral as it came. */
export async function readContent(
  db: ReadHandle | WriteHandle,
  content: WrittenContent,
): Promise<{ readonly content: DraftContent; readonly template: TemplateVersion } | undefined> {
  if ('templateVersionId' in content) {
    const template = await findTemplateVersion(db, content.templateVersionId)
    return template && { content, template }
  }
  const template = await findFirstBuiltIn(db, GENERAL)
  return template && { content: fromFourTexts(content, template), template }
}

function fromFourTexts(
  { vitals, ...texts }: FourTexts,
  { versionId, sections }: TemplateVersion,
): DraftContent {
  const titleOf = (key: string) => sections.find((section) => section.key === key)?.title ?? key
  return {
    templateVersionId: versionId,
    texts: Object.entries(texts).map(([key, text]) => ({ key, title: titleOf(key), text })),
    vitals,
    measures: [],
    diagnoses: [],
  }
}

/** A draft as it was kept, by its format; before vital signs were kept as typed, one kept their values. */
export function storedContent(json: string, format: number): WrittenContent {
  if (format > 1)
    return { measures: [], diagnoses: [], ...(JSON.parse(json) as Partial<DraftContent>) } as DraftContent
  const content = JSON.parse(json) as Omit<FourTexts, 'vitals'> & { vitals: TypedVitals | VitalValues }
  const { vitals } = content
  return { ...content, vitals: 'systolic' in vitals ? typedFrom(vitals) : vitals }
}
