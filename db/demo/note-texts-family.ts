import { note, type NoteTemplate } from './note-template.ts'
import type { Specialty } from './staff.ts'

const LUNGS = 'Murmúrio vesicular presente, sem ruídos adventícios.'
const ACTIVE = 'Ativo, corado, hidratado. Oroscopia e otoscopia sem alterações.'
const MIND = 'Vígil, orientado, discurso organizado. Sem ideação suicida.'

/** Notes on children, women and minds. */
export const FAMILY_NOTES: Readonly<
  Record<Extract<Specialty, 'Pediatria' | 'Ginecologia' | 'Psicologia'>, readonly NoteTemplate[]>
> = {
  Pediatria: [
    note(
      'Febre de 38,2 °C há um dia, coriza e tosse. Mama e come bem.',
      `${ACTIVE} ${LUNGS}`,
      'J06.9 Resfriado comum.',
      'Soro nasal, dipirona se febre. Sinais de alerta explicados ao responsável. Retorno se febre por mais de 72 horas.',
    ),
    note(
      'Consulta de rotina. Desenvolvimento conforme a idade, vacinas em dia.',
      `${ACTIVE} Peso e altura no canal de crescimento.`,
      'Z00.1 Exame de rotina da saúde da criança.',
      'Orientada alimentação e prevenção de acidentes. Vitamina D. Próxima consulta conforme o calendário.',
      [0, 5],
    ),
    note(
      'Chiado no peito à noite, terceira vez neste ano.',
      `${ACTIVE} Sibilos expiratórios discretos, sem tiragem.`,
      'J45.9 Asma não especificada.',
      'Salbutamol com espaçador se crise. Beclometasona por três meses. Retorno em 30 dias.',
      [2, 14],
    ),
    note(
      'Dor de ouvido desde ontem, após resfriado.',
      'Membrana timpânica direita hiperemiada e abaulada.',
      'H66.9 Otite média aguda.',
      'Amoxicilina por dez dias. Analgésico. Reavaliar em dez dias.',
      [1, 12],
    ),
    note(
      'Manchas que coçam nas dobras dos braços.',
      `${ACTIVE} Placas eritematosas em fossas antecubitais.`,
      'L20.9 Dermatite atópica.',
      'Hidratante duas vezes ao dia, banho morno e curto. Corticoide tópico por sete dias.',
    ),
    note(
      'Não quer comer verduras, responsável preocupado com o peso.',
      `${ACTIVE} Peso adequado para a idade.`,
      'Seletividade alimentar.',
      'Curva de crescimento mostrada à família. Rotina de refeições sem telas. Retorno em três meses.',
      [1, 9],
    ),
    note(
      'Dificuldade de atenção relatada pela escola.',
      ACTIVE,
      'F90.0 Em investigação.',
      'Questionário para a escola e a família. Encaminhado para avaliação psicológica.',
      [6, 14],
    ),
  ],
  Ginecologia: [
    note(
      'Consulta de rotina, ciclos regulares, sem queixas.',
      'Mamas sem nódulos. Exame especular sem alterações.',
      'Z01.4 Exame ginecológico de rotina.',
      'Colhida citologia. Resultado em 20 dias. Retorno anual.',
      [18, 64],
    ),
    note(
      'Cólica forte no primeiro dia do ciclo.',
      'Abdome indolor. Sem massas palpáveis.',
      'N94.6 Dismenorreia.',
      'Anti-inflamatório no início do ciclo. Ultrassonografia pélvica.',
      [14, 48],
    ),
    note(
      'Pré-natal, segundo trimestre. Sente o bebê mexer. Sem sangramento.',
      'Altura uterina adequada, batimentos fetais 144 por minuto, sem edema.',
      'Z34.9 Supervisão de gravidez normal.',
      'Sulfato ferroso. Morfológico agendado. Vacina dTpa. Retorno em quatro semanas.',
      [18, 44],
    ),
    note(
      'Deseja método contraceptivo, sem enxaqueca nem trombose na família.',
      'Sem alterações.',
      'Z30.0 Aconselhamento em contracepção.',
      'Discutidas as opções. Escolheu o dispositivo intrauterino. Agendar inserção.',
      [15, 45],
    ),
    note(
      'Ondas de calor e sono ruim há seis meses.',
      'Mamas sem nódulos. Mucosa vaginal atrófica.',
      'N95.1 Estado da menopausa.',
      'Mamografia e perfil lipídico antes de decidir terapia hormonal. Retorno com exames.',
      [44, 66],
    ),
    note(
      'Acompanhamento anual após a menopausa, sem sangramento.',
      'Mamas sem nódulos. Exame especular sem lesões.',
      'Z01.4 Exame ginecológico de rotina.',
      'Mamografia e densitometria. Retorno em um ano.',
      [55, 120],
    ),
    note(
      'Corrimento com coceira há cinco dias.',
      'Conteúdo branco, grumoso, colo sem lesões.',
      'N76.0 Vaginite aguda.',
      'Miconazol creme por sete noites. Voltar se não melhorar.',
      [16, 70],
    ),
  ],
  Psicologia: [
    note(
      'Primeiro encontro. Relata ansiedade no trabalho e dificuldade para dormir.',
      MIND,
      'Queixa de ansiedade, a acompanhar.',
      'Combinado atendimento semanal por oito semanas. Registro de preocupações.',
      [16, 120],
    ),
    note(
      'Sessão sobre luto recente na família.',
      `${MIND} Choro durante o relato, afeto congruente.`,
      'Processo de luto esperado.',
      'Acolhimento. Retomar rotina e rede de apoio. Sessão na próxima semana.',
    ),
    note(
      'Trabalhamos o registro de pensamentos da semana. Dormiu melhor em quatro noites.',
      MIND,
      'Melhora parcial dos sintomas ansiosos.',
      'Manter o registro. Treino de respiração duas vezes ao dia.',
    ),
    note(
      'Conflitos na escola e em casa. Gosta de desenhar.',
      `${MIND} Pouco contato visual no início.`,
      'Dificuldades de convivência, em avaliação.',
      'Conversa com o responsável na próxima sessão. Contato com a escola, com autorização.',
      [12, 17],
    ),
    note(
      'Sessão sobre volta ao trabalho após afastamento.',
      MIND,
      'Adaptação em curso.',
      'Plano de retorno em etapas. Nova sessão em quinze dias.',
      [20, 65],
    ),
    note(
      'Revisão de metas do trimestre. Sente-se mais segura nas decisões.',
      MIND,
      'Evolução favorável.',
      'Espaçar para sessões quinzenais. Combinar alta em dois meses.',
      [16, 120],
    ),
  ],
}
