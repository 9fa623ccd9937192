import type { Playbook } from '../playbook.ts'
import { combatant } from './combatant.ts'
import { competitive } from './competitive.ts'
import { cooperative } from './cooperative.ts'
import { fedUp } from './fed-up.ts'
import { growth, onboarding, renewal, thankYou, winBack } from './moments.ts'
import { fiveStepRepair, recovery } from './repair.ts'
import { unreasonable } from './unreasonable.ts'

/** The manners in which customers meet us when something is wrong, each with its playbook. */
export const manners = { competitive, combatant, cooperative, 'fed-up': fedUp, unreasonable } as const

/** What comes with Attune, in the order it is shown. */
export const readyPlaybooks: readonly Playbook[] = [
  ...Object.values(manners),
  fiveStepRepair,
  recovery,
  renewal,
  growth,
  onboarding,
  winBack,
  thankYou,
]
