import type { LifetimeValue } from '../capabilities/attention/value/lifetime-value.ts'
import type { SimpleValue } from '../capabilities/attention/value/simple-value.ts'
import { shortNumber, textTable } from './text-table.ts'

const shown = 10
const right = (title: string) => ({ title, align: 'right' as const })

/** What customers are worth, for reading on a terminal: the model, and the ten worth most. */
export function valueInWords(
  found: (LifetimeValue | SimpleValue) & { rejected: readonly unknown[] },
): string {
  const told = found.model === 'simple' ? simple(found) : lifetime(found)
  const left = found.rejected.length
  return [
    told,
    ...found.warnings.map((one) => `\n${one}`),
    left > 0 ? `\n${left} rows were not counted (--json lists them).\n` : '\n',
  ].join('')
}

function simple({ customers, parameters, until }: SimpleValue): string {
  const rows = [...customers]
    .sort((a, b) => b.clv.value - a.clv.value)
    .slice(0, shown)
    .map(({ customer, annual_revenue, clv }) => [
      customer,
      shortNumber(annual_revenue),
      shortNumber(clv.value),
    ])
  return [
    `${customers.length} customers until ${until}: annual revenue × ${parameters.years} years − ${parameters.acquisition_cost}\n\n`,
    textTable([{ title: 'customer' }, right('a year'), right('worth')], rows),
  ].join('')
}

function lifetime(found: LifetimeValue): string {
  const { customers, parameters, standard_errors, gamma_gamma } = found
  const named = (['r', 'alpha', 'a', 'b'] as const).map(
    (name) => `${name} ${shortNumber(parameters[name], 3)} ± ${shortNumber(standard_errors[name], 3)}`,
  )
  const expected = customers.reduce((sum, one) => sum + one.expected_purchases, 0)
  const alive = customers.reduce((sum, one) => sum + one.probability_alive, 0)
  const money =
    gamma_gamma &&
    `Gamma-Gamma: p ${shortNumber(gamma_gamma.p)}, q ${shortNumber(gamma_gamma.q)}, v ${shortNumber(gamma_gamma.v)}\n`
  return [
    `${customers.length} customers until ${found.until}; about ${shortNumber(alive, 0)} of them are still there,\n`,
    `and ${shortNumber(expected, 0)} purchases are expected in the next ${found.horizon} weeks.\n`,
    `BG/NBD: ${named.join(', ')} (log-likelihood ${shortNumber(found.log_likelihood, 1)})\n${money ?? ''}\n`,
    textTable(
      [
        { title: 'customer' },
        right('came again'),
        right('still there'),
        right('expected'),
        right('worth'),
        right('95 %'),
      ],
      rowsOf(customers),
    ),
  ].join('')
}

function rowsOf(customers: LifetimeValue['customers']): string[][] {
  const worth = (one: LifetimeValue['customers'][number]) => one.clv.value ?? one.expected_purchases
  return [...customers]
    .sort((a, b) => worth(b) - worth(a))
    .slice(0, shown)
    .map(({ customer, frequency, probability_alive, expected_purchases, clv }) => [
      customer,
      String(frequency),
      `${shortNumber(probability_alive * 100, 0)} %`,
      shortNumber(expected_purchases),
      shortNumber(clv.value),
      clv.low === null ? '—' : `${shortNumber(clv.low)}…${shortNumber(clv.high)}`,
    ])
}
