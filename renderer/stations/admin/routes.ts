import { msg } from '@lit/localize'
import { html } from 'lit'
import type { Route } from '../../router.ts'

/** The administration's views; the first one is where it starts. */
export const routes: readonly Route[] = [
  {
    path: '/admin/inicio',
    title: () => msg('Início'),
    load: () => import('./home/home.ts'),
    render: () => html`<mb-admin-home></mb-admin-home>`,
  },
  {
    path: '/admin/clinica',
    title: () => msg('Clínica'),
    load: () => import('./clinic-card.ts'),
    render: () => html`<mb-clinic-card></mb-clinic-card>`,
  },
  {
    path: '/admin/profissionais',
    title: () => msg('Profissionais'),
    load: () => import('./practitioners.ts'),
    render: () => html`<mb-practitioners></mb-practitioners>`,
  },
  {
    path: '/admin/profissionais/:id',
    title: () => msg('Profissional'),
    load: () => import('./practitioner.ts'),
    render: ({ id }) =>
      html`<mb-practitioner .practitionerId=${id === 'novo' ? '' : (id ?? '')}></mb-practitioner>`,
  },
  {
    path: '/admin/profissionais/:id/agenda',
    title: () => msg('Regras da agenda'),
    load: () => import('./schedule/practitioner-schedule.ts'),
    render: ({ id }) =>
      html`<mb-practitioner-schedule .practitionerId=${id ?? ''}></mb-practitioner-schedule>`,
  },
  {
    path: '/admin/tipos',
    title: () => msg('Tipos de consulta'),
    load: () => import('./kinds.ts'),
    render: () => html`<mb-kinds></mb-kinds>`,
  },
  {
    path: '/admin/modelos',
    title: () => msg('Modelos de nota'),
    load: () => import('./templates/templates.ts'),
    render: () => html`<mb-templates></mb-templates>`,
  },
  {
    path: '/admin/convenios',
    title: () => msg('Convênios'),
    load: () => import('./insurers.ts'),
    render: () => html`<mb-insurers></mb-insurers>`,
  },
  {
    path: '/admin/clinica/salas',
    title: () => msg('Salas'),
    load: () => import('./rooms.ts'),
    render: () => html`<mb-rooms></mb-rooms>`,
  },
  {
    path: '/admin/clinica/mensagem',
    title: () => msg('Mensagem de confirmação'),
    load: () => import('./message-words.ts'),
    render: () => html`<mb-message-words></mb-message-words>`,
  },
  {
    path: '/admin/clinica/ti',
    title: () => msg('Para a TI'),
    load: () => import('./for-it/for-it.ts'),
    render: () => html`<mb-for-it></mb-for-it>`,
  },
  {
    path: '/admin/fechamentos',
    title: () => msg('Feriados e fechamentos'),
    load: () => import('./closures.ts'),
    render: () => html`<mb-admin-closures></mb-admin-closures>`,
  },
  {
    path: '/admin/usuarios',
    title: () => msg('Usuários'),
    load: () => import('./staff.ts'),
    render: () => html`<mb-staff></mb-staff>`,
  },
  {
    path: '/admin/copias',
    title: () => msg('Cópias de segurança'),
    load: () => import('./backups.ts'),
    render: () => html`<mb-backups></mb-backups>`,
  },
  {
    path: '/admin/copias/restaurar',
    title: () => msg('Restaurar uma cópia'),
    load: () => import('./begin-restore.ts'),
    render: () => html`<mb-begin-restore></mb-begin-restore>`,
  },
  {
    path: '/admin/relatorios',
    title: () => msg('Relatórios'),
    load: () => import('../../desk/reports/reports.ts'),
    render: () => html`<mb-reports></mb-reports>`,
  },
  {
    path: '/admin/documentos',
    title: () => msg('Regras dos documentos'),
    load: () => import('./document-rules.ts'),
    render: () => html`<mb-document-rules></mb-document-rules>`,
  },
  {
    path: '/admin/documentos/modelos',
    title: () => msg('Modelos de documento'),
    load: () => import('../../desk/presets/presets.ts'),
    render: () => html`<mb-presets shared></mb-presets>`,
  },
  {
    path: '/admin/documentos/medicamentos',
    title: () => msg('Lista oficial de medicamentos'),
    load: () => import('./medicine-list.ts'),
    render: () => html`<mb-medicine-list></mb-medicine-list>`,
  },
  {
    path: '/admin/trilha',
    title: () => msg('Registro de acessos'),
    load: () => import('./audit/audit.ts'),
    render: () => html`<mb-audit></mb-audit>`,
  },
]
