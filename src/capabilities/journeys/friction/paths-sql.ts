import type { FrictionKind } from './candidate.ts'
import { fromContact, kindNumber } from './kind-number.ts'

/** So many steps of a journey are looked at, a bit for each. */
const mostSteps = 60

/**
 * Each different path, worked out once however many took it: its ways by number, and beyond what a wait is long there.
 * Here as below, what is used more than once is a column of an inner question: the engine reads an alias anew at each use,
 * which takes it longer than the reading of the data.
 */
export const waysTaken = (where: string) => `
  SELECT path_id, taken, each_step, each_way, way,
    arrayMap(w -> if(w = 0, 1e15, {limits:Array(Float64)}[w]), way) AS limits
  FROM (
    SELECT path_id, taken, each_step, each_way,
      arrayMap(i -> transform(concat(taken[i], '\\n', taken[i + 1]), {ways:Array(String)}, {wayNumbers:Array(UInt16)}, toUInt16(0)), each_way) AS way
    FROM (
      SELECT path_id, taken, arrayEnumerate(taken) AS each_step, arrayPopBack(arrayEnumerate(taken)) AS each_way
      FROM (
        SELECT path_id, arraySlice(any(journey_instances.path), 1, ${mostSteps})::Array(String) AS taken
        FROM journey_instances FINAL WHERE ${where} GROUP BY path_id
      )
    )
  )`

interface PlaceOn {
  kind: FrictionKind
  /** Added to the kind's number. */
  plus?: number
  /** Which positions `i` are places, among which. */
  among: 'each_step' | 'each_way'
  where: string
  /** The number of the step or way. */
  at: string
  /** 0 or 1, or 2 where only the walk itself tells. */
  touched?: string
  /** The first position that is afterwards. */
  after?: string
  times?: string
}

/** (kind, number of the place, position, touched, afterwards from, times) of all places of a kind. */
function placesOn({
  kind,
  plus = 0,
  among,
  where,
  at,
  touched = '2',
  after = 'i + 1',
  times = '0',
}: PlaceOn) {
  const tuple = `(toUInt8(${kindNumber(kind) + plus}), toUInt16(${at}), toUInt8(i), toUInt8(${touched}), toUInt8(${after}), toUInt16(${times}))`
  return `arrayMap(i -> ${tuple}, arrayFilter(i -> ${where}, ${among}))`
}

/** A step counts by its first visit, a stop by its last; a way by its first passage. */
const places: PlaceOn[] = [
  { kind: 'wait', among: 'each_way', where: 'is_first_way[i] AND limits[i] < 1e15', at: 'way[i]' },
  {
    kind: 'channel',
    among: 'each_way',
    where: 'is_first_way[i] AND NOT is_contact[i] AND NOT is_contact[i + 1]',
    at: 'way[i]',
  },
  {
    kind: 'channel',
    plus: fromContact,
    among: 'each_way',
    where: 'is_first[i] AND is_contact[i]',
    at: 'step[i]',
    touched: 'is_contact[i + 1] AND taken[i + 1] != taken[i]',
  },
  {
    kind: 'contact',
    among: 'each_way',
    where: 'is_first[i] AND NOT is_contact[i]',
    at: 'step[i]',
    touched: 'is_contact[i + 1]',
    after: 'i + 2',
  },
  {
    kind: 'repeat',
    among: 'each_way',
    where: 'is_first[i]',
    at: 'step[i]',
    touched: 'countEqual(taken, taken[i]) > 1',
    times: 'countEqual(taken, taken[i])',
  },
  { kind: 'feeling', among: 'each_step', where: 'is_first[i]', at: 'step[i]' },
  { kind: 'stop', among: 'each_step', where: 'is_last[i]', at: 'step[i]' },
]

/** Each path with its places; a promise belongs to the whole of it. */
export const placesSql = (where: string) => `
  SELECT path_id, length(taken) AS length,
    arrayConcat(
      ${places.map(placesOn).join(',\n      ')},
      [(toUInt8(${kindNumber('promise')}), toUInt16(1), toUInt8(length(taken)), toUInt8(2), toUInt8(1), toUInt16(0))]
    ) AS places,
    arraySum(arrayMap((c, i) -> bitShiftLeft(toUInt64(c), toUInt8(i - 1)), is_contact, each_step)) AS contact_bits,
    arraySum(arrayMap((s, i) -> bitShiftLeft(toUInt64(indexOf(taken, s) < i), toUInt8(i - 1)), taken, each_step)) AS repeat_bits
  FROM (
    SELECT path_id, taken, each_step, each_way, way, limits, step, is_contact,
      arrayMap(i -> step[i] > 0 AND indexOf(taken, taken[i]) = i, each_step) AS is_first,
      arrayMap(i -> step[i] > 0 AND arrayLastIndex(s -> s = taken[i], taken) = i, each_step) AS is_last,
      arrayMap(i -> way[i] > 0 AND indexOf(way, way[i]) = i, each_way) AS is_first_way
    FROM (
      SELECT path_id, taken, each_step, each_way, way, limits,
        arrayMap(s -> transform(s, {steps:Array(String)}, {stepNumbers:Array(UInt16)}, toUInt16(0)), taken) AS step,
        arrayMap(s -> has({contactSteps:Array(String)}, s), taken) AS is_contact
      FROM (${waysTaken(where)})
    )
  )`
