import type { AnswerColumn } from './columns.ts'
import { passageColumns } from './rows.ts'

interface Variable {
  name: string
  /** As SPSS reads it from the file: a number, or text so wide. */
  format: string
  label: string
  values: { value: number; label: string }[]
}

const longestName = 64
const longestLabel = 255
const longestValueLabel = 120
const widestText = 'A2000'

/** Names as SPSS allows them (letters, digits and _, 64 bytes, beginning with a letter), each once whatever its case. */
export function variableNames(names: readonly string[]): string[] {
  const taken = new Set<string>()
  return names.map((name) => {
    const plain = name
      .normalize('NFKD')
      .replaceAll(/[^A-Za-z0-9_]+/g, '_')
      .replace(/^[^A-Za-z]/, 'v_$&')
    const base = (plain || 'v').slice(0, longestName - 4).replace(/_+$/, '') || 'v'
    let found = base
    for (let count = 2; taken.has(found.toLowerCase()) || reserved.has(found.toUpperCase()); count++)
      found = `${base}_${count}`
    taken.add(found.toLowerCase())
    return found
  })
}

/** Words of the language itself. */
const reserved = new Set(['ALL', 'AND', 'BY', 'EQ', 'GE', 'GT', 'LE', 'LT', 'NE', 'NOT', 'OR', 'TO', 'WITH'])

const numbers = new Set<string>(['seconds', 'version'])

/** What SPSS is told to read the file of answers as: names, widths, labels of variables and of their values. */
export function spssSyntax(columns: readonly AnswerColumn[], file: string): string {
  const variables = variablesOf(columns)
  const labelled = variables.filter(({ values }) => values.length > 0)
  return `* Reads ${file}. Put both files into one folder and open this one in SPSS or PSPP.
GET DATA
  /TYPE=TXT
  /FILE=${quoted(file)}
  /ENCODING='UTF8'
  /DELIMITERS=","
  /QUALIFIER='"'
  /ARRANGEMENT=DELIMITED
  /FIRSTCASE=2
  /VARIABLES=
${variables.map(({ name, format }) => `    ${name} ${format}`).join('\n')}.
VARIABLE LABELS
${variables.map(({ name, label }) => `  ${name} ${quoted(label.slice(0, longestLabel))}`).join('\n')}.
${labelled.length > 0 ? `VALUE LABELS\n${labelled.map(valueLabels).join('\n')}.\n` : ''}EXECUTE.
`
}

/** The names above the columns of the file, in the same order as its rows. */
export function spssHeads(columns: readonly AnswerColumn[]): string[] {
  return variablesOf(columns).map(({ name }) => name)
}

function variablesOf(columns: readonly AnswerColumn[]): Variable[] {
  const names = variableNames([...passageColumns, ...columns.map(({ name }) => name)])
  const passage = passageColumns.map((name, at) => ({
    name: names[at]!,
    format: numbers.has(name) ? 'F8.0' : 'A64',
    label: name,
    values: [],
  }))
  return [...passage, ...columns.map((column, at) => variableOf(column, names[passageColumns.length + at]!))]
}

function variableOf({ label, holds, values }: AnswerColumn, name: string): Variable {
  const coded =
    holds === 'choice' ? values.map(({ label: words }, at) => ({ value: at + 1, label: words })) : []
  const told =
    holds === 'number' ? values.map((one) => ({ value: Number(one.value), label: one.label })) : coded
  const chosen = [
    { value: 0, label: 'no' },
    { value: 1, label: 'yes' },
  ]
  return {
    name,
    format: holds === 'text' ? widestText : 'F8.0',
    label,
    values: holds === 'chosen' ? chosen : told,
  }
}

function valueLabels({ name, values }: Variable): string {
  const lines = values.map(({ value, label }) => `    ${value} ${quoted(label.slice(0, longestValueLabel))}`)
  return `  /${name}\n${lines.join('\n')}`
}

/** A line break would end the command. */
function quoted(text: string): string {
  return `'${text.replaceAll(/\s+/g, ' ').replaceAll("'", "''")}'`
}
