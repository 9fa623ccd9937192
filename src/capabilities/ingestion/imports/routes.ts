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
import { forWholeOrganisation } from './scope.ts'
import { allMappings, forgetMapping, keepMapping, type SavedMappingRow } from './store.ts'

export const routes = [
  answer(contract.listImports, forWholeOrganisation(listImports)),
  answer(contract.startImport, forWholeOrganisation(startImport)),
  answer(contract.showImport, forWholeOrganisation(showImport)),
  answer(contract.changeMapping, forWholeOrganisation(changeMapping)),
  answer(contract.tryImport, forWholeOrganisation(tryImport)),
  answer(contract.runImport, forWholeOrganisation(runImport)),
  answer(contract.undoImport, forWholeOrganisation(undoImport)),
  answer(contract.listMappings, forWholeOrganisation(listMappings)),
  answer(contract.saveMapping, forWholeOrganisation(saveMapping)),
  answer(contract.deleteMapping, forWholeOrganisation(deleteMapping)),
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
