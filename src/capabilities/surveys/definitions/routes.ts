import { type Answer, answer } from '../../../platform/http/endpoint.ts'
import * as contract from './contract.ts'
import { listSurveys } from './list.ts'
import { closeSurvey, publishSurvey, reopenSurvey, saveDraft } from './publishing.ts'
import { changeSurvey, copySurvey, createSurvey, deleteSurvey, exportSurvey, showSurvey } from './surveys.ts'
import { listVersions, showVersion } from './versions.ts'

export const definitionRoutes: readonly Answer[] = [
  answer(contract.listSurveys, listSurveys),
  answer(contract.showSurvey, showSurvey),
  answer(contract.createSurvey, createSurvey),
  answer(contract.changeSurvey, changeSurvey),
  answer(contract.saveDraft, saveDraft),
  answer(contract.publishSurvey, publishSurvey),
  answer(contract.closeSurvey, closeSurvey),
  answer(contract.reopenSurvey, reopenSurvey),
  answer(contract.copySurvey, copySurvey),
  answer(contract.deleteSurvey, deleteSurvey),
  answer(contract.exportSurvey, exportSurvey),
  answer(contract.listVersions, listVersions),
  answer(contract.showVersion, showVersion),
]
