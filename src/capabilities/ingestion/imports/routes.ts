import type { Context } from '../../../platform/context.ts'
import { answer } from '../../../platform/http/endpoint.ts'
import * as contract from './contract.ts'
import {
  changeMapping,
  listImports,
  runImport,
  showImport,
  startImport,
  tryImport,
  undoImport,
} from './imports.ts'
import type { Mapping } from './mapping.ts'
import { allMappings, forgetMapping, keepMapping, type SavedMappingRow } from './store.ts'

export const routes = [
  answer(contract.listImports, listImports),
  answer(contract.startImport, startImport),
  answer(contract.showImport, showImport),
  answer(contract.changeMapping, changeMapping),
  answer(contract.tryImport, tryImport),
  answer(contract.runImport, runImport),
  answer(contract.undoImport, undoImport),
  answer(contract.listMappings, listMappings),
  answer(contract.saveMapping, saveMapping),
  answer(contract.deleteMapping, deleteMapping),
]

async function listMappings(context: Context) {
  return { mappings: (await allMappings(context)).map(shown) }
}

async function saveMapping(context: Context, wanted: { name: string; mapping: Mapping }) {
  return shown(await keepMapping(context, wanted))
}

async function deleteMapping(context: Context, { id }: { id: string }) {
  await forgetMapping(context, id)
  return null
}

function shown({ id, name, mapping, created_by, created_at }: SavedMappingRow) {
  return { id, name, mapping, createdBy: created_by, createdAt: created_at.toISOString() }
}
