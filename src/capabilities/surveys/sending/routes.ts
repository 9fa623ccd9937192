import { answer } from '../../../platform/http/endpoint.ts'
import { askOne } from './ask-one.ts'
import * as contract from './contract.ts'
import { listPeople } from './people.ts'
import { changeSending, listSends, planSending, removeSending } from './sends.ts'
import { addTrigger, changeTrigger, listTriggers, removeTrigger } from './triggers/triggers.ts'
import { previewMessage, testMessage } from './try-out.ts'

export const sendingRoutes = [
  answer(contract.listSends, listSends),
  answer(contract.planSending, planSending),
  answer(contract.changeSending, changeSending),
  answer(contract.removeSending, removeSending),
  answer(contract.listPeople, listPeople),
  answer(contract.previewMessage, previewMessage),
  answer(contract.testMessage, testMessage),
  answer(contract.askOne, askOne),
  answer(contract.listTriggers, listTriggers),
  answer(contract.addTrigger, addTrigger),
  answer(contract.changeTrigger, changeTrigger),
  answer(contract.removeTrigger, removeTrigger),
]
