/** How sure a word makes us that a name follows. */
export type Cue = 'introduces' | 'self' | 'title' | 'closes' | 'person' | 'near' | 'username'

const cues: Record<Cue, string> = {
  // “My name is …”, “ich heiße …”: whatever stands there is a name.
  introduces: `name nombre nom nome naam namn navn nimi nimeni appelle llamo chiamo chamo heiße heisse heet nazywam heter hedder
    зовут звати казвам`,
  // “This is … speaking”, “I am …”: a name if it is one that we know.
  self: `i'm im am this bin suis soy sono sou jestem ben`,
  title: `mr mrs ms miss mx dr prof herr herrn frau hr mme mlle madame monsieur señor señora señorita sr sra srta doña
    signor signora signore sig senhor senhora mevrouw mevr meneer dhr pani pana pan`,
  closes: `regards sincerely cheers thanks thx yours best grüße grüßen gruß gruss grüsse vg lg mfg cordialement salutations saludos atentamente saluti
    cordiali cumprimentos atenciosamente abraços groet groeten pozdrawiam hälsningar mvh hilsen terveisin уважением`,
  person: `agent rep representative advisor adviser colleague technician named hi hello hey dear hallo liebe lieber
    cher chère bonjour hola estimado estimada ciao caro cara olá prezado beste hej hei moin spoke talked chatted spoken
    thank danke merci gracias grazie kollege kollegin mitarbeiter mitarbeiterin berater beraterin collega conseiller conseillère agente witam drogi`,
  near: 'with by and called',
  username:
    'username user login userid nickname benutzername skype telegram instagram gamertag utilisateur usuario utente gebruikersnaam',
}

const kinds = new Map<string, Cue>()
for (const [kind, words] of Object.entries(cues))
  for (const word of words.trim().split(/\s+/)) kinds.set(word, kind as Cue)

/** For every first and every last letter, which lengths some cue has, bit by bit: most words are turned away by them alone. */
const byFirst = new Uint32Array(128)
const byLast = new Uint32Array(128)
for (const word of kinds.keys()) {
  byFirst[bucket(word.charCodeAt(0))]! |= 1 << word.length
  byLast[bucket(word.charCodeAt(word.length - 1))]! |= 1 << word.length
}

const longest = 13

export function cueAt(text: string, start: number, end: number): Cue | undefined {
  const length = end - start
  if (length > longest || !((byFirst[bucket(text.charCodeAt(start))]! >> length) & 1)) return undefined
  if (!((byLast[bucket(text.charCodeAt(end - 1))]! >> length) & 1)) return undefined
  const word = text.slice(start, end)
  return kinds.get(word) ?? kinds.get(word.toLowerCase().replace('’', "'"))
}

function bucket(unit: number): number {
  return unit < 128 ? unit | 32 : 127
}
