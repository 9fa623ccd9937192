import { type Answer, answer } from '../../../platform/http/endpoint.ts'
import { saveCells } from './cells.ts'
import { addComment, deleteComment, resolveComment } from './comments.ts'
import * as contract from './contract.ts'
import { exportMap } from './export.ts'
import { addInterview, deleteInterview } from './interviews.ts'
import { listMeasurable, showMeasured } from './live.ts'
import { changeMap, createMap, deleteMap, listMaps, showMap } from './maps.ts'
import { showPersonaFacts } from './persona-facts.ts'
import { changePersona, createPersona, deletePersona, listPersonas } from './personas.ts'
import * as personas from './personas-contract.ts'
import { compareVersion, listVersions, nameVersion, restoreVersion } from './versions.ts'

export const mapRoutes: readonly Answer[] = [
  answer(contract.listMaps, listMaps),
  answer(contract.createMap, createMap),
  answer(contract.showMap, showMap),
  answer(contract.changeMap, changeMap),
  answer(contract.deleteMap, deleteMap),
  answer(contract.saveCells, saveCells),
  answer(contract.addComment, addComment),
  answer(contract.resolveComment, resolveComment),
  answer(contract.deleteComment, deleteComment),
  answer(contract.addInterview, addInterview),
  answer(contract.deleteInterview, deleteInterview),
  answer(contract.listVersions, listVersions),
  answer(contract.nameVersion, nameVersion),
  answer(contract.compareVersion, compareVersion),
  answer(contract.restoreVersion, restoreVersion),
  answer(contract.showMeasured, showMeasured),
  answer(contract.listMeasurable, listMeasurable),
  answer(contract.exportMap, exportMap),
  answer(personas.listPersonas, listPersonas),
  answer(personas.createPersona, createPersona),
  answer(personas.changePersona, changePersona),
  answer(personas.deletePersona, deletePersona),
  answer(personas.showPersonaFacts, showPersonaFacts),
]
