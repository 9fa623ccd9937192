import type { Found } from '../found.ts'
import type { Cue } from './cues.ts'
import {
  endOfLowerName,
  endOfName,
  isCapitalised,
  isClearly,
  isFirstName,
  isStop,
  isSure,
  type Token,
  tokenAt,
} from './read-name.ts'
import { beforePlaces, notSurnames, seldomPeople } from './stop-words.ts'

type Finder = (text: string, cueStart: number, cueEnd: number) => Found | undefined

/** What may stand between a cue and the name. */
const gaps: Record<Cue, RegExp> = {
  introduces:
    /(?:['’]s| (?:ist|is|was|IST|IS|lautet|est|es|è|é|jest|się|är|er|on|to|of)(?!\p{L})|:| ?[-–=]|[ ](?=\p{L}))(?: ?: ?| is | )?\s?(?:[Mm]rs?|[Mm]s|[Dd]r)?\.? ?/uy,
  self: / (?:is )?(?:der |die |la |el |o |a )?(?:customer )?/y,
  title:
    /\.?(?: (?:Dr|Prof|Mag|Dipl)\.)* (?:(?:van|von|de|da|di|del|du|dos|der|den|ten|ter|el|la|le|zu|al) ){0,2}/y,
  closes: /(?: and regards| you)?[ \t]*[,.!:\-–—]{0,2}[ \t]*(?:\r?\n[ \t]*){0,3}(?:from |[-–—~] ?)?/y,
  person:
    / (?:(?:to|with|you|is|was|named|called|von|namens|à|a|an|mit|con) )?(?:[:,] ?)?(?:(?:an?|the|your) (?:agent|rep|lady|guy|man|woman|colleague|representative) (?:named |called )?)?/y,
  username: /(?: name| id)?(?: is| ist| est| es)?[ :"'“=]{1,4}@?/y,
  near: / (?:(?:an?|the) (?:agent|rep|lady|guy|man|woman|colleague) (?:named |called )?)?/y,
}

const finders: Record<Cue, Finder> = {
  introduces: (text, start, end) => {
    const first = firstAfter(text, end, gaps.introduces)
    if (
      !first ||
      isStop(first.word) ||
      /^(?:file|brand|product|field|domain|company|user|item) ?$/i.test(
        text.slice(Math.max(0, start - 8), start),
      )
    )
      return undefined
    if (
      first.start === end + 1 &&
      !isFirstName(first.word) &&
      !(start === 0 && endsThere(text, first)) &&
      !/\p{Lu}/u.test(first.word[0]!)
    )
      return undefined
    if (isCapitalised(first.word)) return named(first.start, endOfName(text, first, 3))
    const isTold = isFirstName(first.word) || endsThere(text, first) || isOnesOwn(text, start, first)
    if (isTold) return named(first.start, endOfLowerName(text, first))
    return undefined
  },
  self: (text, start, end) => {
    if (/^this$/i.test(text.slice(start, end)) && !text.startsWith(' is ', end)) return undefined
    const first = firstAfter(text, end, gaps.self)
    if (!first) return undefined
    if (
      isCapitalised(first.word) &&
      isFirstName(first.word) &&
      (isClearly(first.word) || speaks(text, endOfName(text, first, 2)))
    )
      return named(first.start, endOfName(text, first, 2))
    const isLower =
      isClearly(first.word) &&
      (endsThere(text, first) || speaks(text, first.end) || endOfLowerName(text, first) > first.end)
    if (isLower) return named(first.start, endOfLowerName(text, first))
    const whole = isCapitalised(first.word) && !isStop(first.word) ? endOfName(text, first, 2) : 0
    return whole && speaksBy(text, whole) ? named(first.start, whole) : undefined
  },
  title: (text, start, end) => {
    const isLowerTitle = !/\p{Lu}/u.test(text[start]!)
    if (
      isLowerTitle &&
      !/^(?:mr|mrs|ms|herrn?|frau|señora?|señorita|signora?|signore|senhora?|madame|monsieur|mme|mevrouw|meneer|dhr)$/.test(
        text.slice(start, end),
      )
    )
      return undefined
    const first = firstAfter(text, end, gaps.title)
    if (!first || first.word.length < 2 || isStop(first.word) || notSurnames.has(first.word.toLowerCase()))
      return undefined
    if (isCapitalised(first.word))
      return named(first.start, endOfName(text, first, isFirstName(first.word) ? 2 : 1))
    return isLowerTitle && /^(?:mr|mrs|ms)$/.test(text.slice(start, end))
      ? named(first.start, first.end)
      : undefined
  },
  closes: (text, _start, end) => {
    const first = firstAfter(text, end, gaps.closes)
    if (!first || isStop(first.word)) return undefined
    const whole = isCapitalised(first.word) ? endOfName(text, first, 3) : first.end
    const onOwnLine =
      /\n/.test(text.slice(end, first.start)) && /^[ \t]*(?:\r?\n|$)/.test(text.slice(whole, whole + 8))
    if (
      isCapitalised(first.word) &&
      (onOwnLine ||
        isClearly(first.word) ||
        (isFirstName(first.word) && /^[.!]?\s*$/.test(text.slice(whole, whole + 4))))
    )
      return named(first.start, whole)
    return isClearly(first.word) && endsThere(text, first) ? named(first.start, first.end) : undefined
  },
  person: (text, _start, end) => known(text, end, gaps.person, true),
  near: (text, _start, end) => known(text, end, gaps.near, false),
  username: (text, _start, end) => usernameAfter(text, end),
}

/** The name that a cue word speaks of. */
export function nameAfter(text: string, cue: Cue, start: number, end: number): Found | undefined {
  return finders[cue](text, start, end)
}

/** `James Richardson International Airport`, `King David Lounge`. */
const belongsToPlace =
  /^(?:[ -](?:de |von |van )?\p{Lu}[\p{L}'’.-]{1,20}){0,2} (?:airport|international|terminal|lounge|hotel|street|station|university|hospital|stadium|airlines?|airways|nippon|air|inc|ltd|gmbh|bank|club|park|building|tower|cent(?:er|re)|business class|de gaulle|edition|series)\b/iu

/** A first name that is hardly anything else, wherever it stands with its capital: `Sarah was great`. */
export function sureNameAt(text: string, start: number, end: number): Found | undefined {
  const word = text.slice(start, end)
  if (!isSure(word) || beforePlaces.test(text.slice(Math.max(0, start - 8), start))) return undefined
  const next = tokenAt(text, end + 1)
  if (text[end] === ' ' && next && notSurnames.has(next.word.toLowerCase())) return undefined
  if (belongsToPlace.test(text.slice(end, end + 50))) return undefined
  if (/^(?:['’]s Club|['’]s \p{Lu}| & )/u.test(text.slice(end, end + 8))) return undefined
  return named(start, endOfName(text, { start, end, word }, 2))
}

function known(text: string, from: number, gap: RegExp, evenLower: boolean): Found | undefined {
  const first = firstAfter(text, from, gap)
  if (!first || !isFirstName(first.word) || isStop(first.word)) return undefined
  if (isCapitalised(first.word))
    return !evenLower && (seldomPeople.has(first.word.toLowerCase()) || /^\p{Lu}+$/u.test(first.word))
      ? undefined
      : named(first.start, endOfName(text, first, 2))
  return evenLower && isClearly(first.word) ? named(first.start, endOfLowerName(text, first)) : undefined
}

/** Something no word looks like: “my username is wrong” gives none away. */
const username = /(?=[\w.-]{0,30}[\d_])[\p{L}\d][\w.-]{2,30}[\p{L}\d]/uy

function usernameAfter(text: string, from: number): Found | undefined {
  gaps.username.lastIndex = from
  const start = from + (gaps.username.exec(text)?.[0].length ?? 0)
  username.lastIndex = start
  const match = start > from ? username.exec(text) : null
  return match && !/^[\d.-]+$/.test(match[0])
    ? { type: 'handle', start, end: start + match[0].length }
    : undefined
}

function firstAfter(text: string, from: number, gap: RegExp): Token | undefined {
  gap.lastIndex = from
  const between = gap.exec(text)
  return between ? tokenAt(text, from + between[0].length) : undefined
}

function named(start: number, end: number): Found {
  return { type: 'name', start, end }
}

/** `… here`, `… speaking`, `… from Leeds`: what only a person does. */
function speaks(text: string, at: number): boolean {
  return /^(?: here| speaking| calling| from| writing|,|\.|!| and i)/i.test(text.slice(at, at + 12))
}

function speaksBy(text: string, at: number): boolean {
  return /^ (?:speaking|calling|writing)/i.test(text.slice(at, at + 12))
}

/** “my name is methew hayden …”: nothing else is said so, but “… is misspelled”. */
function isOnesOwn(text: string, start: number, { word, start: at }: Token): boolean {
  const owner = /(?:^|\W)(?:my|his|her) (?:(?:full|first|last|middle) )?$/i.test(
    text.slice(Math.max(0, start - 16), start),
  )
  return (
    owner && /^name is /i.test(text.slice(start, at)) && word.length > 2 && !/(?:ed|ing|ly|elt)$/.test(word)
  )
}

function endsThere(text: string, { word, end }: Token): boolean {
  return (
    word.length > 2 &&
    !/(?:ed|ing|ly)$/.test(word) &&
    /^(?:\s*$|[.,;!?)\n]| (?:and|from|here|speaking|calling|i)\b)/i.test(text.slice(end, end + 9))
  )
}
