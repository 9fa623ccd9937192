import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where files of one run find what an earlier one of them prepared. */
    folders: string
  }
}

export default async function provideFolders(project: TestProject) {
  const folders = await mkdtemp(join(tmpdir(), 'attune-browser-run-'))
  project.provide('folders', folders)
  return () => rm(folders, { recursive: true, force: true })
}
