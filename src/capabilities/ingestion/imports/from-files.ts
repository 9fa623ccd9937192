import type { Context } from '../../../platform/context.ts'
import { Invalid } from '../../../platform/errors.ts'
import { almost, type ImportOrder, importAndWait } from './from-command.ts'
import { type NearMiss, nearMiss } from './near.ts'
import { presetTitle } from './prepare.ts'
import { presets } from './presets/index.ts'
import type { GivenFile } from './read-files.ts'
import { describedBest, recognisePreset } from './recognise.ts'
import { kindOfFile, type Sampled } from './suggest.ts'
import { lookAt } from './uploads.ts'

/** One that was found in a folder may be anything; one that was named has to be a table. */
type Given = GivenFile & { isFound?: boolean }

interface Seen extends Sampled {
  given: GivenFile
}

/** What became of files that were only given, without a word about how they are to be read. */
export interface Taken {
  /** What they were recognised as, with the names of the files and what came of them. */
  imports: { title: string; files: string[]; rows: number; accepted: number; rejected: number }[]
  /** Given beside the others, and nothing that Attune knows: left out. */
  leftOut: string[]
}

/**
 * Recognises files together, as the import pages do, and imports them: the preset that knows most of them first, then
 * the next for the rest. Files that only look like orders, reviews or tickets are taken where no preset knows any.
 * @throws Invalid where nothing is known, or a file is almost one that a preset knows, with what is missing
 */
export async function importRecognised(
  context: Context,
  order: Pick<ImportOrder, 'dateOrder' | 'zone' | 'onProgress'> & { files: readonly Given[] },
): Promise<Taken> {
  const found = await seen(order.files)
  const { groups, leftOut } = grouped(found)
  const noTables = order.files.filter((file) => !found.some(({ given }) => given === file))
  const imports: Taken['imports'] = []
  for (const [at, { preset, files }] of groups.entries()) {
    const onProgress = (share: number) => order.onProgress?.((at + share) / groups.length)
    const given = files.map((file) => file.given)
    const { result } = await importAndWait(context, {
      ...order,
      files: given,
      by: { preset },
      dryRun: false,
      onProgress,
    })
    const { rows = 0, accepted = 0, rejected = 0 } = result ?? {}
    imports.push({
      title: presetTitle(preset),
      files: given.map(({ name }) => name),
      rows,
      accepted,
      rejected,
    })
  }
  if (imports.every(({ accepted }) => accepted === 0)) throw nothingAccepted(imports)
  return { imports, leftOut: [...leftOut, ...noTables.map(({ name }) => name)] }
}

async function seen(files: readonly Given[]): Promise<Seen[]> {
  const found: Seen[] = []
  for (const given of files) {
    const looked = await lookAt(given.path, given.name, given.options).catch((error) => {
      if (given.isFound && error instanceof Invalid) return undefined
      throw error
    })
    if (!looked) continue
    const { columns, samples } = looked
    const byColumn = columns.map((_, at) => samples.map((row) => row[at] ?? ''))
    found.push({ given, name: given.name, columns, samples: byColumn })
  }
  return found
}

function grouped(files: readonly Seen[]) {
  const groups: { preset: string; files: Seen[] }[] = []
  let rest = files
  for (let preset = recognisePreset(rest); preset !== undefined; preset = recognisePreset(rest)) {
    const { mapping } = presets[preset]!
    const isKnown = ({ columns }: Seen) => describedBest(mapping, columns) !== undefined
    groups.push({ preset, files: rest.filter(isKnown) })
    rest = rest.filter((file) => !isKnown(file))
  }
  const near = nearMiss(rest)
  if (near) throw almostKnown(near)
  if (groups.length > 0) return { groups, leftOut: rest.map(({ name }) => name) }
  const plain = rest.flatMap((file) => {
    const kind = kindOfFile(file)
    return kind ? [{ preset: kind, files: [file] }] : []
  })
  if (plain.length === 0) throw nothingKnown(files)
  const taken = plain.flatMap((group) => group.files)
  return { groups: plain, leftOut: rest.filter((file) => !taken.includes(file)).map(({ name }) => name) }
}

/** There is no mapping to be written here: the columns are to be called as the preset calls them. */
function almostKnown(near: NearMiss) {
  const { message, where } = almost(near)
  const fix = `Call the columns as ${near.title} calls them, or leave ${near.file} out.`
  return new Invalid(message, { ...where, fix })
}

function nothingAccepted(imports: Taken['imports']) {
  const [first] = imports
  return new Invalid(`None of the ${first?.rows ?? 0} rows of ${first?.files.join(', ')} could be used.`, {
    file: first?.files[0],
    fix: 'A file that the others refer to may be missing: attune import with the same files tells the reason of every row.',
  })
}

function nothingKnown(files: readonly Seen[]) {
  const known = Object.values(presets).map(({ title }) => title)
  return new Invalid(
    files.length === 1
      ? `${files[0]?.name} is no file that Attune knows.`
      : 'None of these files is one that Attune knows.',
    {
      file: files[0]?.name,
      fix: `It knows ${known.join(', ')}, and plain orders, reviews and tickets by the usual names of their columns. Other files: import them with a mapping of your own (attune import --mapping), then run attune audit without files.`,
    },
  )
}
