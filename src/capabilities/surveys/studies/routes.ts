import { answer } from '../../../platform/http/endpoint.ts'
import * as contract from './contract.ts'
import { addParticipant, changeParticipant, removeParticipant } from './participants.ts'
import { addQuote, listStudyQuotes, removeQuote } from './quotes.ts'
import { addSession, changeSession, removeSession } from './sessions.ts'
import { beginStudy, changeStudy, deleteStudy, listStudies, showStudy } from './studies.ts'

export const studyRoutes = [
  answer(contract.listStudies, listStudies),
  answer(contract.beginStudy, beginStudy),
  answer(contract.showStudy, showStudy),
  answer(contract.changeStudy, changeStudy),
  answer(contract.deleteStudy, deleteStudy),
  answer(contract.addParticipant, addParticipant),
  answer(contract.changeParticipant, changeParticipant),
  answer(contract.removeParticipant, removeParticipant),
  answer(contract.addSession, addSession),
  answer(contract.changeSession, changeSession),
  answer(contract.removeSession, removeSession),
  answer(contract.addQuote, addQuote),
  answer(contract.removeQuote, removeQuote),
  answer(contract.listStudyQuotes, listStudyQuotes),
]
