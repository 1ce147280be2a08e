/** Hormones, nutrition and metabolism (E). */
export const METABOLISM = `
E018|Hipotireoidismo por falta de iodo e afecções relacionadas|falta de iodo
E041|Nódulo único não tóxico da tireoide|nódulo na tireoide
E042|Bócio multinodular não tóxico|bócio, vários nódulos na tireoide
E049|Bócio não tóxico, sem outra indicação|papo, bócio
E02|Hipotireoidismo subclínico por falta de iodo|TSH alto por falta de iodo
E038|Outros hipotireoidismos|hipotireoidismo subclínico, TSH alto
E039|Hipotireoidismo, sem outra indicação|hipotireoidismo, tireoide preguiçosa, tireoide lenta
E050|Hipertireoidismo com bócio difuso|doença de Graves, Basedow
E059|Hipertireoidismo, sem outra indicação|hipertireoidismo, tireotoxicose, tireoide acelerada
E060|Tireoidite aguda|infecção da tireoide
E061|Tireoidite subaguda|tireoidite de De Quervain, dor na tireoide
E063|Tireoidite autoimune|Hashimoto, tireoidite de Hashimoto
E079|Transtorno da tireoide, sem outra indicação|problema de tireoide
E101|Diabetes tipo 1 com cetoacidose|cetoacidose, DM1 descompensado
E109|Diabetes tipo 1 sem complicações|diabetes tipo 1, DM1, diabetes infantil
E112|Diabetes tipo 2 com complicações renais|nefropatia diabética, DM2 com lesão no rim
E113|Diabetes tipo 2 com complicações oftálmicas|retinopatia do diabetes tipo 2, DM2 com lesão na vista
E114|Diabetes tipo 2 com complicações neurológicas|neuropatia diabética, DM2 com formigamento
E115|Diabetes tipo 2 com complicações circulatórias periféricas|pé diabético, DM2 com má circulação
E116|Diabetes tipo 2 com outras complicações indicadas|DM2 descompensado, hiperglicemia no diabetes
E117|Diabetes tipo 2 com várias complicações|DM2 com múltiplas complicações
E119|Diabetes tipo 2 sem complicações|diabetes, diabetes tipo 2, DM2, açúcar no sangue
E139|Outros tipos de diabetes sem complicações|diabetes por remédio, diabetes secundário, MODY
E149|Diabetes sem indicação do tipo, sem complicações|diabetes, diabetes a esclarecer
E162|Hipoglicemia, sem outra indicação|açúcar baixo, glicose baixa
E209|Hipoparatireoidismo, sem outra indicação|paratireoide baixa
E213|Hiperparatireoidismo, sem outra indicação|PTH alto
E221|Hiperprolactinemia|prolactina alta
E230|Hipopituitarismo|falta de hormônio do crescimento, hipófise fraca
E232|Diabetes insípido|diabetes insipidus
E236|Outros transtornos da hipófise|problema na hipófise
E249|Síndrome de Cushing, sem outra indicação|Cushing, cortisol alto
E271|Insuficiência primária da suprarrenal|doença de Addison
E274|Outras formas de insuficiência da suprarrenal|cortisol baixo, insuficiência adrenal
E282 f|Síndrome dos ovários policísticos|SOP, ovário policístico, ovários micropolicísticos
E283 f|Falência primária do ovário|menopausa precoce, falência ovariana
E291 m|Hipofunção dos testículos|testosterona baixa, hipogonadismo masculino, andropausa
E300|Puberdade atrasada|atraso da puberdade
E301|Puberdade precoce|puberdade adiantada
E343|Baixa estatura não classificada em outra parte|baixa estatura, criança que não cresce
E440|Desnutrição moderada|desnutrição
E441|Desnutrição leve|baixo peso leve
E46|Desnutrição, sem outra indicação|subnutrição
E509|Falta de vitamina A, sem outra indicação|hipovitaminose A
E538|Falta de outras vitaminas do grupo B|falta de vitamina B12, vitamina B12 baixa
E559|Falta de vitamina D, sem outra indicação|vitamina D baixa, hipovitaminose D
E611|Falta de ferro|ferro baixo, ferritina baixa
E660|Obesidade por excesso de calorias|obesidade, obeso
E668|Outras obesidades|obesidade mórbida, obesidade grau 3
E669|Obesidade, sem outra indicação|obesidade, excesso de peso, sobrepeso
E739|Intolerância à lactose, sem outra indicação|intolerância à lactose, intolerância a leite
E780|Colesterol alto isolado|hipercolesterolemia, LDL alto, colesterol
E781|Triglicerídeos altos isolados|hipertrigliceridemia, triglicérides altos
E782|Hiperlipidemia mista|dislipidemia mista, colesterol e triglicerídeos altos
E785|Hiperlipidemia, sem outra indicação|dislipidemia, gordura no sangue
E790|Ácido úrico alto sem artrite|hiperuricemia, ácido úrico
E800|Porfiria eritropoética hereditária|porfiria
E804|Síndrome de Gilbert|Gilbert, bilirrubina alta
E831|Distúrbios do metabolismo do ferro|hemocromatose, ferritina alta
E835|Distúrbios do metabolismo do cálcio|cálcio alto, hipercalcemia, hipocalcemia
E849|Fibrose cística, sem outra indicação|mucoviscidose
E86|Depleção de volume|desidratação
E871|Sódio baixo no sangue|hiponatremia
E875|Potássio alto no sangue|hipercalemia, hiperpotassemia
E876|Potássio baixo no sangue|hipocalemia, hipopotassemia
E889|Distúrbio metabólico, sem outra indicação|síndrome metabólica, resistência à insulina
E890|Hipotireoidismo após procedimento|hipotireoidismo depois de cirurgia, tireoide retirada
`
