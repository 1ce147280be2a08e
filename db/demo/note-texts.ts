import { note, type NoteTemplate } from './note-template.ts'
import { FAMILY_NOTES } from './note-texts-family.ts'
import type { Specialty } from './staff.ts'

const GOOD = 'Bom estado geral, corado, hidratado, eupneico.'
const HEART = 'Ritmo cardíaco regular em dois tempos, sem sopros. Sem edema de membros inferiores.'
const LUNGS = 'Murmúrio vesicular presente, sem ruídos adventícios.'

/** Short notes as each specialty writes them; every word is made up. */
export const NOTES: Readonly<Record<Specialty, readonly NoteTemplate[]>> = {
  ...FAMILY_NOTES,
  'Clínica médica': [
    note(
      'Retorno para reavaliar a pressão. Nega dor torácica e dispneia. Esqueceu a dose da noite algumas vezes.',
      `${GOOD} ${HEART}`,
      'I10 Hipertensão essencial, controle parcial.',
      'Losartana 100 mg pela manhã. Medir a pressão em casa por sete dias. Retorno em 30 dias.',
      [35, 120],
    ),
    note(
      'Acompanhamento de diabetes. Glicemias de jejum em casa entre 118 e 146. Sem hipoglicemia.',
      `${GOOD} ${HEART} Pés sem lesões, sensibilidade preservada.`,
      'E11.9 Diabetes tipo 2 sem complicações.',
      'Manter metformina 850 mg duas vezes ao dia. Pedir HbA1c, creatinina e fundo de olho.',
      [35, 120],
    ),
    note(
      'Tosse seca e coriza há quatro dias, sem febre.',
      `${GOOD} ${LUNGS} Orofaringe levemente hiperemiada.`,
      'J06.9 Infecção aguda das vias aéreas superiores.',
      'Hidratação, soro nasal, analgésico se dor. Voltar se febre por mais de três dias ou falta de ar.',
    ),
    note(
      'Cansaço há dois meses, sono ruim, trabalho em turnos.',
      `${GOOD} ${HEART} Tireoide sem nódulos à palpação.`,
      'R53 Fadiga a esclarecer.',
      'Pedir hemograma, TSH, glicemia e ferritina. Orientada higiene do sono. Retorno com exames.',
    ),
    note(
      'Queimação retroesternal após as refeições, pior ao deitar.',
      'Abdome plano, flácido, leve dor em epigástrio, sem massas.',
      'K21.9 Doença do refluxo gastroesofágico.',
      'Omeprazol 20 mg em jejum por oito semanas. Evitar deitar após comer. Reavaliar em 60 dias.',
    ),
    note(
      'Check-up anual, sem queixas. Caminha três vezes por semana.',
      `${GOOD} ${HEART} ${LUNGS}`,
      'Z00.0 Exame médico geral.',
      'Exames de rotina conforme a idade. Vacinas em dia. Retorno em um ano.',
    ),
    note(
      'Ardência ao urinar há dois dias, sem febre nem dor lombar.',
      'Abdome indolor, punho-percussão lombar negativa.',
      'N39.0 Infecção do trato urinário não complicada.',
      'Fosfomicina 3 g dose única. Beber água. Voltar se febre.',
    ),
  ],
  Cardiologia: [
    note(
      'Controle de hipertensão, sem sintomas. Traz mapa com média de 134 × 82.',
      HEART,
      'I10 Hipertensão essencial controlada.',
      'Manter esquema. Dieta com pouco sal. Retorno em seis meses.',
    ),
    note(
      'Palpitações rápidas à noite, duas vezes por semana, sem síncope.',
      HEART,
      'R00.2 Palpitações.',
      'Holter de 24 horas e ecocardiograma. Reduzir café. Retorno com exames.',
    ),
    note(
      'Avaliação para cirurgia de catarata. Sobe dois lances de escada sem queixa.',
      `${HEART} Eletrocardiograma em ritmo sinusal, sem alterações.`,
      'Z01.8 Risco cardiológico baixo.',
      'Liberado do ponto de vista cardiológico. Manter medicação no dia.',
      [55, 120],
    ),
    note(
      'Dor em aperto no peito ao subir ladeira, alivia com repouso, há um mês.',
      HEART,
      'I20.9 Angina do peito a esclarecer.',
      'Teste ergométrico e perfil lipídico. AAS 100 mg. Orientado a procurar o pronto-socorro se dor em repouso.',
      [45, 120],
    ),
    note(
      'Colesterol alto em exame da empresa: LDL 172.',
      HEART,
      'E78.5 Hiperlipidemia.',
      'Rosuvastatina 10 mg à noite. Orientações de dieta e caminhada. Novo perfil em 90 dias.',
    ),
    note(
      'Seguimento de fibrilação atrial. Sem sangramentos. Toma o anticoagulante certo.',
      'Ritmo irregular, sem sopros. Sem edema.',
      'I48 Fibrilação atrial, frequência controlada.',
      'Manter apixabana e metoprolol. Creatinina em três meses.',
      [60, 120],
    ),
  ],
  Ortopedia: [
    note(
      'Dor lombar há uma semana, após carregar peso. Sem irradiação.',
      'Contratura paravertebral, Lasègue negativo, força preservada.',
      'M54.5 Dor lombar baixa.',
      'Analgésico, calor local, manter-se ativo. Fisioterapia se persistir. Retorno em 20 dias.',
      [16, 120],
    ),
    note(
      'Dor no joelho ao descer escada, há meses.',
      'Crepitação, sem derrame, estável.',
      'M17.9 Gonartrose.',
      'Fortalecimento de quadríceps, perda de peso. Radiografia com carga.',
      [48, 120],
    ),
    note(
      'Torceu o tornozelo jogando bola há dois dias.',
      'Edema lateral, gaveta anterior negativa, apoia com dor.',
      'S93.4 Entorse do tornozelo.',
      'Gelo, tala funcional e apoio conforme a dor. Fisioterapia a partir da segunda semana.',
      [10, 60],
    ),
    note(
      'Dor no ombro ao levantar o braço, acorda à noite.',
      'Neer e Jobe positivos, sem perda de força.',
      'M75.1 Síndrome do manguito rotador.',
      'Ultrassonografia do ombro. Anti-inflamatório por cinco dias. Fisioterapia.',
      [30, 120],
    ),
    note(
      'Formigamento na mão direita, pior à noite.',
      'Phalen e Tinel positivos à direita.',
      'G56.0 Síndrome do túnel do carpo.',
      'Órtese noturna. Eletroneuromiografia. Retorno com exame.',
      [25, 120],
    ),
    note(
      'Revisão de fratura do punho, seis semanas.',
      'Sem dor à palpação, mobilidade quase completa.',
      'S52.5 Fratura do rádio distal consolidada.',
      'Retirada da imobilização. Exercícios orientados. Alta em 30 dias.',
    ),
  ],
}
