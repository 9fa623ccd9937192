import { type ContractModel, contractValue, learnContract, regularShare } from './contract-value.ts'
import { historyOf, learnBuying, type Models, valued } from './lifetime-value.ts'
import type { PurchaseOn } from './refunds.ts'
import { type RfmCuts, rfmCuts } from './rfm.ts'
import type { ValueSettings } from './settings.ts'

/** What was learned of the customers of a currency, ready to say what each is worth. */
export interface LearnedValue {
  cuts: RfmCuts
  orders: Models | null
  contract: ContractModel | null
  told: Told
}

/** The same for people: which model, why, and how sure its parameters are. */
export interface Told {
  model: 'bgnbd' | 'contract' | 'none'
  /** Customers it was learned from: all, or a random part of very many. */
  learnedFrom: number
  /** Of those who bought at least four times, how many buy by the calendar; null: too few to tell. */
  regular: { share: number; n: number } | null
  parameters: Record<string, { value: number; error: number | null }>
  logLikelihood: number | null
}

export interface Learning {
  histories: readonly (readonly PurchaseOn[])[]
  /** Day number since 1970. */
  until: number
  settings: ValueSettings
}

/** What is still to come of one customer. */
export interface Worth {
  alive: number | null
  expected: { value: number; low: number; high: number } | null
}

/** Fewer who came again tell nothing of how often people come again. */
const fewestAgain = 30
/** Above this share of regular buyers a company sells by contract. */
const regularFrom = 0.5

/** Chooses the model (as the settings say, or as the facts propose) and learns it. Undefined model: too few came again. */
export function learnWorth({ histories, until, settings }: Learning): LearnedValue {
  const regular = regularShare(histories)
  const isContract =
    settings.kind === 'contract' || (settings.kind === 'auto' && (regular?.share ?? 0) > regularFrom)
  const cuts = rfmCuts(histories.map((purchases) => rfmInput(purchases, until)))
  const told = { learnedFrom: histories.length, regular, parameters: {}, logLikelihood: null }
  const none = { cuts, orders: null, contract: null, told: { ...told, model: 'none' as const } }
  if (histories.filter(({ length }) => length > 1).length < fewestAgain) return none
  if (isContract) {
    const contract = learnContract(histories, until)
    if (!contract) return none
    const parameters = {
      periodDays: { value: contract.periodDays, error: null },
      lostPerPeriod: { value: contract.hazard, error: null },
    }
    return { cuts, orders: null, contract, told: { ...told, model: 'contract', parameters } }
  }
  const learned = learnBuying(histories.flatMap((purchases) => historyOf(purchases, until) ?? []))
  if (!learned) return none
  const { fitted, money, models } = learned
  const named = [fitted, ...(money ? [money] : [])].flatMap(({ parameters, standardErrors }) =>
    Object.entries(parameters).map(([name, value]) => [
      name,
      { value, error: (standardErrors as Record<string, number | null>)[name] ?? null },
    ]),
  )
  return {
    cuts,
    orders: models,
    contract: null,
    told: {
      ...told,
      model: 'bgnbd',
      parameters: Object.fromEntries(named),
      logLikelihood: fitted.logLikelihood,
    },
  }
}

export function rfmInput(purchases: readonly PurchaseOn[], until: number) {
  return {
    days: until - purchases.at(-1)!.at,
    orders: purchases.length,
    spent: purchases.reduce((sum, { amount }) => sum + amount, 0),
  }
}

/** What each of these customers is still expected to bring within the horizon. */
export function worthOf(
  { histories, until, settings }: Learning,
  { orders, contract }: Pick<LearnedValue, 'orders' | 'contract'>,
): Worth[] {
  const { horizonDays, margin, discount } = settings
  return histories.map((purchases) => {
    if (contract) {
      const { alive, ...expected } = contractValue(purchases, contract, {
        until,
        horizonDays,
        margin,
        discount,
      })
      return { alive, expected }
    }
    const history = orders && historyOf(purchases, until)
    if (!history) return { alive: null, expected: null }
    const found = valued(history, orders, { horizon: horizonDays / 7, margin, discount })
    const { value, low, high } = found.clv
    const isKnown = value !== null && low !== null && high !== null
    return { alive: found.probability_alive, expected: isKnown ? { value, low, high } : null }
  })
}
