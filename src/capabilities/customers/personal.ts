import type { Aging, Personal } from '../../platform/capability.ts'
import { accountsPersonal } from './accounts/personal.ts'
import { personal as merging } from './merging/personal.ts'
import { notesPersonal } from './notes/personal.ts'
import { qualityPersonal } from './quality/personal.ts'
import { together } from './rights/every-room.ts'
import { ownRecords } from './rights/own-records.ts'
import { agingInteractions } from './rights/retention/interactions.ts'
import { personal as segments } from './segments/personal.ts'

/** What this room keeps about a person. Their records come last: by them the others know whom to look for. */
export const personal: Personal = together(
  merging,
  notesPersonal,
  segments,
  accountsPersonal,
  qualityPersonal,
  ownRecords,
)

export const aging: readonly Aging[] = agingInteractions
