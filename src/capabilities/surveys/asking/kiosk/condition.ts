import { surveyCore } from '../../model/expressions.ts'

/**
 * A condition as a device without a connection works it out (`browser/holds.js`): `['and', ['equal', ['var', 'score'],
 * ['const', 9]], …]`.
 */
type Portable = readonly [operator: string, ...parts: unknown[]]

/** What SurveyJS makes of an expression, as far as it is read here. */
interface Node {
  getType(): string
  operatorName?: string
  operator?: string
  leftOperand?: Node
  rightOperand?: Node
  expression?: Node
  variable?: string
  correctValue?: unknown
  values?: Node[]
}

const operators = new Set([
  'and',
  'or',
  'equal',
  'notequal',
  'greater',
  'less',
  'greaterorequal',
  'lessorequal',
  'contains',
  'notcontains',
  'anyof',
  'allof',
  'empty',
  'notempty',
  'negate',
])

/**
 * The condition in a form that needs no library; undefined where it uses more than a kiosk understands. Such a question is
 * asked of everybody there, and its answer is dropped on arrival where it should not have been asked.
 */
export function portable(expression: string): Portable | undefined {
  const read = new (surveyCore().ConditionsParser)().parseExpression(expression) as unknown as Node | null
  return read ? partOf(read) : undefined
}

function partOf(node: Node): Portable | undefined {
  switch (node.getType()) {
    case 'const':
      return ['const', node.correctValue]
    case 'variable':
      return ['var', node.variable]
    case 'array':
      return whole('list', node.values ?? [])
    case 'unary':
      return known(node.operator, [node.expression])
    case 'binary':
      return known(node.operatorName, [node.leftOperand, node.rightOperand])
    default:
      return undefined
  }
}

function known(operator: string | undefined, parts: readonly (Node | undefined)[]): Portable | undefined {
  const given = parts.filter((part) => part !== undefined)
  return operator && operators.has(operator) ? whole(operator, given) : undefined
}

/** All of it, or nothing. */
function whole(operator: string, nodes: readonly Node[]): Portable | undefined {
  const parts = nodes.map(partOf)
  return parts.every((part) => part !== undefined) ? [operator, ...parts] : undefined
}
