import type { TermsText } from './terms-text.ts'

const VERSION = '1.0'
const PUBLISHED = '2026-11-23'

/** What patients accept at the kiosk. A change is a new version beside the old one, never an edit: acceptances point to them. */
export const patientTerms: readonly TermsText[] = [
  {
    kind: 'terms',
    language: 'pt-BR',
    audience: 'patients',
    version: VERSION,
    publishedOn: PUBLISHED,
    title: 'Termos de uso',
    sections: [
      {
        heading: 'O que é',
        text: 'Este programa é da clínica. Com a sua conta você marca, muda e desmarca consultas suas e de quem depende de você.',
      },
      {
        heading: 'Sua conta',
        text: 'A conta é só sua. Não passe a sua senha a ninguém, nem à recepção. Se esquecer a senha, a recepção confere um documento com foto e entrega um código que vale uma vez.',
      },
      {
        heading: 'Dependentes',
        text: 'Você pode cuidar das consultas de menores de 18 anos e de pessoas de quem é responsável. Ao aceitar, você diz que é mãe, pai ou responsável legal.',
      },
      {
        heading: 'Consultas',
        text: 'Se não puder vir, desmarque: outra pessoa usa o horário. A clínica pode mudar um horário e avisa pelo telefone que você deu.',
      },
      {
        heading: 'Urgências',
        text: 'Este totem não serve para urgência. Sentiu-se mal, chame a recepção na hora. Fora da clínica, ligue 192 (SAMU).',
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
    audience: 'patients',
    version: VERSION,
    publishedOn: PUBLISHED,
    title: 'Aviso de privacidade',
    sections: [
      {
        heading: 'Quem cuida dos seus dados',
        text: 'A clínica é a controladora dos seus dados (Lei 13.709/2018, LGPD). Eles ficam cifrados nos computadores da clínica e não saem pela internet. Quem fez o programa não tem acesso a eles.',
      },
      {
        heading: 'Quais dados',
        text: 'Nome, nome social, nascimento, CPF, nome da mãe, telefone, e-mail, foto se você quiser, suas consultas e, com o seu profissional de saúde, o prontuário.',
      },
      {
        heading: 'Para quê',
        text: 'Para cuidar da sua saúde (art. 11, II, f), cumprir a lei que manda guardar o prontuário (art. 11, II, a) e marcar consultas. Para isso a lei não pede consentimento. O que for além disso é perguntado à parte e você pode dizer não.',
      },
      {
        heading: 'Por quanto tempo',
        text: 'O prontuário fica guardado por pelo menos 20 anos depois do último registro (Lei 13.787/2018).',
      },
      {
        heading: 'Quem vê',
        text: 'A recepção vê cadastro e agenda, nunca o que você conversa na consulta. O prontuário é visto por quem atende você. Cada abertura fica registrada.',
      },
      {
        heading: 'Seus direitos',
        text: 'Você pode pedir para ver, copiar, corrigir e saber quem abriu os seus dados. Peça na recepção: a resposta completa vem em até 15 dias.',
      },
    ],
  },
  {
    kind: 'terms',
    language: 'en',
    audience: 'patients',
    version: VERSION,
    publishedOn: PUBLISHED,
    title: 'Terms of use',
    sections: [
      {
        heading: 'What this is',
        text: 'This program belongs to the clinic. With your account you book, move and cancel your own visits and those of people who depend on you.',
      },
      {
        heading: 'Your account',
        text: 'The account is yours alone. Give your password to nobody, not even to the front desk. If you forget it, the desk checks a photo ID and gives you a code that works once.',
      },
      {
        heading: 'Dependants',
        text: 'You may look after the visits of people under 18 and of those you are the guardian of. By accepting you state that you are the mother, the father or the legal guardian.',
      },
      {
        heading: 'Visits',
        text: 'If you cannot come, cancel: somebody else will use the time. The clinic may have to move a visit and tells you by the phone number you gave.',
      },
      {
        heading: 'Emergencies',
        text: 'This kiosk is not for emergencies. If you feel unwell, call the front desk at once. Outside the clinic, call 192 (SAMU).',
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
    audience: 'patients',
    version: VERSION,
    publishedOn: PUBLISHED,
    title: 'Privacy notice',
    sections: [
      {
        heading: 'Who looks after your data',
        text: 'The clinic is the controller of your data (Brazilian Law 13.709/2018, LGPD). They are kept encrypted on the clinic’s computers and do not leave over the internet. The makers of the program cannot see them.',
      },
      {
        heading: 'Which data',
        text: 'Name, social name, birth date, CPF, mother’s name, phone, e-mail, a photo if you wish, your visits and, with your health professional, the medical record.',
      },
      {
        heading: 'What for',
        text: 'To care for your health (art. 11, II, f), to obey the law that says the record must be kept (art. 11, II, a) and to book visits. The law asks for no consent for these. Anything beyond them is asked separately and you may say no.',
      },
      {
        heading: 'For how long',
        text: 'The medical record is kept for at least 20 years after its last entry (Law 13.787/2018).',
      },
      {
        heading: 'Who sees them',
        text: 'The front desk sees your registration and the schedule, never what you say in a visit. The record is seen by those who treat you. Each opening is logged.',
      },
      {
        heading: 'Your rights',
        text: 'You may ask to see, copy and correct your data and to know who opened them. Ask at the front desk: the full answer comes within 15 days.',
      },
    ],
  },
]
