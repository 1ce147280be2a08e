import { msg } from '@lit/localize'
import type { FieldIssue } from '../../preload/contract/field-issue.ts'
import type { AnyCode } from '../../preload/contract/index.ts'
import { detailsOf, OperationError } from '../operation-error.ts'
import { ISSUES } from './issue-words.ts'
import { MEDICINE_LIST_SENTENCES } from './medicine-list-words.ts'
import { pageErrorSentence } from './page-error.ts'
import { PRINTING_SENTENCES } from './printing-words.ts'
import { waitSentence } from './wait-sentence.ts'

/** What happened, what is safe, what to do; one sentence for every code, so that a new code without one does not compile. */
const SENTENCES: Record<AnyCode, () => string> = {
  invalid: () => msg('O programa não aceitou o que foi enviado. Nada foi gravado: confira.'),
  denied: () => msg('O seu perfil de acesso não permite esta ação. Nada foi mudado.'),
  'signed-out': () => msg('A sua entrada expirou. Entre de novo para continuar.'),
  held: () => msg('Antes de continuar, conclua o que a tela pede.'),
  closed: () =>
    msg(
      'Sem resposta do sistema da clínica. O que já estava gravado está seguro. Tente de novo em instantes.',
    ),
  'not-found': () =>
    msg('Não encontramos o que você abriu. Pode ter sido arquivado ou unido a outro cadastro.'),
  stale: () =>
    msg(
      'Alguém mudou isto enquanto você editava. Nada foi perdido: confira os dados atuais e salve de novo.',
    ),
  busy: () => msg('O sistema está ocupado. Nada foi gravado. Tente de novo em alguns segundos.'),
  'no-space': () =>
    msg(
      'O disco está cheio. O que já estava gravado está seguro, mas nada novo pode ser salvo. Libere espaço.',
    ),
  'read-only': () =>
    msg(
      'O disco não aceita gravações. O que já estava gravado está seguro, mas nada novo pode ser salvo. Chame o suporte.',
    ),
  unreadable: () =>
    msg(
      'O disco deste computador não respondeu. Nada foi gravado. Tente de novo; se repetir, chame o suporte.',
    ),
  internal: () =>
    msg('Algo deu errado e nada foi gravado. Tente de novo; se repetir, anote o código e avise o suporte.'),
  'set-by-policy': () => msg('Isto é decidido pela política deste computador. Fale com o técnico.'),
  'only-at-hub': () => msg('Isto só pode ser feito no computador que guarda os dados da clínica.'),
  repeated: () => msg('Este pedido já tinha chegado. Veja o que está gravado antes de tentar de novo.'),

  credentials: () => msg('Os dados de acesso não conferem. Verifique e tente de novo.'),
  'code-spent': () =>
    msg('Este código de acesso já não vale: venceu ou já foi usado. Peça outro a quem o deu.'),
  'wrong-station': () =>
    msg('Esta conta não entra por aqui. Use o computador do seu trabalho, ou o totem se você é paciente.'),
  wait: () => waitSentence(0),
  'password-weak': () =>
    msg('Esta senha é fácil de adivinhar. Escolha outra, com pelo menos 10 caracteres e sem o seu nome.'),
  'password-same': () => msg('A senha nova é igual à atual. Escolha outra.'),
  'terms-changed': () => msg('Os termos mudaram enquanto você lia. Leia a versão nova para continuar.'),
  'email-taken': () => msg('Este e-mail já está em outra conta. Use outro ou deixe em branco.'),
  'photo-refused': () => msg('Não foi possível usar esta imagem. Escolha uma foto JPEG ou PNG.'),
  'needs-desktop': () => msg('Isto só funciona no aplicativo instalado neste computador.'),

  'too-many-accounts': () =>
    msg(
      'Muitas contas foram criadas agora há pouco. Espere uma hora ou fale com a recepção. Nada foi gravado.',
    ),
  'desk-first': () =>
    msg(
      'Você já tem uma consulta marcada. Para marcar outra, mostre antes um documento com foto na recepção.',
    ),
  'too-many-visits': () =>
    msg('Já há muitas consultas marcadas pelo totem. Para marcar mais uma, fale com a recepção.'),
  'too-many-changes': () =>
    msg('Muitas marcações e mudanças pelo totem em um dia. Para mudar mais, fale com a recepção.'),
  'too-many-slips': () =>
    msg('O comprovante já foi impresso agora há pouco. Se precisar de outro, fale com a recepção.'),
  'claim-open': () =>
    msg(
      'Esta conta ainda não foi conferida. Abra Contas do totem e ligue a conta à pessoa: o código sai lá.',
    ),
  'holder-first': () => msg('Confira antes o documento de quem é dono da conta.'),
  'guardianship-needed': () =>
    msg('Para ligar um menor, marque o documento que mostra quem é responsável por ele.'),
  'curatorship-needed': () =>
    msg(
      'Esta pessoa é maior de idade: só ela vê as próprias consultas. Sem termo de curatela, recuse o pedido.',
    ),
  'adult-needed': () =>
    msg(
      'Para criar conta é preciso ter 18 anos ou mais. O responsável cria a conta e inclui o menor como dependente.',
    ),
  'birth-date-future': () => msg('A data de nascimento está no futuro. Confira o ano.'),
  'no-consent': () =>
    msg('Este paciente ainda não autorizou mensagens. Pergunte a ele e registre a resposta primeiro.'),
  'no-phone': () => msg('Este paciente não tem um celular no cadastro. Ligue ou complete o cadastro.'),
  'not-prepared': () => msg('Esta mensagem foi preparada há mais de um minuto. Prepare de novo.'),
  'practice-clinic': () =>
    msg('Na clínica de treino nenhuma mensagem é aberta: os números são fictícios e podem ser de alguém.'),
  'staff-full': () => msg('Este programa guarda no máximo 200 profissionais. Reative um dos que já existem.'),
  'accounts-full': () => msg('Este programa guarda no máximo 500 contas da equipe. Mude uma que já existe.'),
  'too-many': () => msg('O limite de dependentes desta conta foi atingido. Fale com a recepção.'),
  'cpf-taken': () =>
    msg('Este CPF já está em outro cadastro. Procure o cadastro existente antes de criar um novo.'),
  'cpf-reason-needed': () => msg('Sem CPF, escolha o motivo.'),
  'own-guardian': () => msg('Ninguém é responsável por si mesmo. Escolha outra pessoa.'),
  'guardian-needed': () => msg('Paciente com menos de 18 anos precisa de um responsável no cadastro.'),
  'same-patient': () => msg('São o mesmo cadastro. Escolha outro para unir.'),
  'photo-id-needed': () =>
    msg('Um dos cadastros tem conta no totem. Confira um documento com foto antes de unir.'),
  'merge-changed': () =>
    msg('Um dos cadastros mudou depois da união. Ela não pode mais ser desfeita: nada foi alterado.'),
  'claim-closed': () => msg('Este pedido já foi resolvido por outra pessoa.'),
  'not-a-candidate': () =>
    msg('Este cadastro não corresponde ao pedido. Escolha um dos que aparecem na lista.'),
  'same-time-visits': () =>
    msg('Os dois cadastros têm consultas no mesmo horário. Desmarque ou mova uma delas e tente de novo.'),
  'staff-account': () => msg('Esta conta é da equipe. O código é emitido na administração.'),
  'has-account': () => msg('Este paciente já tem conta. Emita um código de acesso para ela.'),
  'cpf-or-email-needed': () => msg('Para criar a conta, o cadastro precisa de CPF ou de e-mail.'),

  'slot-taken': () => msg('Este horário está ocupado. Nada foi marcado: escolha outro.'),
  'on-hold': () =>
    msg('Este horário está em uso em outra estação agora. Espere um instante ou escolha outro.'),
  'room-taken': () =>
    msg('A sala está ocupada neste horário, ou nenhuma que serve está livre. Escolha outra.'),
  'insurer-limit': () => msg('O limite de consultas deste convênio neste turno foi atingido. Escolha outro.'),
  'overbook-limit': () => msg('O limite de encaixes deste profissional neste turno foi atingido.'),
  'undo-expired': () =>
    msg(
      'Já não dá para desfazer: o tempo passou ou alguém mudou a consulta depois. Ela está como aparece na agenda.',
    ),
  'span-wrong': () => msg('O fim vem antes do começo. Confira as datas e as horas.'),
  'batch-conflicts': () =>
    msg('Nem todas as consultas cabem. Nada foi mudado: escolha outro horário para as que faltam.'),
  'series-conflicts': () => codeSentence('batch-conflicts'),
  'series-too-long': () => msg('Uma série tem no máximo 60 consultas. Diga quantas são ou até quando vão.'),
  'already-waiting': () => msg('Esta pessoa já espera por isto na lista.'),
  'rule-wrong': () => msg('Esta repetição não tem nenhuma data. Confira a regra.'),
  'no-room': () => msg('Nenhuma sala em uso serve. Cadastre a sala antes de exigi-la.'),
  'request-over': () => msg('Este pedido já foi entregue ou encerrado.'),
  'copy-not-made': () => msg('A cópia ainda não foi feita: ela espera pelo profissional.'),
  'colleague-away': () => msg('Este profissional não trabalha mais aqui ou não tem conta. Escolha outro.'),
  'name-taken': () => msg('Este nome já existe. Escolha outro.'),
  'outside-hours': () => msg('O profissional não atende neste horário. Escolha outro.'),
  past: () => msg('Este horário já passou. Escolha um horário a partir de agora.'),
  'patient-inactive': () => msg('O cadastro deste paciente está arquivado. Fale com a recepção.'),
  'patient-busy': () => msg('Já existe uma consulta desta pessoa neste horário. Escolha outro.'),
  'too-soon': () => msg('Falta pouco tempo para este horário. A mudança agora é com a recepção.'),
  'too-far': () => msg('A agenda ainda não está aberta para esta data. Escolha uma mais próxima.'),
  'wrong-status': () =>
    msg('A situação desta consulta mudou e a ação não vale mais. Confira a situação atual.'),
  'not-today': () => msg('Isto só pode ser feito no dia da consulta.'),
  'not-damaged': () => msg('O banco de dados está inteiro: restaure por Cópias de segurança.'),
  'not-yet': () => msg('Esta hora ainda não chegou: só se lança o que já aconteceu.'),
  'day-wrong': () => msg('Este dia é de antes do nascimento, ou de mais de dois anos atrás. Confira a data.'),
  'already-written': () =>
    msg('Já há algo escrito na nota desta consulta. Enquanto houver, ela não pode ser desfeita.'),
  'not-yours': () => msg('Isto pertence a outro profissional. Nada foi mudado.'),
  'room-needed': () => msg('Falta o consultório deste profissional. Peça à administração para informar.'),

  'already-signed': () =>
    msg('Este atendimento já foi assinado. Para mudar algo, faça um adendo ou uma retificação.'),
  'council-refuses': () => msg('Pela regra em vigor, o seu conselho não emite este documento.'),
  'disclosure-needed': () =>
    msg(
      'Este papel diz o diagnóstico. Marque por que ele pode ser dito: o paciente pediu, assinou, ou há dever legal (diga qual).',
    ),
  'vitals-unread': () =>
    msg('Há um sinal vital que não foi entendido: corrija, ou leve o que escreveu para o exame físico.'),
  'diagnosis-unfit': () =>
    msg(
      'Um diagnóstico não pode ficar assim: um só é o principal, nunca um com asterisco, e uma categoria com subdivisões não se escolhe.',
    ),
  'note-empty': () => msg('Não há o que assinar: escreva ao menos um campo.'),
  'author-back': () =>
    msg('Quem escreveu voltou a trabalhar aqui: o rascunho é dele outra vez, e só ele o assina.'),
  'right-chart': () => msg('A nota já está no prontuário desta pessoa. Escolha de quem ela é.'),
  'reason-needed': () => msg('Escreva o motivo.'),
  ...PRINTING_SENTENCES,

  'no-account': () => msg('Esta pessoa ainda não tem conta no totem.'),
  'hours-overlap': () => msg('Dois horários de atendimento se sobrepõem no mesmo dia. Ajuste um deles.'),
  'kind-twice': () => msg('O mesmo tipo de consulta está duas vezes. Tire um deles.'),
  ...MEDICINE_LIST_SENTENCES,
  'council-taken': () => msg('Este número de conselho já está em outro profissional.'),
  'user-name-taken': () => msg('Este nome de usuário já existe. Escolha outro.'),
  'practitioner-needed': () =>
    msg('O perfil de profissional precisa estar ligado a um profissional cadastrado.'),
  'practitioner-taken': () => msg('Este profissional já está ligado a outro usuário.'),
  'second-needed': () =>
    msg(
      'Isto precisa de mais alguém: outra pessoa da administração, a folha de recuperação ou a própria pessoa.',
    ),
  'same-person': () =>
    msg(
      'As duas contas parecem ser da mesma pessoa. Peça a outra pessoa da administração ou use a folha de recuperação.',
    ),
  'second-wrong': () =>
    msg('Os dados de quem confirma não conferem. Verifique o nome e a senha dessa pessoa, não os seus.'),
  'sheet-wrong': () =>
    msg(
      'Este não é o código da folha de recuperação mais recente. Confira e digite de novo. Nada foi mudado.',
    ),
  'not-administrator': () =>
    msg('Não há conta de administração ativa com este nome. Confira como a pessoa entra. Nada foi mudado.'),
  'administrator-needed': () =>
    msg('Isto pede a senha de alguém da administração. Esta pessoa não é da administração.'),
  'own-permissions': () => msg('Ninguém muda o próprio acesso. Peça a outra pessoa da administração.'),
  'last-administrator': () =>
    msg('Esta é a última conta de administração ativa. Crie outra antes de mudar esta.'),

  'folder-missing': () => msg('A pasta escolhida não existe ou o disco não está ligado. Escolha outra.'),
  'folder-readonly': () => msg('Não é possível gravar nesta pasta. Escolha outra.'),
  'backup-failed': () =>
    msg(
      'A cópia não foi concluída e o arquivo incompleto foi apagado. As cópias anteriores continuam valendo.',
    ),
  'folder-known': () => msg('Esta pasta já está na lista.'),
  'folders-full': () => msg('A lista de pastas está cheia. Tire uma delas primeiro.'),
  'copy-running': () => msg('Uma cópia já está sendo feita. Espere que ela termine ou cancele-a.'),
  'copy-cancelled': () =>
    msg('A cópia foi cancelada e o arquivo incompleto foi apagado. As cópias anteriores continuam valendo.'),
  'no-copy': () => msg('Nenhuma cópia está sendo feita: ela já terminou.'),
  'groups-wrong': () =>
    msg('Os grupos digitados não conferem com o código da folha. Confira e digite de novo.'),
  'setup-expired': () =>
    msg('Passou tempo demais e o código mostrado não vale mais. Comece de novo para receber outro.'),

  'already-open': () => msg('A clínica já está aberta neste computador.'),
  'passphrase-needed': () =>
    msg(
      'Este computador não guarda a chave sozinho. Crie uma frase de abertura com pelo menos 10 caracteres.',
    ),
  'passphrase-wrong': () =>
    msg('A frase de abertura não confere. Tente de novo ou use o código de recuperação.'),
  'passphrase-weak': () =>
    msg('Esta frase é fácil de adivinhar. Escolha outra, que não seja só números nem o nome da clínica.'),
  'proof-needed': () =>
    msg(
      'Já há uma clínica neste computador. Para pôr outra no lugar, digite o código da folha ou a frase de abertura da que está aqui.',
    ),
  'proof-wrong': () =>
    msg(
      'Isto não abre a clínica que está neste computador. Digite o código da folha mais recente ou a frase de abertura dela. Nada foi mudado.',
    ),
  'clinic-here': () =>
    msg('Há uma clínica neste computador. Abra-a antes; o treino fica para um computador sem clínica.'),
  'keys-lost': () =>
    msg('As chaves deste computador se perderam. Escolha a pasta de uma cópia de segurança desta clínica.'),
  'folder-shut': () =>
    msg('A pasta não pode ser lida ou gravada. Nada foi mudado. Confira as permissões e o disco.'),
  'code-mistyped': () => msg('O código tem um erro de digitação. Confira cada grupo com a folha.'),
  'folder-full': () =>
    msg(
      'Não há espaço no disco das cópias. A clínica continua salvando; as cópias que já estão lá valem. Libere espaço nele ou escolha outra pasta.',
    ),
  'code-wrong': () =>
    msg(
      'Este código não confere. Veja o número da folha: a clínica deste computador abre com a mais recente, uma cópia com a que valia quando foi feita.',
    ),
  'backup-missing': () =>
    msg('Não há cópia de segurança nesta pasta. Escolha a pasta onde elas são gravadas.'),
  'backup-real': () =>
    msg(
      'Esta cópia é de uma clínica de verdade e este programa é só de teste. Nada foi restaurado. Use o programa instalado.',
    ),
  'clinic-shut': () => msg('O código confere, mas a clínica não pôde ser aberta. Nada foi mudado.'),
  'backup-newer': () =>
    msg(
      'Esta cópia foi feita por uma versão mais nova do programa. Ela está guardada: instale a versão nova e restaure com ela.',
    ),
  'backup-altered': () =>
    msg(
      'Esta cópia foi alterada depois de feita: não é o que o programa gravou. Nada foi mudado. Escolha outra cópia.',
    ),
  'other-clinic': () => msg('Esta cópia não é desta clínica. Outra só se restaura ao abrir o programa.'),
  'goes-back': () =>
    msg(
      'A clínica que está neste computador tem mais do que esta cópia: o que veio depois dela ficaria de fora.',
    ),
  'backup-damaged': () =>
    msg('Esta cópia está danificada. Escolha outra, mais antiga. Nada foi mudado neste computador.'),
}

/** The sentence for a field that was refused. */
export const issueSentence = (issue: FieldIssue) => ISSUES[issue]()

/** Whether this version has a sentence for a code that was written some time. */
export const isCode = (code: string): code is AnyCode => Object.hasOwn(SENTENCES, code)

/** The sentence for a code of the contract. */
export const codeSentence = (code: AnyCode) => SENTENCES[code]()

/** The sentence for whatever was thrown. An error of the page itself reads like one of the clinic's. */
export function errorSentence(error: unknown): string {
  if (!(error instanceof OperationError)) return pageErrorSentence()
  const wait = detailsOf(error, 'wait')
  if (wait) return waitSentence(wait.seconds)
  return codeSentence(error.code) + (error.code === 'internal' ? ` (${error.ref})` : '')
}
