import { isDigit, textBefore } from './characters.ts'
import { afterStreet } from './town.ts'

/** In either case of their first letter; without the flag for it, that would let `\p{Lu}` match small letters too. */
const eitherCase = (words: string) =>
  words.replace(
    /(^|\|)(\p{L})/gu,
    (_all, bar, letter) => `${bar}[${letter.toLowerCase()}${letter.toUpperCase()}]`,
  )

const word = String.raw`\p{Lu}[\p{L}'’.-]{0,24}`
const joint = String.raw`(?:de|du|des|la|le|les|del|della|delle|dei|di|da|do|dos|das|den|der|van|von|of|the|d'|l'|y|e)`
const street =
  'Street|St|Road|Rd|Avenue|Ave|Av|Lane|Ln|Drive|Dr|Boulevard|Blvd|Court|Ct|Close|Way|Place|Pl|Square|Sq|Terrace|Crescent|Cres|Parkway|Pkwy|Highway|Hwy|Circle|Cir|Trail|Row|Gardens|Grove|Mews|Alley|Quay'

/** `221B Baker Street`, `1600 N. Main St.`, `12 high street`. */
const numberThenName = new RegExp(
  String.raw`\d{1,5}[A-Za-z]?(?:[-/]\d{1,4}[A-Za-z]?)?,? (?:(?:[NSEW]\.?|North|South|East|West|(?:${word}|\d{1,3}(?:st|nd|rd|th))) ){1,4}(?:${street})\b\.?(?: (?:North|South|East|West|[NSEW]{1,2})\b)?`,
  'uy',
)
const inLowerCase =
  /\d{1,5}[a-z]? (?!the |a |of |on |in |star |way |more |busy |main street|different |new |miles? |min)(?:[a-z]{3,20} ){1,2}(?:street|road|avenue|lane|boulevard)\b/y
/** `12 bis, rue de la Paix`. */
const french = new RegExp(
  String.raw`\d{1,4}(?: ?(?:bis|ter|[A-D]))?,? (?:${eitherCase('rue|avenue|av\\.|boulevard|bd|place|chemin|all[ée]e|impasse|quai|route|cours|passage|faubourg')})(?: (?:${joint}|[dlDL]['’])?(?: ?(?:${joint}|[dlDL]['’]))? ?${word}){1,4}`,
  'uy',
)

/** Ends of words that are streets: `Hauptstraße 5`, `Keizersgracht 12`. */
const streetEnd =
  /(?:stra(?:ß|ss)e|str\.|weg|platz|allee|gasse|damm|ufer|steig|chaussee|straat|laan|plein|gracht|kade|dijk|singel|gatan|vägen|gränd|gata|vej|gade|vei|veien|allé|katu|tie|kuja)$/i
const wordsBefore = new RegExp(String.raw`(?:(?:${word}|${joint})[ -]){0,3}[\p{L}.]{1,40}$`, 'u')
/** Words that open a street's name: `Calle Mayor 12`, `Via Roma, 3`, `ul. Długa 7`. */
const streetBegin = new RegExp(
  String.raw`(?:${eitherCase('calle|c\\/|avenida|avda\\.?|av\\.|plaza|paseo|carrer|camino|carretera|rua|r\\.|travessa|praça|estrada|alameda|via|viale|piazza|corso|vicolo|largo|ul\\.|ulica|ulicy|al\\.|aleja|os\\.|plac|ул\\.|улица|улице|проспект|вулиця|вул\\.')})(?: (?:${joint} ){0,2}${word}){1,4}$`,
  'u',
)
const numberSign = /[ ,]{1,2}(?:n[°ºor.]{1,2} ?|nº ?|núm\.? ?|д\. ?|дом )?$/i
const houseNumber =
  /\d{1,4}(?: ?[a-hA-H])?(?:[-/]\d{1,4} ?[a-h]?)?(?![\p{L}\p{N}]|[.,:]\d|-\p{L}| ?(?:%|€|\$|£|km|min|mal|times|Uhr|Tage|Minuten|Stunden|Euro|days|hours|minutes|years|jaar|dagen|minuten))/uy
const box =
  /(?:p\.? ?o\.? ?box|post office box|postfach|boîte postale|\bB\.?P\.?|apartado(?: de correos| postal)?|casella postale|caixa postal|postbus|postboks|postbox|box postal|skr(?:ytka|\.) poczt(?:owa|\.))[ :#]{0,3}(?:nr\.? ?|n[°º] ?)?$/i

/** A number that is a house's, with its street and, where they follow, the flat, postal code and town. */
export function addressAround(text: string, start: number): { start: number; end: number } | undefined {
  if (start > 0 && /[\p{L}\p{N}#€$£.]/u.test(text[start - 1]!)) return undefined
  for (const pattern of [numberThenName, french, inLowerCase]) {
    pattern.lastIndex = start
    const match = pattern.exec(text)
    if (match) return { start, end: afterStreet(text, start + match[0].length) }
  }
  return nameBefore(text, start)
}

function nameBefore(text: string, start: number): { start: number; end: number } | undefined {
  houseNumber.lastIndex = start
  const number = houseNumber.exec(text)
  if (!number || !isDigit(text.charCodeAt(start))) return undefined
  if (!/[\p{L}.,°º#:]\s?$/u.test(textBefore(text, start, 2))) return undefined
  const before = textBefore(text, start, 64)
  const boxed = box.exec(before)
  if (boxed) return { start: start - boxed[0].length, end: afterStreet(text, endOfBox(text, start)) }
  const hasTown = /^\d{1,4}[a-h]?,? (?:[A-Z]{1,2}-)?\d{5} \p{Lu}\p{Ll}/u.test(text.slice(start, start + 20))
  const street = streetBefore(before.replace(numberSign, ''), hasTown)
  return street && numberSign.test(before)
    ? { start: street.at + start - before.length, end: afterStreet(text, start + number[0].length) }
    : undefined
}

/** Where in the text before a house's number the name of its street begins. */
function streetBefore(before: string, hasTown: boolean): { at: number } | undefined {
  const known = streetEnd.test(before) ? wordsBefore.exec(before) : streetBegin.exec(before)
  const found = known ?? (hasTown ? wordsBefore.exec(before) : null)
  if (!found || !/\p{Lu}/u.test(found[0]) || notStreets.test(found[0])) return undefined
  return /[\p{L}\p{N}]$/u.test(before.slice(0, found.index)) ? undefined : { at: found.index }
}

function endOfBox(text: string, start: number): number {
  let end = start
  while (
    end < text.length &&
    end - start < 12 &&
    (isDigit(text.charCodeAt(end)) || (text[end] === ' ' && isDigit(text.charCodeAt(end + 1))))
  )
    end++
  return end
}

/** Words that end like a street and are none. */
const notStreets =
  /(?:^|[ -])(?:weg|unterwegs?|hinweg|rückweg|arbeitsplatz|parkplatz|sitzplatz|startplatz|stellplatz|platz|via|tie|gata|bahnsteig|bildungsweg|rechtsweg|keineswegs|bureau|selfie|hobbie|cookie|movie|zombie|calorie)$/i
