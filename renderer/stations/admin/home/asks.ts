import { msg, str } from '@lit/localize'
import type { Output } from '../../../../preload/contract/index.ts'
import type { Session } from '../../../data/session.ts'

/** Something that waits for the administration, and where it is done. */
export interface Ask {
  readonly title: string
  readonly about: string
  readonly path: string
}

type Lacks = Output<'clinic.lacks'>
type People = Lacks['withoutAccount']

const names = (rows: People) => rows.map(({ name }) => name).join(', ')

/** One professional's own page, or the list of all where it is about several. */
const ofPractitioner = ([first, ...more]: People, page = '') =>
  first && more.length === 0 ? `/admin/profissionais/${first.id}${page}` : '/admin/profissionais'

function people(title: string, rows: People, path: string): readonly Ask[] {
  return rows.length === 0 ? [] : [{ title, about: names(rows), path }]
}

/** What the clinic still lacks, the gravest first. */
export function asksOf(lacks: Lacks, session: Session, rulesDue: number): readonly Ask[] {
  const alone = lacks.administrators === 1
  const noCopy = session.lastBackupAt === null && !session.clinic.practice
  return [
    ...(noCopy
      ? [
          {
            title: msg('Nenhuma cópia de segurança'),
            about: msg('Se este computador se perder, a clínica se perde com ele'),
            path: '/admin/copias',
          },
        ]
      : []),
    ...people(msg('Profissionais sem usuário: não entram'), lacks.withoutAccount, '/admin/usuarios'),
    ...people(
      msg('Profissionais sem horário de atendimento'),
      lacks.withoutHours,
      ofPractitioner(lacks.withoutHours),
    ),
    ...people(msg('Profissionais sem sala'), lacks.withoutRoom, ofPractitioner(lacks.withoutRoom)),
    ...people(msg('Salas que ninguém usa'), lacks.idleRooms, '/admin/clinica/salas'),
    ...people(msg('Senha provisória ainda não trocada'), lacks.withoutPassword, '/admin/usuarios'),
    ...(alone
      ? [
          {
            title: msg('Uma só pessoa administra'),
            about: msg('Se ela faltar, só a folha de recuperação abre a administração'),
            path: '/admin/usuarios',
          },
        ]
      : []),
    ...(lacks.phone
      ? [
          {
            title: msg('Telefone da clínica em branco'),
            about: msg('Falta nas mensagens e nos papéis'),
            path: '/admin/clinica',
          },
        ]
      : []),
    ...(lacks.technicalLead
      ? [
          {
            title: msg('Responsável técnico não registrado'),
            about: msg('Só ele guarda o rascunho de quem saiu'),
            path: '/admin/clinica',
          },
        ]
      : []),
    ...(rulesDue > 0
      ? [
          {
            title: msg('Regras de documentos a conferir'),
            about: msg(str`${rulesDue} a comparar com a fonte`),
            path: '/admin/documentos',
          },
        ]
      : []),
  ]
}
