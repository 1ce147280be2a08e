/** Injuries, poisoning and outer causes (S, T, W, X, Y), contacts with the service (Z). */
export const INJURIES_AND_CARE = `
S008|Trauma superficial de outras partes da cabeça|pancada na cabeça, galo na cabeça
S010|Ferimento do couro cabeludo|corte na cabeça
S018|Ferimento de outras partes da cabeça|corte no rosto
S022|Fratura dos ossos do nariz|nariz quebrado
S025|Fratura de dente|dente quebrado
S050|Lesão da conjuntiva e da córnea sem corpo estranho|arranhão no olho
S060|Concussão cerebral|batida na cabeça com desmaio, TCE leve
S099|Trauma da cabeça, sem outra indicação|trauma de crânio, TCE
S134|Entorse da coluna cervical|chicote, torção no pescoço
S202|Contusão do tórax|pancada no peito
S223|Fratura de costela|costela quebrada
S300|Contusão da lombar e da pelve|pancada nas costas
S320|Fratura de vértebra lombar|vértebra quebrada
S335|Entorse da coluna lombar|mau jeito nas costas
S400|Contusão do ombro e do braço|pancada no ombro
S420|Fratura da clavícula|clavícula quebrada
S422|Fratura da extremidade superior do úmero|braço quebrado perto do ombro
S430|Luxação do ombro|ombro deslocado
S525|Fratura da extremidade distal do rádio|punho quebrado, fratura de Colles
S600|Contusão de dedo da mão sem lesão da unha|pancada no dedo
S610|Ferimento de dedo da mão sem lesão da unha|corte no dedo
S626|Fratura de outros dedos da mão|dedo quebrado
S635|Entorse do punho|torção no punho, punho torcido
S636|Entorse de dedo da mão|dedo torcido
S720|Fratura do colo do fêmur|fratura do quadril, fêmur quebrado
S800|Contusão do joelho|pancada no joelho
S819|Ferimento da perna, parte não indicada|corte na perna
S832|Ruptura recente do menisco|menisco rompido
S835|Entorse do joelho com lesão do ligamento cruzado|LCA rompido, ligamento do joelho
S836|Entorse de outras partes do joelho e as sem outra indicação|joelho torcido
S860|Lesão do tendão de Aquiles|tendão de Aquiles rompido
S903|Contusão de outras partes do pé e as sem outra indicação|pancada no pé
S913|Ferimento de outras partes do pé|corte no pé
S925|Fratura de outro dedo do pé|dedo do pé quebrado
S934|Entorse do tornozelo|tornozelo torcido, torção no tornozelo, entorse
T009|Traumas superficiais múltiplos, sem outra indicação|escoriações, ralados
T140|Trauma superficial de local não indicado|arranhão, picada de inseto, escoriação
T141|Ferimento de local não indicado|ferimento, corte, mordida
T159|Corpo estranho no olho, parte não indicada|cisco no olho
T16|Corpo estranho no ouvido|algo dentro do ouvido
T171|Corpo estranho na narina|algo dentro do nariz
T230|Queimadura de punho e mão, grau não indicado|queimadura na mão
T300|Queimadura de local e grau não indicados|queimadura
T509|Intoxicação por outros medicamentos e os não indicados|intoxicação por remédio
T630|Efeito do veneno de serpente|picada de cobra, acidente ofídico
T632|Efeito do veneno de escorpião|picada de escorpião
T633|Efeito do veneno de aranha|picada de aranha
T634|Efeito do veneno de outros artrópodes|picada de abelha, picada de marimbondo, lagarta
T742|Abuso sexual|violência sexual
T741|Maus-tratos físicos|agressão, violência doméstica, sevícias
T780|Choque anafilático por alimento|anafilaxia por comida
T781|Outras reações a alimentos não classificadas em outra parte|alergia alimentar
T782|Choque anafilático, sem outra indicação|anafilaxia
T784|Alergia, sem outra indicação|alergia, reação alérgica
T886|Choque anafilático por remédio certo dado como devido|anafilaxia por remédio
T887|Efeito adverso de remédio, sem outra indicação|reação a remédio, alergia a medicamento
T932|Sequela de outras fraturas da perna|sequela de fratura
W199|Queda, sem outra indicação, em local não indicado|queda, caiu
W540|Mordedura ou golpe de cão em casa|mordida de cachorro
X849|Autolesão intencional por meio não indicado, em local não indicado|tentativa de suicídio, se cortou
Y590|Efeito adverso de vacinas virais em uso terapêutico|reação à vacina
Z000|Exame médico geral|check-up, consulta de rotina, exame de rotina
Z001|Exame de rotina da criança|puericultura, consulta do bebê
Z003|Exame na fase de crescimento da adolescência|consulta do adolescente
Z008|Outros exames gerais|avaliação de saúde
Z010|Exame dos olhos e da visão|exame de vista
Z011|Exame dos ouvidos e da audição|audiometria de rotina
Z012|Exame dos dentes|consulta com dentista
Z013|Medida da pressão arterial|medir a pressão
Z014 f|Exame ginecológico de rotina|preventivo, papanicolau, consulta ginecológica
Z016|Exame radiológico não classificado em outra parte|raio X de rotina
Z017|Exame de laboratório|exames de sangue de rotina
Z018|Outros exames especiais indicados|risco cirúrgico, pré-operatório
Z020|Exame para entrar em instituição de ensino|atestado para escola
Z021|Exame para emprego|admissional, exame admissional
Z024|Exame para carteira de motorista|CNH, exame do Detran
Z025|Exame para praticar esporte|atestado para academia, atestado para natação
Z026|Exame para seguro|perícia de seguro
Z027|Emissão de documento médico|atestado, relatório médico, laudo
Z029|Exame para fim administrativo, sem outra indicação|exame administrativo
Z038|Observação por suspeita de outras doenças|em investigação
Z094|Seguimento depois de tratar fratura|retorno de fratura
Z099|Seguimento depois de tratamento, sem outra indicação|retorno, revisão pós-operatória
Z108|Exames de rotina de outros grupos definidos|periódico, exame periódico
Z113|Rastreamento de infecções de transmissão sexual|exames de IST
Z121|Rastreamento de câncer do intestino|colonoscopia de rotina
Z123|Rastreamento de câncer da mama|mamografia de rotina
Z124 f|Rastreamento de câncer do colo do útero|coleta de preventivo
Z125 m|Rastreamento de câncer da próstata|PSA, exame da próstata
Z131|Rastreamento de diabetes|teste de glicose
Z136|Rastreamento de doenças do coração e dos vasos|avaliação cardiológica
Z201|Contato com tuberculose|contactante de tuberculose
Z202|Contato com infecção de transmissão sexual|parceiro com IST
Z203|Contato com raiva|vacina antirrábica
Z206|Contato com HIV|PEP, profilaxia do HIV
Z21|Portador assintomático do HIV|HIV positivo sem sintomas
Z251|Necessidade de vacina contra a gripe|vacina da gripe
Z269|Necessidade de vacina não indicada|vacina, vacinação
Z300|Aconselhamento sobre contracepção|anticoncepcional, planejamento familiar
Z301 f|Inserção de dispositivo anticoncepcional no útero|DIU, colocar DIU
Z302|Esterilização|laqueadura, vasectomia
Z304|Supervisão do uso de anticoncepcional|renovar pílula, injeção anticoncepcional
Z305 f|Supervisão do dispositivo anticoncepcional no útero|revisão do DIU
Z320 f|Gravidez ainda não confirmada|teste de gravidez, suspeita de gravidez
Z321 f|Gravidez confirmada|grávida, gestação
Z340 f|Supervisão de primeira gravidez normal|pré-natal do primeiro filho
Z348 f|Supervisão de outra gravidez normal|pré-natal
Z349 f|Supervisão de gravidez normal, sem outra indicação|pré-natal, consulta de pré-natal
Z359 f|Supervisão de gravidez de alto risco, sem outra indicação|pré-natal de alto risco
Z391 f|Cuidado da mãe que amamenta|amamentação
Z392 f|Seguimento de rotina depois do parto|puerpério, consulta pós-parto
Z480|Cuidado de curativos e suturas|curativo, tirar pontos
Z501|Outras fisioterapias|fisioterapia
Z504|Psicoterapia não classificada em outra parte|psicoterapia, terapia
Z513|Transfusão de sangue sem diagnóstico indicado|transfusão
Z515|Cuidados paliativos|paliativo
Z566|Outras dificuldades físicas e mentais ligadas ao trabalho|estresse no trabalho
Z630|Problema na relação com o cônjuge ou parceiro|crise no casamento
Z634|Desaparecimento ou morte de pessoa da família|luto, morte na família
Z637|Outros acontecimentos de estresse na família|problema familiar
Z700|Aconselhamento sobre atitudes sexuais|orientação sexual
Z710|Consulta em nome de outra pessoa|familiar no lugar do paciente, mostrar exames de outra pessoa
Z713|Aconselhamento e vigilância da dieta|orientação alimentar, dieta
Z719|Aconselhamento, sem outra indicação|orientação, tirar dúvidas
Z720|Uso de tabaco|fuma
Z721|Uso de álcool|bebe
Z723|Falta de exercício físico|sedentarismo, sedentário
Z730|Esgotamento|burnout, estafa
Z733|Estresse não classificado em outra parte|estresse
Z760|Emissão de receita repetida|receita, renovação de receita, renovar receita
Z761|Vigilância e cuidado de saúde da criança|acompanhamento do bebê
Z763|Pessoa sadia que acompanha doente|acompanhante
Z803|História familiar de câncer da mama|mãe com câncer de mama
Z833|História familiar de diabetes|pais diabéticos
Z853|História pessoal de câncer da mama|já teve câncer de mama
Z880|História pessoal de alergia a penicilina|alergia a penicilina
Z889|História pessoal de alergia a remédio não indicado|alergia a remédios
Z921|História pessoal de uso atual de anticoagulante|usa anticoagulante, varfarina
Z924|História pessoal de cirurgia grande não classificada em outra parte|cirurgia anterior
Z950|Portador de marca-passo|marca-passo
Z951|Portador de ponte nas coronárias|ponte de safena
Z955|Portador de prótese ou enxerto nas coronárias|stent, angioplastia prévia
Z988|Outros estados depois de cirurgia|pós-operatório, cirurgia bariátrica
`
