import { msg } from '@lit/localize'
import type { Disclosure, DocumentKind, DocumentShown } from '../../preload/contract/document-content.ts'
import type { Output } from '../../preload/contract/index.ts'

/** What a kind of paper is called where one is chosen. */
export const kindOfDocument = (kind: DocumentKind): string =>
  ({
    prescription: msg('Receita'),
    antimicrobial: msg('Receita de antimicrobiano'),
    glp: msg('Receita de análogo de GLP-1'),
    'special-control': msg('Receita de controle especial'),
    notification: msg('Receita que acompanha notificação'),
    leave: msg('Atestado de afastamento'),
    companion: msg('Atestado de acompanhante'),
    health: msg('Atestado de saúde'),
    attendance: msg('Declaração de comparecimento'),
    exams: msg('Pedido de exames'),
    referral: msg('Encaminhamento'),
    report: msg('Relatório'),
    opinion: msg('Laudo'),
    guidance: msg('Orientações'),
    consent: msg('Termo de consentimento'),
    summary: msg('Resumo da consulta'),
  })[kind]

type Author = DocumentShown['author']

const ADJECTIVES = { medical: 'médico', dental: 'odontológico', psychological: 'psicológico' } as const

/** What a paper calls itself, by its author's council: Portuguese whatever the screen's language, for who reads it is in Brazil. */
export function documentTitle(kind: DocumentKind, { profession }: Author): string {
  const own = profession === null ? '' : ` ${ADJECTIVES[profession]}`
  const health = { medical: 'Atestado de saúde', dental: 'Atestado odontológico de saúde' } as const
  return {
    prescription: `Receita${profession === 'dental' ? ' odontológica' : ''}`,
    antimicrobial: 'Receita de antimicrobiano',
    glp: 'Receita com retenção',
    'special-control': 'Receita de controle especial',
    notification: 'Receita',
    leave: `Atestado${own}`,
    companion: 'Atestado de acompanhante',
    health: profession === 'dental' || profession === 'medical' ? health[profession] : `Atestado${own}`,
    attendance: 'Declaração de comparecimento',
    exams: 'Pedido de exames',
    referral: 'Encaminhamento',
    report: `Relatório${own || ' profissional'}`,
    opinion: `Laudo${own}`,
    guidance: 'Orientações',
    consent: 'Termo de consentimento',
    summary: 'Resumo da consulta',
  }[kind]
}

/** What a rule says that a paper has to say; a field that is not known stands as the rule names it. */
export function ruleFieldWord(field: string): string {
  const words = new Map([
    ['medicines', msg('medicamentos')],
    ['address', msg('endereço do paciente')],
    ['days', msg('dias')],
    ['from', msg('a partir de quando')],
    ['companion', msg('acompanhante')],
    ['times', msg('horas')],
    ['text', msg('texto')],
    ['items', msg('exames')],
    ['to', msg('para quem')],
    ['reason', msg('motivo')],
    ['title', msg('procedimento')],
    ['chosen', msg('o que foi marcado')],
  ])
  return words.get(field) ?? field
}

export const basisInWords = (basis: Disclosure['basis']): string =>
  ({ asked: msg('O paciente pediu'), signed: msg('O paciente assinou'), duty: msg('Dever legal') })[basis]

type Line = Pick<Output<'document.list'>['papers'][number], 'standing' | 'wrongChart' | 'prints'>

/** What became of a paper, in a few words. */
export function standingInWords({ standing, wrongChart, prints }: Line): string {
  if (wrongChart) return msg('anulado: era de outro prontuário')
  if (standing === 'voided') return msg('anulado')
  if (standing === 'replaced') return msg('substituído')
  if (prints === 0) return msg('ainda não foi impresso')
  return prints === 1 ? msg('impresso') : msg('impresso mais de uma vez')
}
