import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'
import { Mapping } from './mapping.ts'

export const Counts = z.object({
  rows: z.number(),
  accepted: z.number(),
  duplicates: z.number(),
  rejected: z.number(),
  kinds: z.record(z.string(), z.number()),
  customers: z.object({ new: z.number(), matched: z.number() }),
  /** Rows passed over though nothing is wrong with them, such as previews, by reason. */
  leftOut: z.record(z.string(), z.number()).default({}),
})

/** A file as it was uploaded, with its first rows. */
export const ImportFile = z.object({
  id: z.uuid(),
  name: z.string(),
  size: z.number(),
  format: z.string(),
  encoding: z.string(),
  delimiter: z.string().nullable(),
  columns: z.array(z.string()),
  /** The first rows as they stand. */
  samples: z.array(z.array(z.string())),
  notices: z.array(z.string()),
  /** Name of the mapping's file that this one is; null for a file nobody asked for. */
  is: z.string().nullable(),
  /** What files with such columns are called: `Zendesk tickets`; null for a file that nothing recognises. */
  tool: z.string().nullable(),
})
export type ImportFile = z.infer<typeof ImportFile>

export const importStatuses = [
  'draft',
  'trying',
  'tried',
  'running',
  'done',
  'failed',
  'undoing',
  'undone',
] as const

export const Import = z.object({
  id: z.uuid(),
  status: z.enum(importStatuses),
  preset: z.string().nullable(),
  presetTitle: z.string().nullable(),
  /** A preset that the files almost fit: what is missing, and the mapping that would read them all the same. */
  near: z
    .object({
      preset: z.string(),
      title: z.string(),
      file: z.string(),
      missing: z.array(z.object({ column: z.string(), perhaps: z.string().nullable() })),
      mapping: Mapping,
    })
    .nullable(),
  mapping: Mapping,
  files: z.array(ImportFile),
  /** Days and months that could be read two ways, until the mapping says which. */
  ambiguousDates: z.array(z.object({ text: z.string(), asDmy: z.string(), asMdy: z.string() })),
  /** Files the mapping looks things up in, which were not given. */
  missing: z.array(z.string()),
  /** 0 to 1 while trying or running. */
  progress: z.number(),
  trial: Counts.nullable(),
  result: Counts.nullable(),
  error: z.object({ message: z.string(), fix: z.string().nullable() }).nullable(),
  createdBy: z.string(),
  createdAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
})
export type Import = z.infer<typeof Import>

const One = z.object({ id: z.uuid() })

export const listImports = endpoint({
  get: '/api/imports',
  needs: 'sources:read',
  summary: 'All imports, newest first',
  input: z.object({}),
  output: z.object({ imports: z.array(Import) }),
})

export const startImport = endpoint({
  post: '/api/imports',
  needs: 'sources:write',
  summary: 'Look at uploaded files and suggest what is in them',
  input: z.object({ files: z.array(z.uuid()).min(1).max(20), savedMapping: z.uuid().optional() }),
  output: Import,
  status: 201,
})

export const showImport = endpoint({
  get: '/api/imports/:id',
  needs: 'sources:read',
  summary: 'One import with its progress',
  input: One,
  output: Import,
})

export const changeMapping = endpoint({
  put: '/api/imports/:id/mapping',
  needs: 'sources:write',
  summary: 'Say what the columns become',
  input: One.extend({ mapping: Mapping }),
  output: Import,
})

export const tryImport = endpoint({
  post: '/api/imports/:id/trial',
  needs: 'sources:write',
  summary: 'Read everything and count, without writing',
  input: One,
  output: Import,
  status: 202,
})

export const runImport = endpoint({
  post: '/api/imports/:id/run',
  needs: 'sources:write',
  summary: 'Import for good; can be undone',
  input: One,
  output: Import,
  status: 202,
})

export const undoImport = endpoint({
  delete: '/api/imports/:id',
  needs: 'sources:write',
  summary: 'Discard a draft, or take an import back with all it brought',
  input: One,
  output: Import,
  status: 202,
})

export const SavedMapping = z.object({
  id: z.uuid(),
  name: z.string(),
  mapping: Mapping,
  createdBy: z.string(),
  createdAt: z.iso.datetime(),
})

export type SavedMapping = z.infer<typeof SavedMapping>

export const listMappings = endpoint({
  get: '/api/mappings',
  needs: 'sources:read',
  summary: 'Saved mappings, by name',
  input: z.object({}),
  output: z.object({ mappings: z.array(SavedMapping) }),
})

export const saveMapping = endpoint({
  post: '/api/mappings',
  needs: 'sources:write',
  summary: 'Keep a mapping for the next file of this kind',
  input: z.object({ name: z.string().trim().min(1).max(80), mapping: Mapping }),
  output: SavedMapping,
  status: 201,
})

export const deleteMapping = endpoint({
  delete: '/api/mappings/:id',
  needs: 'sources:write',
  summary: 'Forget a saved mapping',
  input: One,
  output: z.null(),
  status: 204,
})
