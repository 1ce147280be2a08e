/** Heart and vessels (I). */
export const CIRCULATION = `
I00|Febre reumática sem acometimento do coração|febre reumática
I050|Estenose da válvula mitral|estenose mitral, válvula mitral apertada
I059|Doença reumática da válvula mitral, sem outra indicação|valvopatia mitral reumática
I10|Hipertensão essencial|pressão alta, hipertensão arterial, HAS
I110|Doença cardíaca hipertensiva com insuficiência cardíaca|coração grande por pressão alta com insuficiência
I119|Doença cardíaca hipertensiva sem insuficiência cardíaca|cardiopatia hipertensiva, coração hipertenso
I120|Doença renal hipertensiva com insuficiência renal|rim lesado por pressão alta
I150|Hipertensão renovascular|pressão alta por artéria do rim
I159|Hipertensão secundária, sem outra indicação|pressão alta secundária
I200|Angina instável|dor no peito em repouso
I209|Angina do peito, sem outra indicação|angina, angina estável, dor no peito ao esforço
I219|Infarto agudo do miocárdio, sem outra indicação|infarto, IAM, ataque do coração
I251|Doença aterosclerótica do coração|doença coronariana, DAC, entupimento das coronárias
I252|Infarto antigo do miocárdio|infarto prévio, já infartou
I255|Cardiomiopatia isquêmica|coração fraco depois de infarto
I259|Doença isquêmica crônica do coração, sem outra indicação|isquemia do coração
I269|Embolia pulmonar sem cor pulmonale agudo|embolia pulmonar, TEP
I270|Hipertensão pulmonar primária|hipertensão pulmonar
I309|Pericardite aguda, sem outra indicação|pericardite
I340|Insuficiência da válvula mitral|refluxo mitral
I341|Prolapso da válvula mitral|prolapso mitral
I350|Estenose da válvula aórtica|estenose aórtica
I351|Insuficiência da válvula aórtica|refluxo aórtico
I420|Cardiomiopatia dilatada|coração dilatado, coração grande
I429|Cardiomiopatia, sem outra indicação|cardiomiopatia
I440|Bloqueio atrioventricular de primeiro grau|BAV 1
I442|Bloqueio atrioventricular total|BAVT
I447|Bloqueio do ramo esquerdo, sem outra indicação|BRE
I451|Outros bloqueios do ramo direito|BRD
I456|Síndrome de pré-excitação|Wolff-Parkinson-White, WPW
I471|Taquicardia supraventricular|taquicardia paroxística, TSV
I48|Flutter e fibrilação atrial|fibrilação atrial, FA, flutter
I493|Extrassístoles ventriculares|extrassístole, batida falhada
I499|Arritmia cardíaca, sem outra indicação|arritmia, coração descompassado
I500|Insuficiência cardíaca congestiva|insuficiência cardíaca, ICC, coração fraco
I509|Insuficiência cardíaca, sem outra indicação|IC, coração inchado
I517|Aumento do coração|cardiomegalia
I639|Infarto cerebral, sem outra indicação|AVC isquêmico, derrame isquêmico
I64|Acidente vascular cerebral, hemorrágico ou isquêmico não esclarecido|AVC, derrame, AVE
I652|Estreitamento da artéria carótida|placa na carótida, entupimento da carótida
I679|Doença cerebrovascular, sem outra indicação|má circulação cerebral
I694|Sequela de acidente vascular cerebral não esclarecido|sequela de AVC, sequela de derrame
I709|Aterosclerose, sem outra indicação|aterosclerose, placas nas artérias
I702|Aterosclerose das artérias das pernas|má circulação arterial nas pernas
I714|Aneurisma da aorta abdominal sem ruptura|aneurisma de aorta
I730|Síndrome de Raynaud|dedos brancos no frio
I739|Doença vascular periférica, sem outra indicação|má circulação nas pernas, claudicação
I800|Flebite das veias superficiais das pernas|flebite, tromboflebite superficial
I802|Trombose de outros vasos profundos das pernas|trombose, TVP, trombose venosa profunda
I830|Varizes das pernas com úlcera|úlcera varicosa, ferida de varizes
I831|Varizes das pernas com inflamação|eczema de varizes, dermatite ocre
I839|Varizes das pernas sem úlcera nem inflamação|varizes, veias dilatadas
I841|Hemorroidas internas com outras complicações|hemorroida interna que sangra
I843|Hemorroidas externas trombosadas|hemorroida trombosada
I849|Hemorroidas sem complicação|hemorroida, hemorroidas
I861 m|Varizes do escroto|varicocele
I872|Insuficiência venosa crônica|má circulação venosa, pernas inchadas por veias
I890|Linfedema não classificado em outra parte|linfedema, perna inchada por linfa
I951|Hipotensão ao levantar|hipotensão postural, pressão cai ao levantar
I959|Hipotensão, sem outra indicação|pressão baixa
`
