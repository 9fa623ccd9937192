import { answer } from '../../platform/http/endpoint.ts'
import { createKey, listKeys, revokeKey } from './api-keys.ts'
import { listAudit } from './audit.ts'
import * as contract from './contract.ts'
import { changeMe, showMe } from './me.ts'
import { endSession, listSessions } from './own-sessions.ts'
import { changePerson, invitePerson, listPeople, makeSignInLink } from './people.ts'
import { createUnit, deleteUnit, listUnits } from './units.ts'

/** The three endpoints of the session itself set cookies and are in `session-routes.ts`. */
export const routes = [
  answer(contract.showMe, showMe),
  answer(contract.changeMe, changeMe),
  answer(contract.listSessions, listSessions),
  answer(contract.endSession, endSession),
  answer(contract.listPeople, listPeople),
  answer(contract.invitePerson, invitePerson),
  answer(contract.changePerson, changePerson),
  answer(contract.makeSignInLink, makeSignInLink),
  answer(contract.listUnits, listUnits),
  answer(contract.createUnit, createUnit),
  answer(contract.deleteUnit, deleteUnit),
  answer(contract.listKeys, listKeys),
  answer(contract.createKey, createKey),
  answer(contract.revokeKey, revokeKey),
  answer(contract.listAudit, listAudit),
]
