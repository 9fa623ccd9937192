/** Letters that one language of a pair has and the other has not; their absence in a longer text speaks too. */
const letters: { has: RegExp; for: string[]; against: string[] }[] = [
  { has: /[ыэё]/, for: ['ru', 'be'], against: ['uk', 'bg', 'sr'] },
  { has: /[іїєґ]/, for: ['uk', 'be'], against: ['ru', 'bg', 'sr'] },
  { has: /ў/, for: ['be'], against: ['uk', 'ru'] },
  { has: /[ђјљњћџ]/, for: ['sr'], against: ['ru', 'uk', 'bg'] },
  { has: /ъ[а-я]/, for: ['bg'], against: ['uk', 'sr'] },
  { has: /[æø]/, for: ['da', 'no'], against: ['sv'] },
  { has: /[äö]/, for: ['sv', 'fi', 'de'], against: ['da', 'no'] },
  { has: /[پچژگک‌ی]/, for: ['fa', 'ur'], against: ['ar'] },
  { has: /[ٹڈڑںےہھ]/, for: ['ur'], against: ['fa', 'ar'] },
  { has: /[ةىكي]/, for: ['ar'], against: ['fa', 'ur'] },
  { has: /ñ|¿|¡/, for: ['es'], against: ['pt', 'it', 'ca'] },
  { has: /[ãõ]/, for: ['pt'], against: ['es', 'it', 'ca'] },
  { has: /[łżśćźńąę]/, for: ['pl'], against: ['cs', 'sk', 'hr'] },
  { has: /[ěřů]/, for: ['cs'], against: ['sk', 'pl'] },
  { has: /[ľĺŕôä]/, for: ['sk'], against: ['cs'] },
  { has: /[ğış]/, for: ['tr', 'az'], against: [] },
  { has: /ə/, for: ['az'], against: ['tr'] },
]
/** Word parts that tell Norwegian from Danish, and Ukrainian and Bulgarian from Russian. */
const parts: { has: RegExp; for: string; against: string }[] = [
  {
    // What Norwegian spells hard or with j, Danish spells soft or without.
    has: /kj|gj|sj|øy|krasj|\bav\b|\bmeg\b|\bdeg\b|\buke|åpn|\bdager\b|bruke|tilbake|\bhva\b|\bnoe\b|\bnå\b|\bmye\b|veldig|het\b|[aeiouyæøå](?:kk|pp|tt)\b|\bdere\b/,
    for: 'no',
    against: 'da',
  },
  {
    has: /øj|tion|\baf\b|\bmig\b|\bdig\b|\bsig\b|\buge|åbn|\bdage\b|bruge|tilbage|\bhvad\b|noget|\bnu\b|meget|hed\b|\bjeres\b|\bi morgen åbner|hvornår|mellem|\bblevet\b/,
    for: 'da',
    against: 'no',
  },
  { has: /(?:ться|ого|ешь|ете)(?![\p{L}])/u, for: 'ru', against: 'bg' },
  { has: /(?:ата|ята|ите|ът|ето)(?![\p{L}])/u, for: 'bg', against: 'ru' },
]
/** Most texts have none of the letters above; asking once is sooner than asking for each. */
const beyondAscii = /[\u0080-\uffff]/
const weight = 3
/** In so many Cyrillic letters a Ukrainian text nearly always has an і, ї or є. */
const longEnough = 20

/** What single letters and word parts say for and against a language. `text` in lower case. */
export function letterEvidence(text: string): Map<string, number> {
  const isPlain = !beyondAscii.test(text)
  const evidence = new Map<string, number>()
  const add = (code: string, by: number) => evidence.set(code, (evidence.get(code) ?? 0) + by)
  for (const sign of isPlain ? [] : letters) {
    if (!sign.has.test(text)) continue
    for (const code of sign.for) add(code, weight)
    for (const code of sign.against) add(code, -weight)
  }
  for (const part of parts) {
    if (!part.has.test(text)) continue
    add(part.for, weight / 2)
    add(part.against, -weight / 2)
  }
  if (!isPlain && /[а-я]/.test(text) && !/[іїєґ]/.test(text) && text.length >= longEnough)
    add('uk', -weight / 2)
  return evidence
}
