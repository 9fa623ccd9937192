import { type Command, Option } from 'commander'
import { lifetimeValue } from '../capabilities/attention/value/lifetime-value.ts'
import { codeIn, type Purchases, readPurchases } from '../capabilities/attention/value/purchases.ts'
import { simpleValue } from '../capabilities/attention/value/simple-value.ts'
import { Invalid } from '../platform/errors.ts'
import { readInstant } from '../platform/files/instants.ts'
import { openTable, type Table } from '../platform/files/table.ts'
import { columnAt, type FileOptions, todayIn, withFileOptions } from './file-options.ts'
import { print, printJson, remark } from './output.ts'
import { valueInWords } from './value-in-words.ts'

interface ValueOptions extends FileOptions {
  customer: string
  date: string
  amount?: string
  currency?: string
  until?: string
  horizon: number
  margin: number
  discount: number
  years: number
  cost: number
  model: 'bgnbd' | 'simple'
}

/** `attune value FILE --customer COL --date COL [--amount COL] --model bgnbd|simple`: what customers are likely to be worth. */
export function valueCommand(program: Command): void {
  const command = program
    .command('value')
    .description('who is still there, and what customers are likely to buy and be worth')
  withFileOptions(command)
    .argument('<file>', 'purchases: CSV, TSV, JSON Lines or XLSX, also gz; - is standard input')
    .requiredOption('--customer <column>', 'column that tells customers apart')
    .requiredOption('--date <column>', 'column with the day of a purchase')
    .option('--amount <column>', 'column with what was paid')
    .option(
      '--currency <code>',
      'only amounts in this currency, such as EUR, by a column “currency”; two are never added',
      codeIn,
    )
    .option('--until <date>', 'the last day that counts (the last day of the file)', aDay)
    .option('--horizon <weeks>', 'how many weeks ahead', aNumber('horizon', 0), 39)
    .option('--margin <share>', 'share of the revenue that is left after costs', aNumber('margin', 0), 1)
    .option(
      '--discount <share>',
      'what money is worth less in a year, such as 0.1',
      aNumber('discount', 0),
      0,
    )
    .option('--years <years>', 'simple model: years a customer stays', aNumber('years', 0), 1)
    .option('--cost <amount>', 'simple model: what it costs to win a customer', aNumber('cost', 0), 0)
    .addOption(
      new Option('--model <model>', 'bgnbd: BG/NBD with Gamma-Gamma; simple: annual revenue × years − cost')
        .choices(['bgnbd', 'simple'])
        .makeOptionMandatory(),
    )
    .action(async (file: string, options: ValueOptions) => {
      const found = await worthOf(file, options, command)
      if (options.json) printJson(command, found)
      else print(command, valueInWords(found))
    })
}

async function worthOf(file: string, options: ValueOptions, command: Command) {
  const { delimiter, encoding, sheet, zone, dateOrder: order } = options
  const unreadable: { line: number; value: string; reason: string }[] = []
  const onBadRow = (line: number, reason: string, value: string) => unreadable.push({ line, value, reason })
  const table = await openTable(file, { delimiter, encoding, sheet, onBadRow })
  try {
    for (const notice of table.notices) remark(command, `attune: ${notice}\n`)
    const columns = {
      customer: columnAt(table, options.customer, 'customer'),
      date: columnAt(table, options.date, 'date'),
      ...(options.amount !== undefined && { amount: columnAt(table, options.amount, 'amount') }),
    }
    const { customers, rejected, warnings, currencies } = await readPurchases(table, {
      columns,
      order,
      zone,
      today: todayIn(zone),
      currency: currencyIn(table, options),
    })
    if (currencies.length > 1) throw severalCurrencies(currencies, file)
    const found = modelOf(customers, file, options)
    return {
      ...found,
      warnings: [...warnings, ...found.warnings],
      rejected: [...unreadable, ...rejected].sort((a, b) => a.line - b.line),
    }
  } finally {
    await table.close()
  }
}

const currencyColumn = /^(currency|currency[ _-]?code|w[äa]e?hrung)$/i

/** The column that tells the currency, where amounts are asked for and there is one. */
function currencyIn({ name, columns }: Table, { amount, currency: only }: ValueOptions) {
  const column = columns.findIndex((one) => currencyColumn.test(one.trim()))
  if (column >= 0 && amount !== undefined) return { column, only }
  if (only === undefined) return undefined
  throw new Invalid(`${name} has no amounts with a column that tells their currency.`, {
    field: 'currency',
    fix: amount === undefined ? 'Name the amounts: --amount COLUMN.' : 'Name that column “currency”.',
  })
}

function severalCurrencies(currencies: readonly string[], file: string): Invalid {
  const named = currencies.map((code) => code || '(none)')
  return new Invalid(`The amounts in ${file} are in ${named.join(', ')}: they cannot be added.`, {
    file,
    field: 'currency',
    fix: `Choose one, such as --currency ${currencies.find(Boolean)}.`,
  })
}

function modelOf(customers: readonly Purchases[], file: string, options: ValueOptions) {
  const { model, until, years, cost } = options
  if (model === 'simple') {
    if (options.amount === undefined) {
      const fix = 'Name the column with what was paid: --amount.'
      throw new Invalid('The simple model needs amounts.', { field: 'amount', fix })
    }
    return simpleValue(customers, { until, years, acquisitionCost: cost })
  }
  const found = lifetimeValue(customers, options)
  if (found) return found
  throw new Invalid(`Nobody in ${file} bought on a second day${until ? ` until ${until}` : ''}.`, {
    file,
    fix: 'This model learns from customers who come again: give a longer history, or take --model simple.',
  })
}

function aDay(text: string): string {
  const instant = readInstant(text)
  if (instant) return instant.slice(0, 10)
  throw new Invalid(`“${text}” is not a day.`, { field: 'until', fix: 'Write it as 2024-12-31.' })
}

function aNumber(field: string, least: number) {
  return (text: string): number => {
    const number = Number(text)
    if (text.trim() !== '' && Number.isFinite(number) && number >= least) return number
    throw new Invalid(`“${text}” is not a number of ${least} or more.`, {
      field,
      fix: 'Give one such as 0.3 or 52.',
    })
  }
}
