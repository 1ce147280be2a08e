import type { Policy } from '../../../main/policy/policy.ts'

/** What an administrator of Windows reads of a policy. */
export interface PolicyWords {
  readonly title: string
  readonly explain: string
  /** What its value is called. */
  readonly label: string
  /** What each of a list of values is called. */
  readonly values?: Readonly<Record<string, string>>
}

export interface LanguageWords {
  readonly category: string
  readonly supported: string
  readonly policies: Readonly<Record<keyof Policy, PolicyWords>>
}

export const POLICY_WORDS: Readonly<Record<'pt-BR' | 'en-US', LanguageWords>> = {
  'pt-BR': {
    category: 'MedicalBooking',
    supported: 'MedicalBooking 0.1 ou mais novo',
    policies: {
      station: {
        title: 'Estação deste computador',
        explain: 'Qual janela este computador abre. Sem a política, quem administra a clínica escolhe.',
        label: 'Estação',
        values: {
          kiosk: 'Totem',
          reception: 'Recepção',
          doctor: 'Consultório',
          panel: 'Painel de chamada',
          admin: 'Administração',
        },
      },
      language: {
        title: 'Idioma',
        explain: 'O idioma das janelas deste computador.',
        label: 'Idioma',
        values: { 'pt-BR': 'Português (Brasil)', en: 'Inglês' },
      },
      theme: {
        title: 'Aparência',
        explain: 'As cores das janelas deste computador.',
        label: 'Aparência',
        values: { system: 'A do sistema', light: 'Clara', dark: 'Escura', contrast: 'Alto contraste' },
      },
      dataFolder: {
        title: 'Pasta de dados da clínica',
        explain: 'A pasta da máquina que guarda a clínica. Um caminho inteiro, num disco deste computador.',
        label: 'Pasta',
      },
      backupFolders: {
        title: 'Pastas das cópias de segurança',
        explain:
          'Até oito pastas, cada uma um caminho inteiro, para onde vão cópias sozinhas, além das que a clínica escolheu. Vale no computador que guarda a clínica.',
        label: 'Pastas',
      },
      backupEveryHours: {
        title: 'Horas entre duas cópias de segurança',
        explain:
          'De 1 a 24, enquanto a clínica está aberta (4 sem a política). Depois de cada dia há uma de qualquer modo. Vale no computador que guarda a clínica.',
        label: 'Horas',
      },
      idleLockMinutes: {
        title: 'Minutos sem uso até o bloqueio, no máximo',
        explain:
          'De 1 a 60: depois de quantos minutos sem uso uma mesa é bloqueada, no máximo. A clínica pode escolher menos. Vale no computador que guarda a clínica.',
        label: 'Minutos',
      },
    },
  },
  'en-US': {
    category: 'MedicalBooking',
    supported: 'MedicalBooking 0.1 or newer',
    policies: {
      station: {
        title: 'Station of this PC',
        explain: 'Which window this PC opens. Without the policy whoever administers the clinic chooses.',
        label: 'Station',
        values: {
          kiosk: 'Kiosk',
          reception: 'Reception',
          doctor: "Doctor's workstation",
          panel: 'Call panel',
          admin: 'Administration',
        },
      },
      language: {
        title: 'Language',
        explain: 'The language of the windows of this PC.',
        label: 'Language',
        values: { 'pt-BR': 'Portuguese (Brazil)', en: 'English' },
      },
      theme: {
        title: 'Appearance',
        explain: 'The colours of the windows of this PC.',
        label: 'Appearance',
        values: { system: 'As the system', light: 'Light', dark: 'Dark', contrast: 'High contrast' },
      },
      dataFolder: {
        title: "Folder of the clinic's data",
        explain: 'The folder of the machine that holds the clinic. A whole path, on a disk of this PC.',
        label: 'Folder',
      },
      backupFolders: {
        title: 'Folders of backups',
        explain:
          'Up to eight folders, each a whole path, that copies go to by themselves, beside those the clinic named. Counts on the PC that keeps the clinic.',
        label: 'Folders',
      },
      backupEveryHours: {
        title: 'Hours between two backups',
        explain:
          'From 1 to 24, while the clinic is open (4 without the policy). There is one after each day in any case. Counts on the PC that keeps the clinic.',
        label: 'Hours',
      },
      idleLockMinutes: {
        title: 'Most minutes without use before the lock',
        explain:
          'From 1 to 60: the most minutes without use before a desk is locked. The clinic may choose fewer. Counts on the PC that keeps the clinic.',
        label: 'Minutes',
      },
    },
  },
}
