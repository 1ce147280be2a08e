import { msg } from '@lit/localize'
import { html } from 'lit'
import type { Route } from '../../router.ts'

/** A route of the totem; `patient` ones stand behind the sign-in, which the shell shows in their place. */
export interface KioskRoute extends Route {
  readonly patient: boolean
  /** Being there is being away: nobody is asked whether he is still there. */
  readonly rest?: boolean
}

export const routes: readonly KioskRoute[] = [
  {
    path: '/kiosk',
    title: () => msg('Início'),
    patient: false,
    rest: true,
    load: () => import('./home.ts'),
    render: () => html`<mb-kiosk-home></mb-kiosk-home>`,
  },
  {
    path: '/kiosk/cheguei',
    title: () => msg('Cheguei'),
    patient: false,
    load: () => import('./arrived.ts'),
    render: () => html`<mb-kiosk-arrived></mb-kiosk-arrived>`,
  },
  {
    path: '/kiosk/criar-conta',
    title: () => msg('Criar conta'),
    patient: false,
    load: () => import('./account/create.ts'),
    render: () => html`<mb-kiosk-create-account></mb-kiosk-create-account>`,
  },
  {
    path: '/kiosk/agendar',
    title: () => msg('Agendar consulta'),
    patient: true,
    load: () => import('./book/book.ts'),
    render: () => html`<mb-kiosk-book></mb-kiosk-book>`,
  },
  {
    path: '/kiosk/conta',
    title: () => msg('Minha conta'),
    patient: true,
    load: () => import('./account/menu.ts'),
    render: () => html`<mb-kiosk-account></mb-kiosk-account>`,
  },
  {
    path: '/kiosk/conta/dados',
    title: () => msg('Meus dados'),
    patient: true,
    load: () => import('./account/details.ts'),
    render: () => html`<mb-kiosk-details></mb-kiosk-details>`,
  },
  {
    path: '/kiosk/conta/foto',
    title: () => msg('Minha foto'),
    patient: true,
    load: () => import('./account/photo.ts'),
    render: () => html`<mb-kiosk-photo></mb-kiosk-photo>`,
  },
  {
    path: '/kiosk/conta/senha',
    title: () => msg('Senha de acesso'),
    patient: true,
    load: () => import('./account/password.ts'),
    render: () => html`<mb-kiosk-password></mb-kiosk-password>`,
  },
  {
    path: '/kiosk/conta/dependentes',
    title: () => msg('Dependentes'),
    patient: true,
    load: () => import('./account/dependants.ts'),
    render: () => html`<mb-kiosk-dependants></mb-kiosk-dependants>`,
  },
  {
    path: '/kiosk/conta/termos',
    title: () => msg('Termos e privacidade'),
    patient: true,
    load: () => import('./account/terms-read.ts'),
    render: () => html`<mb-kiosk-terms-read></mb-kiosk-terms-read>`,
  },
  {
    path: '/kiosk/consultas',
    title: () => msg('Minhas consultas'),
    patient: true,
    load: () => import('./visits/list.ts'),
    render: () => html`<mb-kiosk-visits></mb-kiosk-visits>`,
  },
  {
    path: '/kiosk/consultas/:id/reagendar',
    title: () => msg('Reagendar consulta'),
    patient: true,
    load: () => import('./visits/move.ts'),
    render: ({ id = '' }) => html`<mb-kiosk-move .appointmentId=${id}></mb-kiosk-move>`,
  },
  {
    path: '/kiosk/consultas/:id/desmarcar',
    title: () => msg('Desmarcar consulta'),
    patient: true,
    load: () => import('./visits/cancel.ts'),
    render: ({ id = '' }) => html`<mb-kiosk-cancel .appointmentId=${id}></mb-kiosk-cancel>`,
  },
  {
    path: '/kiosk/equipe',
    title: () => msg('Sair do modo totem'),
    patient: false,
    load: () => import('./leave.ts'),
    render: () => html`<mb-kiosk-leave></mb-kiosk-leave>`,
  },
]
