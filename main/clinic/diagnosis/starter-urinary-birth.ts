/** Urinary and genital organs (N), pregnancy and birth (O), newborns (P), from birth on (Q). */
export const URINARY_AND_BIRTH = `
N009|Síndrome nefrítica aguda, sem outra indicação|nefrite aguda, glomerulonefrite
N049|Síndrome nefrótica, sem outra indicação|síndrome nefrótica, perda de proteína na urina
N083 *|Lesão dos glomérulos no diabetes|nefropatia diabética
N10|Pielonefrite aguda|infecção no rim, pielonefrite
N179|Insuficiência renal aguda, sem outra indicação|rim parou, lesão renal aguda
N182|Doença renal crônica, estágio 2|DRC 2
N183|Doença renal crônica, estágio 3|DRC 3
N184|Doença renal crônica, estágio 4|DRC 4
N185|Doença renal crônica, estágio 5|DRC 5, diálise
N189|Doença renal crônica, estágio não indicado|insuficiência renal crônica, DRC, rim fraco
N200|Cálculo do rim|pedra no rim, cálculo renal
N201|Cálculo do ureter|pedra no ureter
N209|Cálculo urinário, sem outra indicação|litíase urinária
N23|Cólica renal, sem outra indicação|cólica de rim
N281|Cisto adquirido do rim|cisto renal
N300|Cistite aguda|cistite, ardência para urinar
N309|Cistite, sem outra indicação|infecção na bexiga
N318|Outras disfunções da bexiga de origem nervosa|bexiga neurogênica
N328|Outros transtornos da bexiga indicados|bexiga hiperativa
N341|Uretrite não específica|uretrite, corrimento na uretra
N390|Infecção urinária de local não indicado|infecção urinária, ITU, infecção de urina
N393|Incontinência urinária de esforço|perda de urina ao tossir, xixi solto
N394|Outras incontinências urinárias indicadas|perda de urina, incontinência de urgência
N40 m|Aumento benigno da próstata|HPB, próstata aumentada, hiperplasia da próstata
N410 m|Prostatite aguda|inflamação da próstata
N411 m|Prostatite crônica|dor na próstata
N433 m|Hidrocele, sem outra indicação|hidrocele, água no saco
N459 m|Orquite e epididimite sem abscesso|orquite, epididimite, dor no testículo
N46 m|Infertilidade masculina|homem que não consegue ter filhos, espermograma alterado
N47 m|Fimose e prepúcio em excesso|fimose, parafimose
N481 m|Inflamação da glande e do prepúcio|balanite, balanopostite
N484 m|Impotência de origem orgânica|disfunção erétil, impotência
N486 m|Endurecimento plástico do pênis|Peyronie, pênis torto
N600|Cisto solitário da mama|cisto na mama
N601|Mastopatia cística difusa|mama fibrocística, displasia mamária
N61|Inflamação da mama|mastite
N62|Aumento da mama|ginecomastia, mama grande
N63|Nódulo da mama, sem outra indicação|caroço no seio, nódulo na mama
N644|Mastodinia|dor na mama, dor no seio
N700 f|Inflamação aguda de trompa e ovário|salpingite aguda
N719 f|Inflamação do útero, sem outra indicação|endometrite
N72 f|Inflamação do colo do útero|cervicite, ferida no colo do útero
N739 f|Doença inflamatória da pelve feminina, sem outra indicação|DIP, doença inflamatória pélvica
N751 f|Abscesso da glândula de Bartholin|bartolinite
N760 f|Vaginite aguda|corrimento, vaginose, vaginite, corrimento com cheiro
N761 f|Vaginite subaguda e crônica|vaginite de repetição
N771 *f|Vaginite e vulvite em doença infecciosa classificada em outra parte|vulvovaginite infecciosa
N800 f|Endometriose do útero|adenomiose
N809 f|Endometriose, sem outra indicação|endometriose
N811 f|Cistocele|bexiga caída
N814 f|Prolapso do útero e da vagina, sem outra indicação|útero caído
N830 f|Cisto folicular do ovário|cisto de folículo
N832 f|Outros cistos do ovário|cisto no ovário
N840 f|Pólipo do corpo do útero|pólipo endometrial
N841 f|Pólipo do colo do útero|pólipo no colo
N850 f|Hiperplasia glandular do endométrio|endométrio espessado
N870 f|Displasia leve do colo do útero|NIC 1, LSIL
N871 f|Displasia moderada do colo do útero|NIC 2
N879 f|Displasia do colo do útero, sem outra indicação|preventivo alterado com displasia
N898 f|Outros transtornos não inflamatórios da vagina|corrimento vaginal, leucorreia
N910 f|Ausência primária da menstruação|nunca menstruou
N911 f|Ausência secundária da menstruação|amenorreia, parou de menstruar
N912 f|Amenorreia, sem outra indicação|falta de menstruação, menstruação atrasada
N920 f|Menstruação excessiva e frequente com ciclo regular|menorragia, menstruação intensa
N921 f|Menstruação excessiva e frequente com ciclo irregular|metrorragia, sangramento irregular
N926 f|Menstruação irregular, sem outra indicação|ciclo irregular
N938 f|Outros sangramentos anormais do útero e da vagina|sangramento uterino anormal, SUA, escape
N940 f|Dor do meio do ciclo|dor da ovulação
N943 f|Síndrome de tensão pré-menstrual|TPM
N944 f|Dismenorreia primária|cólica menstrual primária
N946 f|Dismenorreia, sem outra indicação|cólica menstrual, cólica
N950 f|Sangramento depois da menopausa|sangramento pós-menopausa
N951 f|Menopausa e climatério|menopausa, calores, fogachos, climatério
N952 f|Vaginite atrófica depois da menopausa|secura vaginal, atrofia vaginal
N96 f|Abortamento habitual|abortos de repetição
N979 f|Infertilidade feminina, sem outra indicação|mulher que não consegue engravidar
O034 f|Aborto espontâneo incompleto sem complicações|aborto incompleto
O039 f|Aborto espontâneo completo ou sem indicação, sem complicações|aborto, perda gestacional
O100 f|Hipertensão essencial anterior complicando a gravidez|hipertensa que engravidou
O13 f|Hipertensão da gravidez sem proteinúria importante|pressão alta na gravidez
O149 f|Pré-eclâmpsia, sem outra indicação|pré-eclâmpsia
O200 f|Ameaça de aborto|sangramento no início da gravidez
O210 f|Hiperêmese leve da gravidez|enjoo da gravidez, vômitos da gestante
O234 f|Infecção urinária na gravidez, local não indicado|infecção de urina na gestante
O240 f|Diabetes tipo 1 anterior à gravidez|diabética tipo 1 grávida
O244 f|Diabetes que surge na gravidez|diabetes gestacional, DMG
O269 f|Afecção ligada à gravidez, sem outra indicação|queixa da gravidez
O429 f|Ruptura prematura das membranas, sem outra indicação|bolsa rota
O470 f|Falso trabalho de parto antes de 37 semanas|contrações de treinamento
O800 f|Parto espontâneo cefálico|parto normal
O829 f|Parto por cesariana, sem outra indicação|cesárea
O910 f|Infecção do mamilo ligada ao parto|mamilo infeccionado
O912 f|Mastite não purulenta ligada ao parto|mastite da amamentação
O921 f|Fissura do mamilo ligada ao parto|rachadura no bico do seio
O990 f|Anemia complicando gravidez, parto ou puerpério|anemia na gravidez
P073|Outros recém-nascidos pré-termo|prematuro
P599|Icterícia do recém-nascido, sem outra indicação|amarelão do recém-nascido, bebê amarelo
P920|Vômitos no recém-nascido|golfadas
P929|Problema de alimentação do recém-nascido, sem outra indicação|bebê que não mama bem
Q181|Seio e cisto pré-auricular|furinho na orelha
Q210|Comunicação interventricular|CIV
Q211|Comunicação interatrial|CIA
Q381|Anquiloglossia|língua presa
Q539 m|Testículo que não desceu, sem outra indicação|criptorquidia, testículo fora do lugar
Q649|Malformação do aparelho urinário, sem outra indicação|má-formação urinária
Q659|Deformidade congênita do quadril, sem outra indicação|displasia do quadril
Q909|Síndrome de Down, sem outra indicação|trissomia 21, Down
`
