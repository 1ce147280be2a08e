import { msg } from '@lit/localize'
import type { EventsOf } from '../../preload/contract/audit-events.ts'
import type { EventWords } from './audit-words-care.ts'
import { MEDICINE_LIST_WORDS } from './audit-words-medicines.ts'
import { WORKSTATION_WORDS } from './audit-words-workstation.ts'

/** Facts of the house: who came and went, accounts, backups and the trail itself. */
export const HOUSE_WORDS: Readonly<Record<EventsOf<'access' | 'accounts' | 'house'>, EventWords>> = {
  'session.signed-in': { did: () => msg('entrou'), deed: () => msg('entrar') },
  'session.signed-out': { did: () => msg('saiu'), deed: () => msg('sair') },
  'session.locked': { did: () => msg('bloqueou a tela'), deed: () => msg('bloquear a tela') },
  'session.unlocked': { did: () => msg('desbloqueou a tela'), deed: () => msg('desbloquear a tela') },
  'help.called': { did: () => msg('chamou a recepção'), deed: () => msg('chamar a recepção') },
  'help.left': {
    did: () => msg('deixou de chamar a recepção'),
    deed: () => msg('deixar de chamar a recepção'),
  },
  'help.answered': {
    did: () => msg('atendeu a chamada do totem'),
    deed: () => msg('atender a chamada do totem'),
  },
  'terms.agreed': {
    did: () => msg('aceitou os termos de uso'),
    deed: () => msg('aceitar os termos de uso'),
  },
  ...WORKSTATION_WORDS,
  'account.password-changed': { did: () => msg('trocou a senha'), deed: () => msg('trocar a senha') },
  'account.updated': {
    did: () => msg('mudou os dados da própria conta'),
    deed: () => msg('mudar os dados da própria conta'),
  },
  'diagnosis.favourite-changed': {
    did: () => msg('marcou ou desmarcou um diagnóstico favorito'),
    deed: () => msg('marcar ou desmarcar um diagnóstico favorito'),
  },
  'medicine.favourite-changed': {
    did: () => msg('marcou ou desmarcou um medicamento favorito'),
    deed: () => msg('marcar ou desmarcar um medicamento favorito'),
  },
  ...MEDICINE_LIST_WORDS,
  'account.photo-changed': { did: () => msg('trocou a foto'), deed: () => msg('trocar a foto') },
  'account.created': {
    did: () => msg('criou uma conta no totem'),
    deed: () => msg('criar uma conta no totem'),
  },
  'account.dependant-added': {
    did: () => msg('incluiu um dependente'),
    deed: () => msg('incluir um dependente'),
  },
  'account.patients-read': {
    did: () => msg('viu por quem pode marcar'),
    deed: () => msg('ver por quem pode marcar'),
  },
  'account.claims-listed': {
    did: () => msg('abriu a lista de contas a conferir'),
    deed: () => msg('abrir a lista de contas a conferir'),
  },
  'account.linked': {
    did: () => msg('ligou uma conta a um cadastro'),
    deed: () => msg('ligar uma conta a um cadastro'),
  },
  'account.code-issued': {
    did: () => msg('deu um código de acesso a um paciente'),
    deed: () => msg('dar um código de acesso a um paciente'),
  },
  'account.created-by-desk': {
    did: () => msg('criou a conta de um paciente'),
    deed: () => msg('criar a conta de um paciente'),
  },
  'staff.created': {
    did: () => msg('criou uma conta da equipe'),
    deed: () => msg('criar uma conta da equipe'),
  },
  'staff.updated': {
    did: () => msg('mudou uma conta da equipe'),
    deed: () => msg('mudar uma conta da equipe'),
  },
  'staff.code-issued': {
    did: () => msg('deu um código de acesso a alguém da equipe'),
    deed: () => msg('dar um código de acesso a alguém da equipe'),
  },
  'practitioner.created': {
    did: () => msg('cadastrou um profissional'),
    deed: () => msg('cadastrar um profissional'),
  },
  'practitioner.updated': {
    did: () => msg('mudou o cadastro de um profissional'),
    deed: () => msg('mudar o cadastro de um profissional'),
  },
  'triage.rules-changed': {
    did: () => msg('mudou o que a enfermagem pode ler'),
    deed: () => msg('mudar o que a enfermagem pode ler'),
  },
  'staff.lead-named': {
    did: () => msg('registrou o responsável técnico da clínica'),
    deed: () => msg('registrar o responsável técnico da clínica'),
  },
  'clinic.updated': {
    did: () => msg('mudou os dados da clínica'),
    deed: () => msg('mudar os dados da clínica'),
  },
  'clinic.sheet-changed': {
    did: () => msg('mudou a folha usual dos papéis'),
    deed: () => msg('mudar a folha usual dos papéis'),
  },
  'clinic.logo-changed': {
    did: () => msg('trocou o logotipo da clínica'),
    deed: () => msg('trocar o logotipo da clínica'),
  },
  'message.words-changed': {
    did: () => msg('mudou o texto da mensagem de confirmação'),
    deed: () => msg('mudar o texto da mensagem de confirmação'),
  },
  'report.read': { did: () => msg('abriu os relatórios'), deed: () => msg('abrir os relatórios') },
  'backup.begun': {
    did: () => msg('começou uma cópia de segurança'),
    deed: () => msg('começar uma cópia de segurança'),
  },
  'backup.made': {
    did: () => msg('fez uma cópia de segurança'),
    deed: () => msg('fazer uma cópia de segurança'),
  },
  'backup.rotated': {
    did: () => msg('apagou uma cópia antiga'),
    deed: () => msg('apagar uma cópia antiga'),
  },
  'backup.folder-added': {
    did: () => msg('incluiu uma pasta de cópias'),
    deed: () => msg('incluir uma pasta de cópias'),
  },
  'backup.folder-removed': {
    did: () => msg('tirou uma pasta de cópias'),
    deed: () => msg('tirar uma pasta de cópias'),
  },
  'backup.folders-named': {
    did: () => msg('escolheu de novo pastas de cópias depois de uma restauração'),
    deed: () => msg('escolher de novo pastas de cópias'),
  },
  'backup.cancelled': {
    did: () => msg('cancelou uma cópia de segurança'),
    deed: () => msg('cancelar uma cópia de segurança'),
  },
  'desktop.folder-chosen': { did: () => msg('escolheu uma pasta'), deed: () => msg('escolher uma pasta') },
  'recovery.begun': {
    did: () => msg('começou a trocar a folha de recuperação'),
    deed: () => msg('começar a trocar a folha de recuperação'),
  },
  'recovery.replaced': {
    did: () => msg('trocou a folha de recuperação'),
    deed: () => msg('trocar a folha de recuperação'),
  },
  'audit.read': {
    did: () => msg('leu o registro de acessos'),
    deed: () => msg('ler o registro de acessos'),
  },
  'audit.sheet-printed': {
    did: () => msg('imprimiu quem abriu o prontuário'),
    deed: () => msg('imprimir quem abriu o prontuário'),
  },
  'audit.verified': {
    did: () => msg('conferiu o registro de acessos'),
    deed: () => msg('conferir o registro de acessos'),
  },
  'health.accepted': {
    did: () => msg('decidiu continuar apesar de um aviso do banco de dados'),
    deed: () => msg('continuar apesar de um aviso do banco de dados'),
  },
  'operation.unknown': {
    did: () => msg('pediu algo que o programa não conhece'),
    deed: () => msg('pedir algo que o programa não conhece'),
  },
  'clinic.created': { did: () => msg('criou esta clínica'), deed: () => msg('criar esta clínica') },
  'clinic.unlocked': {
    did: () => msg('abriu a clínica com a frase de abertura'),
    deed: () => msg('abrir a clínica com a frase de abertura'),
  },
  'clinic.recovered': {
    did: () => msg('abriu a clínica com a folha de recuperação'),
    deed: () => msg('abrir a clínica com a folha de recuperação'),
  },
  'clinic.restored': {
    did: () => msg('restaurou uma cópia de segurança'),
    deed: () => msg('restaurar uma cópia de segurança'),
  },
  'clinic.restore-begun': {
    did: () => msg('fechou a clínica para restaurar uma cópia'),
    deed: () => msg('fechar a clínica para restaurar uma cópia'),
  },
  'clock.jumped': {
    did: () => msg('viu que o relógio do computador mudou sem que o tempo passasse'),
    deed: () => msg('ver que o relógio do computador mudou'),
  },
  'clinic.sheet-came-back': {
    did: () => msg('voltou para uma folha de recuperação que já tinha sido trocada'),
    deed: () => msg('voltar para uma folha de recuperação já trocada'),
  },
  'clinic.re-keyed': {
    did: () => msg('pôs os dados sob a chave da folha nova'),
    deed: () => msg('pôr os dados sob a chave da folha nova'),
  },
  'clinic.re-key-failed': {
    did: () => msg('não conseguiu pôr os dados sob a chave da folha nova'),
    deed: () => msg('pôr os dados sob a chave da folha nova'),
  },
  'clinic.passphrase-tried': {
    did: () => msg('tentou abrir a clínica'),
    deed: () => msg('abrir a clínica'),
  },
  'template.added': {
    did: () => msg('criou um modelo de nota'),
    deed: () => msg('criar um modelo de nota'),
  },
  'template.changed': {
    did: () => msg('alterou um modelo de nota'),
    deed: () => msg('alterar um modelo de nota'),
  },
  'template.retired': {
    did: () => msg('tirou de uso ou trouxe de volta um modelo de nota'),
    deed: () => msg('tirar de uso ou trazer de volta um modelo de nota'),
  },
  'snippet.saved': {
    did: () => msg('salvou um texto pronto'),
    deed: () => msg('salvar um texto pronto'),
  },
  'snippet.removed': {
    did: () => msg('apagou um texto pronto'),
    deed: () => msg('apagar um texto pronto'),
  },
  'preset.saved': {
    did: () => msg('salvou um modelo de documento'),
    deed: () => msg('salvar um modelo de documento'),
  },
  'preset.removed': {
    did: () => msg('apagou um modelo de documento'),
    deed: () => msg('apagar um modelo de documento'),
  },
  'document.rule-confirmed': {
    did: () => msg('confirmou uma regra de documentos'),
    deed: () => msg('confirmar uma regra de documentos'),
  },
  'prescription.hint-confirmed': {
    did: () => msg('confirmou o que se diz de um medicamento'),
    deed: () => msg('confirmar o que se diz de um medicamento'),
  },
  'prescription.way-chosen': {
    did: () => msg('escolheu como sai a receita de controle especial'),
    deed: () => msg('escolher como sai a receita de controle especial'),
  },
  'practice.filled': {
    did: () => msg('preencheu a clínica de treino'),
    deed: () => msg('preencher a clínica de treino'),
  },
  'anchor.begun': {
    did: () => msg('começou a guardar até onde os dados chegaram'),
    deed: () => msg('guardar até onde os dados chegaram'),
  },
  'backup.folder-by-policy': {
    did: () => msg('incluiu uma pasta de cópias, por política do computador'),
    deed: () => msg('incluir uma pasta de cópias, por política do computador'),
  },
  'backup.failed': {
    did: () => msg('não conseguiu copiar para uma pasta'),
    deed: () => msg('copiar para uma pasta'),
  },
  'backup.commanded': {
    did: () => msg('fez uma cópia de segurança pela linha de comando'),
    deed: () => msg('fazer uma cópia de segurança pela linha de comando'),
  },
  'account.notices-seen': {
    did: () => msg('viu os avisos da própria conta'),
    deed: () => msg('ver os avisos da própria conta'),
  },
  'account.reset-with-sheet': {
    did: () => msg('trocou a senha de uma conta com a folha de recuperação'),
    deed: () => msg('trocar a senha de uma conta com a folha de recuperação'),
  },
  'account.refusals-read': {
    did: () => msg('viu por que uma conta foi recusada'),
    deed: () => msg('ver por que uma conta foi recusada'),
  },
  'account.claim-refused': {
    did: () => msg('recusou uma conta feita no totem'),
    deed: () => msg('recusar uma conta feita no totem'),
  },
  'account.unlinked': {
    did: () => msg('desvinculou um dependente de uma conta'),
    deed: () => msg('desvincular um dependente de uma conta'),
  },
}
