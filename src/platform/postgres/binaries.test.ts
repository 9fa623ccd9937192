import { spawnSync } from 'node:child_process'
import { chmod, cp, mkdir, mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { giveTo, ordinaryUser } from '../data-folder-owner.ts'
import { npmPackage, postgresBinaries } from './binaries.ts'

const user = ordinaryUser()

test.runIf(user)(
  'a checkout that only root can read: a copy beside the data is made once, and runs',
  { timeout: 60_000 },
  async () => {
    const closed = await mkdtemp(join(tmpdir(), 'attune-closed-')) // 0700, root's
    const place = await mkdtemp(join(tmpdir(), 'attune place '))
    onTestFinished(() =>
      Promise.all([closed, place].map((path) => rm(path, { recursive: true }))).then(() => undefined),
    )
    await giveTo(user, place)
    await cp((await npmPackage()).native, join(closed, 'native'), { recursive: true, verbatimSymlinks: true })
    await rm(join(closed, 'native/lib/libicuuc.so.60'), { force: true }) // as npm brings it: without its links
    const brought = async () => ({ native: join(closed, 'native'), version: '18.4.0' })

    const { postgres } = await postgresBinaries(place, user, brought())
    expect(postgres).toBe(join(place, 'native-18.4.0/bin/postgres'))
    expect(spawnSync(postgres, ['--version'], { ...user, cwd: '/', encoding: 'utf8' }).stdout).toContain(
      '(PostgreSQL) 18',
    )

    const made = (await stat(postgres)).ino
    await postgresBinaries(place, user, brought())
    expect((await stat(postgres)).ino).toBe(made)
  },
)

test('a machine PostgreSQL does not run on is told to bring its own', async () => {
  const place = await mkdtemp(join(tmpdir(), 'attune-place-'))
  onTestFinished(() => rm(place, { recursive: true }))
  await mkdir(join(place, 'package/native/bin'), { recursive: true })
  await cp('/bin/false', join(place, 'package/native/bin/postgres'), { dereference: true })
  await cp('/bin/false', join(place, 'package/native/bin/initdb'), { dereference: true })
  await chmod(place, 0o755)
  const brought = Promise.resolve({ native: join(place, 'package/native'), version: '0' })
  await expect(postgresBinaries(place, user, brought)).rejects.toMatchObject({
    message: expect.stringContaining('does not run on this machine'),
    where: { fix: expect.stringContaining('DATABASE_URL') },
  })
})
