import { answer } from '../../platform/http/endpoint.ts'
import * as contract from './contract.ts'
import { listConversations } from './listing/list.ts'
import { listReplies } from './questions/replies.ts'
import { showQuestions } from './questions/report.ts'
import { readAsWritten, showConversation } from './thread/thread.ts'

export const routes = [
  answer(contract.listConversations, listConversations),
  answer(contract.showConversation, showConversation),
  answer(contract.readAsWritten, readAsWritten),
  answer(contract.showQuestions, showQuestions),
  answer(contract.listReplies, listReplies),
]
