import { answer } from '../../../platform/http/endpoint.ts'
import * as contract from './contract.ts'
import { changeNote, deleteNote, listNotes, writeNote } from './notes.ts'

export const routes = [
  answer(contract.listNotes, listNotes),
  answer(contract.writeNote, writeNote),
  answer(contract.changeNote, changeNote),
  answer(contract.deleteNote, deleteNote),
]
