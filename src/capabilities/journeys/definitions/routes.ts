import { type Answer, answer } from '../../../platform/http/endpoint.ts'
import * as contract from './contract.ts'
import { changeJourney, createJourney, deleteJourney, rebuildJourney, showJourney } from './journeys.ts'
import { listJourneys } from './list.ts'
import { previewJourney } from './preview.ts'
import { listSuggestions } from './suggestions.ts'

export const definitionRoutes: readonly Answer[] = [
  answer(contract.listJourneys, listJourneys),
  answer(contract.showJourney, showJourney),
  answer(contract.createJourney, createJourney),
  answer(contract.changeJourney, changeJourney),
  answer(contract.deleteJourney, deleteJourney),
  answer(contract.rebuildJourney, rebuildJourney),
  answer(contract.previewJourney, previewJourney),
  answer(contract.listSuggestions, listSuggestions),
]
