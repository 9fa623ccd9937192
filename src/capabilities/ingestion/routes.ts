import { answer } from '../../platform/http/endpoint.ts'
import * as contract from './contract.ts'
import { dismissDeadLetter, listDeadLetters, retryDeadLetter } from './dead-letters/dead-letters.ts'
import { routes as importing } from './imports/routes.ts'
import { routes as mailboxes } from './mailbox/routes.ts'
import { routes as sample } from './sample-loading/routes.ts'
import { createSource, listSources, revokeSource } from './sources/sources.ts'
import { routes as webhooks } from './webhooks/routes.ts'

export const routes = [
  answer(contract.listSources, listSources),
  answer(contract.createSource, createSource),
  answer(contract.revokeSource, revokeSource),
  answer(contract.listDeadLetters, listDeadLetters),
  answer(contract.retryDeadLetter, retryDeadLetter),
  answer(contract.dismissDeadLetter, dismissDeadLetter),
  ...importing,
  ...sample,
  ...webhooks,
  ...mailboxes,
]
