import { answer } from '../../../platform/http/endpoint.ts'
import { markAlarmsSeen } from './alarms.ts'
import * as contract from './contract.ts'
import { listPeopleBehind } from './people.ts'
import { changeSignalSettings } from './settings.ts'
import { listAlarms, listSignals, lookNow, showSignal } from './signals.ts'

export const routes = [
  answer(contract.listSignals, listSignals),
  answer(contract.showSignal, showSignal),
  answer(contract.listPeopleBehind, listPeopleBehind),
  answer(contract.listAlarms, listAlarms),
  answer(contract.markAlarmsSeen, markAlarmsSeen),
  answer(contract.changeSignalSettings, changeSignalSettings),
  answer(contract.lookNow, lookNow),
]
