import type { Aging, Personal } from '../../platform/capability.ts'
import { together } from '../customers/index.ts'
import { advocatesAging, advocatesPersonal } from './advocates/personal.ts'
import { pastPersonal } from './health/backtest/personal.ts'
import { listAging, listPersonal } from './list/personal.ts'
import { standingAging, standingPersonal } from './standing/personal.ts'
import { valuePersonal } from './value/personal.ts'

/** What this room keeps about a person. */
export const personal: Personal = together(
  listPersonal,
  advocatesPersonal,
  standingPersonal,
  pastPersonal,
  valuePersonal,
)

export const aging: readonly Aging[] = [...listAging, ...advocatesAging, standingAging]
