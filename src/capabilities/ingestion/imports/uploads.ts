import { createWriteStream } from 'node:fs'
import { mkdir, rm, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Context } from '../../../platform/context.ts'
import { Invalid, TooLarge } from '../../../platform/errors.ts'
import { openTable, type TableOptions } from '../../../platform/files/table.ts'
import { newId } from '../../../platform/ids.ts'
import { readHeading } from './layouts.ts'
import { asKnown, type GivenFile } from './read-files.ts'
import { refuseReport } from './reports.ts'
import { type ImportFileRow, keepFile } from './store.ts'

const sampleRows = 200

interface Upload {
  name: string
  stream: Readable
  /** Told when the stream has ended: whether it was cut off at the size limit. */
  isCutOff?: () => boolean
}

/** Writes what comes in to the data folder and looks at its first rows; a file that is no table is not kept. */
export async function keepUpload(context: Context, { name, stream, isCutOff = () => false }: Upload) {
  const id = newId()
  const folder = join(context.settings.data, 'uploads')
  const path = join(folder, id)
  await mkdir(folder, { recursive: true })
  try {
    await pipeline(stream, createWriteStream(path, { mode: 0o600 }))
    const { size } = await stat(path)
    if (isCutOff()) throw tooLarge(name, size)
    const file = { id, name, path, uploaded: true, options: {}, size, ...(await lookAt(path, name)) }
    await keepFile(context, file)
    return file
  } catch (error) {
    await rm(path, { force: true })
    throw error
  }
}

/** A file on this machine that stays where it is: only read, never moved or removed. */
export async function keepLocal(context: Context, { path, name, options = {} }: GivenFile) {
  const seen = await lookAt(path, name, options)
  const { size } = await stat(path)
  const file = { id: newId(), name, path: resolve(path), uploaded: false, options, size, ...seen }
  await keepFile(context, file)
  return file
}

/** Removes what was uploaded; files that lie elsewhere are their owner's. */
export async function removeUploads(files: readonly ImportFileRow[]) {
  for (const { path, uploaded } of files) if (uploaded) await rm(path, { force: true })
}

/** Columns and first rows of a file, by whatever format its bytes say. Errors name it as people know it. */
export async function lookAt(path: string, name: string, options?: TableOptions) {
  try {
    const table = await openTable(path, { ...options, readHeading })
    const samples: string[][] = []
    for await (const { values } of table.rows()) {
      samples.push(values)
      if (samples.length === sampleRows) break
    }
    if (table.columns.some((column) => column.includes('\0'))) throw nulInHeading(name)
    refuseReport(name, table.columns)
    const { format, encoding, delimiter, columns, notices } = table
    return { format, encoding, delimiter, columns: [...columns], samples, notices: [...notices] }
  } catch (error) {
    throw asKnown(error, { path, name })
  }
}

function tooLarge(name: string, taken: number) {
  const most = `${Math.round(taken / 1024 ** 2).toLocaleString('en')} MB`
  return new TooLarge(`${name} is larger than ${most}, the most one file may have.`, {
    file: name,
    fix: 'Split it, or pack it with gzip: name.csv.gz is read as it is.',
  })
}

function nulInHeading(name: string) {
  return new Invalid(`The heading of ${name} holds a NUL byte.`, {
    file: name,
    line: 1,
    fix: 'The file is damaged or not text: export it again.',
  })
}
