import { msg } from '@lit/localize'
import { html } from 'lit'
import { keyed } from 'lit/directives/keyed.js'
import type { Route } from '../../router.ts'

/** The reception's views; the first one is where it starts. */
export const routes: readonly Route[] = [
  {
    path: '/reception/agenda',
    title: () => msg('Agenda do dia'),
    load: () => import('./agenda/agenda.ts'),
    // Another day in the address is another view: the agenda reads it once.
    render: () => html`${keyed(location.search, html`<mb-reception-agenda></mb-reception-agenda>`)}`,
  },
  {
    path: '/reception/semana',
    title: () => msg('Semana'),
    load: () => import('./agenda/week.ts'),
    render: () => html`${keyed(location.search, html`<mb-reception-week></mb-reception-week>`)}`,
  },
  {
    path: '/reception/lista',
    title: () => msg('Lista do dia'),
    load: () => import('./day.ts'),
    render: () => html`${keyed(location.search, html`<mb-reception-day></mb-reception-day>`)}`,
  },
  {
    path: '/reception/agendar/:patientId?',
    title: () => msg('Agendar consulta'),
    load: () => import('./book.ts'),
    // What was chosen for one patient is not the next one's.
    render: ({ patientId }) =>
      html`${keyed(patientId, html`<mb-reception-book .patientId=${patientId ?? ''}></mb-reception-book>`)}`,
  },
  {
    path: '/reception/reagendar/:appointmentId',
    title: () => msg('Reagendar consulta'),
    load: () => import('./book.ts'),
    render: ({ appointmentId }) =>
      html`${keyed(appointmentId, html`<mb-reception-book .appointmentId=${appointmentId ?? ''}></mb-reception-book>`)}`,
  },
  {
    path: '/reception/lancar/:appointmentId?',
    title: () => msg('Lançar consulta que já aconteceu'),
    load: () => import('./late.ts'),
    render: ({ appointmentId }) =>
      html`${keyed(appointmentId, html`<mb-reception-late .appointmentId=${appointmentId ?? ''}></mb-reception-late>`)}`,
  },
  {
    path: '/reception/pacientes',
    title: () => msg('Pacientes'),
    load: () => import('./patients/patients.ts'),
    render: () => html`<mb-reception-patients></mb-reception-patients>`,
  },
  {
    path: '/reception/pacientes/novo',
    title: () => msg('Cadastrar paciente'),
    load: () => import('./patients/new-patient.ts'),
    render: () => html`${keyed(location.search, html`<mb-new-patient></mb-new-patient>`)}`,
  },
  {
    path: '/reception/pacientes/:patientId',
    title: () => msg('Cadastro do paciente'),
    load: () => import('./patients/patient-card.ts'),
    // One card is never drawn over another: what is typed in it belongs to its patient.
    render: ({ patientId }) =>
      html`${keyed(patientId, html`<mb-patient-card .patientId=${patientId ?? ''}></mb-patient-card>`)}`,
  },
  {
    path: '/reception/unir/:firstId/:secondId',
    title: () => msg('Unir cadastros'),
    load: () => import('./patients/merge.ts'),
    render: ({ firstId, secondId }) =>
      html`${keyed(`${firstId} ${secondId}`, html`<mb-reception-merge .firstId=${firstId ?? ''} .secondId=${secondId ?? ''}></mb-reception-merge>`)}`,
  },
  {
    path: '/reception/espera',
    title: () => msg('Lista de espera'),
    load: () => import('./waiting/waiting.ts'),
    render: () => html`<mb-reception-waiting></mb-reception-waiting>`,
  },
  {
    path: '/reception/conferir',
    title: () => msg('Conferir documento'),
    load: () => import('./documents/check-document.ts'),
    render: () => html`<mb-check-document></mb-check-document>`,
  },
  {
    path: '/reception/ausencias',
    title: () => msg('Ausências'),
    load: () => import('./absences/absences.ts'),
    render: () => html`<mb-reception-absences></mb-reception-absences>`,
  },
  {
    path: '/reception/chegadas',
    title: () => msg('Chegadas'),
    load: () => import('./arrivals/arrivals.ts'),
    render: () => html`<mb-reception-arrivals></mb-reception-arrivals>`,
  },
  {
    path: '/reception/confirmacoes',
    title: () => msg('Confirmações'),
    load: () => import('./confirmations/confirmations.ts'),
    render: () => html`<mb-reception-confirmations></mb-reception-confirmations>`,
  },
  {
    path: '/reception/confirmacoes/por-avisar',
    title: () => msg('Por avisar'),
    load: () => import('./untold/untold.ts'),
    render: () => html`<mb-reception-untold></mb-reception-untold>`,
  },
  {
    path: '/reception/relatorios',
    title: () => msg('Relatórios'),
    load: () => import('../../desk/reports/reports.ts'),
    render: () => html`<mb-reports></mb-reports>`,
  },
  {
    path: '/reception/contas',
    title: () => msg('Cadastros do totem'),
    load: () => import('./patients/claims.ts'),
    render: () => html`<mb-reception-claims></mb-reception-claims>`,
  },
]
