import { answer } from '../../../platform/http/endpoint.ts'
import {
  changeAccount,
  createAccount,
  listAccounts,
  showAccount,
  showAccountShape,
  showAccountTimeline,
} from './accounts.ts'
import * as contract from './contract.ts'
import { addMembers, listAccountSuggestions, listMembers, removeMember } from './people.ts'

export const routes = [
  answer(contract.listAccounts, listAccounts),
  answer(contract.showAccount, showAccount),
  answer(contract.listMembers, listMembers),
  answer(contract.showAccountTimeline, showAccountTimeline),
  answer(contract.showAccountShape, showAccountShape),
  answer(contract.createAccount, createAccount),
  answer(contract.changeAccount, changeAccount),
  answer(contract.addMembers, addMembers),
  answer(contract.removeMember, removeMember),
  answer(contract.listAccountSuggestions, listAccountSuggestions),
]
