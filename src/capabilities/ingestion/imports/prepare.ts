import { Invalid } from '../../../platform/errors.ts'
import { detectDateOrder } from '../../../platform/files/date-order.ts'
import { columnAt } from './column-names.ts'
import type { MappedFile, Mapping, Rule, TimeFrom } from './mapping.ts'
import { type PlainKind, plainKinds, plainTitles } from './plain-kinds.ts'
import { presets } from './presets/index.ts'
import { asksQuestions, withQuestions } from './questions.ts'
import { headingOf } from './read-files.ts'
import { assignFiles, recognisePreset } from './recognise.ts'
import { columnsOf } from './references.ts'
import type { ImportFileRow } from './store.ts'
import { kindOfFile, type Sampled, suggestMapping } from './suggest.ts'

/** How files are to be read, and the preset that says so, where one does. */
export interface Chosen {
  preset: string | null
  mapping: Mapping
}

/** Looks at the files together: a preset that knows them, or a first guess by the names of their columns. */
export function chooseMapping(rows: ImportFileRow[]): Chosen {
  const preset = recognisePreset(rows)
  const known = preset === undefined ? undefined : presets[preset]
  if (preset !== undefined && known) return { preset, mapping: known.mapping }
  const file = largest(rows)
  return { preset: kindOfFile(file) ?? null, mapping: suggestMapping(file) }
}

/** The mapping that the command line means by a preset's name; the plain ones are made for the files at hand. */
export function mappingNamed(name: string, rows: ImportFileRow[]): Mapping {
  const known = presets[name]?.mapping
  if (known) return known
  if (isPlain(name)) return suggestMapping(largest(rows), name)
  throw unknownPreset(name)
}

export function unknownPreset(name: string) {
  const known = [...Object.keys(presets), ...plainKinds]
  return new Invalid(`There is no preset “${name}”.`, {
    field: 'preset',
    fix: `Use one of ${known.join(', ')}, or describe the files in a mapping file.`,
  })
}

export function isPreset(name: string): boolean {
  return Object.hasOwn(presets, name) || isPlain(name)
}

export function presetTitle(name: string): string {
  return isPlain(name) ? plainTitles[name] : (presets[name]?.title ?? name)
}

function isPlain(name: string): name is PlainKind {
  return plainKinds.some((kind) => kind === name)
}

function largest(rows: ImportFileRow[]): Sampled {
  const [first] = rows.toSorted((a, b) => b.size - a.size)
  const { name, columns, samples } = first as ImportFileRow
  return { name, columns, samples: columns.map((_, at) => samples.map((row) => row[at] ?? '')) }
}

/** The mapping with what only these files can tell: the questions of a survey, their zone, the order of day and month. */
export async function fitted(mapping: Mapping, rows: ImportFileRow[]): Promise<Mapping> {
  return withDateOrder(await withSurvey(mapping, rows), rows)
}

async function withSurvey(mapping: Mapping, rows: ImportFileRow[]): Promise<Mapping> {
  const surveys = new Map<MappedFile, Awaited<ReturnType<typeof surveyOf>>[]>()
  for (const [file, given] of assignFiles(mapping, rows))
    if (asksQuestions(file)) surveys.set(file, await Promise.all(given.map(surveyOf)))
  const zone = mapping.zone ?? [...surveys.values()].flat().find((survey) => survey.zone)?.zone
  return { ...withQuestions(mapping, surveys), ...(zone && { zone }) }
}

async function surveyOf(row: ImportFileRow) {
  const { texts, zone } = await headingOf(row)
  return { columns: row.columns, samples: row.samples, texts, zone }
}

type AssignedRows = ReturnType<typeof assignFiles<ImportFileRow>>

/** Examples of dates that could be read two ways, over all time columns of the mapping. */
export function ambiguousDates(assigned: AssignedRows) {
  const found = detectDateOrder(sampledDates(assigned))
  return 'ambiguous' in found ? found.examples : []
}

/** A mapping that leaves the order of day and month open gets it from the dates themselves, where they tell. */
export function withDateOrder(mapping: Mapping, rows: ImportFileRow[]): Mapping {
  if (mapping.dateOrder) return mapping
  const found = detectDateOrder(sampledDates(assignFiles(mapping, rows)))
  return 'order' in found ? { ...mapping, dateOrder: found.order } : mapping
}

function sampledDates(assigned: AssignedRows): string[] {
  return [...assigned]
    .flatMap(([mapped, files]) =>
      files.flatMap((file) => mapped.becomes.flatMap((rule) => datesOf(mapped, rule, file))),
    )
    .filter((text) => text !== '' && !readsAlike.test(text))
}

/** `04/04/2026` is the fourth of April either way: no reason to ask. */
const readsAlike = /^0?(\d{1,2})\D0?\1\D\d{4}/

function datesOf(
  mapped: MappedFile,
  { time, promisedAt, fulfilledAt }: Rule,
  { columns, samples }: ImportFileRow,
) {
  const named = [time, promisedAt, fulfilledAt].filter((from): from is TimeFrom => from !== undefined)
  return named.flatMap(columnsOf).flatMap((column) => {
    const at = columnAt(column, columns, mapped)
    return at < 0 ? [] : samples.map((row) => row[at] ?? '')
  })
}
