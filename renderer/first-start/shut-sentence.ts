import { msg } from '@lit/localize'
import type { Output } from '../../preload/contract/index.ts'

type Shut = Exclude<
  Output<'gate.status'>['status'],
  'empty' | 'open' | 're-keying' | 'restoring' | 'needs-passphrase' | 'needs-recovery' | 'needs-backup'
>

const SENTENCES: Record<Shut, () => string> = {
  damaged: () =>
    msg(
      'O arquivo da clínica está danificado, ou não é o das chaves desta pasta. Nada foi mudado nem apagado. Abra com a folha de recuperação; se não abrir, restaure da última cópia de segurança: o arquivo de agora fica guardado ao lado.',
    ),
  newer: () =>
    msg(
      'Esta clínica já foi aberta por uma versão mais nova do programa. Nada foi mudado. Instale a versão nova neste computador.',
    ),
  'in-use': () =>
    msg(
      'O programa já está aberto neste computador, talvez por outro usuário. Nada foi mudado. Use a janela que já está aberta.',
    ),
  'no-space': () =>
    msg(
      'O disco está cheio e a clínica não pôde ser aberta. O que está gravado está seguro. Libere espaço e tente de novo.',
    ),
  refused: () =>
    msg(
      'Há uma clínica de verdade nesta pasta e este programa é só de teste. Nada foi aberto nem mudado. Use o programa instalado.',
    ),
  unreadable: () =>
    msg(
      'A pasta da clínica não pode ser lida ou gravada. Nada foi mudado. Confira as permissões e o disco e tente de novo; se o disco não voltar, restaure de uma cópia.',
    ),
}

/** Why the clinic stays shut, what is safe and what to do. */
export const shutSentence = (status: Shut) => SENTENCES[status]()
