import { type Happening, type Recognised, recognise } from '../recognise.ts'
import { predicateOf } from './predicate.ts'
import type { NamedRule, Recognition, RuleCondition } from './rule.ts'

export type Recognise = (happening: Happening) => Recognised

/** Few values that many interactions share: what is decided by them alone is decided once. */
const shared = new Set(['kind', 'name', 'source', 'direction', 'touchpoint', 'stage', 'channel'])
const mostRemembered = 20_000

/**
 * Where interactions happen, by what an organisation decided: its first rule that fits, else what the source said, else what
 * everybody knows (`recognise`). Names that changed are put right, and a touchpoint lies in the stage it was given.
 * `recognitionSql` says the same in SQL.
 */
export function recogniserOf(recognition: Recognition): Recognise {
  const settle = settling(recognition)
  const rules = recognition.rules.map(compiled)
  const remembered = new Remembered()
  return (happening) => {
    let known = remembered.get(happening)
    if (!known) {
      known = candidatesFor(rules, happening, settle)
      remembered.keep(happening, known)
    }
    for (const { meets, outcome } of known.perhaps) if (meets(happening)) return outcome
    return known.outcome
  }
}

/** By the shared values, one after the other: a text of all of them would be put together anew for every interaction. */
class Remembered {
  private readonly byValues: Nested = new Map()
  private size = 0

  get({ kind, name, source = '', direction = '', touchpoint = '', stage = '', channel = '' }: Happening) {
    const named = this.byValues.get(kind)?.get(name)?.get(source)?.get(direction)
    return named?.get(touchpoint)?.get(stage)?.get(channel)
  }

  keep(happening: Happening, candidates: Candidates) {
    if (this.size >= mostRemembered) return
    const { kind, name, source = '', direction = '', touchpoint = '', stage = '', channel = '' } = happening
    const named = within(within(within(within(this.byValues, kind), name), source), direction)
    within(within(named, touchpoint), stage).set(channel, candidates)
    this.size++
  }
}

type By<Inner> = Map<string, Inner>
type Nested = By<By<By<By<By<By<By<Candidates>>>>>>>

function within<Inner>(outer: By<By<Inner>>, value: string): By<Inner> {
  const known = outer.get(value)
  if (known) return known
  const fresh: By<Inner> = new Map()
  outer.set(value, fresh)
  return fresh
}

interface Compiled {
  rule: NamedRule
  /** The conditions about shared values. */
  mayMeet: (happening: Happening) => boolean
  /** The conditions that each interaction must be asked. */
  meets: ((happening: Happening) => boolean) | undefined
}

function compiled(rule: NamedRule): Compiled {
  const isShared = ({ field }: RuleCondition) => shared.has(field)
  const own = rule.conditions.filter((condition) => !isShared(condition))
  return {
    rule,
    mayMeet: predicateOf(rule.conditions.filter(isShared)),
    meets: own.length > 0 ? predicateOf(own) : undefined,
  }
}

interface Candidates {
  /** Rules that depend on more than the shared values, in order. */
  perhaps: { meets: (happening: Happening) => boolean; outcome: Recognised }[]
  /** When none of them holds. */
  outcome: Recognised
}

type Settle = (happening: Happening, rule?: NamedRule) => Recognised

function candidatesFor(rules: readonly Compiled[], happening: Happening, settle: Settle): Candidates {
  const perhaps: Candidates['perhaps'] = []
  for (const { rule, mayMeet, meets } of rules) {
    if (!mayMeet(happening)) continue
    const outcome = settle(happening, rule)
    if (!meets) return { perhaps, outcome }
    perhaps.push({ meets, outcome })
  }
  return { perhaps, outcome: settle(happening) }
}

/** What follows from a rule, or from none. */
function settling({ touchpoints, stages, channels }: Recognition): Settle {
  const known = new Map(touchpoints.map((one) => [one.known, one]))
  const stageNames = new Map(stages.map((one) => [one.known, one.name]))
  const channelNames = new Map(channels.map((one) => [one.known, one.name]))
  const nowCalled = (names: Map<string, string>, name: string) => names.get(name.toLowerCase()) ?? name
  return (happening, rule) => {
    const usual = recognise(happening)
    const told = rule?.touchpoint ?? usual.touchpoint
    const registered = known.get(told.toLowerCase())
    return {
      touchpoint: registered?.name ?? told,
      stage: registered?.stage || nowCalled(stageNames, usual.stage),
      channel: nowCalled(channelNames, rule?.channel || usual.channel),
    }
  }
}
