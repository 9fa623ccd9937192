import { type Answer, answer } from '../../../platform/http/endpoint.ts'
import * as contract from './contract.ts'
import { endCalendarFeed, makeCalendarFeed, showCalendarFeed } from './feed.ts'

export const calendarRoutes: readonly Answer[] = [
  answer(contract.showCalendarFeed, showCalendarFeed),
  answer(contract.makeCalendarFeed, makeCalendarFeed),
  answer(contract.endCalendarFeed, endCalendarFeed),
]
