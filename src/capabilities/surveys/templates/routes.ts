import { type Answer, answer } from '../../../platform/http/endpoint.ts'
import * as contract from './contract.ts'
import { listTemplates } from './list.ts'

export const templateRoutes: readonly Answer[] = [answer(contract.listTemplates, listTemplates)]
