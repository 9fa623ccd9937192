import type { Settings } from '../../../platform/config.ts'
import type { Context } from '../../../platform/context.ts'
import type { Journey } from '../definitions/store.ts'
import { walkedSql } from '../instances/facts.ts'
import { stateOf, usualEffort } from './facts.ts'
import type { RanksOfParts } from './ranks.ts'

interface Known {
  state: string
  usual: RanksOfParts
}

const mostKnown = 200
const known = new WeakMap<Settings, Map<string, Known>>()

/**
 * What is usual in a journey over all its time, for what the actor sees of it. It takes reading all of them, so it is worked
 * out again only when one of them came, changed or went.
 */
export async function usualIn(context: Context, journey: Journey): Promise<RanksOfParts> {
  const all = walkedSql(context, journey, {}, 'u')
  const key = JSON.stringify([journey.id, journey.built, context.actor.units])
  const state = await stateOf(context, all)
  const here = known.get(context.settings) ?? new Map<string, Known>()
  known.set(context.settings, here)
  const found = here.get(key)
  if (found?.state === state) return found.usual
  const usual = await usualEffort(context, all)
  if (here.size >= mostKnown) here.clear()
  here.set(key, { state, usual })
  return usual
}
