import { msg } from '@lit/localize'
import { html } from 'lit'
import { keyed } from 'lit/directives/keyed.js'
import type { Route } from '../../router.ts'

/** The doctor's views; the first one is where the day starts. */
export const routes: readonly Route[] = [
  {
    path: '/doctor/dia',
    title: () => msg('Meu dia'),
    load: () => import('./my-day.ts'),
    render: () => html`<mb-my-day></mb-my-day>`,
  },
  {
    path: '/doctor/triagem',
    title: () => msg('Triagem'),
    load: () => import('./triage/triage.ts'),
    render: () => html`<mb-triage></mb-triage>`,
  },
  {
    path: '/doctor/agenda',
    title: () => msg('Consultas agendadas'),
    load: () => import('./my-day.ts'),
    render: () => html`<mb-my-day ahead></mb-my-day>`,
  },
  {
    path: '/doctor/agenda/semana',
    title: () => msg('Minha semana'),
    load: () => import('./week/my-week.ts'),
    render: () => html`<mb-my-week></mb-my-week>`,
  },
  {
    path: '/doctor/lancar',
    title: () => msg('Lançar consulta que já aconteceu'),
    load: () => import('./late.ts'),
    render: () => html`<mb-doctor-late></mb-doctor-late>`,
  },
  {
    path: '/doctor/textos',
    title: () => msg('Textos prontos'),
    load: () => import('./snippets/snippets.ts'),
    render: () => html`<mb-snippets></mb-snippets>`,
  },
  {
    path: '/doctor/modelos',
    title: () => msg('Modelos de documento'),
    load: () => import('../../desk/presets/presets.ts'),
    render: () => html`<mb-presets></mb-presets>`,
  },
  {
    path: '/doctor/prontuario',
    title: () => msg('Prontuário'),
    load: () => import('./find-record.ts'),
    render: () => html`<mb-find-record></mb-find-record>`,
  },
  {
    path: '/doctor/prontuario/:patientId',
    title: () => msg('Prontuário'),
    load: () => import('./record.ts'),
    // One element, one patient: what is typed for one never stands under another.
    render: ({ patientId }) =>
      html`${keyed(patientId, html`<mb-record .patientId=${patientId ?? ''}></mb-record>`)}`,
  },
  {
    path: '/doctor/prontuario/:patientId/lancada/:appointmentId',
    title: () => msg('Prontuário'),
    load: () => import('./record.ts'),
    render: ({ patientId, appointmentId }) =>
      html`${keyed(
        `${patientId ?? ''} ${appointmentId ?? ''}`,
        html`<mb-record .patientId=${patientId ?? ''} .lateVisit=${appointmentId ?? ''}></mb-record>`,
      )}`,
  },
  {
    path: '/doctor/atendimento/:encounterId/documentos',
    title: () => msg('Documentos'),
    load: () => import('./documents/documents.ts'),
    // What is typed for one patient never stands under another.
    render: ({ encounterId }) =>
      html`${keyed(encounterId, html`<mb-documents .encounterId=${encounterId ?? ''}></mb-documents>`)}`,
  },
  {
    path: '/doctor/atendimento/:encounterId',
    title: () => msg('Atendimento'),
    load: () => import('./encounter.ts'),
    // One element, one note: what is typed for a visit never stands under another.
    render: ({ encounterId }) =>
      html`${keyed(encounterId, html`<mb-encounter .encounterId=${encounterId ?? ''}></mb-encounter>`)}`,
  },
]
