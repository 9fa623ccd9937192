const flat =
  /(?:,? ?|\n)(?:apt|apartment|flat|unit|suite|ste|floor|fl|room|#|wohnung|whg\.?|étage|appartement|appt?\.?|piso|puerta|int\.|scala|apto\.?|andar|m\.)\.? ?[\p{L}\p{N}-]{1,6}/iuy
const gap = /[ \t]{0,2}(?:[,;]|\n|[–-] )?[ \t\n]{0,2}/y
const name = String.raw`\p{Lu}[\p{L}'’.-]{1,24}(?:[ -](?:(?:am|an der|im|ob der|upon|sur|sous|de|la|le|del|di|da|den|on|under) )?\p{Lu}[\p{L}'’.-]{1,24}){0,2}`
const states =
  'A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]'
const postcodes = String.raw`(?:[A-Z]{1,2}-)?\d{4,5}|\d{2}-\d{3}|\d{3} \d{2}|\d{4}-\d{3}|\d{4} [A-Z]{2}|\d{5}-\d{3}|\d{6}`
const britishCode = String.raw`(?:GIR 0AA|[A-PR-UWYZ](?:\d{1,2}|[A-HK-Y]\d{1,2}|\d[A-HJKPSTUW]|[A-HK-Y]\d[ABEHMNPRVWXY]) ?\d[ABD-HJLNP-UW-Z]{2})(?![\p{L}\p{N}])`
const place = [
  new RegExp(String.raw`(?:${name})?,? ?(?:${states})\.?,? \d{5}(?:-\d{4})?(?!\d)`, 'uy'),
  new RegExp(`(?:${name},? )?${britishCode}`, 'uy'),
  new RegExp(String.raw`(?:${name},? )?[A-CEGHJ-NPRSTVXY]\d[A-Z] ?\d[A-Z]\d(?![\p{L}\p{N}])`, 'uy'),
  new RegExp(`(?:${postcodes}),? ${name}`, 'uy'),
  new RegExp(String.raw`${name},? (?:${postcodes})(?!\d)`, 'uy'),
]

/** Where an address ends whose street ends at `end`: with its flat, postal code and town, if they follow. */
export function afterStreet(text: string, end: number): number {
  flat.lastIndex = end
  const withFlat = end + (flat.exec(text)?.[0].length ?? 0)
  const from = withFlat + gapAt(text, withFlat)
  return placeAt(text, from) ?? withFlat
}

function gapAt(text: string, at: number): number {
  gap.lastIndex = at
  return gap.exec(text)?.[0].length ?? 0
}

function placeAt(text: string, start: number): number | undefined {
  for (const pattern of place) {
    pattern.lastIndex = start
    const match = pattern.exec(text)
    if (match) return start + match[0].length
  }
  return undefined
}

/** Postal codes whose shape says enough: of Britain and Canada, and those with a country before or a town after. */
const alone = [
  new RegExp(britishCode, 'uy'),
  /[A-CEGHJ-NPRSTVXY]\d[A-Z] \d[A-Z]\d(?![\p{L}\p{N}])/uy,
  new RegExp(String.raw`(?:D|A|CH|F|I|B|NL|PL|E|S|DK|FIN|L)-\d{4,5} ${name}`, 'uy'),
  new RegExp(String.raw`\d{4} [A-Z]{2},? ${name}`, 'uy'),
  new RegExp(String.raw`\d{2}-\d{3} ${name}`, 'uy'),
  new RegExp(String.raw`${name}, (?:${states}) \d{5}(?:-\d{4})?(?!\d)`, 'uy'),
]
const said =
  /(?:\bplz|postleitzahl|\bzip(?:[ -]?code)?|post(?:al)?[ -]?code|pin ?code|code postal|c[óo]digo postal|\bcap\b|\bcep\b|kod pocztowy|postnummer|postinumero|индекс)[^\d\n]{0,12}$/i
const saidCode = /\d{2,6}(?:[ -]?\d{2,4})?(?:[ -]?[A-Z]{2}\b)?(?!\d)/y

/** A postal code (with its town) at `start`. */
export function postcodeAt(text: string, start: number): number | undefined {
  if (start > 0 && /[\p{L}\p{N}#/_.-]/u.test(text[start - 1]!)) return undefined
  for (const pattern of alone) {
    pattern.lastIndex = start
    const match = pattern.exec(text)
    if (match) return start + match[0].length
  }
  if (!said.test(text.slice(Math.max(0, start - 32), start))) return undefined
  saidCode.lastIndex = start
  const match = saidCode.exec(text)
  return match ? (placeAt(text, start) ?? start + match[0].length) : undefined
}
