import { answer } from '../../../platform/http/endpoint.ts'
import { addAlert, listAlerts, removeAlert } from '../alerts/alerts.ts'
import * as alerts from '../alerts/contract.ts'
import {
  joinTheme,
  makeTopic,
  partTheme,
  renameOrHide,
  searchNow,
  splitTheme,
  uniteTheme,
} from './actions.ts'
import * as contract from './contract.ts'
import { listThemes, showTheme } from './themes.ts'
import { listEmerging } from './watch.ts'

export const themeRoutes = [
  answer(contract.listThemes, listThemes),
  answer(contract.showTheme, showTheme),
  answer(contract.changeTheme, renameOrHide),
  answer(contract.joinTheme, joinTheme),
  answer(contract.partTheme, partTheme),
  answer(contract.splitTheme, splitTheme),
  answer(contract.uniteTheme, uniteTheme),
  answer(contract.makeTopic, makeTopic),
  answer(contract.searchNow, searchNow),
  answer(contract.listEmerging, listEmerging),
  answer(alerts.listAlerts, listAlerts),
  answer(alerts.addAlert, addAlert),
  answer(alerts.removeAlert, removeAlert),
]
