import type { TermsText } from './terms-text.ts'

const VERSION = 'E-1.0'
const PUBLISHED = '2026-11-29'

/** What who works in the clinic accepts at a desk. A change is a new version beside the old one, never an edit. */
export const staffTerms: readonly TermsText[] = [
  {
    kind: 'terms',
    language: 'pt-BR',
    audience: 'staff',
    version: VERSION,
    publishedOn: PUBLISHED,
    title: 'Termos de uso da equipe',
    sections: [
      {
        heading: 'O que é',
        text: 'Este programa é da clínica. Com a sua conta você faz aqui o trabalho que a clínica lhe deu, e nada além dele.',
      },
      {
        heading: 'Sua conta',
        text: 'A conta é só sua: o que se faz com ela fica registrado com o seu nome e a hora. Não passe a sua senha a ninguém, nem à administração. Ao sair do lugar, bloqueie a tela.',
      },
      {
        heading: 'Sigilo',
        text: 'O que você vê de um paciente é sigilo, também depois que você deixar a clínica (Código Penal, art. 154; LGPD, art. 47). Abra só o que o seu trabalho pede. Cada abertura fica registrada.',
      },
      {
        heading: 'Papel e cópias',
        text: 'O que é impresso ou copiado para fora do programa continua sob sigilo. Guarde ou destrua: não deixe na impressora.',
      },
      {
        heading: 'Quando algo sai errado',
        text: 'Se viu dados de quem não devia, perdeu um papel ou desconfia que alguém usou a sua conta, avise a administração no mesmo dia.',
      },
      {
        heading: 'Mudanças',
        text: 'Quando este texto muda, você lê e aceita a versão nova antes de continuar. As versões antigas ficam guardadas.',
      },
    ],
  },
  {
    kind: 'privacy',
    language: 'pt-BR',
    audience: 'staff',
    version: VERSION,
    publishedOn: PUBLISHED,
    title: 'Aviso de privacidade da equipe',
    sections: [
      {
        heading: 'Quem cuida dos seus dados',
        text: 'A clínica é a controladora dos seus dados (Lei 13.709/2018, LGPD). Eles ficam cifrados nos computadores da clínica e não saem pela internet. Quem fez o programa não tem acesso a eles.',
      },
      {
        heading: 'Quais dados',
        text: 'Nome, nome de usuário, e-mail e telefone se houver, conselho e número de quem atende, e o registro do que foi feito com a sua conta, onde e quando.',
      },
      {
        heading: 'Para quê',
        text: 'Para que cada um entre no que é seu, para assinar o que você escreve e para que se saiba quem viu e mudou o quê (LGPD, arts. 7º, II e IX, 37 e 46).',
      },
      {
        heading: 'Por quanto tempo',
        text: 'O registro do que foi feito e as assinaturas ficam guardados enquanto o prontuário ficar: pelo menos 20 anos (Lei 13.787/2018).',
      },
      {
        heading: 'Quem vê',
        text: 'A administração vê as contas e a trilha. Ninguém vê a sua senha.',
      },
      {
        heading: 'Seus direitos',
        text: 'Você pode pedir para ver, copiar e corrigir os seus dados. Peça à administração.',
      },
    ],
  },
  {
    kind: 'terms',
    language: 'en',
    audience: 'staff',
    version: VERSION,
    publishedOn: PUBLISHED,
    title: 'Terms of use for staff',
    sections: [
      {
        heading: 'What this is',
        text: 'This program belongs to the clinic. With your account you do here the work that the clinic gave you, and nothing beyond it.',
      },
      {
        heading: 'Your account',
        text: 'The account is yours alone: what is done with it is recorded with your name and the time. Give your password to nobody, not even to the administration. When you leave your place, lock the screen.',
      },
      {
        heading: 'Secrecy',
        text: 'What you see of a patient is secret, also after you have left the clinic (Brazilian Penal Code, art. 154; LGPD, art. 47). Open only what your work asks for. Each opening is logged.',
      },
      {
        heading: 'Paper and copies',
        text: 'What is printed or copied out of the program stays secret. Keep it or destroy it: leave nothing at the printer.',
      },
      {
        heading: 'When something goes wrong',
        text: 'If you saw data that you should not have seen, lost a paper or suspect that somebody used your account, tell the administration on the same day.',
      },
      {
        heading: 'Changes',
        text: 'When this text changes, you read and accept the new version before you go on. Old versions are kept.',
      },
    ],
  },
  {
    kind: 'privacy',
    language: 'en',
    audience: 'staff',
    version: VERSION,
    publishedOn: PUBLISHED,
    title: 'Privacy notice for staff',
    sections: [
      {
        heading: 'Who looks after your data',
        text: 'The clinic is the controller of your data (Brazilian Law 13.709/2018, LGPD). They are kept encrypted on the clinic’s computers and do not leave over the internet. The makers of the program cannot see them.',
      },
      {
        heading: 'Which data',
        text: 'Name, user name, e-mail and phone if there are any, council and number of those who treat patients, and the record of what was done with your account, where and when.',
      },
      {
        heading: 'What for',
        text: 'So that everybody enters what is his, to sign what you write, and so that it is known who saw and changed what (LGPD, arts. 7, II and IX, 37 and 46).',
      },
      {
        heading: 'For how long',
        text: 'The record of what was done and the signatures are kept as long as the medical record is: at least 20 years (Law 13.787/2018).',
      },
      {
        heading: 'Who sees them',
        text: 'The administration sees the accounts and the trail. Nobody sees your password.',
      },
      {
        heading: 'Your rights',
        text: 'You may ask to see, copy and correct your data. Ask the administration.',
      },
    ],
  },
]
