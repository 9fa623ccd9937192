import { answer } from '../../../platform/http/endpoint.ts'
import * as contract from './contract.ts'
import {
  changeMailbox,
  createMailbox,
  pauseMailbox,
  readMailboxNow,
  resumeMailbox,
  showMailbox,
  tryMailbox,
} from './mailboxes.ts'

export const routes = [
  answer(contract.tryMailbox, tryMailbox),
  answer(contract.createMailbox, createMailbox),
  answer(contract.showMailbox, showMailbox),
  answer(contract.changeMailbox, changeMailbox),
  answer(contract.readMailboxNow, readMailboxNow),
  answer(contract.pauseMailbox, pauseMailbox),
  answer(contract.resumeMailbox, resumeMailbox),
]
