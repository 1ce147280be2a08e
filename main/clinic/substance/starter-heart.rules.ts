/** Heart, vessels, blood, kidneys. */
export const HEART_AND_BLOOD = `
Losartana Potássica|anti-hipertensivo, BRA|25 mg comprimido; 50 mg comprimido; 100 mg comprimido|Cozaar, Corus, Aradois
Valsartana|anti-hipertensivo, BRA|80 mg comprimido; 160 mg comprimido; 320 mg comprimido|Diovan
Olmesartana Medoxomila|anti-hipertensivo, BRA|20 mg comprimido; 40 mg comprimido|Benicar, Olmetec
Candesartana Cilexetila|anti-hipertensivo, BRA|8 mg comprimido; 16 mg comprimido|Atacand, Blopress
Telmisartana|anti-hipertensivo, BRA|40 mg comprimido; 80 mg comprimido|Micardis
Irbesartana|anti-hipertensivo, BRA|150 mg comprimido; 300 mg comprimido|Aprovel
Enalapril|anti-hipertensivo, IECA|5 mg comprimido; 10 mg comprimido; 20 mg comprimido|Renitec, Eupressin
Captopril|anti-hipertensivo, IECA|12,5 mg comprimido; 25 mg comprimido; 50 mg comprimido|Capoten
Lisinopril|anti-hipertensivo, IECA|5 mg comprimido; 10 mg comprimido; 20 mg comprimido|Zestril, Prinivil
Ramipril|anti-hipertensivo, IECA|2,5 mg comprimido; 5 mg comprimido|Triatec, Naprix
Perindopril|anti-hipertensivo, IECA|4 mg comprimido; 8 mg comprimido|Coversyl
Benazepril|anti-hipertensivo, IECA|5 mg comprimido; 10 mg comprimido|Lotensin
Anlodipino|anti-hipertensivo, bloqueador de canal de cálcio|5 mg comprimido; 10 mg comprimido|Norvasc, Pressat
Nifedipino|anti-hipertensivo, bloqueador de canal de cálcio|20 mg comprimido; 10 mg cápsula|Adalat
Diltiazem|bloqueador de canal de cálcio, antiarrítmico|60 mg comprimido; 90 mg cápsula de liberação prolongada|Cardizem
Verapamil|bloqueador de canal de cálcio, antiarrítmico|80 mg comprimido; 120 mg comprimido|Dilacoron
Levanlodipino|anti-hipertensivo, bloqueador de canal de cálcio|2,5 mg comprimido; 5 mg comprimido|Novanlo
Hidroclorotiazida|diurético, tiazídico|25 mg comprimido; 50 mg comprimido|Clorana, HCTZ
Clortalidona|diurético, tiazídico|12,5 mg comprimido; 25 mg comprimido; 50 mg comprimido|Higroton
Indapamida|diurético|1,5 mg comprimido de liberação prolongada|Natrilix
Furosemida|diurético de alça|40 mg comprimido; 10 mg/mL solução para injeção 2 mL|Lasix
Espironolactona|diurético, poupador de potássio|25 mg comprimido; 50 mg comprimido; 100 mg comprimido|Aldactone
Atenolol|betabloqueador, anti-hipertensivo|25 mg comprimido; 50 mg comprimido; 100 mg comprimido|Atenol, Ablok
Propranolol|betabloqueador|10 mg comprimido; 40 mg comprimido; 80 mg comprimido|Inderal
Carvedilol|betabloqueador|3,125 mg comprimido; 6,25 mg comprimido; 12,5 mg comprimido; 25 mg comprimido|Coreg, Divelol
Succinato de Metoprolol|betabloqueador|25 mg comprimido de liberação prolongada; 50 mg comprimido de liberação prolongada|
  Selozok
Tartarato de Metoprolol|betabloqueador|100 mg comprimido|Lopressor
Bisoprolol|betabloqueador|2,5 mg comprimido; 5 mg comprimido|Concor
Nebivolol|betabloqueador|5 mg comprimido|Nebilet
Metildopa|anti-hipertensivo|250 mg comprimido; 500 mg comprimido|Aldomet
Clonidina|anti-hipertensivo|0,1 mg comprimido; 0,15 mg comprimido|Atensina
Hidralazina|vasodilatador|25 mg comprimido; 50 mg comprimido|Apresolina
Doxazosina|alfabloqueador|2 mg comprimido; 4 mg comprimido|Carduran
Mononitrato de Isossorbida|nitrato, antianginoso|20 mg comprimido; 40 mg comprimido|Monocordil
Dinitrato de Isossorbida|nitrato, antianginoso|5 mg comprimido sublingual; 10 mg comprimido|Isordil
Trimetazidina|antianginoso|35 mg comprimido de liberação prolongada|Vastarel
Amiodarona|antiarrítmico|200 mg comprimido|Ancoron, Atlansil
Propafenona|antiarrítmico|300 mg comprimido|Ritmonorm
Sotalol|antiarrítmico, betabloqueador|120 mg comprimido; 160 mg comprimido|Sotacor
Digoxina|digitálico|0,25 mg comprimido|Lanoxin
Ivabradina|antianginoso|5 mg comprimido; 7,5 mg comprimido|Procoralan
Sacubitril + Valsartana|INRA|24 mg + 26 mg comprimido; 49 mg + 51 mg comprimido|Entresto
Losartana Potássica + Hidroclorotiazida|anti-hipertensivo|50 mg + 12,5 mg comprimido|Hyzaar, Corus H
Enalapril + Hidroclorotiazida|anti-hipertensivo|20 mg + 12,5 mg comprimido|Co-Renitec
Valsartana + Anlodipino|anti-hipertensivo|160 mg + 5 mg comprimido|Diovan Amlo
Atenolol + Clortalidona|anti-hipertensivo|50 mg + 12,5 mg comprimido|Tenoretic, Ablok Plus
Amilorida + Hidroclorotiazida|diurético|5 mg + 50 mg comprimido|Moduretic
Sinvastatina|estatina, hipolipemiante|10 mg comprimido; 20 mg comprimido; 40 mg comprimido|Zocor
Atorvastatina|estatina, hipolipemiante|10 mg comprimido; 20 mg comprimido; 40 mg comprimido; 80 mg comprimido|Lipitor, Citalor
Rosuvastatina|estatina, hipolipemiante|5 mg comprimido; 10 mg comprimido; 20 mg comprimido; 40 mg comprimido|Crestor, Rosucor
Pravastatina|estatina, hipolipemiante|20 mg comprimido; 40 mg comprimido|Pravacol
Ezetimiba|hipolipemiante|10 mg comprimido|Ezetrol, Zetia
Ezetimiba + Sinvastatina|hipolipemiante|10 mg + 20 mg comprimido|Vytorin
Ciprofibrato|fibrato, hipolipemiante|100 mg comprimido|Oroxadin, Cibrato
Fenofibrato|fibrato, hipolipemiante|160 mg comprimido; 200 mg cápsula|Lipidil, Lipanon
Ácido Acetilsalicílico|antiagregante plaquetário, salicilato|100 mg comprimido; 500 mg comprimido|AAS, Aspirina, Somalgin
Clopidogrel|antiagregante plaquetário|75 mg comprimido|Plavix
Ticagrelor|antiagregante plaquetário|90 mg comprimido|Brilinta
Prasugrel|antiagregante plaquetário|10 mg comprimido|Effient
Cilostazol|antiagregante plaquetário, vasodilatador|50 mg comprimido; 100 mg comprimido|Cebralat, Vasogard
Varfarina Sódica|anticoagulante|5 mg comprimido; 2,5 mg comprimido|Marevan, Coumadin
Rivaroxabana|anticoagulante|10 mg comprimido; 15 mg comprimido; 20 mg comprimido|Xarelto
Apixabana|anticoagulante|2,5 mg comprimido; 5 mg comprimido|Eliquis
Etexilato de Dabigatrana|anticoagulante|110 mg cápsula; 150 mg cápsula|Pradaxa
Edoxabana|anticoagulante|30 mg comprimido; 60 mg comprimido|Lixiana
Enoxaparina Sódica|anticoagulante, heparina|40 mg/0,4 mL solução para injeção; 60 mg/0,6 mL solução para injeção|Clexane, Versa
Heparina Sódica|anticoagulante, heparina|5.000 unidades internacionais/0,25 mL solução para injeção|Liquemine
Ácido Tranexâmico|antifibrinolítico|250 mg comprimido; 500 mg comprimido|Transamin
Pentoxifilina|vasodilatador|400 mg comprimido|Trental
Diosmina + Hesperidina|venotônico, flavonoide|450 mg + 50 mg comprimido; 900 mg + 100 mg comprimido|Daflon
Sulfato Ferroso|ferro, antianêmico|40 mg comprimido; 25 mg/mL solução oral|Fer-In-Sol, Combiron
Ácido Fólico|vitamina, antianêmico|5 mg comprimido; 0,2 mg/mL solução oral|Folacin, Endofolin
Cianocobalamina|vitamina, vitamina B12|1.000 microgramas comprimido sublingual; 2.500 microgramas/mL solução para injeção|
  Rubranova
`
