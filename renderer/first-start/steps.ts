import { msg } from '@lit/localize'
import type { SetUpDraft } from './draft.ts'

/** The steps of a first start, with what was said in them so far. */
export const firstSteps = (
  draft: SetUpDraft,
): readonly { readonly title: string; readonly about: string }[] => [
  { title: msg('Idioma e estação'), about: msg('O que este computador será') },
  { title: msg('Clínica nova'), about: msg('Ou restaurar, ou treinar') },
  { title: msg('Dados da clínica'), about: draft.clinic?.name ?? msg('Pode ser completado depois') },
  { title: msg('Primeira pessoa administradora'), about: draft.administrator?.name ?? '' },
  { title: msg('Código de recuperação'), about: msg('Não pode ficar para depois') },
  { title: msg('Primeiro profissional'), about: msg('Horários e tipos de consulta') },
]
